#include "output/writer.h"

#include "format/csv.h"
#include "site/table.h"

static void write_figure(Csv *csv, Arena *arena, const Figure *figure)
{
	switch (figure->kind) {
	case FIGURE_NUMBER: csv_int(csv, figure->n); break;
	case FIGURE_DATE: csv_text(csv, date_iso(arena, figure->date)); break;
	case FIGURE_TEXT: csv_text(csv, figure->text); break;
	default: csv_empty(csv);
	}
}

static void write_head(Csv *csv, const Table *table)
{
	csv_text(csv, table->corner);
	for (size_t i = 0; i < table->column_count; i++)
		csv_text(csv, table->columns[i].heading);
	csv_end_line(csv);
}

/* Without sums: who adds up a column does not count twice. */
static void write_rows(Csv *csv, Arena *arena, const Table *table, Str year)
{
	VEC_EACH(const TableRow, row, &table->rows) {
		if (row->sum)
			continue;
		if (year.len)
			csv_text(csv, year);
		csv_text(csv, row->full);
		for (size_t i = 0; i < table->column_count; i++)
			write_figure(csv, arena, &row->figures[i]);
		csv_end_line(csv);
	}
}

/* The tables of all years, one below the other. */
static void write_years(Csv *csv, Arena *arena, const Site *site,
	TableKind kind)
{
	const Statistics *statistics = site->statistics;
	Table head = table_make(arena, site, kind, NULL);
	csv_text(csv, table_year(site->content->language));
	write_head(csv, &head);
	ARRAY_EACH(const Figures, year, statistics->years,
			statistics->year_count) {
		Table table = table_make(arena, site, kind, year);
		write_rows(csv, arena, &table, year->plan->entity.id);
	}
}

static bool write_csv(const Task *task, Worker *worker, Buf *out)
{
	const Output *output = task->context;
	TableKind kind = (TableKind)(uintptr_t)task->subject;
	Csv csv;
	csv_init(&csv, out);
	if (kind >= TABLE_FIRST_YEARLY) {
		write_years(&csv, worker->job, output->site, kind);
		return true;
	}
	Table table = table_make(worker->job, output->site, kind, NULL);
	write_head(&csv, &table);
	write_rows(&csv, worker->job, &table, (Str){0});
	return true;
}

void csv_plan(Output *output, TaskList *tasks)
{
	for (uintptr_t kind = 0; kind < TABLE_KINDS; kind++)
		*VEC_ADD(output->arena, tasks) = (Task){
			.path = table_path(output->arena, (TableKind)kind),
			.write = write_csv, .identify = output_load_key,
			.subject = (const void *)kind, .context = output};
}
