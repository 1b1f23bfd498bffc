#include "base/fs_link.h"

#include <errno.h>
#include <limits.h>
#include <unistd.h>

#include "base/fs_beneath.h"

int fs_point(const Folder *folder, Str name, Str goal, Str waiting)
{
	char link[PATH_MAX], to[PATH_MAX];
	int error = beneath_path(link, waiting);
	if (!error)
		error = beneath_path(to, goal);
	if (!error)
		error = fs_remove(folder, waiting);
	if (error && error != ENOENT)
		return error;
	if (symlinkat(to, folder->fd, link) < 0)
		return errno;
	error = fs_move(folder, waiting, folder, name);
	if (error)
		fs_remove(folder, waiting);
	return error;
}

int fs_pointed(Arena *arena, const Folder *folder, Str name, Str *ret_goal)
{
	char link[PATH_MAX], goal[PATH_MAX];
	int error = beneath_path(link, name);
	if (error)
		return error;
	ssize_t length = readlinkat(folder->fd, link, goal, sizeof goal);
	if (length < 0)
		return errno;
	*ret_goal = str_copy(arena, (Str){goal, (size_t)length});
	return 0;
}

int fs_sync(const Folder *folder)
{
	return syncfs(folder->fd) < 0 ? errno : 0;
}
