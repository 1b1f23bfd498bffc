/* Which pages and electronic calendars a portal has.
 * Knows their addresses and order; must not know what they say. */
#ifndef SITE_CALENDAR_PAGES_H
#define SITE_CALENDAR_PAGES_H

#include "site/site.h"

/* Adds the page that calendars are found from, then a page for each year
 * and each month in which there is something. */
void calendar_pages_add(Site *site);
/* Whether one follows the other: years years, and months months. */
bool calendar_pages_follow(const Site *site, const Page *before,
	const Page *page);
/* Of a month its year, of a year the page that calendars are found from. */
const Page *calendar_pages_parent(const Site *site, const Page *page);
bool calendar_pages_illustrative(const Page *page);
/* Fills site->calendar_path and calendar_all. */
void calendar_pages_place_files(Site *site);

#endif
