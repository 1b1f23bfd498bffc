#include "render/expression.h"

#include <string.h>

#include "render/cursor.h"

static void add_field(Arena *arena, Piece *piece, Str name)
{
	Str *fields = ARENA_ARRAY(arena, Str, piece->field_count + 1);

	if (piece->field_count)
		memcpy(fields, piece->fields,
			piece->field_count * sizeof *fields);
	fields[piece->field_count++] = name;
	piece->fields = fields;
}

/* name.name.name */
static bool take_path(Cursor *c, Arena *arena, Piece *piece)
{
	Str name;

	if (!cursor_take_name(c, &piece->root))
		return false;
	while (cursor_take(c, STR("."))) {
		if (!cursor_take_name(c, &name))
			return false;
		add_field(arena, piece, name);
	}
	return true;
}

static bool style_named(Str name, DateStyle *ret_style)
{
	for (int i = 0; i < DATE_STYLES; i++) {
		if (!str_eq(date_style_names[i], name))
			continue;
		*ret_style = (DateStyle)i;
		return true;
	}
	return false;
}

/* url(path), date(path), date(path, "style"), text(path) */
static bool take_call(Cursor *c, Arena *arena, Piece *piece)
{
	static const struct Form {
		Str name;
		PieceKind kind;
	} forms[] = {
		{STR_INIT("url"), PIECE_URL},
		{STR_INIT("date"), PIECE_DATE},
		{STR_INIT("text"), PIECE_KNOWN}
	};
	Str style;

	piece->style = DATE_SHORT;
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
		if (cursor_take(c, forms[i].name)) {
			piece->kind = forms[i].kind;
			break;
		}
	if (!cursor_take(c, STR("(")) || !take_path(c, arena, piece))
		return false;
	if (piece->kind == PIECE_DATE && cursor_take(c, STR(",")) &&
	    (!cursor_take_literal(c, &style) || !style_named(style, &piece->style)))
		return false;
	return cursor_take(c, STR(")"));
}

/* t("key") */
static bool take_string(Cursor *c, Arena *arena, Piece *piece)
{
	Str key;

	if (!cursor_take(c, STR("t")) || !cursor_take(c, STR("(")) ||
	    !cursor_take_literal(c, &key) || !cursor_take(c, STR(")")))
		return false;
	piece->kind = PIECE_STRING;
	add_field(arena, piece, key);
	return true;
}

/* Forms that are told by one line of the source. */
static bool take_form(Arena *arena, Str code, Calls calls, Piece *piece)
{
	Cursor c;
	bool taken, escaped = piece->kind == PIECE_ESCAPED;

	if (memchr(code.ptr, '\n', code.len))
		return false;
	c = cursor_at(code);
	if (!calls_binds(calls, c.token.text))
		taken = take_path(&c, arena, piece);
	else if (str_eq(c.token.text, STR("t")))
		taken = escaped && take_string(&c, arena, piece);
	else
		taken = escaped && take_call(&c, arena, piece);
	return taken && c.token.kind == TOKEN_LOST;
}

bool expression_condition(Arena *arena, Str code, Condition *ret_condition)
{
	Condition condition = {.piece = {.kind = PIECE_CONDITION}};
	Cursor c;

	if (memchr(code.ptr, '\n', code.len))
		return false;
	c = cursor_at(code);
	condition.word = c.token.text;
	if (!cursor_take(&c, STR("if")) && !cursor_take(&c, STR("elseif")))
		return false;
	condition.negated = cursor_take(&c, STR("not"));
	if (!take_path(&c, arena, &condition.piece) ||
	    !condition.piece.field_count || !cursor_take(&c, STR("then")) ||
	    c.token.kind != TOKEN_LOST)
		return false;
	*ret_condition = condition;
	return true;
}

/* Whether what follows in brackets, braces or quotes would be passed to it. */
static bool is_callable(const Token *token)
{
	return token->kind == TOKEN_NAME ? !scan_is_keyword(token->text) :
		token->kind == TOKEN_TEXT || str_eq(token->text, STR(")")) ||
		str_eq(token->text, STR("]")) || str_eq(token->text, STR("}"));
}

/* Nothing is called but functions without effect. */
static bool is_pure(Str code, Calls calls)
{
	Token before = {TOKEN_BLANK, {NULL, 0}}, token;
	bool field = false, pure = true;

	for (size_t at = 0; pure; before = token) {
		do
			token = scan_next(code, &at);
		while (token.kind == TOKEN_BLANK ||
		       token.kind == TOKEN_COMMENT);
		if (token.kind == TOKEN_LOST)
			break;
		if (token.kind == TOKEN_TEXT ||
		    str_eq(token.text, STR("(")) ||
		    str_eq(token.text, STR("{")))
			pure = !is_callable(&before) || (!field &&
				calls_is_pure(calls, before.text));
		if (str_eq(token.text, STR("function")))
			pure = false;
		field = str_eq(before.text, STR(".")) ||
			str_eq(before.text, STR(":"));
	}
	return pure;
}

Expression expression_read(Arena *arena, Str code, PieceKind kind,
	Calls calls)
{
	Expression e = {.piece = {.kind = kind}, .pure = true};

	if (take_form(arena, code, calls, &e.piece)) {
		e.argument = e.piece.root;
		return e;
	}
	e.piece = (Piece){.kind = kind};
	e.argument = code;
	e.whole = true;
	e.pure = is_pure(code, calls);
	return e;
}
