#include "app/changes.h"

#include <errno.h>

void changes_add(Arena *arena, Changes *changes, Str path, Str bytes)
{
	*VEC_ADD(arena, changes) = (Change){path, bytes, false};
}

void changes_replace(Arena *arena, Changes *changes, Str path, Str bytes)
{
	*VEC_ADD(arena, changes) = (Change){path, bytes, true};
}

/* Names with a dot in front are no content. */
static Str waiting(Arena *arena, size_t number)
{
	return str_format(arena, ".chuyende-new-%zu", number);
}

static int put_all(Arena *arena, const Folder *folder, const Changes *changes,
	Str *ret_path)
{
	for (size_t i = 0; i < changes->count; i++) {
		const Change *change = &changes->items[i];
		*ret_path = change->path;
		bool taken = false;
		int error = change->replace ? 0 : fs_found(folder,
			change->path, &taken);
		if (taken)
			return EEXIST;
		if (!error)
			error = fs_remove(folder, waiting(arena, i));
		if (!error || error == ENOENT)
			error = fs_write(folder, waiting(arena, i),
				change->bytes);
		if (error)
			return error;
	}
	return 0;
}

static void take_back(const Folder *folder, const Change *change)
{
	size_t slash;
	if (fs_remove(folder, change->path) == 0
			&& str_find_last(change->path, '/', &slash))
		fs_prune(folder, str_slice(change->path, 0, slash));
}

/* Places those of one sort; new files first, so that what refers to them
 * comes last. */
static int place(Arena *arena, const Folder *folder, const Changes *changes,
	bool replace, Str *ret_path)
{
	for (size_t i = 0; i < changes->count; i++) {
		const Change *change = &changes->items[i];
		if (change->replace != replace)
			continue;
		int error = fs_rename(folder, waiting(arena, i),
			change->path);
		if (!error)
			continue;
		*ret_path = change->path;
		return error;
	}
	return 0;
}

/* A file that no longer waits was placed. */
static void clean_up(Arena *arena, const Folder *folder,
	const Changes *changes, bool placing)
{
	for (size_t i = 0; i < changes->count; i++) {
		bool waits = fs_remove(folder, waiting(arena, i)) != ENOENT;
		if (placing && !waits && !changes->items[i].replace)
			take_back(folder, &changes->items[i]);
	}
}

int changes_apply(Arena *arena, const Folder *folder, const Changes *changes,
	Str *ret_path)
{
	int error = put_all(arena, folder, changes, ret_path);
	bool placing = !error;
	if (!error)
		error = place(arena, folder, changes, false, ret_path);
	if (!error)
		error = place(arena, folder, changes, true, ret_path);
	if (error)
		clean_up(arena, folder, changes, placing);
	return error;
}
