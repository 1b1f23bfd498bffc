/* Where nothing of ours may be written.
 * Knows how folders lie to each other; must not know what is written. */
#ifndef BUILD_CLASH_H
#define BUILD_CLASH_H

#include "base/str.h"

/* What the folder path, which need not be there yet, must not be, lie in or
 * hold: "/", the home folder (which it may lie in), or one of `forbidden`,
 * canonical paths (empty ones are of no folder). Empty: there is no clash.
 * Returns 0 or an errno value: where path will be cannot be told. */
int clash_find(Arena *arena, Str path, const Str *forbidden, size_t count,
	Str *ret_clash);

#endif
