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
/* Any type but FIELD_RECORD. */
ReadField schema_read_value;

/* Reads the text of a scalar into member; false where it is none of field's
 * type. */
typedef bool ReadText(const Decoder *d, const Field *field, Str text,
	void *member);
/* Tells that text, which is all of value, is none. */
typedef void TellText(const Decoder *d, const Field *field,
	const Node *value, Str text, Str key);

/* schema_measure: what is counted and measured. */
ReadText schema_date, schema_time, schema_int, schema_length, schema_colour;
TellText schema_no_date, schema_no_time, schema_no_int, schema_no_length;
/* Tells of a date that no calendar has, or of another weekday: then nobody
 * knows it. */
void schema_check_date(const Decoder *d, const Node *value, Str text, Day *day);
/* schema_choice: one of the words there are. */
ReadText schema_flag, schema_choice;
TellText schema_no_choice;
/* schema_prose */
ReadField schema_read_prose;

/* schema_key: the field that a key, which no record of schema has, was probably
 * meant as, or NULL, and what to write for it. */
const Field *schema_key_meant(const Decoder *d, const Schema *schema, Str key,
	Str *ret_best);
/* The longest name of a field that key holds, "chủ trì" of "người chủ trì", or
 * empty. */
Str schema_key_within(const Schema *schema, Str key);

/* For what need not stay. */
Arena *scratch_of(const Decoder *d);
/* The text of a scalar; false for what is unknown or of another kind. */
bool schema_read_scalar(const Decoder *d, const Node *value,
	const Place *place, Str *ret_text);
void schema_wrong_type(const Decoder *d, Str key, const Node *value,
	NodeKind wanted);
/* "a list". Static. */
const Phrase *schema_kind(NodeKind kind);
/* Whether text ends with words, and more stands before: "tên" of "họ tên". */
bool schema_ends_with(Str text, Str words);
/* Whether it begins or ends with them, likewise. */
bool schema_holds(Str text, Str words);
/* Whether text is one of words, which '|' keeps apart. */
bool schema_among(Str words, Str text);
/* A fault whose only part is text. */
void schema_report(const Decoder *d, FaultId id, const Node *value, Str text);
/* What a reference of kind that is no list takes: "one member or cell; ...".
 * Static. */
const Phrase *schema_one_only(RefKind kind);

#endif
