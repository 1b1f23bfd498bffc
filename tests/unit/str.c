#include <limits.h>
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "base/str.h"

#include "text.h"

static const Str none = {NULL, 0};

static void comparing(void **state)
{
	(void)state;
	assert_true(str_eq(none, STR("")));
	assert_true(str_eq(STR("ủy"), STR("ủy")));
	assert_false(str_eq(STR("a"), STR("ab")));
	assert_int_equal(str_cmp(none, STR("")), 0);
	assert_true(str_cmp(STR("a"), STR("ab")) < 0);
	assert_true(str_cmp(STR("b"), STR("ab")) > 0);
	assert_true(str_cmp(STR("\xC3"), STR("z")) > 0);
	assert_true(str_starts(STR("abc"), STR("ab")));
	assert_true(str_starts(none, none));
	assert_false(str_starts(STR("a"), STR("ab")));
	assert_true(str_ends(STR("plan.yaml"), STR(".yaml")));
	assert_false(str_ends(STR("yaml"), STR(".yaml")));
	assert_int_equal(str_from(NULL).len, 0);
}

/* Of A to Z alone. */
static void folding(void **state)
{
	(void)state;
	assert_true(str_eq_folded(STR("Content-TYPE"), STR("content-type")));
	assert_true(str_eq_folded(STR(""), STR("")));
	assert_true(str_eq_folded(STR("Đ1"), STR("Đ1")));
	assert_false(str_eq_folded(STR("Đ1"), STR("đ1")));
	assert_false(str_eq_folded(STR("@[`{"), STR("`{`{")));
	assert_false(str_eq_folded(STR("ab"), STR("abc")));
	assert_false(str_eq_folded(STR("abc"), STR("ab")));
	assert_int_equal(ascii_lower('A'), 'a');
	assert_int_equal(ascii_lower('Z'), 'z');
	assert_int_equal(ascii_lower('['), '[');
}

static void slicing(void **state)
{
	(void)state;
	assert_str(str_slice(STR("abcdef"), 1, 3), "bc");
	assert_str(str_slice(STR("abc"), 2, 99), "c");
	assert_str(str_slice(STR("abc"), 9, 99), "");
	assert_str(str_slice(STR("abc"), 2, 1), "");
	assert_str(str_slice(none, 0, 5), "");
	assert_str(str_trim(STR(" \t\r\n a b \v\f")), "a b");
	assert_str(str_trim(STR("  ")), "");
	assert_str(str_trim(none), "");
}

static void finding(void **state)
{
	size_t at = 99;
	(void)state;
	assert_true(str_find(STR("aabab"), STR("ab"), &at));
	assert_int_equal(at, 1);
	assert_true(str_find(STR("a"), STR(""), &at));
	assert_int_equal(at, 0);
	assert_true(str_find_from(STR("ababac"), 1, STR("aba"), &at));
	assert_int_equal(at, 2);
	assert_false(str_find_from(STR("ababac"), 3, STR("aba"), &at));
	assert_true(str_find_from(STR("ababac"), 1, STR("ba"), &at));
	assert_int_equal(at, 1);
	assert_true(str_find_from(STR("ababac"), 2, STR("ac"), &at));
	assert_int_equal(at, 4);
	assert_true(str_find(none, none, &at));
	at = 99;
	assert_false(str_find(STR("ab"), STR("abc"), &at));
	assert_false(str_find(none, STR("a"), &at));
	assert_false(str_find_from(STR("ab"), 3, STR("a"), &at));
	assert_false(str_find_from(none, 0, STR("a"), &at));
	assert_false(str_find_last(none, 'a', &at));
	assert_false(str_find_last(STR("b"), 'a', &at));
	assert_int_equal(at, 99);
	assert_true(str_find_last(STR("a/b/c"), '/', &at));
	assert_int_equal(at, 3);
}

static void cutting(void **state)
{
	Str head, tail;
	(void)state;
	assert_true(str_cut(STR("a:b:c"), ':', &head, &tail));
	assert_str(head, "a");
	assert_str(tail, "b:c");
	assert_true(str_cut(STR(":"), ':', &head, &tail));
	assert_str(head, "");
	assert_str(tail, "");
	assert_false(str_cut(STR("abc"), ':', &head, &tail));
	assert_str(head, "abc");
	assert_str(tail, "");
	assert_false(str_cut(none, ':', &head, &tail));
	assert_str(head, "");
	assert_str(str_before_last(STR("a/b/c"), '/'), "a/b");
	assert_str(str_behind_last(STR("a/b/c"), '/'), "c");
	assert_str(str_before_last(STR("/c"), '/'), "");
	assert_str(str_before_last(STR("abc"), '/'), "");
	assert_str(str_behind_last(STR("abc"), '/'), "abc");
}

static void between_characters(void **state)
{
	Str s = STR("aệ–b");	/* of 1, 3, 3 and 1 bytes */
	static const size_t starts[] = {0, 1, 1, 1, 4, 4, 4, 7, 8};
	(void)state;
	for (size_t at = 0; at <= s.len; at++) {
		assert_int_equal(str_continues(s, at), starts[at] < at);
		assert_int_equal(str_whole(s, at).len, starts[at]);
		if (at)
			assert_int_equal(str_before(s, at), starts[at - 1]);
	}
	assert_int_equal(str_whole(s, 99).len, s.len);
	assert_int_equal(str_whole(none, 1).len, 0);
	assert_false(str_continues(none, 0));
}

static void integers(void **state)
{
	static const struct { Str s; bool ok; int value; } cases[] = {
		{STR_INIT("0"), true, 0}, {STR_INIT("007"), true, 7},
		{STR_INIT("999999999"), true, 999999999},
		{STR_INIT("1000000000"), false, 0}, {STR_INIT(""), false, 0},
		{STR_INIT("-1"), false, 0}, {STR_INIT("+1"), false, 0},
		{STR_INIT(" 1"), false, 0}, {STR_INIT("1a"), false, 0},
		{STR_INIT("1.0"), false, 0}
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		int value = -5;
		assert_int_equal(str_to_int(cases[i].s, &value), cases[i].ok);
		assert_int_equal(value, cases[i].ok ? cases[i].value : -5);
	}
}

static void numbers_written(void **state)
{
	static const struct { long long n; const char *text; } cases[] = {
		{0, "0"}, {7, "7"}, {-1, "-1"}, {1000, "1000"},
		{LLONG_MAX, "9223372036854775807"},
		{LLONG_MIN, "-9223372036854775808"},
	};
	Arena arena;
	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Str text = str_from_int(&arena, cases[i].n);
		assert_str(text, cases[i].text);
		assert_ptr_equal(text.ptr + text.len, arena.next);
	}
	arena_done(&arena);
}

static void hexadecimal(void **state)
{
	static const char *const wrong[] = {
		"", "A", "12g", "0x1", " 1", "12345678901234567"
	};
	char digits[16];
	uint64_t n;
	(void)state;
	assert_ptr_equal(str_put_hex(digits, 0x1F, 2), digits + 2);
	assert_memory_equal(digits, "1f", 2);
	str_put_hex(digits, 0xFEDCBA9876543210, 16);
	assert_memory_equal(digits, "fedcba9876543210", 16);
	assert_true(str_to_hex((Str){digits, 16}, &n));
	assert_true(n == 0xFEDCBA9876543210);
	assert_true(str_to_hex(STR("0a"), &n));
	assert_int_equal(n, 10);
	for (size_t i = 0; i < COUNT(wrong); i++)
		assert_false(str_to_hex(str_from(wrong[i]), &n));
}

static void making(void **state)
{
	Arena arena;
	(void)state;
	arena_init(&arena);
	assert_str(str_copy(&arena, STR("abc")), "abc");
	assert_str(str_copy(&arena, none), "");
	assert_string_equal(str_z(&arena, STR("abc")), "abc");
	assert_string_equal(str_z(&arena, none), "");
	assert_str(str_concat(&arena, STR("a"), none), "a");
	assert_str(str_concat3(&arena, STR("a"), STR("/"), STR("b")), "a/b");
	assert_str(str_format(&arena, "%d-%s", 7, "x"), "7-x");
	assert_str(str_format(&arena, "%s", ""), "");
	assert_str(str_format(&arena, "%.*s|", STR_ARG(none)), "|");
	arena_done(&arena);
}

static void runes(void **state)
{
	static const unsigned expected[] = {
		'a', 0x7F, 0x80, 0x7FF, 0x800, 0x1EE7, 0xFFFD, 0xFFFF,
		0x10000, 0x10FFFF
	};
	Str s = STR("a\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xE1\xBB\xA7\xEF\xBF\xBD"
		"\xEF\xBF\xBF\xF0\x90\x80\x80\xF4\x8F\xBF\xBF");
	size_t at = 0;
	(void)state;
	for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
		assert_int_equal(str_rune(s, &at), expected[i]);
	assert_int_equal(at, s.len);
	assert_int_equal(str_utf8_error(s), s.len);
}

/* The text that follows pad ASCII letters is wrong at this offset. */
static void utf8_errors(void **state)
{
	static const struct { Str s; size_t error; } cases[] = {
		{STR_INIT("\x80"), 0}, {STR_INIT("\xC0\x80"), 0},
		{STR_INIT("\xC1\xBF"), 0}, {STR_INIT("\xC3"), 0},
		{STR_INIT("\xC3("), 0}, {STR_INIT("\xE0\x9F\xBF"), 0},
		{STR_INIT("\xE1\xBB"), 0}, {STR_INIT("\xE1\xBBx"), 0},
		{STR_INIT("\xED\xA0\x80"), 0}, {STR_INIT("\xED\x9F\xBF"), 3},
		{STR_INIT("\xF0\x8F\xBF\xBF"), 0},
		{STR_INIT("\xF0\x9F\x98"), 0},
		{STR_INIT("\xF4\x90\x80\x80"), 0}, {STR_INIT("\xF5"), 0},
		{STR_INIT("\xFE"), 0}, {STR_INIT("\xFF"), 0},
		{STR_INIT("ủy\xE1"), 4}, {STR_INIT("ok ủy nhiệm"), 15},
		{STR_INIT("\0"), 1}, {STR_INIT(""), 0}
	};
	char bytes[64];
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		for (size_t pad = 0; pad < 20; pad++) {
			Str s = {bytes, pad + cases[i].s.len};
			memset(bytes, 'a', pad);
			memcpy(bytes + pad, cases[i].s.ptr, cases[i].s.len);
			assert_int_equal(str_utf8_error(s),
				pad + cases[i].error);
		}
	}
	assert_int_equal(str_utf8_error(none), 0);
}

/* Every code point, coded by hand, passes; every cut of it does not. */
static void utf8_all(void **state)
{
	(void)state;
	for (unsigned c = 0x80; c <= 0x10FFFF; c++) {
		unsigned char b[4];
		size_t len = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4, at = 0;
		unsigned rest = c;
		for (size_t i = len - 1; i > 0; i--, rest >>= 6)
			b[i] = (unsigned char)(0x80 | (rest & 0x3F));
		b[0] = (unsigned char)((0xF00 >> len & 0xFF) | rest);
		Str s = {(const char *)b, len};
		bool surrogate = c >= 0xD800 && c <= 0xDFFF;
		assert_int_equal(str_utf8_error(s), surrogate ? 0 : len);
		s.len--;
		assert_int_equal(str_utf8_error(s), 0);
		s.len++;
		if (!surrogate)
			assert_int_equal(str_rune(s, &at), c);
	}
}

/* One character after another, by its value. */
static size_t slow_utf8_error(Str s)
{
	size_t at = 0, len;
	for (; at < s.len; at += len) {
		unsigned char first = (unsigned char)s.ptr[at];
		unsigned c = first;
		len = first < 0x80 ? 1 : first >= 0xF0 ? 4
			: first >= 0xE0 ? 3 : 2;
		if (first >= 0x80)
			c &= 0xFFu >> (len + 1);
		if (len > s.len - at || (first >= 0x80 && first < 0xC0)
				|| first >= 0xF8)
			return at;
		for (size_t i = 1; i < len; i++) {
			unsigned char next = (unsigned char)s.ptr[at + i];
			if (next >> 6 != 2)
				return at;
			c = c << 6 | (next & 0x3F);
		}
		if ((len == 2 && c < 0x80) || (len == 3 && c < 0x800)
				|| (len == 4 && c < 0x10000) || c > 0x10FFFF
				|| (c >= 0xD800 && c <= 0xDFFF))
			return at;
	}
	return s.len;
}

static unsigned next_random(unsigned *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 8;
}

/* Right texts with now and then a wrong byte, and bytes at the borders. */
static void utf8_random(void **state)
{
	static const Str pieces[] = {
		STR_INIT("a"), STR_INIT("nghị quyết"), STR_INIT("ủ"),
		STR_INIT("đ"), STR_INIT("\xF0\x9F\x98\x80"),
		STR_INIT("\xF4\x8F\xBF\xBF"), STR_INIT("\xED\x9F\xBF"),
		STR_INIT("\xE0\xA0\x80"), STR_INIT("\xEF\xBF\xBF"),
	};
	static const unsigned char borders[] = {
		0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1,
		0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1,
		0xF3, 0xF4, 0xF5, 0xF7, 0xF8, 0xFF
	};
	unsigned seed = 1;
	(void)state;
	for (int round = 0; round < 300000; round++) {
		char bytes[128];
		size_t len = 0, wanted = next_random(&seed) % 100;
		while (len < wanted) {
			Str piece = pieces[next_random(&seed) % 9];
			memcpy(bytes + len, piece.ptr, piece.len);
			len += piece.len;
		}
		for (unsigned n = next_random(&seed) % 4; n && len; n--)
			bytes[next_random(&seed) % len] = (char)borders[
				next_random(&seed) % sizeof borders];
		Str s = {bytes, next_random(&seed) % 2 ? len : wanted};
		assert_int_equal(str_utf8_error(s), slow_utf8_error(s));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(comparing),
		cmocka_unit_test(folding),
		cmocka_unit_test(slicing),
		cmocka_unit_test(finding),
		cmocka_unit_test(cutting),
		cmocka_unit_test(between_characters),
		cmocka_unit_test(integers),
		cmocka_unit_test(numbers_written),
		cmocka_unit_test(hexadecimal),
		cmocka_unit_test(making),
		cmocka_unit_test(runes),
		cmocka_unit_test(utf8_errors),
		cmocka_unit_test(utf8_all),
		cmocka_unit_test(utf8_random)
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
