#include "format/letter.h"

#define N SHAPE_PLAIN
#define B SHAPE_BREVE
#define C SHAPE_CIRCUMFLEX
#define H SHAPE_HORN

/* A capital letter and its small one, which lies distance above. */
#define PAIR(rune, distance, base, shape, tone) \
	[(rune)] = {(base), (shape), (tone), true}, \
	[(rune) + (distance)] = {(base), (shape), (tone), false}
#define ASCII(rune, base) PAIR(rune, 0x20, base, N, TONE_NONE)

enum { LOW_END = 0x1B1, LATIN_LAST = 0xFE };

/* By code point; no base: no letter of ours. */
static const Letter low[LOW_END] = {
	ASCII('A', 'a'), ASCII('B', 'b'),
	ASCII('C', 'c'), ASCII('D', 'd'),
	ASCII('E', 'e'), ASCII('F', 'f'),
	ASCII('G', 'g'), ASCII('H', 'h'),
	ASCII('I', 'i'), ASCII('J', 'j'),
	ASCII('K', 'k'), ASCII('L', 'l'),
	ASCII('M', 'm'), ASCII('N', 'n'),
	ASCII('O', 'o'), ASCII('P', 'p'),
	ASCII('Q', 'q'), ASCII('R', 'r'),
	ASCII('S', 's'), ASCII('T', 't'),
	ASCII('U', 'u'), ASCII('V', 'v'),
	ASCII('W', 'w'), ASCII('X', 'x'),
	ASCII('Y', 'y'), ASCII('Z', 'z'),
	PAIR(0xC0, 0x20, 'a', N, TONE_GRAVE),
	PAIR(0xC1, 0x20, 'a', N, TONE_ACUTE),
	PAIR(0xC2, 0x20, 'a', C, TONE_NONE),
	PAIR(0xC3, 0x20, 'a', N, TONE_TILDE),
	PAIR(0xC8, 0x20, 'e', N, TONE_GRAVE),
	PAIR(0xC9, 0x20, 'e', N, TONE_ACUTE),
	PAIR(0xCA, 0x20, 'e', C, TONE_NONE),
	PAIR(0xCC, 0x20, 'i', N, TONE_GRAVE),
	PAIR(0xCD, 0x20, 'i', N, TONE_ACUTE),
	PAIR(0xD2, 0x20, 'o', N, TONE_GRAVE),
	PAIR(0xD3, 0x20, 'o', N, TONE_ACUTE),
	PAIR(0xD4, 0x20, 'o', C, TONE_NONE),
	PAIR(0xD5, 0x20, 'o', N, TONE_TILDE),
	PAIR(0xD9, 0x20, 'u', N, TONE_GRAVE),
	PAIR(0xDA, 0x20, 'u', N, TONE_ACUTE),
	PAIR(0xDD, 0x20, 'y', N, TONE_ACUTE),
	PAIR(0x102, 1, 'a', B, TONE_NONE),
	PAIR(0x110, 1, 'd', SHAPE_STROKE, TONE_NONE),
	PAIR(0x128, 1, 'i', N, TONE_TILDE),
	PAIR(0x168, 1, 'u', N, TONE_TILDE),
	PAIR(0x1A0, 1, 'o', H, TONE_NONE),
	PAIR(0x1AF, 1, 'u', H, TONE_NONE),
};

enum { EXTENDED_FIRST = 0x1EA0, EXTENDED_COUNT = 90 };

/* From U+1EA0 on. */
static const Letter extended[EXTENDED_COUNT] = {
	PAIR(0, 1, 'a', N, TONE_DOT),
	PAIR(2, 1, 'a', N, TONE_HOOK),
	PAIR(4, 1, 'a', C, TONE_ACUTE),
	PAIR(6, 1, 'a', C, TONE_GRAVE),
	PAIR(8, 1, 'a', C, TONE_HOOK),
	PAIR(10, 1, 'a', C, TONE_TILDE),
	PAIR(12, 1, 'a', C, TONE_DOT),
	PAIR(14, 1, 'a', B, TONE_ACUTE),
	PAIR(16, 1, 'a', B, TONE_GRAVE),
	PAIR(18, 1, 'a', B, TONE_HOOK),
	PAIR(20, 1, 'a', B, TONE_TILDE),
	PAIR(22, 1, 'a', B, TONE_DOT),
	PAIR(24, 1, 'e', N, TONE_DOT),
	PAIR(26, 1, 'e', N, TONE_HOOK),
	PAIR(28, 1, 'e', N, TONE_TILDE),
	PAIR(30, 1, 'e', C, TONE_ACUTE),
	PAIR(32, 1, 'e', C, TONE_GRAVE),
	PAIR(34, 1, 'e', C, TONE_HOOK),
	PAIR(36, 1, 'e', C, TONE_TILDE),
	PAIR(38, 1, 'e', C, TONE_DOT),
	PAIR(40, 1, 'i', N, TONE_HOOK),
	PAIR(42, 1, 'i', N, TONE_DOT),
	PAIR(44, 1, 'o', N, TONE_DOT),
	PAIR(46, 1, 'o', N, TONE_HOOK),
	PAIR(48, 1, 'o', C, TONE_ACUTE),
	PAIR(50, 1, 'o', C, TONE_GRAVE),
	PAIR(52, 1, 'o', C, TONE_HOOK),
	PAIR(54, 1, 'o', C, TONE_TILDE),
	PAIR(56, 1, 'o', C, TONE_DOT),
	PAIR(58, 1, 'o', H, TONE_ACUTE),
	PAIR(60, 1, 'o', H, TONE_GRAVE),
	PAIR(62, 1, 'o', H, TONE_HOOK),
	PAIR(64, 1, 'o', H, TONE_TILDE),
	PAIR(66, 1, 'o', H, TONE_DOT),
	PAIR(68, 1, 'u', N, TONE_DOT),
	PAIR(70, 1, 'u', N, TONE_HOOK),
	PAIR(72, 1, 'u', H, TONE_ACUTE),
	PAIR(74, 1, 'u', H, TONE_GRAVE),
	PAIR(76, 1, 'u', H, TONE_HOOK),
	PAIR(78, 1, 'u', H, TONE_TILDE),
	PAIR(80, 1, 'u', H, TONE_DOT),
	PAIR(82, 1, 'y', N, TONE_GRAVE),
	PAIR(84, 1, 'y', N, TONE_DOT),
	PAIR(86, 1, 'y', N, TONE_HOOK),
	PAIR(88, 1, 'y', N, TONE_TILDE),
};

#undef N
#undef B
#undef C
#undef H

bool letter_find(unsigned rune, Letter *ret_letter)
{
	const Letter *letter;
	if (rune < LOW_END)
		letter = &low[rune];
	else if (rune - EXTENDED_FIRST < EXTENDED_COUNT)
		letter = &extended[rune - EXTENDED_FIRST];
	else
		return false;
	if (!letter->base)
		return false;
	*ret_letter = *letter;
	return true;
}

static unsigned case_distance(unsigned rune)
{
	return rune <= LATIN_LAST ? 0x20 : 1;
}

bool letter_at(Str s, size_t at)
{
	Letter letter;
	return at < s.len && letter_find(str_rune(s, &at), &letter);
}

unsigned letter_lower(unsigned rune)
{
	Letter letter;
	return letter_find(rune, &letter) && letter.upper
		? rune + case_distance(rune) : rune;
}

unsigned letter_upper(unsigned rune)
{
	Letter letter;
	return letter_find(rune, &letter) && !letter.upper
		? rune - case_distance(rune) : rune;
}
