#include "render/library.h"

#include <math.h>

#include "base/suggest.h"
#include "render/binding.h"

/* Values that one call of table.unpack may put on the stack. */
enum { UNPACK_MAX = 100 };

static const Phrase a_plain_table = PHRASE("một bảng Lua", "a Lua table");
static const Phrase a_scalar = PHRASE("một chuỗi, một số hoặc đúng/sai",
	"a text, a number, true or false");
static const Phrase out_of_range = PHRASE("số này nằm ngoài phạm vi cho phép",
	"the number is out of range");

Str library_text(lua_State *lua, Str function, int index)
{
	Str text = {NULL, 0};
	if (!binding_text(lua, index, &text))
		binding_refuse(lua, function, index, &binding_a_text);
	return text;
}

lua_Integer library_integer(lua_State *lua, Str function, int index)
{
	int whole = 0;
	lua_Integer number = 0;
	if (lua_type(lua, index) == LUA_TNUMBER)
		number = lua_tointegerx(lua, index, &whole);
	if (!whole)
		binding_refuse(lua, function, index, &binding_a_number);
	return number;
}

void library_refuse(lua_State *lua, Str function, Str shown, const Phrase *why)
{
	sandbox_fail(lua, RENDER_ARGUMENT_BAD, function,
		FAIL_ARGS(ARG(function), ARG(shown), ARG_PHRASE(why)));
}

static _Noreturn void refuse_range(lua_State *lua, Str function,
	lua_Integer number)
{
	library_refuse(lua, function, str_from_int(
		&sandbox_renderer(lua)->scratch, number), &out_of_range);
}

/* Upvalues: the functions and the library's name. */
static int on_unknown(lua_State *lua)
{
	Str key = {NULL, 0}, name = {NULL, 0};
	lua_settop(lua, 2);
	lua_pushvalue(lua, 2);
	if (lua_rawget(lua, lua_upvalueindex(1)) != LUA_TNIL)
		return 1;
	binding_text(lua, 2, &key);
	binding_text(lua, lua_upvalueindex(2), &name);
	Suggest suggest = suggest_for(key);
	for (lua_pushnil(lua); lua_next(lua, lua_upvalueindex(1));
			lua_pop(lua, 1)) {
		Str known = str_from(lua_tostring(lua, -2));
		suggest_offer(&suggest, known, known);
	}
	sandbox_fail(lua, lua_type(lua, 1) == LUA_TSTRING
		? RENDER_TEXT_FIELD : RENDER_LIBRARY, key,
		FAIL_ARGS(ARG(key), ARG(suggest.best), ARG(name)));
}

void library_push_lookup(lua_State *lua, const char *name,
	const luaL_Reg *functions)
{
	lua_createtable(lua, 0, 2);
	lua_newtable(lua);
	luaL_setfuncs(lua, functions, 0);
	lua_pushstring(lua, name);
	lua_pushcclosure(lua, on_unknown, 2);
	lua_setfield(lua, -2, "__index");
	lua_pushcfunction(lua, binding_assign);
	lua_setfield(lua, -2, "__newindex");
}

/* An empty table with that metatable. */
static void push(lua_State *lua, const char *name, const luaL_Reg *functions)
{
	lua_newtable(lua);
	library_push_lookup(lua, name, functions);
	lua_setmetatable(lua, -2);
}

/* Tables and functions do not show their addresses, which would differ from
 * build to build. */
static int call_tostring(lua_State *lua)
{
	switch (lua_type(lua, 1)) {
	case LUA_TSTRING:
	case LUA_TNUMBER:
	case LUA_TBOOLEAN:
		luaL_tolstring(lua, 1, NULL);
		return 1;
	default:
		binding_refuse(lua, STR("tostring"), 1, &a_scalar);
	}
}

static int call_tonumber(lua_State *lua)
{
	lua_settop(lua, 1);
	if (lua_type(lua, 1) == LUA_TNUMBER)
		return 1;
	Str text = lua_type(lua, 1) == LUA_TSTRING ? sandbox_text(lua, 1)
		: (Str){NULL, 0};
	sandbox_charge(lua, text.len);
	if (text.ptr && lua_stringtonumber(lua, text.ptr) == text.len + 1)
		return 1;
	lua_pushnil(lua);
	return 1;
}

static int call_type(lua_State *lua)
{
	static const char *const names[] = {
		[VALUE_HTML] = "html", [VALUE_LIST] = "list",
		[VALUE_MAP] = "map"
	};
	const Value *value = binding_value(lua, 1);
	lua_settop(lua, 1);
	lua_pushstring(lua, value ? names[value->kind]
		: lua_typename(lua, lua_type(lua, 1)));
	return 1;
}

static int call_select(lua_State *lua)
{
	int count = lua_gettop(lua) - 1;
	if (lua_type(lua, 1) == LUA_TSTRING
			&& str_eq(sandbox_text(lua, 1), STR("#"))) {
		lua_pushinteger(lua, count);
		return 1;
	}
	lua_Integer from = library_integer(lua, STR("select"), 1);
	if (from < 0)
		from += count + 1;
	if (from < 1)
		refuse_range(lua, STR("select"), from);
	return from > count ? 0 : count - (int)from + 1;
}

static int call_error(lua_State *lua)
{
	Str text = library_text(lua, STR("error"), 1);
	sandbox_fail(lua, RENDER_ERROR, (Str){NULL, 0}, FAIL_ARGS(ARG(text)));
}

static lua_Number number_at(lua_State *lua, Str function, int index)
{
	if (lua_type(lua, index) != LUA_TNUMBER)
		binding_refuse(lua, function, index, &binding_a_number);
	return lua_tonumber(lua, index);
}

/* With the value of a whole number, if it is in the range of those. */
static int give_rounded(lua_State *lua, lua_Number number)
{
	lua_Integer whole;
	if (lua_isinteger(lua, 1))
		lua_pushvalue(lua, 1);
	else if (lua_numbertointeger(number, &whole))
		lua_pushinteger(lua, whole);
	else
		lua_pushnumber(lua, number);
	return 1;
}

static int call_floor(lua_State *lua)
{
	return give_rounded(lua, floor(number_at(lua, STR("floor"), 1)));
}

static int call_ceil(lua_State *lua)
{
	return give_rounded(lua, ceil(number_at(lua, STR("ceil"), 1)));
}

static int call_abs(lua_State *lua)
{
	lua_settop(lua, 1);
	if (number_at(lua, STR("abs"), 1) < 0)
		lua_arith(lua, LUA_OPUNM);
	return 1;
}

static int pick(lua_State *lua, Str function, bool largest)
{
	int count = lua_gettop(lua), best = 1;
	number_at(lua, function, 1);
	for (int i = 2; i <= count; i++) {
		number_at(lua, function, i);
		if (largest ? lua_compare(lua, best, i, LUA_OPLT)
				: lua_compare(lua, i, best, LUA_OPLT))
			best = i;
	}
	lua_pushvalue(lua, best);
	return 1;
}

static int call_max(lua_State *lua)
{
	return pick(lua, STR("max"), true);
}

static int call_min(lua_State *lua)
{
	return pick(lua, STR("min"), false);
}

/* Our own libraries are tables with a metatable: they are not to be written
 * to. */
static lua_Integer table_length(lua_State *lua, Str function)
{
	if (!lua_istable(lua, 1) || luaL_getmetafield(lua, 1, "__newindex"))
		binding_refuse(lua, function, 1, &a_plain_table);
	return (lua_Integer)lua_rawlen(lua, 1);
}

static int call_insert(lua_State *lua)
{
	Str name = STR("insert");
	lua_Integer end = table_length(lua, name) + 1, at = end;
	if (lua_gettop(lua) > 2)
		at = library_integer(lua, name, 2);
	if (at < 1 || at > end)
		refuse_range(lua, name, at);
	if (lua_gettop(lua) < 2 || lua_isnil(lua, -1))
		binding_refuse(lua, name, lua_gettop(lua), &a_scalar);
	sandbox_charge(lua, (size_t)(end - at) * sizeof(lua_Integer[8]));
	for (lua_Integer i = end; i > at; i--) {
		lua_rawgeti(lua, 1, i - 1);
		lua_rawseti(lua, 1, i);
	}
	lua_rawseti(lua, 1, at);
	return 0;
}

static int call_remove(lua_State *lua)
{
	Str name = STR("remove");
	lua_Integer end = table_length(lua, name), at = end;
	if (!lua_isnoneornil(lua, 2))
		at = library_integer(lua, name, 2);
	if (!end)
		return 0;
	if (at < 1 || at > end)
		refuse_range(lua, name, at);
	sandbox_charge(lua, (size_t)(end - at) * sizeof(lua_Integer[8]));
	lua_rawgeti(lua, 1, at);
	for (lua_Integer i = at; i < end; i++) {
		lua_rawgeti(lua, 1, i + 1);
		lua_rawseti(lua, 1, i);
	}
	lua_pushnil(lua);
	lua_rawseti(lua, 1, end);
	return 1;
}

static int call_unpack(lua_State *lua)
{
	Str name = STR("unpack");
	lua_Integer count = table_length(lua, name);
	if (count > UNPACK_MAX)
		refuse_range(lua, name, count);
	luaL_checkstack(lua, UNPACK_MAX, "unpack");
	for (lua_Integer i = 1; i <= count; i++)
		lua_rawgeti(lua, 1, i);
	return (int)count;
}

static int call_concat(lua_State *lua)
{
	Str name = STR("concat");
	lua_Integer count = table_length(lua, name);
	Str sep = lua_isnoneornil(lua, 2) ? (Str){"", 0}
		: library_text(lua, name, 2);
	luaL_Buffer joined;
	lua_settop(lua, 2);
	luaL_buffinit(lua, &joined);
	for (lua_Integer i = 1; i <= count; i++) {
		if (i > 1)
			luaL_addlstring(&joined, sep.ptr, sep.len);
		lua_rawgeti(lua, 1, i);
		Str item = library_text(lua, name, lua_gettop(lua));
		sandbox_charge(lua, item.len + sep.len);
		luaL_addvalue(&joined);
	}
	luaL_pushresult(&joined);
	return 1;
}

static const luaL_Reg numbers[] = {
	{"floor", call_floor},
	{"ceil", call_ceil},
	{"abs", call_abs},
	{"max", call_max},
	{"min", call_min},
	{NULL, NULL}
};

static const luaL_Reg tables[] = {
	{"insert", call_insert},
	{"remove", call_remove},
	{"unpack", call_unpack},
	{"concat", call_concat},
	{NULL, NULL}
};

static const luaL_Reg basics[] = {
	{"tostring", call_tostring},
	{"tonumber", call_tonumber},
	{"type", call_type},
	{"select", call_select},
	{"error", call_error},
	{NULL, NULL}
};

void library_add(lua_State *lua)
{
	luaL_setfuncs(lua, basics, 0);
	push(lua, "math", numbers);
	lua_setfield(lua, -2, "math");
	push(lua, "table", tables);
	lua_setfield(lua, -2, "table");
}
