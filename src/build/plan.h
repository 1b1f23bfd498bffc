/* The tasks of a run, folder by folder and in the order of their names.
 * Knows paths and how they clash; must not know what is on the disk. */
#ifndef BUILD_PLAN_H
#define BUILD_PLAN_H

#include "build/paths.h"
#include "build/run.h"

typedef struct PlanEntry {
	Str path;
	unsigned task;		/* its number in the list */
	unsigned folder;	/* number of the folder it is in */
} PlanEntry;

typedef struct PlanFolder {
	Str path;		/* "" for the top */
	size_t from, count;	/* its entries */
} PlanFolder;

typedef struct Plan {
	PlanEntry *entries;
	size_t count;
	PlanFolder *folders;	/* those that files stand in, by path */
	size_t folder_count;
} Plan;

/* False after reports: bad paths, two tasks of one path, a file where others
 * need a folder. */
bool plan_make(Arena *arena, const TaskList *tasks, Plan *ret_plan,
	Diag *diag);
/* NULL: no such file is planned. */
const PlanEntry *plan_find(const Plan *plan, Str path);
/* Whether files are planned in this folder or below it. */
bool plan_has_folder(const Plan *plan, Str path);

#endif
