#include "build/commit.h"

#include <errno.h>

#include "base/limits.h"
#include "build/fault.h"
#include "build/move.h"

static void note_fresh(Commit *commit, size_t entry)
{
	if (!commit->fresh)
		commit->fresh = ARENA_ARRAY(commit->arena, bool,
			commit->plan.count);
	commit->fresh[entry] = true;
}

/* Both are sorted: one goes along the other. */
void commit_prepare(Commit *commit)
{
	const Plan *plan = &commit->plan;
	const PathList *old = &commit->old.paths;
	size_t at = 0;
	for (size_t i = 0; i < plan->count; i++) {
		int order = 1;
		while (at < old->count && (order = paths_order(old->items[at],
				plan->entries[i].path)) < 0)
			*VEC_ADD(commit->arena, &commit->stale) =
				old->items[at++];
		if (at < old->count && !order)
			at++;
		else
			note_fresh(commit, i);
	}
	while (at < old->count)
		*VEC_ADD(commit->arena, &commit->stale) = old->items[at++];
}

static bool failed(Commit *commit, Str path, int error)
{
	diag_add_failure(commit->diag, folder_path(commit->arena,
		commit->folder, path), error);
	return false;
}

/* Whether the folder path goes away with the stale files in it. */
static bool folder_clears(Commit *commit, Str path)
{
	FileList list;
	if (fs_walk(commit->arena, commit->folder, path, &list) != 0)
		return false;
	VEC_EACH(const FileEntry, entry, &list) {
		if (entry->error)
			return false;
		if (entry->type == FILE_FOLDER)
			continue;
		if (entry->type != FILE_REGULAR
				|| !manifest_lists(&commit->stale, entry->path))
			return false;
	}
	return true;
}

/* The first part of path that is there and is no folder. */
static Str obstacle(Commit *commit, Str path, FileType *ret_type)
{
	for (size_t i = 0; i < path.len; i++) {
		Str above = str_slice(path, 0, i);
		if (path.ptr[i] == '/'
				&& fs_type(commit->folder, above, ret_type) == 0
				&& *ret_type != FILE_FOLDER)
			return above;
	}
	*ret_type = FILE_SPECIAL;
	return path;
}

static bool place_check(Commit *commit, const PlanEntry *entry)
{
	FileType type;
	Str culprit = entry->path;
	int error = fs_type(commit->folder, entry->path, &type);
	if (error == ENOENT || (!error && type == FILE_REGULAR))
		return true;
	if (!error && type == FILE_FOLDER && folder_clears(commit, culprit))
		return true;
	if (error && error != ENOTDIR && error != ELOOP)
		return failed(commit, entry->path, error);
	if (error)
		culprit = obstacle(commit, entry->path, &type);
	if (error && type == FILE_REGULAR
			&& manifest_lists(&commit->stale, culprit))
		return true;
	diag_add(commit->diag, build_fault(BUILD_TAKEN),
		commit->tasks->items[entry->task].span,
		ARGS(ARG(entry->path), ARG(culprit)));
	return false;
}

/* The others were compared, and so it is known that their place is free or
 * holds a file. */
bool commit_check(Commit *commit)
{
	bool all = true;
	ARRAY_EACH(const Outcome, outcome, commit->outcomes,
			commit->outcome_count)
		if (outcome->staged && outcome->odd)
			all &= place_check(commit,
				&commit->plan.entries[outcome->entry]);
	return all;
}

/* Whether a new file cannot get its place while path is there. */
static bool blocks(const Commit *commit, Str path)
{
	if (plan_has_folder(&commit->plan, path))
		return true;
	for (size_t i = 0; i < path.len; i++) {
		if (path.ptr[i] == '/' && plan_find(&commit->plan,
				str_slice(path, 0, i)))
			return true;
	}
	return false;
}

static void note(Commit *commit, RunStats *stats, RunAction action, Str path)
{
	*VEC_ADD(commit->arena, &stats->changes) = (RunChange){action, path};
}

/* Only what is still a file is ours to remove. */
static bool stale_remove(Commit *commit, Str path, RunStats *stats)
{
	FileType type;
	int error = fs_type(commit->folder, path, &type);
	if (error == ENOENT || error == ENOTDIR || error == ELOOP)
		return true;
	if (error)
		return failed(commit, path, error);
	if (type != FILE_REGULAR)
		return true;
	error = fs_remove(commit->folder, path);
	if (error)
		return failed(commit, path, error);
	stats->removed++;
	note(commit, stats, RUN_REMOVED, str_copy(commit->arena, path));
	fs_prune(commit->folder, paths_folder(path));
	return true;
}

/* New pages are in place before old ones go, except for old ones that stand in
 * their way. */
static bool stale_remove_all(Commit *commit, bool blocking, RunStats *stats)
{
	bool done = true;
	VEC_EACH(const Str, path, &commit->stale) {
		if (blocks(commit, *path) == blocking)
			done &= stale_remove(commit, *path, stats);
	}
	return done;
}

/* Of several failures the first one is told: it says it all. */
static bool outcomes_tell(Commit *commit, RunStats *stats)
{
	stats->unchanged = commit->plan.count;
	VEC_RESERVE(commit->arena, &stats->changes, commit->outcome_count);
	ARRAY_EACH(const Outcome, outcome, commit->outcomes,
			commit->outcome_count) {
		const PlanEntry *entry =
			&commit->plan.entries[outcome->entry];
		bool fresh = commit->fresh && commit->fresh[outcome->entry];
		if (outcome->error)
			return failed(commit, entry->path, outcome->error);
		if (!outcome->staged)
			continue;
		stats->written++;
		stats->unchanged--;
		note(commit, stats, fresh ? RUN_NEW : RUN_CHANGED,
			commit->tasks->items[entry->task].path);
	}
	return true;
}

/* The manifest of the plan, and of the stale files if they are still to be
 * removed. */
static void manifest_text(const Commit *commit, bool with_stale, Buf *out)
{
	const PathList *stale = &commit->stale;
	size_t at = with_stale ? 0 : stale->count;
	manifest_begin(out, commit->label);
	for (size_t i = 0; i < commit->plan.count; i++) {
		Str path = commit->plan.entries[i].path;
		while (at < stale->count
				&& paths_order(stale->items[at], path) < 0)
			manifest_add(out, stale->items[at++]);
		manifest_add(out, path);
	}
	while (at < stale->count)
		manifest_add(out, stale->items[at++]);
}

static bool manifest_replace(Commit *commit, bool with_stale,
	const Record *record)
{
	Buf buf;
	int error = EFBIG;
	buf_init(&buf, LIMIT_MANIFEST);
	manifest_text(commit, with_stale, &buf);
	if (record)
		record_append(commit->arena, record, &buf);
	if (!buf.overflow)
		error = stage_replace(commit->arena, commit->folder,
			STR(MANIFEST_PATH), buf_str(&buf));
	buf_done(&buf);
	return error ? failed(commit, STR(MANIFEST_PATH), error) : true;
}

bool commit_apply(Commit *commit, RunStats *stats)
{
	const Manifest *old = &commit->old;
	bool early = commit->fresh || !old->present;
	bool late = commit->stale.count || (!early && (old->outdated
		|| !str_eq(old->label, commit->label)));
	/* So that, should the program be killed before the last step, some
	 * manifest names every new file. */
	if (early && !manifest_replace(commit, true, NULL))
		return false;
	if (!stale_remove_all(commit, true, stats))
		return false;
	move_all(commit);
	return outcomes_tell(commit, stats)
		&& stale_remove_all(commit, false, stats)
		&& (!late || manifest_replace(commit, false, NULL));
}

bool commit_record(Commit *commit, const Record *record)
{
	return manifest_replace(commit, false, record);
}
