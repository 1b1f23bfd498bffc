#include "format/markdown_internal.h"

#include <string.h>

#include "format/vietnamese.h"

static const struct Alert {
	Str word;
	const char *kind;
} ALERTS[] = {
	{STR_INIT("note"), "note"},
	{STR_INIT("lưu ý"), "note"},
	{STR_INIT("tip"), "tip"},
	{STR_INIT("mẹo"), "tip"},
	{STR_INIT("important"), "important"},
	{STR_INIT("quan trọng"), "important"},
	{STR_INIT("warning"), "warning"},
	{STR_INIT("cảnh báo"), "warning"},
	{STR_INIT("caution"), "caution"},
	{STR_INIT("thận trọng"), "caution"},
};

enum { MARKER_MAX = 24 };

/* The words of the first line of paragraph, if there is nothing else on it
 * and they are short; after them, *ret_end is the break or NULL. */
static Str first_line(cmark_node *paragraph, char *words, cmark_node **ret_end)
{
	size_t len = 0;
	cmark_node *n = cmark_node_first_child(paragraph);

	for (; n && cmark_node_get_type(n) == CMARK_NODE_TEXT;
	     n = cmark_node_next(n)) {
		Str piece = str_from(cmark_node_get_literal(n));

		if (len + piece.len > MARKER_MAX)
			return (Str){NULL, 0};
		memcpy(words + len, piece.ptr, piece.len);
		len += piece.len;
	}
	*ret_end = n;
	if (n && cmark_node_get_type(n) != CMARK_NODE_SOFTBREAK &&
	    cmark_node_get_type(n) != CMARK_NODE_LINEBREAK)
		return (Str){NULL, 0};
	return str_trim((Str){words, len});
}

static const struct Alert *alert_of(Str marker)
{
	if (!str_starts(marker, STR("[!")) || !str_ends(marker, STR("]")))
		return NULL;

	Str word = str_slice(marker, 2, marker.len - 1);

	for (size_t i = 0; i < sizeof ALERTS / sizeof *ALERTS; i++) {
		if (vietnamese_same_key(word, ALERTS[i].word))
			return &ALERTS[i];
	}
	return NULL;
}

static void drop_line(cmark_node *paragraph, cmark_node *end)
{
	cmark_node *child = cmark_node_first_child(paragraph), *next;

	for (; child; child = next) {
		next = child == end ? NULL : cmark_node_next(child);
		cmark_node_unlink(child);
	}
	if (!cmark_node_first_child(paragraph))
		cmark_node_unlink(paragraph);
}

const char *markdown_alert(cmark_node *quote)
{
	cmark_node *first = cmark_node_first_child(quote), *end = NULL;
	const struct Alert *alert;
	char words[MARKER_MAX];

	if (!first || cmark_node_get_type(first) != CMARK_NODE_PARAGRAPH)
		return NULL;
	alert = alert_of(first_line(first, words, &end));
	if (!alert)
		return NULL;
	drop_line(first, end);
	return alert->kind;
}
