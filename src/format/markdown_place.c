#include "format/markdown_internal.h"

#include "base/lane.h"
#include "format/item_mark.h"

enum { NEEDLE_MAX = 64 };

size_t markdown_place_line(const Markdown *md, int line)
{
	if (line < 1)
		return 0;
	if ((size_t)line > md->places.lines.count)
		return md->text.len;
	return md->places.lines.items[line - 1];
}

static SignedLane are_breaks(Lane lane)
{
	return (lane == '\n') | (lane == '\r');
}

Str markdown_line(const Markdown *md, size_t at)
{
	return str_slice(md->text, at, lane_find(md->text, at, are_breaks));
}

Str markdown_bare_line(const Markdown *md, size_t at)
{
	return str_trim_start(markdown_line(md, at), STR(" \t>"));
}

Str markdown_place_words(const Markdown *md, size_t line)
{
	Str rest = markdown_bare_line(md, md->places.lines.items[line - 1]);
	Str mark;
	while ((mark = item_mark_markdown(rest)).len)
		rest = str_trim_start(str_slice(rest, mark.len, rest.len),
			STR(" \t>"));
	return rest;
}

/* The line of a table's header: right above it stands the rule. */
static int header_line(cmark_node *table)
{
	cmark_node *row = cmark_node_next(cmark_node_first_child(table));
	return row ? cmark_node_get_start_line(row) - 2
		: cmark_node_get_end_line(table) - 1;
}

/* The table right below a paragraph that has given its last lines to it:
 * cmark-gfm leaves such a paragraph without a place, and takes its first line
 * for that of the table and of its header. */
static cmark_node *table_below(cmark_node *node)
{
	return cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH
		&& cmark_node_get_start_line(node) < 1
		? cmark_node_next(node) : NULL;
}

static bool is_inline(cmark_node *node)
{
	return (cmark_node_get_type(node) & CMARK_NODE_TYPE_MASK)
		== CMARK_NODE_TYPE_INLINE;
}

Lines markdown_place_lines(cmark_node *node)
{
	cmark_node *table = table_below(node);
	if (table)
		return (Lines){cmark_node_get_start_line(table),
			header_line(table) - 1};
	return (Lines){cmark_node_get_start_line(node),
		cmark_node_get_end_line(node)};
}

size_t markdown_place(const Markdown *md, cmark_node *node)
{
	cmark_node *table = table_below(node);
	int column = cmark_node_get_start_column(table ? table : node);
	size_t at = markdown_place_line(md, markdown_place_lines(node).first);
	if (column > 1)
		at += (size_t)column - 1;
	if (is_inline(node) && (at < md->places.start || at > md->places.end))
		at = md->places.start;
	return at < md->text.len ? at : md->text.len;
}

static void set_block(Markdown *md, size_t start, size_t end)
{
	Places *places = &md->places;
	places->start = places->cursor = start;
	places->end = end > start ? end : start;
}

void markdown_place_block(Markdown *md, cmark_node *node)
{
	Lines lines = markdown_place_lines(node);
	int last = lines.last < lines.first ? lines.first : lines.last;
	set_block(md, markdown_place(md, node),
		markdown_place_line(md, last + 1));
}

static SignedLane are_bars(Lane lane)
{
	return lane == '|';
}

size_t markdown_place_bar(Str line, size_t at)
{
	at = lane_find(line, at, are_bars);
	while (at < line.len && at && line.ptr[at - 1] == '\\')
		at = lane_find(line, at + 1, are_bars);
	return at;
}

/* The column that cmark-gfm gives is that of what the table began with. */
Str markdown_place_row(const Markdown *md, cmark_node *row)
{
	int line = cmark_node_get_start_line(row);
	int header = header_line(cmark_node_parent(row));
	bool first = !cmark_node_previous(row);
	size_t at = first && header == line ? markdown_place(md, row)
		: markdown_place_line(md, first ? header : line);
	return str_trim_end(markdown_bare_line(md, at), STR(" \t"));
}

void markdown_place_cell(Markdown *md, Str *row)
{
	size_t start = (size_t)(row->ptr - md->text.ptr);
	size_t end = markdown_place_bar(*row, 0);
	set_block(md, start, start + end);
	*row = str_slice(*row, end < row->len ? end + 1 : end, row->len);
}

bool markdown_place_seek(Markdown *md, size_t from, Str needle,
	size_t *ret_at)
{
	Places *places = &md->places;
	Str within = str_slice(md->text, from, places->end);
	size_t at;
	bool found = within.len && places->budget
		&& str_find(within, needle, &at);
	size_t cost = found ? at : within.len;
	places->budget -= cost < places->budget ? cost : places->budget;
	if (found)
		*ret_at = from + at;
	return found;
}

size_t markdown_place_from(const Markdown *md, int line)
{
	size_t from = markdown_place_line(md, line);
	return from > md->places.start ? from : md->places.start;
}

/* The cursor keeps equal needles apart. It may have run too far ahead when
 * the text holds escapes; so the second look is from the block's start. */
bool markdown_place_find(Markdown *md, int line, Str needle, size_t *ret_at)
{
	size_t from = markdown_place_from(md, line);
	if (from < md->places.cursor
			&& markdown_place_seek(md, md->places.cursor, needle, ret_at))
		return true;
	return markdown_place_seek(md, from, needle, ret_at);
}

void markdown_place_advance(Markdown *md, size_t to)
{
	if (to > md->places.cursor)
		md->places.cursor = to;
}

static uint32_t to_source(const MarkdownOrigin *origin, size_t offset)
{
	if (origin->map && origin->context)
		return origin->map(origin->context, offset);
	return origin->start + (uint32_t)offset;
}

Span markdown_span(const Markdown *md, Str part)
{
	size_t start = (size_t)(part.ptr - md->text.ptr);
	size_t from = to_source(md->origin, start);
	size_t to = part.len ? to_source(md->origin, start + part.len) : from;
	return span_at(md->origin->source, from, to > from ? to : from);
}

/* A lower bound: the tree's lines do not count breaks inside of links. */
int markdown_place_of_run(Run *run, size_t offset)
{
	for (; run->counted < offset; run->counted++)
		run->line += run->text.ptr[run->counted] == '\n';
	return run->line;
}

static bool is_ascii_punctuation(char c)
{
	return (c >= '!' && c <= '/') || (c >= ':' && c <= '@')
		|| (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

Str markdown_needle(Str s, bool strict)
{
	size_t end = 0;
	while (end < s.len && s.ptr[end] != '\n'
			&& (!strict || (end < NEEDLE_MAX
				&& !is_ascii_punctuation(s.ptr[end]))))
		end++;
	return str_slice(s, 0, end);
}

Str markdown_collapse(Arena *arena, Str s)
{
	char *bytes = arena_bytes(arena, s.len);
	size_t len = 0;
	for (size_t i = 0; i < s.len; i++) {
		char c = s.ptr[i] == '\n' || s.ptr[i] == '\t' ? ' ' : s.ptr[i];
		if (c != ' ' || (len && bytes[len - 1] != ' '))
			bytes[len++] = c;
	}
	while (len && bytes[len - 1] == ' ')
		len--;
	return (Str){bytes, len};
}

bool markdown_place_escaped(const Markdown *md, size_t at)
{
	size_t slashes = 0;
	while (slashes < at && md->text.ptr[at - slashes - 1] == '\\')
		slashes++;
	return slashes % 2;
}
