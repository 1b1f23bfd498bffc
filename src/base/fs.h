/* Files beneath an opened folder: read whole, walk, write, rename, remove.
 * Knows the kernel's file calls and is the only room that makes them; must
 * not know what any file means. */
#ifndef BASE_FS_H
#define BASE_FS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/str.h"
#include "base/vec.h"

/* An opened folder. All paths given with it are relative, '/'-separated,
 * and are resolved beneath it without following symbolic links. */
typedef struct Folder {
	int fd;
	Str path;	/* as given, for messages */
} Folder;

/* Functions that can fail return 0 or an errno value. Special ones:
 * EFBIG larger than allowed, ELOOP a symbolic link, EINVAL not a regular
 * file, EXDEV leads out of the folder. */
int folder_open(Arena *arena, Folder *folder, Str path);
/* Creates path and its parents first where they are missing. */
int folder_create(Arena *arena, Folder *folder, Str path);
/* Keeps other processes from locking the same folder until it is closed;
 * EWOULDBLOCK when one holds it already. */
int folder_lock(const Folder *folder);
/* Opens a folder beneath another ("" for itself), so that the way there is
 * looked up once for all that is done in it: with bare names as paths each call
 * below then asks the kernel once. Borrows path. */
int folder_enter(const Folder *folder, Str path, Folder *ret_folder);
void folder_close(Folder *folder);
/* Where path is, as people are told. */
Str folder_path(Arena *arena, const Folder *folder, Str path);

typedef enum FileType {
	FILE_REGULAR,
	FILE_FOLDER,
	FILE_LINK,
	FILE_SPECIAL	/* FIFO, socket, device */
} FileType;

/* What tells a file from its earlier self without reading it: which file it
 * is, and in which state. Writing, renaming and changed rights give another
 * state, moving a folder around it does not; what happens within one tick of
 * the file system's clock may not. A folder's state is its rights alone. */
typedef struct FileStamp {
	uint64_t identity, state;
	int64_t changed;	/* ctime, nanoseconds since 1970 */
} FileStamp;

bool stamp_equal(const FileStamp *a, const FileStamp *b);
/* This moment, as stamps tell it; to be asked for before a look. */
int64_t stamp_now(void);
/* Whether a file that had this stamp when it was looked at, after the moment
 * `looked`, can no longer change without getting another one. What was written
 * twice within one tick of the clock may keep its stamp: a file that changed just
 * before it was looked at and read proves nothing about what was read. Two
 * seconds cover the coarsest ticks in use (FAT; Linux' own have 10 ms) and a file
 * server's clock that is a little behind. A time to come never settles. */
bool stamp_settled(const FileStamp *stamp, int64_t looked);

typedef struct FileEntry {
	Str path;	/* beneath the folder, bytes as on disk */
	FileType type;
	uint64_t size;
	int error;	/* why it could not be read or looked at, or 0 */
	FileStamp stamp;	/* fs_walk leaves it out for folders, links */
} FileEntry;

typedef struct FileList {
	VEC(FileEntry)
	FileStamp stamp;	/* by fs_list: of the folder that was read */
} FileList;

/* All entries below path ("" for the top), parents before children, names
 * in byte order. Does not enter links; lists folders. How deep one may stand
 * counts from the folder, not from path. */
int fs_walk(Arena *arena, const Folder *folder, Str path, FileList *ret_list);
/* Only what stands in the folder path itself, in byte order. */
int fs_list(Arena *arena, const Folder *folder, Str path, FileList *ret_list);
/* Adds paths, types and stamps; false when a file has not settled since
 * looked, taken before the walk, or an entry could not be read. */
bool fs_digest(DigestState *state, const FileList *list, int64_t looked);
/* The whole file. A file that changes while read gives what was there. */
int fs_read(Arena *arena, const Folder *folder, Str path, size_t max,
	Str *ret_bytes);
/* What stands at path itself: a link is not followed. */
int fs_type(const Folder *folder, Str path, FileType *ret_type);
/* The same for its stamp; path "" is the folder itself. */
int fs_stamp(const Folder *folder, Str path, FileStamp *ret_stamp);
/* Whether anything stands there; that nothing does is no error. */
int fs_found(const Folder *folder, Str path, bool *ret_found);
/* False too when it cannot be told: where that matters, see fs_found. */
bool fs_exists(const Folder *folder, Str path);
/* Whether the file is there and holds exactly bytes. */
bool fs_same(const Folder *folder, Str path, Str bytes);
/* The same with the reason, and with the stamp of the file that is there. */
int fs_compare(const Folder *folder, Str path, Str bytes, bool *ret_same,
	FileStamp *ret_stamp);
/* Creates path, which must not exist (EEXIST), with mode 0666 & ~umask. */
int fs_write(const Folder *folder, Str path, Str bytes);
/* The same with the owner, group and rights of the file like, as far as this
 * process may give them. Where it may not give the group, the group that the
 * file has instead gets no more rights than everyone. */
int fs_write_like(const Folder *folder, Str path, Str bytes, Str like);
/* Moves a file to where nothing stands, else EEXIST; to's parents are created,
 * and are not left behind after a failure. */
int fs_place(const Folder *folder, Str from, Str to);
/* Gives a file of folder a second name in target: one file from then on.
 * Many errors mean that the file system, or its rules, know no such thing;
 * the caller then writes the file once more. */
int fs_link(const Folder *folder, Str from, const Folder *target, Str to);
/* Moves a file or folder from one folder to another. A file replaces a file,
 * a folder an empty folder. */
int fs_move(const Folder *folder, Str from, const Folder *target, Str to);
int fs_remove(const Folder *folder, Str path);
/* Removes the empty folder path and its empty parents, as far as it can. */
void fs_prune(const Folder *folder, Str path);
/* Creates one folder, whose parent is there; EEXIST when path is taken. */
int fs_mkdir(const Folder *folder, Str path);
/* Creates the folder path and its parents where they are missing. */
int fs_mkdirs(const Folder *folder, Str path);
/* Removes path and all beneath it, however deep; absent is success. */
int fs_remove_tree(Arena *arena, const Folder *folder, Str path);
/* Canonical absolute path of what exists; empty on failure. */
Str fs_canonical(Arena *arena, Str path);

#endif
