#include "model/secrecy_plain.h"

#include <string.h>

#include "format/spacing.h"
#include "format/vietnamese.h"

bool secrecy_is_odd(Str line, size_t at)
{
	const unsigned char *b = (const unsigned char *)line.ptr + at;
	size_t left = line.len - at;
	switch (b[0]) {
	case '&':
	case '\\':
		return true;
	case 0xC2:
		return left > 1 && b[1] == 0xAD;
	case 0xCC:	/* marks that stand alone: NFC has joined the others */
	case 0xCD:
	case 0xCE:	/* Greek */
	case 0xCF:
	case 0xD0:	/* Cyrillic */
	case 0xD1:
		return true;
	case 0xE2:
		return left > 2 && ((b[1] == 0x80 && (b[2] < 0x90
			|| b[2] >= 0xA8)) || b[1] == 0x81);
	case 0xEF:
		return true;
	default:
		return false;
	}
}

/* References by name that letters of a marking, or nothing, may have. */
static const struct Name {
	Str name;
	unsigned rune;
} names[] = {
	{STR_INIT("Acirc;"), 0xC2}, {STR_INIT("acirc;"), 0xE2},
	{STR_INIT("Ocirc;"), 0xD4}, {STR_INIT("ocirc;"), 0xF4},
	{STR_INIT("Ecirc;"), 0xCA}, {STR_INIT("ecirc;"), 0xEA},
	{STR_INIT("shy;"), 0xAD}, {STR_INIT("nbsp;"), ' '},
	{STR_INIT("zwj;"), 0x200D}, {STR_INIT("zwnj;"), 0x200C},
	{STR_INIT("NewLine;"), ' '}, {STR_INIT("Tab;"), ' '},
	{STR_INIT("ensp;"), ' '}, {STR_INIT("emsp;"), ' '},
	{STR_INIT("thinsp;"), ' '}, {STR_INIT("hairsp;"), ' '},
	{STR_INIT("ndash;"), '-'}, {STR_INIT("hyphen;"), '-'},
};

/* Up to `most` digits of s from *at. */
static unsigned number_at(Str s, size_t *at, unsigned base, size_t most)
{
	unsigned n = 0;
	for (size_t i = 0; i < most && *at < s.len; i++, ++*at) {
		int digit = ascii_hex(s.ptr[*at]);
		if (digit < 0 || digit >= (int)base)
			break;
		n = n * base + (unsigned)digit;
	}
	return n;
}

/* "&#7852;", "&#x1EAC;" or a name; false when s at *at is none. */
static bool reference_at(Str s, size_t *at, unsigned *ret_rune)
{
	enum { DIGITS = 8 };
	Str rest = str_slice(s, *at + 1, s.len);
	if (!str_starts(rest, STR("#"))) {
		for (size_t i = 0; i < COUNT(names); i++)
			if (str_starts(rest, names[i].name)) {
				*ret_rune = names[i].rune;
				*at += 1 + names[i].name.len;
				return true;
			}
		return false;
	}
	bool hex = rest.len > 1 && (rest.ptr[1] | 0x20) == 'x';
	size_t next = *at + 2 + hex;
	*ret_rune = number_at(s, &next, hex ? 16 : 10, DIGITS);
	if (*ret_rune > 0x10FFFF)
		return false;
	*at = next + (next < s.len && s.ptr[next] == ';');
	return true;
}

/* What one letter behind a backslash stands for; digits: that say it. */
static const struct Escape {
	char sign;
	size_t digits;
	unsigned rune;
} escapes[] = {
	{'u', 4, 0}, {'x', 2, 0}, {'U', 8, 0}, {'n', 0, '\n'}, {'t', 0, ' '},
	{'_', 0, ' '},
};

/* Behind the end of a line at `at` and the blanks of the next; at itself where
 * there is none. */
static size_t skip_break(Str s, size_t at)
{
	size_t end = at + (at < s.len && s.ptr[at] == '\r');
	if (end == s.len || s.ptr[end] != '\n')
		return at;
	while (end < s.len && strchr("\n \t", s.ptr[end]))
		end++;
	return end;
}

/* "\u1EAC", "\xC2", "\U00001EAC", "\n"; of another sign the sign itself, and of
 * the end of a line nothing. */
static unsigned escape_at(Str s, size_t *at)
{
	size_t next = *at + 2;
	for (size_t i = 0; i < COUNT(escapes); i++) {
		const struct Escape *escape = &escapes[i];
		if (next > s.len || s.ptr[next - 1] != escape->sign)
			continue;
		unsigned rune = escape->digits ? number_at(s, &next, 16,
			escape->digits) : escape->rune;
		bool whole = next == *at + 2 + escape->digits;
		*at = whole ? next : *at + 1;
		return whole && rune <= 0x10FFFF ? rune : 0;
	}
	*at = skip_break(s, *at + 1);
	return 0;
}

/* Letters of other scripts that look like those of markings. */
static const struct Lookalike {
	unsigned rune;
	char letter;
} lookalikes[] = {
	{0x39C, 'M'}, {0x39F, 'O'}, {0x3A4, 'T'}, {0x3A5, 'Y'}, {0x399, 'I'},
	{0x391, 'A'}, {0x395, 'E'}, {0x3BF, 'o'}, {0x41C, 'M'}, {0x41E, 'O'},
	{0x422, 'T'}, {0x423, 'Y'}, {0x406, 'I'}, {0x410, 'A'}, {0x415, 'E'},
	{0x43C, 'm'}, {0x43E, 'o'}, {0x442, 't'}, {0x443, 'y'}, {0x456, 'i'},
	{0x430, 'a'}, {0x435, 'e'},
};

static unsigned lookalike(unsigned rune)
{
	for (size_t i = 0; i < COUNT(lookalikes); i++)
		if (lookalikes[i].rune == rune)
			return (unsigned)lookalikes[i].letter;
	return rune;
}

/* 0 for what is not seen. */
static unsigned shown(unsigned rune)
{
	if (spacing_is_space(rune) || rune == '\t')
		return ' ';
	if (rune >= 0x390 && rune < 0x460)
		return lookalike(rune);
	if (rune >= 0xFF01 && rune <= 0xFF5E)
		return rune - 0xFF01 + '!';
	bool unseen = (rune < ' ' && rune != '\n') || rune == 0x34F
		|| spacing_is_unseen(rune) || (rune >= 0xFE00 && rune <= 0xFE0F)
		|| (rune >= 0xD800 && rune < 0xE000);
	return unseen ? 0 : rune;
}

unsigned secrecy_seen(Str line, size_t *at)
{
	unsigned rune;
	if (line.ptr[*at] == '\\')
		rune = escape_at(line, at);
	else if (line.ptr[*at] != '&' || !reference_at(line, at, &rune))
		rune = str_rune(line, at);
	return shown(rune);
}

Str secrecy_plain(Arena *scratch, Str line)
{
	char *text = arena_bytes(scratch, line.len * 2);
	size_t len = 0;
	for (size_t at = 0; at < line.len;) {
		unsigned rune = secrecy_seen(line, &at);
		if (rune)
			len += str_put_rune(text + len, rune);
	}
	return vietnamese_nfc(scratch, (Str){text, len});
}
