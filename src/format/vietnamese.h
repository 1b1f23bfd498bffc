/* Vietnamese text: normal form, case, folding.
 * Knows letters and marks; must not know order or records. */
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
/* Whether s is one of words in that way. */
bool vietnamese_among(Str s, const Str *words, size_t count);
/* The folded form that vietnamese_same_key compares. */
Str vietnamese_key(Arena *arena, Str s);

#endif
