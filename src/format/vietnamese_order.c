#include "format/vietnamese_order.h"

#include <utf8proc.h>

#include "format/collate.h"
#include "format/letter.h"
#include "format/vietnamese.h"

/* Latin letters with marks that Vietnamese has not: ñ, ö, š. */
static bool is_foreign(unsigned rune)
{
	Letter letter;
	return ((rune >= 0xC0 && rune < 0x250)
		|| (rune >= 0x1E00 && rune < 0x1F00))
		&& !letter_find(rune, &letter);
}

static bool has_foreign(Str s)
{
	for (size_t at = 0; at < s.len;)
		if (is_foreign(str_rune(s, &at)))
			return true;
	return false;
}

static char *put_apart(char *to, unsigned rune)
{
	utf8proc_int32_t runes[4] = {(utf8proc_int32_t)rune};
	utf8proc_ssize_t n = 1;
	if (is_foreign(rune))
		n = utf8proc_decompose_char((utf8proc_int32_t)rune, runes, 4,
			UTF8PROC_DECOMPOSE, NULL);
	for (utf8proc_ssize_t i = 0; i < n; i++)
		to += utf8proc_encode_char(runes[i], (utf8proc_uint8_t *)to);
	return to;
}

/* The form that collate_key reads. */
static Str take_apart(Arena *arena, Str s)
{
	size_t size;
	char *bytes, *to;
	s = vietnamese_nfc(arena, s);
	if (!has_foreign(s))
		return s;
	/* Two bytes become at most a letter and three marks. */
	size = s.len * 4;
	bytes = to = arena_bytes(arena, size);
	for (size_t at = 0; at < s.len;)
		to = put_apart(to, str_rune(s, &at));
	arena_trim(arena, bytes, size, (size_t)(to - bytes));
	return (Str){bytes, (size_t)(to - bytes)};
}

/* Whether the tone of an open syllable may stand on either: òa, oà. */
static bool share_tone(Letter first, Letter second)
{
	if (first.shape || second.shape || !first.tone || second.tone)
		return false;
	return first.base == 'o' ? second.base == 'a' || second.base == 'e'
		: first.base == 'u' && second.base == 'y';
}

/* Where the letter at `at` ends, or `at`. */
static size_t letter_end(Str s, size_t at, Letter *ret_letter)
{
	size_t end = at;
	return at < s.len && letter_find(str_rune(s, &end), ret_letter)
		? end : at;
}

/* letter, as written, under the tone of another. */
static char *put_toned(char *to, Arena *arena, Str letter, Letter toned)
{
	static const unsigned tones[] = {0, 0x300, 0x309, 0x303, 0x301, 0x323};
	ArenaMark mark = arena_mark(arena);
	char bytes[4];
	Str tone = {bytes, str_put_rune(bytes, tones[toned.tone])};
	Str whole = vietnamese_nfc(arena, str_concat(arena, letter, tone));
	to = str_put(to, whole);
	arena_reset(arena, mark);
	return to;
}

/* s with the tones of open syllables on their last letter: òa is oà. A
 * syllable has three bytes or more, and grows by one at most. */
static Str settle_tones(Arena *arena, Str s)
{
	size_t size = s.len * 2, from = 0, middle, end;
	char *bytes = arena_bytes(arena, size), *to = bytes;
	Letter first = {0}, second, next;
	for (size_t at = 0; at < s.len; str_rune(s, &at)) {
		middle = letter_end(s, at, &first);
		end = letter_end(s, middle, &second);
		if (middle == at || end == middle
				|| !share_tone(first, second)
				|| letter_end(s, end, &next) > end)
			continue;
		to = str_put(to, str_slice(s, from, at));
		*to++ = (char)(first.upper ? first.base - ' ' : first.base);
		to = put_toned(to, arena, str_slice(s, middle, end), first);
		from = end;
	}
	to = str_put(to, str_slice(s, from, s.len));
	arena_trim(arena, bytes, size, (size_t)(to - bytes));
	return (Str){bytes, (size_t)(to - bytes)};
}

Str vietnamese_sort_key(Arena *arena, Str s)
{
	Str apart = take_apart(arena, s), settled = settle_tones(arena, apart);
	Str key = collate_key(arena, settled);
	return str_eq(settled, apart) ? key
		: str_concat3(arena, key, STR("\1"), apart);
}

/* Cuts the last word off *name; both without white space around. */
static Str last_word(Str *name)
{
	size_t start = name->len;
	Str word;
	while (start > 0 && name->ptr[start - 1] != ' ')
		start--;
	word = str_slice(*name, start, name->len);
	*name = str_trim(str_slice(*name, 0, start));
	return word;
}

/* Keys hold no 0: as separator it sorts a name before all that go on. */
Str vietnamese_name_key(Arena *arena, Str name)
{
	Str rest = str_trim(settle_tones(arena, take_apart(arena, name)));
	Str key = collate_key(arena, last_word(&rest)), word;
	while (rest.len) {
		str_cut(rest, ' ', &word, &rest);
		rest = str_trim(rest);
		key = str_join(arena, key, STR("\0"), collate_key(arena, word));
	}
	return key;
}
