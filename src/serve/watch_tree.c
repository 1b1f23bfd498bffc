#include "serve/watch_tree.h"

#include <errno.h>
#include <poll.h>

#include "base/limits.h"
#include "base/litter.h"

/* Seen by a walk; in its order, parents before children. */
typedef struct Seen {
	Str path;	/* beneath the root */
	uint64_t stamp;
} Seen;

typedef struct SeenList {
	VEC(Seen)
} SeenList;

struct WatchRoot {
	Str path;
	Folder folder;		/* fd is -1 while it is absent */
	FileStamp stamp;
	bool linked;		/* by the last part of its path */
	SeenList seen;
};

enum { SECOND = 1000000000 };	/* in nanoseconds */

typedef struct Walk {
	WatchTree *tree;
	const WatchRoot *root;
	Arena *arena;
	SeenList *seen;
	int64_t looked;		/* when it began */
	bool yielding;		/* to events */
	bool stopped;
} Walk;

void watch_tree_init(WatchTree *tree, const WatchOptions *options)
{
	*tree = (WatchTree){.wake_fd = options->wake_fd};
	arena_init(&tree->arena);
	arena_init(&tree->scratch);
	arena_init(&tree->walks[0]);
	arena_init(&tree->walks[1]);
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
	arena_done(&tree->walks[1]);
	arena_done(&tree->walks[0]);
	arena_done(&tree->scratch);
	arena_done(&tree->arena);
}

static bool root_changed(WatchTree *tree, WatchRoot *root)
{
	ArenaMark mark = arena_mark(&tree->scratch);
	Folder folder = {.fd = -1};
	FileStamp stamp = {0};
	bool was = root->folder.fd >= 0;
	bool is = !folder_open(&tree->scratch, &folder, root->path) &&
		!fs_stamp(&folder, STR(""), &stamp);

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
	return str_among(path, tree->ignored, tree->ignored_count) ||
		litter_name(str_behind_last(path, '/'));
}

static Str absolute(Arena *arena, const WatchRoot *root, Str path)
{
	return path.len ? str_concat3(arena, root->path, STR("/"), path)
		: root->path;
}

/* Where clocks tell whole seconds alone (FAT, some shares), what is written
 * twice in one has one stamp: such a file is one more to whoever compares once
 * it can no longer be written unseen. */
static uint64_t stamp_number(FileStamp stamp, int64_t looked)
{
	uint64_t number = stamp.identity ^
		(stamp.state << 1 | stamp.state >> 63);

	return stamp.changed % SECOND || stamp_settled(&stamp, looked) ?
		number : ~number;
}

/* What the kernel says when a folder vanished or is closed to us: events
 * tell when it comes back, or opens. */
static bool passing(int error)
{
	return error == ENOENT || error == ENOTDIR || error == EACCES ||
		error == ENAMETOOLONG || error == ELOOP || error == EAGAIN;
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
		if (watch_tree_ignores(tree, absolute(&tree->scratch,
				walk->root, entry->path)))
			continue;

		Seen seen = {str_copy(walk->arena, entry->path),
			stamp_number(entry->stamp, walk->looked)};

		*VEC_ADD(walk->arena, walk->seen) = seen;
		if (entry->type == FILE_FOLDER)
			walk_below(walk, seen.path, entry->stamp, depth + 1);
	}
	arena_reset(&tree->scratch, mark);
}

/* Fills the other of the two walks. False when it was stopped. */
static bool walk_roots(WatchTree *tree, SeenList *ret_seen, bool yielding)
{
	Arena *arena = &tree->walks[!tree->walk];

	arena_clear(arena);
	for (size_t i = 0; i < tree->root_count; i++) {
		Walk walk = {tree, &tree->roots[i], arena, &ret_seen[i],
			stamp_now(), yielding, false};

		ret_seen[i] = (SeenList){0};
		if (tree->roots[i].folder.fd >= 0)
			walk_below(&walk, STR(""), tree->roots[i].stamp, 1);
		if (walk.stopped)
			return false;
	}
	return true;
}

/* What was just walked is from now on what is compared with. */
static void accept(WatchTree *tree, const SeenList *seen)
{
	for (size_t i = 0; i < tree->root_count; i++)
		tree->roots[i].seen = seen[i];
	arena_clear(&tree->walks[tree->walk]);
	tree->walk = !tree->walk;
	tree->told = (Map){0};
}

void watch_tree_walk(WatchTree *tree)
{
	ArenaMark mark = arena_mark(&tree->scratch);
	SeenList *seen = ARENA_ARRAY(&tree->scratch, SeenList,
		tree->root_count);

	tree->refused = false;
	walk_roots(tree, seen, false);
	accept(tree, seen);
	arena_reset(&tree->scratch, mark);
}

/* The order of a walk: bytewise, but "/" before all others. */
static int path_order(Str a, Str b)
{
	for (size_t i = 0; i < a.len && i < b.len; i++) {
		int x = a.ptr[i] == '/' ? 0 : (unsigned char)a.ptr[i];
		int y = b.ptr[i] == '/' ? 0 : (unsigned char)b.ptr[i];

		if (x != y)
			return x - y;
	}
	return (a.len > b.len) - (a.len < b.len);
}

static void differs(WatchTree *tree, const WatchRoot *root, Str path,
	uint64_t stamp, WatchHints *hints)
{
	Str whole = absolute(&tree->scratch, root, path);
	const uint64_t *told = map_get(&tree->told, whole);

	if (!told || *told != stamp)
		watch_hints_add(hints, whole, WATCH_FOUND);
}

static bool is_below(Str path, Str folder)
{
	return path.len > folder.len && path.ptr[folder.len] == '/' &&
		str_starts(path, folder);
}

static void compare_root(WatchTree *tree, const WatchRoot *root,
	const SeenList *now, WatchHints *hints)
{
	const SeenList *then = &root->seen;
	Str vanished = {0};
	size_t i = 0, j = 0;

	while (i < then->count || j < now->count) {
		const Seen *old = i < then->count ? &then->items[i] : NULL;
		const Seen *new = j < now->count ? &now->items[j] : NULL;
		int order = !old ? 1 : !new ? -1
			: path_order(old->path, new->path);

		i += order <= 0;
		j += order >= 0;
		if (order == 0 && old->stamp == new->stamp)
			continue;
		if (order < 0 && vanished.len &&
		    is_below(old->path, vanished))
			continue;
		/* What stood in a folder that another one has replaced went
		 * with it. */
		if (order <= 0)
			vanished = old->path;
		if (order < 0)
			differs(tree, root, old->path, 0, hints);
		else
			differs(tree, root, new->path, new->stamp, hints);
	}
}

bool watch_tree_compare(WatchTree *tree, WatchHints *hints)
{
	ArenaMark mark = arena_mark(&tree->scratch);
	SeenList *seen = ARENA_ARRAY(&tree->scratch, SeenList,
		tree->root_count);
	/* What is found and was told of meanwhile is not news. */
	bool whole = walk_roots(tree, seen, true) &&
		!(tree->set && watch_tree_stirs(tree, 0));

	for (size_t i = 0; whole && i < tree->root_count; i++)
		compare_root(tree, &tree->roots[i], &seen[i], hints);
	if (whole)
		accept(tree, seen);
	arena_reset(&tree->scratch, mark);
	return whole;
}

static const WatchRoot *root_of(const WatchTree *tree, Str path,
	Str *ret_path)
{
	for (size_t i = 0; i < tree->root_count; i++) {
		const WatchRoot *root = &tree->roots[i];

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
	ArenaMark mark = arena_mark(&tree->scratch);
	Str below;
	const WatchRoot *root = root_of(tree, path, &below);
	FileStamp stamp;
	Arena arena;
	SeenList seen = {0};

	if (hints->everything || !root ||
	    fs_stamp(&root->folder, below, &stamp) != 0)
		return;
	if (!moved && !tree->refused &&
	    watch_set_has(tree->set, path, stamp.identity))
		return;
	arena_init(&arena);
	walk_below(&(Walk){.tree = tree, .root = root, .arena = &arena,
		.seen = &seen}, below, stamp, 1);
	VEC_EACH(const Seen, entry, &seen)
		watch_hints_add(hints, absolute(&tree->scratch, root,
			entry->path), WATCH_EVENTS);
	arena_done(&arena);
	arena_reset(&tree->scratch, mark);
}

void watch_tree_tell(WatchTree *tree, const WatchBatch *batch)
{
	Arena *arena = &tree->walks[tree->walk];
	int64_t looked = stamp_now();

	VEC_EACH(const Str, path, &batch->paths) {
		Str below;
		const WatchRoot *root = root_of(tree, *path, &below);
		FileStamp stamp;

		if (!root)
			continue;

		uint64_t *told = map_get(&tree->told, *path);

		if (!told) {
			told = ARENA_NEW(arena, uint64_t);
			map_add(arena, &tree->told, str_copy(arena, *path),
				told);
		}
		*told = fs_stamp(&root->folder, below, &stamp) == 0
			? stamp_number(stamp, looked) : 0;
	}
}
