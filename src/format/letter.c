#include "format/letter.h"

#include <stdint.h>

typedef struct Row {
	char base;
	uint8_t shape, tone;
} Row;

#define N SHAPE_PLAIN
#define B SHAPE_BREVE
#define C SHAPE_CIRCUMFLEX
#define H SHAPE_HORN

enum { EXTENDED_FIRST = 0x1EA0, EXTENDED_LAST = 0x1EF9 };

/* U+1EA0 to U+1EF9, one row for each pair of capital and small letter. */
static const Row extended[] = {
	{'a', N, TONE_DOT}, {'a', N, TONE_HOOK},
	{'a', C, TONE_ACUTE}, {'a', C, TONE_GRAVE}, {'a', C, TONE_HOOK},
	{'a', C, TONE_TILDE}, {'a', C, TONE_DOT},
	{'a', B, TONE_ACUTE}, {'a', B, TONE_GRAVE}, {'a', B, TONE_HOOK},
	{'a', B, TONE_TILDE}, {'a', B, TONE_DOT},
	{'e', N, TONE_DOT}, {'e', N, TONE_HOOK}, {'e', N, TONE_TILDE},
	{'e', C, TONE_ACUTE}, {'e', C, TONE_GRAVE}, {'e', C, TONE_HOOK},
	{'e', C, TONE_TILDE}, {'e', C, TONE_DOT},
	{'i', N, TONE_HOOK}, {'i', N, TONE_DOT},
	{'o', N, TONE_DOT}, {'o', N, TONE_HOOK},
	{'o', C, TONE_ACUTE}, {'o', C, TONE_GRAVE}, {'o', C, TONE_HOOK},
	{'o', C, TONE_TILDE}, {'o', C, TONE_DOT},
	{'o', H, TONE_ACUTE}, {'o', H, TONE_GRAVE}, {'o', H, TONE_HOOK},
	{'o', H, TONE_TILDE}, {'o', H, TONE_DOT},
	{'u', N, TONE_DOT}, {'u', N, TONE_HOOK},
	{'u', H, TONE_ACUTE}, {'u', H, TONE_GRAVE}, {'u', H, TONE_HOOK},
	{'u', H, TONE_TILDE}, {'u', H, TONE_DOT},
	{'y', N, TONE_GRAVE}, {'y', N, TONE_DOT}, {'y', N, TONE_HOOK},
	{'y', N, TONE_TILDE}
};

enum { LATIN_FIRST = 0xC0, LATIN_LAST = 0xFE, LATIN_CASE = 0x20 };

/* U+00C0 to U+00DF; the small letters lie LATIN_CASE above. */
static const Row latin[LATIN_CASE] = {
	[0x00] = {'a', N, TONE_GRAVE}, [0x01] = {'a', N, TONE_ACUTE},
	[0x02] = {'a', C, TONE_NONE}, [0x03] = {'a', N, TONE_TILDE},
	[0x08] = {'e', N, TONE_GRAVE}, [0x09] = {'e', N, TONE_ACUTE},
	[0x0A] = {'e', C, TONE_NONE},
	[0x0C] = {'i', N, TONE_GRAVE}, [0x0D] = {'i', N, TONE_ACUTE},
	[0x12] = {'o', N, TONE_GRAVE}, [0x13] = {'o', N, TONE_ACUTE},
	[0x14] = {'o', C, TONE_NONE}, [0x15] = {'o', N, TONE_TILDE},
	[0x19] = {'u', N, TONE_GRAVE}, [0x1A] = {'u', N, TONE_ACUTE},
	[0x1D] = {'y', N, TONE_ACUTE}
};

/* The capitals in between, the frequent ones first; the small letter is the
 * next code point. */
static const struct Single {
	unsigned upper;
	Row row;
} singles[] = {
	{0x110, {'d', SHAPE_STROKE, TONE_NONE}},
	{0x1AF, {'u', H, TONE_NONE}},
	{0x1A0, {'o', H, TONE_NONE}},
	{0x102, {'a', B, TONE_NONE}},
	{0x128, {'i', N, TONE_TILDE}},
	{0x168, {'u', N, TONE_TILDE}}
};

#undef N
#undef B
#undef C
#undef H

enum { SINGLES = sizeof singles / sizeof *singles };

static bool accept(const Row *row, bool upper, Letter *ret_letter)
{
	*ret_letter = (Letter){row->base, row->shape, row->tone, upper};
	return row->base != '\0';
}

static bool find_ascii(unsigned rune, Letter *ret_letter)
{
	unsigned lower = rune | 0x20;
	Row row = {(char)lower, SHAPE_PLAIN, TONE_NONE};

	if (lower < 'a' || lower > 'z')
		return false;
	return accept(&row, rune != lower, ret_letter);
}

bool letter_find(unsigned rune, Letter *ret_letter)
{
	if (rune < 0x80)
		return find_ascii(rune, ret_letter);
	if (rune >= EXTENDED_FIRST && rune <= EXTENDED_LAST)
		return accept(&extended[(rune - EXTENDED_FIRST) / 2],
			rune % 2 == 0, ret_letter);
	if (rune >= LATIN_FIRST && rune <= LATIN_LAST)
		return accept(&latin[(rune - LATIN_FIRST) % LATIN_CASE],
			rune < LATIN_FIRST + LATIN_CASE, ret_letter);
	for (const struct Single *s = singles; s < singles + SINGLES; s++)
		if (rune - s->upper <= 1)
			return accept(&s->row, rune == s->upper, ret_letter);
	return false;
}

static unsigned case_distance(unsigned rune)
{
	return rune <= LATIN_LAST ? LATIN_CASE : 1;
}

unsigned letter_lower(unsigned rune)
{
	Letter letter;

	return letter_find(rune, &letter) && letter.upper ?
		rune + case_distance(rune) : rune;
}

unsigned letter_upper(unsigned rune)
{
	Letter letter;

	return letter_find(rune, &letter) && !letter.upper ?
		rune - case_distance(rune) : rune;
}
