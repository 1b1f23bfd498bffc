/* Renders a plan of files and brings a folder into that state.
 * Knows paths, bytes and the manifest of the previous build; must not know
 * what the bytes say. */
#ifndef BUILD_RUN_H
#define BUILD_RUN_H

#include "base/buf.h"
#include "base/fs.h"
#include "build/pool.h"

/* One file to be. write puts its bytes in out (empty before, overflow is
 * reported by the caller) and returns false after a report to
 * worker->diag. Called on any worker. */
typedef struct Task Task;
typedef bool (*TaskFn)(const Task *task, Worker *worker, Buf *out);
struct Task {
	Str path;		/* beneath the output, unique, '/'-separated */
	TaskFn write;
	const void *subject;
	const void *context;
	Span span;		/* who asked for it, for messages */
};

typedef struct TaskList {
	VEC(Task)
} TaskList;

typedef enum RunAction {
	RUN_NEW,		/* the previous build had no such file */
	RUN_CHANGED,		/* its bytes differ from those on disk */
	RUN_REMOVED,		/* no longer planned */
	RUN_ACTIONS
} RunAction;

typedef struct RunChange {
	RunAction action;
	Str path;
} RunChange;

typedef struct RunStats {
	size_t written, unchanged, removed;
	struct { VEC(RunChange) } changes;	/* in the arena of the run */
} RunStats;

/* Opens or creates the output folder. Refused with a fault: "/", the home
 * folder, one of `forbidden` or a folder in or around one, and a folder
 * that is not empty and carries no manifest of ours; a manifest of another
 * `label` (an audience) is refused as well. */
bool run_open(Arena *arena, Folder *folder, Str path, Str label,
	const Str *forbidden, size_t forbidden_count, Diag *diag);

/* Renders every task; if one fails, the folder is as before. Otherwise new
 * and changed files are moved into place, files of the old manifest that
 * are no longer planned are removed, and the manifest is written. Equal
 * files are not touched; an equal manifest neither. */
bool run_build(Arena *arena, const Folder *folder, Str label,
	const TaskList *tasks, Pool *pool, Diag *diag, RunStats *ret_stats);

#endif
