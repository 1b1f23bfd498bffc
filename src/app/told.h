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
/* The sorted reports of diag without warnings that were told; how many these
 * are. All stand as told from now on. While there are errors, warnings that
 * are missing were perhaps not looked for: they stay told. */
Diag told_news(Told *told, Arena *arena, const Diag *diag, size_t *ret_old);
/* The sorted reports of diag stand as told, all of them. */
void told_keep(Told *told, const Diag *diag);
/* Whether they are exactly those. */
bool told_stands(const Told *told, const Diag *diag);

#endif
