/* What Vietnamese texts and names are sorted by.
 * Knows spellings that are one; must not know weights or records. */
#ifndef FORMAT_VIETNAMESE_ORDER_H
#define FORMAT_VIETNAMESE_ORDER_H

#include "base/str.h"

/* A sort key: memcmp order of keys is the order of Vietnamese dictionaries:
 * letters a ă â b c d đ e ê ... before tones ngang, huyền, hỏi, ngã, sắc,
 * nặng, before case (lower first); white space and punctuation before
 * digits before letters, digits one by one; hòa beside hoà, whichever way they
 * are spelled; equal texts only, equal keys. */
Str vietnamese_sort_key(Arena *arena, Str s);
/* The same for a person's name: given name (last word), then family and
 * middle names word by word. Hòa and Hoà are one name. */
Str vietnamese_name_key(Arena *arena, Str name);

#endif
