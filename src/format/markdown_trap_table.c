#include "format/markdown_internal.h"

#include <string.h>

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

typedef struct Cells {
	size_t count, bars;
	size_t surplus;		/* where the one after the wanted ones begins */
} Cells;

/* Those of a row, with bars at its ends or without. */
static Cells count_cells(Str line, size_t wanted)
{
	Cells cells = {.surplus = line.len};
	size_t at = 0;

	while (line.len && is_blank(line.ptr[line.len - 1]))
		line.len--;
	while (at < line.len && is_blank(line.ptr[at]))
		at++;
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

/* What stands of a line from start on. */
static Str rest_of(const Markdown *md, int line, size_t start)
{
	size_t end = markdown_place_line(md, line + 1);

	while (end > start && memchr("\r\n", md->text.ptr[end - 1], 2))
		end--;
	return str_slice(md->text, start, end);
}

static void tell(Markdown *md, MarkdownFault fault, size_t start, size_t end,
	size_t count)
{
	markdown_tell(md, fault, start, end, ARGS(
		ARG(markdown_number(md, (long long)count)),
		ARG(markdown_number(md, (long long)md->table.columns))));
}

/* A passage right below a table is one row a line: it is told once. */
void markdown_trap_row(Markdown *md, Str row)
{
	size_t start = (size_t)(row.ptr - md->text.ptr);
	size_t columns = md->table.columns;
	Cells cells = count_cells(row, columns);
	bool again = md->table.text && !cells.bars;

	md->table.text = !cells.bars;
	if (cells.count < columns && !again)
		tell(md, MARKDOWN_ROW_SHORT, start, start + row.len,
			cells.count);
	else if (cells.count > columns)
		tell(md, MARKDOWN_ROW_LONG, start + cells.surplus,
			start + row.len, cells.count);
}

static bool is_rule(Str line)
{
	for (size_t i = 0; i < line.len; i++)
		if (!memchr("|-: \t", line.ptr[i], 5))
			return false;
	return memchr(line.ptr, '-', line.len) != NULL;
}

static void tell_no_table(Markdown *md, Str first, Str second)
{
	size_t columns = count_cells(first, 0).count;
	Str place = is_rule(second) ? second : first, rule = STR("|");
	size_t start = (size_t)(place.ptr - md->text.ptr);

	if (place.ptr == second.ptr && count_cells(second, 0).count ==
	    columns) {
		markdown_tell(md, MARKDOWN_TABLE_APART, start,
			start + place.len, NO_ARGS);
		return;
	}
	for (size_t i = 0; i < columns; i++)
		rule = str_concat(md->scratch, rule, STR("---|"));
	markdown_tell(md, MARKDOWN_NO_TABLE, start, start + place.len,
		ARGS(ARG(markdown_number(md, (long long)columns)),
			ARG(rule)));
}

/* Whether a line begins with “|”, but for signs of quotes and lists. */
static bool begins_with_bar(const Markdown *md, size_t start, size_t *ret_at)
{
	size_t at = start;

	while (at < md->text.len && (is_blank(md->text.ptr[at]) ||
	       md->text.ptr[at] == '>'))
		at++;
	*ret_at = at;
	return at < md->text.len && md->text.ptr[at] == '|';
}

void markdown_trap_bars(Markdown *md, cmark_node *paragraph)
{
	Lines lines = markdown_place_lines(paragraph);
	size_t start = markdown_place(md, paragraph), above = 0, at;
	bool follows = false;

	for (int line = lines.first; line < lines.last ||
	     (follows && line == lines.last); line++) {
		bool bar = begins_with_bar(md, start, &at);

		if (bar && follows) {
			tell_no_table(md, rest_of(md, line - 1, above),
				rest_of(md, line, at));
			return;
		}
		follows = bar;
		above = at;
		start = markdown_place_line(md, line + 1);
	}
}
