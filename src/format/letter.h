/* The Vietnamese letters taken apart: base, shape, tone and case.
 * Knows single code points; must not know text, order or other scripts. */
#ifndef FORMAT_LETTER_H
#define FORMAT_LETTER_H

#include "base/str.h"

/* In the order of the alphabet: a ă â, d đ, o ô ơ. */
typedef enum LetterShape {
	SHAPE_PLAIN,
	SHAPE_BREVE,
	SHAPE_CIRCUMFLEX,
	SHAPE_HORN,
	SHAPE_STROKE,
	SHAPES
} LetterShape;

/* In the order of dictionaries. */
typedef enum LetterTone {
	TONE_NONE,	/* ngang */
	TONE_GRAVE,	/* huyền */
	TONE_HOOK,	/* hỏi */
	TONE_TILDE,	/* ngã */
	TONE_ACUTE,	/* sắc */
	TONE_DOT	/* nặng */
} LetterTone;

typedef struct Letter {
	char base;	/* a to z */
	unsigned char shape, tone;
	bool upper;
} Letter;

/* Takes rune apart; false unless it is a letter of ASCII or one of the 134
 * of Vietnamese beyond it. */
bool letter_find(unsigned rune, Letter *ret_letter);
/* Whether s has such a letter at `at`. */
bool letter_at(Str s, size_t at);
/* The other case of a rune that letter_find knows; others stay. */
unsigned letter_lower(unsigned rune);
unsigned letter_upper(unsigned rune);

#endif
