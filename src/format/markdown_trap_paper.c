#include "format/markdown_internal.h"

#include "base/limits.h"
#include "format/item_mark.h"
#include "format/letter.h"

static Str mark_of(Str line)
{
	return str_or(item_mark(line), item_mark_paper(line));
}

/* The next line begins on a line of its own. */
static bool breaks(Str line)
{
	return str_ends(line, STR("  ")) || str_ends(line, STR("\\"));
}

/* “a) …” above “b) …”, “• …” above “• …”. One such line may be prose. */
void markdown_trap_items(Markdown *md, cmark_node *paragraph)
{
	Lines lines = markdown_place_lines(paragraph);
	bool broken = false, before = false;
	for (int line = lines.first; line <= lines.last
			&& lines.last > lines.first; line++) {
		Str words = markdown_bare_line(md, line == lines.first
			? markdown_place(md, paragraph)
			: markdown_place_line(md, line));
		Str mark = mark_of(words);
		if (mark.len && before && !broken) {
			markdown_tell(md, MARKDOWN_ITEMS_RUN_IN, mark,
				ARGS(ARG(mark)));
			return;
		}
		before = before || mark.len;
		broken = breaks(words);
	}
}

/* “Thời gian:” at the beginning of a line, or empty. */
static Str label_of(Str line)
{
	enum { LONGEST = 40 };
	size_t at = 0, end;
	Letter letter;
	if (!line.len || !letter_find(str_rune(line, &at), &letter)
			|| !letter.upper || !str_find(line, STR(":"), &end)
			|| end > LONGEST || !item_mark_apart(line, end + 1))
		return (Str){0};
	while (letter_at(line, at) || line.ptr[at] == ' ')
		str_rune(line, &at);
	return str_slice(line, 0, at == end ? end + 1 : 0);
}

/* “Thời gian: …” above “Địa điểm: …”, and no other lines. */
void markdown_trap_labels(Markdown *md, cmark_node *paragraph)
{
	Lines lines = markdown_place_lines(paragraph);
	Str second = {0};
	for (int line = lines.first; line <= lines.last; line++) {
		Str words = markdown_bare_line(md, line == lines.first
			? markdown_place(md, paragraph)
			: markdown_place_line(md, line));
		Str label = label_of(words);
		if (!label.len || (line < lines.last && breaks(words)))
			return;
		if (line == lines.first + 1)
			second = label;
	}
	if (second.len)
		markdown_tell(md, MARKDOWN_ITEMS_RUN_IN, second,
			ARGS(ARG(second)));
}

/* Parts of line with a Tab between them; 1 where there is none. */
static size_t count_tabbed(Str line)
{
	size_t count = 1, at = 0;
	line = str_trim(line);
	while (str_find_from(line, at, STR("\t"), &at)) {
		count++;
		while (at < line.len && line.ptr[at] == '\t')
			at++;
	}
	return count;
}

static Str cells_of(Markdown *md, size_t count, Str cell)
{
	Str row = STR("|");
	for (size_t i = 0; i < count; i++)
		row = str_concat(md->scratch, row, cell);
	return row;
}

/* Rows as a spreadsheet puts them on the clipboard. A Tab behind the mark of an
 * item is Word's. */
void markdown_trap_tabs(Markdown *md, cmark_node *paragraph)
{
	Lines lines = markdown_place_lines(paragraph);
	Str first = markdown_bare_line(md, markdown_place(md, paragraph));
	size_t count = count_tabbed(first);
	if (lines.first == lines.last || count < 2 || mark_of(first).len
			|| count > LIMIT_TABLE_COLUMNS
			|| count_tabbed(markdown_bare_line(md,
				markdown_place_line(md, lines.first + 1))) < 2)
		return;
	markdown_tell(md, MARKDOWN_TABBED_ROWS, first,
		ARGS(ARG(cells_of(md, count, STR(" … |"))),
			ARG(cells_of(md, count, STR("---|")))));
}

void markdown_trap_indent(Markdown *md, cmark_node *code)
{
	Str line = markdown_bare_line(md, markdown_place(md, code));
	markdown_tell(md, MARKDOWN_INDENTED_CODE, line, ARGS(ARG(line)));
}

static bool is_dashes(Str line)
{
	return line.len && !str_trim_start(line, STR("-")).len;
}

/* Of “===” nobody makes a rule. */
void markdown_trap_underline(Markdown *md, cmark_node *heading)
{
	int line = cmark_node_get_start_line(heading);
	int last = cmark_node_get_end_line(heading);
	while (++line <= last) {
		Str text = str_trim(markdown_bare_line(md,
			markdown_place_line(md, line)));
		if (!is_dashes(text))
			continue;
		markdown_tell(md, MARKDOWN_UNDERLINED, text, ARGS(ARG(text)));
		return;
	}
}
