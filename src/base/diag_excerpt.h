/* A line of a source as a terminal shows it, with a mark below the place.
 * Knows display widths; must not know reports. */
#ifndef BASE_DIAG_EXCERPT_H
#define BASE_DIAG_EXCERPT_H

#include "base/buf.h"
#include "base/source.h"

/* Columns before a line that is shown. */
enum { EXCERPT_INDENT = 2 };

/* The next character of s, which may hold any bytes: U+FFFD for each byte
 * that is not UTF-8. */
unsigned excerpt_next(Str s, size_t *at);
/* The UTF-8 form of rune. */
void excerpt_rune(Buf *out, unsigned rune);
/* s in one line and without what could steer a terminal. */
void excerpt_text(Buf *out, Str s);
/* Columns that rune takes in a terminal: 0 for a combining mark, 2 for an
 * East Asian sign. */
size_t excerpt_columns(unsigned rune);
/* The line of span and a line with ^~~~ below it, in so many columns behind
 * their indentation (0: as many as usual); nothing when span means a whole
 * file, no file, or an empty line. */
void excerpt_span(Buf *out, Span span, size_t room);

#endif
