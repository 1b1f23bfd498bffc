/* Citations in running text: a symbol with the words before it and the date
 * behind it.
 * Knows how documents are cited; must not know which documents exist. */
#ifndef MODEL_CITATION_H
#define MODEL_CITATION_H

#include "format/date.h"
#include "format/markdown.h"
#include "model/symbol.h"

typedef struct Citation {
	Symbol symbol;
	Date date;		/* unknown when not given */
	Str written;		/* the date, as it stands there */
} Citation;

/* Finds the next citation: an optional kind of document, "số", the symbol,
 * and an optional date behind it. A MarkdownScan. */
bool citation_scan(Str text, size_t from, Match *ret_match);
/* Reads a citation as found by the scan, or written as a reference. */
Citation citation_parse(Str text);

/* End of the white space at `at` of s; a no-break space is some too. */
size_t citation_spaces(Str s, size_t at);
/* Reads D/M/YYYY or "D tháng M năm YYYY" at *at, behind white space, and
 * moves there behind it; unknown if no calendar has it. */
bool citation_date(Str s, size_t *at, Date *ret_date);

#endif
