/* Titles, headings and labels of pages.
 * Knows how they are worded and kept apart; must not know views. */
#ifndef SITE_TITLE_H
#define SITE_TITLE_H

#include "site/site.h"

/* Sets title (unique), heading and label of every page. */
void title_pages(Site *site);

#endif
