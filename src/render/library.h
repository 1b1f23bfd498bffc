/* The part of Lua's standard library that templates may use, bounded.
 * Knows texts, numbers and tables; must not know pages. */
#ifndef RENDER_LIBRARY_H
#define RENDER_LIBRARY_H

#include "render/sandbox.h"

/* Adds tostring, tonumber, type, select, error, math and table to the table
 * on top. */
void library_add(lua_State *lua);

/* Pushes a metatable through which functions, the library `name`, are read:
 * unknown ones and assignments end the page. */
void library_push_lookup(lua_State *lua, const char *name,
	const luaL_Reg *functions);
/* Ends the page: function cannot work with what is shown, and why. */
_Noreturn void library_refuse(lua_State *lua, Str function, Str shown,
	const Phrase *why);
/* The text argument at index, or the page ends in the name of function. */
Str library_text(lua_State *lua, Str function, int index);
/* The same of a whole number. */
lua_Integer library_integer(lua_State *lua, Str function, int index);

#endif
