#include "render/functions.h"

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

/* The text that t(key) gives, escaped; {NULL, 0} if that is a fault. */
static Str string_shown(Renderer *r, Str key)
{
	const Value *string = functions_string(r, key, false);
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

/* Of no path there is no address. */
Str functions_path(Renderer *r, Str path)
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
		return functions_path(r, text);
	return str_concat(&r->scratch,
		functions_path(r, str_slice(text, 0, at)),
		html_encode(&r->scratch, str_slice(text, at, text.len)));
}

bool functions_address(Renderer *r, const Value *target, Str *ret_address)
{
	const Value *path = target->kind == VALUE_MAP
		? value_get(target, STR("path")) : NULL;
	if (target->kind == VALUE_STR)
		*ret_address = text_address(r, target->str);
	else if (path && path->kind == VALUE_STR)
		*ret_address = functions_path(r, path->str);
	else
		return false;
	return true;
}

/* Pushes an address that was made in scratch, which goes back to mark. */
static int push_address(lua_State *lua, Str address, ArenaMark mark)
{
	Renderer *r = sandbox_renderer(lua);
	sandbox_charge(lua, (r->page.len + address.len) * 4);
	lua_pushlstring(lua, address.ptr, address.len);
	arena_reset(&r->scratch, mark);
	return 1;
}

static int call_url(lua_State *lua)
{
	Renderer *r = sandbox_renderer(lua);
	ArenaMark mark = arena_mark(&r->scratch);
	const Value *value = binding_value(lua, 1);
	Str address;
	if (lua_type(lua, 1) == LUA_TSTRING)
		address = text_address(r, sandbox_text(lua, 1));
	else if (!value || !functions_address(r, value, &address))
		binding_refuse(lua, STR("url"), 1, &an_address);
	return push_address(lua, address, mark);
}

static int call_asset(lua_State *lua)
{
	Renderer *r = sandbox_renderer(lua);
	Str name = library_text(lua, STR("asset"), 1);
	const Str *path = find(lua, &r->shared->assets, name, RENDER_ASSET);
	ArenaMark mark = arena_mark(&r->scratch);
	return push_address(lua, functions_path(r, *path), mark);
}

/* English has a form for one; Vietnamese nouns have a single form. */
static const Value *form_of(const Renderer *r, const Value *forms, bool single)
{
	const Value *one = value_get(forms, STR("one"));
	return single && one && r->shared->language != LANGUAGE_VI ? one
		: value_get(forms, STR("other"));
}

const Value *functions_string(const Renderer *r, Str key, bool single)
{
	const Value *string = map_get(&r->shared->strings, key);
	if (string && string->kind == VALUE_MAP)
		string = form_of(r, string, single);
	return string && string->kind == VALUE_STR ? string : NULL;
}

/* Whether the first number among the arguments is one. */
static bool is_single(lua_State *lua)
{
	int count = lua_gettop(lua);
	for (int i = 2; i <= count; i++)
		if (lua_type(lua, i) == LUA_TNUMBER)
			return lua_tonumber(lua, i) == 1;
	return false;
}

static int call_t(lua_State *lua)
{
	Renderer *r = sandbox_renderer(lua);
	Str key = library_text(lua, STR("t"), 1), args[STRING_ARGS] = {{0}};
	const Value *string = functions_string(r, key, is_single(lua));
	ArenaMark mark = arena_mark(&r->scratch);
	size_t count = (size_t)lua_gettop(lua) - 1, len;
	if (!string && find(lua, &r->shared->strings, key, RENDER_STRING))
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
	Str wanted;
	if (lua_isnoneornil(lua, index))
		return DATE_SHORT;
	wanted = library_text(lua, STR("date"), index);
	Suggest suggest = suggest_for(wanted);
	for (int i = 0; i < DATE_STYLES; i++) {
		Str name = date_style_names[i];
		if (str_eq(name, wanted))
			return (DateStyle)i;
		suggest_offer(&suggest, name, name);
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
	if (lua_type(lua, 1) != LUA_TSTRING)
		binding_refuse(lua, STR("date"), 1, &a_date);
	text = sandbox_text(lua, 1);
	if (date_parse(text, &date) != DATE_OK)
		library_refuse(lua, STR("date"), text, &known_date);
	text = date_format(&r->scratch, date, style, r->shared->language);
	lua_pushlstring(lua, text.ptr, text.len);
	arena_reset(&r->scratch, mark);
	return 1;
}

static int call_text(lua_State *lua)
{
	lua_settop(lua, 1);
	/* A copy is looked at: a number would become its text. */
	lua_pushvalue(lua, 1);
	if (lua_isnil(lua, 1) || !library_text(lua, STR("text"), 2).len)
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
