/* What a template may see of a page: a plain tree of Values.
 * Knows which fields each page type has; must not know any template. */
#ifndef SITE_VIEW_H
#define SITE_VIEW_H

#include "format/value.h"
#include "site/site.h"

/* The complete view of page; in arena, with shared parts in the Site. */
const Value *view_page(Arena *arena, const Site *site, const Page *page);

/* Whose titles a page shows besides its own: numbers of entities. */
typedef struct Shown {
	uint32_t *numbers;
	size_t count;
	bool all;		/* perhaps those of any */
} Shown;

/* Equal for equal views. ret_shown, in keep, names what of retitled_kinds the
 * view shows by its title, or by what its page is called. */
Digest view_digest(Arena *scratch, Arena *keep, const Site *site,
	const Page *page, Shown *ret_shown);

/* For site_build: short views of all entities, and the `site` field. */
void view_prepare(Site *site);
/* The short views of entities that are called otherwise. */
void view_renew(Site *site, const EntityVec *entities);

#endif
