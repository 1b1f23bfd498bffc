#include "base/fs_beneath.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static bool leads_out(Str path)
{
	Str part;

	if (str_starts(path, STR("/")))
		return true;
	while (path.len) {
		str_cut(path, '/', &part, &path);
		if (str_eq(part, STR("..")))
			return true;
	}
	return false;
}

int beneath_path(BeneathPath *ret_path, Str path)
{
	if (!path.len)
		path = STR(".");
	if (path.len >= sizeof ret_path->z)
		return ENAMETOOLONG;
	if (memchr(path.ptr, '\0', path.len))
		return EINVAL;
	if (leads_out(path))
		return EXDEV;
	memcpy(ret_path->z, path.ptr, path.len);
	ret_path->z[path.len] = '\0';
	ret_path->len = path.len;
	return 0;
}

static int open_retry(int fd, const char *name, int flags, unsigned mode)
{
	int opened;

	do
		opened = openat(fd, name, flags, mode);
	while (opened < 0 && errno == EINTR);
	return opened < 0 ? -errno : opened;
}

/* A link where a folder was asked for fails with ENOTDIR: say what it is. */
static int link_error(int fd, const char *name, int error)
{
	struct stat st;

	if (error == -ENOTDIR &&
	    fstatat(fd, name, &st, AT_SYMLINK_NOFOLLOW) == 0 &&
	    S_ISLNK(st.st_mode))
		return -ELOOP;
	return error;
}

/* One component after the other, for kernels before 5.6. */
static int open_stepwise(int fd, char *path, int flags, unsigned mode)
{
	int at = fd;
	char *name = path;

	for (;;) {
		char *slash = strchr(name, '/');
		int wanted = slash ? O_PATH | O_DIRECTORY | O_CLOEXEC |
			O_NOFOLLOW : flags;

		if (slash)
			*slash = '\0';

		int next = open_retry(at, *name ? name : ".", wanted, mode);

		if (next < 0)
			next = link_error(at, name, next);
		if (at != fd)
			close(at);
		if (next < 0 || !slash)
			return next;
		at = next;
		name = slash + 1;
	}
}

static int open_z(int fd, const char *path, int flags, unsigned mode)
{
	/* Without O_NOFOLLOW, which would turn ELOOP into ENOTDIR where a
	 * folder is asked for. */
	struct open_how how = {
		.flags = (unsigned long long)(flags | O_CLOEXEC),
		.mode = flags & O_CREAT ? mode : 0,
		.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS |
			RESOLVE_NO_MAGICLINKS
	};
	char copy[PATH_MAX];
	long opened;

	if (!(flags & O_PATH))
		how.flags |= O_NONBLOCK;
	do
		opened = syscall(SYS_openat2, fd, path, &how, sizeof how);
	while (opened < 0 && (errno == EINTR || errno == EAGAIN));
	if (opened >= 0)
		return (int)opened;
	/* Sandboxes of old container software answer EPERM instead. */
	if (errno != ENOSYS && errno != EPERM)
		return -errno;
	memcpy(copy, path, strlen(path) + 1);
	return open_stepwise(fd, copy, (int)how.flags | O_NOFOLLOW, mode);
}

int beneath_open(const Folder *folder, Str path, int flags, unsigned mode)
{
	BeneathPath whole;
	int error = beneath_path(&whole, path);

	return error ? -error : open_z(folder->fd, whole.z, flags, mode);
}

int beneath_parent(const Folder *folder, const BeneathPath *path,
	const char **ret_name)
{
	const char *slash = strrchr(path->z, '/');

	*ret_name = slash ? slash + 1 : path->z;
	if (!slash)
		return folder->fd;
	return beneath_open(folder, (Str){path->z, (size_t)(slash - path->z)},
		O_PATH | O_DIRECTORY, 0);
}

void beneath_leave(const Folder *folder, int parent)
{
	if (parent >= 0 && parent != folder->fd)
		close(parent);
}
