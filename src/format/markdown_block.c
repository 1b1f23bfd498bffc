#include "format/markdown_internal.h"

#include <cmark-gfm-core-extensions.h>
#include <string.h>

#include "format/html.h"

typedef void Visit(Markdown *md, cmark_node *node);

struct Visitor {
	Visit *enter, *leave;
};

static bool is_named(cmark_node *node, const char *type)
{
	return node && !strcmp(cmark_node_get_type_string(node), type);
}

static bool is_task(cmark_node *node)
{
	return is_named(node, "tasklist");
}

/* Quotes and lists. */

static void enter_quote(Markdown *md, cmark_node *node)
{
	markdown_fresh_line(md);
	if (markdown_alert(md, node))
		cmark_node_set_user_data(node, node);
	else
		BUF_LITERAL(&md->out, "<blockquote>\n");
}

static void leave_quote(Markdown *md, cmark_node *node)
{
	markdown_fresh_line(md);
	buf_add(&md->out, cmark_node_get_user_data(node) ? STR("</div>\n")
		: STR("</blockquote>\n"));
}

static void enter_list(Markdown *md, cmark_node *node)
{
	int start = cmark_node_get_list_start(node);
	markdown_fresh_line(md);
	if (cmark_node_get_list_type(node) != CMARK_ORDERED_LIST)
		BUF_LITERAL(&md->out, "<ul>\n");
	else if (start == 1)
		BUF_LITERAL(&md->out, "<ol>\n");
	else
		buf_format(&md->out, "<ol start=\"%d\">\n", start);
}

static void leave_list(Markdown *md, cmark_node *node)
{
	buf_add(&md->out, cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
		? STR("</ol>\n") : STR("</ul>\n"));
}

static void write_checkbox(Markdown *md, cmark_node *item)
{
	buf_add(&md->out, cmark_gfm_extensions_get_tasklist_item_checked(item)
		? STR("<label><input type=\"checkbox\" disabled checked> ")
		: STR("<label><input type=\"checkbox\" disabled> "));
}

/* The first paragraph of a task is the label of its box. */
static bool is_label(cmark_node *paragraph)
{
	return !cmark_node_previous(paragraph)
		&& is_task(cmark_node_parent(paragraph));
}

static void enter_item(Markdown *md, cmark_node *node)
{
	cmark_node *first = cmark_node_first_child(node);
	if (!is_task(node)) {
		BUF_LITERAL(&md->out, "<li>");
		return;
	}
	BUF_LITERAL(&md->out, "<li class=\"task\">");
	if (first && cmark_node_get_type(first) == CMARK_NODE_PARAGRAPH)
		return;
	write_checkbox(md, node);
	BUF_LITERAL(&md->out, "</label>");
}

static void leave_item(Markdown *md, cmark_node *node)
{
	(void)node;
	BUF_LITERAL(&md->out, "</li>\n");
}

/* Paragraphs and other leaves. */

static bool is_tight(cmark_node *paragraph)
{
	cmark_node *item = cmark_node_parent(paragraph);
	cmark_node *list = item ? cmark_node_parent(item) : NULL;
	return list && cmark_node_get_type(list) == CMARK_NODE_LIST
		&& cmark_node_get_list_tight(list);
}

static void enter_paragraph(Markdown *md, cmark_node *node)
{
	markdown_heading_filled(md);
	markdown_place_block(md, node);
	markdown_trap_paragraph(md, node);
	markdown_trap_items(md, node);
	markdown_trap_labels(md, node);
	if (md->signs.tab)
		markdown_trap_tabs(md, node);
	if (md->bars)
		markdown_trap_bars(md, node);
	if (!is_tight(node)) {
		markdown_fresh_line(md);
		BUF_LITERAL(&md->out, "<p>");
	}
	if (is_label(node))
		write_checkbox(md, cmark_node_parent(node));
}

static void leave_paragraph(Markdown *md, cmark_node *node)
{
	if (is_label(node))
		BUF_LITERAL(&md->out, "</label>");
	if (!cmark_node_next(node)
			&& cmark_node_get_type(cmark_node_parent(node))
			== CMARK_NODE_FOOTNOTE_DEFINITION)
		markdown_note_backlinks(md);
	if (!is_tight(node))
		BUF_LITERAL(&md->out, "</p>\n");
	else if (cmark_node_next(node))
		markdown_fresh_line(md);
}

static void enter_break(Markdown *md, cmark_node *node)
{
	(void)node;
	markdown_heading_filled(md);
	markdown_fresh_line(md);
	BUF_LITERAL(&md->out, "<hr>\n");
}

static void enter_code_block(Markdown *md, cmark_node *node)
{
	Str info = str_trim(str_from(cmark_node_get_fence_info(node)));
	size_t word = 0;
	markdown_heading_filled(md);
	markdown_trap_code(md, node);
	markdown_fresh_line(md);
	BUF_LITERAL(&md->out, "<pre tabindex=\"0\"><code");
	while (word < info.len && (unsigned char)info.ptr[word] > ' ')
		word++;
	if (word) {
		BUF_LITERAL(&md->out, " class=\"language-");
		html_escape(&md->out, str_slice(info, 0, word));
		buf_add_char(&md->out, '"');
	}
	buf_add_char(&md->out, '>');
	html_escape(&md->out, str_from(cmark_node_get_literal(node)));
	BUF_LITERAL(&md->out, "</code></pre>\n");
}

/* Raw HTML. */

/* "<div", "</b", "<!--": what is looked for, and without the end, told. */
static Str tag_of(Str html)
{
	size_t end = 1;
	if (html.len > 1 && html.ptr[1] == '!')
		return str_slice(html, 0, str_starts(html, STR("<!--"))
			? 4 : 2);
	while (end < html.len && !memchr(" \t\r\n>", html.ptr[end], 5)
			&& (end == 1 || html.ptr[end] != '/'))
		end++;
	return str_slice(html, 0, end);
}

static void enter_html(Markdown *md, cmark_node *node)
{
	Str tag = tag_of(str_trim(str_from(cmark_node_get_literal(node))));
	size_t start = markdown_place(md, node);
	int line = cmark_node_get_start_line(node);
	/* A closing tag is part of what its opening tag was told for. */
	if (md->html_told && str_starts(tag, STR("</")))
		return;
	md->html_told = true;
	if (markdown_place_find(md, line, tag, &start))
		markdown_place_advance(md, start + tag.len);
	markdown_tell(md, MARKDOWN_HTML,
		str_slice(md->text, start, start + tag.len),
		ARGS(ARG(str_starts(tag, STR("<!")) ? tag
			: str_concat(md->scratch, tag, STR(">")))));
}

static void enter_html_block(Markdown *md, cmark_node *node)
{
	markdown_heading_filled(md);
	markdown_place_block(md, node);
	enter_html(md, node);
}

/* Inlines. */

static void enter_code(Markdown *md, cmark_node *node)
{
	Str code = str_from(cmark_node_get_literal(node));
	markdown_reference_skip(md, code);
	BUF_LITERAL(&md->out, "<code>");
	html_escape(&md->out, code);
	BUF_LITERAL(&md->out, "</code>");
}

static void enter_line_break(Markdown *md, cmark_node *node)
{
	(void)node;
	BUF_LITERAL(&md->out, "<br>\n");
}

#define TAG_VISITS(name, tag) \
	static void enter_##name(Markdown *md, cmark_node *node) \
	{ \
		(void)node; \
		BUF_LITERAL(&md->out, "<" tag ">"); \
	} \
	static void leave_##name(Markdown *md, cmark_node *node) \
	{ \
		(void)node; \
		BUF_LITERAL(&md->out, "</" tag ">"); \
	}

TAG_VISITS(emphasis, "em")
TAG_VISITS(strong, "strong")
TAG_VISITS(deleted, "del")

/* Which function writes what. */

#define AT(type) [(type) & CMARK_NODE_VALUE_MASK]

static const Visitor BLOCKS[] = {
	AT(CMARK_NODE_BLOCK_QUOTE) = {enter_quote, leave_quote},
	AT(CMARK_NODE_LIST) = {enter_list, leave_list},
	AT(CMARK_NODE_ITEM) = {enter_item, leave_item},
	AT(CMARK_NODE_CODE_BLOCK) = {enter_code_block, NULL},
	AT(CMARK_NODE_HTML_BLOCK) = {enter_html_block, NULL},
	AT(CMARK_NODE_PARAGRAPH) = {enter_paragraph, leave_paragraph},
	AT(CMARK_NODE_HEADING) = {markdown_heading_enter,
		markdown_heading_leave},
	AT(CMARK_NODE_THEMATIC_BREAK) = {enter_break, NULL},
	AT(CMARK_NODE_FOOTNOTE_DEFINITION) = {markdown_note_enter,
		markdown_note_leave},
};

static const Visitor INLINES[] = {
	AT(CMARK_NODE_TEXT) = {markdown_run, NULL},
	AT(CMARK_NODE_SOFTBREAK) = {markdown_run, NULL},
	AT(CMARK_NODE_LINEBREAK) = {enter_line_break, NULL},
	AT(CMARK_NODE_CODE) = {enter_code, NULL},
	AT(CMARK_NODE_HTML_INLINE) = {enter_html, NULL},
	AT(CMARK_NODE_EMPH) = {enter_emphasis, leave_emphasis},
	AT(CMARK_NODE_STRONG) = {enter_strong, leave_strong},
	AT(CMARK_NODE_LINK) = {markdown_link_enter, markdown_link_leave},
	AT(CMARK_NODE_IMAGE) = {markdown_image, NULL},
	AT(CMARK_NODE_FOOTNOTE_REFERENCE) = {markdown_note_reference, NULL},
};

/* Nodes of extensions get their types when those are registered. */
static const struct {
	const char *name;
	Visitor visitor;
} EXTENSIONS[] = {
	{"table_cell", {markdown_cell_enter, markdown_cell_leave}},
	{"table_row", {markdown_row_enter, markdown_row_leave}},
	{"table_header", {markdown_row_enter, markdown_row_leave}},
	{"table", {markdown_table_enter, markdown_table_leave}},
	{"strikethrough", {enter_deleted, leave_deleted}},
};

static const Visitor NOTHING = {NULL, NULL};

static const Visitor *extension_of(cmark_node *node)
{
	for (size_t i = 0; i < COUNT(EXTENSIONS); i++)
		if (is_named(node, EXTENSIONS[i].name))
			return &EXTENSIONS[i].visitor;
	return &NOTHING;
}

/* Found by name once for each of their types. */
static const Visitor *known_extension(Markdown *md, cmark_node *node,
	unsigned type)
{
	KnownType *known = md->known;
	while (known->visitor && known->type != type)
		if (++known == md->known + KNOWN_TYPES)
			return extension_of(node);
	if (!known->visitor)
		*known = (KnownType){type, extension_of(node)};
	return known->visitor;
}

static const Visitor *visitor_of(Markdown *md, cmark_node *node)
{
	unsigned type = cmark_node_get_type(node);
	unsigned at = type & CMARK_NODE_VALUE_MASK;
	bool block = (type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK;
	if (block && at < COUNT(BLOCKS))
		return &BLOCKS[at];
	if (!block && at < COUNT(INLINES))
		return &INLINES[at];
	return known_extension(md, node, type);
}

static void visit(Visit *step, Markdown *md, cmark_node *node)
{
	if (step)
		step(md, node);
}

/* Not recursive: nesting must not be able to use up the stack. */
void markdown_blocks(Markdown *md, cmark_node *root)
{
	cmark_node *node = root;
	while (node && !md->out.overflow) {
		const Visitor *visitor = visitor_of(md, node);
		cmark_node *child;
		md->taken = NULL;
		visit(visitor->enter, md, node);
		child = md->taken ? NULL : cmark_node_first_child(node);
		if (child) {
			node = child;
			continue;
		}
		if (md->taken)
			node = md->taken;
		else
			visit(visitor->leave, md, node);
		while (node != root && !cmark_node_next(node)) {
			node = cmark_node_parent(node);
			visit(visitor_of(md, node)->leave, md, node);
		}
		node = node == root ? NULL : cmark_node_next(node);
	}
}
