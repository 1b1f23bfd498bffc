/* What is left from before each session.
 * Knows the ledger and days; must not know pages or views. */
#ifndef SITE_LEFT_H
#define SITE_LEFT_H

#include "site/site.h"

/* The order in which tasks are listed: late ones first, done ones last. */
int left_order(const LedgerItem *a, const LedgerItem *b);
/* Fills site->left_of. */
void left_find(Site *site);

#endif
