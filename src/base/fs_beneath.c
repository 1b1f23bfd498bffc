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

int beneath_path(char ret_z[PATH_MAX], Str path)
{
	if (!path.len)
		path = STR(".");
	if (path.len >= PATH_MAX)
		return ENAMETOOLONG;
	if (memchr(path.ptr, '\0', path.len))
		return EINVAL;
	if (leads_out(path))
		return EXDEV;
	memcpy(ret_z, path.ptr, path.len);
	ret_z[path.len] = '\0';
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
	if (error == -ENOTDIR
			&& fstatat(fd, name, &st, AT_SYMLINK_NOFOLLOW) == 0
			&& S_ISLNK(st.st_mode))
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
		int wanted = slash ? O_PATH | O_DIRECTORY | O_CLOEXEC
			| O_NOFOLLOW : flags;
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
		.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS
			| RESOLVE_NO_MAGICLINKS
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
	char z[PATH_MAX];
	int error = beneath_path(z, path);
	return error ? -error : open_z(folder->fd, z, flags, mode);
}

int beneath_enter(BeneathEnd *ret_end, const Folder *folder, Str path)
{
	int error = beneath_path(ret_end->path, path);
	if (error)
		return error;
	char *slash = strrchr(ret_end->path, '/');
	ret_end->opened = slash;
	ret_end->name = slash ? slash + 1 : ret_end->path;
	ret_end->parent = folder->fd;
	if (!slash)
		return 0;
	ret_end->parent = beneath_open(folder, (Str){ret_end->path,
		(size_t)(slash - ret_end->path)}, O_PATH | O_DIRECTORY, 0);
	return ret_end->parent < 0 ? -ret_end->parent : 0;
}

int beneath_enter_both(BeneathEnd *ret_from, const Folder *folder, Str from,
	BeneathEnd *ret_to, const Folder *target, Str to)
{
	int error = beneath_enter(ret_from, folder, from);
	if (error)
		return error;
	error = beneath_enter(ret_to, target, to);
	if (error)
		beneath_leave(ret_from);
	return error;
}

void beneath_leave(const BeneathEnd *end)
{
	if (end->opened)
		close(end->parent);
}

int beneath_stat(const Folder *folder, Str path, struct stat *ret_stat)
{
	BeneathEnd end;
	int error = beneath_enter(&end, folder, path);
	if (error)
		return error;
	if (fstatat(end.parent, end.name, ret_stat, AT_SYMLINK_NOFOLLOW) < 0)
		error = errno;
	beneath_leave(&end);
	return error;
}
