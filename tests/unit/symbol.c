#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "model/symbol.h"
#include "model/symbol_kind.h"

#include "text.h"

static void parsing(void **state)
{
	static const struct Case {
		const char *text;
		SymbolFamily family;
		const char *number, *year, *kind, *issuer, *repaired;
	} cases[] = {
		{"144-QĐ/TW", SYMBOL_PARTY, "144", "", "QĐ", "TW", NULL},
		{"5053-CV/VPTW/nb", SYMBOL_PARTY, "5053", "", "CV",
			"VPTW/nb", NULL},
		{"1989/QĐ-BGDĐT", SYMBOL_STATE, "1989", "", "QĐ", "BGDĐT",
			NULL},
		{"30/2020/NĐ-CP", SYMBOL_STATE, "30", "2020", "NĐ", "CP",
			NULL},
		{"80/2015/QH13", SYMBOL_STATE, "80", "2015", "QH", "QH13",
			NULL},
		{"144/QĐ-TW", SYMBOL_MALFORMED, "144", "", "QĐ", "TW",
			"144-QĐ/TW"},
		{"30-NĐ/CP", SYMBOL_MALFORMED, "30", "", "NĐ", "CP",
			"30/NĐ-CP"},
		{"144-QD/TW", SYMBOL_MALFORMED, "144", "", "QD", "TW",
			"144-QĐ/TW"},
		{"144-Qđ/TW", SYMBOL_MALFORMED, "144", "", "Qđ", "TW",
			"144-QĐ/TW"},
		{"01/HD-VPTW/nb", SYMBOL_MALFORMED, "01", "", "HD",
			"VPTW/nb", "01-HD/VPTW/nb"},
		{"144-XX/TW", SYMBOL_MALFORMED, "144", "", "XX", "TW", ""},
		{"144 – QĐ/TW", SYMBOL_MALFORMED, "144", "", "QĐ", "TW",
			"144-QĐ/TW"},
		{"144-QÐ/TW", SYMBOL_MALFORMED, "144", "", "QÐ", "TW",
			"144-QĐ/TW"},
		{"08/HD-ÐU", SYMBOL_MALFORMED, "08", "", "HD", "ÐU",
			"08-HD/ĐU"},
		{"5053-CV/VPTW/nb–x", SYMBOL_MALFORMED, "", "", "", "",
			"5053-CV/VPTW/nb"},
		{"21-kl/tw", SYMBOL_MALFORMED, "", "", "", "", "21-KL/TW"},
		{"30/2020/nđ-cp", SYMBOL_MALFORMED, "", "", "", "",
			"30/2020/NĐ-CP"},
		{"144/qđ-tw", SYMBOL_MALFORMED, "", "", "", "", "144-QĐ/TW"},
		{"Số 01-KH/CB", SYMBOL_NONE, "", "", "", "", "01-KH/CB"},
		{"số: 01 - kh/cb", SYMBOL_NONE, "", "", "", "", "01-KH/CB"},
		{"30/2020/ND-CP", SYMBOL_MALFORMED, "30", "2020", "ND", "CP",
			"30/2020/NĐ-CP"},
		{"30/2020/NÐ–CP", SYMBOL_MALFORMED, "30", "2020", "NÐ", "CP",
			"30/2020/NĐ-CP"},
		{"1989/QD-BGDÐT", SYMBOL_MALFORMED, "1989", "", "QD",
			"BGDÐT", "1989/QĐ-BGDĐT"},
		{"1989/QĐ – UBND", SYMBOL_MALFORMED, "1989", "", "QĐ",
			"UBND", "1989/QĐ-UBND"},
		{"144/2024/QĐ-TW", SYMBOL_MALFORMED, "144", "2024", "QĐ",
			"TW", ""},
		/* As a whole it is none, but a number was meant as one. */
		{"144-QĐ/TW ngày 09/5/2024", SYMBOL_MALFORMED, "", "", "",
			"", "144-QĐ/TW"},
		{"144", SYMBOL_MALFORMED, "", "", "", "", ""},
		{"Quy định 144", SYMBOL_NONE, "", "", "", "", NULL},
		{"", SYMBOL_NONE, "", "", "", "", NULL},
	};
	Arena arena;
	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Symbol symbol = symbol_parse(str_from(cases[i].text));
		assert_int_equal(symbol.family, cases[i].family);
		assert_str(symbol.number, cases[i].number);
		assert_str(symbol.year, cases[i].year);
		assert_str(symbol.kind, cases[i].kind);
		assert_str(symbol.issuer, cases[i].issuer);
		if (cases[i].repaired)
			assert_str(symbol_meant(&arena, str_from(
				cases[i].text)), cases[i].repaired);
	}
	arena_done(&arena);
}

static void kind_names(void **state)
{
	(void)state;
	assert_string_equal(symbol_kind_name(STR("KL"))->in[LANGUAGE_VI],
		"Kết luận");
	/* Quyết định or quy định; thông tri or thông tư. */
	assert_null(symbol_kind_name(STR("QĐ")));
	assert_null(symbol_kind_name(STR("TT")));
	assert_null(symbol_kind_name(STR("XX")));
	assert_null(symbol_kind_name((Str){NULL, 0}));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parsing),
		cmocka_unit_test(kind_names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
