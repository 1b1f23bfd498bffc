/* Brings rendered files into place and takes stale ones away.
 * Knows the plan, what waits in the stage and the previous manifest; must
 * not know how files are rendered. */
#ifndef BUILD_COMMIT_H
#define BUILD_COMMIT_H

#include "build/manifest.h"
#include "build/plan.h"
#include "build/record.h"
#include "build/stage.h"

/* What became of an entry of the plan whose task was called. */
typedef struct Outcome {
	unsigned entry;
	bool done;	/* the task succeeded */
	bool staged;	/* its file differs from the one on disk, and waits */
	bool grown;	/* together with its folder, which is new */
	bool odd;	/* something else than a file may be in its place */
	unsigned worker, number;	/* whose waiting file it is, and which:
				 * unless grown, by number */
	int error;	/* of the move, an errno value */
	FileStamp stamp;	/* of the file in its place, if asked for */
} Outcome;

typedef struct Commit {
	Arena *arena;
	const Folder *folder;
	Str label;
	const TaskList *tasks;
	Pool *pool;
	Diag *diag;
	bool stamps;		/* whether stamps are asked for */
	Plan plan;
	Outcome *outcomes;	/* of the called, in the order of the plan */
	size_t outcome_count;
	Manifest old;
	PathList stale;		/* paths of old that are not planned */
	bool *fresh;		/* entries that old has not; NULL: none */
	const Stage *stages;	/* one a worker */
} Commit;

/* Compares plan and old. Not called when they are known to be the same. */
void commit_prepare(Commit *commit);
/* Whether every waiting file can get its place. Changes nothing. */
bool commit_check(Commit *commit);
/* Moves, removes and writes the manifest. When the machine fails on the way
 * the manifest names old and new files, so that the next run can mend it. */
bool commit_apply(Commit *commit, RunStats *stats);
/* Writes the manifest of the plan anew, with record behind its list. */
bool commit_record(Commit *commit, const Record *record);

#endif
