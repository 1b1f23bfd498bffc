#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "format/date.h"

static void weekdays(void **state)
{
	static const struct Case {
		const char *text;
		int weekday;
		const char *rest;
	} cases[] = {
		{"thứ Sáu, 14/3/2025", 4, "14/3/2025"},
		{"Thứ 6, ngày 14/3/2025", 4, "14/3/2025"},
		{"THỨ HAI 14/3/2025", 0, "14/3/2025"},
		{"thu sau 14/3/2025", 4, "14/3/2025"},
		{"Chủ Nhật, ngày 16-3-2025", 6, "16-3-2025"},
		{"CN 16/3/2025", 6, "16/3/2025"}, {"T7, 15/3", 5, "15/3"},
		{"Thứ\nsáu", 4, ""}, {"Friday 2025-03-14", 4, "2025-03-14"},
		{"Fri, 14/3/2025", 4, "14/3/2025"},
		{"Thứ Sáu (14/3/2025)", 4, "14/3/2025)"},
		{"thứ Tám, 14/3/2025", -1, NULL}, {"14/3/2025", -1, NULL},
		{"Fridays", -1, NULL}, {"thứ 25", -1, NULL}, {"", -1, NULL},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Str rest = {0};
		int weekday = date_weekday_parse(str_from(cases[i].text),
			&rest);
		if (weekday != cases[i].weekday || (cases[i].rest
				&& !str_eq(rest, str_from(cases[i].rest))))
			fail_msg("“%s”: %d, “%.*s”", cases[i].text, weekday,
				STR_ARG(rest));
	}
}

static void beginnings(void **state)
{
	static const struct Case {
		const char *text;
		size_t len;		/* 0: no date */
		int year, month, day;
	} cases[] = {
		{"14/3/2025, lúc 14h", 9, 2025, 3, 14},
		{"2025-03-14", 10, 2025, 3, 14},
		{"05.02.2025", 10, 2025, 2, 5},
		{"14 tháng 3 năm 2025.", 21, 2025, 3, 14},
		{"14 March 2025", 13, 2025, 3, 14},
		{"14 mars 2025", 0, 0, 0, 0}, {"31/2/2025", 0, 0, 0, 0},
		{"14/3/20255", 0, 0, 0, 0}, {"14/3-2025", 0, 0, 0, 0},
		{"2025/03/14", 0, 0, 0, 0}, {"14/3", 0, 0, 0, 0},
		{"14 tháng 3", 0, 0, 0, 0}, {"144-QĐ/TW", 0, 0, 0, 0},
		{"1", 0, 0, 0, 0}, {"", 0, 0, 0, 0},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Date date = {0};
		size_t len = 0;
		bool found = date_begins(str_from(cases[i].text), &date,
			&len);
		if (found != (cases[i].len > 0) || (found
				&& (len != cases[i].len
				|| date.year != cases[i].year
				|| date.month != cases[i].month
				|| date.day != cases[i].day)))
			fail_msg("“%s”: %zu", cases[i].text, len);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(weekdays), cmocka_unit_test(beginnings),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
