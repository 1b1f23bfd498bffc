#include "render/apply.h"

#include "format/date.h"
#include "format/html.h"
#include "format/vietnamese.h"
#include "render/binding.h"

enum { BYTES_A_STEP = 64 };

typedef struct Call {
	Renderer *r;
	const Value *const *args;
	size_t count;
	Value *room;
} Call;

typedef const Value *Function(const Call *call);

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
	while (list->kind == VALUE_LIST && count < list->list.count
			&& list->list.items[count]->kind != VALUE_NULL)
		count++;
	return count;
}

/* Of no path there is no address. */
static Str path_address(Renderer *r, Str path)
{
	return !path.len ? path : html_encode(&r->scratch,
		html_relative(&r->scratch, r->page, path));
}

/* path, path#fragment or #fragment. A full address with its scheme stays as
 * it is. */
static Str text_address(Renderer *r, Str text)
{
	size_t at;
	if (html_url_external(text))
		return text;
	if (!str_find(text, STR("#"), &at))
		return path_address(r, text);
	return str_concat(&r->scratch,
		path_address(r, str_slice(text, 0, at)),
		html_encode(&r->scratch, str_slice(text, at, text.len)));
}

bool apply_address(Renderer *r, const Value *target, Str *ret_address)
{
	const Value *path = target->kind == VALUE_MAP
		? value_get(target, STR("path")) : NULL;
	if (target->kind == VALUE_STR && html_url_allowed(target->str))
		*ret_address = text_address(r, target->str);
	else if (path && path->kind == VALUE_STR)
		*ret_address = path_address(r, path->str);
	else
		return false;
	return true;
}

/* English has a form for one; Vietnamese nouns have a single form. */
static const Value *form_of(const Renderer *r, const Value *forms, bool single)
{
	const Value *one = value_get(forms, STR("one"));
	return single && one && r->shared->language != LANGUAGE_VI ? one
		: value_get(forms, STR("other"));
}

const Value *apply_string(const Renderer *r, Str key, bool single)
{
	const Value *string = map_get(&r->shared->strings, key);
	if (string && string->kind == VALUE_MAP)
		string = form_of(r, string, single);
	return string && string->kind == VALUE_STR ? string : NULL;
}

/* The text key with its holes filled by the arguments behind the first. */
static const Value *fill(const Call *c, Str key, size_t count)
{
	const Value *const *args = c->args + 1;
	const Value *number = NULL, *string;
	Str texts[APPLY_ARGS];
	for (size_t i = 0; i < count; i++) {
		if (!apply_shown(c->r, args[i], &texts[i]))
			return NULL;
		if (!number && args[i]->kind == VALUE_INT)
			number = args[i];
	}
	string = apply_string(c->r, key, number && number->integer == 1);
	return string ? apply_text(c->r, phrase_fill(&c->r->scratch,
		string->str, texts, count), c->room) : NULL;
}

static const Value *unknown(const Call *c)
{
	return fill(c, STR("unknown"), 0);
}

static const Value *apply_url(const Call *c)
{
	Str address;
	return apply_address(c->r, c->args[0], &address)
		? apply_text(c->r, address, c->room) : NULL;
}

static const Value *apply_asset(const Call *c)
{
	Str name;
	const Str *path = apply_shown(c->r, c->args[0], &name)
		? map_get(&c->r->shared->assets, name) : NULL;
	return path ? apply_text(c->r, path_address(c->r, *path), c->room)
		: NULL;
}

static const Value *apply_t(const Call *c)
{
	Str key;
	return apply_shown(c->r, c->args[0], &key) ? fill(c, key, c->count - 1)
		: NULL;
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

static const Value *apply_date(const Call *c)
{
	const Value *day = c->args[0];
	DateStyle style;
	Date date;
	if (!style_of(c->count > 1 ? c->args[1] : &value_null, &style))
		return NULL;
	if (day->kind == VALUE_NULL)
		return unknown(c);
	if (day->kind != VALUE_STR || date_parse(day->str, &date) != DATE_OK)
		return NULL;
	return apply_text(c->r, date_format(&c->r->scratch, date, style,
		c->r->shared->language), c->room);
}

static const Value *apply_known(const Call *c)
{
	const Value *value = c->args[0];
	if (value->kind == VALUE_NULL
			|| (value->kind == VALUE_STR && !value->str.len))
		return unknown(c);
	return value->kind == VALUE_STR || value->kind == VALUE_INT ? value
		: NULL;
}

static const Value *change(const Call *c, Str (*way)(Arena *arena, Str s))
{
	return c->args[0]->kind == VALUE_STR ? apply_text(c->r,
		way(&c->r->scratch, c->args[0]->str), c->room) : NULL;
}

static const Value *apply_upper(const Call *c)
{
	return change(c, vietnamese_upper);
}

static const Value *apply_lower(const Call *c)
{
	return change(c, vietnamese_lower);
}

/* Of a list with gaps Lua itself may tell one length or another. */
static const Value *apply_count(const Call *c)
{
	const Value *value = c->args[0];
	size_t items = binding_count(value);
	bool sure = value->kind == VALUE_LIST ? apply_length(value) == items
		: value->kind == VALUE_MAP || value->kind == VALUE_NULL;
	c->room->kind = VALUE_INT;
	c->room->integer = (long long)items;
	return sure ? c->room : NULL;
}

static const Value *apply_join(const Call *c)
{
	const Value *list = c->args[0], *made = NULL;
	size_t length = apply_length(list);
	Str sep = STR(", "), item = {NULL, 0};
	bool shown = list->kind == VALUE_LIST && length == list->list.count
		&& (c->count < 2 || apply_shown(c->r, c->args[1], &sep));
	Buf joined;
	buf_init(&joined, LIMIT_LUA_TEXT);
	for (size_t i = 0; shown && i < length; i++) {
		shown = apply_shown(c->r, list->list.items[i], &item);
		if (i)
			buf_add(&joined, sep);
		buf_add(&joined, item);
	}
	if (shown && !joined.overflow)
		made = apply_text(c->r, str_copy(&c->r->scratch,
			buf_str(&joined)), c->room);
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
	for (size_t i = 0; i < COUNT(known); i++) {
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
	return known[function].function(&(Call){r, args, count, room});
}
