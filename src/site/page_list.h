/* Which pages a portal has, in their order.
 * Knows which records and indexes have one; must not know how pages are linked
 * nor what stands on them. */
#ifndef SITE_PAGE_LIST_H
#define SITE_PAGE_LIST_H

#include "site/site.h"

/* Fills site->pages; equal types stand together. Needs the site's orders, its
 * groups by year, its ledger and calendars. changes: whether there is a page of
 * what is new. */
void page_list_make(Site *site, bool changes);

#endif
