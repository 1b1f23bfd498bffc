#include "base/fs.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fs_beneath.h"
#include "base/fs_open.h"
#include "base/fs_stamp.h"

static int folder_at(Folder *folder, const char *z, Str path)
{
	int fd = open(z, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		return errno;
	*folder = (Folder){fd, path};
	return 0;
}

int folder_open(Arena *arena, Folder *folder, Str path)
{
	Str kept = str_copy(arena, path);
	return folder_at(folder, path.len ? str_z(arena, path) : ".", kept);
}

int folder_create(Arena *arena, Folder *folder, Str path)
{
	char *z = str_z(arena, path);
	for (size_t i = 1; i <= path.len; i++) {
		if (i < path.len && z[i] != '/')
			continue;
		z[i] = '\0';
		if (mkdir(z, 0777) < 0 && errno != EEXIST && errno != EISDIR)
			return errno;
		if (i < path.len)
			z[i] = '/';
	}
	return folder_open(arena, folder, path);
}

int folder_lock(const Folder *folder)
{
	while (flock(folder->fd, LOCK_EX | LOCK_NB) < 0) {
		if (errno != EINTR)
			return errno;
	}
	return 0;
}

int folder_enter(const Folder *folder, Str path, Folder *ret_folder)
{
	int fd = beneath_open(folder, path, O_PATH | O_DIRECTORY, 0);
	if (fd < 0)
		return -fd;
	*ret_folder = (Folder){fd, path};
	return 0;
}

void folder_close(Folder *folder)
{
	if (folder->fd >= 0)
		close(folder->fd);
	folder->fd = -1;
}

Str folder_path(Arena *arena, const Folder *folder, Str path)
{
	return str_concat3(arena, folder->path, STR("/"), path);
}

int fs_read(Arena *arena, const Folder *folder, Str path, size_t max,
	Str *ret_bytes)
{
	OpenFile file;
	int error = fs_open(folder, path, &file);
	if (error)
		return error;
	if (file.size > max) {
		fs_close(&file, NULL);
		return EFBIG;
	}
	size_t size = (size_t)file.size, len = 0;
	char *bytes = arena_bytes(arena, size);
	error = fs_next(&file, bytes, size, &len);
	fs_close(&file, NULL);
	arena_trim(arena, bytes, size, len);
	if (!error)
		*ret_bytes = (Str){bytes, len};
	return error;
}

int fs_type(const Folder *folder, Str path, FileType *ret_type)
{
	struct stat st;
	int error = beneath_stat(folder, path, &st);
	if (!error)
		*ret_type = file_type(&st);
	return error;
}

int fs_found(const Folder *folder, Str path, bool *ret_found)
{
	FileType type;
	int error = fs_type(folder, path, &type);
	*ret_found = !error;
	return error == ENOENT ? 0 : error;
}

bool fs_exists(const Folder *folder, Str path)
{
	bool found;
	return fs_found(folder, path, &found) == 0 && found;
}

int fs_compare(const Folder *folder, Str path, Str bytes, bool *ret_same,
	FileStamp *ret_stamp)
{
	OpenFile file;
	int error = fs_open(folder, path, &file);
	if (error)
		return error;
	*ret_same = file.size == bytes.len && fs_follows(&file, bytes);
	*ret_stamp = file.stamp;
	fs_close(&file, NULL);
	return 0;
}

bool fs_same(const Folder *folder, Str path, Str bytes)
{
	FileStamp stamp;
	bool same;
	return fs_compare(folder, path, bytes, &same, &stamp) == 0 && same;
}

Str fs_canonical(Arena *arena, Str path)
{
	char resolved[PATH_MAX];
	if (!realpath(path.len ? str_z(arena, path) : ".", resolved))
		return (Str){0};
	return str_copy(arena, str_from(resolved));
}
