/* The copy of a page that the preview serves.
 * Knows a page's head: its style sheets, its policy, where a script may
 * stand; must not know what the page is about. */
#ifndef SERVE_PAGE_H
#define SERVE_PAGE_H

#include "base/buf.h"
#include "base/phrase.h"

/* Where the preview's own files are served. */
#define PAGE_RESERVED "_chuyende/"

/* What tells whether a page changed and whether only its style did: a digest
 * of all but the links to style sheets and one of these, as
 * "0123456789abcdef-0123456789abcdef". */
Str page_version(Arena *arena, Str html, uint64_t seed);

typedef struct PagePreview {
	Str version;
	Language language;
	bool lost;	/* shown at an address other than its own */
} PagePreview;

/* Adds html to out with the preview's script in its head and a policy that
 * lets it run. With lost, links lead where they would from the root. */
void page_preview(Buf *out, Str html, const PagePreview *preview);
/* A whole page that says why there is nothing to show: no portal was built
 * yet, or it has no page here. */
void page_nothing(Buf *out, Language language, bool built);

#endif
