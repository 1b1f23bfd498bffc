/* The folders that the kernel watches for us, and what it tells of them.
 * Knows libinotifytools, watch descriptors and paths; must not know which
 * folders should be watched, or what an event leads to. */
#ifndef SERVE_WATCH_SET_H
#define SERVE_WATCH_SET_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

/* One at a time in a process. Folders are never taken out: one that was
 * moved is given its new path by adding it again, one that was removed is
 * let go by the kernel. What that wastes is freed by a new set. */
typedef struct WatchSet WatchSet;

typedef enum WatchEventKind {
	WATCH_EVENT_LOST,	/* the queue ran over: events are missing */
	WATCH_EVENT_MOVED,	/* a folder came, with what is below it */
	WATCH_EVENT_FOLDER,	/* one was made, went or has other rights */
	WATCH_EVENT_BEGUN,	/* a file came, which may yet be written to */
	WATCH_EVENT_ENTRY	/* anything else */
} WatchEventKind;

typedef struct WatchEvent {
	WatchEventKind kind;
	Str folder;	/* as last added; empty when LOST */
	Str name;	/* of what stands in it, or empty: it befell the
			 * folder itself; valid until the next event */
} WatchEvent;

/* 0 or an errno value: EMFILE when the kernel's limit of sets is reached, EBADF
 * when the descriptor is too high for the library. */
int watch_set_new(WatchSet **ret_set);
/* set may be NULL. */
void watch_set_free(WatchSet *set);

/* Watches the folder at the absolute path, whose stamp is `identity`. One
 * that is watched already is known by path from now on. Returns 0 or an
 * errno value: ENOSPC when the kernel's limit is reached. */
int watch_set_add(WatchSet *set, Str path, uint64_t identity);
/* Whether that folder is watched and known by that path. */
bool watch_set_has(const WatchSet *set, Str path, uint64_t identity);
/* Whether so much was wasted that a new set is better. */
bool watch_set_worn(const WatchSet *set);

/* Readable when there are events. */
int watch_set_fd(const WatchSet *set);
/* The next event, without waiting; false when there is none. Events of
 * folders that were let go are left out. */
bool watch_set_next(WatchSet *set, WatchEvent *ret_event);
/* The kernel's limit that such an error tells of, for messages: of folders
 * (ENOSPC), of sets (EMFILE). */
int watch_set_limit(int error);

#endif
