/* Changes to a YAML file that leave the rest of its text as it is.
 * Knows lines and indentation; must not know what a key means. */
#ifndef APP_EDIT_H
#define APP_EDIT_H

#include "base/vec.h"
#include "format/node.h"
#include "model/schema.h"

/* Puts text in the place of bytes [at, at + remove). */
typedef struct Edit {
	size_t at, remove;
	Str text;
} Edit;

typedef struct Edits {
	VEC(Edit)
} Edits;

/* Where one more item of a list belongs. */
typedef struct Slot {
	size_t at, remove;
	size_t indent;		/* of its "-" */
	bool lead;		/* a line end comes first */
	bool blank;		/* items have an empty line between them */
	bool header;		/* the list's key comes first */
} Slot;

/* The value of field in root by either name; NULL when there is none. */
const Node *edit_value(const Node *root, const Field *field);
/* For the list that is the value of field in root, or root itself. False for
 * a list in brackets that is not empty. */
bool slot_find(Slot *ret_slot, const Source *source, const Node *root,
	const Field *field);
void edits_add(Arena *arena, Edits *edits, size_t at, size_t remove, Str text);
/* The text with all edits, which do not overlap; line ends as in text. */
Str edits_apply(Arena *arena, const Edits *edits, Str text);

#endif
