/* What a name or id that leads nowhere was probably meant as.
 * Knows names and how near they are; must not know where they lead. */
#ifndef MODEL_MEANT_H
#define MODEL_MEANT_H

#include "base/suggest.h"

/* best stays empty while nothing is near enough. */
typedef struct Meant {
	Arena *scratch;
	Str wanted;		/* as it was written */
	Suggest suggest;
	Str best;		/* what to write */
	Str name, id;		/* which of whom is the nearest */
	bool exact;		/* but for case and spaces it is that name */
} Meant;

void meant_init(Meant *meant, Arena *scratch, Str wanted);
/* A name of what has id, and what is to be written for it. Of two that have
 * nearly one name, the id is to be written. */
void meant_offer(Meant *meant, Str name, Str shown, Str id);

#endif
