/* What a run remembers of the files that it left, for the next one.
 * Knows paths, keys and stamps; must not know how files are made. */
#ifndef BUILD_MEMORY_H
#define BUILD_MEMORY_H

#include "build/manifest.h"
#include "build/plan.h"

/* What is known of a file: made from key, and then had this stamp. */
typedef struct Memo {
	Digest key;
	FileStamp stamp;
} Memo;

/* Paths and memos stand in the order of the last list of tasks: the next one
 * mostly has the same, and is compared with them from end to end. */
struct RunMemory {
	Arena home;		/* holds this very RunMemory */
	Arena arena;		/* what follows points into it */
	bool valid;
	Str label;
	FileStamp manifest;
	size_t count;
	Str *paths;
	Memo *memos;
	Plan plan;
};

/* Whether the memory is of this folder as it is. */
bool memory_holds(const RunMemory *memory, const Folder *folder, Str label);
void memory_forget(RunMemory *memory);
/* Whether tasks are of the remembered paths, in the same order: then their
 * plan is the same as well. */
bool memory_fits(const RunMemory *memory, const TaskList *tasks);
/* The memo of each task of a plan; without a key where nothing is known. */
const Memo *memory_match(const RunMemory *memory, Arena *arena,
	const Plan *plan);
/* All paths, in the order of the plan. */
PathList memory_paths(const RunMemory *memory, Arena *arena);
/* Remembers other tasks: those of plan, with copies of these memos, one a task,
 * or NULL. What was remembered before is gone. */
void memory_replace(RunMemory *memory, Str label, const Plan *plan,
	const Memo *memos);
/* Remembers folder as it is. The manifest's stamp stands for it: the folder is
 * locked from run to run, and if it was not after all, or is another folder,
 * the manifest is another one too. */
void memory_keep(RunMemory *memory, const Folder *folder);

#endif
