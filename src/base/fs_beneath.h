/* Opens paths beneath a folder and never through a symbolic link.
 * Knows how the kernel resolves paths; must not know what is done with the
 * file. */
#ifndef BASE_FS_BENEATH_H
#define BASE_FS_BENEATH_H

#include <limits.h>

#include "base/fs.h"

struct stat;

/* Where a path ends, for the calls that take a folder and a name in it. */
typedef struct BeneathEnd {
	int parent;
	bool opened;		/* parent, for this */
	const char *name;	/* "." for the folder itself */
	char path[PATH_MAX];
} BeneathEnd;

/* Path for the kernel, "." for the folder itself. Returns 0 or an errno
 * value: EXDEV for absolute paths and "..", EINVAL for a NUL byte,
 * ENAMETOOLONG. */
int beneath_path(char ret_z[PATH_MAX], Str path);
/* A file descriptor, or a negated errno value. flags get O_CLOEXEC
 * and O_NONBLOCK added: opening a FIFO does not wait. */
int beneath_open(const Folder *folder, Str path, int flags, unsigned mode);
/* Opens the parent. Returns as beneath_path does. */
int beneath_enter(BeneathEnd *ret_end, const Folder *folder, Str path);
/* The same for both, or neither. */
int beneath_enter_both(BeneathEnd *ret_from, const Folder *folder, Str from,
	BeneathEnd *ret_to, const Folder *target, Str to);
void beneath_leave(const BeneathEnd *end);
/* Of a link it is the link's. Returns as beneath_path. */
int beneath_stat(const Folder *folder, Str path, struct stat *ret_stat);

#endif
