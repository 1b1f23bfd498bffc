#include "format/markdown_internal.h"

#include <string.h>

/* "[^x]" at the start of text, or empty. */
static Str note_mark(Str text)
{
	size_t at = 2;

	if (!str_starts(text, STR("[^")))
		return (Str){0};
	while (at < text.len && !memchr(" \t\r\n[]", text.ptr[at], 6))
		at++;
	return at > 2 && at < text.len && text.ptr[at] == ']' ?
		str_slice(text, 0, at + 1) : (Str){0};
}

/* With an escape before it, the writer meant it so. */
void markdown_trap_missing(Markdown *md, Run *run)
{
	Str text = run->text;
	size_t at, from = 0, start;

	while (str_find_from(text, from, STR("[^"), &at)) {
		Str mark = note_mark(str_slice(text, at, text.len));

		from = at + 2;
		if (!mark.len || !markdown_place_find(md,
		    markdown_run_line(run, at), mark, &start))
			continue;
		markdown_place_advance(md, start + mark.len);
		if (!start || md->text.ptr[start - 1] != '\\')
			markdown_tell(md, MARKDOWN_NOTE_MISSING, start,
				start + mark.len, ARGS(ARG(mark)));
	}
}

/* A block with lines of its own. */
static bool is_leaf(cmark_node_type type)
{
	return (type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK &&
		type != CMARK_NODE_DOCUMENT && type != CMARK_NODE_LIST &&
		type != CMARK_NODE_ITEM && type != CMARK_NODE_BLOCK_QUOTE;
}

/* Marks the lines, from 1, on which something of the tree stands. */
static void mark_lines(const Markdown *md, cmark_node *root, bool *shown)
{
	cmark_iter *iter = cmark_iter_new(root);

	for (cmark_event_type event = cmark_iter_next(iter);
	     event != CMARK_EVENT_DONE; event = cmark_iter_next(iter)) {
		cmark_node *node = cmark_iter_get_node(iter);
		cmark_node_type type = cmark_node_get_type(node);
		int first = cmark_node_get_start_line(node);
		int last = type == CMARK_NODE_FOOTNOTE_DEFINITION ? first :
			cmark_node_get_end_line(node);

		if (event != CMARK_EVENT_ENTER || !is_leaf(type))
			continue;
		for (int line = first; line >= 1 && line <= last &&
		     (size_t)line <= md->places.lines.count; line++)
			shown[line] = true;
	}
	cmark_iter_free(iter);
}

void markdown_trap_unused(Markdown *md, cmark_node *root)
{
	bool *shown;

	if (!md->signs.note)
		return;
	shown = ARENA_ARRAY(md->scratch, bool, md->places.lines.count + 1);
	mark_lines(md, root, shown);
	for (size_t line = 1; line <= md->places.lines.count; line++) {
		size_t start = md->places.lines.items[line - 1];
		size_t end = markdown_place_line_end(md, start);

		while (start < end && memchr(" \t>", md->text.ptr[start], 3))
			start++;

		Str rest = str_slice(md->text, start, end);
		Str mark = note_mark(rest);

		if (!shown[line] && mark.len && mark.len < rest.len &&
		    rest.ptr[mark.len] == ':')
			markdown_tell(md, MARKDOWN_NOTE_UNUSED, start,
				start + mark.len, ARGS(ARG(mark)));
	}
}
