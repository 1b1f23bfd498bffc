/* Opens what is served: a regular file beneath the root, as it is now.
 * Knows files and their digests; must not know what they are. */
#ifndef SERVE_FILE_H
#define SERVE_FILE_H

#include <stdint.h>

#include "base/fs.h"

typedef struct ServedFile {
	int fd;		/* of whoever opened it */
	uint64_t size;
	uint64_t hash;	/* of its bytes */
} ServedFile;

/* 0 or an errno value; EISDIR for a folder, EINVAL for whatever else is not
 * a regular file. Reads the file once. The program replaces files and never
 * writes into them, so fd keeps what was hashed. */
int file_open(const Folder *folder, Str path, ServedFile *ret_file);
void file_close(ServedFile *file);

#endif
