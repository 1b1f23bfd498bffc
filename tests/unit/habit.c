#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>

#include "app/habit.h"

#define DAY(y, m, d) {.date = {(y), (m), (d)}}
static void same_day(void **state)
{
	static const struct { Date date; int year; Date wanted; } cases[] = {
		/* Second Friday to second Friday. */
		{{2025, 3, 14}, 2026, {2026, 3, 13}},
		{{2025, 5, 16}, 2026, {2026, 5, 15}},
		{{2025, 9, 12}, 2026, {2026, 9, 11}},
		{{2025, 11, 14}, 2024, {2024, 11, 8}},
		/* The fifth of a month that has four: the last. */
		{{2025, 5, 30}, 2026, {2026, 5, 29}},
		{{2025, 1, 31}, 2026, {2026, 1, 30}},
		{{2025, 10, 31}, 2027, {2027, 10, 29}},
		{{2024, 2, 29}, 2025, {2025, 2, 27}},
		/* Never a weekend. */
		{{2025, 3, 15}, 2026, {2026, 3, 20}},
		{{0, 0, 0}, 2026, {0, 0, 0}},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		Date date = habit_same_day(cases[i].date, cases[i].year);
		if (date_cmp(date, cases[i].wanted))
			fail_msg("case %zu: %d-%d-%d", i, date.year,
				date.month, date.day);
	}
}

static void read(void **state)
{
	static Session sessions[] = {
		{.date = DAY(2025, 3, 14), .due = {DAY(2025, 2, 21),
			DAY(2025, 2, 28), DAY(2025, 3, 7)}},
		{.date = DAY(2025, 5, 16)},
		{.date = {{0, 0, 0}, {0}}},
		/* Moved by a week: the day before shows the habit. */
		{.date = DAY(2025, 9, 19), .moved_from = DAY(2025, 9, 12)},
		{.date = DAY(2025, 11, 21), .moved_from = DAY(2025, 11, 14),
			.due = {DAY(2025, 10, 25), DAY(2025, 10, 31),
				DAY(2025, 11, 7)}},
	}, anew = {.date = DAY(2025, 11, 21),
		.moved_from = DAY(2025, 11, 14),
		.due.sending = DAY(2025, 11, 14)};
	Plan plan = {.sessions = {sessions, COUNT(sessions)},
		.number_of_year = 2025}, empty = {.number_of_year = 2026};
	Habit habit = habit_of(&plan, NULL);
	(void)state;
	assert_int_equal(habit.weekday, 4);
	assert_int_equal(habit.week, 2);
	assert_int_equal(habit.months, 2);
	assert_int_equal(habit.lead.draft, 20);
	assert_int_equal(habit.lead.sending, 7);
	assert_int_equal(habit_due_day(&anew).day, 21);
	habit = habit_of(&empty, &plan);
	assert_int_equal(habit.week, 2);
	habit = habit_of(NULL, NULL);
	assert_int_equal(habit.weekday, 4);
}

static void next(void **state)
{
	static Session march = {.date = DAY(2025, 3, 14)},
		november = {.date = DAY(2025, 11, 14)},
		december = {.date = DAY(2025, 12, 12)};
	static const Habit habit = {4, 2, 2, {21, 14, 7}, false};
	const struct { Session *last; Date today, wanted; } cases[] = {
		{&march, {2025, 3, 15}, {2025, 5, 9}},
		/* There must be time to draft. */
		{&march, {2025, 4, 17}, {2025, 5, 9}},
		{&march, {2025, 4, 18}, {2025, 6, 13}},
		{&march, {2025, 8, 1}, {2025, 9, 12}},
		/* Two months later is another year: a month then. */
		{&november, {2025, 9, 10}, {2025, 12, 12}},
		{&december, {2025, 9, 10}, {0, 0, 0}},
		{NULL, {2025, 1, 2}, {2025, 3, 14}},
		{NULL, {2025, 12, 1}, {0, 0, 0}},
		{NULL, {2026, 1, 1}, {0, 0, 0}},
		{NULL, {2024, 6, 1}, {2025, 3, 14}},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		Plan plan = {.sessions = {cases[i].last, cases[i].last != NULL},
			.number_of_year = 2025};
		Date date = habit_next(&habit, &plan, cases[i].today);
		if (date_cmp(date, cases[i].wanted))
			fail_msg("case %zu: %d-%d-%d", i, date.year,
				date.month, date.day);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(same_day),
		cmocka_unit_test(read),
		cmocka_unit_test(next),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
