#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/resource.h>

#include "app/clock.h"
#include "output/zone.h"

enum { HOUR = 3600 };

/* What the database says, whatever the machine's own zone is. */
static void looking_up(void **state)
{
	static const struct {
		const char *zone;
		Date day;
		int minutes, offset;
	} cases[] = {
		{"Asia/Ho_Chi_Minh", {2025, 1, 1}, 0, 7 * HOUR},
		{"Asia/Ho_Chi_Minh", {2025, 7, 1}, 840, 7 * HOUR},
		{"UTC", {2025, 7, 1}, 840, 0},
		{"Asia/Kolkata", {2025, 7, 1}, 0, 5 * HOUR + HOUR / 2},
		{"Europe/Berlin", {2025, 1, 15}, 840, HOUR},
		{"Europe/Berlin", {2025, 7, 15}, 840, 2 * HOUR},
		{"Europe/Berlin", {2025, 3, 30}, 60, HOUR},
		{"Europe/Berlin", {2025, 3, 30}, 240, 2 * HOUR},
		{"America/St_Johns", {2025, 1, 15}, 0, -3 * HOUR - HOUR / 2},
		/* Beyond the table of the file, by its rule. */
		{"Europe/Berlin", {2150, 7, 15}, 840, 2 * HOUR},
	};
	bool known;
	(void)state;
	setenv("TZ", "Pacific/Auckland", 1);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_int_equal(clock_zone(str_from(cases[i].zone), &known),
			0);
		assert_true(known);
		assert_int_equal(clock_offset(cases[i].day,
			cases[i].minutes), cases[i].offset);
	}
	assert_int_equal(clock_zone(STR("Asia/Nowhere"), &known), 0);
	assert_false(known);
}

/* It is not UTC for that, and is read once it can be. */
static void not_to_be_read(void **state)
{
	Str timezone = STR("Europe/Berlin");
	struct rlimit usual, none;
	bool known;
	(void)state;
	assert_int_equal(getrlimit(RLIMIT_NOFILE, &usual), 0);
	none = (struct rlimit){.rlim_cur = 3, .rlim_max = usual.rlim_max};
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &none), 0);
	int error = clock_zone(timezone, &known);
	Date today = clock_today(timezone);
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &usual), 0);
	assert_int_equal(error, EMFILE);
	assert_false(date_known(today));
	assert_int_equal(clock_zone(timezone, &known), 0);
	assert_true(known);
	assert_int_equal(clock_offset((Date){2025, 7, 15}, 840), 2 * HOUR);
	assert_true(date_known(clock_today(timezone)));
}

static Zone zone_of(const char *name, int first, int last)
{
	Str zone = str_from(name);
	bool known;
	assert_int_equal(clock_zone(zone, &known), 0);
	return zone_make(zone, known ? clock_offset : NULL, first, last);
}

static void kinds(void **state)
{
	Zone zone = zone_of("Asia/Ho_Chi_Minh", 2021, 2199);
	(void)state;
	assert_int_equal(zone.kind, ZONE_FIXED);
	assert_int_equal(zone.offset, 7 * HOUR);
	assert_int_equal(zone_of("Europe/Berlin", 2025, 2025).kind,
		ZONE_CHANGING);
	/* Its winter is four weeks of spring. */
	assert_int_equal(zone_of("Africa/Casablanca", 2025, 2025).kind,
		ZONE_CHANGING);
	/* From UTC+6 to UTC+5 in March 2024, for good. */
	assert_int_equal(zone_of("Asia/Almaty", 2023, 2024).kind,
		ZONE_CHANGING);
	assert_int_equal(zone_of("Asia/Almaty", 2025, 2030).kind, ZONE_FIXED);
	zone = zone_of("Asia/Nowhere", 2025, 2025);
	assert_int_equal(zone.kind, ZONE_UNKNOWN);
	assert_int_equal(zone_offset(&zone, (Date){2025, 1, 1}, 0), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(looking_up),
		cmocka_unit_test(kinds),
		cmocka_unit_test(not_to_be_read),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
