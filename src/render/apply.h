/* The functions of the program, on values of a view.
 * Knows what each gives; must not know how it came to be called. */
#ifndef RENDER_APPLY_H
#define RENDER_APPLY_H

#include "render/sandbox.h"

/* A key, and what the holes {1} to {9} of its text are filled with. */
enum { APPLY_ARGS = 10 };

/* Number of the function `name` if it is one of these and takes so many
 * arguments. */
bool apply_find(Str name, size_t count, unsigned *ret_function);
/* Whether what it gives depends on the folder that the page is in. */
bool apply_is_placed(unsigned function);

/* What the function gives: the first argument, which may stand in room
 * itself, or *room, whose text may be in scratch. NULL if Lua has to say what
 * is wrong. There are at most APPLY_ARGS arguments,
 * and a null one where there is none. */
const Value *apply(Renderer *r, unsigned function, const Value *const *args,
	size_t count, Value *room);

/* The address that url gives for target, in scratch; false if it has none. */
bool apply_address(Renderer *r, const Value *target, Str *ret_address);
/* The string of the theme by its key, in the form for one or for others; NULL
 * if there is none. */
const Value *apply_string(const Renderer *r, Str key, bool single);
/* A text in room; NULL if it is longer than a text may be. */
const Value *apply_text(Renderer *r, Str text, Value *room);
/* What is printed of a value: a text, or a whole number, which is written to
 * scratch. False for all others. */
bool apply_shown(Renderer *r, const Value *value, Str *ret_text);
/* Items up to the first null, which is where Lua's lists end; of no list,
 * none. */
size_t apply_length(const Value *list);

#endif
