/* Vietnamese text: normal form, folding, order.
 * Knows letters and tones; must not know records. */
#ifndef FORMAT_VIETNAMESE_H
#define FORMAT_VIETNAMESE_H

#include "base/str.h"

/* NFC of valid UTF-8; s itself when it is NFC already. */
Str vietnamese_nfc(Arena *arena, Str s);
/* Lower case, marks and tones removed, đ and Ð to d; other letters stay
 * (lower case where Unicode has a simple one). */
Str vietnamese_fold(Arena *arena, Str s);
/* Lower case only, marks kept. */
Str vietnamese_lower(Arena *arena, Str s);
Str vietnamese_upper(Arena *arena, Str s);
/* Lower case, decomposed: letters with their marks behind them. */
Str vietnamese_apart(Arena *arena, Str s);
/* Whether a and b are one key: folded, with spaces, '-' and '_' left out.
 * Allocates nothing. */
bool vietnamese_same_key(Str a, Str b);
/* The folded form that vietnamese_same_key compares. */
Str vietnamese_key(Arena *arena, Str s);
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
