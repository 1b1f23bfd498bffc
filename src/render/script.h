/* A script as browsers need it, without what is there for its readers.
 * Knows lines and signs; must not know the language: a line that is not plain
 * stays as it is. */
#ifndef RENDER_SCRIPT_H
#define RENDER_SCRIPT_H

#include "base/arena.h"
#include "base/str.h"

/* Without indentation and the lines that are a comment, a third of its weight,
 * and in plain lines, which have no other quotes than "" and neither slash nor
 * backslash, without spaces and line ends that separate nothing. A script that
 * may hold a text of several lines stays as it is. */
Str script_trim(Arena *arena, Str script);

#endif
