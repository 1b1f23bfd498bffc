/* Files that are read or written part by part.
 * Knows the kernel's calls on an open file; must not know which parts come. */
#ifndef BASE_FS_OPEN_H
#define BASE_FS_OPEN_H

#include "base/fs.h"

typedef struct OpenFile {
	int fd;			/* -1: closed */
	uint64_t size;		/* as it was when it was opened */
	FileStamp stamp;	/* likewise; not of a new file */
} OpenFile;

/* Functions that can fail return 0 or an errno value, as in base/fs.h. */

/* To read a regular file from its beginning. */
int fs_open(const Folder *folder, Str path, OpenFile *ret_file);
/* Up to size bytes that come next; fewer where the file ends. */
int fs_next(OpenFile *file, char *bytes, size_t size, size_t *ret_len);
/* Whether these bytes come next; they are passed as far as they do. */
bool fs_follows(OpenFile *file, Str bytes);

/* To write a file that must not be there. */
int fs_create(const Folder *folder, Str path, OpenFile *ret_file);
int fs_add(OpenFile *file, Str bytes);
/* Adds the first size bytes of another; EIO when it has become shorter. */
int fs_add_start(OpenFile *file, OpenFile *from, uint64_t size);

/* Closes it whatever happens, or is closed already. Tells the stamp if
 * ret_stamp is set. What could not be written may be told only here. */
int fs_close(OpenFile *file, FileStamp *ret_stamp);

#endif
