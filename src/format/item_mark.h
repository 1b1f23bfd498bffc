/* How lines begin that were meant as items of a list.
 * Knows the marks of paper, Word and Markdown; must not know what a line is
 * part of. */
#ifndef FORMAT_ITEM_MARK_H
#define FORMAT_ITEM_MARK_H

#include <stdbool.h>

#include "base/str.h"

/* Each is empty where the line does not begin so. */

/* Up to a blank, what makes no item in YAML: a dash that Word made, a bullet,
 * a “-” without a blank. */
Str item_mark(Str line);
/* “1/”, “a)”, “1.1.”, “IV.”: as one counts on paper. */
Str item_mark_paper(Str line);
/* “-”, “1.”: what makes an item in Markdown. */
Str item_mark_markdown(Str line);

/* Whether a blank, or nothing more, stands at the byte `at`. */
static inline bool item_mark_apart(Str line, size_t at)
{
	return at >= line.len || line.ptr[at] == ' ' || line.ptr[at] == '\t';
}

#endif
