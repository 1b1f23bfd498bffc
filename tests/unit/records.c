#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "model/chapter.h"
#include "model/minutes.h"
#include "model/opinion.h"
#include "model/portal.h"
#include "model/register.h"
#include "model/stage.h"

#define DAY(y, m, d) {.date = {(y), (m), (d)}}
static const Date today = {2025, 9, 10};

static void stages(void **state)
{
	static Rich words = {.html = STR_INIT("<p>a</p>")};
	static Minutes blank, minutes = {.conclusion.rich = &words},
		begun = {.date = DAY(2025, 9, 9), .conclusion.rich = &words};
	static FreePage unwritten, report = {.body.rich = &words};
	static Outline draft, drafted = {.drafted = DAY(2025, 9, 11)},
		approved = {.approved = DAY(2025, 9, 10)},
		later = {.drafted = DAY(2025, 9, 1),
			.approved = DAY(2025, 9, 11)},
		sent = {.approved = DAY(2025, 9, 1), .sent = DAY(2025, 9, 9)},
		completed = {.sent = DAY(2025, 9, 9),
			.completed = DAY(2025, 9, 10)};
	static Cell cell;
	static Ref lead;
	const struct Case {
		Session session;
		Stage stage;
		SessionStatus status;
	} cases[] = {
		{{.sequence.n = 0}, STAGE_PLANNED, STATUS_PLANNED},
		{{.cell.to = &cell.entity}, STAGE_ASSIGNED, STATUS_PLANNED},
		{{.lead = {&lead, 1}}, STAGE_ASSIGNED, STATUS_PLANNED},
		{{.outline = &draft}, STAGE_DRAFTED, STATUS_PLANNED},
		/* What lies ahead proves nothing. */
		{{.outline = &drafted}, STAGE_PLANNED, STATUS_PLANNED},
		{{.outline = &drafted, .lead = {&lead, 1}}, STAGE_ASSIGNED,
			STATUS_PLANNED},
		{{.outline = &later}, STAGE_DRAFTED, STATUS_PLANNED},
		{{.outline = &approved}, STAGE_APPROVED, STATUS_PLANNED},
		{{.outline = &sent}, STAGE_SENT, STATUS_PLANNED},
		/* On its day a session is not held yet. */
		{{.outline = &sent, .date = DAY(2025, 9, 10)}, STAGE_SENT,
			STATUS_PLANNED},
		{{.outline = &sent, .date = DAY(2025, 9, 9)}, STAGE_HELD,
			STATUS_HELD},
		{{.date = DAY(2025, 9, 9)}, STAGE_HELD, STATUS_HELD},
		{{.minutes = &minutes}, STAGE_HELD, STATUS_HELD},
		{{.report = &report}, STAGE_HELD, STATUS_HELD},
		/* As they were made, they tell nothing. */
		{{.minutes = &blank}, STAGE_PLANNED, STATUS_PLANNED},
		{{.report = &unwritten}, STAGE_PLANNED, STATUS_PLANNED},
		{{.status.value = STATUS_HELD}, STAGE_HELD, STATUS_HELD},
		{{.status.value = STATUS_POSTPONED,
			.date = DAY(2025, 9, 1)}, STAGE_PLANNED,
			STATUS_POSTPONED},
		{{.status.value = STATUS_CANCELLED, .minutes = &minutes,
			.outline = &sent}, STAGE_SENT, STATUS_CANCELLED},
		{{.status.value = STATUS_PLANNED, .date = DAY(2025, 9, 1)},
			STAGE_HELD, STATUS_HELD},
		{{.outline = &completed}, STAGE_COMPLETED, STATUS_HELD},
		{{.outline = &completed, .date = DAY(2025, 9, 10)},
			STAGE_COMPLETED, STATUS_HELD},
		/* Whatever is claimed, its day is yet to come. */
		{{.outline = &completed, .date = DAY(2025, 9, 11)},
			STAGE_SENT, STATUS_PLANNED},
		{{.status.value = STATUS_HELD, .date = DAY(2025, 9, 11)},
			STAGE_PLANNED, STATUS_PLANNED},
		{{.minutes = &begun, .date = DAY(2025, 9, 11)},
			STAGE_PLANNED, STATUS_PLANNED},
		{{.minutes = &begun, .date = DAY(2025, 9, 10)}, STAGE_HELD,
			STATUS_HELD},
		{{.outline = &completed, .status.value = STATUS_POSTPONED},
			STAGE_SENT, STATUS_POSTPONED},
		{{.outline = &completed, .status.value = STATUS_CANCELLED,
			.date = DAY(2025, 9, 1)}, STAGE_SENT,
			STATUS_CANCELLED},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_int_equal(session_stage(&cases[i].session, today),
			cases[i].stage);
		assert_int_equal(session_status(&cases[i].session, today),
			cases[i].status);
	}
}

static void updates(void **state)
{
	Outline outline = {.drafted = DAY(2025, 9, 1),
		.sent = DAY(2025, 9, 20)};
	Minutes minutes = {.date = DAY(2025, 9, 8)};
	Session session = {.date = DAY(2025, 9, 5), .outline = &outline};
	(void)state;
	assert_int_equal(date_cmp(session_updated(&session, today),
		(Date){2025, 9, 5}), 0);
	session.minutes = &minutes;
	assert_int_equal(date_cmp(session_updated(&session, today),
		(Date){2025, 9, 8}), 0);
	assert_int_equal(date_cmp(session_updated(&session,
		(Date){2025, 9, 20}), (Date){2025, 9, 20}), 0);
	assert_false(date_known(session_updated(&session,
		(Date){2024, 1, 1})));
}

/* Opinions and tasks that were done, where there is no outline too. */
static void later_updates(void **state)
{
	Opinion said = {.date = DAY(2025, 9, 6)};
	OpinionsFile opinions = {.opinions = {&said, 1}};
	Assignment done = {.done = DAY(2025, 9, 9)};
	Minutes minutes = {.tasks = {&done, 1}};
	Session session = {.date = DAY(2025, 9, 5), .opinions = &opinions};
	(void)state;
	assert_int_equal(date_cmp(session_updated(&session, today),
		(Date){2025, 9, 6}), 0);
	session.minutes = &minutes;
	assert_int_equal(date_cmp(session_updated(&session, today),
		(Date){2025, 9, 9}), 0);
	assert_int_equal(date_cmp(session_updated(&session,
		(Date){2025, 9, 8}), (Date){2025, 9, 6}), 0);
	said.date.date = (Date){2025, 9, 10};
	assert_int_equal(date_cmp(session_updated(&session, today),
		(Date){2025, 9, 10}), 0);
}

static void approval(void **state)
{
	Outline outline = {.approved = DAY(2025, 9, 10)};
	(void)state;
	assert_true(outline_approved(&outline, today));
	assert_false(outline_approved(&outline, (Date){2025, 9, 9}));
	outline.approved.date = (Date){0, 0, 0};
	assert_false(outline_approved(&outline, today));
}

static void ranges(void **state)
{
	static const struct Case {
		Day from, to;
		Date date;
		bool within;
	} cases[] = {
		{{.date.year = 0}, {.date.year = 0}, {2025, 9, 10}, true},
		{{.date.year = 0}, {.date.year = 0}, {0, 0, 0}, true},
		{DAY(2025, 9, 10), DAY(2025, 9, 10), {2025, 9, 10}, true},
		{DAY(2025, 9, 11), {.date.year = 0}, {2025, 9, 10}, false},
		{{.date.year = 0}, DAY(2025, 9, 9), {2025, 9, 10}, false},
		{DAY(2025, 1, 1), DAY(2025, 12, 31), {2026, 1, 1}, false},
		/* An unknown day is held by what goes on. */
		{DAY(2025, 1, 1), {.date.year = 0}, {0, 0, 0}, true},
		{DAY(2025, 1, 1), DAY(2025, 12, 31), {0, 0, 0}, false},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(day_within(cases[i].from, cases[i].to,
			cases[i].date), cases[i].within);
}

static void cells_of_members(void **state)
{
	Cell a, b, c;
	Posting history[] = {
		{.cell.to = &a.entity, .from = DAY(2020, 1, 1),
			.to = DAY(2022, 6, 30)},
		{.cell.to = &b.entity, .from = DAY(2022, 7, 1),
			.to = DAY(2023, 12, 31)},
		{.role.value = ROLE_MEMBER, .from = DAY(2024, 1, 1)},
	};
	Member member = {.cell.to = &c.entity, .from = DAY(2020, 1, 1),
		.to = DAY(2025, 6, 30), .history = {history, 3}};
	const struct Case {
		Date date;
		const Cell *cell;
	} cases[] = {
		{{2019, 12, 31}, NULL},
		{{2020, 1, 1}, &a},
		{{2022, 6, 30}, &a},
		{{2022, 7, 1}, &b},
		{{2023, 12, 31}, &b},
		{{2024, 1, 1}, &c},
		{{2025, 6, 30}, &c},
		{{2025, 7, 1}, NULL},
		{{0, 0, 0}, NULL},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_ptr_equal(member_cell(&member, cases[i].date),
			cases[i].cell);
	history[2].cell.to = &b.entity;
	assert_ptr_equal(member_cell(&member, (Date){2025, 6, 30}), &b);
	assert_null(member_cell(&member, (Date){2025, 7, 1}));
	history[2].cell.to = NULL;
	member.to.date.year = 0;
	assert_ptr_equal(member_cell(&member, (Date){0, 0, 0}), &c);
	member.cell.to = NULL;
	assert_null(member_cell(&member, (Date){2025, 1, 1}));
}

#define NAMED(id_, name_) .id.str = STR_INIT(id_), .name.str = STR_INIT(name_)

static void audiences(void **state)
{
	Text all[] = {{.str = STR_INIT("members")}};
	Text wider[] = {{.str = STR_INIT("committee")},
		{.str = STR_INIT("nobody")}};
	Text loop[] = {{.str = STR_INIT("loop")}};
	Audience table[] = {
		{NAMED("members", "Đảng viên")},
		{NAMED("committee", "Chi ủy"), .includes = {all, 1}},
		{NAMED("parent", "Cấp trên"), .includes = {wider, 2}},
		{NAMED("guests", "Khách")},
		{NAMED("loop", "Vòng"), .includes = {loop, 1}},
	};
	List list = {table, 5};
	Arena arena;
	Diag diag;
	static const struct Case {
		size_t reader;
		const char *audience;
		bool sees;
	} cases[] = {
		{0, "", true}, {0, "members", true}, {0, "committee", false},
		{0, "đảng viên", true}, {0, "chi ủy", false},
		{1, "", true}, {1, "members", true}, {1, "committee", true},
		{1, "Chi uỷ", true}, {1, "parent", false},
		{2, "members", true}, {2, "committee", true},
		{2, "guests", false},
		{3, "", false}, {3, "guests", true}, {3, "members", false},
		{4, "loop", true}, {4, "members", false},
		/* What nobody knows is for nobody. */
		{0, "xyz", false}, {2, "nobody", false},
	};
	(void)state;
	arena_init(&arena);
	diag_init(&diag, &arena);
	audiences_complete(&(Decoder){.arena = &arena, .diag = &diag}, &list);
	/* "nobody", and the circle. */
	assert_int_equal(diag.reports.count, 2);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(audience_sees(list, &table[cases[i].reader],
			str_from(cases[i].audience)), cases[i].sees);
	assert_ptr_equal(audience_find(list, STR("chi-uy")), &table[1]);
	assert_null(audience_find(list, STR("xyz")));
	assert_true(str_eq(audience_narrower(list, STR(""),
		STR("committee")), STR("committee")));
	assert_true(str_eq(audience_narrower(list, STR("committee"),
		STR("members")), STR("committee")));
	assert_true(str_eq(audience_narrower(list, STR("guests"),
		STR("parent")), STR("parent")));
	arena_done(&arena);
}

static void portal_defaults(void **state)
{
	Arena arena;
	Diag diag;
	Portal portal = {.search.on = false};
	const Audience *audience;
	(void)state;
	arena_init(&arena);
	diag_init(&diag, &arena);
	portal_complete(&(Decoder){.arena = &arena,
		.diag = &diag, .language = LANGUAGE_EN}, &portal);
	assert_int_equal(diag.reports.count, 0);
	assert_true(portal.search.on);
	assert_int_equal(portal_language(&portal), LANGUAGE_VI);
	assert_true(str_eq(portal.timezone.str, STR("Asia/Ho_Chi_Minh")));
	assert_true(str_eq(portal.site_theme.str, STR("default")));
	audience = audience_find(portal.audiences, STR("chi ủy"));
	assert_non_null(audience);
	assert_true(str_eq(audience->id.str, STR("committee")));
	assert_true(audience_sees(portal.audiences, audience, STR("")));
	arena_done(&arena);
}

static void documents(void **state)
{
	static const struct Case {
		const char *kind, *symbol, *title;
	} cases[] = {
		{"Quy định", "144-QĐ/TW", "Quy định 144-QĐ/TW"},
		{"quy định", "144-QĐ/TW", "Quy định 144-QĐ/TW"},
		{"đề án", "1-ĐA/TW", "Đề án 1-ĐA/TW"},
		{"", "144-QĐ/TW", "144-QĐ/TW"},
		{"", "01-KL/TW", "Kết luận 01-KL/TW"},
		{"", "15/2023/TT-BNV", "15/2023/TT-BNV"},
		{"", "30/2020/NĐ-CP", "Nghị định 30/2020/NĐ-CP"},
		{"", "số lạ", "số lạ"},
	};
	Document ended = {.date = DAY(2018, 7, 6), .end = {2022, 1, 17}};
	Document lasting = {.end = {0, 0, 0}};
	Arena arena;
	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Document document = {
			.kind.str = str_from(cases[i].kind),
			.symbol.str = str_from(cases[i].symbol)
		};
		assert_string_equal(str_z(&arena, document_title(&arena,
			&document)), cases[i].title);
	}
	assert_int_equal(document_force(&ended, (Date){2018, 7, 5}),
		FORCE_AHEAD);
	assert_int_equal(document_force(&ended, (Date){2018, 7, 6}),
		FORCE_NOW);
	assert_int_equal(document_force(&ended, (Date){2022, 1, 17}),
		FORCE_NOW);
	assert_int_equal(document_force(&ended, (Date){2022, 1, 18}),
		FORCE_ENDED);
	assert_int_equal(document_force(&ended, (Date){0, 0, 0}), FORCE_NOW);
	assert_int_equal(document_force(&lasting, (Date){2099, 1, 1}),
		FORCE_NOW);
	arena_done(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(stages),
		cmocka_unit_test(updates),
		cmocka_unit_test(later_updates),
		cmocka_unit_test(approval),
		cmocka_unit_test(ranges),
		cmocka_unit_test(cells_of_members),
		cmocka_unit_test(audiences),
		cmocka_unit_test(portal_defaults),
		cmocka_unit_test(documents),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
