/* Who belonged to the chapter on a day, found once for all the days between
 * two changes.
 * Knows members, cells and their short views; must not know which page shows
 * them. */
#ifndef SITE_COHORT_H
#define SITE_COHORT_H

#include "site/view_parts.h"

/* A member, and what they were on those days. */
typedef struct Belonging {
	const Member *member;
	size_t cell;		/* in Site.cells; their number: in none */
	Standing standing;
} Belonging;

/* Values are sealed. Lists by cell have one more for those in none, and NULL
 * for nobody. */
typedef struct Cohort {
	const Belonging *members;	/* in the order of names */
	size_t count;
	const Value *sheet;		/* of a packet: who is to sign */
	const Value **groups[2];	/* by cell: it, and its members, those
					 * exempt left out [0] or not [1] */
} Cohort;

/* For site_build, after the short views: cohorts of the days on which there
 * are packets and minutes. */
void cohorts_find(Site *site);

/* Of such a day, which may be unknown. */
const Cohort *cohort_on(const Site *site, Date day);

/* By its number among lists by cell; NULL for those in none. */
const Cell *cohort_cell(const Site *site, size_t number);
/* That cell, and some of its members; NULL where there are none. */
Value *cohort_group(const Viewer *v, size_t cell, const Value *members);

#endif
