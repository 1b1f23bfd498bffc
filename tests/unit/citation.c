#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "format/vietnamese.h"
#include "model/citation.h"

#include "text.h"

/* All matches of text, joined by '|'; '\n' shows as '/'. */
static Str found(Arena *arena, Str text)
{
	Str all = {NULL, 0};
	Match match = {0, 0};
	for (size_t from = 0; citation_scan(text, from, &match);) {
		Str one = str_slice(text, match.start, match.end);
		assert_true(match.start >= from && match.end > match.start);
		all = all.len ? str_concat3(arena, all, STR("|"), one) : one;
		from = match.end;
	}
	return all;
}

typedef struct Scan {
	const char *text, *matches;
} Scan;

static const Scan scans[] = {
	/* With and without what may stand around a symbol. */
	{"144-QĐ/TW", "144-QĐ/TW"},
	{"theo 144-QĐ/TW.", "144-QĐ/TW"},
	{"Quy định 144-QĐ/TW", "Quy định 144-QĐ/TW"},
	{"theo Quy định số 144-QĐ/TW đã nêu", "Quy định số 144-QĐ/TW"},
	{"quy định số 144-QĐ/TW", "quy định số 144-QĐ/TW"},
	{"QUY ĐỊNH SỐ 144-QĐ/TW", "QUY ĐỊNH SỐ 144-QĐ/TW"},
	{"số 144-QĐ/TW", "số 144-QĐ/TW"},
	{"văn bản số 144-QĐ/TW", "số 144-QĐ/TW"},
	{"nội-quy định 144-QĐ/TW, nộiquy định 144-QĐ/TW, bsố 144-QĐ/TW",
		"quy định 144-QĐ/TW|144-QĐ/TW|144-QĐ/TW"},
	{"Quy định 144-QĐ/TW, ngày 09/5/2024 của",
		"Quy định 144-QĐ/TW, ngày 09/5/2024"},
	{"Quy định 144-QĐ/TW ngày 09/5/2024",
		"Quy định 144-QĐ/TW ngày 09/5/2024"},
	{"Quy định 144-QĐ/TW, ngày 9-5-2024.",
		"Quy định 144-QĐ/TW, ngày 9-5-2024"},
	{"Quy định 144-QĐ/TW ngày 09.5.2024;",
		"Quy định 144-QĐ/TW ngày 09.5.2024"},
	{"Quy định 144-QĐ/TW ngày 09 tháng 5 năm 2024 của",
		"Quy định 144-QĐ/TW ngày 09 tháng 5 năm 2024"},
	{"Quy định 144-QĐ/TW (09/5/2024)", "Quy định 144-QĐ/TW (09/5/2024)"},
	{"Quy định 144-QĐ/TW (ngày 09/5/2024), và",
		"Quy định 144-QĐ/TW (ngày 09/5/2024)"},
	/* Broken over lines. */
	{"Quy định\n144-QĐ/TW", "Quy định\n144-QĐ/TW"},
	{"Quy\nđịnh 144-QĐ/TW", "Quy\nđịnh 144-QĐ/TW"},
	{"Quy định số\n144-QĐ/TW,\nngày 09/5/2024",
		"Quy định số\n144-QĐ/TW,\nngày 09/5/2024"},
	{"Quy định 144-QĐ/TW, ngày\n09/5/2024",
		"Quy định 144-QĐ/TW, ngày\n09/5/2024"},
	{"144-QĐ/TW ngày 09\ntháng 5\nnăm 2024",
		"144-QĐ/TW ngày 09\ntháng 5\nnăm 2024"},
	{"Quy định\xC2\xA0" "144-QĐ/TW,\xC2\xA0ngày\xC2\xA0" "09/5/2024",
		"Quy định\xC2\xA0" "144-QĐ/TW,\xC2\xA0ngày\xC2\xA0"
		"09/5/2024"},
	/* Punctuation around. */
	{"(Quy định 144-QĐ/TW)", "Quy định 144-QĐ/TW"},
	{"(144-QĐ/TW)", "144-QĐ/TW"},
	{"“144-QĐ/TW”", "144-QĐ/TW"},
	{"“Quy định 144-QĐ/TW”", "Quy định 144-QĐ/TW"},
	{"‘144-QĐ/TW’…", "144-QĐ/TW"},
	{"144-QĐ/TW: 144-QĐ/TW; 144-QĐ/TW!",
		"144-QĐ/TW|144-QĐ/TW|144-QĐ/TW"},
	{"144-QĐ/TW–01-KL/TW", "144-QĐ/TW|01-KL/TW"},
	{"144-QĐ/TW,21-KL/TW", "144-QĐ/TW|21-KL/TW"},
	{"Kết luận 01-KL/TW và Kết luận số 21-KL/TW",
		"Kết luận 01-KL/TW|Kết luận số 21-KL/TW"},
	{"Số:144-QĐ/TW", "144-QĐ/TW"},
	{"144-QĐ/TW.Tiếp", "144-QĐ/TW"},
	/* One that no calendar has is part of it; half a date is not. */
	{"144-QĐ/TW, ngày 31/02/2024", "144-QĐ/TW, ngày 31/02/2024"},
	{"144-QĐ/TW, ngày 9/5", "144-QĐ/TW"},
	{"144-QĐ/TW, ngày 09/5/20245", "144-QĐ/TW"},
	{"144-QĐ/TW, 09/5/2024", "144-QĐ/TW"},
	{"144-QĐ/TW (khóa XIII)", "144-QĐ/TW"},
	{"144-QĐ/TW, ngày", "144-QĐ/TW"},
	{"ngày 09/5/2024 có 144-QĐ/TW", "144-QĐ/TW"},
	/* Other forms. */
	{"5053-CV/VPTW/nb", "5053-CV/VPTW/nb"},
	{"Hướng dẫn 08-HD/ĐU", "Hướng dẫn 08-HD/ĐU"},
	{"10-QĐi/TW", "10-QĐi/TW"},
	{"26-CTr/TU", "26-CTr/TU"},
	{"1989/QĐ-BGDĐT", "1989/QĐ-BGDĐT"},
	{"Nghị định số 30/2020/NĐ-CP, ngày 05/3/2020",
		"Nghị định số 30/2020/NĐ-CP, ngày 05/3/2020"},
	{"Thông tư liên tịch 03/2018/TTLT-BNV-BTC",
		"03/2018/TTLT-BNV-BTC"},
	{"Luật số 80/2015/QH13", "Luật số 80/2015/QH13"},
	{"1211/2016/UBTVQH13.", "1211/2016/UBTVQH13"},
	{"09/2003/PL-UBTVQH11", "09/2003/PL-UBTVQH11"},
	/* Meant as symbols. */
	{"144/QĐ-TW", "144/QĐ-TW"},
	{"144-XX/TW", "144-XX/TW"},
	{"144-QD/TW", "144-QD/TW"},
	{"30-NĐ/CP", "30-NĐ/CP"},
	{"144-QĐ-TW", "144-QĐ-TW"},
	{"144/QĐ/TW", "144/QĐ/TW"},
	{"30/2020/ND-CP", "30/2020/ND-CP"},
	{"1989/QD-BGDĐT", "1989/QD-BGDĐT"},
	/* As Word and old keyboards write them. */
	{"Quy định 144–QĐ/TW, ngày 09/5/2024",
		"Quy định 144–QĐ/TW, ngày 09/5/2024"},
	{"144\u2011QĐ/TW và 144\u2010QĐ/TW, 144—QĐ/TW",
		"144\u2011QĐ/TW|144\u2010QĐ/TW|144—QĐ/TW"},
	{"số 144 - QĐ/TW.", "số 144 - QĐ/TW"},
	{"144\u00A0–\u00A0QĐ/TW", "144\u00A0–\u00A0QĐ/TW"},
	{"144-QÐ/TW, 08-HD/ÐU", "144-QÐ/TW|08-HD/ÐU"},
	{"30/2020/NÐ-CP và 1989/QĐ–BGDÐT",
		"30/2020/NÐ-CP|1989/QĐ–BGDÐT"},
	{"30/2020/NĐ - CP", "30/2020/NĐ - CP"},
	/* No symbols at all. */
	{"", ""},
	{"144", ""},
	{"144-", ""},
	{"144-QĐ", ""},
	{"144-QĐ/", ""},
	{"QĐ/TW", ""},
	{"năm học 2024-2025", ""},
	{"tháng 7/2025", ""},
	{"ngày 05/5/2024", ""},
	{"05-02-2025", ""},
	{"khổ A4, mẫu A4-B/C", ""},
	{"K12-A/B", ""},
	{"lớp 12-A/B", ""},
	{"phòng 3/B-C", ""},
	{"192.168.1.1", ""},
	{"trực 24/7", ""},
	{"tỉ số 3-1/Hai", ""},
	{"xem tep/144-QĐ/TW.pdf", ""},
	{"144-QĐ-TW.pdf", ""},
	{"v1.144-QĐ/TW", ""},
	{"số 123456-QĐ/TW", ""},
	{"a144-QĐ/TW", ""},
	{"đ144-QĐ/TW", ""},
	{"144-qđ/tw", ""},
	{"100/2024/giờ", ""},
	{"2020 - 2025, 2020–2025", ""},
	{"144 – trang 5, 144 - Trang/Tờ", ""},
	{"ngày 14/3 - 15/3, 14/3/2025 - CB/TW", ""},
	{"năm 2025 - Kế hoạch/Biên bản", ""},
	{"cỡ 3 - L/XL, bảng 2 – Tb/CB", ""},
	{"mục 15 - KH/Chi bộ", ""},
	{"144 -\nQĐ/TW", ""},
	{"144  - QĐ/TW", ""},
	{"phòng 12/2020/A-B, 3/QD-R", ""},
	{"144–", ""}, {"144 –", ""}, {"144 – QĐ–", ""},
};

static void scanning(void **state)
{
	Arena arena;
	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof scans / sizeof *scans; i++)
		assert_str(found(&arena, str_from(scans[i].text)),
			scans[i].matches);
	arena_done(&arena);
}

/* A text that ends, or begins, anywhere: ASan would see a step too far. */
static void every_piece(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof scans / sizeof *scans; i++) {
		Str whole = str_from(scans[i].text);
		for (size_t from = 0; from <= whole.len; from++) {
			Str rest = str_slice(whole, from, whole.len);
			char *copy = malloc(rest.len + 1);
			Match match;
			if (rest.len)
				memcpy(copy, rest.ptr, rest.len);
			for (size_t len = 0; len <= rest.len; len++) {
				Str piece = {copy, len};
				if (str_utf8_error(piece) == len)
					citation_scan(piece, 0, &match);
			}
			free(copy);
		}
	}
}

static void parsing(void **state)
{
	static const struct Case {
		const char *text;
		SymbolFamily family;
		const char *symbol;
		Date date;
	} cases[] = {
		{"Quy định 144-QĐ/TW, ngày 09/5/2024", SYMBOL_PARTY,
			"144-QĐ/TW", {2024, 5, 9}},
		{"144-QĐ/TW (09/5/2024)", SYMBOL_PARTY, "144-QĐ/TW",
			{2024, 5, 9}},
		{"144-QĐ/TW ngày 9 tháng 5 năm 2024", SYMBOL_PARTY,
			"144-QĐ/TW", {2024, 5, 9}},
		{"144-QĐ/TW", SYMBOL_PARTY, "144-QĐ/TW", {0, 0, 0}},
		{"1989/QĐ-BGDĐT", SYMBOL_STATE, "1989/QĐ-BGDĐT", {0, 0, 0}},
		{"Luật 80/2015/QH13", SYMBOL_STATE, "80/2015/QH13",
			{0, 0, 0}},
		{"144/QĐ-TW", SYMBOL_MALFORMED, "144/QĐ-TW", {0, 0, 0}},
		{"Quy định 144", SYMBOL_NONE, "", {0, 0, 0}},
		{"", SYMBOL_NONE, "", {0, 0, 0}},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Citation citation = citation_parse(str_from(cases[i].text));
		assert_int_equal(citation.symbol.family, cases[i].family);
		assert_str(citation.symbol.text, cases[i].symbol);
		assert_int_equal(date_cmp(citation.date, cases[i].date), 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(scanning),
		cmocka_unit_test(every_piece),
		cmocka_unit_test(parsing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
