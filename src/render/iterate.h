/* Walking through lists and maps in Lua.
 * Knows order; must not know what the items mean. */
#ifndef RENDER_ITERATE_H
#define RENDER_ITERATE_H

#include "render/binding.h"

/* Adds ipairs, each, pairs, count and join to the table on top. */
void iterate_add(lua_State *lua);

#endif
