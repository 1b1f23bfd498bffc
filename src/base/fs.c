#include "base/fs.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fs_beneath.h"
#include "base/fs_stamp.h"

/* Most pages come in one read. */
enum { CHUNK = 64 << 10 };

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

/* Opens a regular file for reading and tells what it is. */
static int open_regular(const Folder *folder, Str path, int *ret_fd,
	struct stat *ret_st)
{
	int fd = beneath_open(folder, path, O_RDONLY | O_NOCTTY, 0);
	int error = 0;

	if (fd == -ENXIO)	/* a socket */
		return EINVAL;
	if (fd < 0)
		return -fd;
	if (fstat(fd, ret_st) < 0)
		error = errno;
	else if (!S_ISREG(ret_st->st_mode))
		error = EINVAL;
	if (error)
		close(fd);
	else
		*ret_fd = fd;
	return error;
}

/* Reads until size bytes are there or the file ends. */
static int read_full(int fd, char *bytes, size_t size, size_t *ret_len)
{
	size_t len = 0;

	while (len < size) {
		ssize_t n = read(fd, bytes + len, size - len);

		if (n == 0)
			break;
		if (n > 0)
			len += (size_t)n;
		else if (errno != EINTR)
			return errno;
	}
	*ret_len = len;
	return 0;
}

int fs_read(Arena *arena, const Folder *folder, Str path, size_t max,
	Str *ret_bytes)
{
	int fd;
	struct stat st;
	int error = open_regular(folder, path, &fd, &st);

	if (error)
		return error;

	uint64_t size = (uint64_t)st.st_size;

	if (size > max) {
		close(fd);
		return EFBIG;
	}

	char *bytes = arena_bytes(arena, (size_t)size);
	size_t len = 0;

	error = read_full(fd, bytes, (size_t)size, &len);
	close(fd);
	arena_trim(arena, bytes, (size_t)size, len);
	if (!error)
		*ret_bytes = (Str){bytes, len};
	return error;
}

static FileType type_of(mode_t mode)
{
	if (S_ISREG(mode))
		return FILE_REGULAR;
	if (S_ISDIR(mode))
		return FILE_FOLDER;
	return S_ISLNK(mode) ? FILE_LINK : FILE_SPECIAL;
}

int fs_type(const Folder *folder, Str path, FileType *ret_type)
{
	BeneathPath whole;
	const char *name;
	struct stat st;
	int error = beneath_path(&whole, path);

	if (error)
		return error;

	int parent = beneath_parent(folder, &whole, &name);

	if (parent < 0)
		return -parent;
	if (fstatat(parent, name, &st, AT_SYMLINK_NOFOLLOW) < 0)
		error = errno;
	else
		*ret_type = type_of(st.st_mode);
	beneath_leave(folder, parent);
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

static bool same_bytes(int fd, Str bytes)
{
	char chunk[CHUNK];

	for (size_t at = 0; at < bytes.len;) {
		Str part = str_slice(bytes, at, at + sizeof chunk);
		size_t len = 0;

		if (read_full(fd, chunk, part.len, &len) != 0 ||
		    !str_eq((Str){chunk, len}, part))
			return false;
		at += len;
	}
	return true;
}

int fs_compare(const Folder *folder, Str path, Str bytes, bool *ret_same,
	FileStamp *ret_stamp)
{
	int fd;
	struct stat st;
	int error = open_regular(folder, path, &fd, &st);

	if (error)
		return error;
	*ret_same = (uint64_t)st.st_size == bytes.len &&
		same_bytes(fd, bytes);
	*ret_stamp = file_stamp(&st);
	close(fd);
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
		return (Str){NULL, 0};
	return str_copy(arena, str_from(resolved));
}
