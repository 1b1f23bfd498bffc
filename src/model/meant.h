/* What a name or id that leads nowhere was probably meant as.
 * Knows names and how near they are; must not know where they lead. */
#ifndef MODEL_MEANT_H
#define MODEL_MEANT_H

#include "base/suggest.h"

/* How many names are compared for the mistakes of one file. Beyond that nothing
 * is guessed any more: it would take all names times all mistakes. */
enum { MEANT_MOST = 1000 * 1000 };

/* best stays empty while nothing is near enough. */
typedef struct Meant {
	Arena *scratch;
	Str wanted;		/* as it was written */
	Suggest suggest;
	Str best;		/* what to write */
	Str name, id;		/* which of whom is the nearest */
	size_t *left;
	bool exact;		/* but for case and spaces it is that name */
} Meant;

/* left: of MEANT_MOST, shared by the mistakes of a file; may be NULL. */
void meant_init(Meant *meant, Arena *scratch, Str wanted, size_t *left);
/* Whether nothing more is guessed. */
bool meant_spent(const Meant *meant);
/* A name of what has id, and what is to be written for it. Of two that have
 * nearly one name, the id is to be written. */
void meant_offer(Meant *meant, Str name, Str shown, Str id);

#endif
