#include "site/view_parts.h"

#include "base/limits.h"
#include "base/map.h"
#include "format/svg.h"
#include "site/table.h"

static const Phrase with_year = PHRASE("{1}, năm {2}", "{1}, {2}");

static const Value *view_figure(const Viewer *v, const Figure *figure)
{
	Language language = v->site->content->language;
	switch (figure->kind) {
	case FIGURE_NUMBER:
		return value_str(v->arena, phrase_number(v->arena, figure->n,
			language));
	case FIGURE_DATE:
		return value_str(v->arena, date_format(v->arena, figure->date,
			DATE_SHORT, language));
	case FIGURE_TEXT:
		return value_str(v->arena, figure->text);
	default:
		return value_str(v->arena, STR("–"));
	}
}

static bool says_zero(const Table *table, size_t column)
{
	VEC_EACH(const TableRow, row, &table->rows)
		if (row->figures[column].n > 0)
			return false;
	return true;
}

static bool is_shown(const Table *table, size_t column)
{
	ColumnUse use = table->columns[column].use;
	return use == COLUMN_USUAL
		|| (use == COLUMN_RARE && !says_zero(table, column));
}

static Value *view_columns(const Viewer *v, const Table *table)
{
	Value *list = value_list(v->arena, table->column_count);
	for (size_t i = 0; i < table->column_count; i++)
		if (is_shown(table, i))
			value_push(list, value_str(v->arena,
				table->columns[i].heading));
	return list;
}

static Value *view_row(const Viewer *v, const Table *table,
	const TableRow *row)
{
	Value *map = value_map(v->arena, 4);
	Value *figures = value_list(v->arena, table->column_count);
	for (size_t i = 0; i < table->column_count; i++)
		if (is_shown(table, i))
			value_push(figures, view_figure(v, &row->figures[i]));
	put_str(v, map, "label", row->label);
	put_str(v, map, "path", row->path);
	put_bool(map, "sum", row->sum);
	put(map, "figures", figures);
	return map;
}

static SvgChart chart_of(const Viewer *v, const Table *table)
{
	const Chart *chart = &table->chart;
	size_t rows = 0;
	Str *labels = ARENA_ARRAY(v->arena, Str, table->rows.count);
	Str *columns = ARENA_ARRAY(v->arena, Str, chart->count);
	long long *figures = ARENA_ARRAY(v->arena, long long,
		table->rows.count * chart->count);
	for (size_t i = 0; i < chart->count; i++)
		columns[i] = table->columns[chart->first + i].heading;
	VEC_EACH(const TableRow, row, &table->rows) {
		if (row->sum)
			continue;
		for (size_t i = 0; i < chart->count; i++) {
			const Figure *figure = &row->figures[chart->first + i];
			figures[rows * chart->count + i] = figure->kind
				== FIGURE_NUMBER ? figure->n : SVG_UNKNOWN;
		}
		labels[rows++] = row->label;
	}
	return (SvgChart){.rows = labels, .row_count = rows,
		.columns = columns, .column_count = chart->count,
		.figures = figures, .whole = chart->whole,
		.language = v->site->content->language,
		.unit = chart->whole ? STR("%") : STR("")};
}

static const Value *view_chart(const Viewer *v, const Table *table)
{
	if (table->chart.kind == CHART_NONE)
		return NULL;
	SvgChart chart = chart_of(v, table);
	if (!svg_worthwhile(&chart))
		return NULL;
	return table->chart.kind == CHART_BARS ? svg_bars(v->arena, &chart)
		: svg_heat_map(v->arena, &chart);
}

/* Adds the table to list, unless it has nothing to tell. */
static void push_table(const Viewer *v, Value *list, TableKind kind,
	const Figures *year)
{
	Table table = table_make(v->arena, v->site, kind, year);
	Str id = table_name(kind), title = table.title;
	if (!table_tells(&table))
		return;
	if (year && year->plan) {
		Str args[] = {table.title, year->plan->entity.id};
		id = str_concat3(v->arena, args[1], STR("-"), id);
		title = phrase_fill(v->arena, phrase_in(&with_year,
			v->site->content->language), args, 2);
	}
	Value *map = push_map(v, list, 7);
	Value *rows = value_list(v->arena, table.rows.count);
	VEC_EACH(const TableRow, row, &table.rows)
		value_push(rows, view_row(v, &table, row));
	put_str(v, map, "id", id);
	put_str(v, map, "title", table.title);
	put_str(v, map, "label", title);
	put(map, "chart", view_chart(v, &table));
	put_str(v, map, "corner", table.corner);
	put(map, "columns", view_columns(v, &table));
	put(map, "rows", rows);
}

static Value *view_overview(const Viewer *v)
{
	Value *list = value_list(v->arena, TABLE_KINDS);
	for (int kind = 0; kind < TABLE_FIRST_YEARLY; kind++)
		push_table(v, list, (TableKind)kind, NULL);
	push_table(v, list, TABLE_OUTCOMES, &v->site->statistics->all);
	return list;
}

/* A row for each session is too much for one page past the limit of an
 * index; the file has them. */
static bool lists_sessions(const Viewer *v)
{
	return v->site->statistics->all.attendance.sessions
		<= LIMIT_INDEX_ENTRIES;
}

static Value *view_year_tables(const Viewer *v, const Figures *year)
{
	Value *map = value_map(v->arena, 3);
	Value *list = value_list(v->arena, TABLE_KINDS);
	for (int kind = TABLE_FIRST_YEARLY; kind < TABLE_KINDS; kind++)
		if (kind != TABLE_ATTENDANCE || lists_sessions(v))
			push_table(v, list, (TableKind)kind, year);
	put(map, "year", view_year(v, year->plan));
	put_str(v, map, "anchor", str_concat(v->arena, STR("nam-"),
		year->plan->entity.id));
	put(map, "tables", list);
	return map;
}

static Value *view_files(const Viewer *v)
{
	Value *list = value_list(v->arena, TABLE_KINDS);
	for (int kind = 0; kind < TABLE_KINDS; kind++)
		value_push(list, view_file(v, table_title((TableKind)kind,
			v->site->content->language), table_path(v->arena,
			(TableKind)kind)));
	return list;
}

/* How the tables are counted, each way told once. */
static Value *view_notes(const Viewer *v)
{
	Language language = v->site->content->language;
	Value *list = value_list(v->arena, TABLE_KINDS);
	Map told = {0};
	for (int kind = 0; kind < TABLE_KINDS; kind++) {
		Str note = table_note((TableKind)kind, language);
		Value *map = value_map(v->arena, 2);
		if (!note.len || map_add(v->arena, &told, note, map) != map)
			continue;
		value_push(list, map);
		put_str(v, map, "title", table_title((TableKind)kind,
			language));
		put_str(v, map, "text", note);
	}
	return list;
}

void view_statistics(const Viewer *v, Value *map)
{
	const Statistics *statistics = v->site->statistics;
	Value *years = value_list(v->arena, statistics->year_count);
	/* The tables know no viewer. */
	show_all(v);
	for (size_t i = statistics->year_count; i; i--)
		value_push(years, view_year_tables(v,
			&statistics->years[i - 1]));
	put(map, "overview", view_overview(v));
	put(map, "by_year", years);
	put(map, "notes", view_notes(v));
	put(map, "files", view_files(v));
}
