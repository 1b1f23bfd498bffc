/* Which sessions belong to a cell, a theme, a member.
 * Knows the relations; must not know pages. */
#ifndef SITE_RELATE_H
#define SITE_RELATE_H

#include "site/site.h"

/* Fills site->sessions_of and site->groups_of. */
void relate_site(Site *site);

#endif
