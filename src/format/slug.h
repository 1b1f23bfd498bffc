/* Text to a piece of a URL.
 * Knows safe characters; must not know which pages exist. */
#ifndef FORMAT_SLUG_H
#define FORMAT_SLUG_H

#include "base/str.h"

/* a-z, 0-9 and single hyphens: đ to d, marks dropped, the rest to hyphens;
 * "144-QĐ/TW" gives "144-qd-tw". May be empty. */
Str slug_make(Arena *arena, Str text);
/* Whether text is a slug already (also with '.', '_' inside). */
bool slug_valid(Str text);
/* path, but with '_' behind names that Windows keeps for devices, as CON and
 * LPT1, whatever their ending: a stick with such a file cannot be read there. */
Str slug_portable(Arena *arena, Str path);

#endif
