/* Sorting of records for readers.
 * Knows collation keys; must not know pages. */
#ifndef SITE_ORDER_H
#define SITE_ORDER_H

#include "site/site.h"

/* Fills the sorted lists of site from its content. */
void order_site(Site *site);

#endif
