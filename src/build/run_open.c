#include "build/run.h"

#include <errno.h>

#include "build/clash.h"
#include "build/fault.h"
#include "build/manifest.h"
#include "build/stage.h"

/* What may stand in a folder that still counts as empty. */
static const Str ignored[] = {
	STR_INIT(".gitignore"), STR_INIT(STAGE_PATH)
};

static bool place_safe(Arena *arena, Str path, const Str *forbidden,
	size_t count, Diag *diag)
{
	Str clash;
	int error = clash_find(arena, path, forbidden, count, &clash);
	Str publication = clash_publication(arena, path);
	if (!error && !clash.len && !publication.len)
		return true;
	if (error)
		diag_add_failure(diag, path, error);
	else
		diag_add(diag, build_fault(clash.len ? BUILD_UNSAFE
			: BUILD_PUBLICATION), span_path(arena, path),
			ARGS(ARG(path), ARG(clash.len ? clash
				: publication)));
	return false;
}

static bool is_empty(Arena *arena, const Folder *folder, Diag *diag)
{
	FileList list;
	int error = fs_list(arena, folder, STR(""), &list);
	if (error) {
		diag_add_failure(diag, folder->path, error);
		return false;
	}
	VEC_EACH(const FileEntry, entry, &list) {
		if (str_among(entry->path, ignored, COUNT(ignored)))
			continue;
		diag_add(diag, build_fault(BUILD_FOREIGN),
			span_path(arena, folder->path),
			ARGS(ARG(folder->path), ARG(entry->path)));
		return false;
	}
	return true;
}

static bool is_ours(Arena *arena, const Folder *folder, Str label, Diag *diag)
{
	Manifest manifest;
	if (!manifest_load(arena, folder, &manifest, diag))
		return false;
	if (!manifest.present)
		return is_empty(arena, folder, diag);
	if (str_eq(manifest.label, label))
		return true;
	diag_add(diag, build_fault(BUILD_OTHER_LABEL),
		span_path(arena, folder->path),
		ARGS(ARG(folder->path), ARG(manifest.label), ARG(label)));
	return false;
}

static bool lock(Arena *arena, const Folder *folder, Diag *diag)
{
	int error = folder_lock(folder);
	if (error == EWOULDBLOCK) {
		diag_add(diag, build_fault(BUILD_BUSY),
			span_path(arena, folder->path),
			ARGS(ARG(folder->path)));
		diag->environment = true;
	} else if (error) {
		diag_add_failure(diag, folder->path, error);
	}
	return !error;
}

/* It may have been renamed since, and another stand in its place. */
static bool is_at_its_path(const Folder *folder)
{
	Arena arena;
	Folder found;
	FileStamp ours, there;
	bool same = false;
	arena_init(&arena);
	if (folder_open(&arena, &found, folder->path) == 0) {
		same = fs_stamp(folder, STR(""), &ours) == 0
			&& fs_stamp(&found, STR(""), &there) == 0
			&& ours.identity == there.identity;
		folder_close(&found);
	}
	arena_done(&arena);
	return same;
}

bool run_is_there(const Folder *folder)
{
	return fs_exists(folder, STR(MANIFEST_PATH)) && is_at_its_path(folder);
}

bool run_claim(Arena *arena, Folder *ret_folder, Str path, Diag *diag)
{
	*ret_folder = (Folder){-1, {NULL, 0}};
	if (folder_open(arena, ret_folder, path) != 0
			|| lock(arena, ret_folder, diag))
		return true;
	folder_close(ret_folder);
	return false;
}

static bool create(Arena *arena, Folder *folder, Str path, Diag *diag)
{
	int error = folder_create(arena, folder, path);
	if (error)
		diag_add_failure(diag, path, error);
	return !error && lock(arena, folder, diag);
}

bool run_open(Arena *arena, Folder *folder, Str path, Str label,
	const Str *forbidden, size_t forbidden_count, Diag *diag)
{
	if (place_safe(arena, path, forbidden, forbidden_count, diag)
			&& (folder->fd >= 0 || create(arena, folder, path, diag))
			&& is_ours(arena, folder, label, diag))
		return true;
	folder_close(folder);
	return false;
}
