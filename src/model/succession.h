/* Which document continues or replaces which.
 * Knows the chains and their circles; must not know pages. */
#ifndef MODEL_SUCCESSION_H
#define MODEL_SUCCESSION_H

#include "model/content.h"

typedef struct DocumentVec {
	VEC(const Document *)
} DocumentVec;

/* The documents that document leads to by tie, the nearest first; then those
 * that lead to it, the nearest first, older before newer. At most so many, and
 * only what the audience may see. */
DocumentVec succession_onward(Arena *arena, const Document *document, Tie tie,
	size_t most);
DocumentVec succession_backward(Arena *arena, const Document *document,
	Tie tie, size_t most);

/* Ties the documents of the audience backward, for the above, and counts
 * them. */
void succession_turn(const Content *content);

/* Gives each document that was replaced, and has no end of its own, an end: the
 * nearest known date of what replaced it. Needs only `replaced_by` of the
 * register to be resolved. */
void succession_settle(const Content *content);

/* Faults: circles, and ends before the date of the document itself. */
void succession_check(const Content *content, Diag *diag);

#endif
