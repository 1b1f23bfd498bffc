/* Where new files wait, inside the output, until all of them are there.
 * Knows names of waiting files; must not know what they are for. */
#ifndef BUILD_STAGE_H
#define BUILD_STAGE_H

#include "base/fs_open.h"

#define STAGE_PATH ".chuyende-stage"

/* The waiting files of one worker. Those for folders that are there already
 * wait one by one, under numbers; those for new folders wait in a tree like
 * the one to be, which all workers share and which moves as a whole. */
typedef struct Stage {
	const Folder *folder;
	unsigned worker;
	unsigned count;		/* files put so far */
	Folder bench;		/* where they are */
	Folder branch;		/* the folder of the tree last grown */
} Stage;

/* Functions that can fail return 0 or an errno value. */
void stage_init(Stage *stage, const Folder *folder, unsigned worker);
void stage_done(Stage *stage);
/* Adds a file and tells its number; the caller writes and closes it. The first
 * file makes the stage: a build without changes leaves no trace. */
int stage_put(Arena *arena, Stage *stage, unsigned *ret_number,
	OpenFile *ret_file);
/* Moves a file from its bench to its place in target. */
int stage_move(const Folder *bench, unsigned number, const Folder *target,
	Str path);
/* Adds a file to the tree, likewise. */
int stage_grow(Arena *arena, Stage *stage, Str folder, Str name,
	OpenFile *ret_file);
/* Moves a folder of the tree with all that is in it to where it belongs;
 * the parent is there. */
int stage_plant(Arena *arena, const Folder *folder, Str path);
/* Writes bytes to path by way of the stage: the old file stands until the new
 * one is whole. For our own few; path is at the top. */
int stage_replace(Arena *arena, const Folder *folder, Str path, Str bytes);
/* Removes the stage with all that waits in it; absent is success. */
int stage_remove(Arena *arena, const Folder *folder);

#endif
