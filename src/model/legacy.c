#include "model/legacy.h"

#include <string.h>

static const Phrase name_tcvn = PHRASE("TCVN3 (ABC)", "TCVN3 (ABC)");
static const Phrase name_vni = PHRASE("VNI", "VNI");
static const Phrase name_1258 = PHRASE("windows-1258", "windows-1258");
static const Phrase name_utf16 = PHRASE("UTF-16", "UTF-16");
static const Phrase name_mojibake = PHRASE(
	"UTF-8 bị đọc nhầm thành bảng mã Latin",
	"UTF-8 that was read as Latin");

static bool is_vowel(unsigned c)
{
	static const bool vowels[0x80] = {
		['a'] = true, ['e'] = true, ['i'] = true, ['o'] = true,
		['u'] = true, ['y'] = true, ['A'] = true, ['E'] = true,
		['I'] = true, ['O'] = true, ['U'] = true, ['Y'] = true,
	};
	return c < sizeof vowels && vowels[c];
}

static bool is_lower(unsigned c)
{
	return c >= 'a' && c <= 'z';
}

/* A list of code points that ends with 0. */
static bool is_one_of(unsigned rune, const unsigned short *list)
{
	for (; *list; list++)
		if (*list == rune)
			return true;
	return false;
}

/* Bytes that are no UTF-8. */

static bool looks_utf16(Str bytes)
{
	size_t zeros = 0, looked = bytes.len < 512 ? bytes.len : 512;
	const unsigned char *b = (const unsigned char *)bytes.ptr;
	if (bytes.len >= 2 && ((b[0] == 0xFF && b[1] == 0xFE)
			|| (b[0] == 0xFE && b[1] == 0xFF)))
		return true;
	for (size_t i = 0; i < looked; i++)
		zeros += !b[i];
	return looked >= 4 && zeros * 3 > looked;
}

/* Where the tones of each encoding stand: in VNI and windows-1258 behind a
 * vowel, in TCVN3 in letters of their own, many of them below 0xC0. */
static const unsigned short vni_marks[] = {0xF9, 0xF8, 0xFB, 0xEF, 0xE4,
	0xE5, 0xD9, 0xD8, 0xDB, 0xCF, 0xC4, 0xC5, 0xE1, 0xE0, 0xE2, 0xC2, 0};
static const unsigned short tones_1258[] = {0xCC, 0xD2, 0xDE, 0xEC, 0xF2, 0};
static const unsigned short shaped_1258[] = {0xE2, 0xEA, 0xF4, 0xE3, 0xF5,
	0xFD, 0xC2, 0xCA, 0xD4, 0xC3, 0xD5, 0xDD, 0};

/* Bytes of the letter in UTF-8 at `at`; 0 when there is none. */
static size_t letter_length(Str bytes, size_t at)
{
	for (size_t len = 2; len <= 4 && at + len <= bytes.len; len++)
		if (str_utf8_error(str_slice(bytes, at, at + len)) == len)
			return len;
	return 0;
}

const Phrase *legacy_guess(Str bytes)
{
	const unsigned char *b = (const unsigned char *)bytes.ptr;
	unsigned tcvn = 0, vni = 0, latin = 0, unicode = 0;
	if (looks_utf16(bytes))
		return &name_utf16;
	for (size_t i = 0; i < bytes.len; i++) {
		unsigned before = i ? b[i - 1] : 0;
		size_t good = b[i] < 0x80 ? 0 : letter_length(bytes, i);
		unicode += good > 1;
		i += good > 1 ? good - 1 : 0;
		if (b[i] < 0x80 || good > 1)
			continue;
		tcvn += (b[i] >= 0xA8 && b[i] <= 0xAE) || (b[i] >= 0xB5
			&& b[i] <= 0xBE && b[i] != 0xBA && b[i] != 0xBB);
		tcvn += is_lower(before) && b[i] >= 0xC6 && b[i] <= 0xDE
			&& !is_vowel(before);
		vni += is_vowel(before) && is_one_of(b[i], vni_marks);
		vni += b[i] == 0xF1 && !ascii_letter(before);
		latin += (is_vowel(before) || is_one_of(before, shaped_1258))
			&& is_one_of(b[i], tones_1258);
		latin += b[i] == 0xF0 && !ascii_letter(before);
	}
	if (unicode > tcvn && unicode > vni && unicode > latin)
		return NULL;
	if (tcvn && tcvn >= vni && tcvn >= latin)
		return &name_tcvn;
	if (latin && latin >= vni)
		return &name_1258;
	return vni ? &name_vni : NULL;
}

Str legacy_legible(Arena *arena, Str bytes)
{
	const unsigned char *b = (const unsigned char *)bytes.ptr;
	char *text = arena_bytes(arena, bytes.len * 2 + 2), *to = text;
	bool wide = looks_utf16(bytes);
	bool big = bytes.len >= 2 && (b[0] == 0xFE || (b[0] != 0xFF
		&& !b[0]));
	for (size_t i = 0; i + wide < bytes.len; i += 1 + wide) {
		unsigned rune = b[i];
		if (wide)
			rune = big ? rune << 8 | b[i + 1]
				: rune | (unsigned)b[i + 1] << 8;
		if (rune && (rune < 0xD800 || rune > 0xDFFF)
				&& rune != 0xFEFF)
			to += str_put_rune(to, rune);
	}
	return (Str){text, (size_t)(to - text)};
}

/* Text in UTF-8. */

/* Three code points in a row; 0 past an end. */
typedef struct Trio {
	unsigned before, rune, after;
} Trio;

/* UTF-8 as Latin: "áº" and "á»" begin the letters of Vietnamese with two
 * marks, "Ä‘" is đ, "Æ°" is ư, "Æ¡" is ơ, "Ã¡" is á. */
static unsigned mojibake_sign(const Trio *t)
{
	static const unsigned short tails[] = {0xA1, 0xA2, 0xA3, 0xA8, 0xA9,
		0xAA, 0xAC, 0xAD, 0xB2, 0xB3, 0xB4, 0xB9, 0xBA, 0xBD, 0};
	if (t->before == 0xE1 && (t->rune == 0xBA || t->rune == 0xBB))
		return t->after >= 0x80 ? 2 : 0;
	if (t->before == 0xC4 && (t->rune == 0x2018 || t->rune == 0x192))
		return 2;
	if (t->before == 0xC6 && (t->rune == 0xB0 || t->rune == 0xA1))
		return 2;
	return t->before == 0xC3 && is_one_of(t->rune, tails);
}

static const unsigned short tcvn_signs[] = {0xA8, 0xA9, 0xAA, 0xAC, 0xB5,
	0xB6, 0xB7, 0xB8, 0xB9, 0xBC, 0xBD, 0xBE, 0};
/* Capitals that Vietnamese has not; in TCVN3 they are small letters. */
static const unsigned short tcvn_capitals[] = {0xC4, 0xC5, 0xC6, 0xC7, 0xCB,
	0xCE, 0xCF, 0xD0, 0xD1, 0xD6, 0xD8, 0xDC, 0xDE, 0};

static unsigned tcvn_sign(const Trio *t)
{
	if (t->rune == 0xAE)		/* đ */
		return ascii_letter(t->before) || t->after < 0x41 ? 0 : 4;
	if (t->rune == 0xA7)		/* Đ */
		return ascii_letter(t->before) || t->after < 0x41
			|| !(ascii_letter(t->after) || is_one_of(t->after,
				tcvn_signs)) ? 0 : 2;
	if (t->rune < 0xC0 && is_one_of(t->rune, tcvn_signs))
		return is_lower(t->before) && is_lower(t->after) ? 2 : 0;
	if (!is_lower(t->before) || t->rune < 0xC0 || t->rune > 0xDE
			|| t->rune == 0xD7 || (t->after >= 'A'
				&& t->after <= 'Z'))
		return 0;
	return is_one_of(t->rune, tcvn_capitals) ? 4 : 2;
}

static unsigned folded(unsigned rune)
{
	return (rune >= 'A' && rune <= 'Z') || (rune >= 0xC0 && rune <= 0xDE
		&& rune != 0xD7) ? rune + 0x20 : rune;
}

enum { MARK_FIRST = 0xE0, MARKS = 0x20 };

/* By mark, the vowels before it that are plain signs, and those that are
 * weak ones: French has "naïve" and "Noël". */
static const struct VniMark {
	const char *plain, *weak;
} vni_pairs[MARKS] = {
	[0x00] = {"ae", ""}, [0x01] = {"ae", ""}, [0x02] = {"aeo", ""},
	[0x03] = {"ae", ""}, [0x04] = {"aeo", ""}, [0x05] = {"aeo", ""},
	[0x08] = {"a", ""}, [0x09] = {"", "a"}, [0x0A] = {"a", ""},
	[0x0B] = {"", "a"}, [0x0F] = {"eouy", "ai"}, [0x15] = {"aeu", ""},
	[0x18] = {"aeouy", ""}, [0x19] = {"aeu", ""}, [0x1A] = {"a", ""},
	[0x1B] = {"aeouy", ""}, [0x1C] = {"a", ""},
};

/* What vowel says together with the mark behind it, both in lower case. */
static unsigned vni_pair(unsigned vowel, unsigned mark)
{
	if (!is_vowel(vowel) || mark >= MARKS || !vni_pairs[mark].plain)
		return 0;
	if (strchr(vni_pairs[mark].plain, (int)vowel))
		return 2;
	return strchr(vni_pairs[mark].weak, (int)vowel) != NULL;
}

static unsigned vni_sign(const Trio *t)
{
	unsigned before = folded(t->before), rune = folded(t->rune);
	if (rune == 0xF1)		/* đ */
		return !ascii_letter(t->before) && t->before < 0xC0
			&& (is_vowel(t->after) || t->after >= 0xC0) ? 2 : 0;
	if (before == 0xF6 && rune == 0xF4)
		return 2;
	return rune >= MARK_FIRST ? vni_pair(before, rune - MARK_FIRST) : 0;
}

static void weigh(LegacySigns *signs, const Trio *trio, size_t at)
{
	unsigned tcvn = tcvn_sign(trio), vni = vni_sign(trio);
	unsigned mojibake = mojibake_sign(trio);
	if (!(tcvn | vni | mojibake))
		return;
	if (!(signs->tcvn | signs->vni | signs->mojibake))
		signs->first = at;
	signs->tcvn += tcvn;
	signs->vni += vni;
	signs->mojibake += mojibake;
}

static unsigned rune_at(Str text, size_t *at)
{
	return *at < text.len ? str_rune(text, at) : 0;
}

static unsigned rune_before(Str text, size_t at)
{
	if (!at)
		return 0;
	at = str_before(text, at);
	return str_rune(text, &at);
}

/* Cheap, since most text has no signs: a letter of Latin-1 is none behind a
 * letter that is not of ASCII, a small one only as a mark of VNI. */
static bool may_be_sign(const unsigned char *b, size_t at)
{
	unsigned before = at ? b[at - 1] : 0;
	if (b[at] == 0xE2)
		return at >= 2 && b[at + 1] == 0x80 && b[at + 2] == 0x98
			&& before == 0x84;
	if (b[at] == 0xC6)
		return b[at + 1] == 0x92;
	if (b[at] != 0xC3)
		return b[at] == 0xC2;
	return b[at + 1] == 0x91 || b[at + 1] == 0xB1 || b[at + 1] == 0xB4
		|| (b[at + 1] >= 0xA0 ? vni_pair(folded(before),
			b[at + 1] - 0xA0u) : ascii_letter(before));
}

void legacy_look(LegacySigns *signs, Str text, size_t at)
{
	size_t next = at;
	if (!may_be_sign((const unsigned char *)text.ptr, at))
		return;
	Trio trio = {rune_before(text, at), str_rune(text, &next), 0};
	trio.after = rune_at(text, &next);
	weigh(signs, &trio, at);
}

enum { ENOUGH = 4 };

const Phrase *legacy_verdict(const LegacySigns *signs)
{
	if (signs->mojibake >= 2)
		return &name_mojibake;
	if (signs->tcvn >= ENOUGH && signs->tcvn >= signs->vni)
		return &name_tcvn;
	return signs->vni >= ENOUGH ? &name_vni : NULL;
}
