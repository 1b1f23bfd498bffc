#include "render/block.h"

/* In the registry: depth of include -> name of a block -> function. */
enum { KEY_DEFINITIONS = 201 };

void block_open(lua_State *lua)
{
	lua_newtable(lua);
	lua_rawseti(lua, LUA_REGISTRYINDEX, KEY_DEFINITIONS);
}

void block_begin(lua_State *lua, bool defines)
{
	lua_rawgeti(lua, LUA_REGISTRYINDEX, KEY_DEFINITIONS);
	if (defines)
		lua_newtable(lua);
	else
		lua_pushnil(lua);
	lua_rawseti(lua, -2, sandbox_renderer(lua)->depth);
	lua_pop(lua, 1);
}

/* The function that stands for name at index 1, or nil. Leaves the table of
 * definitions, if there is one, below it. */
static bool push_definition(lua_State *lua)
{
	lua_rawgeti(lua, LUA_REGISTRYINDEX, KEY_DEFINITIONS);
	if (lua_rawgeti(lua, -1, sandbox_renderer(lua)->depth) == LUA_TNIL)
		return false;
	lua_pushvalue(lua, 1);
	return lua_rawget(lua, -2) != LUA_TNIL;
}

int block_pick(lua_State *lua)
{
	if (!push_definition(lua))
		lua_settop(lua, 2);
	return 1;
}

int block_define(lua_State *lua)
{
	if (push_definition(lua))
		return 0;
	lua_pop(lua, 1);
	lua_pushvalue(lua, 1);
	lua_pushvalue(lua, 2);
	lua_rawset(lua, -3);
	return 0;
}
