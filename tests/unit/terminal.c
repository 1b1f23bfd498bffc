#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>

#include "app/terminal.h"

static void check(const char *wanted, Buf *buf, size_t number)
{
	if (!str_eq(buf_str(buf), str_from(wanted)))
		fail_msg("case %zu: [%.*s], not [%s]", number,
			STR_ARG(buf_str(buf)), wanted);
	buf_clear(buf);
}

static void cells(void **state)
{
	static const struct {
		const char *text;
		size_t width;
		const char *wanted;
	} cases[] = {
		{"đề cương", 10, "đề cương  "},
		{"đề cương", 8, "đề cương"},
		{"đề cương", 7, "đề cươ…"},
		/* No space before the sign of what is left out. */
		{"đề cương", 4, "đề… "},
		/* Marks of their own take no column and stay. */
		{"đe\xCC\x82\xCC\x80 a", 4, "đe\xCC\x82\xCC\x80 a"},
		{"đe\xCC\x82\xCC\x80 abc", 3, "đe\xCC\x82\xCC\x80…"},
		/* East Asian signs take two. */
		{"中国", 4, "中国"}, {"中国", 5, "中国 "}, {"中国", 3, "中…"},
		{"中国人", 4, "中… "},
		{"", 3, "   "}, {"abc", 1, "…"},
		/* What could steer the terminal is shown, not sent. */
		{"a\033[2Jb", 8, "a␛[2Jb  "},
	};
	Terminal terminal = {80, false};
	Buf buf;
	(void)state;
	buf_init(&buf, 1 << 16);
	for (size_t i = 0; i < COUNT(cases); i++) {
		terminal_cell(&terminal, &buf, str_from(cases[i].text),
			cases[i].width, COLOUR_RED);
		check(cases[i].wanted, &buf, i);
	}
	terminal.colour = true;
	terminal_cell(&terminal, &buf, STR("a"), 3, COLOUR_RED);
	check("\033[1;31ma\033[0m  ", &buf, 0);
	terminal_cell(&terminal, &buf, STR("a"), 1, COLOUR_PLAIN);
	check("a", &buf, 1);
	buf_done(&buf);
}

static void paragraphs(void **state)
{
	static const struct {
		const char *text;
		size_t indent;
		const char *wanted;
	} cases[] = {
		{"một hai ba bốn năm sáu bảy", 0,
			"một hai ba bốn năm\nsáu bảy\n"},
		{"một hai ba bốn năm sáu bảy", 4,
			"    một hai ba bốn\n    năm sáu bảy\n"},
		{"", 0, ""},
		{"abcdefghijklmnopqrstuvwxyz", 0,
			"abcdefghijklmnopqrst\nuvwxyz\n"},
		{"0123456789012345678 9", 0, "0123456789012345678\n9\n"},
		{"01234567890123456789 a", 0, "01234567890123456789\na\n"},
	};
	Terminal terminal = {20, false};
	Buf buf;
	(void)state;
	buf_init(&buf, 1 << 16);
	for (size_t i = 0; i < COUNT(cases); i++) {
		terminal_paragraph(&terminal, &buf, str_from(cases[i].text),
			cases[i].indent, COLOUR_PLAIN);
		check(cases[i].wanted, &buf, i);
	}
	buf_done(&buf);
}

static void width(void **state)
{
	static const struct { const char *columns; size_t wanted; } cases[] = {
		{"40", 40}, {"5", 20}, {"100000", 500},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		setenv("COLUMNS", cases[i].columns, 1);
		assert_int_equal(terminal_of_stdout().width, cases[i].wanted);
	}
	unsetenv("COLUMNS");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cells),
		cmocka_unit_test(paragraphs),
		cmocka_unit_test(width),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
