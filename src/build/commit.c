#include "build/commit.h"

#include <errno.h>

#include "base/hash.h"
#include "base/limits.h"
#include "build/fault.h"
#include "build/stage.h"

void commit_init(Commit *commit, Arena *arena, const Folder *folder, Str label,
	const TaskList *tasks, Diag *diag)
{
	*commit = (Commit){
		.arena = arena, .folder = folder, .label = label,
		.tasks = tasks, .diag = diag,
		.outcomes = ARENA_ARRAY(arena, Outcome, tasks->count)
	};
}

static bool failed(Commit *commit, Str path, int error)
{
	diag_add_failure(commit->diag, str_concat3(commit->arena,
		commit->folder->path, STR("/"), path), error);
	return false;
}

static bool is_stale(const Commit *commit, Str path)
{
	return map_get(&commit->old.by_path, path) &&
		!map_get(&commit->planned, path);
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
		if (entry->type != FILE_REGULAR ||
		    !is_stale(commit, entry->path))
			return false;
	}
	return true;
}

/* The first part of path that is there and is no folder. */
static Str obstacle(Commit *commit, Str path, FileType *ret_type)
{
	for (size_t i = 0; i < path.len; i++) {
		Str above = str_slice(path, 0, i);

		if (path.ptr[i] == '/' &&
		    fs_type(commit->folder, above, ret_type) == 0 &&
		    *ret_type != FILE_FOLDER)
			return above;
	}
	*ret_type = FILE_SPECIAL;
	return path;
}

static bool place_check(Commit *commit, const Task *task)
{
	FileType type;
	Str culprit = task->path;
	int error = fs_type(commit->folder, task->path, &type);

	if (error == ENOENT || (!error && type == FILE_REGULAR))
		return true;
	if (!error && type == FILE_FOLDER && folder_clears(commit, culprit))
		return true;
	if (error && error != ENOTDIR && error != ELOOP)
		return failed(commit, task->path, error);
	if (error)
		culprit = obstacle(commit, task->path, &type);
	if (error && type == FILE_REGULAR && is_stale(commit, culprit))
		return true;
	diag_add(commit->diag, build_fault(BUILD_TAKEN), task->span,
		ARGS(ARG(task->path), ARG(culprit)));
	return false;
}

bool commit_check(Commit *commit)
{
	bool all = true;

	for (size_t i = 0; i < commit->tasks->count; i++) {
		if (commit->outcomes[i].staged)
			all &= place_check(commit, &commit->tasks->items[i]);
	}
	return all;
}

/* Whether a new file cannot get its place while path is there. */
static bool blocks(const Commit *commit, Str path)
{
	if (map_get(&commit->folders, path))
		return true;
	for (size_t i = 0; i < path.len; i++) {
		if (path.ptr[i] == '/' && map_get(&commit->planned,
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
	size_t slash;
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
	note(commit, stats, RUN_REMOVED, path);
	if (str_find_last(path, '/', &slash))
		fs_prune(commit->folder, str_slice(path, 0, slash));
	return true;
}

/* The new pages are there before the old ones go, but for old ones that
 * stand in the way. */
static bool stale_remove_all(Commit *commit, bool blocking, RunStats *stats)
{
	bool done = true;

	VEC_EACH(const ManifestEntry, entry, &commit->old.entries) {
		if (is_stale(commit, entry->path) &&
		    blocks(commit, entry->path) == blocking)
			done &= stale_remove(commit, entry->path, stats);
	}
	return done;
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

static bool move_one(Commit *commit, const Task *task, const Outcome *outcome)
{
	int error = stage_move(commit->arena, commit->folder, outcome->worker,
		outcome->number, task->path);

	if (error == EISDIR) {
		empty_folders_remove(commit, task->path);
		error = stage_move(commit->arena, commit->folder,
			outcome->worker, outcome->number, task->path);
	}
	return error ? failed(commit, task->path, error) : true;
}

static bool move_all(Commit *commit, RunStats *stats)
{
	for (size_t i = 0; i < commit->tasks->count; i++) {
		const Outcome *outcome = &commit->outcomes[i];

		if (!outcome->staged) {
			stats->unchanged++;
			continue;
		}
		const Task *task = &commit->tasks->items[i];

		if (!move_one(commit, task, outcome))
			return false;
		stats->written++;
		note(commit, stats, map_get(&commit->old.by_path, task->path)
			? RUN_CHANGED : RUN_NEW, task->path);
	}
	return true;
}

/* The manifest of the plan, and of the stale files if they are still to be
 * removed. */
static Str manifest_text(Commit *commit, bool with_stale)
{
	size_t count = 0;
	ManifestEntry *entries = ARENA_ARRAY(commit->arena, ManifestEntry,
		commit->tasks->count + commit->old.entries.count);
	Buf buf;

	for (size_t i = 0; i < commit->tasks->count; i++)
		entries[count++] = (ManifestEntry){
			commit->tasks->items[i].path,
			hash_hex(commit->arena, commit->outcomes[i].digest)};
	VEC_EACH(const ManifestEntry, entry, &commit->old.entries) {
		if (with_stale && is_stale(commit, entry->path))
			entries[count++] = *entry;
	}
	buf_init(&buf, LIMIT_MANIFEST);
	manifest_write(&buf, commit->label, entries, count);

	Str text = buf.overflow ? (Str){NULL, 0}
		: str_copy(commit->arena, buf_str(&buf));

	buf_done(&buf);
	return text;
}

static bool manifest_replace(Commit *commit, bool with_stale)
{
	Stage stage = {commit->folder, LIMIT_JOBS, 0};
	Str text = manifest_text(commit, with_stale);
	unsigned number;
	int error = text.len ? 0 : EFBIG;

	if (!error && fs_same(commit->folder, STR(MANIFEST_PATH), text))
		return true;
	if (!error)
		error = stage_put(commit->arena, &stage, text, &number);
	if (!error)
		error = stage_move(commit->arena, commit->folder,
			stage.worker, number, STR(MANIFEST_PATH));
	return error ? failed(commit, STR(MANIFEST_PATH), error) : true;
}

/* Whether the plan has a file that the old manifest does not know. */
static bool has_new(const Commit *commit)
{
	if (!commit->old.present)
		return true;
	VEC_EACH(const Task, task, commit->tasks) {
		if (!map_get(&commit->old.by_path, task->path))
			return true;
	}
	return false;
}

bool commit_apply(Commit *commit, RunStats *stats)
{
	/* Were the program killed before the last step, no new file would
	 * be left that no manifest names. */
	if (has_new(commit) && !manifest_replace(commit, true))
		return false;
	return stale_remove_all(commit, true, stats) &&
		move_all(commit, stats) &&
		stale_remove_all(commit, false, stats) &&
		manifest_replace(commit, false);
}
