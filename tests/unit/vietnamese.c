#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "format/vietnamese.h"
#include "format/vietnamese_order.h"

static Arena arena;

static int setup(void **state)
{
	(void)state;
	arena_init(&arena);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	arena_done(&arena);
	return 0;
}

typedef struct Pair {
	const char *from, *to;
} Pair;

static void check(Str (*make)(Arena *arena, Str s), const Pair *pairs,
	size_t count)
{
	for (size_t i = 0; i < count; i++) {
		Str s = make(&arena, str_from(pairs[i].from));
		if (!str_eq(s, str_from(pairs[i].to)))
			fail_msg("%s: %.*s, not %s", pairs[i].from,
				STR_ARG(s), pairs[i].to);
	}
	assert_int_equal(make(&arena, (Str){NULL, 0}).len, 0);
}

/* The 134 letters beyond ASCII, and what folding makes of each group. */
static const struct Group {
	char base;
	const char *lower, *upper;
} groups[] = {
	{'a', "àảãáạăằẳẵắặâầẩẫấậ", "ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬ"},
	{'d', "đ", "Đ"},
	{'e', "èẻẽéẹêềểễếệ", "ÈẺẼÉẸÊỀỂỄẾỆ"},
	{'i', "ìỉĩíị", "ÌỈĨÍỊ"},
	{'o', "òỏõóọôồổỗốộơờởỡớợ", "ÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢ"},
	{'u', "ùủũúụưừửữứự", "ÙỦŨÚỤƯỪỬỮỨỰ"},
	{'y', "ỳỷỹýỵ", "ỲỶỸÝỴ"}
};

enum { GROUPS = sizeof groups / sizeof *groups };

static void all_letters(void **state)
{
	size_t count = 0;
	(void)state;
	for (const struct Group *g = groups; g < groups + GROUPS; g++) {
		Str lower = str_from(g->lower), upper = str_from(g->upper);
		Str folded = vietnamese_fold(&arena, lower);
		assert_true(str_eq(vietnamese_lower(&arena, upper), lower));
		assert_true(str_eq(vietnamese_upper(&arena, lower), upper));
		assert_true(str_eq(vietnamese_lower(&arena, lower), lower));
		assert_true(str_eq(vietnamese_upper(&arena, upper), upper));
		assert_true(str_eq(vietnamese_fold(&arena, upper), folded));
		for (size_t i = 0; i < folded.len; i++)
			assert_int_equal(folded.ptr[i], g->base);
		count += 2 * folded.len;
	}
	assert_int_equal(count, 134);
}

static void composing(void **state)
{
	static const Pair pairs[] = {
		{"Quyết định", "Quyết định"},
		{"Quye\u0302\u0301t d\u0323inh", "Quyết ḍinh"},
		{"e\u0323\u0302", "ệ"}, {"e\u0302\u0323", "ệ"},
		{"u\u031B\u0323", "ự"}, {"D\u0323", "Ḍ"},
		{"đ\u0301", "đ\u0301"},
		{"\u0301a", "\u0301a"},
		{"\u212B\u2126", "ÅΩ"},
		{"\u1100\u1161", "가"},
		{"“–…”", "“–…”"},
		{"Кирилл 漢字 😀", "Кирилл 漢字 😀"},
		{"\u2001", "\u2003"}
	};
	Str s = STR("Nghị quyết “số 12” – một…"), long_text;
	char *bytes;
	(void)state;
	check(vietnamese_nfc, pairs, sizeof pairs / sizeof *pairs);
	assert_ptr_equal(vietnamese_nfc(&arena, s).ptr, s.ptr);
	s = STR("Кирилл");
	assert_ptr_equal(vietnamese_nfc(&arena, s).ptr, s.ptr);
	/* Longer than one piece: every syllable must survive the cuts. */
	bytes = arena_bytes(&arena, 8000 * 6);
	for (size_t i = 0; i < 8000; i++)
		memcpy(bytes + i * 6, "a\u0323\u0302 ", 6);
	long_text = vietnamese_nfc(&arena, (Str){bytes, 8000 * 6});
	assert_int_equal(long_text.len, 8000 * 4);
	for (size_t i = 0; i < 8000; i++)
		assert_memory_equal(long_text.ptr + i * 4, "ậ ", 4);
}

/* Sorting each run of marks would take hours for this. */
static void composing_marks(void **state)
{
	size_t n = 500000;
	char *bytes = arena_bytes(&arena, n * 4);
	(void)state;
	for (size_t i = 0; i < n; i++)
		memcpy(bytes + i * 4, "\u0301\u0323", 4);
	assert_int_equal(vietnamese_nfc(&arena, (Str){bytes, n * 4}).len,
		n * 4);
}

static void folding(void **state)
{
	static const Pair pairs[] = {
		{"Học tập đạo đức", "hoc tap dao duc"},
		{"hòa hoà HÒA", "hoa hoa hoa"},
		{"ủy u\u0309y", "uy uy"},
		{"\u00D0ạt \u00F0", "dat d"},
		{"e\u0302\u0323", "e"},
		{"144-QĐ/TW", "144-qd/tw"},
		{"ÑÖ Ж Ω", "ñö ж ω"}
	};
	(void)state;
	check(vietnamese_fold, pairs, sizeof pairs / sizeof *pairs);
}

static void casing(void **state)
{
	static const Pair lower[] = {
		{"ĐẢNG ỦY Ñ Ж", "đảng ủy ñ ж"}, {"\u0130", "i"},
		{"\u023A\u023A", "\u2C65\u2C65"}
	};
	static const Pair upper[] = {
		{"đảng ủy ñ ж", "ĐẢNG ỦY Ñ Ж"}, {"e\u0323", "E\u0323"},
		{"ÿ\u0131", "\u0178I"}
	};
	(void)state;
	check(vietnamese_lower, lower, sizeof lower / sizeof *lower);
	check(vietnamese_upper, upper, sizeof upper / sizeof *upper);
}

static void keys(void **state)
{
	static const struct Case {
		const char *a, *b;
		bool same;
	} cases[] = {
		{"ngày", "Ngay", true}, {"Ngày họp", "ngay_hop", true},
		{"ngày-họp", "NGÀY  HỌP ", true}, {"ngày", "ngày\u00a0", true},
		{"đảng ủy", "dang uy", true}, {"nga\u0300y", "ngày", true},
		{"", " -_", true}, {"", "", true}, {"a", "", false},
		{"a", "ab", false}, {"ngày", "ngáy", true},
		{"ngày", "nghày", false}, {"a.b", "ab", false},
		{"ngày1", "ngày", false}
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Str a = str_from(cases[i].a), b = str_from(cases[i].b);
		assert_int_equal(vietnamese_same_key(a, b), cases[i].same);
		assert_int_equal(vietnamese_same_key(b, a), cases[i].same);
		assert_int_equal(str_eq(vietnamese_key(&arena, a),
			vietnamese_key(&arena, b)), cases[i].same);
	}
	assert_true(str_eq(vietnamese_key(&arena, STR(" Số - ký_hiệu")),
		STR("sokyhieu")));
}

static int key_cmp(Str (*make)(Arena *arena, Str s), const char *a,
	const char *b)
{
	return str_cmp(make(&arena, str_from(a)), make(&arena, str_from(b)));
}

static void check_order(Str (*make)(Arena *arena, Str s),
	const char *const *texts, size_t count)
{
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < count; j++) {
			int order = key_cmp(make, texts[i], texts[j]);
			if ((order > 0) - (order < 0) != (i > j) - (i < j))
				fail_msg("%s, %s: %d", texts[i], texts[j],
					order);
		}
}

/* Each order below was compared once with that of ICU for "vi". */
static void letters_in_order(void **state)
{
	static const char *const texts[] = {
		"", "\t", " ", "\u00a0", "_", "-", "–", "—", ",", ";", ":",
		"!", "?", ".", "..", "...", "…", "·", "'", "‘", "’", "\"",
		"“", "”", "(", ")", "[", "]", "{", "}", "@", "*", "/", "\\",
		"&", "#", "%", "`", "^", "+", "<", "=", ">", "|", "~", "$",
		"0", "1", "10", "2", "9",
		"a", "A", "à", "À", "ả", "ã", "á", "ạ", "Ạ", "å", "ab",
		"az", "ă", "ằ", "ặ", "â", "ầ", "ậ", "b", "c", "ç", "d", "dz",
		"đ", "Đ", "đa", "e", "ê", "f", "g", "h", "i", "j", "k", "l",
		"m", "n", "ñ", "o", "oz", "ô", "ôz", "ơ", "p", "q", "r", "s",
		"t", "u", "uz", "ư", "v", "w", "x", "y", "ỵ", "z", "Ж", "漢"
	};
	(void)state;
	check_order(vietnamese_sort_key, texts, sizeof texts / sizeof *texts);
}

static void levels(void **state)
{
	/* Letters over the whole text first, then tones, then case; where a
	 * tone stands tells texts apart when nothing else does. */
	static const char *const texts[] = {
		"an", "An", "AN", "àn", "ản", "ãn", "án", "ạn", "ạN",
		"an a", "án a", "án á", "ana", "anh", "ánh", "anh b",
		"ăn", "ân", "ẩn", "ân b", "đa", "hoà", "hòa", "hoạ", "họa",
		"hòa b", "hoá b", "hoàng", "thuỷ", "thủy", "thuý", "thúy",
		"thúy a"
	};
	(void)state;
	check_order(vietnamese_sort_key, texts, sizeof texts / sizeof *texts);
	assert_int_equal(key_cmp(vietnamese_sort_key, "ệ", "e\u0323\u0302"),
		0);
	assert_int_not_equal(key_cmp(vietnamese_sort_key, "a",
		"a\u200b"), 0);
	assert_true(key_cmp(vietnamese_sort_key, "a\u200bb", "ac") < 0);
}

static void names(void **state)
{
	static const char *const people[] = {
		"An", "Trần Văn An", "Trần Văn Ân Anh", "Vũ Thị Anh",
		"Lý Thị Ánh", "Lê Thị Ân", "Ngô Văn Ẩn", "Nông Văn Bình",
		"Phan Thị Dung", "Dũng", "Đặng Thị Dũng", "Hoàng Dũng",
		"Hoàng Đức Dũng", "Hoàng Đức An Dũng", "Đỗ Văn Đạt",
		"Bùi Thị Hòa", "Hà Thị Hoà", "Ma Thị Hòa", "Vi Thị Hoà",
		"Hoàng Thị Thủy", "Lê Thị Thuỷ", "Vi Thị Thủy",
		"Bùi Thị Thuý", "Hà Thị Thúy", "Ma Văn Ước", "Triệu Thị Yến"
	};
	(void)state;
	check_order(vietnamese_name_key, people,
		sizeof people / sizeof *people);
	assert_int_equal(key_cmp(vietnamese_name_key, "Lê  Văn An ",
		"Lê Văn An"), 0);
	assert_int_equal(key_cmp(vietnamese_name_key, "TRẦN HÒA",
		"TRẦN HOÀ"), 0);
	assert_int_not_equal(key_cmp(vietnamese_name_key, "Lê Hoàn",
		"Lê Hòan"), 0);
	assert_int_equal(key_cmp(vietnamese_name_key, "", " "), 0);
	assert_true(key_cmp(vietnamese_name_key, "", "An") < 0);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_letters), cmocka_unit_test(composing),
		cmocka_unit_test(composing_marks), cmocka_unit_test(folding),
		cmocka_unit_test(casing), cmocka_unit_test(keys),
		cmocka_unit_test(letters_in_order), cmocka_unit_test(levels),
		cmocka_unit_test(names)
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
