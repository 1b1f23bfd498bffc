#include "render/iterate.h"

/* What an item costs beside its bytes. */
enum { ITEM_COST = 256 };

/* Argument 1 must be a list of either kind, or nil, which counts as an empty
 * one. */
static void check_list(lua_State *lua, Str name)
{
	const Value *value = binding_value(lua, 1);
	bool is_list = value ? value->kind == VALUE_LIST
		: lua_isnoneornil(lua, 1) || lua_istable(lua, 1);
	if (!is_list)
		binding_refuse(lua, name, 1, &binding_a_list);
}

/* Pushes item number at + 1 of the list at index; nil if there is none. */
static void push_item(lua_State *lua, int index, lua_Unsigned at)
{
	const Value *list = binding_value(lua, index);
	if (lua_type(lua, index) == LUA_TTABLE)
		lua_rawgeti(lua, index, (lua_Integer)(at + 1));
	else if (list && list->kind == VALUE_LIST && at < list->list.count)
		binding_push(lua, list->list.items[at]);
	else
		lua_pushnil(lua);
}

/* A template can call this by itself, with any arguments. */
static int next_ipairs(lua_State *lua)
{
	lua_Unsigned at = (lua_Unsigned)lua_tointeger(lua, 2);
	sandbox_charge(lua, 0);
	lua_pushinteger(lua, (lua_Integer)(at + 1));
	push_item(lua, 1, at);
	return lua_isnil(lua, -1) ? 1 : 2;
}

static int call_ipairs(lua_State *lua)
{
	check_list(lua, STR("ipairs"));
	lua_settop(lua, 1);
	lua_pushcfunction(lua, next_ipairs);
	lua_insert(lua, 1);
	lua_pushinteger(lua, 0);
	return 3;
}

/* Upvalues: the list and how many items are done. Passes over nulls. */
static int next_each(lua_State *lua)
{
	lua_Unsigned at = (lua_Unsigned)lua_tointeger(lua,
		lua_upvalueindex(2));
	const Value *list = binding_value(lua, lua_upvalueindex(1));
	sandbox_charge(lua, 0);
	do {
		lua_settop(lua, 0);
		push_item(lua, lua_upvalueindex(1), at++);
	} while (lua_isnil(lua, 1) && list && at < list->list.count);
	lua_pushinteger(lua, (lua_Integer)at);
	lua_copy(lua, 2, lua_upvalueindex(2));
	return 2;
}

static int call_each(lua_State *lua)
{
	check_list(lua, STR("each"));
	lua_settop(lua, 1);
	lua_pushinteger(lua, 0);
	lua_pushcclosure(lua, next_each, 2);
	return 1;
}

static int next_pair(lua_State *lua)
{
	const Value *map = binding_value(lua, lua_upvalueindex(1));
	lua_Integer at = lua_tointeger(lua, lua_upvalueindex(2));
	if (!map || (lua_Unsigned)at >= map->map.count)
		return 0;
	const Pair *pair = &map->map.pairs[at];
	sandbox_charge(lua, 0);
	lua_pushinteger(lua, at + 1);
	lua_replace(lua, lua_upvalueindex(2));
	lua_pushlstring(lua, pair->key.ptr, pair->key.len);
	binding_push(lua, pair->value);
	return 2;
}

/* Lua's own tables have no fixed order: it would change from one build to
 * the next. */
static int call_pairs(lua_State *lua)
{
	const Value *map = binding_value(lua, 1);
	if (map ? map->kind != VALUE_MAP : !lua_isnoneornil(lua, 1))
		binding_refuse(lua, STR("pairs"), 1, &binding_a_map);
	lua_settop(lua, 1);
	lua_pushinteger(lua, 0);
	lua_pushcclosure(lua, next_pair, 2);
	return 1;
}

/* A view's list or map, a table of Lua as a list, or nil. */
static size_t length_of(lua_State *lua)
{
	const Value *value = binding_value(lua, 1);
	if (value)
		return binding_count(value);
	return lua_istable(lua, 1) ? lua_rawlen(lua, 1) : 0;
}

static int call_count(lua_State *lua)
{
	const Value *value = binding_value(lua, 1);
	if (!value || value->kind != VALUE_MAP)
		check_list(lua, STR("count"));
	lua_pushinteger(lua, (lua_Integer)length_of(lua));
	return 1;
}

static int call_join(lua_State *lua)
{
	Str sep = STR(", ");
	Str item = {NULL, 0};
	bool first = true;
	luaL_Buffer joined;
	check_list(lua, STR("join"));
	if (!lua_isnoneornil(lua, 2) && !binding_text(lua, 2, &sep))
		binding_refuse(lua, STR("join"), 2, &binding_a_text);
	lua_settop(lua, 2);
	size_t count = length_of(lua);
	luaL_buffinit(lua, &joined);
	for (size_t i = 0; i < count; i++) {
		push_item(lua, 1, i);
		int top = lua_gettop(lua);
		if (!lua_isnil(lua, top) && !binding_text(lua, top, &item))
			binding_refuse(lua, STR("join"), top, &binding_a_text);
		if (lua_isnil(lua, top)) {
			lua_pop(lua, 1);
			continue;
		}
		sandbox_charge(lua, item.len + sep.len + ITEM_COST);
		lua_pop(lua, 1);
		if (!first)
			luaL_addlstring(&joined, sep.ptr, sep.len);
		push_item(lua, 1, i);
		luaL_addvalue(&joined);
		first = false;
	}
	luaL_pushresult(&joined);
	return 1;
}

static const luaL_Reg functions[] = {
	{"ipairs", call_ipairs},
	{"each", call_each},
	{"pairs", call_pairs},
	{"count", call_count},
	{"join", call_join},
	{NULL, NULL}
};

void iterate_add(lua_State *lua)
{
	luaL_setfuncs(lua, functions, 0);
}
