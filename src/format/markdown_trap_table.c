#include "format/markdown_internal.h"

#include <string.h>

static const Str BLANKS = STR_INIT(" \t");

typedef struct Cells {
	size_t count, bars;
	size_t surplus;		/* where the one after the wanted ones begins */
} Cells;

/* Those of a row, with bars at its ends or without. */
static Cells count_cells(Str line, size_t wanted)
{
	Cells cells = {.surplus = line.len};
	size_t at;
	line = str_trim_end(line, BLANKS);
	at = line.len - str_trim_start(line, BLANKS).len;
	if (at < line.len && line.ptr[at] == '|') {
		cells.bars++;
		at++;
	}
	while (at < line.len || !cells.count) {
		if (cells.count++ == wanted)
			cells.surplus = at;
		at = markdown_place_bar(line, at) + 1;
		cells.bars += at <= line.len;
	}
	return cells;
}

static Str number(Markdown *md, size_t n)
{
	return str_from_int(md->scratch, (long long)n);
}

static void tell(Markdown *md, MarkdownFault fault, Str place, size_t count)
{
	markdown_tell(md, fault, place, ARGS(ARG(number(md, count)),
		ARG(number(md, md->table.columns))));
}

/* A passage right below a table is one row a line: it is told once. */
void markdown_trap_row(Markdown *md, Str row)
{
	size_t columns = md->table.columns;
	Cells cells = count_cells(row, columns);
	bool again = md->table.text && !cells.bars;
	md->table.text = !cells.bars;
	if (cells.count < columns && !again)
		tell(md, MARKDOWN_ROW_SHORT, row, cells.count);
	else if (cells.count > columns)
		tell(md, MARKDOWN_ROW_LONG, str_slice(row, cells.surplus,
			row.len), cells.count);
}

static bool is_rule(Str line)
{
	return !str_trim_start(line, STR("|-: \t")).len
		&& str_has(line, STR("-"));
}

static void tell_rule(Markdown *md, MarkdownFault fault, Str place,
	size_t columns)
{
	Str rule = STR("|");
	for (size_t i = 0; i < columns; i++)
		rule = str_concat(md->scratch, rule, STR("---|"));
	markdown_tell(md, fault, place,
		ARGS(ARG(number(md, columns)), ARG(rule)));
}

static void tell_no_table(Markdown *md, Str first, Str second)
{
	size_t columns = count_cells(first, 0).count;
	Str place = is_rule(second) ? second : first;
	if (place.ptr == second.ptr && count_cells(second, 0).count
			== columns)
		markdown_tell(md, MARKDOWN_TABLE_APART, place, NO_ARGS);
	else
		tell_rule(md, MARKDOWN_NO_TABLE, place, columns);
}

/* How many cells node has, if it is one row between bars and nothing else. */
static size_t row_alone(const Markdown *md, cmark_node *node)
{
	if (!node || cmark_node_get_type(node) != CMARK_NODE_PARAGRAPH)
		return 0;
	Lines lines = markdown_place_lines(node);
	if (lines.first < lines.last)
		return 0;
	Cells cells = count_cells(markdown_bare_line(md, markdown_place(md,
		node)), 0);
	return cells.count > 1 && cells.bars > cells.count ? cells.count : 0;
}

static bool is_table(cmark_node *node)
{
	return node && !strcmp(cmark_node_get_type_string(node), "table");
}

/* Of rows that follow each other the first is told. */
static void trap_row_alone(Markdown *md, cmark_node *paragraph)
{
	cmark_node *above = cmark_node_previous(paragraph);
	size_t columns = row_alone(md, paragraph);
	if (!columns || row_alone(md, above))
		return;
	bool gaps = is_table(above)
		|| row_alone(md, cmark_node_next(paragraph));
	tell_rule(md, gaps ? MARKDOWN_TABLE_GAPS : MARKDOWN_TABLE_ROW,
		markdown_bare_line(md, markdown_place(md, paragraph)), columns);
}

void markdown_trap_bars(Markdown *md, cmark_node *paragraph)
{
	Lines lines = markdown_place_lines(paragraph);
	size_t start = markdown_place(md, paragraph);
	Str above = {0};
	trap_row_alone(md, paragraph);
	for (int line = lines.first; line < lines.last
			|| (above.len && line == lines.last); line++) {
		Str row = markdown_bare_line(md, start);
		bool bar = str_starts(row, STR("|"));
		if (bar && above.len) {
			tell_no_table(md, above, row);
			return;
		}
		above = bar ? row : (Str){0};
		start = markdown_place_line(md, line + 1);
	}
}
