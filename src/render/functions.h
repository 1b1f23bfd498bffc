/* Functions that know the site: addresses, assets, strings, dates.
 * Knows what every page of a build shares; must not know page types. */
#ifndef RENDER_FUNCTIONS_H
#define RENDER_FUNCTIONS_H

#include "render/library.h"

/* Makes the captions that trees print (the theme's strings, escaped), and room
 * for the places of their fields. */
void functions_prepare(Renderer *renderer);
/* Adds url, asset, t, date and text to the table on top. */
void functions_add(lua_State *lua);

/* What url gives for a value of the view, in scratch; false if it is not one
 * that has an address. */
bool functions_address(Renderer *renderer, const Value *target,
	Str *ret_address);

/* The address of path as seen from the page, in scratch. */
Str functions_path(Renderer *renderer, Str path);
/* The string of the theme by its key, in the form for one or for others; NULL
 * if there is none. */
const Value *functions_string(const Renderer *renderer, Str key, bool single);

#endif
