#include "format/markdown_internal.h"

#include <string.h>

#include "format/html.h"

/* The number of a reference's note, 0 unless that note exists. */
static int note_number(const Markdown *md, cmark_node *reference)
{
	int number;
	if (!str_to_int(str_from(cmark_node_get_literal(reference)), &number))
		return 0;
	return number <= md->notes.count ? number : 0;
}

static int count_definitions(cmark_node *root)
{
	int count = 0;
	cmark_node *n = cmark_node_last_child(root);
	for (; n && cmark_node_get_type(n) == CMARK_NODE_FOOTNOTE_DEFINITION;
			n = cmark_node_previous(n))
		count++;
	return count;
}

void markdown_note_prepare(Markdown *md, cmark_node *root)
{
	Notes *notes = &md->notes;
	notes->count = count_definitions(root);
	if (!notes->count)
		return;
	notes->uses = ARENA_ARRAY(md->scratch, int, (size_t)notes->count + 1);
	notes->seen = ARENA_ARRAY(md->scratch, int, (size_t)notes->count + 1);
}

/* References in alternative text are not written, so they do not count. */
static void count_uses(Markdown *md, cmark_node *definition)
{
	cmark_iter *iter = cmark_iter_new(definition);
	int images = 0;
	for (cmark_event_type event = cmark_iter_next(iter);
			event != CMARK_EVENT_DONE; event = cmark_iter_next(iter)) {
		cmark_node *node = cmark_iter_get_node(iter);
		cmark_node_type type = cmark_node_get_type(node);
		if (type == CMARK_NODE_IMAGE)
			images += event == CMARK_EVENT_ENTER ? 1 : -1;
		else if (type == CMARK_NODE_FOOTNOTE_REFERENCE && !images
				&& event == CMARK_EVENT_ENTER)
			md->notes.uses[note_number(md, node)]++;
	}
	cmark_iter_free(iter);
}

/* Notes come last: what the text before them refers to is written. */
static void count_all_uses(Markdown *md, cmark_node *first)
{
	Notes *notes = &md->notes;
	memcpy(notes->uses, notes->seen,
		((size_t)notes->count + 1) * sizeof *notes->uses);
	for (cmark_node *n = first; n; n = cmark_node_next(n))
		count_uses(md, n);
}

static void write_id(Markdown *md, const char *kind, int number, int use)
{
	html_escape(&md->out, md->options->id_prefix);
	buf_add(&md->out, str_from(kind));
	buf_add_int(&md->out, number);
	if (use > 1) {
		buf_add_char(&md->out, '-');
		buf_add_int(&md->out, use);
	}
}

/* Inside a link there is a mark, but no second link. */
void markdown_note_reference(Markdown *md, cmark_node *node)
{
	int number = note_number(md, node);
	bool linked = md->link == LINK_NONE;
	if (!number)
		return;
	BUF_LITERAL(&md->out, "<sup");
	if (linked) {
		BUF_LITERAL(&md->out, "><a href=\"#");
		write_id(md, "fn_", number, 1);
		buf_add_char(&md->out, '"');
	}
	BUF_LITERAL(&md->out, " id=\"");
	write_id(md, "fnref_", number, ++md->notes.seen[number]);
	BUF_LITERAL(&md->out, "\">");
	buf_add_int(&md->out, number);
	buf_add(&md->out, linked ? STR("</a></sup>") : STR("</sup>"));
}

void markdown_note_enter(Markdown *md, cmark_node *node)
{
	if (md->notes.current == md->notes.count) {
		md->taken = node;
		return;
	}
	if (!md->notes.current++) {
		count_all_uses(md, node);
		BUF_LITERAL(&md->out, "<div class=\"footnotes\" "
			"role=\"group\" aria-label=\"");
		html_escape(&md->out, md->options->footnotes_label);
		BUF_LITERAL(&md->out, "\">\n<ol>\n");
	}
	markdown_trap_note(md, node);
	BUF_LITERAL(&md->out, "<li id=\"");
	write_id(md, "fn_", md->notes.current, 1);
	BUF_LITERAL(&md->out, "\">\n");
}

void markdown_note_backlinks(Markdown *md)
{
	int number = md->notes.current;
	for (int use = 1; use <= md->notes.uses[number]; use++) {
		BUF_LITERAL(&md->out, " <a class=\"backlink\" href=\"#");
		write_id(md, "fnref_", number, use);
		BUF_LITERAL(&md->out, "\" aria-label=\"");
		html_escape(&md->out, md->options->backlink_label);
		buf_add_char(&md->out, ' ');
		buf_add_int(&md->out, number);
		if (use > 1)
			buf_format(&md->out, "-%d", use);
		BUF_LITERAL(&md->out, "\">↩</a>");
	}
}

void markdown_note_leave(Markdown *md, cmark_node *node)
{
	cmark_node *last = cmark_node_last_child(node);
	if (!last || cmark_node_get_type(last) != CMARK_NODE_PARAGRAPH) {
		BUF_LITERAL(&md->out, "<p>");
		markdown_note_backlinks(md);
		BUF_LITERAL(&md->out, "</p>\n");
	}
	BUF_LITERAL(&md->out, "</li>\n");
	if (md->notes.current == md->notes.count)
		BUF_LITERAL(&md->out, "</ol>\n</div>\n");
}
