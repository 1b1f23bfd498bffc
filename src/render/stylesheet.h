/* Addresses in a style sheet of a theme.
 * Knows the signs of CSS that hold an address; must not know what a rule
 * says. */
#ifndef RENDER_STYLESHEET_H
#define RENDER_STYLESHEET_H

#include "base/diag.h"
#include "base/map.h"

/* The sheet without comments and with the published names of the files that it
 * names, to be published as assets/NAME itself; reports what leads to none of them, or
 * elsewhere. files: the paths (Str) of those it may name, by name. */
Str stylesheet_settle(Arena *arena, const Source *sheet, Str name,
	const Map *files, Diag *diag);

#endif
