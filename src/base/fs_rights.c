#include "base/fs_rights.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fs_beneath.h"

enum { RIGHTS = 0777 };

int fs_rights(const Folder *folder, Str path, unsigned *ret_rights)
{
	struct stat st;
	int error = beneath_stat(folder, path, &st);
	if (!error)
		*ret_rights = st.st_mode & RIGHTS;
	return error;
}

/* One without a name. Some kernels leave the mask out there, and lists of
 * rights take its place. */
unsigned fs_rights_now(const Folder *folder)
{
	struct stat st;
	unsigned rights = 0;
	mode_t mask = umask(RIGHTS);
	int fd;
	umask(mask);
	fd = openat(folder->fd, ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
	if (fd < 0)
		return 0;
	if (fstat(fd, &st) == 0)
		rights = st.st_mode & RIGHTS & ~mask;
	close(fd);
	return rights;
}
