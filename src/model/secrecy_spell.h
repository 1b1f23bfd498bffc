/* How the words of secrecy markings are written: in Unicode, without marks and in
 * the encodings before it.
 * Knows letters and what parts them; must not know lines or names. */
#ifndef MODEL_SECRECY_SPELL_H
#define MODEL_SECRECY_SPELL_H

#include "base/str.h"

/* The letters that are the same in either case. */
typedef enum Casing {
	CASE_EXACT,
	CASE_ASCII,
	CASE_ALL
} Casing;

/* What may stand between the letters of a stamp: M Ậ T, M.Ậ.T, **M**ẬT. */
bool secrecy_is_space(unsigned rune);
/* Whether s without spaces begins with word, which is in lower case unless
 * casing is exact. */
bool secrecy_spells(Str s, Str word, Casing casing, size_t *ret_end);
/* Whether s begins with a marking. */
bool secrecy_begins(Str s, size_t *ret_end);
/* The same without marks; with_short: also MAT. */
bool secrecy_begins_bare(Str s, bool with_short, size_t *ret_end);
/* Whether all of s is a marking. */
bool secrecy_is_marking(Str s);

#endif
