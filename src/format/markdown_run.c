#include "format/markdown_internal.h"

#include "base/lane.h"
#include "format/html.h"

/* Where nothing is escaped, a run holds only what the text does. */
void markdown_run_prepare(Markdown *md)
{
	Str text = md->text;
	size_t at;
	bool escapes = str_find_from(text, 0, STR("\\"), &at)
		|| str_find_from(text, 0, STR("&"), &at);
	md->signs = (Signs){
		.reference = escapes || str_find_from(text, 0, STR("[["), &at),
		.scheme = escapes || str_find_from(text, 0, STR("://"), &at),
		.www = escapes || str_find_from(text, 0, STR("www."), &at),
		.bold = escapes || str_find_from(text, 0, STR("**"), &at),
		.target = escapes || str_find_from(text, 0, STR("]("), &at),
		.apart = str_find_from(text, 0, STR("] ("), &at),
		.note = str_find_from(text, 0, STR("[^"), &at),
		.label = str_find_from(text, 0, STR("]:"), &at),
		.tab = str_find_from(text, 0, STR("\t"), &at),
	};
}

static bool is_run_node(cmark_node *node)
{
	cmark_node_type type;
	if (!node)
		return false;
	type = cmark_node_get_type(node);
	return type == CMARK_NODE_TEXT || type == CMARK_NODE_SOFTBREAK;
}

static Str node_text(cmark_node *node)
{
	if (cmark_node_get_type(node) == CMARK_NODE_SOFTBREAK)
		return STR("\n");
	return str_from(cmark_node_get_literal(node));
}

static Str run_join(Arena *arena, cmark_node *first, size_t len)
{
	char *bytes = arena_bytes(arena, len), *to = bytes;
	for (cmark_node *n = first; is_run_node(n); n = cmark_node_next(n))
		to = str_put(to, node_text(n));
	return (Str){bytes, len};
}

static Run run_take(Markdown *md, cmark_node *first)
{
	Run run = {.text = node_text(first), .last = first,
		.line = cmark_node_get_start_line(first)};
	size_t len = run.text.len;
	for (cmark_node *n = cmark_node_next(first); is_run_node(n);
			n = cmark_node_next(n)) {
		len += node_text(n).len;
		run.last = n;
	}
	if (run.last != first)
		run.text = run_join(md->scratch, first, len);
	return run;
}

/* What may begin something in running text, except "www.": HTML, brackets,
 * "**", ':', digits and some more. */
static inline SignedLane are_notable(Lane lane)
{
	return ((lane | 1) == '\'') | ((lane | 2) == '>')
		| ((lane | 8) == '*') | ((lane | 6) == '_')
		| ((Lane)(lane - '0') <= ':' - '0');
}

static bool is_plain(const Markdown *md, Str text)
{
	return !md->signs.www && lane_find(text, 0, are_notable) == text.len;
}

void markdown_run(Markdown *md, cmark_node *node)
{
	Run run = run_take(md, node);
	md->taken = run.last;
	if (md->link != LINK_NONE) {
		markdown_reference_nested(md, &run);
		html_escape(&md->out, run.text);
		return;
	}
	if (is_plain(md, run.text)) {
		buf_add(&md->out, run.text);
		return;
	}
	markdown_trap_run(md, &run);
	markdown_find(md, &run);
}
