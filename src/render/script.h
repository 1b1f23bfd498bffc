/* A script as browsers need it, without what is there for its readers.
 * Knows lines and signs; must not know the language: a line stays as it is from
 * the first sign on that may begin a text or a comment. */
#ifndef RENDER_SCRIPT_H
#define RENDER_SCRIPT_H

#include "base/arena.h"
#include "base/str.h"

/* Without indentation and the lines that are a comment, a third of its weight,
 * and up to another quote than "", a slash or a backslash without spaces that
 * separate nothing; lines that hold none of these end where they need. A
 * script that may hold a text of several lines stays as it is. */
Str script_trim(Arena *arena, Str script);

#endif
