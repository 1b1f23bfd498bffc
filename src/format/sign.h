/* Signs that word processors and web pages put in the place of those of a
 * keyboard.
 * Knows single characters and their names; must not know where they stand. */
#ifndef FORMAT_SIGN_H
#define FORMAT_SIGN_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/phrase.h"
#include "base/str.h"

typedef enum SignKind {
	SIGN_QUOTE,
	SIGN_NOTHING,	/* nobody sees it */
	SIGN_BLANK,	/* looks like a space, and may stand between words */
	SIGN_HYPHEN,	/* what a keyboard has one “-” for */
	SIGN_COLON
} SignKind;

typedef struct Sign {
	unsigned rune;
	SignKind kind;
	Phrase name;
} Sign;

/* NULL where rune is none of them. */
const Sign *sign_find(unsigned rune);
/* text as typed on a keyboard, without quotes around its words; empty where
 * it holds no such sign. */
Str sign_plain(Arena *arena, Str text);

#endif
