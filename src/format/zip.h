/* Files in an archive, as far as they are not compressed. A file has a head of
 * its own; where that was written before its size was known, only the list at
 * the end of the archive has the size.
 * Knows heads and lists; must not know what is in a file. */
#ifndef FORMAT_ZIP_H
#define FORMAT_ZIP_H

#include "base/str.h"

typedef struct ZipFile {
	Str name;		/* any bytes */
	Str data;		/* empty when it is compressed */
	size_t end;		/* of both, in the archive */
} ZipFile;

/* Set bytes, zero the rest. */
typedef struct ZipScan {
	Str bytes;
	size_t at;		/* where heads are looked for */
	size_t from;		/* no listed file before is looked at again */
} ZipScan;

/* Whether bytes begin like an archive. */
bool zip_begins(Str bytes);
/* The next file; one without its size in its head comes twice. */
bool zip_next(ZipScan *scan, ZipFile *ret_file);

#endif
