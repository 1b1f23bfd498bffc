/* Functions that know the site: addresses, assets, strings, dates.
 * Knows what every page of a build shares; must not know page types. */
#ifndef RENDER_FUNCTIONS_H
#define RENDER_FUNCTIONS_H

#include "render/library.h"

/* Fills the renderer's maps of strings and assets. */
void functions_prepare(Renderer *renderer);
/* Adds url, asset, t, date and text to the table on top. */
void functions_add(lua_State *lua);

#endif
