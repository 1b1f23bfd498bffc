/* Fills an empty folder with exactly the files that tasks ask for.
 * Knows tasks and digests; must not know what the folder becomes. */
#ifndef BUILD_FILL_H
#define BUILD_FILL_H

#include "build/run.h"
#include "build/sums.h"

typedef struct FillPlan FillPlan;

/* The files to be. */
typedef struct Foresight {
	const TaskList *tasks;
	const FillPlan *plan;
	Sums sums;
} Foresight;

/* Renders every task, keeps its digest and forgets its bytes: what is to be
 * is known before anything is written. False after reports. */
bool fill_foresee(Arena *arena, const TaskList *tasks, Pool *pool,
	Foresight *ret_foresight, Diag *diag);

/* A folder like the one to be, as it was found. Its files of equal digests
 * are given a second name; where that cannot be, and if they are closed, they
 * are written like the others. */
typedef struct FillModel {
	Folder folder;
	Sums sums;
} FillModel;

/* False after a report: the machine failed, or a file came out otherwise than
 * foreseen (what it is made of was being changed). What is written is read
 * again, and compared. A disk that is full is told once, as home. */
bool fill_folder(Arena *arena, const Foresight *foresight,
	const Folder *folder, Str home, const FillModel *model, Pool *pool,
	Diag *diag);

#endif
