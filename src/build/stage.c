#include "build/stage.h"

#include <errno.h>

static Str bench_path(Arena *arena, unsigned worker)
{
	return str_format(arena, STAGE_PATH "/%u", worker);
}

static Str file_path(Arena *arena, unsigned worker, unsigned number)
{
	return str_format(arena, STAGE_PATH "/%u/%u", worker, number);
}

static int make(const Folder *folder, Str path)
{
	int error = fs_mkdir(folder, path);

	return error == EEXIST ? 0 : error;
}

int stage_put(Arena *arena, Stage *stage, Str bytes, unsigned *ret_number)
{
	int error = 0;

	if (!stage->count) {
		error = make(stage->folder, STR(STAGE_PATH));
		if (!error)
			error = make(stage->folder,
				bench_path(arena, stage->worker));
	}
	if (!error)
		error = fs_write(stage->folder, file_path(arena,
			stage->worker, stage->count), bytes);
	if (!error)
		*ret_number = stage->count++;
	return error;
}

int stage_move(Arena *arena, const Folder *folder, unsigned worker,
	unsigned number, Str path)
{
	return fs_rename(folder, file_path(arena, worker, number), path);
}

int stage_remove(Arena *arena, const Folder *folder)
{
	ArenaMark mark = arena_mark(arena);
	int error = fs_remove_tree(arena, folder, STR(STAGE_PATH));

	arena_reset(arena, mark);
	return error;
}
