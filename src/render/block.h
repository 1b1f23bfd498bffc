/* The blocks of a page: places, and what templates fill them with.
 * Knows the order in which templates speak; must not know their text. */
#ifndef RENDER_BLOCK_H
#define RENDER_BLOCK_H

#include "render/sandbox.h"

void block_open(lua_State *lua);
/* At the present depth of include; defines says whether blocks may be. */
void block_begin(lua_State *lua, bool defines);

/* (name, function): gives the function of the template that comes first in
 * the chain of inheritance. */
int block_pick(lua_State *lua);
/* (name, function) */
int block_define(lua_State *lua);

#endif
