#include "render/functions.h"

#include "base/suggest.h"
#include "format/date.h"
#include "format/html.h"
#include "render/apply.h"
#include "render/binding.h"

static const Phrase an_address = PHRASE("một đường dẫn, hoặc nhóm trường có "
	"“path”", "a path, or fields that have a “path”");
static const Phrase allowed = PHRASE("viết đường dẫn trong cổng thông tin, hoặc "
	"địa chỉ bắt đầu bằng https://, http://, mailto: hay tel:",
	"write a path in the portal, or an address that begins with https://, "
	"http://, mailto: or tel:");
static const Phrase a_date = PHRASE("một ngày dạng 2025-03-14",
	"a date like 2025-03-14");
static const Phrase known_date = PHRASE("viết ngày dạng 2025-03-14",
	"write the date like 2025-03-14");
static const Phrase bad_string = PHRASE("khóa này trong “strings” phải là "
	"một chuỗi, hoặc các dạng “one” và “other”",
	"the key in “strings” must be a text, or the forms “one” and "
	"“other”");

/* The text that t(key) gives, escaped; {NULL, 0} if that is a fault. */
static Str string_shown(Renderer *r, Str key)
{
	const Value *string = apply_string(r, key, false);
	Buf escaped;
	Str shown;
	if (!string)
		return (Str){NULL, 0};
	buf_init(&escaped, LIMIT_LUA_TEXT);
	html_escape(&escaped, phrase_fill(&r->arena, string->str, NULL, 0));
	shown = escaped.len ? str_copy(&r->arena, buf_str(&escaped)) : STR("");
	if (escaped.overflow)
		shown.ptr = NULL;
	buf_done(&escaped);
	return shown;
}

void functions_prepare(Renderer *r)
{
	const TreeCounts *counts = &r->shared->templates->counts;
	r->captions = ARENA_ARRAY(&r->arena, Str, counts->captions.count);
	for (size_t i = 0; i < counts->captions.count; i++)
		r->captions[i] = string_shown(r, counts->captions.items[i]);
	r->places = ARENA_ARRAY(&r->arena, Place, counts->places);
}

static const void *find(lua_State *lua, const Map *map, Str key,
	RenderFault unknown)
{
	const void *value = map_get(map, key);
	if (value)
		return value;
	Suggest suggest = suggest_for(key);
	for (size_t i = 0; i < map->count; i++)
		suggest_offer(&suggest, map->slots[i].key, map->slots[i].key);
	sandbox_fail(lua, unknown, key, FAIL_ARGS(ARG(key), ARG(suggest.best)));
}

static void refuse_url(lua_State *lua, const Value *target)
{
	Str address;
	if (target->kind == VALUE_STR && !html_url_allowed(target->str))
		library_refuse(lua, STR("url"), target->str, &allowed);
	if (!apply_address(sandbox_renderer(lua), target, &address))
		binding_refuse(lua, STR("url"), 1, &an_address);
}

static void refuse_asset(lua_State *lua, const Value *name)
{
	(void)name;
	find(lua, &sandbox_renderer(lua)->shared->assets,
		library_text(lua, STR("asset"), 1), RENDER_ASSET);
}

static void refuse_string(lua_State *lua, Str key)
{
	const Renderer *r = sandbox_renderer(lua);
	if (apply_string(r, key, false) && apply_string(r, key, true))
		return;
	find(lua, &r->shared->strings, key, RENDER_STRING);
	sandbox_fail(lua, RENDER_ARGUMENT_BAD, key, FAIL_ARGS(ARG(STR("t")),
		ARG(key), ARG_PHRASE(&bad_string)));
}

static void refuse_t(lua_State *lua, const Value *key)
{
	int count = lua_gettop(lua);
	(void)key;
	refuse_string(lua, library_text(lua, STR("t"), 1));
	for (int i = 2; i <= count && i <= APPLY_ARGS; i++)
		library_text(lua, STR("t"), i);
}

static void refuse_style(lua_State *lua)
{
	Str wanted = library_text(lua, STR("date"), 2);
	Suggest suggest = suggest_for(wanted);
	for (int i = 0; i < DATE_STYLES; i++) {
		if (str_eq(date_style_names[i], wanted))
			return;
		suggest_offer(&suggest, date_style_names[i],
			date_style_names[i]);
	}
	sandbox_fail(lua, RENDER_STYLE, wanted,
		FAIL_ARGS(ARG(wanted), ARG(suggest.best)));
}

static void refuse_date(lua_State *lua, const Value *day)
{
	if (!lua_isnoneornil(lua, 2))
		refuse_style(lua);
	if (day->kind == VALUE_NULL)
		refuse_string(lua, STR("unknown"));
	else if (day->kind != VALUE_STR)
		binding_refuse(lua, STR("date"), 1, &a_date);
	else
		library_refuse(lua, STR("date"), day->str, &known_date);
}

static void refuse_text(lua_State *lua, const Value *value)
{
	if (value->kind != VALUE_NULL)
		library_text(lua, STR("text"), 1);
	refuse_string(lua, STR("unknown"));
}

/* Each ends the page in words of its own where it finds what is wrong. */
static const struct Refusal {
	const char *name;
	void (*refuse)(lua_State *lua, const Value *first);
} refusals[] = {
	{"url", refuse_url},
	{"asset", refuse_asset},
	{"t", refuse_t},
	{"date", refuse_date},
	{"text", refuse_text},
};

/* What is nothing that pages show is false, which no function takes. */
static const Value *argument(lua_State *lua, int index, Value *room)
{
	int type = lua_type(lua, index), whole = 0;
	if (type == LUA_TNIL || type == LUA_TNONE)
		return &value_null;
	if (type == LUA_TLIGHTUSERDATA)
		return binding_value(lua, index);
	*room = (Value){.kind = VALUE_BOOL};
	if (type == LUA_TSTRING)
		*room = (Value){.kind = VALUE_STR, .str = sandbox_text(lua, index)};
	else if (type == LUA_TNUMBER)
		room->integer = lua_tointegerx(lua, index, &whole);
	room->kind = whole ? VALUE_INT : room->kind;
	return room;
}

/* Upvalues: which of refusals, and the number of the function. */
static int call(lua_State *lua)
{
	Renderer *r = sandbox_renderer(lua);
	ArenaMark mark = arena_mark(&r->scratch);
	const Value *args[APPLY_ARGS], *made;
	Value rooms[APPLY_ARGS], room = {0};
	size_t count = (size_t)lua_gettop(lua);
	for (size_t i = 0; i < APPLY_ARGS; i++)
		args[i] = argument(lua, (int)i + 1, &rooms[i]);
	made = apply(r, (unsigned)lua_tointeger(lua, lua_upvalueindex(2)), args,
		count < APPLY_ARGS ? count : APPLY_ARGS, &room);
	if (!made) {
		refusals[lua_tointeger(lua, lua_upvalueindex(1))].refuse(lua,
			args[0]);
		sandbox_fail_memory(lua);
	}
	sandbox_charge(lua, (r->page.len + room.str.len) * 4);
	/* As it came: a number that is whole may be written as a fraction. */
	if (made == args[0])
		lua_pushvalue(lua, 1);
	else
		binding_push(lua, made);
	arena_reset(&r->scratch, mark);
	return 1;
}

void functions_add(lua_State *lua)
{
	for (size_t i = 0; i < COUNT(refusals); i++) {
		unsigned number;
		apply_find(str_from(refusals[i].name), 1, &number);
		lua_pushinteger(lua, (lua_Integer)i);
		lua_pushinteger(lua, number);
		lua_pushcclosure(lua, call, 2);
		lua_setfield(lua, -2, refusals[i].name);
	}
}
