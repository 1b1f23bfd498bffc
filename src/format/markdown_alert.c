#include "format/markdown_internal.h"

#include <string.h>

#include "format/html.h"
#include "format/vietnamese.h"

/* The first word of each is its class as well. */
static const struct {
	Str word;
	Alert alert;
} words[] = {
	[ALERT_NOTE] = {STR_INIT("note"), ALERT_NOTE},
	[ALERT_TIP] = {STR_INIT("tip"), ALERT_TIP},
	[ALERT_IMPORTANT] = {STR_INIT("important"), ALERT_IMPORTANT},
	[ALERT_WARNING] = {STR_INIT("warning"), ALERT_WARNING},
	[ALERT_CAUTION] = {STR_INIT("caution"), ALERT_CAUTION},
	{STR_INIT("lưu ý"), ALERT_NOTE}, {STR_INIT("ghi chú"), ALERT_NOTE},
	{STR_INIT("mẹo"), ALERT_TIP},
	{STR_INIT("quan trọng"), ALERT_IMPORTANT},
	{STR_INIT("cảnh báo"), ALERT_WARNING},
	{STR_INIT("thận trọng"), ALERT_CAUTION},
};

enum { MARKER_MAX = 24 };

/* The words of the first line of paragraph, if there is nothing else on it
 * and they are short, in bytes; after them, *ret_end is the break or NULL. */
static Str first_line(cmark_node *paragraph, char *bytes, cmark_node **ret_end)
{
	size_t len = 0;
	cmark_node *n = cmark_node_first_child(paragraph);
	for (; n && cmark_node_get_type(n) == CMARK_NODE_TEXT;
			n = cmark_node_next(n)) {
		Str piece = str_from(cmark_node_get_literal(n));
		if (len + piece.len > MARKER_MAX)
			return (Str){0};
		memcpy(bytes + len, piece.ptr, piece.len);
		len += piece.len;
	}
	*ret_end = n;
	if (n && cmark_node_get_type(n) != CMARK_NODE_SOFTBREAK
			&& cmark_node_get_type(n) != CMARK_NODE_LINEBREAK)
		return (Str){0};
	return str_trim((Str){bytes, len});
}

/* ALERTS: of none. */
static Alert alert_of(Str word)
{
	size_t i = 0;
	while (i < COUNT(words) && !vietnamese_same_key(word, words[i].word))
		i++;
	return i < COUNT(words) ? words[i].alert : ALERTS;
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

/* The marker of an alert at the beginning of paragraph, or empty. */
static Str marker_before(cmark_node *paragraph, char *bytes)
{
	size_t len = 0, end;
	cmark_node *n = cmark_node_first_child(paragraph);
	for (; n && cmark_node_get_type(n) == CMARK_NODE_TEXT;
			n = cmark_node_next(n)) {
		Str piece = str_from(cmark_node_get_literal(n));
		piece = str_slice(piece, 0, piece.len > MARKER_MAX - len
			? MARKER_MAX - len : piece.len);
		memcpy(bytes + len, piece.ptr, piece.len);
		len += piece.len;
	}
	Str line = {bytes, len};
	if (!str_starts(line, STR("[!")) || !str_find(line, STR("]"), &end)
			|| alert_of(str_slice(line, 2, end)) == ALERTS)
		return (Str){0};
	return str_slice(line, 0, end + 1);
}

/* "> [!NOTE] words" is no alert. */
static void tell_run_in(Markdown *md, cmark_node *paragraph)
{
	char bytes[MARKER_MAX];
	Str marker = marker_before(paragraph, bytes);
	size_t start;
	if (!marker.len)
		return;
	start = markdown_place(md, paragraph);
	markdown_tell(md, MARKDOWN_ALERT_RUN_IN, str_slice(md->text, start,
		start + marker.len), ARGS(ARG(marker)));
}

bool markdown_alert(Markdown *md, cmark_node *quote)
{
	cmark_node *first = cmark_node_first_child(quote), *end = NULL;
	char line[MARKER_MAX];
	Str marker;
	Alert alert;
	if (!first || cmark_node_get_type(first) != CMARK_NODE_PARAGRAPH)
		return false;
	marker = first_line(first, line, &end);
	if (!str_starts(marker, STR("[!")) || !str_ends(marker, STR("]"))) {
		tell_run_in(md, first);
		return false;
	}
	alert = alert_of(str_slice(marker, 2, marker.len - 1));
	if (alert == ALERTS) {
		markdown_tell(md, MARKDOWN_UNKNOWN_ALERT, markdown_line(md,
			markdown_place(md, first)), ARGS(ARG(marker)));
		return false;
	}
	drop_line(first, end);
	buf_format(&md->out, "<div class=\"alert %s\" role=\"note\">\n"
		"<p class=\"label\">", words[alert].word.ptr);
	html_escape(&md->out, md->options->alert_labels[alert]);
	BUF_LITERAL(&md->out, "</p>\n");
	return true;
}
