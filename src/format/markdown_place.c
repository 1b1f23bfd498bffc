#include "format/markdown_internal.h"

size_t markdown_place_line(const Markdown *md, int line)
{
	if (line < 1)
		return 0;
	if ((size_t)line > md->places.lines.count)
		return md->text.len;
	return md->places.lines.items[line - 1];
}

size_t markdown_place_line_end(const Markdown *md, size_t offset)
{
	size_t at = offset;

	while (at < md->text.len && md->text.ptr[at] != '\n' &&
	       md->text.ptr[at] != '\r')
		at++;
	return at;
}

size_t markdown_place(const Markdown *md, cmark_node *node)
{
	int column = cmark_node_get_start_column(node);
	size_t at = markdown_place_line(md, cmark_node_get_start_line(node));

	if (column > 1)
		at += (size_t)column - 1;
	return at < md->text.len ? at : md->text.len;
}

void markdown_place_block(Markdown *md, cmark_node *node)
{
	Places *places = &md->places;
	int first = cmark_node_get_start_line(node);
	int last = cmark_node_get_end_line(node);

	places->start = markdown_place(md, node);
	places->end = markdown_place_line(md, (last < first ? first : last) + 1);
	if (places->end < places->start)
		places->end = places->start;
	places->cursor = places->start;
}

bool markdown_place_exhausted(const Markdown *md)
{
	return !md->places.budget;
}

static bool find(Markdown *md, size_t from, Str needle, size_t *ret_at)
{
	Places *places = &md->places;
	Str within = str_slice(md->text, from, places->end);
	size_t at;
	bool found = within.len && places->budget &&
		str_find(within, needle, &at);
	size_t cost = found ? at : within.len;

	places->budget -= cost < places->budget ? cost : places->budget;
	if (found)
		*ret_at = from + at;
	return found;
}

/* The cursor keeps equal needles apart. It may have run too far ahead when
 * the text holds escapes; so the second look is from the block's start. */
bool markdown_place_find(Markdown *md, int line, Str needle, size_t *ret_at)
{
	size_t from = markdown_place_line(md, line);

	if (from < md->places.start)
		from = md->places.start;
	if (from < md->places.cursor &&
	    find(md, md->places.cursor, needle, ret_at))
		return true;
	return find(md, from, needle, ret_at);
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

Span markdown_span(const Markdown *md, size_t start, size_t end)
{
	size_t from = to_source(md->origin, start);
	size_t to = end > start ? to_source(md->origin, end) : from;

	return span_at(md->origin->source, from, to > from ? to : from);
}
