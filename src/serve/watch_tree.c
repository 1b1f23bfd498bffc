#include "serve/watch_tree.h"

#include <errno.h>
#include <poll.h>

#include "base/limits.h"
#include "base/litter.h"

struct WatchRoot {
	Str path;
	Folder folder;		/* fd is -1 while it is absent */
	FileStamp stamp;
	bool linked;		/* by the last part of its path */
};

enum { SECOND = 1000000000 };	/* in nanoseconds */

typedef struct Walk {
	WatchTree *tree;
	const WatchRoot *root;
	WatchSeen *seen;	/* is added to; parents before children */
	int64_t looked;		/* when it began */
	bool yielding;		/* to events */
	bool stopped;
} Walk;

void watch_tree_init(WatchTree *tree, const WatchOptions *options)
{
	*tree = (WatchTree){.wake_fd = options->wake_fd};
	arena_init(&tree->arena);
	arena_init(&tree->scratch);
	arena_init(&tree->seen[0].arena);
	arena_init(&tree->seen[1].arena);
	tree->roots = ARENA_ARRAY(&tree->arena, WatchRoot,
		options->root_count);
	for (size_t i = 0; i < options->root_count; i++)
		if (options->roots[i].len)
			tree->roots[tree->root_count++] = (WatchRoot){
				.path = options->roots[i], .folder.fd = -1};
	tree->ignored = vec_keep(&tree->arena, options->ignored,
		options->ignored_count, sizeof(Str));
	tree->ignored_count = options->ignored_count;
}

void watch_tree_done(WatchTree *tree)
{
	for (size_t i = 0; i < tree->root_count; i++)
		folder_close(&tree->roots[i].folder);
	arena_done(&tree->seen[1].arena);
	arena_done(&tree->seen[0].arena);
	arena_done(&tree->scratch);
	arena_done(&tree->arena);
}

static bool root_changed(WatchTree *tree, WatchRoot *root)
{
	ArenaMark mark = arena_mark(&tree->scratch);
	Folder folder = {.fd = -1};
	FileStamp stamp = {0};
	bool was = root->folder.fd >= 0;
	bool is = !folder_open(&tree->scratch, &folder, root->path)
		&& !fs_stamp(&folder, STR(""), &stamp);
	arena_reset(&tree->scratch, mark);
	if (is == was && stamp.identity == (was ? root->stamp.identity : 0)) {
		folder_close(&folder);
		return false;
	}
	if (!is)
		folder_close(&folder);
	folder_close(&root->folder);
	root->folder = (Folder){folder.fd, root->path};
	root->stamp = stamp;
	root->linked = !str_eq(fs_canonical(&tree->scratch, root->path),
		root->path);
	arena_reset(&tree->scratch, mark);
	return true;
}

bool watch_tree_roots(WatchTree *tree)
{
	bool changed = false;
	tree->unsteady = false;
	for (size_t i = 0; i < tree->root_count; i++) {
		const WatchRoot *root = &tree->roots[i];
		changed |= root_changed(tree, &tree->roots[i]);
		tree->unsteady |= root->folder.fd < 0 || root->linked;
	}
	return changed;
}

bool watch_tree_stirs(const WatchTree *tree, int64_t ns)
{
	struct pollfd files[] = {
		{tree->set ? watch_set_fd(tree->set) : -1, POLLIN, 0},
		{tree->wake_fd, POLLIN, 0},
	};
	struct timespec rest = {ns / SECOND, ns % SECOND};
	return ppoll(files, COUNT(files), &rest, NULL) > 0;
}

bool watch_tree_ignores(const WatchTree *tree, Str path)
{
	return str_among(path, tree->ignored, tree->ignored_count)
		|| litter_name(str_behind_last(path, '/'));
}

static Str absolute(Arena *arena, const WatchRoot *root, Str path)
{
	return path.len ? str_concat3(arena, root->path, STR("/"), path)
		: root->path;
}

/* Where clocks tell only whole seconds (FAT, some shares) a file that is
 * written twice in a second keeps its stamp. To whoever compares it counts as
 * another file once that can no longer happen. */
static uint64_t stamp_number(FileStamp stamp, int64_t looked)
{
	uint64_t number = stamp.identity
		^ (stamp.state << 1 | stamp.state >> 63);
	return stamp.changed % SECOND || stamp_settled(&stamp, looked)
		? number : ~number;
}

/* What the kernel says when a folder vanished or is closed to us: events
 * tell when it comes back, or opens. */
static bool passing(int error)
{
	return error == ENOENT || error == ENOTDIR || error == EACCES
		|| error == ENAMETOOLONG || error == ELOOP || error == EAGAIN;
}

static void watch_folder(Walk *walk, Str path, uint64_t identity)
{
	WatchTree *tree = walk->tree;
	Str whole = absolute(&tree->scratch, walk->root, path);
	int error = tree->set && !tree->failure
		? watch_set_add(tree->set, whole, identity) : 0;
	if (error == EACCES)
		tree->refused = true;
	if (error && !passing(error))
		tree->failure = error;
}

/* Watches, then reads. Where another folder has come in the place of the
 * one that was seen, the one that was read is the one that is watched. */
static void read_folder(Walk *walk, Str path, FileStamp stamp,
	FileList *ret_list)
{
	for (int tries = 0; tries < 3; tries++) {
		FileList list = {0};
		watch_folder(walk, path, stamp.identity);
		if (fs_list(&walk->tree->scratch, &walk->root->folder, path,
				&list) != 0)
			return;
		*ret_list = list;
		if (list.stamp.identity == stamp.identity)
			return;
		stamp = list.stamp;
	}
}

static void note(WatchSeen *seen, Map *map, Str path, uint64_t stamp)
{
	uint64_t *copy = ARENA_NEW(&seen->arena, uint64_t);
	*copy = stamp;
	map_set(&seen->arena, map, path, copy);
}

static void walk_below(Walk *walk, Str path, FileStamp stamp, int depth)
{
	WatchTree *tree = walk->tree;
	ArenaMark mark = arena_mark(&tree->scratch);
	FileList list = {0};
	if (walk->yielding && watch_tree_stirs(tree, 0))
		walk->stopped = true;
	if (!walk->stopped && depth <= LIMIT_FOLDER_DEPTH)
		read_folder(walk, path, stamp, &list);
	VEC_EACH(const FileEntry, entry, &list) {
		Str whole = absolute(&tree->scratch, walk->root, entry->path);
		if (watch_tree_ignores(tree, whole))
			continue;
		note(walk->seen, &walk->seen->stamps,
			str_copy(&walk->seen->arena, whole),
			stamp_number(entry->stamp, walk->looked));
		if (entry->type == FILE_FOLDER)
			walk_below(walk, entry->path, entry->stamp, depth + 1);
	}
	arena_reset(&tree->scratch, mark);
}

static void clear(WatchSeen *seen)
{
	arena_clear(&seen->arena);
	seen->stamps = seen->told = (Map){0};
}

/* Fills the other of the two walks. False when it was stopped. */
static bool walk_roots(WatchTree *tree, bool yielding)
{
	WatchSeen *seen = &tree->seen[!tree->last];
	clear(seen);
	for (size_t i = 0; i < tree->root_count; i++) {
		Walk walk = {tree, &tree->roots[i], seen, stamp_now(),
			yielding, false};
		if (tree->roots[i].folder.fd >= 0)
			walk_below(&walk, STR(""), tree->roots[i].stamp, 1);
		if (walk.stopped)
			return false;
	}
	return true;
}

/* What was just walked is from now on what is compared with. */
static void accept(WatchTree *tree)
{
	clear(&tree->seen[tree->last]);
	tree->last = !tree->last;
}

void watch_tree_walk(WatchTree *tree)
{
	tree->refused = false;
	walk_roots(tree, false);
	accept(tree);
}

static void differs(const WatchSeen *then, Str path, uint64_t stamp,
	WatchHints *hints)
{
	const uint64_t *told = map_get(&then->told, path);
	if (!told || *told != stamp)
		watch_hints_add(hints, path, WATCH_FOUND);
}

static bool is_below(Str path, Str folder)
{
	return path.len > folder.len && path.ptr[folder.len] == '/'
		&& str_starts(path, folder);
}

static void compare(const WatchSeen *then, const WatchSeen *now,
	WatchHints *hints)
{
	Str vanished = {0};
	ARRAY_EACH(const MapSlot, old, then->stamps.slots, then->stamps.count) {
		const uint64_t *stamp = map_get(&now->stamps, old->key);
		if (stamp ? *stamp == *(const uint64_t *)old->value
				: vanished.len && is_below(old->key, vanished))
			continue;
		/* What stood in a folder that another one has replaced went
		 * with it. */
		vanished = old->key;
		differs(then, old->key, stamp ? *stamp : 0, hints);
	}
	ARRAY_EACH(const MapSlot, new, now->stamps.slots, now->stamps.count)
		if (!map_get(&then->stamps, new->key))
			differs(then, new->key, *(const uint64_t *)new->value,
				hints);
}

bool watch_tree_compare(WatchTree *tree, WatchHints *hints)
{
	/* What is found and was told of meanwhile is not news. */
	if (!walk_roots(tree, true)
			|| (tree->set && watch_tree_stirs(tree, 0)))
		return false;
	compare(&tree->seen[tree->last], &tree->seen[!tree->last], hints);
	accept(tree);
	return true;
}

static const WatchRoot *root_of(const WatchTree *tree, Str path,
	Str *ret_path)
{
	ARRAY_EACH(const WatchRoot, root, tree->roots, tree->root_count) {
		if (root->folder.fd < 0 || !is_below(path, root->path))
			continue;
		*ret_path = str_slice(path, root->path.len + 1, path.len);
		return root;
	}
	return NULL;
}

void watch_tree_enter(WatchTree *tree, Str path, bool moved,
	WatchHints *hints)
{
	Str below;
	const WatchRoot *root = root_of(tree, path, &below);
	FileStamp stamp;
	WatchSeen seen = {0};
	if (hints->everything || !root
			|| fs_stamp(&root->folder, below, &stamp) != 0)
		return;
	if (!moved && !tree->refused
			&& watch_set_has(tree->set, path, stamp.identity))
		return;
	arena_init(&seen.arena);
	walk_below(&(Walk){.tree = tree, .root = root, .seen = &seen}, below,
		stamp, 1);
	for (size_t i = 0; i < seen.stamps.count; i++)
		watch_hints_add(hints, seen.stamps.slots[i].key, WATCH_EVENTS);
	arena_done(&seen.arena);
}

void watch_tree_tell(WatchTree *tree, const WatchBatch *batch)
{
	WatchSeen *seen = &tree->seen[tree->last];
	int64_t looked = stamp_now();
	VEC_EACH(const Str, path, &batch->paths) {
		Str below;
		const WatchRoot *root = root_of(tree, *path, &below);
		FileStamp stamp;
		if (root)
			note(seen, &seen->told, str_copy(&seen->arena, *path),
				fs_stamp(&root->folder, below, &stamp) == 0
				? stamp_number(stamp, looked) : 0);
	}
}
