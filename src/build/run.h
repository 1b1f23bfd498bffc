/* Renders a plan of files and brings a folder into that state.
 * Knows paths, bytes and the manifest of the previous build; must not know
 * what the bytes say. */
#ifndef BUILD_RUN_H
#define BUILD_RUN_H

#include "base/buf.h"
#include "base/fs.h"
#include "base/hash.h"
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
	bool heavy;		/* takes long: called before the others */
	bool streams;		/* write only adds to out, which may drain */
	size_t max;		/* bytes at most; 0: LIMIT_PAGE */
	/* Of all that the bytes depend on, or zero; and who can tell it, or
	 * NULL: called on any worker where a memory asks for it. */
	Digest key;
	Digest (*identify)(const Task *task, Worker *worker);
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

/* Makes the bytes of task, out's alone. False after a report, of bytes beyond
 * the task's maximum as well. */
bool run_task(const Task *task, Worker *worker, Buf *out);

/* Opens and locks the output folder, if it is there. Called before the content
 * is read, so that no build of something newer comes in between. False after a
 * report: another build is running. Whatever else is wrong is reported by
 * run_open. */
bool run_claim(Arena *arena, Folder *ret_folder, Str path, Diag *diag);
/* Makes sure of a folder that was claimed; without a claim, where folder's fd is
 * -1, opens or creates and locks it first. False after a report; the folder is
 * closed then. Refused are "/", the home folder, one of `forbidden` or a folder
 * in or around one, a folder that is not empty and carries no manifest of ours,
 * and one whose manifest is of another `label` (an audience). */
bool run_open(Arena *arena, Folder *folder, Str path, Str label,
	const Str *forbidden, size_t forbidden_count, Diag *diag);

/* Whether folder is still what its path leads to, and holds the files of an
 * earlier run. */
bool run_is_there(const Folder *folder);

/* What the files of earlier runs were made from, for one folder that stays
 * open (and so locked) from run to run. */
typedef struct RunMemory RunMemory;

RunMemory *run_memory_new(void);
void run_memory_free(RunMemory *memory);
/* Whether every file is as the last run left it: nobody altered or removed
 * one. Only looks at stamps. */
bool run_is_untouched(Arena *arena, const Folder *folder,
	const RunMemory *memory, Pool *pool);

typedef struct RunOptions {
	RunMemory *memory;	/* NULL: every task is called */
	/* Look first whether the remembered files are as they were left. */
	bool verify;
	/* The digest of everything that was read, for run_is_current; zero when
	 * this build is not to be recorded, or when something that was read had
	 * not settled (stamp_settled in base/fs.h). A later run does not repeat
	 * reports: with reports in diag nothing is recorded either, nor when no
	 * file had to be written or removed. */
	Digest inputs;
	Str note;	/* recorded as well: one line of the caller's own */
} RunOptions;

/* Renders every task; if one fails, the folder is as before (an output that
 * takes no more is told once, and no task is called after that). Otherwise new
 * and changed files are moved into place, files of the old manifest that
 * are no longer planned are removed, and the manifest is written. Equal
 * files are not touched; an equal manifest neither.
 *
 * With a memory, a task whose key is known and equals that of its file is
 * not called, and the file counts as unchanged. */
bool run_build(Arena *arena, const Folder *folder, Str label,
	TaskList *tasks, Pool *pool, const RunOptions *options,
	Diag *diag, RunStats *ret_stats);

/* Whether folder, opened and locked, is as a recorded build with these
 * inputs left it: then building once more would change and report nothing.
 * Only looks at the files' stamps. Returns how many files there are, and the
 * note of the recorded build, in arena. */
bool run_is_current(Arena *arena, const Folder *folder, Digest inputs,
	Pool *pool, size_t *ret_files, Str *ret_note);

#endif
