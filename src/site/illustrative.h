/* Which pages show what was made up, so that each can say so.
 * Knows what a page is made of; must not know how it says so. */
#ifndef SITE_ILLUSTRATIVE_H
#define SITE_ILLUSTRATIVE_H

#include "site/changes.h"

/* Of any page but that of changes; site is related. */
bool page_illustrative(const Site *site, const Page *page);
/* Of the page of changes, once the others are marked: one that quotes an example
 * is one. */
bool changes_illustrative(const Changes *changes);

#endif
