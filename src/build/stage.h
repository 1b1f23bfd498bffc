/* Where new files wait, inside the output, until all of them are there.
 * Knows names of waiting files; must not know what they are for. */
#ifndef BUILD_STAGE_H
#define BUILD_STAGE_H

#include "base/fs.h"

#define STAGE_PATH ".chuyende-stage"

/* The waiting files of one worker. */
typedef struct Stage {
	const Folder *folder;
	unsigned worker;
	unsigned count;		/* files put so far */
} Stage;

/* Adds a file and tells its number. The stage is made by its first file: a
 * build without changes leaves no trace. Returns 0 or an errno value. */
int stage_put(Arena *arena, Stage *stage, Str bytes, unsigned *ret_number);
/* Moves the file number of worker over to path. */
int stage_move(Arena *arena, const Folder *folder, unsigned worker,
	unsigned number, Str path);
/* Removes the stage with all that waits in it; absent is success. */
int stage_remove(Arena *arena, const Folder *folder);

#endif
