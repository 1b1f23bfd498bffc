/* Pieces of a template written to the page.
 * Knows what may be printed; must not know whose template it is. */
#ifndef RENDER_PRINT_H
#define RENDER_PRINT_H

#include "render/sandbox.h"

/* (number of a piece, arguments): writes the pieces of one call. */
int print_pieces(lua_State *lua);

#endif
