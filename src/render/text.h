/* The methods of texts in Lua, by characters and not by bytes.
 * Knows characters and bounds; must not know what a text says. */
#ifndef RENDER_TEXT_H
#define RENDER_TEXT_H

#include "render/library.h"

/* Gives texts their methods. */
void text_open(lua_State *lua);
/* Adds upper and lower to the table on top. */
void text_add(lua_State *lua);

#endif
