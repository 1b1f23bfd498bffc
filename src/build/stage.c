#include "build/stage.h"

#include <errno.h>

#define TREE_PATH STAGE_PATH "/tree"

static Str number_name(char *digits, unsigned number)
{
	return (Str){digits, str_put_int(digits, number)};
}

void stage_init(Stage *stage, const Folder *folder, unsigned worker)
{
	*stage = (Stage){.folder = folder, .worker = worker,
		.bench = {.fd = -1}, .branch = {.fd = -1}};
}

void stage_done(Stage *stage)
{
	folder_close(&stage->bench);
	folder_close(&stage->branch);
}

static int enter(const Folder *folder, Str path, Folder *ret_folder)
{
	int error = fs_mkdirs(folder, path);
	return error ? error : folder_enter(folder, path, ret_folder);
}

int stage_put(Arena *arena, Stage *stage, unsigned *ret_number,
	OpenFile *ret_file)
{
	char digits[STR_DIGITS];
	int error = 0;
	if (stage->bench.fd < 0)
		error = enter(stage->folder, str_format(arena,
			STAGE_PATH "/%u", stage->worker), &stage->bench);
	if (!error)
		error = fs_create(&stage->bench,
			number_name(digits, stage->count), ret_file);
	if (!error)
		*ret_number = stage->count++;
	return error;
}

int stage_move(const Folder *bench, unsigned number, const Folder *target,
	Str path)
{
	char digits[STR_DIGITS];
	return fs_move(bench, number_name(digits, number), target, path);
}

static Str tree_path(Arena *arena, Str folder)
{
	return str_concat(arena, STR(TREE_PATH "/"), folder);
}

int stage_grow(Arena *arena, Stage *stage, Str folder, Str name,
	OpenFile *ret_file)
{
	int error = 0;
	if (stage->branch.fd < 0 || !str_eq(stage->branch.path, folder)) {
		folder_close(&stage->branch);
		error = enter(stage->folder, tree_path(arena, folder),
			&stage->branch);
		stage->branch.path = folder;
	}
	return error ? error : fs_create(&stage->branch, name, ret_file);
}

int stage_plant(Arena *arena, const Folder *folder, Str path)
{
	return fs_move(folder, tree_path(arena, path), folder, path);
}

int stage_replace(Arena *arena, const Folder *folder, Str path, Str bytes)
{
	Str waiting = str_concat(arena, STR(STAGE_PATH "/"), path);
	int error = fs_mkdirs(folder, STR(STAGE_PATH));
	if (!error)
		error = fs_write(folder, waiting, bytes);
	return error ? error : fs_move(folder, waiting, folder, path);
}

int stage_remove(Arena *arena, const Folder *folder)
{
	ArenaMark mark = arena_mark(arena);
	int error = fs_remove_tree(arena, folder, STR(STAGE_PATH));
	arena_reset(arena, mark);
	return error;
}
