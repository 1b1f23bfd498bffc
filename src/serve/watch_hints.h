/* What may have changed and was not told yet, and when it may be told.
 * Knows paths, stamps and quiet times; must not know who noticed, or how. */
#ifndef SERVE_WATCH_HINTS_H
#define SERVE_WATCH_HINTS_H

#include "base/fs.h"
#include "base/map.h"
#include "serve/watch.h"

typedef struct WatchHints {
	Arena arena;
	Map paths;
	WatchCause cause;	/* the gravest one */
	bool everything;
	int64_t first_ns;	/* 0: nothing is waiting */
	int64_t last_ns;	/* 0: only files that may yet be written to */
	int64_t quiet_ns, delay_ns;
} WatchHints;

void watch_hints_init(WatchHints *hints, unsigned quiet_ms);
void watch_hints_done(WatchHints *hints);

/* path is copied. */
void watch_hints_add(WatchHints *hints, Str path, WatchCause cause);
/* The same for a file that was begun: once it is closed, it is hinted
 * again, and only that counts as the last thing that happened. */
void watch_hints_add_begun(WatchHints *hints, Str path);
/* Everything may have changed, for one of the causes that say so. */
void watch_hints_add_all(WatchHints *hints, WatchCause cause);

/* When they may be told, on CLOCK_MONOTONIC; INT64_MAX when there are
 * none. */
int64_t watch_hints_due(const WatchHints *hints);
/* Fills the batch, but for when the quiet time was over, and forgets all of
 * them; paths are copied to arena. */
void watch_hints_take(WatchHints *hints, Arena *arena,
	WatchBatch *ret_batch);

enum { MILLISECOND = 1000 * 1000 };	/* in nanoseconds */

/* CLOCK_MONOTONIC in nanoseconds. */
int64_t watch_now(void);

#endif
