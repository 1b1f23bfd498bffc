/* Second names of files, names that lead elsewhere, and what lasts.
 * Knows the kernel's calls for links; must not know why one is made. */
#ifndef BASE_FS_LINK_H
#define BASE_FS_LINK_H

#include "base/fs.h"

/* All return 0 or an errno value. */

/* Makes name a symbolic link that leads to `goal`, as written. Where there
 * is a link already, whoever looks finds the old or the new one: the new one
 * is made as `waiting`, then renamed. */
int fs_point(const Folder *folder, Str name, Str goal, Str waiting);
/* Where the symbolic link leads; EINVAL: it is something else. */
int fs_pointed(Arena *arena, const Folder *folder, Str name, Str *ret_goal);
/* Returns once all that was written to the file system of folder, opened by
 * folder_open, is on the disk. */
int fs_sync(const Folder *folder);

#endif
