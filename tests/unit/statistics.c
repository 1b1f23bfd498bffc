#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "model/statistics.h"

/* Two cells, a member who changes from the first to the second in 2025, and a
 * member of neither; two themes; two years of one session each. */
typedef struct Scene {
	Arena arena;
	Content content;
	Cell cells[2];
	Theme themes[2];
	Posting postings[2];
	Member mover, stranger;
	Plan plans[2];
	Plan *plan_list[2];
	Session sessions[2];
	Session *published[2];
	Outline outlines[2];
	Minutes minutes[2];
	Ledger ledger;
	Statistics statistics;
} Scene;

enum { ENTITIES = 8 };

static Day day(int year, int month, int number)
{
	return (Day){.date = {(int16_t)year, (int8_t)month, (int8_t)number}};
}

static Number count(int n)
{
	return (Number){.n = n, .known = true};
}

static Ref to(const Entity *entity)
{
	return (Ref){.to = entity};
}

static void set_entity(Entity *entity, EntityKind kind, uint32_t number)
{
	entity->kind = kind;
	entity->number = number;
}

static void set_people(Scene *s)
{
	set_entity(&s->cells[0].entity, ENTITY_CELL, 1);
	set_entity(&s->cells[1].entity, ENTITY_CELL, 2);
	set_entity(&s->mover.entity, ENTITY_MEMBER, 3);
	set_entity(&s->stranger.entity, ENTITY_MEMBER, 4);
	s->postings[0] = (Posting){.cell = to(&s->cells[0].entity),
		.to = day(2024, 12, 31)};
	s->postings[1] = (Posting){.cell = to(&s->cells[1].entity),
		.from = day(2025, 1, 1)};
	s->mover.history = (List){s->postings, 2};
	s->content.chapter.cells = (List){s->cells, 2};
	set_entity(&s->themes[0].entity, ENTITY_THEME, 5);
	set_entity(&s->themes[1].entity, ENTITY_THEME, 6);
	s->content.themes.themes = (List){s->themes, 2};
}

static int setup(void **state)
{
	static Scene scene;
	Scene *s = &scene;
	*s = (Scene){.content = {.entity_count = ENTITIES,
		.plan_count = 2, .today = {2025, 9, 10}}};
	arena_init(&s->arena);
	set_people(s);
	for (int i = 0; i < 2; i++) {
		s->sessions[i] = (Session){.plan = &s->plans[i],
			.kind.value = SESSION_THEMATIC,
			.date = day(2024 + i, 3, 14)};
		s->published[i] = &s->sessions[i];
		s->plans[i].published = &s->published[i];
		s->plans[i].published_count = 1;
		s->plan_list[i] = &s->plans[i];
	}
	s->content.plans = s->plan_list;
	*state = s;
	return 0;
}

static int teardown(void **state)
{
	arena_done(&((Scene *)*state)->arena);
	return 0;
}

static void count_scene(Scene *s)
{
	statistics_count(&s->statistics, &s->arena, &s->content, &s->ledger);
}

static void rates(void **state)
{
	static const struct {
		size_t members, exempt, present;
		long long rate;
	} cases[] = {
		{0, 0, 0, -1}, {3, 3, 0, -1}, {2, 3, 1, -1},
		{3, 0, 0, 0}, {3, 0, 3, 100}, {3, 2, 1, 100},
		{200, 0, 1, 1}, {201, 0, 1, 0}, {200, 0, 3, 2},
		{8, 0, 1, 13}, {3, 0, 2, 67}, {3, 0, 1, 33}, {10, 0, 11, 110},
		{1000000000, 0, 999999999, 100},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		AttendanceFigures figures = {.sessions = 1,
			.members = cases[i].members,
			.exempt.n = cases[i].exempt,
			.present = cases[i].present};
		assert_int_equal(attendance_rate(&figures), cases[i].rate);
	}
	assert_int_equal(attendance_average(&(AttendanceFigures){0}), -1);
	assert_int_equal(attendance_average(&(AttendanceFigures){
		.sessions = 2, .present = 51}), 26);
	assert_int_equal(attendance_average(&(AttendanceFigures){
		.sessions = 3, .present = 76}), 25);
}

/* Each session is of one status, whatever its outline says. */
static void statuses(void **state)
{
	static const struct {
		int written, day;	/* of September 2025; 0: unknown */
		bool minutes, completed;
		SessionStatus status;
	} cases[] = {
		{0, 9, false, false, STATUS_HELD},
		{0, 10, false, false, STATUS_PLANNED},
		{0, 0, false, false, STATUS_PLANNED},
		{0, 0, true, false, STATUS_HELD},
		{STATUS_PLANNED, 9, false, false, STATUS_HELD},
		{STATUS_HELD, 0, false, false, STATUS_HELD},
		{STATUS_HELD, 20, false, false, STATUS_PLANNED},
		{STATUS_POSTPONED, 9, true, false, STATUS_POSTPONED},
		{STATUS_POSTPONED, 9, true, true, STATUS_POSTPONED},
		{STATUS_CANCELLED, 9, true, true, STATUS_CANCELLED},
		{0, 20, false, true, STATUS_PLANNED},
		{0, 10, false, true, STATUS_HELD},
	};
	Scene *s = *state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const SessionFigures *figures;
		Session *session = &s->sessions[1];
		AttendanceFigures attendance;
		bool is_held = cases[i].status == STATUS_HELD;
		session->status.value = cases[i].written;
		session->date = cases[i].day ? day(2025, 9, cases[i].day)
			: (Day){0};
		session->minutes = cases[i].minutes ? &s->minutes[1] : NULL;
		session->outline = cases[i].completed ? &s->outlines[1] : NULL;
		s->outlines[1].completed = day(2025, 9, 1);
		s->minutes[1].attendance.members = count(3);
		s->minutes[1].attendance.present = count(2);
		count_scene(s);
		figures = &s->statistics.years[1].sessions[SESSION_THEMATIC];
		for (int status = 1; status < FIGURE_STATUSES; status++)
			assert_int_equal(figures->by_status[status],
				status == (int)cases[i].status);
		assert_int_equal(figures_scheduled(figures),
			cases[i].status != STATUS_CANCELLED);
		assert_int_equal(session_attendance(session,
			s->content.today, &attendance),
			is_held && cases[i].minutes);
	}
}

static void attendances(void **state)
{
	Scene *s = *state;
	Attendance *given = &s->minutes[0].attendance;
	Person *people = ARENA_ARRAY(&s->arena, Person, 3);
	AttendanceFigures one;
	s->sessions[0].minutes = &s->minutes[0];
	assert_false(session_attendance(&s->sessions[0], s->content.today,
		&one));
	given->members = count(28);
	assert_false(session_attendance(&s->sessions[0], s->content.today,
		&one));
	given->present = count(25);
	given->excused = (List){people, 3};
	assert_true(session_attendance(&s->sessions[0], s->content.today,
		&one));
	assert_int_equal(sum_number(one.exempt), 0);
	assert_int_equal(sum_number(one.guests), 0);
	assert_int_equal(sum_number(one.excused), 3);
	assert_int_equal(sum_number(one.unexcused), 0);
	given->exempt = count(1);
	given->guest_count = count(4);
	s->sessions[1].minutes = &s->minutes[0];
	count_scene(s);
	assert_int_equal(s->statistics.all.attendance.members, 56);
	assert_int_equal(s->statistics.all.attendance.guests.n, 8);
	assert_int_equal(attendance_rate(&s->statistics.all.attendance), 93);
}

/* What is said to be unknown is never counted as none, alone or in a sum. */
static void unknown_attendances(void **state)
{
	static const Source source;
	Scene *s = *state;
	Attendance *given = &s->minutes[0].attendance;
	AttendanceFigures *all = &s->statistics.all.attendance;
	Person *people = ARENA_ARRAY(&s->arena, Person, 2);
	for (int i = 0; i < 2; i++) {
		s->sessions[i].minutes = &s->minutes[i];
		s->minutes[i].attendance = (Attendance){.members = count(28),
			.present = count(25), .excused = {people, 2}};
	}
	given->unexcused.items = people;
	given->guest_count.span.source = &source;
	count_scene(s);
	assert_int_equal(sum_number(all->excused), 4);
	assert_int_equal(sum_number(all->unexcused), -1);
	assert_int_equal(sum_number(all->guests), -1);
	assert_int_equal(attendance_rate(all), 89);
	given->exempt.span.source = &source;
	count_scene(s);
	assert_int_equal(sum_number(all->exempt), -1);
	assert_int_equal(attendance_rate(all), -1);
}

static size_t spoken(const Scene *s, const Figures *figures, int cell)
{
	return opinion_count(&s->statistics, figures, cell, OPINION_ANY,
		OPINION_ANY);
}

static void speakers(void **state)
{
	Scene *s = *state;
	Opinion said[] = {
		{.by = to(&s->mover.entity), .kind.value = 3,
			.outcome.value = 2},
		{.by = to(&s->mover.entity), .kind.value = 1},
		{.by = to(&s->cells[0].entity), .kind.value = 1},
		{.by = to(&s->stranger.entity)},
		{.kind.value = 0},
	};
	OpinionsFile file = {.opinions = {said, 5}};
	const Figures *year, *all = &s->statistics.all;
	s->minutes[0].opinions = (List){said, 2};
	s->sessions[0].minutes = &s->minutes[0];
	s->sessions[1].opinions = &file;
	s->stranger.to = day(2020, 1, 1);
	count_scene(s);
	year = s->statistics.years;
	assert_int_equal(spoken(s, &year[0], 0), 2);
	assert_int_equal(spoken(s, &year[0], 1), 0);
	assert_int_equal(spoken(s, &year[1], 0), 1);
	assert_int_equal(spoken(s, &year[1], 1), 2);
	assert_int_equal(spoken(s, &year[1], 2), 2);
	assert_int_equal(spoken(s, all, OPINION_ANY), 7);
	assert_int_equal(opinion_count(&s->statistics, all, OPINION_ANY, 3, 2),
		2);
	assert_int_equal(opinion_count(&s->statistics, all, OPINION_ANY, 0,
		OPINION_ANY), 2);
	assert_int_equal(year[0].speaking_members, 1);
	assert_int_equal(year[0].speaking_cells, 0);
	assert_int_equal(year[1].speaking_members, 2);
	assert_int_equal(year[1].speaking_cells, 1);
	assert_int_equal(all->speaking_members, 2);
	assert_int_equal(all->speaking_cells, 1);
}

static void outlines(void **state)
{
	Scene *s = *state;
	Outline *outline = &s->outlines[0];
	const OutlineFigures *figures;
	s->sessions[0].outline = outline;
	outline->approved = day(2024, 3, 14);
	outline->sent = day(2024, 3, 14);
	outline->completed = day(2025, 9, 11);
	count_scene(s);
	figures = &s->statistics.years[0].outlines;
	assert_int_equal(figures->sessions, 1);
	assert_int_equal(figures->approved_in_time, 1);
	assert_int_equal(figures->sent, 1);
	assert_int_equal(figures->sent_in_time, 0);
	assert_int_equal(figures->completed, 0);
	outline->approved = day(2024, 3, 15);
	outline->sent = day(2024, 3, 13);
	count_scene(s);
	figures = &s->statistics.years[0].outlines;
	assert_int_equal(figures->approved, 1);
	assert_int_equal(figures->approved_in_time, 0);
	assert_int_equal(figures->sent_in_time, 1);
	s->sessions[0].date = (Day){0};
	s->sessions[1].papers_hidden = true;
	count_scene(s);
	assert_int_equal(s->statistics.all.outlines.sessions, 1);
	s->sessions[1].papers_hidden = false;
	s->sessions[1].kind.value = SESSION_REGULAR;
	count_scene(s);
	figures = &s->statistics.all.outlines;
	assert_int_equal(figures->sessions, 1);
	assert_int_equal(figures->sent, 1);
	assert_int_equal(figures->sent_in_time, 0);
}

static void themes(void **state)
{
	Scene *s = *state;
	Ref own[] = {to(&s->themes[0].entity), to(&s->themes[0].entity)};
	Ref more[] = {to(&s->themes[0].entity), to(&s->themes[1].entity)};
	const Figures *all = &s->statistics.all;
	s->sessions[0].themes = (List){own, 2};
	s->sessions[0].outline = &s->outlines[0];
	s->sessions[0].cell = to(&s->cells[1].entity);
	s->outlines[0].themes = (List){more, 2};
	count_scene(s);
	assert_int_equal(all->by_theme[0], 1);
	assert_int_equal(all->by_theme[1], 1);
	assert_int_equal(all->by_theme[2], 1);
	assert_int_equal(all->by_cell[0], 0);
	assert_int_equal(all->by_cell[1], 1);
	assert_int_equal(all->by_cell[2], 1);
	s->sessions[0].status.value = STATUS_CANCELLED;
	count_scene(s);
	assert_int_equal(all->by_theme[0], 0);
	assert_int_equal(all->by_cell[1], 0);
	assert_int_equal(all->outlines.sessions, 1);
	assert_int_equal(all->by_stage[STAGE_HELD], 1);
}

static void expectations(void **state)
{
	Scene *s = *state;
	const SessionFigures *all = s->statistics.all.sessions;
	count_scene(s);
	assert_false(all[0].planned.known);
	s->plans[0].expected.thematic = count(3);
	s->plans[1].expected.thematic = count(2);
	s->plans[1].expected.field_trip = count(0);
	count_scene(s);
	assert_int_equal(all[SESSION_THEMATIC].planned.n, 5);
	assert_true(all[SESSION_FIELD_TRIP].planned.known);
	assert_false(all[SESSION_REGULAR].planned.known);
	assert_int_equal(all[0].planned.n, 5);
}

static void tasks(void **state)
{
	Scene *s = *state;
	LedgerItem items[] = {
		{.given = &s->sessions[0], .state = TASK_DONE},
		{.given = &s->sessions[1], .state = TASK_OVERDUE},
		{.given = &s->sessions[1], .state = TASK_DONE,
			.carried = {.count = 1}},
	};
	const Figures *year;
	s->ledger.items = items;
	s->ledger.count = 3;
	count_scene(s);
	year = &s->statistics.years[1];
	assert_int_equal(year->tasks.given, 2);
	assert_int_equal(year->tasks.by_state[TASK_OVERDUE], 1);
	assert_int_equal(year->tasks.carried, 1);
	assert_int_equal(s->statistics.all.tasks.given, 3);
	assert_int_equal(s->statistics.all.tasks.by_state[TASK_DONE], 2);
}

#define TEST(function) \
	cmocka_unit_test_setup_teardown(function, setup, teardown)

int main(void)
{
	const struct CMUnitTest unit_tests[] = {
		TEST(rates), TEST(statuses), TEST(attendances),
		TEST(unknown_attendances),
		TEST(speakers), TEST(outlines), TEST(themes),
		TEST(expectations), TEST(tasks),
	};
	return cmocka_run_group_tests(unit_tests, NULL, NULL);
}
