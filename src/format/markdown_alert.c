#include "format/markdown_internal.h"

#include <string.h>
#include <strings.h>

static const struct Alert {
	const char *marker, *kind;
} ALERTS[] = {
	{"[!NOTE]", "note"},
	{"[!TIP]", "tip"},
	{"[!IMPORTANT]", "important"},
	{"[!WARNING]", "warning"},
	{"[!CAUTION]", "caution"},
};

enum { MARKER_MAX = 16 };

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
	for (size_t i = 0; i < sizeof ALERTS / sizeof *ALERTS; i++) {
		if (marker.len == strlen(ALERTS[i].marker) &&
		    !strncasecmp(marker.ptr, ALERTS[i].marker, marker.len))
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
