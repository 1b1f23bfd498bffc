/* Symbols of documents and citations in running text.
 * Knows both families of symbols; must not know which documents exist. */
#ifndef MODEL_CITATION_H
#define MODEL_CITATION_H

#include "format/date.h"
#include "format/markdown.h"

/* Party: 144-QĐ/TW, 5053-CV/VPTW/nb. State: 1989/QĐ-BGDĐT,
 * 30/2020/NĐ-CP. */
typedef enum SymbolFamily {
	SYMBOL_NONE,		/* looks like no symbol at all */
	SYMBOL_PARTY,
	SYMBOL_STATE,
	SYMBOL_MALFORMED	/* meant as one: 144/QĐ-TW, 144-XX/TW */
} SymbolFamily;

typedef struct Symbol {
	SymbolFamily family;
	Str text;		/* as written */
	Str number, year, kind, issuer;	/* issuer with its suffix */
} Symbol;

typedef struct Citation {
	Symbol symbol;
	Date date;		/* unknown when not given */
	Str written;		/* the date, as it stands there */
} Citation;

/* The symbol that text is as a whole. */
Symbol symbol_parse(Str text);
/* What a malformed symbol was probably meant to be, or empty. */
Str symbol_repair(Arena *arena, const Symbol *symbol);
/* "quy định" for QĐ is ambiguous: NULL where a kind has several names. */
const Phrase *symbol_kind_name(Str kind);

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
