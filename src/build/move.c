#include "build/move.h"

#include <errno.h>

#include "build/place.h"

typedef struct Move {
	Commit *commit;
	struct { VEC(unsigned) } outcomes;
	Place *places;		/* one a worker */
} Move;

/* A file that is gone already has no stamp, and equals none. */
static void stamp(const Commit *commit, Outcome *outcome,
	const Folder *folder, Str path)
{
	if (!outcome->error && commit->stamps)
		fs_stamp(folder, path, &outcome->stamp);
}

static void move_one(Worker *worker, size_t index, void *context)
{
	Move *move = context;
	Commit *commit = move->commit;
	Outcome *outcome = &commit->outcomes[move->outcomes.items[index]];
	const PlanEntry *entry = &commit->plan.entries[outcome->entry];
	Place *place = &move->places[worker->number];
	Str name = paths_name(entry->path);
	/* What is in the way came after the check. */
	outcome->odd = place_enter(place, entry->folder) != 0
		|| stage_move(&commit->stages[outcome->worker].bench,
			outcome->number, &place->folder, name) != 0;
	if (!outcome->odd)
		stamp(commit, outcome, &place->folder, name);
}

/* Files whose folders are there, and hold nothing in their place but other
 * files. */
static void move_ordinary(Commit *commit)
{
	unsigned workers = pool_workers(commit->pool);
	Move move = {.commit = commit,
		.places = ARENA_ARRAY(commit->arena, Place, workers)};
	for (unsigned i = 0; i < commit->outcome_count; i++) {
		const Outcome *outcome = &commit->outcomes[i];
		if (outcome->staged && !outcome->grown && !outcome->odd)
			*VEC_ADD(commit->arena, &move.outcomes) = i;
	}
	if (!move.outcomes.count)
		return;
	for (unsigned i = 0; i < workers; i++)
		place_init(&move.places[i], commit->folder, &commit->plan);
	pool_each(commit->pool, move.outcomes.count, move_one, &move,
		commit->diag);
	for (unsigned i = 0; i < workers; i++)
		place_done(&move.places[i]);
}

/* Folders that hold nothing are in nobody's manifest, and may still stand
 * where a file belongs. */
static void empty_folders_remove(Commit *commit, Str path)
{
	FileList list;
	if (fs_walk(commit->arena, commit->folder, path, &list) != 0)
		return;
	for (size_t i = list.count; i-- > 0;)
		fs_prune(commit->folder, list.items[i].path);
	fs_prune(commit->folder, path);
}

/* Where something stood in the way that is gone by now, or will give way. */
static int move_odd(Commit *commit, Str path, const Outcome *outcome)
{
	const Folder *bench = &commit->stages[outcome->worker].bench;
	int error = stage_move(bench, outcome->number, commit->folder, path);
	if (error == EISDIR) {
		empty_folders_remove(commit, path);
		error = 0;
	} else if (error == ENOENT) {
		error = fs_mkdirs(commit->folder, paths_folder(path));
	} else {
		return error;
	}
	return error ? error : stage_move(bench, outcome->number,
		commit->folder, path);
}

static void move_odd_all(Commit *commit)
{
	ARRAY_EACH(Outcome, outcome, commit->outcomes, commit->outcome_count) {
		Str path = commit->plan.entries[outcome->entry].path;
		if (!outcome->staged || !outcome->odd)
			continue;
		outcome->error = move_odd(commit, path, outcome);
		stamp(commit, outcome, commit->folder, path);
	}
}

/* The first folder on the way to path that is not there; path itself when
 * all are. */
static Str missing(const Commit *commit, Str path)
{
	FileType type;
	for (size_t i = 1; i < path.len; i++) {
		Str above = str_slice(path, 0, i);
		if (path.ptr[i] == '/'
				&& fs_type(commit->folder, above, &type) == ENOENT)
			return above;
	}
	return path;
}

/* A folder that came along with one above is no longer in the tree. */
static int plant(Commit *commit, Str path)
{
	FileType type;
	Str root = missing(commit, path);
	int error = stage_plant(commit->arena, commit->folder, root);
	if (error == ENOENT && root.len == path.len
			&& fs_type(commit->folder, path, &type) == 0)
		return 0;
	return error;
}

static void plant_all(Commit *commit)
{
	const PlanFolder *last = NULL;
	ARRAY_EACH(Outcome, outcome, commit->outcomes, commit->outcome_count) {
		const PlanFolder *folder = &commit->plan.folders[
			commit->plan.entries[outcome->entry].folder];
		if (!outcome->staged || !outcome->grown || folder == last)
			continue;
		outcome->error = plant(commit, folder->path);
		last = folder;
	}
}

void move_all(Commit *commit)
{
	plant_all(commit);
	move_ordinary(commit);
	move_odd_all(commit);
}
