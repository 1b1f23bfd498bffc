/* Files to write together: all of them, or none. At most one of them takes
 * the place of another, as the last step.
 * Knows paths and bytes; must not know what is in them. */
#ifndef APP_CHANGES_H
#define APP_CHANGES_H

#include "base/fs.h"
#include "base/hash.h"

typedef struct Change {
	Str path;		/* beneath the folder */
	Str bytes;
	Digest before;		/* of the file that is written anew */
	bool replace;
} Change;

typedef struct Changes {
	VEC(Change)
} Changes;

void changes_add(Arena *arena, Changes *changes, Str path, Str bytes);
/* before: of the file as it was when the new bytes were made from it. The new
 * file keeps its owner, group and rights, as fs_write_like does. */
void changes_replace(Arena *arena, Changes *changes, Str path, Digest before,
	Str bytes);
/* Returns 0 or an errno value, and then the path it is about; EEXIST where a
 * new file has one in its place, ESTALE where the file to be replaced is not
 * what it was before. Each file appears whole; after a failure those that were
 * placed before are taken away again. */
int changes_apply(Arena *arena, const Folder *folder, const Changes *changes,
	Str *ret_path);

#endif
