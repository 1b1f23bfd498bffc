#include "site/table_maker.h"

#include "format/vietnamese_order.h"

TableRow *table_add_row(Maker *m, Str label)
{
	TableRow *row = VEC_ADD(m->arena, &m->table->rows);
	*row = (TableRow){.label = label, .full = label,
		.figures = ARENA_ARRAY(m->arena, Figure,
			m->table->column_count)};
	m->next = 0;
	return row;
}

static TableRow *add_entity(Maker *m, const Entity *entity, Str label)
{
	TableRow *row = table_add_row(m, label);
	row->full = entity->title;
	row->path = site_path(m->site, entity);
	return row;
}

void table_add_sum(Maker *m)
{
	static const Phrase sum = PHRASE("Tổng cộng", "Total");
	table_add_row(m, phrase_in(&sum, m->language))->sum = true;
}

static void add(Maker *m, Figure figure)
{
	Table *table = m->table;
	TableRow *row = &table->rows.items[table->rows.count - 1];
	row->figures[m->next++] = figure;
}

static void add_number(Maker *m, long long n)
{
	add(m, n < 0 ? (Figure){.kind = FIGURE_UNKNOWN}
		: (Figure){.kind = FIGURE_NUMBER, .n = n});
}

static void add_count(Maker *m, size_t n)
{
	add_number(m, (long long)n);
}

/* Sessions */

static void add_sessions(Maker *m, const SessionFigures *figures)
{
	add_number(m, figures->planned.known ? figures->planned.n : -1);
	add_count(m, figures_scheduled(figures));
	add_count(m, figures->by_status[STATUS_HELD]);
	add_count(m, figures->by_status[STATUS_PLANNED]);
	add_count(m, figures->by_status[STATUS_POSTPONED]);
	add_count(m, figures->by_status[STATUS_CANCELLED]);
}

void table_fill_year_sessions(Maker *m, const Figures *figures)
{
	add_sessions(m, &figures->sessions[0]);
}

void table_fill_sessions(Maker *m)
{
	for (int kind = 1; kind < FIGURE_KINDS; kind++) {
		const SessionFigures *some = &m->figures->sessions[kind];
		if (!some->planned.known && !figures_scheduled(some)
				&& !some->by_status[STATUS_CANCELLED])
			continue;
		table_add_row(m, phrase_in(option_label(&session_kind_options,
			kind), m->language));
		add_sessions(m, some);
	}
	table_add_sum(m);
	add_sessions(m, &m->figures->sessions[0]);
}

void table_fill_stages(Maker *m)
{
	for (int stage = 1; stage < FIGURE_STAGES; stage++) {
		table_add_row(m, phrase_in(option_label(&stage_options, stage),
			m->language));
		add_count(m, m->figures->by_stage[stage]);
	}
}

/* Attendance */

static void add_attendance(Maker *m, const AttendanceFigures *figures)
{
	add_count(m, figures->members);
	add_number(m, sum_number(figures->exempt));
	add_count(m, figures->present);
	add_number(m, sum_number(figures->excused));
	add_number(m, sum_number(figures->unexcused));
	add_number(m, sum_number(figures->guests));
	add_number(m, attendance_rate(figures));
}

void table_fill_year_attendance(Maker *m, const Figures *figures)
{
	add_count(m, figures->attendance.sessions);
	add_attendance(m, &figures->attendance);
	add_number(m, attendance_average(&figures->attendance));
}

void table_fill_attendance(Maker *m)
{
	const Plan *plan = m->figures->plan;
	PUBLISHED_EACH(session, plan) {
		const Page *page = site_page(m->site, &session->entity);
		AttendanceFigures figures;
		if (!session_attendance(session, m->site->content->today,
				&figures))
			continue;
		add_entity(m, &session->entity, page->label);
		add(m, (Figure){.kind = FIGURE_TEXT,
			.text = session->entity.id});
		add(m, date_known(session->date.date)
			? (Figure){.kind = FIGURE_DATE,
				.date = session->date.date} : (Figure){0});
		add_attendance(m, &figures);
	}
	table_add_sum(m);
	add(m, (Figure){0});
	add(m, (Figure){0});
	add_attendance(m, &m->figures->attendance);
}

/* Opinions */

static size_t opinions(const Maker *m, const Figures *figures, int cell,
	int kind, int outcome)
{
	return opinion_count(m->statistics, figures, cell, kind, outcome);
}

static void add_opinions(Maker *m, const Figures *figures, int cell)
{
	for (int kind = 1; kind <= OPINION_KINDS; kind++)
		add_count(m, opinions(m, figures, cell, kind % OPINION_KINDS,
			OPINION_ANY));
	add_count(m, opinions(m, figures, cell, OPINION_ANY, OPINION_ANY));
}

void table_fill_year_opinions(Maker *m, const Figures *figures)
{
	add_opinions(m, figures, OPINION_ANY);
	add_count(m, figures->speaking_members);
	add_count(m, figures->speaking_cells);
}

/* The label of what belongs to no cell or theme. */
static Str none(const Maker *m)
{
	static const Phrase text = PHRASE("Chưa xác định", "Not known");
	return phrase_in(&text, m->language);
}

typedef struct SortedRow {
	Str key;
	TableRow row;
} SortedRow;

static int by_key(const void *a, const void *b)
{
	const SortedRow *x = a, *y = b;
	int order = str_cmp(x->key, y->key);
	return order ? order : str_cmp(x->row.full, y->row.full);
}

/* The site sorts by names; the tables show short ones. */
static void sort_rows(Maker *m)
{
	size_t count = m->table->rows.count;
	TableRow *rows = m->table->rows.items;
	SortedRow *sorted = ARENA_ARRAY(m->arena, SortedRow, count);
	for (size_t i = 0; i < count; i++)
		sorted[i] = (SortedRow){vietnamese_sort_key(m->arena,
			rows[i].label), rows[i]};
	SORT(sorted, count, by_key);
	for (size_t i = 0; i < count; i++)
		rows[i] = sorted[i].row;
}

static void add_outcomes(Maker *m, int kind)
{
	for (int i = 1; i <= OPINION_OUTCOMES; i++)
		add_count(m, opinions(m, m->figures, OPINION_ANY, kind,
			i % OPINION_OUTCOMES));
	add_count(m, opinions(m, m->figures, OPINION_ANY, kind,
		OPINION_ANY));
}

void table_fill_outcomes(Maker *m)
{
	for (int i = 1; i <= OPINION_KINDS; i++) {
		int kind = i % OPINION_KINDS;
		if (!kind && !opinions(m, m->figures, OPINION_ANY, kind,
				OPINION_ANY))
			continue;
		table_add_row(m, kind ? phrase_in(option_label(
			&opinion_kind_options, kind), m->language) : none(m));
		add_outcomes(m, kind);
	}
	table_add_sum(m);
	add_outcomes(m, OPINION_ANY);
}

/* Tasks, outlines */

void table_fill_year_tasks(Maker *m, const Figures *figures)
{
	const TaskFigures *tasks = &figures->tasks;
	add_count(m, tasks->given);
	add_count(m, tasks->by_state[TASK_DONE]);
	add_count(m, tasks->by_state[TASK_CARRIED]);
	add_count(m, tasks->by_state[TASK_OPEN]);
	add_count(m, tasks->by_state[TASK_OVERDUE]);
	add_count(m, tasks->carried);
}

void table_fill_year_outlines(Maker *m, const Figures *figures)
{
	const OutlineFigures *outlines = &figures->outlines;
	add_count(m, outlines->sessions);
	add_count(m, outlines->written);
	add_count(m, outlines->approved);
	add_count(m, outlines->approved_in_time);
	add_count(m, outlines->sent);
	add_count(m, outlines->sent_in_time);
	add_count(m, outlines->sessions - outlines->sent_in_time);
	add_count(m, outlines->completed);
}

/* Rows of cells and themes */

/* Fills a row of what statistics count by the number of a cell or theme. */
typedef void (*AddFigures)(Maker *m, int row);

/* Sorts the rows, and adds that of what belongs to none of them, unless its
 * last figure, the sum of the others, is 0. */
static void end_rows(Maker *m, AddFigures add_figures, size_t rows)
{
	sort_rows(m);
	TableRow *row = table_add_row(m, none(m));
	add_figures(m, (int)rows - 1);
	if (!row->figures[m->table->column_count - 1].n)
		m->table->rows.count--;
}

static void fill_cells(Maker *m, AddFigures add_figures)
{
	const Cell *first = m->site->content->chapter.cells.items;
	ARRAY_EACH_TO(const Cell, cell, m->site->cells, m->site->cell_count) {
		add_entity(m, &cell->entity, cell->short_name.str);
		add_figures(m, (int)(cell - first));
	}
	end_rows(m, add_figures, m->statistics->cell_rows);
}

static void add_cell_opinions(Maker *m, int row)
{
	add_opinions(m, m->figures, row);
}

void table_fill_opinions(Maker *m)
{
	fill_cells(m, add_cell_opinions);
	table_add_sum(m);
	add_opinions(m, m->figures, OPINION_ANY);
}

static void add_opinion_years(Maker *m, int row)
{
	const Statistics *all = m->statistics;
	for (size_t i = 0; i < all->year_count; i++)
		add_count(m, opinions(m, &all->years[i], row, OPINION_ANY,
			OPINION_ANY));
	add_count(m, opinions(m, &all->all, row, OPINION_ANY, OPINION_ANY));
}

void table_fill_opinion_cells(Maker *m)
{
	fill_cells(m, add_opinion_years);
}

static void add_cell_years(Maker *m, int row)
{
	const Statistics *all = m->statistics;
	for (size_t i = 0; i < all->year_count; i++)
		add_count(m, all->years[i].by_cell[row]);
	add_count(m, all->all.by_cell[row]);
}

void table_fill_heat_map(Maker *m)
{
	fill_cells(m, add_cell_years);
}

static void add_theme_years(Maker *m, int row)
{
	const Statistics *all = m->statistics;
	for (size_t i = 0; i < all->year_count; i++)
		add_count(m, all->years[i].by_theme[row]);
	add_count(m, all->all.by_theme[row]);
}

void table_fill_themes(Maker *m)
{
	const Theme *first = m->site->content->themes.themes.items;
	ARRAY_EACH_TO(const Theme, theme, m->site->themes, m->site->theme_count) {
		add_entity(m, &theme->entity, theme->short_name.str);
		add_theme_years(m, (int)(theme - first));
	}
	end_rows(m, add_theme_years, m->statistics->theme_rows);
}
