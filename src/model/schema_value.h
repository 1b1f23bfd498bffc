/* One value of a record read by its field's type.
 * Knows scalars and how they are written; must not know records within
 * records. */
#ifndef MODEL_SCHEMA_VALUE_H
#define MODEL_SCHEMA_VALUE_H

#include "model/fault.h"
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

/* Reads value into member and tells what is wrong with it. */
typedef void ReadField(const Decoder *d, const Field *field,
	const Node *value, void *member, const Place *place);

/* By type; NULL for records. */
extern ReadField *const schema_readers[FIELD_TYPES];

ReadField schema_read_text;
/* schema_measure: what is counted and measured. */
ReadField schema_read_date, schema_read_time, schema_read_int,
	schema_read_length, schema_read_colour;
/* schema_choice: one of the words there are. */
ReadField schema_read_flag, schema_read_choice;
/* schema_prose */
ReadField schema_read_prose;

/* For what need not stay. */
Arena *scratch_of(const Decoder *d);
/* The text of a scalar; false for what is unknown or of another kind. */
bool schema_read_scalar(const Decoder *d, const Node *value,
	const Place *place, Str *ret_text);
void schema_wrong_type(const Decoder *d, Str key, const Node *value,
	NodeKind wanted);
/* "a list". Static. */
const Phrase *schema_kind(NodeKind kind);
/* Whether value is right but for signs of a word processor, which is told;
 * reads knows what is right. */
bool schema_mistyped(const Decoder *d, const Field *field, const Node *value,
	bool (*reads)(const Field *field, Str text));
/* A fault whose only part is text. */
void schema_report(const Decoder *d, FaultId id, const Node *value, Str text);
/* What a reference of kind that is no list takes: "one member or cell; ...".
 * Static. */
const Phrase *schema_one_only(RefKind kind);

#endif
