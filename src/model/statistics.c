#include "model/statistics.h"

#include "model/belonging.h"

/* One count over all plans. */
typedef struct Counter {
	Arena *arena;
	Statistics *statistics;
	const Content *content;
	Figures *year;
	/* By entity number: the last year in which it spoke, plus one. */
	size_t *spoke;
	size_t year_number;
} Counter;

size_t figures_scheduled(const SessionFigures *figures)
{
	return figures->by_status[STATUS_PLANNED]
		+ figures->by_status[STATUS_HELD]
		+ figures->by_status[STATUS_POSTPONED];
}

static size_t known(Number number)
{
	return number.known && number.n > 0 ? (size_t)number.n : 0;
}

/* Nothing where nothing is said. */
static Sum sum_of(Number number)
{
	return (Sum){known(number), !number.known && number.span.source};
}

static Sum sum_absent(const Attendance *attendance, const List *absent)
{
	return (Sum){absent->count,
		!attendance_absent(attendance, absent).known};
}

static void sum_add(Sum *sum, Sum other)
{
	sum->n += other.n;
	sum->unknown |= other.unknown;
}

long long sum_number(Sum sum)
{
	return sum.unknown ? -1 : (long long)sum.n;
}

bool session_attendance(const Session *session, Date today,
	AttendanceFigures *ret_figures)
{
	const Minutes *minutes = session->minutes;
	if (!minutes || session_status(session, today) != STATUS_HELD
			|| !minutes->attendance.members.known
			|| !minutes->attendance.present.known)
		return false;
	const Attendance *a = &minutes->attendance;
	*ret_figures = (AttendanceFigures){.sessions = 1,
		.members = known(a->members), .present = known(a->present),
		.exempt = sum_of(a->exempt),
		.excused = sum_absent(a, &a->excused),
		.unexcused = sum_absent(a, &a->unexcused),
		.guests = sum_of(a->guest_count)};
	return true;
}

static long long rounded(size_t n, size_t by)
{
	return by ? (long long)((2 * n + by) / (2 * by)) : -1;
}

long long attendance_rate(const AttendanceFigures *figures)
{
	size_t due = figures->members > figures->exempt.n
		&& !figures->exempt.unknown
		? figures->members - figures->exempt.n : 0;
	return rounded(100 * figures->present, due);
}

long long attendance_average(const AttendanceFigures *figures)
{
	return rounded(figures->present, figures->sessions);
}

/* Counting one year */

static void count_expected(Figures *year, const Expected *expected)
{
	const Number numbers[FIGURE_KINDS] = {
		[SESSION_THEMATIC] = expected->thematic,
		[SESSION_FIELD_TRIP] = expected->field_trip,
		[SESSION_REGULAR] = expected->regular,
	};
	Number *any = &year->sessions[0].planned;
	for (int kind = 1; kind < FIGURE_KINDS; kind++) {
		year->sessions[kind].planned = numbers[kind];
		any->known |= numbers[kind].known;
		any->n += numbers[kind].known ? numbers[kind].n : 0;
	}
}

static void count_attendance(AttendanceFigures *sum,
	const AttendanceFigures *one)
{
	sum->sessions += one->sessions;
	sum->members += one->members;
	sum->present += one->present;
	sum_add(&sum->exempt, one->exempt);
	sum_add(&sum->excused, one->excused);
	sum_add(&sum->unexcused, one->unexcused);
	sum_add(&sum->guests, one->guests);
}

static size_t cell_row(const Counter *c, const Cell *cell)
{
	const Cell *cells = c->content->chapter.cells.items;
	return cell ? (size_t)(cell - cells) : c->statistics->cell_rows - 1;
}

static void count_speaker(Counter *c, const Entity *who)
{
	size_t *last = &c->spoke[who->number];
	bool member = who->kind == ENTITY_MEMBER;
	Figures *all = &c->statistics->all;
	if (!*last)
		++*(member ? &all->speaking_members : &all->speaking_cells);
	if (*last != c->year_number)
		++*(member ? &c->year->speaking_members
			: &c->year->speaking_cells);
	*last = c->year_number;
}

static void count_opinions(Counter *c, const Session *session, List opinions)
{
	LIST_EACH(const Opinion, opinion, opinions) {
		const Entity *by = opinion->by.to;
		const Cell *cell = cell_of(by, session->date.date);
		if (by)
			count_speaker(c, by);
		c->year->opinions[cell_row(c, cell)][opinion->kind.value]
			[opinion->outcome.value]++;
	}
}

static void count_outline(Counter *c, const Session *session)
{
	OutlineFigures *figures = &c->year->outlines;
	const Outline *outline = session->outline;
	Date today = c->content->today, day = session->date.date;
	figures->sessions++;
	if (!outline)
		return;
	bool approved = date_reached(outline->approved.date, today);
	bool sent = date_reached(outline->sent.date, today);
	figures->written += outline_drafted(outline, today);
	figures->approved += approved;
	figures->approved_in_time += approved
		&& date_reached(outline->approved.date, day);
	figures->sent += sent;
	figures->sent_in_time += sent
		&& date_precedes(outline->sent.date, day);
	figures->completed += date_reached(outline->completed.date, today);
}

static void count_themes(Counter *c, const Session *session)
{
	const Theme *first = c->content->themes.themes.items;
	EntityVec themes = session_themes(c->arena, session);
	VEC_EACH_TO(const Entity, theme, &themes)
		c->year->by_theme[RECORD(Theme, theme) - first]++;
	if (!themes.count)
		c->year->by_theme[c->statistics->theme_rows - 1]++;
}

static void count_cells(Counter *c, const Session *session)
{
	EntityVec cells = session_cells(c->arena, session);
	VEC_EACH_TO(const Entity, cell, &cells)
		c->year->by_cell[cell_row(c, RECORD(Cell, cell))]++;
	if (!cells.count)
		c->year->by_cell[cell_row(c, NULL)]++;
}

static void count_session(Counter *c, const Session *session)
{
	Date today = c->content->today;
	SessionStatus status = session_status(session, today);
	AttendanceFigures attendance;
	c->year->sessions[0].by_status[status]++;
	c->year->sessions[session->kind.value].by_status[status]++;
	if (session_attendance(session, today, &attendance))
		count_attendance(&c->year->attendance, &attendance);
	if (session->opinions)
		count_opinions(c, session, session->opinions->opinions);
	if (session->minutes)
		count_opinions(c, session, session->minutes->opinions);
	if (status == STATUS_CANCELLED)
		return;
	c->year->by_stage[session_stage_told(session, today)]++;
	count_cells(c, session);
	count_themes(c, session);
	if (session->kind.value == SESSION_THEMATIC && !session->papers_hidden)
		count_outline(c, session);
}

static void count_tasks(TaskFigures *tasks, const Ledger *ledger,
	const Plan *plan)
{
	VEC_EACH(const LedgerItem, item, ledger) {
		if (item->given->plan != plan)
			continue;
		tasks->given++;
		tasks->by_state[item->state]++;
		tasks->carried += item->carried.count > 0;
	}
}

/* Adding up */

static void add_counts(size_t *sum, const size_t *some, size_t count)
{
	for (size_t i = 0; i < count; i++)
		sum[i] += some[i];
}

static void add_sessions(SessionFigures *sum, const SessionFigures *some)
{
	sum->planned.known |= some->planned.known;
	sum->planned.n += some->planned.known ? some->planned.n : 0;
	add_counts(sum->by_status, some->by_status, FIGURE_STATUSES);
}

/* Of figures that are counts, and nothing else. */
#define ADD_FIGURES(sum, some) \
	add_counts((size_t *)(sum), (const size_t *)(some), \
		sizeof *(sum) / sizeof(size_t))

static void add_year(Statistics *s, const Figures *year)
{
	Figures *all = &s->all;
	for (int kind = 0; kind < FIGURE_KINDS; kind++)
		add_sessions(&all->sessions[kind], &year->sessions[kind]);
	add_counts(all->by_stage, year->by_stage, FIGURE_STAGES);
	count_attendance(&all->attendance, &year->attendance);
	add_counts(&all->opinions[0][0][0], &year->opinions[0][0][0],
		s->cell_rows * OPINION_KINDS * OPINION_OUTCOMES);
	ADD_FIGURES(&all->tasks, &year->tasks);
	ADD_FIGURES(&all->outlines, &year->outlines);
	add_counts(all->by_theme, year->by_theme, s->theme_rows);
	add_counts(all->by_cell, year->by_cell, s->cell_rows);
}

static void figures_init(Figures *figures, Arena *arena, const Statistics *s)
{
	*figures = (Figures){
		.opinions = ARENA_ARRAY(arena, OpinionFigures, s->cell_rows),
		.by_theme = ARENA_ARRAY(arena, size_t, s->theme_rows),
		.by_cell = ARENA_ARRAY(arena, size_t, s->cell_rows)};
}

void statistics_count(Statistics *statistics, Arena *arena,
	const Content *content, const Ledger *ledger)
{
	*statistics = (Statistics){.year_count = content->plan_count,
		.years = ARENA_ARRAY(arena, Figures, content->plan_count),
		.cell_rows = content->chapter.cells.count + 1,
		.theme_rows = content->themes.themes.count + 1};
	Counter c = {.arena = arena, .statistics = statistics,
		.content = content,
		.spoke = ARENA_ARRAY(arena, size_t, content->entity_count)};
	figures_init(&statistics->all, arena, statistics);
	for (size_t i = 0; i < content->plan_count; i++) {
		const Plan *plan = content->plans[i];
		c.year = &statistics->years[i];
		c.year_number = i + 1;
		figures_init(c.year, arena, statistics);
		c.year->plan = plan;
		count_expected(c.year, &plan->expected);
		PUBLISHED_EACH(session, plan)
			count_session(&c, session);
		count_tasks(&c.year->tasks, ledger, plan);
		add_year(statistics, c.year);
	}
}

static bool picked(int wanted, size_t i)
{
	return wanted == OPINION_ANY || (size_t)wanted == i;
}

size_t opinion_count(const Statistics *statistics, const Figures *figures,
	int cell, int kind, int outcome)
{
	size_t count = 0;
	for (size_t row = 0; row < statistics->cell_rows; row++)
		for (size_t i = 0; i < OPINION_KINDS * OPINION_OUTCOMES; i++)
			if (picked(cell, row)
					&& picked(kind, i / OPINION_OUTCOMES)
					&& picked(outcome,
						i % OPINION_OUTCOMES))
				count += (&figures->opinions[row][0][0])[i];
	return count;
}
