/* A script as browsers need it, without what is there for its readers.
 * Knows lines and signs; must not know the language: a line stays as it is from
 * the first sign on that may begin a text or a comment. */
#ifndef RENDER_SCRIPT_H
#define RENDER_SCRIPT_H

#include "base/arena.h"
#include "base/str.h"

/* The script without indentation and without lines that are a comment: a third
 * of its weight. Up to the first sign that may begin a text or a comment (a
 * quote other than "", a slash, a backslash) a line also loses the spaces that
 * separate nothing, and a line without such a sign its end, where that
 * separates nothing. A script that may hold a text of several lines stays as it
 * is. */
Str script_trim(Arena *arena, Str script);

#endif
