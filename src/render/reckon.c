#include "render/reckon.h"

#include "render/apply.h"

typedef struct Reckoning {
	Renderer *r;
	const Frame *frame;
} Reckoning;

typedef const Value *Way(const Reckoning *k, const Form *form, Value *room);

static const Value *value_of(const Reckoning *k, const Form *form,
	Value *room);

bool reckon_is_true(const Value *value)
{
	return value->kind == VALUE_BOOL ? value->boolean
		: value->kind != VALUE_NULL;
}

__attribute__((noinline))	/* find is asked a million times */
static const Value *find_anew(const Form *form, const Value *map, Place *place)
{
	const Pair *pairs = map->map.pairs;
	for (size_t i = 0; i < map->map.count; i++) {
		if (!str_eq(pairs[i].key, form->name))
			continue;
		*place = (Place){pairs[i].key.ptr, (uint32_t)i};
		return pairs[i].value;
	}
	return NULL;
}

/* value_get, which looks first where it found the field last time. */
static inline const Value *find(const Reckoning *k, const Form *form,
	const Value *map)
{
	Place *place = &k->r->places[form->number];
	const Pair *pair;
	if (map->kind != VALUE_MAP)
		return NULL;
	if (place->index < map->map.count) {
		pair = &map->map.pairs[place->index];
		if (pair->key.ptr == place->key
				&& pair->key.len == form->name.len)
			return pair->value;
	}
	return find_anew(form, map, place);
}

static const Value *the_value(const Reckoning *k, const Form *form,
	Value *room)
{
	(void)k;
	(void)room;
	return &form->value;
}

static const Value *the_local(const Reckoning *k, const Form *form,
	Value *room)
{
	(void)room;
	return k->frame->slots[form->number];
}

/* An argument that is nil counts as not given. A page may hide what all pages
 * have. */
static const Value *the_variable(const Reckoning *k, const Form *form,
	Value *room)
{
	const Frame *frame = k->frame;
	(void)room;
	for (size_t i = 0; i < frame->argument_count; i++)
		if (frame->arguments[i].name.ptr == form->name.ptr
				&& frame->arguments[i].value->kind != VALUE_NULL)
			return frame->arguments[i].value;
	const Value *found = find(k, form, k->r->view);
	if (!found && str_eq(form->name, STR("settings")))
		found = k->r->shared->settings;
	return found;
}

static const Value *the_field(const Reckoning *k, const Form *form,
	Value *room)
{
	const Value *map = value_of(k, form->parts[0], room);
	return map ? find(k, form, map) : NULL;
}

static const Value *the_item(const Reckoning *k, const Form *form,
	Value *room)
{
	const Value *list = value_of(k, form->parts[0], room);
	if (!list || list->kind != VALUE_LIST)
		return NULL;
	return form->number && form->number <= list->list.count
		? list->list.items[form->number - 1] : &value_null;
}

static const Value *the_list(const Reckoning *k, const Form *form,
	Value *room)
{
	Arena *scratch = &k->r->scratch;
	const Value **items = ARENA_ARRAY(scratch, const Value *, form->count);
	for (size_t i = 0; i < form->count; i++) {
		items[i] = value_of(k, form->parts[i],
			ARENA_NEW(scratch, Value));
		if (!items[i])
			return NULL;
	}
	room->kind = VALUE_LIST;
	room->list.items = items;
	room->list.count = form->count;
	return room;
}

static const Value *the_call(const Reckoning *k, const Form *form,
	Value *room)
{
	const Value *args[FORM_PARTS_MAX];
	Value rooms[FORM_PARTS_MAX];
	for (size_t i = 0; i < form->count; i++) {
		args[i] = value_of(k, form->parts[i], i ? &rooms[i] : room);
		if (!args[i])
			return NULL;
	}
	return apply(k->r, form->number, args, form->count, room);
}

static const Value *negation(const Reckoning *k, const Form *form, Value *room)
{
	const Value *value = value_of(k, form->parts[0], room);
	return value ? value_bool(!reckon_is_true(value)) : NULL;
}

static const Value *number(Value *room, long long integer)
{
	room->kind = VALUE_INT;
	room->integer = integer;
	return room;
}

static const Value *length(const Reckoning *k, const Form *form, Value *room)
{
	const Value *list = value_of(k, form->parts[0], room);
	if (!list || list->kind != VALUE_LIST
			|| apply_length(list) < list->list.count)
		return NULL;
	return number(room, (long long)list->list.count);
}

/* Both sides are looked at only if the first does not decide. */
static const Value *choice(const Reckoning *k, const Form *form, Value *room)
{
	const Value *left = value_of(k, form->parts[0], room);
	bool decides = left
		&& reckon_is_true(left) == (form->kind == FORM_OR);
	return !left || decides ? left : value_of(k, form->parts[1], room);
}

/* Lists and groups are equal to themselves alone, which Lua knows best. */
static const Value *equality(const Reckoning *k, const Form *form, Value *room)
{
	Value other;
	const Value *a = value_of(k, form->parts[0], room);
	const Value *b = a ? value_of(k, form->parts[1], &other) : NULL;
	bool equal;
	if (!b || (a->kind == b->kind && a->kind >= VALUE_HTML))
		return NULL;
	if (a->kind != b->kind)
		equal = false;
	else if (a->kind == VALUE_STR)
		equal = str_eq(a->str, b->str);
	else if (a->kind == VALUE_INT)
		equal = a->integer == b->integer;
	else
		equal = a->kind == VALUE_NULL || a->boolean == b->boolean;
	return value_bool(equal == (form->kind == FORM_EQUAL));
}

static bool integers(const Reckoning *k, const Form *form, long long *ret_a,
	long long *ret_b)
{
	Value rooms[2];
	const Value *a = value_of(k, form->parts[0], &rooms[0]);
	const Value *b = a ? value_of(k, form->parts[1], &rooms[1]) : NULL;
	if (!b || a->kind != VALUE_INT || b->kind != VALUE_INT)
		return false;
	*ret_a = a->integer;
	*ret_b = b->integer;
	return true;
}

/* Of two numbers, or of two texts, byte by byte. */
static const Value *order(const Reckoning *k, const Form *form, Value *room)
{
	Value other;
	const Value *a = value_of(k, form->parts[0], room);
	const Value *b = a ? value_of(k, form->parts[1], &other) : NULL;
	int sign;
	if (!b || a->kind != b->kind)
		return NULL;
	if (a->kind == VALUE_INT)
		sign = (a->integer > b->integer) - (a->integer < b->integer);
	else if (a->kind == VALUE_STR)
		sign = str_cmp(a->str, b->str);
	else
		return NULL;
	return value_bool(form->kind == FORM_LESS ? sign < 0 : sign <= 0);
}

static const Value *sum(const Reckoning *k, const Form *form, Value *room)
{
	long long a, b, result;
	bool over;
	if (!integers(k, form, &a, &b))
		return NULL;
	over = form->kind == FORM_SUM ? __builtin_add_overflow(a, b, &result)
		: __builtin_sub_overflow(a, b, &result);
	return over ? NULL : number(room, result);
}

static const Value *concat(const Reckoning *k, const Form *form, Value *room)
{
	Value other;
	const Value *a = value_of(k, form->parts[0], room);
	const Value *b = a ? value_of(k, form->parts[1], &other) : NULL;
	Str before, after;
	if (!b || !apply_shown(k->r, a, &before)
			|| !apply_shown(k->r, b, &after))
		return NULL;
	return apply_text(k->r, str_concat(&k->r->scratch, before, after),
		room);
}

static Way *const ways[FORM_KINDS] = {
	[FORM_VALUE] = the_value,
	[FORM_LOCAL] = the_local,
	[FORM_VARIABLE] = the_variable,
	[FORM_FIELD] = the_field,
	[FORM_ITEM] = the_item,
	[FORM_LIST] = the_list,
	[FORM_CALL] = the_call,
	[FORM_NOT] = negation,
	[FORM_LENGTH] = length,
	[FORM_AND] = choice,
	[FORM_OR] = choice,
	[FORM_EQUAL] = equality,
	[FORM_UNEQUAL] = equality,
	[FORM_LESS] = order,
	[FORM_AT_MOST] = order,
	[FORM_CONCAT] = concat,
	[FORM_SUM] = sum,
	[FORM_DIFFERENCE] = sum
};

static const Value *value_of(const Reckoning *k, const Form *form,
	Value *room)
{
	return ways[form->kind](k, form, room);
}

const Value *reckon(Renderer *r, const Frame *frame, const Form *form,
	Value *room)
{
	return value_of(&(Reckoning){r, frame}, form, room);
}
