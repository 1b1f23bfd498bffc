#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "format/date.h"

#include "text.h"

static void parsing(void **state)
{
	static const struct Case {
		const char *text;
		DateError error;
		Date date;
	} cases[] = {
		{"2025-03-14", DATE_OK, {2025, 3, 14}},
		{"2025-3-4", DATE_OK, {2025, 3, 4}},
		{"14/3/2025", DATE_OK, {2025, 3, 14}},
		{"05/02/2025", DATE_OK, {2025, 2, 5}},
		{"5/2/2025", DATE_OK, {2025, 2, 5}},
		{"14-03-2025", DATE_OK, {2025, 3, 14}},
		{"14.3.2025", DATE_OK, {2025, 3, 14}},
		{" 14/3/2025 ", DATE_OK, {2025, 3, 14}},
		{"29/2/2024", DATE_OK, {2024, 2, 29}},
		{"29/2/2000", DATE_OK, {2000, 2, 29}},
		{"1/1/1900", DATE_OK, {1900, 1, 1}},
		{"31/12/2199", DATE_OK, {2199, 12, 31}},
		{"31/02/2025", DATE_ABSENT, {0}},
		{"29-02-2025", DATE_ABSENT, {0}},
		{"29/2/2100", DATE_ABSENT, {0}},
		{"31/4/2025", DATE_ABSENT, {0}},
		{"2025-13-01", DATE_ABSENT, {0}},
		{"2025-00-10", DATE_ABSENT, {0}},
		{"0/1/2025", DATE_ABSENT, {0}},
		{"1/1/1899", DATE_BEYOND, {0}},
		{"1/1/2200", DATE_BEYOND, {0}},
		{"20255-03-14", DATE_SYNTAX, {0}},
		{"14/3/20255", DATE_SYNTAX, {0}},
		{"14/3/25", DATE_SYNTAX, {0}},
		{"25-03-14", DATE_SYNTAX, {0}},
		{"2025/03/14", DATE_SYNTAX, {0}},
		{"2025.03.14", DATE_SYNTAX, {0}},
		{"14/3-2025", DATE_SYNTAX, {0}},
		{"14/3/2025/1", DATE_SYNTAX, {0}},
		{"14 / 3 / 2025", DATE_SYNTAX, {0}},
		{"014/3/2025", DATE_SYNTAX, {0}},
		{"+4/3/2025", DATE_SYNTAX, {0}},
		{"3/2025", DATE_SYNTAX, {0}},
		{"2025", DATE_SYNTAX, {0}},
		{"chưa xác định", DATE_SYNTAX, {0}},
		{"", DATE_SYNTAX, {0}}
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Date date = {1, 1, 1}, untouched = date;
		const struct Case *c = &cases[i];
		assert_int_equal(date_parse(str_from(c->text), &date),
			c->error);
		assert_int_equal(date_cmp(date, c->error == DATE_OK
			? c->date : untouched), 0);
	}
}

static void years(void **state)
{
	(void)state;
	assert_true(date_year(STR("1900")));
	assert_true(date_year(STR("2199")));
	assert_false(date_year(STR("1899")));
	assert_false(date_year(STR("2200")));
	assert_false(date_year(STR("02025")));
	assert_false(date_year(STR("202a")));
	assert_false(date_year(STR("")));
}

static void calendar(void **state)
{
	Date date = {1900, 1, 1};
	(void)state;
	assert_int_equal(date_days((Date){1970, 1, 1}), 0);
	assert_int_equal(date_days((Date){2000, 3, 1}), 11017);
	assert_int_equal(date_days((Date){1969, 12, 31}), -1);
	for (int32_t days = date_days(date); days <= date_days(
			(Date){2199, 12, 31}); days++) {
		date = date_from_days(days);
		assert_int_equal(date_days(date), days);
		assert_true(date_valid(date.year, date.month, date.day));
	}
	assert_false(date_known((Date){0, 0, 0}));
	assert_true(date_known(date));
	assert_false(date_valid(2025, 2, 29));
	assert_false(date_valid(2025, 13, 1));
	assert_false(date_valid(2025, -1, 1));
}

static void order(void **state)
{
	static const Date dates[] = {
		{0, 0, 0}, {2024, 12, 31}, {2025, 1, 31}, {2025, 2, 1},
		{2025, 2, 2}
	};
	(void)state;
	for (int i = 0; i < 5; i++)
		for (int j = 0; j < 5; j++)
			assert_int_equal(date_cmp(dates[i], dates[j]),
				(i > j) - (i < j));
	for (int i = 0; i < 5; i++)
		for (int j = 0; j < 5; j++) {
			assert_int_equal(date_precedes(dates[i], dates[j]),
				i && i < j);
			assert_int_equal(date_reached(dates[i], dates[j]),
				i && i <= j);
		}
	assert_int_equal(date_cmp(date_plus(dates[1], 32), dates[3]), 0);
	assert_int_equal(date_cmp(date_plus(dates[3], -32), dates[1]), 0);
	assert_false(date_known(date_plus(dates[0], 1)));
	assert_false(date_known(date_plus((Date){2199, 12, 31}, 1)));
	assert_false(date_known(date_plus((Date){1900, 1, 1}, -1)));
}

static void weeks(void **state)
{
	(void)state;
	assert_int_equal(date_weekday((Date){1970, 1, 1}), 3);
	assert_int_equal(date_weekday((Date){1969, 12, 31}), 2);
	assert_int_equal(date_weekday((Date){1900, 1, 1}), 0);
	assert_int_equal(date_weekday((Date){2025, 3, 14}), 4);
	assert_int_equal(date_weekday((Date){2025, 3, 16}), 6);
	assert_int_equal(date_week((Date){2025, 1, 1}), 1);
	assert_int_equal(date_week((Date){2024, 12, 30}), 1);
	assert_int_equal(date_week((Date){2024, 12, 29}), 52);
	assert_int_equal(date_week((Date){2020, 12, 31}), 53);
	assert_int_equal(date_week((Date){2021, 1, 3}), 53);
	assert_int_equal(date_week((Date){2021, 1, 4}), 1);
	assert_int_equal(date_week((Date){2025, 9, 12}), 37);
	assert_int_equal(date_month_days(2024, 2), 29);
	assert_int_equal(date_month_days(2025, 2), 28);
	assert_int_equal(date_month_days(2025, 12), 31);
	assert_int_equal(date_quarter((Date){2025, 1, 1}), 1);
	assert_int_equal(date_quarter((Date){2025, 3, 31}), 1);
	assert_int_equal(date_quarter((Date){2025, 4, 1}), 2);
	assert_int_equal(date_quarter((Date){2025, 9, 30}), 3);
	assert_int_equal(date_quarter((Date){2025, 12, 31}), 4);
}

static void formatting(void **state)
{
	static const struct Case {
		Date date;
		DateStyle style;
		Language language;
		const char *text;
	} cases[] = {
		{{2025, 3, 14}, DATE_ISO, LANGUAGE_VI, "2025-03-14"},
		{{2025, 3, 14}, DATE_SHORT, LANGUAGE_VI, "14/3/2025"},
		{{2025, 3, 14}, DATE_SHORT, LANGUAGE_EN, "14 Mar 2025"},
		{{2024, 5, 9}, DATE_TYPED, LANGUAGE_EN, "09/5/2024"},
		{{2025, 2, 5}, DATE_TYPED, LANGUAGE_VI, "05/02/2025"},
		{{2024, 5, 9}, DATE_SHORT, LANGUAGE_VI, "09/5/2024"},
		{{2025, 2, 5}, DATE_SHORT, LANGUAGE_VI, "05/02/2025"},
		{{2025, 1, 10}, DATE_SHORT, LANGUAGE_VI, "10/01/2025"},
		{{2025, 12, 31}, DATE_SHORT, LANGUAGE_VI, "31/12/2025"},
		{{2025, 2, 5}, DATE_LONG, LANGUAGE_VI,
			"ngày 05 tháng 02 năm 2025"},
		{{2025, 3, 14}, DATE_LONG, LANGUAGE_VI,
			"ngày 14 tháng 3 năm 2025"},
		{{2025, 3, 4}, DATE_LONG, LANGUAGE_EN, "4 March 2025"},
		{{2025, 3, 14}, DATE_MONTH, LANGUAGE_VI, "Tháng 3/2025"},
		{{2025, 2, 1}, DATE_MONTH, LANGUAGE_VI, "Tháng 02/2025"},
		{{2025, 3, 14}, DATE_MONTH, LANGUAGE_EN, "March 2025"},
		{{2025, 3, 14}, DATE_YEAR, LANGUAGE_EN, "2025"},
		{{2025, 3, 4}, DATE_OFFICIAL, LANGUAGE_EN,
			"ngày 04 tháng 3 năm 2025"},
		{{2025, 3, 14}, DATE_WEEKDAY, LANGUAGE_VI,
			"Thứ Sáu, 14/3/2025"},
		{{2025, 3, 16}, DATE_WEEKDAY, LANGUAGE_VI,
			"Chủ nhật, 16/3/2025"},
		{{2025, 3, 14}, DATE_WITHIN, LANGUAGE_VI,
			"thứ Sáu, 14/3/2025"},
		{{2025, 3, 16}, DATE_WITHIN, LANGUAGE_VI,
			"Chủ nhật, 16/3/2025"},
		{{2025, 3, 14}, DATE_WITHIN, LANGUAGE_EN,
			"Friday, 14 March 2025"},
		{{2025, 3, 11}, DATE_WITHIN, LANGUAGE_EN,
			"Tuesday, 11 March 2025"},
		{{2025, 3, 14}, DATE_WEEKDAY, LANGUAGE_EN,
			"Friday, 14 March 2025"},
		{{0, 0, 0}, DATE_LONG, LANGUAGE_VI, ""}
	};
	Arena arena;
	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_str(date_format(&arena, cases[i].date, cases[i].style,
			cases[i].language), cases[i].text);
	arena_done(&arena);
}

static void times(void **state)
{
	static const struct Case {
		const char *text;
		int minutes;	/* -1: refused */
	} cases[] = {
		{"14:00", 840}, {"14h00", 840}, {"14h", 840}, {"14H30", 870},
		{"0:00", 0}, {"9:05", 545}, {"09h05", 545}, {"23:59", 1439},
		{"9h5", -1}, {"9:5", -1}, {"24:00", -1}, {"23:60", -1},
		{"14", -1}, {"14:", -1}, {":30", -1}, {"h", -1}, {"", -1},
		{"14:00:00", -1}, {"014:00", -1}, {"-1:00", -1},
		{"14h 00", -1}, {"14:h0", -1}, {"14h00h", -1}
	};
	Arena arena;
	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		int minutes = -1;
		assert_int_equal(time_parse(str_from(cases[i].text),
			&minutes), cases[i].minutes >= 0);
		assert_int_equal(minutes, cases[i].minutes);
	}
	assert_str(time_format(&arena, 0), "00:00");
	assert_str(time_format(&arena, 545), "09:05");
	assert_str(time_format(&arena, 1439), "23:59");
	arena_done(&arena);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(parsing), cmocka_unit_test(years),
		cmocka_unit_test(calendar),
		cmocka_unit_test(order), cmocka_unit_test(weeks),
		cmocka_unit_test(formatting), cmocka_unit_test(times)
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
