/* What can be found: the pages that have a text of their own, and that text;
 * and those of the menu by their names.
 * Knows records and pages; must not know how texts are looked up. */
#ifndef SEARCH_PAPER_H
#define SEARCH_PAPER_H

#include "base/buf.h"
#include "site/site.h"

/* Papers of one session stand in one group, which is one file of texts; so
 * do small papers that are neighbours. */
enum { PAPER_SLOTS = 4 };

typedef struct Paper {
	const Page *page;
	size_t number;		/* group * PAPER_SLOTS + place in the group */
	const Session *session;	/* or NULL */
	/* Those it holds in one form, while it is found by the other as well:
	 * a bit for each of search/abbreviation. Set when it is read. */
	uint64_t abbreviations;
} Paper;

/* Rising by number: first year to last, then what belongs to no year, so that a
 * new session changes few numbers. Among what matches equally well the higher
 * number comes first: pages of the menu, documents, then the newest session. */
typedef struct PaperList {
	VEC(Paper)
	size_t group_count;
} PaperList;

PaperList papers_find(Arena *arena, const Site *site);

typedef enum PaperPart {
	PART_BODY,
	PART_HEADING,		/* summaries too */
	PART_TITLE
} PaperPart;

/* A paragraph, an item, a cell of a table. */
typedef struct PaperBlock {
	PaperPart part;
	Str text;		/* plain */
} PaperBlock;

typedef struct PaperText {
	VEC(PaperBlock)
} PaperText;

/* The title is the first block; others may be titles as well. */
PaperText paper_text(Arena *arena, const Site *site, const Paper *paper);

/* "Sinh hoạt chuyên đề 2": what kind of session a paper is of, and its
 * number. Of what belongs to no session, nothing. */
Str paper_occasion(Arena *arena, const Site *site, const Paper *paper);
/* The day that the paper tells of it. */
Date paper_day(const Paper *paper);

/* What one may narrow a search by. */
typedef enum PaperFilter {
	FILTER_YEAR,
	FILTER_CELL,
	FILTER_THEME,
	FILTER_TYPE,
	PAPER_FILTERS
} PaperFilter;

/* "year": in addresses and forms. */
Str paper_filter_name(PaperFilter filter);

typedef struct FilterValue {
	PaperFilter filter;
	Str id;
} FilterValue;

typedef struct FilterValues {
	VEC(FilterValue)
} FilterValues;

/* Those that a paper is found by. */
FilterValues paper_filters(Arena *arena, const Paper *paper);

#endif
