/* Lines of a template, as spans.
 * Knows words on a line; must not know Lua. */
#ifndef RENDER_PLACE_H
#define RENDER_PLACE_H

#include "base/source.h"

/* The word needle in the tags of the line, which counts from 1, if it is there
 * once, or all of the line but its leading blanks. */
Span place_line(const Source *source, int line, Str needle);

#endif
