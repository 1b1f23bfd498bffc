/* Brings rendered files into place and takes stale ones away.
 * Knows the plan, what waits in the stage and the previous manifest; must
 * not know how files are rendered. */
#ifndef BUILD_COMMIT_H
#define BUILD_COMMIT_H

#include "build/manifest.h"
#include "build/run.h"

/* What became of one task. */
typedef struct Outcome {
	bool done;
	bool staged;		/* differs from what is on disk */
	unsigned worker, number;	/* which waiting file, if staged */
	uint64_t digest;
} Outcome;

typedef struct Commit {
	Arena *arena;
	const Folder *folder;
	Str label;
	const TaskList *tasks;
	Diag *diag;
	Outcome *outcomes;	/* one a task */
	Map planned;		/* paths of tasks to Task */
	Map folders;		/* folders above them to a Task in it */
	Manifest old;
} Commit;

void commit_init(Commit *commit, Arena *arena, const Folder *folder, Str label,
	const TaskList *tasks, Diag *diag);
/* Whether every waiting file can get its place. Changes nothing. */
bool commit_check(Commit *commit);
/* Moves, removes and writes the manifest. When the machine fails on the way
 * the manifest names old and new files, so that the next run can mend it. */
bool commit_apply(Commit *commit, RunStats *stats);

#endif
