/* Says that something below some folders may have changed.
 * Knows watched folders, walks and time; must not know what the files
 * mean. */
#ifndef SERVE_WATCH_H
#define SERVE_WATCH_H

#include "base/diag.h"

/* Where the kernel tells its limits, for the message that it refused. */
#define WATCH_LIMITS "/proc/sys/fs/inotify"

/* One at a time in a process: the library below keeps its state in globals.
 * Not safe for two threads. Open it before many other files: its descriptor
 * must stay below FD_SETSIZE. */
typedef struct Watch Watch;

/* Its texts live as long as the watch. */
typedef struct WatchOptions {
	/* Absolute paths, canonical but for the last name, of folders that
	 * need not exist: one that is absent is looked for until it comes.
	 * Empty ones are left out. */
	const Str *roots;
	size_t root_count;
	/* Canonical paths never looked at, nor what is below: the output. */
	const Str *ignored;
	size_t ignored_count;
	bool poll;		/* walk at intervals: for network shares */
	unsigned walk_ms;	/* that interval, or with events the one at
				 * which is looked for what they did not
				 * tell; 0: LIMIT_WATCH_POLL, _SAFETY */
	unsigned quiet_ms;	/* nothing happened for so long: a batch */
	int wake_fd;		/* readable: watch_wait ends; -1: none */
} WatchOptions;

typedef enum WatchCause {
	WATCH_EVENTS,		/* the kernel told of paths */
	WATCH_FOUND,		/* a walk found what no one told: paths */
	/* From here on everything is true. */
	WATCH_OVERFLOW,		/* more happened than the kernel keeps */
	WATCH_ROOT,		/* a root came, went or was replaced */
	WATCH_RENEWED,		/* watches were set anew */
	WATCH_MANY,		/* more paths than a batch holds */
	WATCH_DUE,		/* for who waits: never told by a watch */
	WATCH_CAUSES
} WatchCause;

/* Hints: what did not change may be among them, and files that are not done
 * being written (they are hinted again). */
typedef struct WatchBatch {
	WatchCause cause;
	bool everything;	/* look at all roots; paths is empty */
	/* Files and folders that may have been written, made, moved, removed
	 * or made readable: root + "/" + path, or the root itself. A folder
	 * stands for all that is below it; what is in a new one is listed
	 * too. Sorted bytewise, no doubles. */
	struct { VEC(Str) } paths;
	/* On CLOCK_MONOTONIC in nanoseconds: when the first of it was
	 * noticed, and when the quiet time was over. */
	int64_t first_ns, quiet_ns;
} WatchBatch;

/* All folders are watched when this returns: what is read afterwards and
 * then changes is told. Where the kernel refuses (its limits), a warning goes
 * to diag and the roots are walked at intervals instead, as with poll. */
Watch *watch_new(const WatchOptions *options, Diag *diag);
void watch_free(Watch *watch);

/* Waits until something happened and then was quiet for quiet_ms, but at
 * most LIMIT_WATCH_DELAY after the first of it. Every LIMIT_WATCH_CALL, once
 * there is nothing to tell, a batch without paths says so. False: wake_fd is
 * readable; what has happened so far is kept for the next call. Paths are in
 * arena. */
bool watch_wait(Watch *watch, Arena *arena, WatchBatch *ret_batch,
	Diag *diag);

#endif
