#include "base/spool.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

int spool_open(Spool *spool, const Folder *folder)
{
	*spool = (Spool){.fd = openat(folder->fd, ".",
		O_TMPFILE | O_RDWR | O_CLOEXEC, 0600)};
	return spool->fd < 0 ? errno : 0;
}

void spool_close(Spool *spool)
{
	close(spool->fd);
	spool->fd = -1;
}

bool spool_put(Spool *spool, Str bytes, uint64_t *ret_at)
{
	uint64_t at = atomic_fetch_add(&spool->end, bytes.len);
	size_t done = 0;
	*ret_at = at;
	while (done < bytes.len) {
		ssize_t n = pwrite(spool->fd, bytes.ptr + done,
			bytes.len - done, (off_t)(at + done));
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return false;
		done += (size_t)n;
	}
	return true;
}

Str spool_get(Spool *spool, Arena *arena, uint64_t at, size_t size)
{
	char *bytes = arena_bytes(arena, size);
	size_t done = 0;
	while (done < size) {
		ssize_t n = pread(spool->fd, bytes + done, size - done,
			(off_t)(at + done));
		int none = 0;
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0) {
			atomic_compare_exchange_strong(&spool->error, &none,
				n < 0 ? errno : EIO);
			return (Str){0};
		}
		done += (size_t)n;
	}
	return (Str){bytes, size};
}

int spool_error(const Spool *spool)
{
	return atomic_load(&spool->error);
}
