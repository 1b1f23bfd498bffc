#include "base/fs_open.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fs_beneath.h"
#include "base/fs_stamp.h"

/* Most pages come in one read. */
enum { CHUNK = 64 << 10 };

int fs_open(const Folder *folder, Str path, OpenFile *ret_file)
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
	if (error)
		close(fd);
	else
		*ret_file = (OpenFile){fd, (uint64_t)st.st_size,
			file_stamp(&st)};
	return error;
}

int fs_next(OpenFile *file, char *bytes, size_t size, size_t *ret_len)
{
	size_t len = 0;
	while (len < size) {
		ssize_t n = read(file->fd, bytes + len, size - len);
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

bool fs_follows(OpenFile *file, Str bytes)
{
	char chunk[CHUNK];
	for (size_t at = 0; at < bytes.len;) {
		Str part = str_slice(bytes, at, at + sizeof chunk);
		size_t len = 0;
		if (fs_next(file, chunk, part.len, &len) != 0
				|| !str_eq((Str){chunk, len}, part))
			return false;
		at += len;
	}
	return true;
}

int fs_create(const Folder *folder, Str path, OpenFile *ret_file)
{
	int fd = beneath_open(folder, path, O_WRONLY | O_CREAT | O_EXCL, 0666);
	if (fd < 0)
		return -fd;
	*ret_file = (OpenFile){.fd = fd};
	return 0;
}

int fs_add(OpenFile *file, Str bytes)
{
	for (size_t at = 0; at < bytes.len;) {
		ssize_t n = write(file->fd, bytes.ptr + at, bytes.len - at);
		if (n > 0)
			at += (size_t)n;
		else if (n == 0)
			return EIO;
		else if (errno != EINTR)
			return errno;
	}
	return 0;
}

int fs_add_start(OpenFile *file, OpenFile *from, uint64_t size)
{
	char chunk[CHUNK];
	int error = lseek(from->fd, 0, SEEK_SET) < 0 ? errno : 0;
	while (size && !error) {
		size_t wanted = size < sizeof chunk ? (size_t)size
			: sizeof chunk;
		size_t len = 0;
		error = fs_next(from, chunk, wanted, &len);
		if (!error && !len)
			error = EIO;
		if (!error)
			error = fs_add(file, (Str){chunk, len});
		size -= len;
	}
	return error;
}

int fs_close(OpenFile *file, FileStamp *ret_stamp)
{
	struct stat st;
	int error = 0, fd = file->fd;
	file->fd = -1;
	if (fd < 0)
		return 0;
	if (ret_stamp) {
		if (fstat(fd, &st) < 0)
			error = errno;
		else
			*ret_stamp = file_stamp(&st);
	}
	/* Network shares tell a full disk only when the file is closed. */
	if (close(fd) < 0 && !error && errno != EINTR)
		error = errno;
	return error;
}
