#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "model/chapter.h"
#include "model/minutes.h"
#include "model/rule_setting.h"
#include "model/step.h"

#define DAY(y, m, d) {.date = {(y), (m), (d)}}
#define THEMATIC .kind.value = SESSION_THEMATIC
#define TRIP .kind.value = SESSION_FIELD_TRIP
#define REGULAR .kind.value = SESSION_REGULAR
static const Date today = {2025, 9, 10};
static const Portal portal;

/* "chi ủy 2025-09-11 +0" as one text. */
static void told(char *text, size_t size, const NextStep *next)
{
	const Option *step = option_by_number(&step_options, next->step);
	const Option *mover = option_by_number(&mover_options, next->mover);
	snprintf(text, size, "%s/%s/%d-%d-%d/%d", step ? step->name.ptr : "",
		mover ? mover->name.ptr : "", next->due.year, next->due.month,
		next->due.day, next->late);
}

static void moves(void **state)
{
	static const Source source;
	static Minutes bare, minutes = {.attendance.present.known = true};
	static Rich said = {.html = STR_INIT("<p>x</p>")};
	static FreePage unwritten = {.body = {.rich = &said,
		.unknown = true}}, report = {.body.rich = &said};
	static Cell cell;
	static Ref lead = {.key = STR_INIT("an")};
	static Outline blank = {.drafted.span = {.source = &source}},
		draft, approved = {.approved = DAY(2025, 9, 1)},
		sent = {.sent = DAY(2025, 9, 9)},
		completed = {.completed = DAY(2025, 9, 10)};
	const Ref tied = {.key = STR_INIT("to-1"), .to = &cell.entity};
	const struct Case {
		Session session;
		const char *wanted;
	} cases[] = {
		{{THEMATIC}, "assign/committee/0-0-0/0"},
		{{THEMATIC, .date = DAY(2025, 9, 20)},
			"assign/committee/2025-9-19/0"},
		{{THEMATIC, .cell = tied}, "draft/cell/0-0-0/0"},
		{{THEMATIC, .lead = {&lead, 1}}, "draft/lead/0-0-0/0"},
		/* A skeleton that says so is no draft. */
		{{THEMATIC, .cell = tied, .outline = &blank},
			"draft/cell/0-0-0/0"},
		{{THEMATIC, .cell = tied, .due.draft = DAY(2025, 9, 8)},
			"draft/cell/2025-9-8/2"},
		/* Without a day of its own by that of the next step. */
		{{THEMATIC, .cell = tied, .date = DAY(2025, 9, 20),
			.due = {.sending = DAY(2025, 9, 9)}},
			"draft/cell/2025-9-9/1"},
		{{THEMATIC, .date = DAY(2025, 9, 20), .due = {
			.draft = DAY(2025, 9, 11),
			.sending = DAY(2025, 9, 15)}},
			"assign/committee/2025-9-11/0"},
		{{THEMATIC, .outline = &draft, .date = DAY(2025, 9, 20),
			.due = {.draft = DAY(2025, 9, 2),
				.sending = DAY(2025, 9, 15)}},
			"approve/committee/2025-9-15/0"},
		{{THEMATIC, .outline = &draft, .due.approval =
			DAY(2025, 9, 10)}, "approve/committee/2025-9-10/0"},
		{{THEMATIC, .outline = &draft, .date = DAY(2025, 9, 10)},
			"approve/committee/2025-9-9/1"},
		{{THEMATIC, .outline = &approved, .due.sending =
			DAY(2025, 10, 1)}, "send/secretary/2025-10-1/0"},
		{{THEMATIC, .outline = &sent}, "schedule/committee/0-0-0/0"},
		{{THEMATIC, .outline = &sent, .date = DAY(2025, 9, 12)},
			"hold/chair/2025-9-12/0"},
		{{THEMATIC, .outline = &sent, .date = DAY(2025, 9, 5)},
			"minutes/clerk/2025-9-7/3"},
		{{THEMATIC, .outline = &sent, .date = DAY(2025, 9, 5),
			.minutes = &minutes, .cell = tied},
			"complete/cell/2025-10-5/0"},
		{{THEMATIC, .outline = &completed, .date = DAY(2025, 9, 5),
			.minutes = &minutes}, "//0-0-0/0"},
		{{THEMATIC, .status.value = STATUS_CANCELLED},
			"//0-0-0/0"},
		{{THEMATIC, .status.value = STATUS_POSTPONED},
			"schedule/committee/0-0-0/0"},
		{{THEMATIC, .status.value = STATUS_POSTPONED,
			.date = DAY(2025, 9, 1), .moved_from = DAY(2025, 8, 1)},
			"schedule/committee/0-0-0/0"},
		/* The day that is written is the one it was put off from. */
		{{THEMATIC, .status.value = STATUS_POSTPONED, .cell = tied,
			.date = DAY(2025, 9, 20)}, "schedule/committee/0-0-0/0"},
		{{THEMATIC, .status.value = STATUS_POSTPONED, .cell = tied,
			.date = DAY(2025, 9, 20), .moved_from = DAY(2025, 9, 8)},
			"draft/cell/2025-9-19/0"},
		{{TRIP, .date = DAY(2025, 9, 20)}, "hold/chair/2025-9-20/0"},
		{{TRIP, .date = DAY(2025, 9, 1), .minutes = &minutes},
			"report/cell/0-0-0/0"},
		{{TRIP, .date = DAY(2025, 9, 1), .minutes = &minutes,
			.report = &report}, "//0-0-0/0"},
		/* Made, and nothing written yet. */
		{{TRIP, .date = DAY(2025, 9, 1), .minutes = &bare},
			"minutes/clerk/2025-9-3/7"},
		{{TRIP, .date = DAY(2025, 9, 1), .minutes = &minutes,
			.report = &unwritten}, "report/cell/0-0-0/0"},
		{{REGULAR}, "schedule/committee/0-0-0/0"},
		{{REGULAR, .date = DAY(2025, 9, 1)},
			"minutes/clerk/2025-9-3/7"},
		{{REGULAR, .date = DAY(2025, 9, 1), .minutes = &minutes},
			"//0-0-0/0"},
		/* What the audience may not see is nobody's move. */
		{{THEMATIC, .date = DAY(2025, 9, 1), .records_hidden = true},
			"//0-0-0/0"},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char text[80];
		NextStep next = session_next_step(&cases[i].session, &portal,
			today);
		told(text, sizeof text, &next);
		if (strcmp(text, cases[i].wanted) != 0)
			fail_msg("case %zu: %s, not %s", i, text,
				cases[i].wanted);
	}
}

static void days_of_the_portal(void **state)
{
	static RuleSetting settings[] = {
		{.rule.str = STR_INIT("R18"), .days = {5, true, {0}}},
		{.rule.str = STR_INIT("R25"), .days = {9, true, {0}}},
	};
	static Minutes minutes = {.attendance.present.known = true};
	Portal own = {.rules = {settings, 2}};
	Session session = {THEMATIC, .date = DAY(2025, 9, 1)};
	NextStep next = session_next_step(&session, &own, today);
	(void)state;
	assert_int_equal(date_cmp(next.due, (Date){2025, 9, 6}), 0);
	session.minutes = &minutes;
	next = session_next_step(&session, &own, today);
	assert_int_equal(next.step, STEP_COMPLETE);
	assert_int_equal(date_cmp(next.due, (Date){2025, 9, 10}), 0);
	assert_int_equal(next.late, 0);
}

/* Who turns the rule off does not wait for what it asks. */
static void rules_turned_off(void **state)
{
	static RuleSetting settings[] = {
		{.rule.str = STR_INIT("R18"), .severity_set = true,
			.severity = SEVERITY_OFF},
		{.rule.str = STR_INIT("R25"), .severity_set = true,
			.severity = SEVERITY_OFF},
		{.rule.str = STR_INIT("R36"), .severity_set = true,
			.severity = SEVERITY_OFF},
	};
	Portal own = {.rules = {settings, 1}};
	Session topic = {THEMATIC, .date = DAY(2025, 9, 1)};
	Session trip = {TRIP, .date = DAY(2025, 9, 1)};
	(void)state;
	assert_int_equal(session_next_step(&topic, &own, today).step,
		STEP_COMPLETE);
	assert_false(date_known(session_step_due(&topic, &own, STEP_MINUTES)));
	assert_int_equal(session_next_step(&trip, &own, today).step,
		STEP_REPORT);
	own.rules.count = 3;
	assert_int_equal(session_next_step(&topic, &own, today).step, STEP_NONE);
	assert_int_equal(session_next_step(&trip, &own, today).step, STEP_NONE);
}

static void names(void **state)
{
	static Member chair = {.entity.title = STR_INIT("Lê Thị Ân")};
	Session session = {REGULAR, .date = DAY(2025, 9, 20),
		.chair = {.key = STR_INIT("an"), .to = &chair.entity}};
	NextStep next = session_next_step(&session, &portal, today);
	(void)state;
	assert_ptr_equal(next.who, &chair.entity);
	assert_string_equal(next.name.ptr, "Lê Thị Ân");
	session.chair.to = NULL;
	next = session_next_step(&session, &portal, today);
	assert_null(next.who);
	assert_string_equal(next.name.ptr, "an");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(moves),
		cmocka_unit_test(days_of_the_portal),
		cmocka_unit_test(rules_turned_off),
		cmocka_unit_test(names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
