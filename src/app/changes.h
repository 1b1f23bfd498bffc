/* Files to write together: all of them, or none.
 * Knows paths and bytes; must not know what is in them. */
#ifndef APP_CHANGES_H
#define APP_CHANGES_H

#include "base/fs.h"

typedef struct Change {
	Str path;		/* beneath the folder */
	Str bytes;
	bool replace;		/* the file is there, and is written anew */
} Change;

typedef struct Changes {
	VEC(Change)
} Changes;

void changes_add(Arena *arena, Changes *changes, Str path, Str bytes);
void changes_replace(Arena *arena, Changes *changes, Str path, Str bytes);
/* Returns 0 or an errno value, and then the path it is about; EEXIST where a
 * new file has one in its place. Each file appears whole; after a failure
 * those that were placed before are taken away again. */
int changes_apply(Arena *arena, const Folder *folder, const Changes *changes,
	Str *ret_path);

#endif
