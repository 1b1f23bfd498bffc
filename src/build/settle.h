/* Brings the bytes of a file to where they wait, unless the file in its place
 * has them already.
 * Knows the output and the stage; must not know how bytes are made. */
#ifndef BUILD_SETTLE_H
#define BUILD_SETTLE_H

#include "base/buf.h"
#include "build/commit.h"
#include "build/place.h"

/* One a worker. Bytes come in parts where a buffer drains into it: they are
 * compared as long as the old file has them, and then written. */
typedef struct Settler {
	BufDrain drain;
	Place place;		/* in the output */
	Stage *stage;
	const Plan *plan;
	bool stamps;		/* whether stamps are asked for */
	/* The file in hand. */
	Arena *arena;
	const PlanEntry *entry;
	Outcome *outcome;
	OpenFile old, new;	/* closed where there is none, or not yet */
	uint64_t taken;		/* bytes, in parts */
	int error;		/* an errno value, or 0 */
} Settler;

/* Borrows all for as long as it lives. */
void settle_init(Settler *settler, const Folder *output, Stage *stage,
	const Plan *plan, bool stamps);
void settle_done(Settler *settler);
/* Begins the file of entry. What was begun before and does not wait in the
 * stage is dropped. */
void settle_begin(Settler *settler, Arena *arena, const PlanEntry *entry,
	Outcome *outcome);
/* Takes the last bytes. Returns 0 or an errno value. */
int settle_end(Settler *settler, Str bytes);

#endif
