/* Lines of YAML: where they begin and end, and what one that cannot be read
 * was meant as.
 * Knows how people type and paste; must not know what is reported. */
#ifndef FORMAT_YAML_LINE_H
#define FORMAT_YAML_LINE_H

#include <stdbool.h>

#include "base/str.h"

/* Where the line of the byte `at` begins, but not before from. */
size_t yaml_line_start(Str text, size_t from, size_t at);
/* Where the line ends that goes on at `at`, but not behind end. */
size_t yaml_line_end(Str text, size_t at, size_t end);

/* End of the blanks at `at`. Inline: each value is asked for them. */
static inline size_t yaml_line_blanks(Str text, size_t at, size_t end)
{
	while (at < end && (text.ptr[at] == ' ' || text.ptr[at] == '\t'))
		at++;
	return at;
}

/* How many spaces line begins with. */
static inline size_t yaml_line_indent(Str line)
{
	size_t at = 0;
	while (at < line.len && line.ptr[at] == ' ')
		at++;
	return at;
}

/* Where what line says begins, behind marks of lists. */
size_t yaml_line_column(Str line);

static inline bool yaml_line_break(char c)
{
	return c == '\n' || c == '\r';
}

/* The column of the byte `at`, from 0, in bytes. */
static inline size_t yaml_line_column_at(Str text, size_t at)
{
	return at - yaml_line_start(text, 0, at);
}

/* Whether c is a blank or ends a line. */
static inline bool yaml_line_white(char c)
{
	return c == ' ' || c == '\t' || yaml_line_break(c);
}

/* End of the blanks and line ends at `at`. */
static inline size_t yaml_line_skip(Str text, size_t at, size_t end)
{
	while (at < end && yaml_line_white(text.ptr[at]))
		at++;
	return at;
}

/* Whether nothing but blanks stands before the byte `at` on its line; costs
 * no more than these. */
bool yaml_line_begins(Str text, size_t at);

/* What stands at the byte `at`, up to a blank, if it was meant to begin an
 * item of a list and does not: a dash that Word made, a bullet, a “-” without
 * a blank. Empty where something else stands before it on its line. */
Str yaml_line_mark(Str text, size_t at);

/* A text above a line that the line may belong to. */
typedef struct YamlAbove {
	Str key;
	size_t indent;	/* blanks that its lines begin with */
	bool block;	/* it stands behind “|” or “>” */
	bool comment;	/* there is one below it, or on its last line */
} YamlAbove;

/* False where the line of the byte `at` stands below no such text. */
bool yaml_line_above(Str text, size_t at, YamlAbove *ret_above);

#endif
