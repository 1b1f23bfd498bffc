/* Who may read files.
 * Knows rights, as chmod has them; must not know who ought to read what. */
#ifndef BASE_FS_RIGHTS_H
#define BASE_FS_RIGHTS_H

#include "base/fs.h"

/* Of a file. Returns 0 or an errno value. */
int fs_rights(const Folder *folder, Str path, unsigned *ret_rights);
/* Some that a file made in folder now would get, and perhaps others; none
 * where that cannot be told without making one. */
unsigned fs_rights_now(const Folder *folder);

#endif
