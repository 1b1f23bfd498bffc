#include "build/release.h"

#include <errno.h>

#include "base/fs_link.h"
#include "base/limits.h"
#include "build/release_fault.h"
#include "build/release_place.h"

#define TREE_PART RELEASE_TREES "/" RELEASE_PART
#define RECORD_PART RELEASE_RECORDS "/" RELEASE_PART

static bool failed(const Releases *releases, int error, Diag *diag)
{
	if (error)
		diag_add_failure(diag, releases->folder.path, error);
	return !error;
}

/* The same of what stands at path in the folder, or is to stand there: what
 * may not come there is refused by the folder that would hold it. */
static bool failed_at(const Folder *folder, Str path, int error, Diag *diag)
{
	Str whole = folder_path(diag->arena, folder, path);
	if (error == EACCES && !fs_exists(folder, path))
		whole = str_before_last(whole, '/');
	if (error)
		diag_add_failure(diag, whole, error);
	return !error;
}

/* It is whole, or not there. */
bool releases_mark(Arena *arena, const Releases *releases, Diag *diag)
{
	const Folder *folder = &releases->folder;
	int error;
	if (fs_exists(folder, STR(RELEASE_MARK)))
		return true;
	error = fs_remove(folder, STR(RELEASE_MARK_NEXT));
	if (!error || error == ENOENT)
		error = fs_write(folder, STR(RELEASE_MARK_NEXT),
			release_mark(arena, releases->label));
	if (!error)
		error = fs_move(folder, STR(RELEASE_MARK_NEXT), folder,
			STR(RELEASE_MARK));
	return failed(releases, error, diag);
}

/* What was not whole, and now is in nobody's way. False after a report that
 * names what stays. */
static bool clear(Arena *arena, const Folder *folder, Diag *diag)
{
	static const Str left[] = {STR_INIT(RELEASE_LIVE_NEXT),
		STR_INIT(TREE_PART), STR_INIT(RECORD_PART)};
	bool done = true;
	for (size_t i = 0; done && i < COUNT(left); i++)
		done = failed_at(folder, left[i], fs_remove_tree(arena,
			folder, left[i]), diag);
	return done;
}

static void clear_unsaid(Arena *arena, const Folder *folder)
{
	Diag unsaid;
	diag_init(&unsaid, arena);
	clear(arena, folder, &unsaid);
}

/* Some disks and shares keep no links; that is found out before a tree is
 * written there. */
static bool keeps_links(const Folder *folder, Diag *diag)
{
	Str link = STR(TREE_PART "/" RELEASE_LIVE_NEXT);
	int error = fs_point(folder, link, STR(RELEASE_TREES),
		STR(RELEASE_LIVE_NEXT));
	if (!error)
		error = fs_remove(folder, link);
	if (error != EPERM && error != EINVAL && error != ENOSYS
			&& error != EOPNOTSUPP)
		return failed_at(folder, STR(RELEASE_LIVE_NEXT), error, diag);
	diag_add(diag, release_fault(RELEASE_LINKLESS), span_path(diag->arena,
		folder->path), ARGS(ARG(folder->path)));
	return false;
}

/* With all folders above it. */
static bool make_folder(const Folder *folder, Str path, Diag *diag)
{
	return failed_at(folder, path, fs_mkdirs(folder, path), diag);
}

bool release_begin(Arena *arena, const Releases *releases, Folder *ret_tree,
	Diag *diag)
{
	const Folder *folder = &releases->folder;
	bool begun = releases_mark(arena, releases, diag)
		&& clear(arena, folder, diag)
		&& make_folder(folder, STR(TREE_PART), diag)
		&& make_folder(folder, STR(RECORD_PART), diag)
		&& keeps_links(folder, diag)
		&& failed_at(folder, STR(TREE_PART), folder_open(arena, ret_tree,
			folder_path(arena, folder, STR(TREE_PART))), diag);
	if (!begun)
		clear_unsaid(arena, folder);
	return begun;
}

static int write_texts(Arena *arena, const Releases *releases,
	const ReleaseTexts *texts)
{
	const Folder *folder = &releases->folder;
	int error = fs_write(folder, STR(RECORD_PART "/" RELEASE_BEFORE),
		str_format(arena, "%u\n", releases->current));
	for (size_t i = 0; i < texts->count && !error; i++)
		error = fs_write(folder, str_concat(arena,
			STR(RECORD_PART "/"), texts->items[i].name),
			texts->items[i].text);
	return error;
}

bool release_finish(Arena *arena, Releases *releases, unsigned number,
	const ReleaseTexts *texts, Diag *diag)
{
	const Folder *folder = &releases->folder;
	int error = write_texts(arena, releases, texts);
	if (!error)
		error = fs_move(folder, STR(RECORD_PART), folder,
			release_path(arena, RELEASE_RECORDS, number));
	if (!error)
		error = fs_move(folder, STR(TREE_PART), folder,
			release_path(arena, RELEASE_TREES, number));
	if (!error)
		error = fs_sync(folder);
	if (!error)
		releases->newest = number;
	return failed(releases, error, diag);
}

bool release_swap(Arena *arena, Releases *releases, unsigned number,
	Diag *diag)
{
	int error = number ? fs_point(&releases->folder, STR(RELEASE_LIVE),
		release_path(arena, RELEASE_TREES, number),
		STR(RELEASE_LIVE_NEXT))
		: fs_remove(&releases->folder, STR(RELEASE_LIVE));
	if (!error) {
		releases->current = number;
		releases->adrift = false;
		error = fs_sync(&releases->folder);
	}
	return failed(releases, error, diag);
}

static Str file_of(Arena *arena, unsigned number, Str path)
{
	return str_concat3(arena, release_path(arena, RELEASE_TREES, number),
		STR("/"), path);
}

/* In one step: at no moment there is none. */
void release_mend(Arena *arena, const Releases *releases, unsigned number,
	unsigned from, Str path)
{
	const Folder *folder = &releases->folder;
	Str to = file_of(arena, number, path);
	fs_mkdirs(folder, str_before_last(to, '/'));
	if (!fs_link(folder, file_of(arena, from, path), folder,
			STR(TREE_PART))
			&& fs_move(folder, STR(TREE_PART), folder, to))
		fs_remove(folder, STR(TREE_PART));
}

/* Its record goes first, in one step: what has none is not gone back to. One
 * that cannot go would be in the way of the next release. */
static int record_remove(Arena *arena, const Folder *folder, Str record)
{
	int error = fs_move(folder, record, folder, STR(RECORD_PART));
	if (error)
		return error == ENOENT ? 0 : error;
	error = fs_remove_tree(arena, folder, STR(RECORD_PART));
	if (error)
		fs_move(folder, STR(RECORD_PART), folder, record);
	return error;
}

/* Asks the link itself: one that could be made all the same leads there. */
void release_abandon(Arena *arena, const Releases *releases, unsigned number)
{
	const Folder *folder = &releases->folder;
	Str tree = release_path(arena, RELEASE_TREES, number);
	Str goal = {NULL, 0};
	int error = fs_pointed(arena, folder, STR(RELEASE_LIVE), &goal);
	clear_unsaid(arena, folder);
	if ((error && error != ENOENT) || str_eq(goal, tree))
		return;
	if (!record_remove(arena, folder, release_path(arena, RELEASE_RECORDS,
			number)))
		fs_remove_tree(arena, folder, tree);
}

/* False after a report that names what stays. */
static bool release_remove(Arena *arena, const Folder *folder,
	unsigned number, Diag *diag)
{
	Str path = release_path(arena, RELEASE_RECORDS, number);
	int error = record_remove(arena, folder, path);
	if (!error) {
		path = release_path(arena, RELEASE_TREES, number);
		error = fs_remove_tree(arena, folder, path);
	}
	return failed_at(folder, path, error, diag);
}

bool release_prune(Arena *arena, const Releases *releases, Diag *diag)
{
	const Folder *folder = &releases->folder;
	ReleaseNumbers all = {0}, kept = {0};
	unsigned number = releases->current;
	int error;
	if (!clear(arena, folder, diag))
		return false;
	error = release_numbers(arena, folder, STR(RELEASE_TREES), &all);
	if (!error)
		error = release_numbers(arena, folder, STR(RELEASE_RECORDS),
			&all);
	while (!error && number && kept.count < LIMIT_RELEASES) {
		*VEC_ADD(arena, &kept) = number;
		error = release_before(arena, releases, number, &number);
	}
	/* Which ones were live before that is not known. */
	if (error == EBADMSG)
		return true;
	if (!failed(releases, error, diag))
		return false;
	bool done = true;
	VEC_EACH(const unsigned, one, &all)
		done &= *one > releases->current
		|| release_is_among(&kept, *one)
			|| release_remove(arena, folder, *one, diag);
	return done;
}
