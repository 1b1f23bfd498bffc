#include "render/functions.h"

#include <string.h>

#include "base/suggest.h"
#include "format/date.h"
#include "format/html.h"
#include "render/binding.h"

enum { STRING_ARGS = 9 };

static const Phrase an_address = PHRASE("một đường dẫn, hoặc nhóm trường có "
	"“path”", "a path, or fields that have a “path”");
static const Phrase a_date = PHRASE("một ngày dạng 2025-03-14",
	"a date like 2025-03-14");
static const Phrase known_date = PHRASE("viết ngày dạng 2025-03-14",
	"write the date like 2025-03-14");
static const Phrase bad_string = PHRASE("khóa này trong “strings” phải là "
	"một chuỗi, hoặc các dạng “one” và “other”",
	"the key in “strings” must be a text, or the forms “one” and "
	"“other”");

static void prepare(Arena *arena, Map *map, const Value *from)
{
	if (!from || from->kind != VALUE_MAP)
		return;
	for (size_t i = 0; i < from->map.count; i++) {
		const Pair *pair = &from->map.pairs[i];

		map_add(arena, map, pair->key, (void *)pair->value);
	}
}

void functions_prepare(Renderer *r)
{
	prepare(&r->arena, &r->strings, r->shared->strings);
	prepare(&r->arena, &r->assets, r->shared->assets);
}

static const Value *find(lua_State *lua, const Map *map, Str key,
	RenderFault unknown)
{
	const Value *value = map_get(map, key);
	Suggest suggest;

	if (value)
		return value;
	suggest_init(&suggest, key);
	for (size_t i = 0; i < map->count; i++)
		suggest_offer(&suggest, map->slots[i].key, map->slots[i].key);
	sandbox_fail(lua, unknown, key, FAIL_ARGS(ARG(key), ARG(suggest.best)));
}

/* Bytes that html_relative leaves but no URL may hold. */
static bool must_encode(char c)
{
	static const char unsafe[] = " \"<>^`{|}";

	return (unsigned char)c < ' ' || c == 0x7F ||
		memchr(unsafe, c, sizeof unsafe - 1);
}

static void add_address(luaL_Buffer *made, Str address)
{
	static const char digits[] = "0123456789ABCDEF";

	for (size_t i = 0; i < address.len; i++) {
		char c = address.ptr[i];

		if (!must_encode(c)) {
			luaL_addchar(made, c);
			continue;
		}
		luaL_addchar(made, '%');
		luaL_addchar(made, digits[(unsigned char)c >> 4]);
		luaL_addchar(made, digits[c & 15]);
	}
}

/* Pushes the address of path, and of fragment unless that is empty, as seen
 * from the page. */
static int push_address(lua_State *lua, Str path, Str fragment)
{
	Renderer *r = sandbox_renderer(lua);
	ArenaMark mark = arena_mark(&r->scratch);
	luaL_Buffer made;

	sandbox_charge(lua, (r->page.len + path.len + fragment.len) * 4);
	luaL_buffinit(lua, &made);
	if (path.len)
		add_address(&made, html_relative(&r->scratch, r->page, path));
	add_address(&made, fragment);
	luaL_pushresult(&made);
	arena_reset(&r->scratch, mark);
	return 1;
}

/* url(path), url(path#fragment), url(map with path). A full address with
 * its scheme stays as it is. */
static int call_url(lua_State *lua)
{
	const Value *map = binding_value(lua, 1);
	const Value *path = map ? value_get(map, STR("path")) : NULL;
	Str text;
	size_t at;

	if (path && path->kind == VALUE_STR)
		return push_address(lua, path->str, (Str){NULL, 0});
	if (lua_type(lua, 1) != LUA_TSTRING || !binding_text(lua, 1, &text))
		binding_refuse(lua, STR("url"), 1, &an_address);
	if (html_url_external(text)) {
		lua_settop(lua, 1);
		return 1;
	}
	if (!str_find(text, STR("#"), &at))
		at = text.len;
	return push_address(lua, str_slice(text, 0, at),
		str_slice(text, at, text.len));
}

static int call_asset(lua_State *lua)
{
	Renderer *r = sandbox_renderer(lua);
	Str name = library_text(lua, STR("asset"), 1);
	const Value *path = find(lua, &r->assets, name, RENDER_ASSET);

	if (path->kind != VALUE_STR)
		binding_refuse(lua, STR("asset"), 1, &an_address);
	return push_address(lua, path->str, (Str){NULL, 0});
}

/* English has a form for one; Vietnamese nouns have a single form. */
static const Value *form_of(lua_State *lua, const Value *forms)
{
	const Value *one = value_get(forms, STR("one"));
	int count = lua_gettop(lua);

	if (sandbox_renderer(lua)->shared->language == LANGUAGE_VI || !one)
		return value_get(forms, STR("other"));
	for (int i = 2; i <= count; i++) {
		if (lua_type(lua, i) != LUA_TNUMBER)
			continue;
		if (lua_tonumber(lua, i) == 1)
			return one;
		break;
	}
	return value_get(forms, STR("other"));
}

static int call_t(lua_State *lua)
{
	Renderer *r = sandbox_renderer(lua);
	Str key = library_text(lua, STR("t"), 1), args[STRING_ARGS] = {{0}};
	const Value *string = find(lua, &r->strings, key, RENDER_STRING);
	ArenaMark mark = arena_mark(&r->scratch);
	size_t count = (size_t)lua_gettop(lua) - 1, len;

	if (string->kind == VALUE_MAP)
		string = form_of(lua, string);
	if (!string || string->kind != VALUE_STR)
		sandbox_fail(lua, RENDER_ARGUMENT_BAD, key, FAIL_ARGS(
			ARG(STR("t")), ARG(key), ARG_PHRASE(&bad_string)));
	if (count > STRING_ARGS)
		count = STRING_ARGS;
	len = string->str.len;
	for (size_t i = 0; i < count; i++) {
		args[i] = library_text(lua, STR("t"), (int)i + 2);
		len += args[i].len;
	}
	sandbox_charge(lua, len);

	Str filled = phrase_fill(&r->scratch, string->str, args, count);

	lua_pushlstring(lua, filled.ptr, filled.len);
	arena_reset(&r->scratch, mark);
	return 1;
}

/* Pushes t("unknown"). */
static int push_unknown(lua_State *lua)
{
	lua_settop(lua, 0);
	lua_pushliteral(lua, "unknown");
	return call_t(lua);
}

static DateStyle style_at(lua_State *lua, int index)
{
	static const Str names[] = {
		[DATE_ISO] = STR_INIT("iso"), [DATE_SHORT] = STR_INIT("short"),
		[DATE_LONG] = STR_INIT("long"),
		[DATE_WEEKDAY] = STR_INIT("weekday")
	};
	Suggest suggest;
	Str wanted;

	if (lua_isnoneornil(lua, index))
		return DATE_SHORT;
	wanted = library_text(lua, STR("date"), index);
	suggest_init(&suggest, wanted);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (str_eq(names[i], wanted))
			return (DateStyle)i;
		suggest_offer(&suggest, names[i], names[i]);
	}
	sandbox_fail(lua, RENDER_STYLE, wanted,
		FAIL_ARGS(ARG(wanted), ARG(suggest.best)));
}

static int call_date(lua_State *lua)
{
	Renderer *r = sandbox_renderer(lua);
	ArenaMark mark = arena_mark(&r->scratch);
	DateStyle style = style_at(lua, 2);
	Date date;
	Str text;

	if (lua_isnoneornil(lua, 1))
		return push_unknown(lua);
	if (lua_type(lua, 1) != LUA_TSTRING || !binding_text(lua, 1, &text))
		binding_refuse(lua, STR("date"), 1, &a_date);
	if (date_parse(text, &date) != DATE_OK)
		sandbox_fail(lua, RENDER_ARGUMENT_BAD, STR("date"), FAIL_ARGS(
			ARG(STR("date")), ARG(text), ARG_PHRASE(&known_date)));
	text = date_format(&r->scratch, date, style, r->shared->language);
	lua_pushlstring(lua, text.ptr, text.len);
	arena_reset(&r->scratch, mark);
	return 1;
}

static int call_text(lua_State *lua)
{
	if (lua_isnoneornil(lua, 1) ||
	    !library_text(lua, STR("text"), 1).len)
		return push_unknown(lua);
	lua_settop(lua, 1);
	return 1;
}

static const luaL_Reg functions[] = {
	{"url", call_url},
	{"asset", call_asset},
	{"t", call_t},
	{"date", call_date},
	{"text", call_text},
	{NULL, NULL}
};

void functions_add(lua_State *lua)
{
	luaL_setfuncs(lua, functions, 0);
}
