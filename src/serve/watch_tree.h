/* The roots as they stood when they were last walked, and how they differ
 * now.
 * Knows folders, stamps and which names are left out; must not know when to
 * walk, or what quiet times are. */
#ifndef SERVE_WATCH_TREE_H
#define SERVE_WATCH_TREE_H

#include "serve/watch_hints.h"
#include "serve/watch_set.h"

typedef struct WatchRoot WatchRoot;

/* What a walk saw. */
typedef struct WatchSeen {
	Arena arena;
	Map stamps;		/* absolute path -> uint64_t, in its order */
	Map told;		/* the same of paths told since */
} WatchSeen;

typedef struct WatchTree {
	Arena arena;		/* roots, paths left out */
	WatchRoot *roots;
	size_t root_count;
	const Str *ignored;
	size_t ignored_count;
	int wake_fd;		/* readable: a comparison stops */
	WatchSet *set;		/* folders found are added to it; may be NULL */
	bool unsteady;		/* at the last look: a root may come, or be replaced,
				 * without an event: it is absent, or a link
				 * leads to it */
	int failure;		/* an errno value: the set takes no more */
	bool refused;		/* a folder had no watch for want of rights */
	Arena scratch;
	WatchSeen seen[2];	/* by the last walk; and the other for the next */
	int last;		/* which is which */
} WatchTree;

void watch_tree_init(WatchTree *tree, const WatchOptions *options);
void watch_tree_done(WatchTree *tree);

/* Looks whether each root still is the folder that it was. True: one came,
 * went or was replaced since the last look. */
bool watch_tree_roots(WatchTree *tree);
/* Waits for at most so many nanoseconds until there is an event, or wake_fd is
 * readable; false if not. */
bool watch_tree_stirs(const WatchTree *tree, int64_t ns);
/* Whether path, by its last part, is never looked at. */
bool watch_tree_ignores(const WatchTree *tree, Str path);

/* Walks all roots: each folder is watched, then read. */
void watch_tree_walk(WatchTree *tree);
/* The same, and hints what differs from the last walk and was not told
 * since. False when something happened meanwhile: nothing is hinted. */
bool watch_tree_compare(WatchTree *tree, WatchHints *hints);
/* Watches the folder at path and those below, then hints all that is in
 * them. Unless moved, there is nothing to do if it is known by that path;
 * nor if everything is hinted anyway. */
void watch_tree_enter(WatchTree *tree, Str path, bool moved,
	WatchHints *hints);
/* Notes how the paths of a batch stand while they are told. */
void watch_tree_tell(WatchTree *tree, const WatchBatch *batch);

#endif
