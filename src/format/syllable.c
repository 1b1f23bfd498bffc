#include "format/syllable.h"

#include <stdint.h>

#include "format/vietnamese.h"

#define FOUR(n) n, n, n, n
#define SIXTEEN(n) FOUR(n), FOUR(n), FOUR(n), FOUR(n)
#define LETTERS 0, FOUR(1), FOUR(1), FOUR(1), FOUR(1), FOUR(1), FOUR(1), 1, 1, \
	0, 0, 0, 0, 0

/* How long what begins with a byte is, if it belongs to a syllable, else 0.
 * Beyond ASCII that is all but U+0080 to U+00BF and U+2000 to U+2BFF: spaces,
 * punctuation, arrows, boxes. */
static const unsigned char letter_lengths[256] = {
	SIXTEEN(0), SIXTEEN(0), SIXTEEN(0),
	FOUR(1), FOUR(1), 1, 1, 0, 0, FOUR(0),
	LETTERS, LETTERS,
	SIXTEEN(0), SIXTEEN(0), SIXTEEN(0), SIXTEEN(0),
	2, 2, 0, 2, FOUR(2), FOUR(2), FOUR(2), SIXTEEN(2),
	SIXTEEN(3),
	SIXTEEN(4),
};

static inline size_t letter_length(const unsigned char *p)
{
	return p[0] == 0xE2 && p[1] < 0xB0 ? 0 : letter_lengths[p[0]];
}

static size_t rune_length(unsigned char c)
{
	return c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}

static const unsigned char *at_byte(Str text, size_t at)
{
	return (const unsigned char *)text.ptr + at;
}

static size_t run_end(Str text, size_t at)
{
	while (at < text.len) {
		size_t length = letter_length(at_byte(text, at));
		if (!length)
			break;
		at += length;
	}
	return at;
}

/* A sign that joins the parts of a symbol: '-', '/', and U+2010 to U+2013,
 * which programs put for the first. */
static size_t joint_length(Str text, size_t at)
{
	if (at >= text.len)
		return 0;
	if (text.ptr[at] == '-' || text.ptr[at] == '/')
		return 1;
	const unsigned char *p = at_byte(text, at);
	return p[0] == 0xE2 && p[1] == 0x80 && p[2] >= 0x90 && p[2] <= 0x93
		? 3 : 0;
}

static bool has_letter(Str run)
{
	for (size_t i = 0; i < run.len; i++)
		if (!ascii_digit(run.ptr[i]))
			return true;
	return false;
}

/* A symbol is made of parts that are joined: the first begins with a digit, and
 * one of them has a letter. Joined parts of digits alone hold no symbol either,
 * and are not looked at again. */
static void find_symbol(SyllableScan *scan, size_t start, size_t end)
{
	Str text = scan->text;
	size_t past = end, joint;
	bool letters;
	scan->symbol_end = end;
	if (!ascii_digit(text.ptr[start]))
		return;
	letters = has_letter(scan->syllable);
	while ((joint = joint_length(text, past))) {
		size_t next = run_end(text, past + joint);
		if (next == past + joint)
			break;
		letters |= has_letter(str_slice(text, past + joint, next));
		past = next;
	}
	scan->symbol = letters && past > end;
	scan->symbol_end = past;
}

/* Whether a sentence ends in what stands between two syllables. A point alone
 * is part of a number or a name: "1.000", "TP.HCM". */
static bool ends_sentence(Str gap)
{
	if (gap.len <= 1)
		return gap.len && (gap.ptr[0] == '?' || gap.ptr[0] == '!');
	for (size_t i = 0; i < gap.len; i++)
		if (gap.ptr[i] == '.' || gap.ptr[i] == '?'
				|| gap.ptr[i] == '!')
			return true;
	return str_has(gap, STR("…"));
}

void syllable_begin(SyllableScan *scan, Str text)
{
	*scan = (SyllableScan){.text = text, .opens = true};
}

bool syllable_next(SyllableScan *scan)
{
	Str text = scan->text;
	size_t from = scan->at, start = from, end;
	while (start < text.len && !letter_length(at_byte(text, start)))
		start += rune_length(*at_byte(text, start));
	if (start >= text.len)
		return false;
	end = run_end(text, start);
	scan->opens = !scan->syllable.ptr || ends_sentence(str_slice(text,
		from, start));
	scan->syllable = str_slice(text, start, end);
	scan->at = end;
	scan->symbol = false;
	if (start >= scan->symbol_end)
		find_symbol(scan, start, end);
	return true;
}

enum {
	MARK_FIRST = 0x300, MARK_LAST = 0x36F,
	ETH = 0xF0, DYET = 0x111	/* the first is typed for the second */
};

static bool is_tone(unsigned rune)
{
	return rune == 0x300 || rune == 0x301 || rune == 0x303
		|| rune == 0x309 || rune == 0x323;
}

static void add(Str *to, Str bytes)
{
	if (bytes.len)
		memcpy((char *)(uintptr_t)to->ptr + to->len, bytes.ptr,
			bytes.len);
	to->len += bytes.len;
}

/* Whether a y behind these folded letters may as well be written i: "ly luan",
 * "ky nang", "quy" are also "li luan", "ki nang", "qui". */
static bool takes_either(Str before)
{
	for (size_t i = 0; i < before.len; i++)
		if (strchr("aeiouy", before.ptr[i]))
			return str_eq(before, STR("qu"));
	return before.len > 0;
}

static Str without_zeros(Str word)
{
	size_t at = 0;
	while (at + 1 < word.len && word.ptr[at] == '0')
		at++;
	return str_slice(word, at, word.len);
}

Syllable syllable_spell(Arena *arena, Str written)
{
	Str apart = without_zeros(vietnamese_apart(arena, written)), tone = {0};
	Syllable s = {{arena_bytes(arena, apart.len), 0},
		{arena_bytes(arena, apart.len), 0}};
	for (size_t at = 0; at < apart.len;) {
		size_t from = at;
		Str joint = joint_length(apart, at) ? STR("-") : (Str){0};
		unsigned rune = str_rune(apart, &at);
		Str bytes = str_slice(apart, from, at);
		if (rune == 'y' && takes_either(s.folded))
			bytes = STR("i");
		if (rune == '/')
			joint = bytes;
		if (is_tone(rune)) {
			tone = bytes;
		} else if (joint.len) {
			add(&s.spelled, tone);
			tone = (Str){0};
			add(&s.folded, joint);
			add(&s.spelled, joint);
		} else if (rune >= MARK_FIRST && rune <= MARK_LAST) {
			add(&s.spelled, bytes);
		} else if (rune == DYET || rune == ETH) {
			add(&s.folded, STR("d"));
			add(&s.spelled, STR("đ"));
		} else {
			add(&s.folded, bytes);
			add(&s.spelled, bytes);
		}
	}
	add(&s.spelled, tone);
	return s;
}
