/* Titles, headings and labels of pages.
 * Knows how they are worded and kept apart; must not know views. */
#ifndef SITE_TITLE_H
#define SITE_TITLE_H

#include "site/site.h"

/* Sets title (unique), heading and label of every page, as far as they are
 * others than now. ret_changed: by page, which had others; may be NULL. */
void title_pages(Site *site, bool *ret_changed);
/* The same after entities have got other titles, and nothing else has changed:
 * of few, without a look at all pages. */
void title_renew(Site *site, const EntityVec *entities, bool *ret_changed);

#endif
