/* Text of new content files.
 * Knows YAML's quoting and the names of keys; must not know which records
 * there are. */
#ifndef APP_DRAFT_H
#define APP_DRAFT_H

#include "base/buf.h"
#include "model/schema.h"

#define UNKNOWN STR("chưa xác định")

typedef struct Draft {
	Buf out;
	Language language;	/* of the keys and values with two names */
} Draft;

void draft_init(Draft *draft, Language language);
/* The text that was written, in arena. */
Str draft_end(Draft *draft, Arena *arena);

/* The schema of the records in a field of another. */
const Schema *draft_inner(const Schema *schema, const char *field);
/* The name of a value in the language of the draft. */
Str draft_option(const Draft *draft, const Options *options, int number);
/* "key: value", a line; an empty value is written as unknown. field is the
 * English name of a key of schema. */
void draft_line(Draft *draft, size_t indent, const Schema *schema,
	const char *field, Str value);
/* "key:", a line: lines with more indent follow. */
void draft_group(Draft *draft, size_t indent, const Schema *schema,
	const char *field);
/* "- ", to be followed by a line without indent. */
void draft_item(Draft *draft, size_t indent);
/* "key: [a, b]"; unknown where there is none. */
void draft_list(Draft *draft, size_t indent, const Schema *schema,
	const char *field, List refs);
/* "key: |" and the lines of text, or one line in quotes. */
void draft_block(Draft *draft, size_t indent, const Schema *schema,
	const char *field, Str text);
/* A scalar as YAML, in quotes where it needs them. */
void draft_scalar(Buf *out, Str value);

#endif
