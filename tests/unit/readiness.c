#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "model/career.h"
#include "model/ledger.h"
#include "model/minutes.h"
#include "model/readiness.h"

#define DAY(y, m, d) {.date = {(y), (m), (d)}}
static const Date today = {2025, 9, 10};

/* The states of a row, a letter each: done, due, late, open, waiting, exempt
 * (x), unknown (?). */
static void rows(void **state)
{
	static const char letters[] = "\0?odulwx";
	static Cell cell;
	static Minutes blank, minutes = {.attendance.present.known = true};
	static Rich said = {.html = STR_INIT("<p>x</p>")};
	static FreePage unwritten = {.body = {.rich = &said,
		.unknown = true}}, report = {.body.rich = &said};
	static Outline bare, whole = {.drafted = DAY(2025, 8, 1),
			.approved = DAY(2025, 8, 5), .sent = DAY(2025, 8, 6),
			.completed = DAY(2025, 9, 10)},
		ahead = {.drafted = DAY(2025, 9, 11),
			.approved = DAY(2025, 9, 12),
			.completed = DAY(2025, 9, 11)};
	static const Source source;
	static Outline begun = {.drafted.span.source = &source},
		approved = {.drafted.span.source = &source,
			.approved = DAY(2025, 9, 1)};
	static const Portal portal;
	const Ref to_cell = {.key = {"c", 1}, .to = &cell.entity};
	const Choice thematic = {.value = SESSION_THEMATIC};
	const Choice trip = {.value = SESSION_FIELD_TRIP};
	const Choice regular = {.value = SESSION_REGULAR};
	const struct Case {
		Session session;
		const char *row;
	} cases[] = {
		{{.kind = thematic}, "oooo?ww"},
		{{.kind = thematic, .cell = to_cell,
			.date = DAY(2025, 9, 11)}, "duuuuww"},
		/* The day before the session is the last good one. */
		{{.kind = thematic, .cell = to_cell,
			.date = DAY(2025, 9, 10)}, "dllluww"},
		{{.kind = thematic, .cell = to_cell,
			.date = DAY(2025, 9, 9)}, "dlllduu"},
		{{.kind = thematic, .cell = to_cell,
			.date = DAY(2025, 9, 7)}, "dllldlu"},
		{{.kind = thematic, .cell = to_cell, .outline = &whole,
			.minutes = &minutes, .date = DAY(2025, 8, 20)},
			"ddddddd"},
		/* What lies ahead proves nothing. */
		{{.kind = thematic, .cell = to_cell, .outline = &ahead,
			.date = DAY(2025, 10, 1)}, "duuuuww"},
		{{.kind = thematic, .outline = &bare,
			.date = DAY(2025, 10, 1)}, "uduuuww"},
		/* Begun, not known when finished; proven by a later step. */
		{{.kind = thematic, .cell = to_cell, .outline = &begun,
			.minutes = &minutes, .date = DAY(2025, 10, 1)},
			"duuuuww"},
		{{.kind = thematic, .cell = to_cell, .outline = &approved,
			.date = DAY(2025, 10, 1)}, "ddduuww"},
		/* Completed before the session, it cannot be. */
		{{.kind = thematic, .cell = to_cell, .outline = &whole,
			.date = DAY(2025, 10, 1)}, "dddduww"},
		{{.kind = thematic, .date = DAY(2025, 10, 1),
			.due.draft = DAY(2025, 9, 9),
			.due.approval = DAY(2025, 9, 10)}, "lluuuww"},
		{{.kind = thematic, .date = DAY(2025, 8, 11),
			.status.value = STATUS_CANCELLED}, "xxxxxxx"},
		{{.kind = thematic, .date = DAY(2025, 8, 11),
			.status.value = STATUS_POSTPONED}, "?????ww"},
		{{.kind = thematic, .date = DAY(2025, 9, 11),
			.status.value = STATUS_POSTPONED}, "?????ww"},
		{{.kind = thematic, .date = DAY(2025, 9, 11),
			.moved_from = DAY(2025, 9, 4),
			.status.value = STATUS_POSTPONED}, "uuuuuww"},
		{{.kind = trip, .date = DAY(2025, 9, 11)}, "uxxxuww"},
		{{.kind = trip, .cell = to_cell, .minutes = &minutes,
			.date = DAY(2025, 9, 1)}, "dxxxddo"},
		{{.kind = trip, .cell = to_cell, .report = &report,
			.date = DAY(2025, 9, 9)}, "dxxxdud"},
		/* Made, and nothing written yet. */
		{{.kind = trip, .cell = to_cell, .minutes = &blank,
			.report = &unwritten, .date = DAY(2025, 9, 1)},
			"dxxxdlo"},
		{{.kind = regular, .date = DAY(2025, 9, 10)}, "xxxxuwx"},
		/* What the audience may not see is not called late. */
		{{.kind = thematic, .cell = to_cell, .papers_hidden = true,
			.date = DAY(2025, 8, 1)}, "d???d??"},
		{{.kind = thematic, .cell = to_cell, .records_hidden = true,
			.outline = &whole, .date = DAY(2025, 8, 20)},
			"ddddd?d"},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Readiness readiness = session_readiness(&cases[i].session,
			&portal, today);
		char row[READINESS_MARKS + 1] = {0};
		for (size_t n = 0; n < READINESS_MARKS; n++)
			row[n] = letters[readiness.marks[n].progress];
		assert_string_equal(row, cases[i].row);
	}
}

static void the_report_takes_the_last_place(void **state)
{
	static const Portal portal;
	Session session = {.kind.value = SESSION_FIELD_TRIP};
	(void)state;
	assert_int_equal(session_readiness(&session, &portal, today).marks[
		READINESS_MARKS - 1].milestone, MILESTONE_REPORT);
	session.kind.value = SESSION_REGULAR;
	assert_int_equal(session_readiness(&session, &portal, today).marks[
		READINESS_MARKS - 1].milestone, MILESTONE_COMPLETED);
}

static void states_of_tasks(void **state)
{
	static Session past = {.date = DAY(2025, 9, 9)},
		ahead = {.date = DAY(2025, 9, 10)},
		off = {.status.value = STATUS_CANCELLED};
	const Ref to_past = {.to = &past.entity}, to_ahead = {
		.to = &ahead.entity}, to_off = {.to = &off.entity};
	const struct Case {
		Assignment task;
		TaskState state;
	} cases[] = {
		{{.due = DAY(2025, 9, 10)}, TASK_OPEN},
		{{.due = DAY(2025, 9, 9)}, TASK_OVERDUE},
		{{.id.str.len = 0}, TASK_OPEN},
		{{.due = DAY(2025, 9, 9), .done = DAY(2025, 9, 10)},
			TASK_DONE},
		{{.due = DAY(2025, 9, 10), .done = DAY(2025, 9, 11)},
			TASK_OPEN},
		{{.due = DAY(2025, 9, 9), .closed_in = to_past}, TASK_DONE},
		{{.due = DAY(2025, 9, 9), .closed_in = to_ahead},
			TASK_OVERDUE},
		{{.due = DAY(2025, 9, 9), .carried_to = to_ahead},
			TASK_CARRIED},
		{{.due = DAY(2025, 9, 9), .carried_to = to_off},
			TASK_OVERDUE},
		{{.done = DAY(2025, 9, 9), .carried_to = to_past},
			TASK_DONE},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(task_state(&cases[i].task, today),
			cases[i].state);
}

static void careers(void **state)
{
	static Cell one, two;
	const Ref in_one = {.to = &one.entity}, in_two = {.to = &two.entity};
	Posting moved[] = {
		{.cell = in_one, .from = DAY(2020, 1, 1),
			.to = DAY(2022, 6, 30)},
		{.standing.value = STANDING_PROBATIONARY,
			.from = DAY(2020, 1, 1), .to = DAY(2020, 12, 31)},
	};
	Member member = {.cell = in_two, .history = {moved, 2},
		.to = DAY(2024, 1, 31)};
	Arena arena;
	(void)state;
	arena_init(&arena);
	Career career = member_career(&arena, &member);
	assert_int_equal(career.count, 3);
	/* Of the time before the first entry nothing is known. */
	assert_int_equal(career.items[0].from.year, 2020);
	assert_int_equal(career.items[0].standing, STANDING_PROBATIONARY);
	assert_ptr_equal(career.items[1].cell, &one);
	assert_int_equal(career.items[1].from.year, 2021);
	assert_int_equal(career.items[1].to.day, 30);
	assert_ptr_equal(career.items[2].cell, &two);
	assert_int_equal(career.items[2].from.month, 7);
	assert_int_equal(career.items[2].to.month, 1);
	assert_int_equal(member_left_cell(&arena, &member, &one, today).year,
		2022);
	assert_true(member_former(&member, today));
	assert_false(member_former(&member, (Date){2024, 1, 31}));
	assert_int_equal(member_standing(&member, (Date){2020, 12, 31}),
		STANDING_PROBATIONARY);
	assert_int_equal(member_standing(&member, (Date){2021, 1, 1}),
		STANDING_FULL);
	member = (Member){.cell = in_one};
	career = member_career(&arena, &member);
	assert_int_equal(career.count, 1);
	assert_false(date_known(career.items[0].from));
	assert_false(date_known(career.items[0].to));
	arena_done(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows),
		cmocka_unit_test(the_report_takes_the_last_place),
		cmocka_unit_test(states_of_tasks),
		cmocka_unit_test(careers),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
