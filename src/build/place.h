/* The folder in which a worker reads or puts files, kept open.
 * Knows the folders of a plan; must not know what is done in them. */
#ifndef BUILD_PLACE_H
#define BUILD_PLACE_H

#include "build/plan.h"

/* Entries of a plan come folder by folder, so one is enough. */
typedef struct Place {
	const Folder *output;
	const Plan *plan;
	Folder folder;		/* the one entered last */
	bool entered;
	unsigned number;	/* which that is */
	int error;		/* why it cannot be entered, or 0 */
} Place;

void place_init(Place *place, const Folder *output, const Plan *plan);
void place_done(Place *place);
/* Enters the plan's folder of this number; an errno value if it cannot, for
 * example ENOENT. */
int place_enter(Place *place, unsigned number);
/* Whether the error that one file met will meet all others: a disk that is
 * full, or takes nothing at all. It is told once. */
bool place_full(int error);

#endif
