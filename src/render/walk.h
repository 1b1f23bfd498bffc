/* Pages printed by walking the trees of their templates, without Lua.
 * Knows statements and the order of blocks; must not know how a fault is
 * told. */
#ifndef RENDER_WALK_H
#define RENDER_WALK_H

#include "render/sandbox.h"

/* Finds the parts that trees include, and the templates whose pages can be
 * walked: those of which all that they extend and include is a whole tree. */
void walk_connect(Templates *templates);

/* Prints the page of the renderer's template. False, with nothing printed, as
 * soon as anything is not as usual: then Lua has to print the page, or to say
 * what is wrong. */
bool walk_page(Renderer *renderer);

#endif
