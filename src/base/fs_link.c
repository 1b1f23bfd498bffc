#include "base/fs_link.h"

#include <errno.h>
#include <limits.h>
#include <unistd.h>

#include "base/fs_beneath.h"

int fs_link(const Folder *folder, Str from, const Folder *target, Str to)
{
	BeneathPath whole, goal;
	const char *name, *new_name;
	int error = beneath_path(&whole, from);

	if (!error)
		error = beneath_path(&goal, to);
	if (error)
		return error;

	int parent = beneath_parent(folder, &whole, &name);

	if (parent < 0)
		return -parent;

	int new_parent = beneath_parent(target, &goal, &new_name);

	if (new_parent < 0)
		error = -new_parent;
	else if (linkat(parent, name, new_parent, new_name, 0) < 0)
		error = errno;
	beneath_leave(target, new_parent);
	beneath_leave(folder, parent);
	return error;
}

int fs_point(const Folder *folder, Str name, Str goal, Str waiting)
{
	BeneathPath link, to;
	int error = beneath_path(&link, waiting);

	if (!error)
		error = beneath_path(&to, goal);
	if (!error)
		error = fs_remove(folder, waiting);
	if (error && error != ENOENT)
		return error;
	if (symlinkat(to.z, folder->fd, link.z) < 0)
		return errno;
	error = fs_move(folder, waiting, folder, name);
	if (error)
		fs_remove(folder, waiting);
	return error;
}

int fs_pointed(Arena *arena, const Folder *folder, Str name, Str *ret_goal)
{
	char goal[PATH_MAX];
	BeneathPath link;
	int error = beneath_path(&link, name);

	if (error)
		return error;

	ssize_t length = readlinkat(folder->fd, link.z, goal, sizeof goal);

	if (length < 0)
		return errno;
	*ret_goal = str_copy(arena, (Str){goal, (size_t)length});
	return 0;
}

int fs_sync(const Folder *folder)
{
	return syncfs(folder->fd) < 0 ? errno : 0;
}
