/* What is left from before each session.
 * Knows the ledger and days; must not know pages or views. */
#ifndef SITE_LEFT_H
#define SITE_LEFT_H

#include "site/site.h"

/* The groups of the ledger: what is late comes first. */
enum { LEFT_GROUPS = 4 };
extern const TaskState left_groups[LEFT_GROUPS];
/* The order in which tasks are listed, for qsort of pointers to them: late ones
 * first, done ones last. */
int left_order(const void *a, const void *b);
/* Whether there is anything that it came to: a conclusion, votes. */
bool left_concluded(const Session *session);
/* Fills site->left_of. */
void left_find(Site *site);

#endif
