#include "build/memory.h"

#include <string.h>

RunMemory *run_memory_new(void)
{
	Arena arena;
	arena_init(&arena);
	RunMemory *memory = ARENA_NEW(&arena, RunMemory);
	memory->home = arena;
	arena_init(&memory->arena);
	return memory;
}

void run_memory_free(RunMemory *memory)
{
	if (!memory)
		return;
	Arena home = memory->home;
	arena_done(&memory->arena);
	arena_done(&home);
}

bool memory_holds(const RunMemory *memory, const Folder *folder, Str label)
{
	FileStamp manifest;
	return memory->valid && str_eq(memory->label, label)
		&& fs_stamp(folder, STR(MANIFEST_PATH), &manifest) == 0
		&& stamp_equal(&manifest, &memory->manifest);
}

void memory_forget(RunMemory *memory)
{
	memory->valid = false;
}

bool memory_fits(const RunMemory *memory, const TaskList *tasks)
{
	if (memory->count != tasks->count)
		return false;
	for (size_t i = 0; i < memory->count; i++) {
		if (!str_eq(memory->paths[i], tasks->items[i].path))
			return false;
	}
	return true;
}

const Memo *memory_match(const RunMemory *memory, Arena *arena,
	const Plan *plan)
{
	const Plan *old = &memory->plan;
	Memo *memos = ARENA_ARRAY(arena, Memo, plan->count);
	size_t at = 0;
	ARRAY_EACH(const PlanEntry, entry, plan->entries, plan->count) {
		int order = -1;
		while (at < old->count && (order = paths_order(
				old->entries[at].path, entry->path)) < 0)
			at++;
		if (at < old->count && !order)
			memos[entry->task] =
				memory->memos[old->entries[at++].task];
	}
	return memos;
}

PathList memory_paths(const RunMemory *memory, Arena *arena)
{
	const Plan *plan = &memory->plan;
	PathList paths = {.items = ARENA_ARRAY(arena, Str, plan->count),
		.count = plan->count};
	for (size_t i = 0; i < plan->count; i++)
		paths.items[i] = plan->entries[i].path;
	return paths;
}

/* Copies the paths in the order of the tasks; the plan's are the same. */
static void paths_copy(RunMemory *memory, Arena *arena)
{
	Plan *plan = &memory->plan;
	memory->paths = ARENA_ARRAY(arena, Str, plan->count);
	ARRAY_EACH(const PlanEntry, entry, plan->entries, plan->count)
		memory->paths[entry->task] = entry->path;
	for (size_t i = 0; i < plan->count; i++)
		memory->paths[i] = str_copy(arena, memory->paths[i]);
	ARRAY_EACH(PlanEntry, entry, plan->entries, plan->count)
		entry->path = memory->paths[entry->task];
}

void memory_replace(RunMemory *memory, Str label, const Plan *plan,
	const Memo *memos)
{
	Arena arena;
	Plan *kept = &memory->plan;
	arena_init(&arena);
	memory->label = str_copy(&arena, label);
	memory->count = plan->count;
	memory->memos = ARENA_ARRAY(&arena, Memo, plan->count);
	if (memos && plan->count)
		memcpy(memory->memos, memos, plan->count * sizeof *memos);
	kept->count = plan->count;
	kept->folder_count = plan->folder_count;
	kept->entries = vec_keep(&arena, plan->entries, plan->count,
		sizeof *plan->entries);
	kept->folders = vec_keep(&arena, plan->folders, plan->folder_count,
		sizeof *plan->folders);
	paths_copy(memory, &arena);
	/* A folder's path begins those of its entries. */
	ARRAY_EACH(PlanFolder, folder, kept->folders, kept->folder_count)
		folder->path = str_slice(kept->entries[folder->from].path, 0,
			folder->path.len);
	arena_done(&memory->arena);
	memory->arena = arena;
}

void memory_keep(RunMemory *memory, const Folder *folder)
{
	memory->valid = fs_stamp(folder, STR(MANIFEST_PATH),
		&memory->manifest) == 0;
}
