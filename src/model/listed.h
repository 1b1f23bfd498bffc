/* Items of lists that say nothing, or what another one says.
 * Knows the items; must not know whose they are. */
#ifndef MODEL_LISTED_H
#define MODEL_LISTED_H

#include "base/map.h"
#include "model/schema.h"

/* Reports each Text of aliases that is the address of no page. */
void listed_aliases(List aliases, Diag *diag);
/* Reports each Ref of people that names somebody once more. */
void listed_people(List people, Arena *scratch, Diag *diag);
/* Reports id if it is among ids, the others of its list, and adds it. */
void listed_id(Map *ids, Arena *scratch, const Text *id, const Phrase *kind,
	Diag *diag);

#endif
