/* Files beneath an opened folder: read whole, walk, write, rename, remove.
 * Knows the kernel's file calls and is the only room that makes them; must
 * not know what any file means. */
#ifndef BASE_FS_H
#define BASE_FS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
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
void folder_close(Folder *folder);

typedef enum FileType {
	FILE_REGULAR,
	FILE_FOLDER,
	FILE_LINK,
	FILE_SPECIAL	/* FIFO, socket, device */
} FileType;

typedef struct FileEntry {
	Str path;	/* beneath the folder, bytes as on disk */
	FileType type;
	uint64_t size;
	int error;	/* a folder that could not be read: its errno */
} FileEntry;

typedef struct FileList {
	VEC(FileEntry)
} FileList;

/* All entries below path ("" for the top), parents before children, names
 * in byte order. Does not enter links; lists folders. */
int fs_walk(Arena *arena, const Folder *folder, Str path, FileList *ret_list);
/* Only what stands in the folder path itself, in byte order. */
int fs_list(Arena *arena, const Folder *folder, Str path, FileList *ret_list);
/* The whole file. A file that changes while read gives what was there. */
int fs_read(Arena *arena, const Folder *folder, Str path, size_t max,
	Str *ret_bytes);
/* What stands at path itself: a link is not followed. */
int fs_type(const Folder *folder, Str path, FileType *ret_type);
bool fs_exists(const Folder *folder, Str path);
/* Whether the file is there and holds exactly bytes. */
bool fs_same(const Folder *folder, Str path, Str bytes);
/* Creates path, which must not exist (EEXIST), with mode 0666 & ~umask. */
int fs_write(const Folder *folder, Str path, Str bytes);
/* Moves a file over to, replacing it; to's parents are created. */
int fs_rename(const Folder *folder, Str from, Str to);
int fs_remove(const Folder *folder, Str path);
/* Removes the empty folder path and its empty parents, as far as it can. */
void fs_prune(const Folder *folder, Str path);
/* Creates one folder, whose parent is there; EEXIST when path is taken. */
int fs_mkdir(const Folder *folder, Str path);
/* Removes path and all beneath it; absent is success. */
int fs_remove_tree(Arena *arena, const Folder *folder, Str path);
/* Canonical absolute path of an existing folder; empty on failure. */
Str fs_canonical(Arena *arena, Str path);

#endif
