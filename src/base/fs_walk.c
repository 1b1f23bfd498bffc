#include "base/fs_beneath.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdalign.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fs_stamp.h"
#include "base/limits.h"

typedef struct Walk {
	Arena *arena;
	Arena names;	/* of the folders that the walk is in */
	FileList *list;
	int depth_max;
} Walk;

typedef struct Name {
	Str path;	/* NUL-terminated */
	const char *name;	/* its last part */
	unsigned char type;	/* d_type: DT_UNKNOWN on some file systems */
} Name;

typedef struct NameList {
	VEC(Name)
} NameList;

static int walk_in(Walk *walk, const Folder *above, Str name, Str path,
	int depth);

static int name_order(const void *left, const void *right)
{
	const Name *a = left, *b = right;
	return strcmp(a->name, b->name);
}

static void add_name(Walk *walk, NameList *names, Str folder,
	const struct dirent64 *entry)
{
	const char *name = entry->d_name;
	if (name[0] == '.' && (!name[1] || (name[1] == '.' && !name[2])))
		return;
	size_t len = strlen(name), head = folder.len ? folder.len + 1 : 0;
	char *path = arena_bytes(walk->arena, head + len + 1);
	if (head)
		*str_put(path, folder) = '/';
	memcpy(path + head, name, len + 1);
	*VEC_ADD(&walk->names, names) = (Name){
		{path, head + len}, path + head, entry->d_type};
}

/* readdir would allocate as much for every folder. The buffer is given back
 * before the folders in this one are entered. */
__attribute__((noinline))
static int read_names(Walk *walk, int fd, Str folder, NameList *names)
{
	alignas(struct dirent64) char buffer[32 << 10];
	ssize_t size;
	while ((size = getdents64(fd, buffer, sizeof buffer)) > 0) {
		for (ssize_t at = 0; at < size;) {
			const struct dirent64 *entry =
				(const void *)(buffer + at);
			add_name(walk, names, folder, entry);
			at += entry->d_reclen;
		}
	}
	int error = size < 0 ? errno : 0;
	SORT(names->items, names->count, name_order);
	return error;
}

/* Fills what the name alone does not tell; false when the entry vanished
 * meanwhile. */
static bool entry_inspect(Walk *walk, int fd, const Name *name,
	FileEntry *entry)
{
	struct stat st;
	bool told = name->type == DT_DIR || name->type == DT_LNK;
	if (told && walk->depth_max > 1) {
		entry->type = name->type == DT_DIR ? FILE_FOLDER : FILE_LINK;
		return true;
	}
	entry->type = FILE_SPECIAL;
	if (fstatat(fd, name->name, &st, AT_SYMLINK_NOFOLLOW) < 0) {
		entry->error = errno;
		return errno != ENOENT;
	}
	entry->stamp = file_stamp(&st);
	entry->type = file_type(&st);
	if (entry->type == FILE_REGULAR)
		entry->size = (uint64_t)st.st_size;
	return true;
}

static void walk_entry(Walk *walk, const Folder *folder, const Name *name,
	int depth)
{
	FileEntry entry = {.path = name->path};
	size_t index = walk->list->count;
	if (!entry_inspect(walk, folder->fd, name, &entry))
		return;
	*VEC_ADD(walk->arena, walk->list) = entry;
	if (entry.type != FILE_FOLDER || walk->depth_max == 1)
		return;
	int error = walk_in(walk, folder, str_from(name->name), name->path,
		depth + 1);
	walk->list->items[index].error = error;
}

/* The folder `name` that stands in above; path is where the walk is. */
static int walk_in(Walk *walk, const Folder *above, Str name, Str path,
	int depth)
{
	NameList names = {0};
	ArenaMark mark = arena_mark(&walk->names);
	if (depth > walk->depth_max)
		return ENAMETOOLONG;
	int fd = beneath_open(above, name, O_RDONLY | O_DIRECTORY, 0);
	if (fd < 0)
		return -fd;
	Folder folder = {fd, path};
	int error = read_names(walk, fd, path, &names);
	struct stat st;
	if (walk->depth_max == 1 && fstat(fd, &st) == 0)
		walk->list->stamp = file_stamp(&st);
	VEC_EACH(const Name, entry, &names)
		walk_entry(walk, &folder, entry, depth);
	close(fd);
	arena_reset(&walk->names, mark);
	return error;
}

/* As many as there are parts of path. */
static int depth_of(Str path)
{
	int depth = path.len > 0;
	for (size_t i = 0; i < path.len; i++)
		depth += path.ptr[i] == '/';
	return depth;
}

static int walk_top(Arena *arena, const Folder *folder, Str path,
	int depth, int depth_max, FileList *ret_list)
{
	FileList list = {0};
	Walk walk = {.arena = arena, .list = &list, .depth_max = depth_max};
	arena_init(&walk.names);
	int error = walk_in(&walk, folder, path, path, depth);
	arena_done(&walk.names);
	if (!error)
		*ret_list = list;
	return error;
}

int fs_walk(Arena *arena, const Folder *folder, Str path, FileList *ret_list)
{
	return walk_top(arena, folder, path, 1 + depth_of(path),
		LIMIT_FOLDER_DEPTH, ret_list);
}

int fs_list(Arena *arena, const Folder *folder, Str path, FileList *ret_list)
{
	return walk_top(arena, folder, path, 1, 1, ret_list);
}
