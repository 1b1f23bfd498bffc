#include "build/release.h"

#include <errno.h>
#include <limits.h>

#include "base/fs_link.h"
#include "base/limits.h"
#include "build/clash.h"
#include "build/paths.h"
#include "build/release_fault.h"
#include "build/release_place.h"

static void tell(Diag *diag, ReleaseFault id, Str path, Str more)
{
	diag_add(diag, release_fault(id), span_path(diag->arena, path),
		ARGS(ARG(path), ARG(more)));
}

/* As it is told where name is. */
static Str in(const Diag *diag, const Folder *folder, Str name)
{
	return folder_path(diag->arena, folder, name);
}

/* Beneath path, which is "" or ends with a slash. */
static bool holds_releases(Arena *arena, const Folder *folder, Str path)
{
	return fs_exists(folder, str_concat(arena, path,
			STR(RELEASE_TREES)))
		&& fs_exists(folder, str_concat(arena, path,
			STR(RELEASE_RECORDS)));
}

/* ENOENT: it is not marked, and nothing in it was made here. EBADMSG: it is no
 * more. */
static int mark_read(Arena *arena, const Folder *folder, Str *ret_label)
{
	Str text;
	int error = fs_read(arena, folder, STR(RELEASE_MARK), LIMIT_PAGE,
		&text);
	if ((!error && !release_mark_parse(text, ret_label))
			|| (error == ENOENT
				&& holds_releases(arena, folder, STR(""))))
		error = EBADMSG;
	return error;
}

/* mark: what is to stand in it, if that is known. */
static void tell_unmarked(Str folder, Str mark, Diag *diag)
{
	tell(diag, RELEASE_UNMARKED, str_concat3(diag->arena, folder, STR("/"),
		STR(RELEASE_MARK)), str_trim(mark));
}

static bool is_empty(Arena *arena, const Folder *folder, Diag *diag)
{
	FileList list;
	int error = fs_list(arena, folder, STR(""), &list);
	if (error)
		diag_add_failure(diag, folder->path, error);
	for (size_t i = 0; !error && i < list.count; i++) {
		Str name = list.items[i].path;
		if (str_eq(name, STR(RELEASE_MARK_NEXT)))
			continue;
		tell(diag, RELEASE_FOREIGN, folder->path, name);
		return false;
	}
	return !error;
}

static Arg label_arg(const Str *label)
{
	static const Phrase several = PHRASE("nhiều đối tượng",
		"several audiences");
	return label->len ? (Arg)ARG(*label) : (Arg)ARG_PHRASE(&several);
}

static void tell_other(Diag *diag, const Folder *folder, Str there, Str label)
{
	Args args = ARGS(ARG(folder->path));
	args.at[1] = label_arg(&there);
	args.at[2] = label_arg(&label);
	diag_add(diag, release_fault(RELEASE_OTHER_LABEL),
		span_path(diag->arena, folder->path), args);
}

/* Whether the folder is marked with label, or is as good as new. */
static bool is_ours(Arena *arena, const Folder *folder, Str label, Diag *diag)
{
	Str there;
	int error = mark_read(arena, folder, &there);
	if (error == ENOENT)
		return is_empty(arena, folder, diag);
	if (error == EBADMSG)
		tell_unmarked(folder->path, release_mark(arena, label), diag);
	else if (error)
		diag_add_failure(diag, in(diag, folder, STR(RELEASE_MARK)),
			error);
	if (error)
		return false;
	if (str_eq(there, label))
		return true;
	tell_other(diag, folder, there, label);
	return false;
}

/* Which release is live, and which numbers were used. */
static bool find_live(Arena *arena, Releases *releases, Diag *diag)
{
	const Folder *folder = &releases->folder;
	static const Str kinds[] = {STR_INIT(RELEASE_TREES),
		STR_INIT(RELEASE_RECORDS)};
	Str goal = {NULL, 0}, at = STR(RELEASE_LIVE);
	ReleaseNumbers numbers = {0};
	int error = fs_pointed(arena, folder, at, &goal);
	while (str_ends(goal, STR("/")))
		goal.len--;
	releases->current = release_number(paths_name(goal));
	if (error == EINVAL || (!error && !releases->current)) {
		tell(diag, RELEASE_NO_LINK, folder->path, STR(RELEASE_LIVE));
		return false;
	}
	bool linked = error != ENOENT;
	error = linked ? error : 0;
	for (size_t i = 0; !error && i < COUNT(kinds); i++)
		error = release_numbers(arena, folder, at = kinds[i],
			&numbers);
	if (!error && !linked) {
		error = release_whole(arena, folder, UINT_MAX,
			&releases->current);
		releases->adrift = releases->current;
	}
	if (error) {
		diag_add_failure(diag, in(diag, folder, at), error);
		return false;
	}
	releases->newest = releases->current;
	VEC_EACH(const unsigned, number, &numbers) {
		if (*number > releases->newest)
			releases->newest = *number;
	}
	return true;
}

/* True without an error, else told. */
static bool lock_told(Str path, int error, Diag *diag)
{
	if (error == EWOULDBLOCK) {
		tell(diag, RELEASE_BUSY, path, (Str){NULL, 0});
		diag->environment = true;
	} else if (error) {
		diag_add_failure(diag, path, error);
	}
	return !error;
}

void releases_claim(Arena *arena, Releases *ret_releases, Str path)
{
	Folder folder = {-1, str_copy(arena, path)};
	int error = folder_open(arena, &folder, path);
	if (!error)
		error = folder_lock(&folder);
	*ret_releases = (Releases){.folder = folder,
		.refused = error == ENOENT ? 0 : error};
}

bool releases_look(Arena *arena, Releases *releases, Str label, Diag *diag)
{
	const Folder *folder = &releases->folder;
	releases->label = label;
	return lock_told(folder->path, releases->refused, diag)
		&& (folder->fd < 0 || (is_ours(arena, folder, label, diag)
			&& find_live(arena, releases, diag)));
}

bool releases_create(Arena *arena, Releases *releases, Diag *diag)
{
	Folder *folder = &releases->folder;
	int error;
	if (folder->fd >= 0)
		return true;
	error = folder_create(arena, folder, folder->path);
	if (!error)
		error = folder_lock(folder);
	if (!error && fs_exists(folder, STR(RELEASE_MARK)))
		error = EWOULDBLOCK;
	return lock_told(folder->path, error, diag)
		&& is_empty(arena, folder, diag);
}

static void tell_none(Str path, Diag *diag)
{
	Str around = clash_publication_around(diag->arena, path);
	tell(diag, around.len ? RELEASE_INSIDE : RELEASE_NONE, path, around);
}

bool releases_find(Arena *arena, Releases *releases, Str path, bool locked,
	Diag *diag)
{
	Folder folder = {.fd = -1};
	int error = folder_open(arena, &folder, path);
	if (!error) {
		*releases = (Releases){.folder = folder};
		error = mark_read(arena, &folder, &releases->label);
		if (!error && (!locked || lock_told(path,
				folder_lock(&folder), diag))
				&& find_live(arena, releases, diag))
			return true;
		folder_close(&releases->folder);
	}
	if (error == EBADMSG)
		tell_unmarked(path, STR(""), diag);
	else if (error == ENOENT || error == ENOTDIR)
		tell_none(path, diag);
	else if (error)
		diag_add_failure(diag, folder.fd < 0 ? path
			: in(diag, &folder, STR(RELEASE_MARK)), error);
	return false;
}

void releases_close(Releases *releases)
{
	folder_close(&releases->folder);
}

/* What is no folder, a link to one as well, is passed over. False after a
 * report: it cannot be told what stands there. */
static bool list_one(Arena *arena, const Folder *folder,
	const FileEntry *entry, ReleasesList *list, Diag *diag)
{
	Str path = folder_path(arena, folder, entry->path);
	bool marked = false;
	int error = entry->error;
	Releases one;
	if (!error && entry->type == FILE_FOLDER)
		error = fs_found(folder, str_concat(arena, entry->path,
			STR("/" RELEASE_MARK)), &marked);
	marked = marked || holds_releases(arena, folder,
		str_concat(arena, entry->path, STR("/")));
	if (error)
		diag_add_failure(diag, path, error);
	if (error || !marked)
		return !error;
	if (!releases_find(arena, &one, path, false, diag))
		return false;
	*VEC_ADD(arena, list) = one;
	return true;
}

bool releases_list(Arena *arena, const Releases *releases,
	ReleasesList *ret_list, Diag *diag)
{
	FileList list;
	const Folder *folder = &releases->folder;
	int error = fs_list(arena, folder, STR(""), &list);
	if (error) {
		diag_add_failure(diag, folder->path, error);
		return false;
	}
	VEC_EACH(const FileEntry, entry, &list)
		if (!list_one(arena, folder, entry, ret_list, diag))
			return false;
	return true;
}
