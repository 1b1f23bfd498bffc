#include "format/markdown_internal.h"

#include "format/html.h"
#include "format/slug.h"

enum { LEVELS = 6 };

static Str plain_piece(cmark_node *node)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_TEXT:
	case CMARK_NODE_CODE:
		return str_from(cmark_node_get_literal(node));
	case CMARK_NODE_SOFTBREAK:
	case CMARK_NODE_LINEBREAK:
		return STR(" ");
	default:
		return (Str){0};
	}
}

/* The node after node in the order of the text, inside root. */
static cmark_node *following(cmark_node *root, cmark_node *node)
{
	cmark_node *child = cmark_node_first_child(node);
	if (child)
		return child;
	while (node != root && !cmark_node_next(node))
		node = cmark_node_parent(node);
	return node == root ? NULL : cmark_node_next(node);
}

Str markdown_plain(Markdown *md, cmark_node *node)
{
	Buf *words = &md->words;
	buf_clear(words);
	for (cmark_node *n = node; n; n = following(node, n))
		buf_add(words, plain_piece(n));
	return str_copy(md->scratch, str_trim(buf_str(words)));
}

/* Without the brackets and hidden targets of references. */
static Str without_references(Arena *arena, Str text)
{
	char *words = arena_bytes(arena, text.len), *to = words;
	size_t size = text.len, open, close;
	while (str_find(text, STR("[["), &open)) {
		Str rest = str_slice(text, open + 2, text.len);
		Str target, shown;
		if (!str_find(rest, STR("]]"), &close))
			break;
		if (!str_cut(str_slice(rest, 0, close), '|', &target, &shown))
			shown = target;
		to = str_put(to, str_slice(text, 0, open));
		to = str_put(to, str_trim(shown));
		text = str_slice(rest, close + 2, rest.len);
	}
	to = str_put(to, text);
	arena_trim(arena, words, size, (size_t)(to - words));
	return (Str){words, (size_t)(to - words)};
}

/* No slug has '_', which all ids have that are not a heading's. Each is mapped
 * to the number that its last duplicate got. */
static Str unique_id(Markdown *md, Str text)
{
	Str slug = str_or(slug_make(md->scratch, text), STR("muc")), id = slug;
	int *fresh = ARENA_NEW(md->scratch, int);
	int *last = map_add(md->scratch, &md->ids, slug, fresh);
	bool taken = last != fresh;
	*fresh = 1;
	while (taken) {
		id = str_concat3(md->scratch, slug, STR("-"),
			str_from_int(md->scratch, ++*last));
		taken = map_add(md->scratch, &md->ids, id, fresh) != fresh;
	}
	return str_concat(md->arena, md->options->id_prefix, id);
}

/* Closes the headings that one of level `written` ends; its own depth. */
static int enter_level(Markdown *md, int written)
{
	while (md->open_count && md->open[md->open_count - 1] >= written)
		md->open_count--;
	md->open[md->open_count++] = written;
	return md->open_count;
}

static int shown_level(const Markdown *md)
{
	int level = md->options->heading_base + md->open_count - 1;
	return level < 1 ? 1 : level > LEVELS ? LEVELS : level;
}

void markdown_heading_enter(Markdown *md, cmark_node *node)
{
	Str text = without_references(md->arena, markdown_plain(md, node));
	Str line = markdown_line(md, markdown_place(md, node));
	if (!cmark_node_first_child(node)) {
		markdown_tell(md, MARKDOWN_EMPTY_HEADING, line, NO_ARGS);
		md->taken = node;
		return;
	}
	Heading *heading = VEC_ADD(md->scratch, &md->headings);
	heading->level = enter_level(md, cmark_node_get_heading_level(node));
	heading->text = text;
	heading->id = unique_id(md, text);
	heading->span = markdown_span(md, line);
	heading->empty = true;
	heading->holes = md->holes.count;
	markdown_trap_underline(md, node);
	markdown_place_block(md, node);
	BUF_LITERAL(&md->out, "<h");
	buf_add_int(&md->out, shown_level(md));
	BUF_LITERAL(&md->out, " id=\"");
	html_escape(&md->out, heading->id);
	BUF_LITERAL(&md->out, "\">");
}

void markdown_heading_leave(Markdown *md, cmark_node *node)
{
	Heading *heading = &md->headings.items[md->headings.count - 1];
	(void)node;
	heading->hole_count = md->holes.count - heading->holes;
	BUF_LITERAL(&md->out, "</h");
	buf_add_int(&md->out, shown_level(md));
	BUF_LITERAL(&md->out, ">\n");
}

/* Footnotes stand at the end and fill no heading. */
void markdown_heading_filled(Markdown *md)
{
	if (md->headings.count && !md->notes.current)
		md->headings.items[md->headings.count - 1].empty = false;
}

/* Walks from the end: below[l] says whether there is text between here and the
 * next heading of level l or higher. */
void markdown_heading_finish(Markdown *md)
{
	bool below[LEVELS + 1] = {false};
	for (size_t i = md->headings.count; i-- > 0;) {
		Heading *heading = &md->headings.items[i];
		for (int l = 1; l <= LEVELS && !heading->empty; l++)
			below[l] = true;
		heading->empty = !below[heading->level];
		for (int l = heading->level; l <= LEVELS; l++)
			below[l] = false;
	}
}
