/* What a template may see of a page: a plain tree of Values.
 * Knows which fields each page type has; must not know any template. */
#ifndef SITE_VIEW_H
#define SITE_VIEW_H

#include "format/value.h"
#include "site/site.h"

/* The complete view of page; in arena, with shared parts in the Site. */
const Value *view_page(Arena *arena, const Site *site, const Page *page);

/* Equal for equal views. */
Digest view_digest(Arena *scratch, const Site *site, const Page *page);

/* For site_build: short views of all entities, and the `site` field. */
void view_prepare(Site *site);

#endif
