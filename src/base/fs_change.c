#include "base/fs_beneath.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fs_open.h"

/* All of a file that was created just now; error: what went wrong before. */
static int fill(const Folder *folder, Str path, OpenFile *file, Str bytes,
	int error)
{
	if (!error)
		error = fs_add(file, bytes);
	int late = fs_close(file, NULL);
	if (!error)
		error = late;
	if (error)
		fs_remove(folder, path);
	return error;
}

int fs_write(const Folder *folder, Str path, Str bytes)
{
	OpenFile file;
	int error = fs_create(folder, path, &file);
	return error ? error : fill(folder, path, &file, bytes, 0);
}

/* What file systems say of what they do not know. */
static bool is_unknown(int error)
{
	return error == EINVAL || error == ENOSYS || error == EPERM
		|| error == EOPNOTSUPP;
}

/* Only root may give another owner. To a file of another group that group is
 * like everyone else. */
static int liken(const OpenFile *file, const struct stat *like)
{
	mode_t mode = like->st_mode & 07777;
	if (fchown(file->fd, like->st_uid, like->st_gid) < 0
			&& fchown(file->fd, (uid_t)-1, like->st_gid) < 0)
		mode &= 0707 | (mode & 07) << 3;
	return fchmod(file->fd, mode) < 0 && !is_unknown(errno) ? errno : 0;
}

int fs_write_like(const Folder *folder, Str path, Str bytes, Str like)
{
	OpenFile file, model = {.fd = -1};
	struct stat st;
	int error = fs_open(folder, like, &model);
	if (!error && fstat(model.fd, &st) < 0)
		error = errno;
	fs_close(&model, NULL);
	if (!error)
		error = fs_create(folder, path, &file);
	if (error)
		return error;
	/* While it is empty: what it is to hold may not be for everyone. */
	return fill(folder, path, &file, bytes, liken(&file, &st));
}

int fs_mkdirs(const Folder *folder, Str path)
{
	int error = 0;
	for (size_t i = 1; i <= path.len && !error; i++) {
		if (i < path.len && path.ptr[i] != '/')
			continue;
		error = fs_mkdir(folder, str_slice(path, 0, i));
		if (error == EEXIST)
			error = 0;
	}
	return error;
}

/* flags as for renameat2. */
static int move(const Folder *folder, Str from, const Folder *target, Str to,
	unsigned flags)
{
	BeneathEnd old, new;
	int error = beneath_enter_both(&old, folder, from, &new, target, to);
	if (error)
		return error;
	if (flags ? renameat2(old.parent, old.name, new.parent, new.name, flags)
			< 0 : renameat(old.parent, old.name, new.parent,
			new.name) < 0)
		error = errno;
	beneath_leave(&new);
	beneath_leave(&old);
	return error;
}

int fs_link(const Folder *folder, Str from, const Folder *target, Str to)
{
	BeneathEnd old, new;
	int error = beneath_enter_both(&old, folder, from, &new, target, to);
	if (error)
		return error;
	if (linkat(old.parent, old.name, new.parent, new.name, 0) < 0)
		error = errno;
	beneath_leave(&new);
	beneath_leave(&old);
	return error;
}

int fs_move(const Folder *folder, Str from, const Folder *target, Str to)
{
	return move(folder, from, target, to, 0);
}

static int place_moving(const Folder *folder, Str from, Str to)
{
	return move(folder, from, folder, to, RENAME_NOREPLACE);
}

/* For network shares. */
static int place_linking(const Folder *folder, Str from, Str to)
{
	int error = fs_link(folder, from, folder, to);
	if (error)
		return error;
	error = fs_remove(folder, from);
	if (error)
		fs_remove(folder, to);
	return error;
}

/* Everywhere: an empty file keeps the place for a moment. */
static int place_keeping(const Folder *folder, Str from, Str to)
{
	int error = fs_write(folder, to, STR(""));
	if (error)
		return error;
	error = fs_move(folder, from, folder, to);
	if (error)
		fs_remove(folder, to);
	return error;
}

/* In the first way that the file system knows. */
static int place(const Folder *folder, Str from, Str to)
{
	static int (*const ways[])(const Folder *folder, Str from, Str to) = {
		place_moving, place_linking, place_keeping
	};
	int error = ENOSYS;
	for (size_t i = 0; i < COUNT(ways) && is_unknown(error); i++)
		error = ways[i](folder, from, to);
	return error;
}

int fs_place(const Folder *folder, Str from, Str to)
{
	Str parent = str_before_last(to, '/');
	int error = place(folder, from, to);
	if (error != ENOENT || !parent.len)
		return error;
	error = fs_mkdirs(folder, parent);
	if (!error)
		error = place(folder, from, to);
	if (error)
		fs_prune(folder, parent);
	return error;
}

/* flags as for unlinkat. */
static int unlink_at(const Folder *folder, Str path, int flags)
{
	BeneathEnd end;
	int error = beneath_enter(&end, folder, path);
	if (error)
		return error;
	if (unlinkat(end.parent, end.name, flags) < 0)
		error = errno;
	beneath_leave(&end);
	return error;
}

int fs_remove(const Folder *folder, Str path)
{
	return unlink_at(folder, path, 0);
}

void fs_prune(const Folder *folder, Str path)
{
	while (path.len && unlink_at(folder, path, AT_REMOVEDIR) == 0)
		path = str_before_last(path, '/');
}

int fs_mkdir(const Folder *folder, Str path)
{
	BeneathEnd end;
	int error = beneath_enter(&end, folder, path);
	if (error)
		return error;
	if (mkdirat(end.parent, end.name, 0777) < 0)
		error = errno;
	beneath_leave(&end);
	return error;
}

/* One walk goes only so deep, and a path is only so long: another walk begins
 * where the first one stopped. */
int fs_remove_tree(Arena *arena, const Folder *folder, Str path)
{
	FileList list = {0};
	Folder top;
	int error = folder_enter(folder, path, &top);
	if (error == ENOENT)
		return 0;
	if (error == ENOTDIR || error == ELOOP)
		return fs_remove(folder, path);
	if (error)
		return error;
	error = fs_walk(arena, &top, STR(""), &list);
	/* Children come after their folder. */
	for (size_t i = list.count; !error && i-- > 0;) {
		const FileEntry *entry = &list.items[i];
		if (entry->error == ENAMETOOLONG)
			error = fs_remove_tree(arena, folder, str_concat3(
				arena, path, STR("/"), entry->path));
		else
			error = entry->error ? entry->error : unlink_at(&top,
				entry->path, entry->type == FILE_FOLDER
				? AT_REMOVEDIR : 0);
	}
	folder_close(&top);
	return error ? error : unlink_at(folder, path, AT_REMOVEDIR);
}
