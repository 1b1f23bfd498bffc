/* Sorting of records for readers.
 * Knows collation keys; must not know pages. */
#ifndef SITE_ORDER_H
#define SITE_ORDER_H

#include "site/site.h"

/* What a record is sorted by. */
typedef Str (*OrderKey)(Arena *arena, const Entity *entity);

/* A sorted copy of an array of pointers to records; by id where keys are equal. */
void *order_records(Arena *arena, const void *records, size_t count, OrderKey key);
/* Fills the sorted lists of site from its content. */
void order_site(Site *site);

#endif
