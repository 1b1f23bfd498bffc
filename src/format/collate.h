/* The order of Vietnamese dictionaries as comparable bytes.
 * Knows weights; must not know how text is normalised. */
#ifndef FORMAT_COLLATE_H
#define FORMAT_COLLATE_H

#include "base/str.h"

/* Key of text in NFC, in which Latin letters that are not Vietnamese are
 * taken apart into base and marks. No byte of a key is 0. */
Str collate_key(Arena *arena, Str text);

#endif
