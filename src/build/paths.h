/* Paths beneath the output.
 * Knows which may be written, and their order; must not know what stands
 * there. */
#ifndef BUILD_PATHS_H
#define BUILD_PATHS_H

#include "base/str.h"

/* Our own names at the top of the output; no planned path has a part that
 * starts like them. */
#define PATHS_PREFIX ".chuyende"

/* Relative, beneath the output, without empty parts, "..", control
 * characters or our own names. */
bool paths_valid(Str path);
/* By folder, then by name, bytewise. */
int paths_order(Str a, Str b);
/* Without its folder. */
Str paths_name(Str path);
/* That folder, "" for the top. */
Str paths_folder(Str path);

#endif
