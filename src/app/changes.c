#include "app/changes.h"

#include <assert.h>
#include <errno.h>

#include "base/limits.h"

void changes_add(Arena *arena, Changes *changes, Str path, Str bytes)
{
	*VEC_ADD(arena, changes) = (Change){.path = path, .bytes = bytes};
}

/* There is at most one: a second might fail once the first is in place. */
void changes_replace(Arena *arena, Changes *changes, Str path, Digest before,
	Str bytes)
{
	VEC_EACH(const Change, change, changes)
		assert(!change->replace);
	*VEC_ADD(arena, changes) = (Change){path, bytes, before, true};
}

/* Names with a dot in front are no content. */
static Str waiting(Arena *arena, size_t number)
{
	return str_format(arena, ".chuyende-new-%zu", number);
}

/* Whether the file is what the new one was made from. */
static int look_again(Arena *arena, const Folder *folder,
	const Change *change)
{
	Str now;
	int error = fs_read(arena, folder, change->path, LIMIT_YAML_FILE,
		&now);
	if (error == ENOENT || error == EFBIG)
		return ESTALE;
	if (error)
		return error;
	return digest_equal(digest_bytes(now), change->before) ? 0 : ESTALE;
}

static int look(Arena *arena, const Folder *folder, const Change *change)
{
	bool taken = false;
	if (change->replace)
		return look_again(arena, folder, change);
	int error = fs_found(folder, change->path, &taken);
	return taken ? EEXIST : error;
}

static int put(const Folder *folder, const Change *change, Str name)
{
	int error = fs_remove(folder, name);
	if (error && error != ENOENT)
		return error;
	if (!change->replace)
		return fs_write(folder, name, change->bytes);
	error = fs_write_like(folder, name, change->bytes, change->path);
	return error == ENOENT ? ESTALE : error;
}

static int put_all(Arena *arena, const Folder *folder, const Changes *changes,
	Str *ret_path)
{
	int error = 0;
	for (size_t i = 0; i < changes->count && !error; i++) {
		const Change *change = &changes->items[i];
		*ret_path = change->path;
		error = look(arena, folder, change);
		if (!error)
			error = put(folder, change, waiting(arena, i));
	}
	return error;
}

static void take_back(const Folder *folder, const Change *change)
{
	Str above = str_before_last(change->path, '/');
	if (!fs_remove(folder, change->path) && above.len)
		fs_prune(folder, above);
}

/* Others may save a file until the very moment when it is replaced. */
static int place_one(Arena *arena, const Folder *folder, const Change *change,
	Str name)
{
	if (!change->replace)
		return fs_place(folder, name, change->path);
	int error = look_again(arena, folder, change);
	return error ? error : fs_move(folder, name, folder, change->path);
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
		int error = place_one(arena, folder, change,
			waiting(arena, i));
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
