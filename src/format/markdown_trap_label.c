#include "format/markdown_internal.h"

#include <string.h>

#include "format/vietnamese.h"

/* What cmark-gfm takes out of a text without a word: notes, and addresses of
 * links, “[label]: words”, that nothing refers to. */

enum { LABEL_MAX = 200 };

/* “[x]” at the start of text, or empty. */
static Str bracketed(Str text)
{
	size_t at = 1;
	if (!str_starts(text, STR("[")))
		return (Str){0};
	while (at < text.len && at < LABEL_MAX
			&& !memchr("[]", text.ptr[at], 2))
		at++;
	return at < text.len && text.ptr[at] == ']'
		&& str_trim(str_slice(text, 1, at)).len
		? str_slice(text, 0, at + 1) : (Str){0};
}

/* Of a line “[x]: words”, “[x]”. Comments look like that: “[//]: # (x)”. */
static Str label_of(Str line)
{
	Str label = bracketed(line);
	Str rest = str_slice(line, label.len, line.len), words;
	if (!label.len || label.ptr[1] == '^' || !str_starts(rest, STR(":")))
		return (Str){0};
	words = str_trim(str_slice(rest, 1, rest.len));
	return str_starts(words, STR("#")) || str_starts(words, STR("<>"))
		? (Str){0} : label;
}

/* Whether paragraph begins with label, as words or as the text of a link. */
static bool begins_with(Markdown *md, cmark_node *paragraph, Str label)
{
	cmark_node *first = cmark_node_first_child(paragraph);
	Str words = markdown_needle(str_slice(label, 1, label.len), true);
	if (!first || cmark_node_get_type(first) != CMARK_NODE_LINK)
		words = str_concat(md->scratch, STR("["), words);
	return str_starts(markdown_plain(md, paragraph), words);
}

/* The first line that paragraph shows: those above belong to it as well. */
static int below_labels(Markdown *md, cmark_node *paragraph, int first,
	int last)
{
	while (md->signs.label && first >= 1 && first < last) {
		Str label = label_of(markdown_place_words(md, (size_t)first));
		if (!label.len || begins_with(md, paragraph, label))
			break;
		first++;
	}
	return first;
}

/* A block with lines of its own. */
static bool is_leaf(cmark_node_type type)
{
	return (type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK
		&& type != CMARK_NODE_DOCUMENT && type != CMARK_NODE_LIST
		&& type != CMARK_NODE_ITEM && type != CMARK_NODE_BLOCK_QUOTE;
}

static void mark_leaf(Markdown *md, cmark_node *leaf, bool *shown)
{
	cmark_node_type type = cmark_node_get_type(leaf);
	int first = cmark_node_get_start_line(leaf);
	int last = type == CMARK_NODE_FOOTNOTE_DEFINITION ? first
		: cmark_node_get_end_line(leaf);
	if (type == CMARK_NODE_PARAGRAPH)
		first = below_labels(md, leaf, first, last);
	for (int line = first; line >= 1 && line <= last
			&& (size_t)line <= md->places.lines.count; line++)
		shown[line] = true;
}

/* The node behind node in the order of the text, but for inlines. */
static cmark_node *next_block(cmark_node *node)
{
	cmark_node_type type = cmark_node_get_type(node);
	cmark_node *next = is_leaf(type)
		&& type != CMARK_NODE_FOOTNOTE_DEFINITION ? NULL
		: cmark_node_first_child(node);
	while (!next && node) {
		next = cmark_node_next(node);
		node = cmark_node_parent(node);
	}
	return next;
}

/* Marks the lines, from 1, on which something of the tree stands. */
static void mark_lines(Markdown *md, cmark_node *root, bool *shown)
{
	for (cmark_node *node = root; node; node = next_block(node))
		if (is_leaf(cmark_node_get_type(node)))
			mark_leaf(md, node, shown);
}

static Str key_of(Markdown *md, Str label)
{
	return vietnamese_lower(md->scratch, markdown_collapse(md->scratch,
		str_trim(str_slice(label, 1, label.len - 1))));
}

/* How often the text holds each “[x]”. */
static void count_labels(Markdown *md, Map *counts)
{
	size_t at, from = 0;
	while (str_find_from(md->text, from, STR("["), &at)) {
		Str label = bracketed(str_slice(md->text, at, md->text.len));
		from = at + 1;
		if (label.len)
			++*(int *)map_add(md->scratch, counts,
				key_of(md, label),
				ARENA_NEW(md->scratch, int));
	}
}

static void trap_labels(Markdown *md, const bool *shown)
{
	Map counts = {0};
	for (size_t line = 1; line <= md->places.lines.count; line++) {
		Str label = shown[line] ? (Str){0}
			: label_of(markdown_place_words(md, line));
		int *count;
		if (!label.len)
			continue;
		if (!counts.count)
			count_labels(md, &counts);
		count = map_get(&counts, key_of(md, label));
		if (count && *count == 1)
			markdown_tell(md, label.ptr[1] == '!'
				? MARKDOWN_ALERT_COLON : MARKDOWN_LABEL_UNUSED,
				label, ARGS(ARG(label)));
	}
}

void markdown_trap_dropped(Markdown *md, cmark_node *root)
{
	bool *shown;
	if (!md->signs.note && !md->signs.label)
		return;
	shown = ARENA_ARRAY(md->scratch, bool, md->places.lines.count + 1);
	mark_lines(md, root, shown);
	if (md->signs.note)
		markdown_trap_unused(md, shown);
	if (md->signs.label)
		trap_labels(md, shown);
}
