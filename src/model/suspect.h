/* Bytes of a text that have to be looked at, among many that have not: for one
 * pass over all of it.
 * Knows bytes and what stands around them; must not know what is looked for. */
#ifndef MODEL_SUSPECT_H
#define MODEL_SUSPECT_H

#include "base/str.h"

typedef enum Suspect {
	SUSPECT_NONE,
	SUSPECT_DIGIT,
	SUSPECT_MARKED,	/* E1: letters with two marks, and ủ */
	SUSPECT_LATIN,	/* may begin a sign of an older encoding */
	SUSPECT_SIGN,	/* the same, or what stands for another letter */
	SUSPECT_ODD	/* may stand for another letter, or for none */
} Suspect;

/* What the byte is suspected of by itself. */
Suspect suspect_of(char byte);
/* The next one of text in [at, end) that is suspect, seen with its neighbours,
 * or end. Near the ends of text any byte may be given. */
size_t suspect_next(Str text, size_t at, size_t end);

#endif
