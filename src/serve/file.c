#include "serve/file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fs_beneath.h"
#include "base/hash.h"

static int hash_file(ServedFile *file)
{
	char chunk[64 << 10];
	uint64_t at = 0;
	while (at < file->size) {
		uint64_t left = file->size - at;
		size_t wanted = left < sizeof chunk ? (size_t)left
			: sizeof chunk;
		ssize_t n = pread(file->fd, chunk, wanted, (off_t)at);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return n < 0 ? errno : EIO;
		file->hash = hash_bytes((Str){chunk, (size_t)n}, file->hash);
		at += (uint64_t)n;
	}
	return 0;
}

int file_open(const Folder *folder, Str path, ServedFile *ret_file)
{
	struct stat st;
	int error = 0;
	ServedFile file = {.fd = beneath_open(folder, path,
		O_RDONLY | O_NOCTTY, 0)};
	if (file.fd < 0)
		return file.fd == -ENXIO ? EINVAL : -file.fd;	/* a socket */
	if (fstat(file.fd, &st) < 0)
		error = errno;
	else if (S_ISDIR(st.st_mode))
		error = EISDIR;
	else if (!S_ISREG(st.st_mode))
		error = EINVAL;
	else
		file.size = (uint64_t)st.st_size;
	if (!error)
		error = hash_file(&file);
	if (error)
		file_close(&file);
	else
		*ret_file = file;
	return error;
}

void file_close(ServedFile *file)
{
	if (file->fd >= 0)
		close(file->fd);
	file->fd = -1;
}
