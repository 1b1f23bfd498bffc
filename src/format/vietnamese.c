#include "format/vietnamese.h"

#include <stdint.h>
#include <string.h>
#include <utf8proc.h>

#include "base/lane.h"
#include "format/letter.h"

enum {
	MARK_FIRST = 0x300,
	MARK_LAST = 0x36F,
	NO_BREAK_SPACE = 0xA0,
	ETH_CAPITAL = 0xD0,	/* typed for Đ on some keyboards */
	ETH_SMALL = 0xF0
};

/* Composition sorts runs of marks by insertion: without a bound on the run
 * a file of nothing but marks would take hours. */
enum { PIECE = 1024 };

/* Whether the code point that starts at p can neither be changed by NFC nor
 * join what stands before it: below U+0300, the Vietnamese block, dashes
 * and quotes. Continuation bytes pass. */
static bool is_composed(const uint8_t *p)
{
	if (p[0] < 0xCC)
		return true;
	if (p[0] == 0xE1)
		return p[1] == 0xBA || p[1] == 0xBB;
	return p[0] == 0xE2 && p[1] == 0x80 && p[2] >= 0x82;
}

/* The same of the sixteen at p. */
static SignedLane are_composed(const uint8_t *p)
{
	Lane first = lane_load(p), second = lane_load(p + 1);
	SignedLane letter = (first == 0xE1) & ((second | 1) == 0xBB);
	SignedLane sign = (first == 0xE2) & (second == 0x80)
		& (lane_load(p + 2) >= 0x82);
	return (first < 0xCC) | letter | sign;
}

static bool is_surely_nfc(Str s)
{
	const uint8_t *p = (const uint8_t *)s.ptr;
	size_t at = 0;
	for (; at + LANE_SIZE + 2 <= s.len; at += LANE_SIZE)
		if (lane_any(~are_composed(p + at)))
			return false;
	for (; at < s.len; at++)
		if (!is_composed(p + at))
			return false;
	return true;
}

/* A composition never crosses an ASCII character from the left. */
static size_t piece_end(Str s, size_t from)
{
	const uint8_t *p = (const uint8_t *)s.ptr;
	size_t end = from + PIECE;
	if (end >= s.len)
		return s.len;
	for (size_t i = end; i > from; i--)
		if (p[i] < 0x80)
			return i;
	while ((p[end] & 0xC0) == 0x80)
		end--;
	return end;
}

/* Appends the NFC of one piece; at most three times its length. */
static char *put_nfc(char *to, Str piece)
{
	/* One code point may decompose into four, and reencode works in
	 * place and closes with a NUL. */
	utf8proc_int32_t runes[PIECE * 4 + 1];
	utf8proc_ssize_t n = utf8proc_decompose(
		(const utf8proc_uint8_t *)piece.ptr,
		(utf8proc_ssize_t)piece.len, runes, PIECE * 4,
		UTF8PROC_COMPOSE | UTF8PROC_STABLE);
	if (n >= 0)
		n = utf8proc_reencode(runes, n,
			UTF8PROC_COMPOSE | UTF8PROC_STABLE);
	if (n < 0)
		return str_put(to, piece);
	memcpy(to, runes, (size_t)n);
	return to + n;
}

Str vietnamese_nfc(Arena *arena, Str s)
{
	Str composed;
	size_t size = s.len * 3;
	char *bytes, *to;
	if (is_surely_nfc(s))
		return s;
	bytes = to = arena_bytes(arena, size);
	for (size_t at = 0, end; at < s.len; at = end) {
		end = piece_end(s, at);
		to = put_nfc(to, str_slice(s, at, end));
	}
	composed = (Str){bytes, (size_t)(to - bytes)};
	if (str_eq(composed, s)) {
		arena_trim(arena, bytes, size, 0);
		return s;
	}
	arena_trim(arena, bytes, size, composed.len);
	return composed;
}

static unsigned lower_rune(unsigned rune)
{
	Letter letter;
	return letter_find(rune, &letter) ? letter_lower(rune)
		: (unsigned)utf8proc_tolower((utf8proc_int32_t)rune);
}

static unsigned upper_rune(unsigned rune)
{
	Letter letter;
	return letter_find(rune, &letter) ? letter_upper(rune)
		: (unsigned)utf8proc_toupper((utf8proc_int32_t)rune);
}

/* 0 for a rune that folding drops. */
static unsigned fold_rune(unsigned rune)
{
	Letter letter;
	if (letter_find(rune, &letter))
		return (unsigned char)letter.base;
	if (rune < 0x80)
		return rune;
	if (rune >= MARK_FIRST && rune <= MARK_LAST)
		return 0;
	if (rune == ETH_CAPITAL || rune == ETH_SMALL)
		return 'd';
	return lower_rune(rune);
}

/* What the key of ASCII is, 0 for what it leaves out. */
static unsigned key_ascii(unsigned rune)
{
	if (rune - 'A' < 26)
		return rune | 0x20;
	if (rune == ' ' || rune == '-' || rune == '_' || rune - '\t' < 5)
		return 0;
	return rune;
}

static unsigned key_rune(unsigned rune)
{
	if (rune < 0x80)
		return key_ascii(rune);
	return rune == NO_BREAK_SPACE ? 0 : fold_rune(rune);
}

/* s with every rune replaced, or dropped where change gives 0. A simple
 * case mapping makes two bytes of UTF-8 three at most. Inline: the rune's
 * function is known where it is called. */
static inline Str change(Arena *arena, Str s, unsigned (*change_rune)(unsigned))
{
	size_t size = s.len + s.len / 2 + 1;
	char *bytes = arena_bytes(arena, size);
	size_t len = 0;
	for (size_t at = 0; at < s.len;) {
		unsigned rune = change_rune(str_rune(s, &at));
		if (rune && rune < 0x80)
			bytes[len++] = (char)rune;
		else if (rune)
			len += (size_t)utf8proc_encode_char(
				(utf8proc_int32_t)rune,
				(utf8proc_uint8_t *)bytes + len);
	}
	arena_trim(arena, bytes, size, len);
	return (Str){bytes, len};
}

Str vietnamese_fold(Arena *arena, Str s)
{
	return change(arena, s, fold_rune);
}

Str vietnamese_lower(Arena *arena, Str s)
{
	return change(arena, s, lower_rune);
}

Str vietnamese_upper(Arena *arena, Str s)
{
	return change(arena, s, upper_rune);
}

Str vietnamese_apart(Arena *arena, Str s)
{
	s = vietnamese_lower(arena, s);
	/* No rune becomes longer than four others of three bytes. */
	size_t size = s.len * 12;
	char *bytes = arena_bytes(arena, size), *to = bytes;
	for (size_t from = 0; from < s.len;) {
		size_t end = piece_end(s, from);
		utf8proc_int32_t runes[PIECE * 4];
		utf8proc_ssize_t n = utf8proc_decompose(
			(const utf8proc_uint8_t *)s.ptr + from,
			(utf8proc_ssize_t)(end - from), runes, PIECE * 4,
			UTF8PROC_DECOMPOSE | UTF8PROC_STABLE);
		for (utf8proc_ssize_t i = 0; i < n; i++)
			to += utf8proc_encode_char(runes[i],
				(utf8proc_uint8_t *)to);
		from = end;
	}
	arena_trim(arena, bytes, size, (size_t)(to - bytes));
	return (Str){bytes, (size_t)(to - bytes)};
}

Str vietnamese_key(Arena *arena, Str s)
{
	return change(arena, s, key_rune);
}

/* The next rune of the key of s, 0 at its end. */
static inline unsigned next_key_rune(Str s, size_t *at)
{
	unsigned rune = 0;
	while (!rune && *at < s.len)
		rune = key_rune(str_rune(s, at));
	return rune;
}

bool vietnamese_same_key(Str a, Str b)
{
	size_t at_a = 0, at_b = 0;
	unsigned rune;
	do {
		rune = next_key_rune(a, &at_a);
		if (rune != next_key_rune(b, &at_b))
			return false;
	} while (rune);
	return true;
}

bool vietnamese_among(Str s, const Str *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (vietnamese_same_key(s, words[i]))
			return true;
	return false;
}
