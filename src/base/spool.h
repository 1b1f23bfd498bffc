/* Bytes set aside in a file without a name: made early, needed late.
 * Knows offsets; must not know what the bytes say. */
#ifndef BASE_SPOOL_H
#define BASE_SPOOL_H

#include <stdatomic.h>

#include "base/fs.h"

/* Used by any number of threads at once. */
typedef struct Spool {
	int fd;
	atomic_uint_least64_t end;	/* bytes taken so far */
	atomic_int error;		/* the first of reading, or 0 */
} Spool;

/* In folder, where it leaves no trace: it is gone when it is closed, or the
 * process ends. Returns 0 or an errno value, as where the file system knows
 * no such files. */
int spool_open(Spool *spool, const Folder *folder);
void spool_close(Spool *spool);

/* False if there is no room for bytes: the caller keeps them. */
bool spool_put(Spool *spool, Str bytes, uint64_t *ret_at);
/* The size bytes at `at`; empty after an error, which spool_error tells. */
Str spool_get(Spool *spool, Arena *arena, uint64_t at, size_t size);
int spool_error(const Spool *spool);

#endif
