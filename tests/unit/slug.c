#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "format/slug.h"

static void making(void **state)
{
	static const struct Case {
		const char *text, *slug;
	} cases[] = {
		{"144-QĐ/TW", "144-qd-tw"},
		{"Tổ chức - Hành chính - Thông tin - Tư liệu",
			"to-chuc-hanh-chinh-thong-tin-tu-lieu"},
		{"Đảng ủy", "dang-uy"},
		{"tô\xCC\x81", "to"},	/* o, circumflex and a mark alone */
		{"to\xCC\x82\xCC\x89 d", "to-d"},
		{"  a  b  ", "a-b"},
		{"--a--", "a"},
		{"chuyen-de-1", "chuyen-de-1"},
		{"năm 2025!", "nam-2025"},
		{"漢字", ""},
		{"…", ""},
		{"", ""}
	};
	Arena arena;
	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Str slug = slug_make(&arena, str_from(cases[i].text));
		assert_int_equal(slug.len, strlen(cases[i].slug));
		if (slug.len)
			assert_memory_equal(slug.ptr, cases[i].slug, slug.len);
		assert_int_equal(slug_valid(slug), slug.len > 0);
	}
	assert_int_equal(slug_make(&arena, (Str){NULL, 0}).len, 0);
	arena_done(&arena);
}

static void validity(void **state)
{
	static const char *const good[] = {
		"a", "0", "chuyen-de-1", "a_b", "a.b", "_a", "2025", "a-",
		"a.b.c", "a."
	};
	static const char *const bad[] = {
		"", ".", "..", ".a", "-a", "a..b", "A", "a b", "a/b", "đ",
		"../a", "a\\b", "a%2e", "a\n", "tổ", "a:b"
	};
	char longest[101];
	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		assert_true(slug_valid(str_from(good[i])));
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(slug_valid(str_from(bad[i])));
	memset(longest, 'a', sizeof longest);
	assert_true(slug_valid((Str){longest, 100}));
	assert_false(slug_valid((Str){longest, 101}));
	assert_false(slug_valid((Str){"a\0b", 3}));
}

static void portability(void **state)
{
	static const struct {
		const char *path, *portable;
	} cases[] = {
		{"trang/con.html", "trang/con_.html"},
		{"con/nul/com1.tar.gz", "con_/nul_/com1_.tar.gz"},
		{"aux", "aux_"}, {"lpt0", "lpt0_"}, {"prn.", "prn_."},
		{"con-nguoi.html", "con-nguoi.html"}, {"com.html", "com.html"},
		{"com10.html", "com10.html"}, {"icon.html", "icon.html"},
		{"trang/a.con", "trang/a.con"}, {"", ""}
	};
	Arena arena;
	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_true(str_eq(slug_portable(&arena,
			str_from(cases[i].path)),
			str_from(cases[i].portable)));
	arena_done(&arena);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(making), cmocka_unit_test(validity),
		cmocka_unit_test(portability)
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
