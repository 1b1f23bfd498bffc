/* Which sessions, tasks and opinions belong to a cell, a theme, a member.
 * Knows the relations; must not know pages. */
#ifndef SITE_RELATE_H
#define SITE_RELATE_H

#include "site/site.h"

/* Fills the ledger, and sessions_of, groups_of, tasks_of and voices_of. */
void relate_site(Site *site);

#endif
