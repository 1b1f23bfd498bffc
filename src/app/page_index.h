/* The titles of a portal's pages, kept with each release.
 * Knows titles by path, and their text form; must not know what changed. */
#ifndef APP_PAGE_INDEX_H
#define APP_PAGE_INDEX_H

#include "app/generation.h"

/* The name under which a release's record holds it. */
#define PAGE_INDEX_NAME "pages"

/* All of it lives as long as what it was made of. */
typedef struct PageIndex {
	Language language;
	Str audience;		/* its name, as people call it */
	Map titles;		/* path -> Str */
} PageIndex;

void page_index_make(Arena *arena, const Generation *gen,
	PageIndex *ret_index);
void page_index_print(const PageIndex *index, Buf *out);
/* False when text is not such an index; then it has no titles and no name. */
bool page_index_parse(Arena *arena, Str text, PageIndex *ret_index);
/* The title of a page; empty: the file is no page. */
Str page_index_title(const PageIndex *index, Str path);

#endif
