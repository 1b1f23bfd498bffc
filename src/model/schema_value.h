/* One value of a record read by its field's type.
 * Knows scalars and how they are written; must not know records within
 * records. */
#ifndef MODEL_SCHEMA_VALUE_H
#define MODEL_SCHEMA_VALUE_H

#include "model/schema.h"

/* Where the decoder stands: the key as its author wrote it, and the way
 * there from the record of the file. */
typedef struct Place Place;
struct Place {
	Str key;
	const Place *outer;
	const Field *field;	/* NULL: an item of the outer one's list */
	size_t item;		/* from 1 */
};

typedef void (*ReadFn)(const Decoder *d, const Field *field,
	const Node *value, void *member, const Place *place);

/* By type; NULL for records. */
extern const ReadFn schema_readers[FIELD_TYPES];

/* For what need not stay. */
Arena *scratch_of(const Decoder *d);
/* The text of a scalar; false for what is unknown or of another kind. */
bool schema_read_scalar(const Decoder *d, const Node *value,
	const Place *place, Str *ret_text);
void schema_wrong_type(const Decoder *d, Str key, const Node *value,
	NodeKind wanted);
/* "a, b": item added to list. */
Str schema_listed(Arena *arena, Str list, Str item);

#endif
