/* What was told before of work that is done again and again.
 * Knows what reports say; must not know what they are about. */
#ifndef APP_TOLD_H
#define APP_TOLD_H

#include "base/diag.h"
#include "base/hash.h"
#include "base/map.h"

/* What stood last time, wherever in its files. */
typedef struct Told {
	Arena arena;
	Map warnings;	/* by what they say: how many of them */
	Digest all;	/* of all that they say */
} Told;

void told_init(Told *told);
void told_done(Told *told);
/* The sorted reports of diag, without the warnings that were told before;
 * *ret_old is how many of these there are. All of diag counts as told from now
 * on. While there are errors a warning that is missing was perhaps not looked
 * for: it still counts as told. */
Diag told_news(Told *told, Arena *arena, const Diag *diag, size_t *ret_old);
/* The sorted reports of diag stand as told, all of them. */
void told_keep(Told *told, const Diag *diag);
/* Whether they are exactly those. */
bool told_stands(const Told *told, const Diag *diag);

#endif
