/* Pieces of a template written to the page.
 * Knows kinds of pieces and of values; must not know whose template it is. */
#ifndef RENDER_PRINT_H
#define RENDER_PRINT_H

#include "render/sandbox.h"

/* (number of a piece, arguments): writes the pieces of one call. */
int print_pieces(lua_State *lua);
/* (number of a piece, argument): whether there is anything, true or else, at
 * the end of its path. */
int print_test(lua_State *lua);

#endif
