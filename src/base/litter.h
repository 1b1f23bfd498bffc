/* Names of what programs leave beside people's files.
 * Knows editors, office programs, file managers and version control; must
 * not know what the other files are. */
#ifndef BASE_LITTER_H
#define BASE_LITTER_H

#include <stdbool.h>

#include "base/str.h"

/* A file's or folder's own name. Names that begin with a dot are litter. */
bool litter_name(Str name);
/* Whether any part of a relative path is. */
bool litter_path(Str path);

#endif
