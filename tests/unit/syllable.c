#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "format/syllable.h"

static Arena arena;

/* All syllables of text, '|' before one that opens a sentence, '[' and ']'
 * around a symbol that begins there. */
static Str cut(const char *text)
{
	SyllableScan scan;
	Str all = {0};
	syllable_begin(&scan, str_from(text));
	while (syllable_next(&scan)) {
		size_t start = (size_t)(scan.syllable.ptr - scan.text.ptr);
		all = str_concat3(&arena, all, scan.opens ? STR("|")
			: STR(" "), scan.syllable);
		if (scan.symbol)
			all = str_concat3(&arena, str_concat(&arena, all,
				STR("[")), str_slice(scan.text, start,
				scan.symbol_end), STR("]"));
	}
	return all;
}

static void cutting(void **state)
{
	static const struct Case {
		const char *text, *syllables;
	} cases[] = {
		{"", ""},
		{" … ", ""},
		{"học tập", "|học tập"},
		{"Học tập, rèn luyện", "|Học tập rèn luyện"},
		{"xong. Rồi? Chưa!", "|xong|Rồi|Chưa"},
		{"xong… Rồi", "|xong|Rồi"},
		{"1.000 TP.HCM", "|1 000 TP HCM"},
		{"a.b", "|a b"},
		{"a. b", "|a|b"},
		{"\"xong.\" (rồi)", "|xong|rồi"},
		{"Mác – Lênin", "|Mác Lênin"},
		{"Quy định 144-QĐ/TW.", "|Quy định 144[144-QĐ/TW] QĐ TW"},
		{"144\xE2\x80\x91QĐ/TW", "|144[144\xE2\x80\x91QĐ/TW] QĐ TW"},
		{"36/2009/QĐ-UBND", "|36[36/2009/QĐ-UBND] 2009 QĐ UBND"},
		{"năm 2024-2025", "|năm 2024 2025"},
		{"2024–2025", "|2024 2025"},
		{"1/2/3 4/5a", "|1 2 3 4[4/5a] 5a"},
		{"ngày 14/3/2025", "|ngày 14 3 2025"},
		{"144-", "|144"},
		{"144- QĐ", "|144 QĐ"},
		{"A4-B5", "|A4 B5"},
		{"Ленин 漢字", "|Ленин 漢字"},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Str found = cut(cases[i].text);
		assert_int_equal(found.len, strlen(cases[i].syllables));
		assert_memory_equal(found.ptr ? found.ptr : "",
			cases[i].syllables, found.len);
	}
}

static void spelling(void **state)
{
	static const struct Case {
		const char *written, *folded, *spelled;
	} cases[] = {
		{"ĐẠO", "dao", "đao\xCC\xA3"},
		{"đạo", "dao", "đao\xCC\xA3"},
		{"hoà", "hoa", "hoa\xCC\x80"},
		{"hòa", "hoa", "hoa\xCC\x80"},
		{"uỷ", "uy", "uy\xCC\x89"},
		{"ủy", "uy", "uy\xCC\x89"},
		{"Lý", "li", "li\xCC\x81"},
		{"lí", "li", "li\xCC\x81"},
		{"Kỷ", "ki", "ki\xCC\x89"},
		{"ly\xCC\x81", "li", "li\xCC\x81"},
		{"quý", "qui", "qui\xCC\x81"},
		{"quyết", "quiet", "quie\xCC\x82t\xCC\x81"},
		{"Đynamo", "dinamo", "đinamo"},
		{"ý", "y", "y\xCC\x81"},
		{"yêu", "yeu", "ye\xCC\x82u"},
		{"thúy", "thuy", "thuy\xCC\x81"},
		{"tuyên", "tuyen", "tuye\xCC\x82n"},
		{"ngày", "ngay", "ngay\xCC\x80"},
		{"thuở", "thuo", "thuo\xCC\x9B\xCC\x89"},
		{"Ð", "d", "đ"},	/* eth, typed for Đ */
		{"tập", "tap", "ta\xCC\x82p\xCC\xA3"},
		{"ta\xCC\x82\xCC\xA3p", "tap", "ta\xCC\x82p\xCC\xA3"},
		{"144-QĐ/TW", "144-qd/tw", "144-qđ/tw"},
		{"144\xE2\x80\x91QĐ/TỈNH", "144-qd/tinh",
			"144-qđ/tinh\xCC\x89"},
		{"El", "el", "el"},
		{"04", "4", "4"}, {"00", "0", "0"}, {"08-HD", "8-hd", "8-hd"},
		{"Ö", "o", "o\xCC\x88"},
		{"ЛЕНИН", "ленин", "ленин"},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Syllable s = syllable_spell(&arena, str_from(
			cases[i].written));
		assert_true(str_eq(s.folded, str_from(cases[i].folded)));
		assert_true(str_eq(s.spelled, str_from(cases[i].spelled)));
	}
}

static int open_arena(void **state)
{
	(void)state;
	arena_init(&arena);
	return 0;
}

static int close_arena(void **state)
{
	(void)state;
	arena_done(&arena);
	return 0;
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(cutting), cmocka_unit_test(spelling)
	};
	return cmocka_run_group_tests(tests, open_arena, close_arena);
}
