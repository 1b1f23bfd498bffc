#include "format/markdown_internal.h"

#include <string.h>
#include <strings.h>

#include "format/html.h"

static const struct {
	const char *marker, *name;
} alerts[ALERTS] = {
	[ALERT_NOTE] = {"[!NOTE]", "note"},
	[ALERT_TIP] = {"[!TIP]", "tip"},
	[ALERT_IMPORTANT] = {"[!IMPORTANT]", "important"},
	[ALERT_WARNING] = {"[!WARNING]", "warning"},
	[ALERT_CAUTION] = {"[!CAUTION]", "caution"},
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

/* ALERTS: of none. */
static Alert alert_of(Str marker)
{
	size_t i = 0;

	while (i < ALERTS && (marker.len != strlen(alerts[i].marker) ||
	       strncasecmp(marker.ptr, alerts[i].marker, marker.len)))
		i++;
	return (Alert)i;
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

bool markdown_alert(Markdown *md, cmark_node *quote)
{
	cmark_node *first = cmark_node_first_child(quote), *end = NULL;
	char words[MARKER_MAX];
	Alert alert;

	if (!first || cmark_node_get_type(first) != CMARK_NODE_PARAGRAPH)
		return false;
	alert = alert_of(first_line(first, words, &end));
	if (alert == ALERTS)
		return false;
	drop_line(first, end);
	buf_format(&md->out, "<div class=\"alert %s\" role=\"note\">\n"
		"<p class=\"label\">", alerts[alert].name);
	html_escape(&md->out, md->options->alert_labels[alert]);
	BUF_LITERAL(&md->out, "</p>\n");
	return true;
}
