#include "format/table_head.h"

/* The line before the one that begins at `start`; empty at the beginning. */
static Str line_above(Str text, size_t start)
{
	return str_behind_last(str_slice(text, 0, start - (start > 0)), '\n');
}

static bool has_bar(Str line)
{
	return str_has(line, STR("|"));
}

static bool is_rule(Str line)
{
	return !str_trim_start(line, STR("|:- >\t\r")).len
		&& str_has(line, STR("-"));
}

static Str find_head(const TableHead *table, Str text, size_t row)
{
	while (row != table->row) {
		Str line = line_above(text, row);
		if (!has_bar(line))
			return (Str){0};
		row = (size_t)(line.ptr - text.ptr);
		if (is_rule(line))
			return line_above(text, row);
	}
	return table->head;
}

/* Behind what indents or quotes a row from `at` on, and the bar it may begin
 * with. */
static size_t first_cell(Str text, size_t at)
{
	Str row = str_trim_start(str_slice(text, at, text.len), STR(" >\t"));
	return text.len - row.len + str_starts(row, STR("|"));
}

/* The next bar of s that parts cells, or its end. */
static size_t next_bar(Str s, size_t at)
{
	while (at < s.len && (s.ptr[at] != '|' || (at
			&& s.ptr[at - 1] == '\\')))
		at++;
	return at;
}

static void begin_row(TableHead *table, Str text, size_t row)
{
	table->head = find_head(table, text, row);
	table->row = row;
	table->read = first_cell(text, row);
	table->cell = first_cell(table->head, 0);
}

Str table_head_above(TableHead *table, Str text, size_t row, size_t at)
{
	Str before = str_slice(text, 0, at);
	if (row != table->row || !row)
		begin_row(table, text, row);
	if (!table->head.len)
		return (Str){0};
	for (size_t bar; (bar = next_bar(before, table->read)) < at;) {
		table->read = bar + 1;
		table->cell = next_bar(table->head, table->cell) + 1;
	}
	for (size_t from = table->read; from < at; from++)
		if (!strchr(" *\t", text.ptr[from]))
			return (Str){0};
	return str_slice(table->head, table->cell, next_bar(table->head,
		table->cell));
}
