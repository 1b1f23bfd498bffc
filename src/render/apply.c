#include "render/apply.h"

#include "format/date.h"
#include "format/vietnamese.h"
#include "render/binding.h"
#include "render/functions.h"

enum { BYTES_A_STEP = 64 };

typedef const Value *Function(Renderer *r, const Value *const *args,
	size_t count, Value *room);

const Value *apply_text(Renderer *r, Str text, Value *room)
{
	if (text.len > LIMIT_LUA_TEXT)
		return NULL;
	r->quota.steps += text.len / BYTES_A_STEP;
	room->kind = VALUE_STR;
	room->str = text;
	return room;
}

bool apply_shown(Renderer *r, const Value *value, Str *ret_text)
{
	if (value->kind == VALUE_STR)
		*ret_text = value->str;
	else if (value->kind == VALUE_INT)
		*ret_text = str_from_int(&r->scratch, value->integer);
	else
		return false;
	return true;
}

size_t apply_length(const Value *list)
{
	size_t count = 0;

	while (list->kind == VALUE_LIST && count < list->list.count &&
	       list->list.items[count]->kind != VALUE_NULL)
		count++;
	return count;
}

/* The text key with what its holes are filled with. */
static const Value *fill(Renderer *r, Str key, const Value *const *args,
	size_t count, Value *room)
{
	const Value *number = NULL, *string;
	Str texts[FORM_PARTS_MAX];

	for (size_t i = 0; i < count; i++) {
		if (!apply_shown(r, args[i], &texts[i]))
			return NULL;
		if (!number && args[i]->kind == VALUE_INT)
			number = args[i];
	}
	string = functions_string(r, key, number && number->integer == 1);
	return string ? apply_text(r, phrase_fill(&r->scratch, string->str,
		texts, count), room) : NULL;
}

static const Value *unknown(Renderer *r, Value *room)
{
	return fill(r, STR("unknown"), NULL, 0, room);
}

static const Value *apply_url(Renderer *r, const Value *const *args,
	size_t count, Value *room)
{
	Str address;

	(void)count;
	return functions_address(r, args[0], &address) ?
		apply_text(r, address, room) : NULL;
}

static const Value *apply_asset(Renderer *r, const Value *const *args,
	size_t count, Value *room)
{
	const Str *path = args[0]->kind == VALUE_STR ?
		map_get(&r->shared->assets, args[0]->str) : NULL;

	(void)count;
	return path ? apply_text(r, functions_path(r, *path), room) : NULL;
}

static const Value *apply_t(Renderer *r, const Value *const *args,
	size_t count, Value *room)
{
	return args[0]->kind == VALUE_STR ? fill(r, args[0]->str, args + 1,
		count - 1, room) : NULL;
}

static bool style_of(const Value *value, DateStyle *ret_style)
{
	for (int i = 0; value->kind == VALUE_STR && i < DATE_STYLES; i++) {
		if (!str_eq(date_style_names[i], value->str))
			continue;
		*ret_style = (DateStyle)i;
		return true;
	}
	*ret_style = DATE_SHORT;
	return value->kind == VALUE_NULL;
}

static const Value *apply_date(Renderer *r, const Value *const *args,
	size_t count, Value *room)
{
	DateStyle style;
	Date date;

	if (!style_of(count > 1 ? args[1] : &value_null, &style))
		return NULL;
	if (args[0]->kind == VALUE_NULL)
		return unknown(r, room);
	if (args[0]->kind != VALUE_STR ||
	    date_parse(args[0]->str, &date) != DATE_OK)
		return NULL;
	return apply_text(r, date_format(&r->scratch, date, style,
		r->shared->language), room);
}

static const Value *apply_known(Renderer *r, const Value *const *args,
	size_t count, Value *room)
{
	const Value *value = args[0];

	(void)count;
	if (value->kind == VALUE_NULL ||
	    (value->kind == VALUE_STR && !value->str.len))
		return unknown(r, room);
	return value->kind == VALUE_STR || value->kind == VALUE_INT ? value :
		NULL;
}

static const Value *apply_upper(Renderer *r, const Value *const *args,
	size_t count, Value *room)
{
	(void)count;
	return args[0]->kind == VALUE_STR ? apply_text(r,
		vietnamese_upper(&r->scratch, args[0]->str), room) : NULL;
}

static const Value *apply_lower(Renderer *r, const Value *const *args,
	size_t count, Value *room)
{
	(void)count;
	return args[0]->kind == VALUE_STR ? apply_text(r,
		vietnamese_lower(&r->scratch, args[0]->str), room) : NULL;
}

/* Of a list with gaps Lua itself may tell one length or another. */
static const Value *apply_count(Renderer *r, const Value *const *args,
	size_t count, Value *room)
{
	const Value *value = args[0];
	size_t items = binding_count(value);
	bool sure = value->kind == VALUE_LIST ? apply_length(value) == items :
		value->kind == VALUE_MAP || value->kind == VALUE_NULL;

	(void)r;
	(void)count;
	room->kind = VALUE_INT;
	room->integer = (long long)items;
	return sure ? room : NULL;
}

static const Value *apply_join(Renderer *r, const Value *const *args,
	size_t count, Value *room)
{
	size_t length = apply_length(args[0]);
	Str sep = STR(", "), item = {NULL, 0};
	const Value *made = NULL;
	bool shown = args[0]->kind == VALUE_LIST &&
		length == args[0]->list.count &&
		(count < 2 || apply_shown(r, args[1], &sep));
	Buf joined;

	buf_init(&joined, LIMIT_LUA_TEXT);
	for (size_t i = 0; shown && i < length; i++) {
		shown = apply_shown(r, args[0]->list.items[i], &item);
		if (i)
			buf_add(&joined, sep);
		buf_add(&joined, item);
	}
	if (shown && !joined.overflow)
		made = apply_text(r, str_copy(&r->scratch, buf_str(&joined)),
			room);
	buf_done(&joined);
	return made;
}

static const struct Known {
	Str name;
	Function *function;
	size_t least, most;	/* arguments */
	bool placed;		/* in the page's folder */
} known[] = {
	{STR_INIT("url"), apply_url, 1, 1, true},
	{STR_INIT("asset"), apply_asset, 1, 1, true},
	{STR_INIT("t"), apply_t, 1, FORM_PARTS_MAX, false},
	{STR_INIT("date"), apply_date, 1, 2, false},
	{STR_INIT("text"), apply_known, 1, 1, false},
	{STR_INIT("upper"), apply_upper, 1, 1, false},
	{STR_INIT("lower"), apply_lower, 1, 1, false},
	{STR_INIT("count"), apply_count, 1, 1, false},
	{STR_INIT("join"), apply_join, 1, 2, false}
};

bool apply_find(Str name, size_t count, unsigned *ret_function)
{
	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		if (!str_eq(known[i].name, name))
			continue;
		*ret_function = (unsigned)i;
		return count >= known[i].least && count <= known[i].most;
	}
	return false;
}

bool apply_is_placed(unsigned function)
{
	return known[function].placed;
}

const Value *apply(Renderer *r, unsigned function, const Value *const *args,
	size_t count, Value *room)
{
	return known[function].function(r, args, count, room);
}
