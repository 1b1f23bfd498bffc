#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "format/csv.h"

#include "text.h"

#define MARK "\xEF\xBB\xBF"

static void texts(void **state)
{
	static const struct { const char *text, *written; } cases[] = {
		{"", ""},
		{"Tổ đảng", "Tổ đảng"},
		{" a b ", " a b "},
		{"a,b", "\"a,b\""},
		{"a\"b", "\"a\"\"b\""},
		{"a\nb", "\"a\nb\""},
		{"a\r\nb", "\"a\r\nb\""},
		{"=1+1", "'=1+1"},
		{"+84", "'+84"},
		{"-1", "'-1"},
		{"@SUM(A1)", "'@SUM(A1)"},
		{"\tx", "'\tx"},
		{"\rx", "\"'\rx\""},
		{"=HYPERLINK(\"a\",1)", "\"'=HYPERLINK(\"\"a\"\",1)\""},
		{"a=1", "a=1"},
		{"'=1", "'=1"},
	};
	Buf buf;
	(void)state;
	buf_init(&buf, 1000);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Csv csv;
		buf_clear(&buf);
		csv_init(&csv, &buf);
		csv_text(&csv, str_from(cases[i].text));
		assert_int_equal(memcmp(buf.ptr, MARK, 3), 0);
		if (strlen(cases[i].written) != buf.len - 3 || memcmp(
				buf.ptr + 3, cases[i].written, buf.len - 3))
			fail_msg("%s: %.*s", cases[i].written,
				STR_ARG(buf_str(&buf)));
	}
	buf_done(&buf);
}

static void lines(void **state)
{
	Buf buf;
	Csv csv;
	(void)state;
	buf_init(&buf, 1000);
	csv_init(&csv, &buf);
	csv_text(&csv, STR("Năm"));
	csv_text(&csv, STR("Số"));
	csv_end_line(&csv);
	csv_empty(&csv);
	csv_int(&csv, -12);
	csv_empty(&csv);
	csv_end_line(&csv);
	csv_end_line(&csv);
	assert_str(buf_str(&buf), MARK "Năm,Số\r\n,-12,\r\n\r\n");
	buf_done(&buf);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts),
		cmocka_unit_test(lines),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
