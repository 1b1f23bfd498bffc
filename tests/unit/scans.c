/* Scans that take many bytes at once, against such that take one. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "base/lane.h"
#include "format/letter.h"
#include "format/markdown.h"
#include "format/vietnamese.h"
#include "model/citation.h"
#include "model/findings.h"
#include "model/legacy.h"

enum { ROUNDS = 50000, PIECES_MAX = 40, TEXT_MAX = 4096 };

static unsigned next_random(unsigned *seed, unsigned below)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (*seed >> 8) % below;
}

/* Some of the pieces behind each other, without a NUL. */
static Str random_text(unsigned *seed, const char *const *pieces,
	unsigned count, char *bytes)
{
	size_t len = 0;
	for (unsigned n = next_random(seed, PIECES_MAX); n > 0; n--) {
		Str piece = str_from(pieces[next_random(seed, count)]);
		memcpy(bytes + len, piece.ptr, piece.len);
		len += piece.len;
	}
	return (Str){bytes, len};
}

static SignedLane are_wanted(Lane lane)
{
	return (lane == 'x') | (lane >= 0xF0);
}

static void lanes(void **state)
{
	static const char *const pieces[] = {"a", "x", "\xC3\xA1",
		"\xF0\x9F\x98\x80", "mười sáu chữ cái", "\xF0"};
	char bytes[TEXT_MAX];
	unsigned seed = 1;
	(void)state;
	for (int round = 0; round < ROUNDS; round++) {
		Str text = random_text(&seed, pieces, COUNT(pieces), bytes);
		size_t from = next_random(&seed, 20), at = from;
		while (at < text.len && text.ptr[at] != 'x'
				&& (unsigned char)text.ptr[at] < 0xF0)
			at++;
		assert_int_equal(lane_find(text, from, are_wanted),
			at < text.len ? at : text.len);
	}
}

/* Marks, letters that compose, and such that NFC replaces. */
static void normal_forms(void **state)
{
	static const char *const pieces[] = {"a", "e", "ệ", "đ", " ",
		"chi bộ sinh hoạt", "\u0301", "\u0323", "\u0302", "\u02B9",
		"\u0340", "\u1E9B", "\u1EB0", "\u2000", "\u2014", "\u201C",
		"\u2126", "\u212B", "\u0958", "\U0001F600", "\u1100\u1161"};
	char bytes[TEXT_MAX];
	unsigned seed = 1;
	(void)state;
	for (int round = 0; round < ROUNDS / 10; round++) {
		Arena arena;
		Str text = random_text(&seed, pieces, COUNT(pieces), bytes);
		utf8proc_uint8_t *expected;
		utf8proc_ssize_t len = utf8proc_map(
			(const utf8proc_uint8_t *)text.ptr,
			(utf8proc_ssize_t)text.len, &expected,
			UTF8PROC_STABLE | UTF8PROC_COMPOSE);
		arena_init(&arena);
		assert_true(len >= 0);
		assert_true(str_eq(vietnamese_nfc(&arena, text),
			(Str){(const char *)expected, (size_t)len}));
		arena_done(&arena);
		free(expected);
	}
}

/* Shape and tone, as the marks that Unicode takes a letter apart into. */
static void letters(void **state)
{
	static const unsigned shapes[SHAPES] = {0, 0x306, 0x302, 0x31B, 0};
	static const unsigned tones[] = {0, 0x300, 0x309, 0x303, 0x301, 0x323};
	unsigned count = 0;
	(void)state;
	for (unsigned rune = 0; rune < 0x2000; rune++) {
		Letter letter;
		utf8proc_int32_t apart[8];
		utf8proc_ssize_t n;
		unsigned base = 0, marks = 0;
		if (!letter_find(rune, &letter))
			continue;
		count++;
		n = utf8proc_decompose_char((utf8proc_int32_t)rune, apart, 8,
			UTF8PROC_DECOMPOSE, NULL);
		base = (unsigned)apart[0];
		for (utf8proc_ssize_t i = 1; i < n; i++)
			marks += (unsigned)apart[i];
		if (letter.shape == SHAPE_STROKE)
			base = letter.upper ? 'D' : 'd';
		assert_int_equal(base | 0x20, (unsigned char)letter.base);
		assert_int_equal(letter.upper, base < 'a');
		assert_int_equal(marks, shapes[letter.shape]
			+ tones[letter.tone]);
		assert_int_equal(letter_lower(rune),
			utf8proc_tolower((utf8proc_int32_t)rune));
		assert_int_equal(letter_upper(rune),
			utf8proc_toupper((utf8proc_int32_t)rune));
	}
	assert_int_equal(count, 52 + 134);
}

/* What stands before a text moves its matches, and does nothing else. */
static void moved_citations(void **state)
{
	static const char *const pieces[] = {"144-QĐ/TW", "30/2020/NĐ-CP",
		"Quy định số ", ", ngày 09/5/2024", "1", "23", " ", "-", "/",
		".", "5053-CV/VPTW/nb", "12-A/B", "ế", "số ", "x", "năm 2025",
		"(10/9/2025)", "80/2015/QH13", "–", "Ð", "144 - QÐ/TW"};
	char bytes[TEXT_MAX];
	unsigned seed = 1;
	(void)state;
	for (int round = 0; round < ROUNDS; round++) {
		Str text = random_text(&seed, pieces, COUNT(pieces),
			bytes + LANE_SIZE);
		size_t pad = next_random(&seed, LANE_SIZE);
		Str moved = {text.ptr - pad, text.len + pad};
		Match first, second;
		bool found = citation_scan(text, 0, &first);
		memset(bytes, ' ', LANE_SIZE);
		assert_int_equal(citation_scan(moved, 0, &second), found);
		if (!found)
			continue;
		assert_int_equal(second.start, first.start + pad);
		assert_int_equal(second.end, first.end + pad);
	}
}

static void every_digit(void **state)
{
	(void)state;
	for (char c = 1; c; c = (char)(c == 127 ? 0 : c + 1)) {
		char bytes[] = "theo 0-QĐ/TW";
		Match match;
		bytes[5] = c;
		assert_int_equal(citation_scan(str_from(bytes), 0, &match),
			c >= '0' && c <= '9');
	}
}

/* Every letter of ASCII with every letter of Latin-1 behind it. */
static void pairs(void **state)
{
	static const struct {
		const char *vowels;
		const unsigned short marks[8];
		unsigned weight;
	} rows[] = {
		{"ai", {0xEF, 0}, 1}, {"eouy", {0xEF, 0}, 2},
		{"aeouy", {0xF8, 0xFB, 0}, 2}, {"aeu", {0xF9, 0xF5, 0}, 2},
		{"aeo", {0xE4, 0xE5, 0}, 2},
		{"ae", {0xE0, 0xE1, 0xE2, 0xE3, 0}, 2}, {"o", {0xE2, 0}, 2},
		{"a", {0xE8, 0xEA, 0xFA, 0xFC, 0}, 2},
		{"a", {0xE9, 0xEB, 0}, 1},
	};
	(void)state;
	for (unsigned vowel = 'a'; vowel <= 'z'; vowel++)
		for (unsigned mark = 0xE0; mark <= 0xFF; mark++) {
			char bytes[] = {(char)vowel, '\xC3',
				(char)(mark - 0x40), 't'};
			LegacySigns signs = {0};
			unsigned weight = 0;
			/* A sign of its own. */
			if (mark == 0xF1)
				continue;
			for (size_t i = 0; i < COUNT(rows) && !weight; i++)
				for (int k = 0; rows[i].marks[k]; k++)
					if (rows[i].marks[k] == mark
							&& strchr(rows[i].vowels, (int)vowel))
						weight = rows[i].weight;
			legacy_look(&signs, (Str){bytes, sizeof bytes}, 1);
			assert_int_equal(signs.vni, weight);
			assert_int_equal(signs.tcvn + signs.mojibake, 0);
		}
}

/* Signs that the text does not hold, but a run of it does. */
static void escapes(void **state)
{
	static const struct { const char *text, *html; } cases[] = {
		{"http:\\//a.vn", "<p><a href=\"http://a.vn\" rel=\"external "
			"noreferrer\">http://a.vn</a></p>\n"},
		{"http&#58;//a.vn", "<p><a href=\"http://a.vn\" rel=\""
			"external noreferrer\">http://a.vn</a></p>\n"},
		{"ww\\w.a.vn", "<p>ww\\w.a.vn</p>\n"},
		{"www&#46;a.vn", "<p><a href=\"http://www.a.vn\" rel=\""
			"external noreferrer\">www.a.vn</a></p>\n"},
		{"[\\[a]]", "<p>[[a]]</p>\n"},
		{"[&#91;a]]", "<p>[[a]]</p>\n"},
		/* With footnotes the library would take these for some. */
		{"[\\^a *b*]", "<p>[^a <em>b</em>]</p>\n"},
		{"[&#94;a]", "<p>[^a]</p>\n"},
	};
	static const MarkdownOptions options = {.heading_base = 2};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		Arena arena;
		Diag diag;
		Source source = {.path = STR("a.md"),
			.text = str_from(cases[i].text)};
		MarkdownOrigin origin = {.source = &source};
		Rich rich;
		arena_init(&arena);
		diag_init(&diag, &arena);
		rich = markdown_render(&arena, source.text, origin, &options,
			&diag);
		assert_int_equal(rich.hole_count, 0);
		if (!str_eq(rich.html, str_from(cases[i].html)))
			fail_msg("%s: %.*s", cases[i].text, STR_ARG(rich.html));
		arena_done(&arena);
	}
}

static int setup(void **state)
{
	(void)state;
	markdown_setup();
	return 0;
}

/* Text behind so many blank lines, with another behind it. */
static Str embed(Arena *arena, Str text, size_t blank)
{
	char *lines = arena_bytes(arena, blank);
	memset(lines, '\n', blank);
	return str_concat3(arena, (Str){lines, blank}, text,
		STR("\n\nmột đoạn văn không có gì để nói thêm\n"));
}

static void assert_shifted(const Findings *a, const Findings *b, size_t by)
{
	assert_int_equal(a->secret, b->secret);
	assert_int_equal(a->signs.tcvn, b->signs.tcvn);
	assert_int_equal(a->signs.vni, b->signs.vni);
	assert_int_equal(a->signs.mojibake, b->signs.mojibake);
	for (int i = 0; i < SPELLINGS; i++) {
		assert_int_equal(a->uses[i].count, b->uses[i].count);
		if (a->uses[i].count)
			assert_int_equal(a->uses[i].first + by,
				b->uses[i].first);
	}
	assert_int_equal(a->list.count, b->list.count);
	for (size_t i = 0; i < a->list.count; i++)
		assert_int_equal(a->list.items[i].start + by,
			b->list.items[i].start);
}

/* A text that ends within a lane is read byte by byte. */
static void findings(void **state)
{
	static const char *const pieces[] = {"ủy", "Ủy", "uỷ", "UỶ", "quỷ",
		"mật", "MẬT", "\n", " ", "a", "à", "oà", "Ã", "lÃ", "ñ", "Ñ",
		"ô", "Ô", "öô", "aø", "µ", "¸i", "ƒ", "Ä‘", "áº", "Æ°", "ư",
		"ở", "&", "\\", "\xCC\x89", "\xEF\xBB\xBF", "5", "098765432",
		"t2 1/1/2025", "Äƒ", "M&#7852;T", "M\\ẬT", "“", "–", ".",
		"l\xC3\xBD"};
	enum { SHORT = LANE_SIZE + 1 };
	char bytes[TEXT_MAX];
	unsigned seed = 9;
	Arena arena;
	(void)state;
	arena_init(&arena);
	for (int round = 0; round < ROUNDS; round++) {
		Str text = random_text(&seed, pieces, COUNT(pieces), bytes);
		size_t blank = 1 + next_random(&seed, LANE_SIZE);
		while (text.len > SHORT || (text.len && ((unsigned char)
				text.ptr[text.len] & 0xC0) == 0x80))
			text.len--;
		bytes[text.len] = '\0';
		Findings alone = findings_read(&arena, text, 0, false);
		Findings within = findings_read(&arena, embed(&arena, text,
			blank), 0, false);
		assert_shifted(&alone, &within, blank);
		arena_clear(&arena);
	}
	arena_done(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lanes), cmocka_unit_test(normal_forms),
		cmocka_unit_test(letters), cmocka_unit_test(moved_citations),
		cmocka_unit_test(every_digit), cmocka_unit_test(pairs),
		cmocka_unit_test(escapes), cmocka_unit_test(findings),
	};
	return cmocka_run_group_tests(tests, setup, NULL);
}
