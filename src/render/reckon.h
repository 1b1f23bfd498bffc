/* The values of forms.
 * Knows what Lua's operators give; must not know what is done with it. */
#ifndef RENDER_RECKON_H
#define RENDER_RECKON_H

#include "render/sandbox.h"

/* What an include was given. */
typedef struct Argument {
	Str name;
	const Value *value;
} Argument;

/* Where names lead at a place of the walk. */
typedef struct Frame {
	const Argument *arguments;
	size_t argument_count;
	const Value **slots;	/* of the template's locals */
} Frame;

/* A value of the view, or *room; texts, and the items of lists, that had to
 * be made are in scratch. NULL for everything that is no plain sailing: what
 * Lua would refuse, and what it alone knows. */
const Value *reckon(Renderer *r, const Frame *frame, const Form *form,
	Value *room);

bool reckon_is_true(const Value *value);

#endif
