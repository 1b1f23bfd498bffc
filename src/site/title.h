/* Titles, headings and labels of pages.
 * Knows how they are worded and kept apart; must not know views. */
#ifndef SITE_TITLE_H
#define SITE_TITLE_H

#include "site/site.h"

/* Sets the title (unique), heading and label of every page where they differ
 * from those it has. ret_changed: by page, whether they did; may be NULL. */
void title_pages(Site *site, bool *ret_changed);
/* The same after entities got other titles, and nothing else has changed: if
 * they are few it does not look at all pages. */
void title_renew(Site *site, const EntityVec *entities, bool *ret_changed);

#endif
