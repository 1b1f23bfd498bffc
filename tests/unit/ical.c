#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "format/ical.h"

#include "text.h"

static void escapes(void **state)
{
	static const struct { const char *text, *written; } cases[] = {
		{"", ""},
		{"a", "X:a\r\n"},
		{"Sinh hoạt", "X:Sinh hoạt\r\n"},
		{"a, b; c\\d", "X:a\\, b\\; c\\\\d\r\n"},
		{"a:b \"c\"", "X:a:b \"c\"\r\n"},
		{"a\nb", "X:a\\nb\r\n"},
		{"a\r\nb\t\x01\x7F" "c", "X:a\\nbc\r\n"},
	};
	Buf buf;
	(void)state;
	buf_init(&buf, 1000);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		buf_clear(&buf);
		ical_text(&buf, STR("X"), str_from(cases[i].text));
		assert_str(buf_str(&buf), cases[i].written);
	}
	buf_clear(&buf);
	ical_line(&buf, STR("URL"), STR("https://a/b;c,d"));
	ical_int(&buf, STR("SEQUENCE"), 12);
	assert_str(buf_str(&buf), "URL:https://a/b;c,d\r\nSEQUENCE:12\r\n");
	buf_done(&buf);
}

/* count times a, then end. */
static Str filled(Arena *arena, size_t count, const char *end)
{
	char *bytes = arena_bytes(arena, count);
	memset(bytes, 'a', count);
	return str_concat(arena, (Str){bytes, count}, str_from(end));
}

/* "X:" and what follows, folded where line breaks stand in expected. */
static void folding(void **state)
{
	static const struct { size_t count; const char *end, *written; }
	cases[] = {
		{73, "", ""},		/* 75 octets: one line */
		{73, "b", "\r\n b"},
		{70, "ạ", "ạ"},		/* three octets, the last the 75th */
		{71, "ạ", "\r\n ạ"},	/* they would end at 76 */
		{72, "ạ", "\r\n ạ"},
		{73, "ạ", "\r\n ạ"},
		{72, ",", "\r\n \\,"},	/* an escape stays whole too */
		{71, ",", "\\,"},
		{69, "😀", "😀"},
		{70, "😀", "\r\n 😀"},
	};
	Arena arena;
	Buf buf;
	(void)state;
	arena_init(&arena);
	buf_init(&buf, 10000);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Str line = str_concat3(&arena, STR("X:"), filled(&arena,
			cases[i].count, cases[i].written), STR("\r\n"));
		buf_clear(&buf);
		ical_text(&buf, STR("X"), filled(&arena, cases[i].count,
			cases[i].end));
		assert_str(buf_str(&buf), str_z(&arena, line));
	}
	/* 200 letters of three octets: 24 fit behind "X:", then behind " ". */
	Str text = {0}, whole = STR("X:");
	for (int i = 0; i < 200; i++) {
		text = str_concat(&arena, text, STR("ạ"));
		whole = str_concat3(&arena, whole, i && i % 24 == 0
			? STR("\r\n ") : STR(""), STR("ạ"));
	}
	buf_clear(&buf);
	ical_text(&buf, STR("X"), text);
	assert_str(buf_str(&buf), str_z(&arena, str_concat(&arena, whole,
		STR("\r\n"))));
	buf_done(&buf);
	arena_done(&arena);
}

static void times(void **state)
{
	Date day = {2025, 3, 1};
	Arena arena;
	(void)state;
	arena_init(&arena);
	assert_str(ical_date(&arena, day), "20250301");
	assert_str(ical_time(&arena, day, 0), "20250301T000000");
	assert_str(ical_time(&arena, day, 14 * 60 + 5), "20250301T140500");
	assert_str(ical_time(&arena, day, 24 * 60), "20250302T000000");
	assert_str(ical_time(&arena, day, 25 * 60 + 1), "20250302T010100");
	assert_str(ical_time(&arena, day, -1), "20250228T235900");
	assert_str(ical_time(&arena, day, -24 * 60), "20250228T000000");
	assert_str(ical_offset(&arena, 7 * 3600), "+0700");
	assert_str(ical_offset(&arena, 0), "+0000");
	assert_str(ical_offset(&arena, -(3 * 3600 + 1800)), "-0330");
	arena_done(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(escapes),
		cmocka_unit_test(folding),
		cmocka_unit_test(times),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
