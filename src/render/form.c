#include "render/form.h"

#include "render/apply.h"

/* Forms and brackets of one expression: bounds how deep they lie. */
enum { FORMS_MAX = 64 };

typedef struct Reader {
	Scope *scope;
	Cursor *c;
	size_t forms;
} Reader;

/* Binary operators by how they bind: with what stands left and right. */
static const struct Operator {
	Str symbol;
	FormKind kind;
	int left, right;
	bool swapped;	/* a > b is b < a */
} operators[] = {
	{STR_INIT("or"), FORM_OR, 1, 1, false},
	{STR_INIT("and"), FORM_AND, 2, 2, false},
	{STR_INIT("=="), FORM_EQUAL, 3, 3, false},
	{STR_INIT("~="), FORM_UNEQUAL, 3, 3, false},
	{STR_INIT("<="), FORM_AT_MOST, 3, 3, false},
	{STR_INIT(">="), FORM_AT_MOST, 3, 3, true},
	{STR_INIT("<"), FORM_LESS, 3, 3, false},
	{STR_INIT(">"), FORM_LESS, 3, 3, true},
	{STR_INIT(".."), FORM_CONCAT, 9, 8, false},
	{STR_INIT("+"), FORM_SUM, 10, 10, false},
	{STR_INIT("-"), FORM_DIFFERENCE, 10, 10, false}
};

enum { UNARY_BINDS = 12 };

static const Form *read_form(Reader *r, int least);

static Form *new_form(Reader *r, FormKind kind, size_t parts)
{
	Form *form = ARENA_NEW(r->scope->arena, Form);
	form->kind = kind;
	form->parts = ARENA_ARRAY(r->scope->arena, const Form *, parts);
	r->forms++;
	return form;
}

static void add_part(Form *form, const Form *part)
{
	form->parts[form->count++] = part;
}

/* What stands between an opening bracket, already taken, and `close`. */
static Form *read_parts(Reader *r, FormKind kind, Str close)
{
	Form *form = new_form(r, kind, FORM_PARTS_MAX);
	while (!cursor_take(r->c, close)) {
		const Form *part = form->count < FORM_PARTS_MAX
			? read_form(r, 0) : NULL;
		if (!part)
			return NULL;
		add_part(form, part);
		if (!cursor_take(r->c, STR(","))
				&& !str_eq(r->c->token.text, close))
			return NULL;
	}
	return form;
}

static const Form *read_call(Reader *r, Str name)
{
	bool bound = calls_binds(r->scope->calls, name);
	Form *form = bound ? read_parts(r, FORM_CALL, STR(")")) : NULL;
	return form && apply_find(name, form->count, &form->number) ? form
		: NULL;
}

Str form_name(Scope *scope, Str name)
{
	Str *copy = ARENA_NEW(scope->arena, Str);
	*copy = name;
	return *(const Str *)map_add(scope->arena, scope->names, name, copy);
}

static const Form *read_name(Reader *r, Str name)
{
	const Scope *scope = r->scope;
	Form *form;
	for (size_t i = scope->locals.count; i--;) {
		if (!str_eq(scope->locals.items[i], name))
			continue;
		form = new_form(r, FORM_LOCAL, 0);
		form->number = (unsigned)i;
		return form;
	}
	if (cursor_take(r->c, STR("(")))
		return read_call(r, name);
	form = new_form(r, FORM_VARIABLE, 0);
	form->name = form_name(r->scope, name);
	form->number = (*scope->places)++;
	return form;
}

static bool take_integer(Cursor *c, int *ret_value)
{
	Cursor ahead = *c;
	if (c->token.kind != TOKEN_OTHER
			|| !str_to_int(c->token.text, ret_value))
		return false;
	cursor_advance(&ahead);
	/* Of 1.5 this was but a part. */
	if (str_eq(ahead.token.text, STR(".")))
		return false;
	cursor_advance(c);
	return true;
}

/* nil, true, false, a text or a whole number. */
static bool take_value(Cursor *c, Value *ret_value)
{
	int number;
	if (cursor_take(c, STR("nil")))
		ret_value->kind = VALUE_NULL;
	else if (cursor_take(c, STR("true")))
		*ret_value = *value_bool(true);
	else if (cursor_take(c, STR("false")))
		*ret_value = *value_bool(false);
	else if (cursor_take(c, STR("\"\"")) || cursor_take(c, STR("''")))
		*ret_value = (Value){.kind = VALUE_STR};
	else if (take_integer(c, &number))
		*ret_value = (Value){.kind = VALUE_INT, .integer = number};
	else if (cursor_take_literal(c, &ret_value->str))
		ret_value->kind = VALUE_STR;
	else
		return false;
	return true;
}

/* The fields and items of form that follow it. */
static const Form *read_suffixes(Reader *r, const Form *form)
{
	while (form) {
		bool field = cursor_take(r->c, STR("."));
		Form *whole;
		int number;
		if (!field && !cursor_take(r->c, STR("[")))
			break;
		whole = new_form(r, field ? FORM_FIELD : FORM_ITEM, 1);
		add_part(whole, form);
		if (field && cursor_take_name(r->c, &whole->name)) {
			whole->number = (*r->scope->places)++;
		} else if (!field && take_integer(r->c, &number)
				&& cursor_take(r->c, STR("]"))) {
			whole->number = (unsigned)number;
		} else {
			return NULL;
		}
		form = r->forms < FORMS_MAX ? whole : NULL;
	}
	return form;
}

static const Form *read_unary(Reader *r, FormKind kind)
{
	const Form *operand = read_form(r, UNARY_BINDS);
	Form *form = new_form(r, kind, 1);
	add_part(form, operand);
	return operand ? form : NULL;
}

static const Form *read_operand(Reader *r)
{
	Str name;
	Value value = value_null;
	if (++r->forms > FORMS_MAX)
		return NULL;
	if (cursor_take(r->c, STR("not")))
		return read_unary(r, FORM_NOT);
	if (cursor_take(r->c, STR("#")))
		return read_unary(r, FORM_LENGTH);
	if (cursor_take(r->c, STR("{")))
		return read_parts(r, FORM_LIST, STR("}"));
	if (cursor_take(r->c, STR("("))) {
		const Form *form = read_form(r, 0);
		return form && cursor_take(r->c, STR(")"))
			? read_suffixes(r, form) : NULL;
	}
	if (cursor_take_name(r->c, &name))
		return read_suffixes(r, read_name(r, name));
	if (take_value(r->c, &value)) {
		Form *form = new_form(r, FORM_VALUE, 0);
		form->value = value;
		return form;
	}
	return NULL;
}

static const struct Operator *take_operator(Cursor *c, int least)
{
	for (size_t i = 0; i < COUNT(operators); i++) {
		const struct Operator *o = &operators[i];
		if (o->left > least && cursor_take(c, o->symbol))
			return o;
	}
	return NULL;
}

/* As far as operators reach that bind more than `least`. */
static const Form *read_form(Reader *r, int least)
{
	const struct Operator *o;
	const Form *left = read_operand(r);
	while (left && (o = take_operator(r->c, least))) {
		const Form *right = read_form(r, o->right);
		Form *both = new_form(r, o->kind, 2);
		add_part(both, o->swapped ? right : left);
		add_part(both, o->swapped ? left : right);
		left = right ? both : NULL;
	}
	return left;
}

const Form *form_read(Scope *scope, Cursor *cursor)
{
	Reader r = {scope, cursor, 0};
	return read_form(&r, 0);
}
