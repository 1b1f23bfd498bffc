/* Functions that know the site, for Lua: addresses, assets, strings, dates.
 * Knows what is wrong where apply gives nothing; must not know page types. */
#ifndef RENDER_FUNCTIONS_H
#define RENDER_FUNCTIONS_H

#include "render/library.h"

/* Makes the captions that trees print (the theme's strings, escaped), and room
 * for the places of their fields. */
void functions_prepare(Renderer *renderer);
/* Adds url, asset, t, date and text to the table on top. */
void functions_add(lua_State *lua);

#endif
