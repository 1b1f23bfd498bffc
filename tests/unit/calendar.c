#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "site/calendar.h"

/* The month on which the calendar opens. */
static void opens(void **state)
{
	Calendar months[] = {
		{.first = {2025, 1, 1}, .whole_year = true},
		{.first = {2025, 7, 1}}, {.first = {2025, 11, 1}},
	};
	CalendarList all = {.items = months, .count = 3};
	CalendarList none = {.items = months, .count = 1};
	(void)state;
	assert_ptr_equal(calendar_nearest(&all, (Date){2025, 6, 30}), months + 1);
	assert_ptr_equal(calendar_nearest(&all, (Date){2025, 7, 31}), months + 1);
	assert_ptr_equal(calendar_nearest(&all, (Date){2025, 8, 1}), months + 2);
	assert_ptr_equal(calendar_nearest(&all, (Date){2025, 11, 30}), months + 2);
	assert_ptr_equal(calendar_nearest(&all, (Date){2026, 3, 1}), months + 2);
	assert_null(calendar_nearest(&none, (Date){2025, 7, 1}));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(opens),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
