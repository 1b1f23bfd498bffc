/* What the kernel tells of a file, shortened to two numbers.
 * Knows struct stat; must not know who compares stamps, or why. */
#ifndef BASE_FS_STAMP_H
#define BASE_FS_STAMP_H

#include <sys/stat.h>

#include "base/fs.h"

FileStamp file_stamp(const struct stat *st);
FileType file_type(const struct stat *st);

#endif
