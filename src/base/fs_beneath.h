/* Opens paths beneath a folder and never through a symbolic link.
 * Knows how the kernel resolves paths; must not know what is done with the
 * file. */
#ifndef BASE_FS_BENEATH_H
#define BASE_FS_BENEATH_H

#include <limits.h>

#include "base/fs.h"

/* A path for the kernel: NUL-terminated, "." for the folder itself. */
typedef struct BeneathPath {
	char z[PATH_MAX];
	size_t len;
} BeneathPath;

/* EXDEV for absolute paths and "..", EINVAL for a NUL byte, ENAMETOOLONG. */
int beneath_path(BeneathPath *ret_path, Str path);
/* A file descriptor, or a negated errno value. flags get O_CLOEXEC
 * and O_NONBLOCK added: opening a FIFO does not wait. */
int beneath_open(const Folder *folder, Str path, int flags, unsigned mode);
/* The parent folder of path, for the calls that take a folder and a name.
 * Returns as beneath_open, and folder->fd itself where path is but a name;
 * *ret_name points into path. */
int beneath_parent(const Folder *folder, const BeneathPath *path,
	const char **ret_name);
/* Closes it, if it was opened. */
void beneath_leave(const Folder *folder, int parent);

#endif
