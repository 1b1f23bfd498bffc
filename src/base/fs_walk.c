#include "base/fs_beneath.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Deeper trees are an accident, not content. */
enum { DEPTH_MAX = 32 };

typedef struct Walk {
	Arena *arena;
	const Folder *folder;
	FileList *list;
	int depth_max;
} Walk;

typedef struct Name {
	Str name;
	unsigned char type;	/* d_type: DT_UNKNOWN on some file systems */
} Name;

typedef struct NameList {
	VEC(Name)
} NameList;

static int walk_below(Walk *walk, Str path, int depth);

static int name_order(const void *left, const void *right)
{
	const Name *a = left, *b = right;

	return str_cmp(a->name, b->name);
}

static int read_names(Walk *walk, DIR *dir, NameList *names)
{
	struct dirent *entry;

	while (errno = 0, (entry = readdir(dir)) != NULL) {
		Str name = str_from(entry->d_name);

		if (str_eq(name, STR(".")) || str_eq(name, STR("..")))
			continue;
		*VEC_ADD(walk->arena, names) = (Name){
			str_copy(walk->arena, name), entry->d_type};
	}

	int error = errno;

	if (names->count)
		qsort(names->items, names->count, sizeof *names->items,
			name_order);
	return error;
}

/* Fills what the name alone does not tell; false when the entry vanished
 * meanwhile. */
static bool entry_inspect(Walk *walk, int fd, const Name *name,
	FileEntry *entry)
{
	struct stat st;

	if (name->type == DT_DIR || name->type == DT_LNK) {
		entry->type = name->type == DT_DIR ? FILE_FOLDER : FILE_LINK;
		return true;
	}
	entry->type = FILE_SPECIAL;
	if (fstatat(fd, str_z(walk->arena, name->name), &st,
		    AT_SYMLINK_NOFOLLOW) < 0) {
		entry->error = errno;
		return errno != ENOENT;
	}
	if (S_ISREG(st.st_mode)) {
		entry->type = FILE_REGULAR;
		entry->size = (uint64_t)st.st_size;
	} else if (S_ISDIR(st.st_mode)) {
		entry->type = FILE_FOLDER;
	} else if (S_ISLNK(st.st_mode)) {
		entry->type = FILE_LINK;
	}
	return true;
}

static void walk_entry(Walk *walk, int fd, const Name *name, Str parent,
	int depth)
{
	FileEntry entry = {.path = parent.len
		? str_concat3(walk->arena, parent, STR("/"), name->name)
		: name->name};
	size_t index = walk->list->count;

	if (!entry_inspect(walk, fd, name, &entry))
		return;
	*VEC_ADD(walk->arena, walk->list) = entry;
	if (entry.type != FILE_FOLDER || walk->depth_max == 1)
		return;

	int error = walk_below(walk, entry.path, depth + 1);

	walk->list->items[index].error = error;
}

static int walk_below(Walk *walk, Str path, int depth)
{
	NameList names = {0};

	if (depth > walk->depth_max)
		return ENAMETOOLONG;

	int fd = beneath_open(walk->folder, path, O_RDONLY | O_DIRECTORY, 0);

	if (fd < 0)
		return -fd;

	DIR *dir = fdopendir(fd);

	if (!dir) {
		int error = errno;

		close(fd);
		return error;
	}

	int error = read_names(walk, dir, &names);

	VEC_EACH(const Name, name, &names)
		walk_entry(walk, dirfd(dir), name, path, depth);
	closedir(dir);
	return error;
}

static int walk_top(Arena *arena, const Folder *folder, Str path,
	int depth_max, FileList *ret_list)
{
	FileList list = {0};
	Walk walk = {arena, folder, &list, depth_max};
	int error = walk_below(&walk, path, 1);

	if (!error)
		*ret_list = list;
	return error;
}

int fs_walk(Arena *arena, const Folder *folder, Str path, FileList *ret_list)
{
	return walk_top(arena, folder, path, DEPTH_MAX, ret_list);
}

int fs_list(Arena *arena, const Folder *folder, Str path, FileList *ret_list)
{
	return walk_top(arena, folder, path, 1, ret_list);
}
