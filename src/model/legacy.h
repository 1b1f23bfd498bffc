/* Vietnamese encodings from before Unicode, and text that was read in the
 * wrong one.
 * Knows their bytes and what they look like; must not know files. */
#ifndef MODEL_LEGACY_H
#define MODEL_LEGACY_H

#include "base/phrase.h"

/* The encoding that bytes which are no UTF-8 look like ("TCVN3 (ABC)",
 * "VNI", "windows-1258", "UTF-16"), or NULL. */
const Phrase *legacy_guess(Str bytes);
/* bytes as UTF-8: UTF-16 decoded, else each byte as the letter of Latin-1
 * with its number. Allocates in arena. */
Str legacy_legible(Arena *arena, Str bytes);

/* Evidence, gathered place by place, that UTF-8 text holds letters of an older
 * encoding. Starts as zeros. */
typedef struct LegacySigns {
	unsigned tcvn, vni, mojibake;
	size_t first;		/* offset of the first sign */
} LegacySigns;

/* Looks at the character of text at `at`. All signs begin with a byte of
 * 0xC2, 0xC3, 0xC6 or 0xE2. */
void legacy_look(LegacySigns *signs, Str text, size_t at);
/* What the signs say, or NULL when they are too few. */
const Phrase *legacy_verdict(const LegacySigns *signs);

#endif
