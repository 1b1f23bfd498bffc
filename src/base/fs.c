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

enum { CHUNK = 16 << 10 };

static int folder_enter(Folder *folder, const char *z, Str path)
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

	return folder_enter(folder, path.len ? str_z(arena, path) : ".", kept);
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

void folder_close(Folder *folder)
{
	if (folder->fd >= 0)
		close(folder->fd);
	folder->fd = -1;
}

/* Opens a regular file for reading and tells its size. */
static int open_regular(const Folder *folder, Str path, int *ret_fd,
	uint64_t *ret_size)
{
	struct stat st;
	int fd = beneath_open(folder, path, O_RDONLY | O_NOCTTY, 0);
	int error = 0;

	if (fd == -ENXIO)	/* a socket */
		return EINVAL;
	if (fd < 0)
		return -fd;
	if (fstat(fd, &st) < 0)
		error = errno;
	else if (!S_ISREG(st.st_mode))
		error = EINVAL;
	if (error) {
		close(fd);
		return error;
	}
	*ret_fd = fd;
	*ret_size = (uint64_t)st.st_size;
	return 0;
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
	uint64_t size;
	int error = open_regular(folder, path, &fd, &size);

	if (error)
		return error;
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
	close(parent);
	return error;
}

bool fs_exists(const Folder *folder, Str path)
{
	FileType type;

	return fs_type(folder, path, &type) == 0;
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

bool fs_same(const Folder *folder, Str path, Str bytes)
{
	int fd;
	uint64_t size;

	if (open_regular(folder, path, &fd, &size) != 0)
		return false;

	bool same = size == bytes.len && same_bytes(fd, bytes);

	close(fd);
	return same;
}

static int write_full(int fd, Str bytes)
{
	for (size_t at = 0; at < bytes.len;) {
		ssize_t n = write(fd, bytes.ptr + at, bytes.len - at);

		if (n > 0)
			at += (size_t)n;
		else if (n == 0)
			return EIO;
		else if (errno != EINTR)
			return errno;
	}
	return 0;
}

int fs_write(const Folder *folder, Str path, Str bytes)
{
	int fd = beneath_open(folder, path, O_WRONLY | O_CREAT | O_EXCL, 0666);

	if (fd < 0)
		return -fd;

	int error = write_full(fd, bytes);

	/* Network shares tell a full disk only when the file is closed. */
	if (close(fd) < 0 && !error && errno != EINTR)
		error = errno;
	if (error)
		fs_remove(folder, path);
	return error;
}

/* Creates the parent folders of path. */
static int parents_create(const Folder *folder, const BeneathPath *path)
{
	for (size_t i = 1; i < path->len; i++) {
		if (path->z[i] != '/')
			continue;

		int error = fs_mkdir(folder, (Str){path->z, i});

		if (error && error != EEXIST)
			return error;
	}
	return 0;
}

static int rename_once(const Folder *folder, const BeneathPath *from,
	const BeneathPath *to)
{
	const char *name, *new_name;
	int parent = beneath_parent(folder, from, &name);

	if (parent < 0)
		return -parent;

	int new_parent = beneath_parent(folder, to, &new_name);
	int error = 0;

	if (new_parent < 0)
		error = -new_parent;
	else if (renameat(parent, name, new_parent, new_name) < 0)
		error = errno;
	if (new_parent >= 0)
		close(new_parent);
	close(parent);
	return error;
}

int fs_rename(const Folder *folder, Str from, Str to)
{
	BeneathPath whole, target;
	int error = beneath_path(&whole, from);

	if (!error)
		error = beneath_path(&target, to);
	if (error)
		return error;
	error = rename_once(folder, &whole, &target);
	if (error != ENOENT)
		return error;
	error = parents_create(folder, &target);
	return error ? error : rename_once(folder, &whole, &target);
}

/* flags as for unlinkat. */
static int unlink_at(const Folder *folder, Str path, int flags)
{
	BeneathPath whole;
	const char *name;
	int error = beneath_path(&whole, path);

	if (error)
		return error;

	int parent = beneath_parent(folder, &whole, &name);

	if (parent < 0)
		return -parent;
	if (unlinkat(parent, name, flags) < 0)
		error = errno;
	close(parent);
	return error;
}

int fs_remove(const Folder *folder, Str path)
{
	return unlink_at(folder, path, 0);
}

void fs_prune(const Folder *folder, Str path)
{
	size_t slash;

	while (path.len && unlink_at(folder, path, AT_REMOVEDIR) == 0) {
		if (!str_find_last(path, '/', &slash))
			return;
		path = str_slice(path, 0, slash);
	}
}

int fs_mkdir(const Folder *folder, Str path)
{
	BeneathPath whole;
	const char *name;
	int error = beneath_path(&whole, path);

	if (error)
		return error;

	int parent = beneath_parent(folder, &whole, &name);

	if (parent < 0)
		return -parent;
	if (mkdirat(parent, name, 0777) < 0)
		error = errno;
	close(parent);
	return error;
}

int fs_remove_tree(Arena *arena, const Folder *folder, Str path)
{
	FileList list = {0};
	int error = fs_walk(arena, folder, path, &list);

	if (error == ENOENT)
		return 0;
	if (error == ENOTDIR || error == ELOOP)
		return fs_remove(folder, path);
	/* Children come after their folder. */
	for (size_t i = list.count; !error && i-- > 0;)
		error = unlink_at(folder, list.items[i].path,
			list.items[i].type == FILE_FOLDER ? AT_REMOVEDIR : 0);
	return error ? error : unlink_at(folder, path, AT_REMOVEDIR);
}

Str fs_canonical(Arena *arena, Str path)
{
	char resolved[PATH_MAX];

	if (!realpath(path.len ? str_z(arena, path) : ".", resolved))
		return (Str){NULL, 0};
	return str_copy(arena, str_from(resolved));
}
