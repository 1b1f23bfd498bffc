#include "format/collate.h"

#include <stdint.h>

#include "format/letter.h"
#include "format/spacing.h"

/* A key has four levels: letters, tones, case, then the text itself so that
 * only equal texts are equal. LEVEL_END sorts below every weight, so the
 * shorter of two texts comes first on each level. */
enum { LEVEL_END = 1 };

/* Primary weights, in the order of the Unicode root collation. */
enum {
	PRIMARY_IGNORED = 0,
	PRIMARY_SIGN = 3,	/* plus the place in signs */
	PRIMARY_SYMBOL = 0x4E,	/* then the code point in three bytes */
	PRIMARY_DIGIT = 0x50,
	PRIMARY_LETTER = 0x60,	/* 26 letters in SHAPES forms */
	PRIMARY_OTHER = 0xF0	/* then the code point in three bytes */
};

enum { SECONDARY_NONE = 2, SECONDARY_MARK = 3 };
enum { TERTIARY_LOWER = 2, TERTIARY_VARIANT, TERTIARY_UPPER };

typedef struct Weight {
	uint8_t primary;	/* PRIMARY_IGNORED for a mark alone */
	uint8_t mark;		/* secondary weight of its tone, or 0 */
	uint8_t tertiary;
	uint8_t more;		/* how often the same weight follows */
} Weight;

static const Str signs = STR_INIT(
	"\t\n\v\f\r _-‐–—,;:!?.·'‘’‚‹›\"“”„«»()[]{}§¶@*/\\&#%•`´^°©®"
	"+±÷×<=>|~$₫€");

/* Combining marks in secondary order: the tones of Vietnamese first. */
static const uint16_t marks[] = {
	0x300, 0x309, 0x303, 0x301, 0x323, 0x306, 0x302, 0x30C, 0x30A,
	0x308, 0x30B, 0x307, 0x338, 0x327, 0x328, 0x304
};

enum {
	MARKS = COUNT(marks),
	MARK_FIRST = 0x300,
	MARK_LAST = 0x36F,
	NO_BREAK_SPACE = 0xA0,
	ELLIPSIS = 0x2026
};

static uint8_t mark_weight(unsigned rune)
{
	uint8_t i = 0;
	while (i < MARKS && marks[i] != rune)
		i++;
	return (uint8_t)(SECONDARY_MARK + i);
}

static uint8_t sign_weight(unsigned rune)
{
	uint8_t place = 0;
	for (size_t at = 0; at < signs.len; place++)
		if (str_rune(signs, &at) == rune)
			return (uint8_t)(PRIMARY_SIGN + place);
	return PRIMARY_SYMBOL;
}

/* Control characters, and what is not seen. */
static bool is_ignored(unsigned rune)
{
	return (rune < 0x20 && (rune < '\t' || rune > '\r'))
		|| (rune >= 0x7F && rune < 0xA0 && rune != 0x85)
		|| (rune >= 0xFE00 && rune <= 0xFE0F)
		|| spacing_is_unseen(rune);
}

static bool is_symbol(unsigned rune)
{
	return rune < 0xC0 || rune == 0xD7 || rune == 0xF7
		|| (rune >= 0x2000 && rune < 0x2C00)
		|| (rune >= 0x3000 && rune < 0x3040);
}

static Weight weigh_other(unsigned rune)
{
	if (rune >= MARK_FIRST && rune <= MARK_LAST)
		return (Weight){PRIMARY_IGNORED, mark_weight(rune),
			TERTIARY_LOWER, 0};
	if (is_ignored(rune))
		return (Weight){PRIMARY_IGNORED, 0, 0, 0};
	if (rune == NO_BREAK_SPACE)
		return (Weight){sign_weight(' '), 0, TERTIARY_VARIANT, 0};
	if (rune == ELLIPSIS)
		return (Weight){sign_weight('.'), 0, TERTIARY_VARIANT, 2};
	if (is_symbol(rune))
		return (Weight){sign_weight(rune), 0, TERTIARY_LOWER, 0};
	return (Weight){PRIMARY_OTHER, 0, TERTIARY_LOWER, 0};
}

static Weight weigh(unsigned rune)
{
	Letter letter;
	if (ascii_digit(rune))
		return (Weight){(uint8_t)(PRIMARY_DIGIT + rune - '0'), 0,
			TERTIARY_LOWER, 0};
	if (!letter_find(rune, &letter))
		return weigh_other(rune);
	return (Weight){
		(uint8_t)(PRIMARY_LETTER + (letter.base - 'a') * SHAPES
			+ letter.shape),
		letter.tone ? (uint8_t)(SECONDARY_NONE + letter.tone) : 0,
		letter.upper ? TERTIARY_UPPER : TERTIARY_LOWER, 0
	};
}

static uint8_t *put_primary(uint8_t *to, Weight weight, unsigned rune)
{
	if (weight.primary == PRIMARY_IGNORED)
		return to;
	*to++ = weight.primary;
	if (weight.primary != PRIMARY_SYMBOL
			&& weight.primary != PRIMARY_OTHER)
		return to;
	for (int shift = 14; shift >= 0; shift -= 7)
		*to++ = (uint8_t)(0x80 | (rune >> shift & 0x7F));
	return to;
}

/* A letter and its tone are two elements, as in the decomposed form. */
static uint8_t *put_secondary(uint8_t *to, Weight weight, unsigned rune)
{
	(void)rune;
	if (weight.primary != PRIMARY_IGNORED)
		*to++ = SECONDARY_NONE;
	if (weight.mark)
		*to++ = weight.mark;
	return to;
}

static uint8_t *put_tertiary(uint8_t *to, Weight weight, unsigned rune)
{
	(void)rune;
	if (weight.primary != PRIMARY_IGNORED)
		*to++ = weight.tertiary;
	if (weight.mark)
		*to++ = TERTIARY_LOWER;
	return to;
}

/* LEVEL_END and 0 may not occur in the text's own bytes: UTF-8 ends at
 * 0xF4, so moving all bytes up keeps their order. */
static uint8_t *put_text(uint8_t *to, Str text)
{
	for (size_t i = 0; i < text.len; i++)
		*to++ = (uint8_t)((uint8_t)text.ptr[i] + LEVEL_END + 1);
	return to;
}

typedef uint8_t *(*Level)(uint8_t *to, Weight weight, unsigned rune);

static uint8_t *put_level(uint8_t *to, Str text, Level put)
{
	for (size_t at = 0; at < text.len;) {
		unsigned rune = str_rune(text, &at);
		Weight weight = weigh(rune);
		for (unsigned i = 0; i <= weight.more; i++)
			to = put(to, weight, rune);
	}
	*to++ = LEVEL_END;
	return to;
}

Str collate_key(Arena *arena, Str text)
{
	/* Per byte of text at most 4 bytes of primary weight, 2 of each
	 * other level and itself; one end for each of three levels. */
	size_t size = text.len * 9 + 3;
	char *key = arena_bytes(arena, size);
	uint8_t *to = (uint8_t *)key;
	to = put_level(to, text, put_primary);
	to = put_level(to, text, put_secondary);
	to = put_level(to, text, put_tertiary);
	to = put_text(to, text);
	size_t len = (size_t)(to - (uint8_t *)key);
	arena_trim(arena, key, size, len);
	return (Str){key, len};
}
