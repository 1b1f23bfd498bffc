#include "format/markdown_internal.h"

#include <string.h>

#include "base/lane.h"
#include "format/html.h"

/* What is found in a run of text, in the order of precedence. */
typedef enum FindKind {
	FIND_REFERENCE,
	FIND_SCHEME,
	FIND_WWW,
	FIND_CITATION,
	FINDS
} FindKind;

enum { NEEDLE_MAX = 64 };

/* next[k] is the first match of kind k at or after the last place asked
 * for; it stays until it is passed, so that each byte is read but once. */
typedef struct Search {
	Markdown *md;
	Run *run;
	Match next[FINDS];
	size_t closed;	/* where the last "]]" begins; SIZE_MAX: not looked */
	bool told;	/* about an unclosed reference */
} Search;

/* Where nothing is escaped, a run holds only what the text does. */
void markdown_run_prepare(Markdown *md)
{
	Str text = md->text;
	size_t at;
	bool escapes = str_find_from(text, 0, STR("\\"), &at) ||
		str_find_from(text, 0, STR("&"), &at);

	md->signs = (Signs){
		.reference = escapes || str_find_from(text, 0, STR("[["), &at),
		.scheme = escapes || str_find_from(text, 0, STR("://"), &at),
		.www = escapes || str_find_from(text, 0, STR("www."), &at),
		.bold = escapes || str_find_from(text, 0, STR("**"), &at),
		.target = escapes || str_find_from(text, 0, STR("]("), &at),
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

	for (cmark_node *n = first; is_run_node(n); n = cmark_node_next(n)) {
		Str piece = node_text(n);

		memcpy(to, piece.ptr, piece.len);
		to += piece.len;
	}
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

/* A lower bound: the tree's lines do not count breaks inside of links. */
int markdown_run_line(Run *run, size_t offset)
{
	for (; run->counted < offset; run->counted++)
		run->line += run->text.ptr[run->counted] == '\n';
	return run->line;
}

static bool is_ascii_punctuation(char c)
{
	return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') ||
		(c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

/* The part of s that the text surely holds as it is: on one line, or even
 * (strict) without signs that may have been escaped. */
static Str needle_of(Str s, bool strict)
{
	size_t end = 0;

	while (end < s.len && s.ptr[end] != '\n' &&
	       (!strict || (end < NEEDLE_MAX &&
	       !is_ascii_punctuation(s.ptr[end]))))
		end++;
	return str_slice(s, 0, end);
}

static Str collapse(Arena *arena, Str s)
{
	char *bytes = arena_bytes(arena, s.len);
	size_t len = 0;

	for (size_t i = 0; i < s.len; i++) {
		char c = s.ptr[i] == '\n' || s.ptr[i] == '\t' ? ' ' : s.ptr[i];

		if (c != ' ' || (len && bytes[len - 1] != ' '))
			bytes[len++] = c;
	}
	while (len && bytes[len - 1] == ' ')
		len--;
	return (Str){bytes, len};
}

/* Where lead and then s begin in the text. */
static bool place(Markdown *md, int line, Str lead, Str s, size_t *ret_at)
{
	Str whole = str_concat(md->scratch, lead, needle_of(s, false));
	Str part = str_concat(md->scratch, lead, needle_of(s, true));

	if (markdown_place_find(md, line, whole, ret_at))
		return true;
	return part.len && markdown_place_find(md, line, part, ret_at);
}

/* Brackets that do not stand in the text were escaped there. */
static bool is_escaped(const Markdown *md, size_t at)
{
	size_t slashes = 0;

	while (slashes < at && md->text.ptr[at - slashes - 1] == '\\')
		slashes++;
	return slashes % 2;
}

static bool is_closed(Search *search, size_t at)
{
	Str text = search->run->text;

	if (search->closed == SIZE_MAX) {
		search->closed = text.len;
		while (search->closed && !str_starts(str_slice(text,
		       search->closed, text.len), STR("]]")))
			search->closed--;
	}
	return search->closed > at;
}

static void tell_unclosed(Search *search, size_t at)
{
	Markdown *md = search->md;
	int line = markdown_run_line(search->run, at);
	size_t place_at;

	if (search->told ||
	    !markdown_place_find(md, line, STR("[["), &place_at) ||
	    is_escaped(md, place_at))
		return;
	search->told = true;
	markdown_tell(md, MARKDOWN_UNCLOSED_REFERENCE, place_at, place_at + 2,
		NO_ARGS);
}

/* The end of a reference that opens at at; 0 when it is none. */
static size_t reference_end(Str text, size_t at)
{
	size_t end = at + 2;

	while (end < text.len && text.ptr[end] != '[' && text.ptr[end] != ']')
		end++;
	if (!str_starts(str_slice(text, end, text.len), STR("]]")) ||
	    !str_trim(str_slice(text, at + 2, end)).len)
		return 0;
	return end + 2;
}

static bool find_reference(Search *search, size_t from, Match *ret_match)
{
	Str text = search->run->text;
	size_t at;

	if (!search->md->signs.reference)
		return false;
	while (str_find_from(text, from, STR("[["), &at)) {
		from = at + 1;

		size_t end = reference_end(text, at);

		if (end) {
			*ret_match = (Match){at, end};
			return true;
		}
		if (!is_closed(search, at))
			tell_unclosed(search, at);
	}
	return false;
}

static bool find_scheme(Search *search, size_t from, Match *ret_match)
{
	return search->md->signs.scheme && markdown_autolink_scheme(
		search->run->text, from, ret_match);
}

static bool find_www(Search *search, size_t from, Match *ret_match)
{
	return search->md->signs.www && markdown_autolink_www(
		search->run->text, from, ret_match);
}

static bool find_citation(Search *search, size_t from, Match *ret_match)
{
	MarkdownScan scan = search->md->options->scan;
	Str text = search->run->text;
	Match match;

	if (!scan || from >= text.len || !scan(text, from, &match) ||
	    match.start < from || match.end <= match.start ||
	    match.end > text.len)
		return false;
	*ret_match = match;
	return true;
}

/* [[target]] or [[target|shown text]] */
static void write_reference(Search *search, Match match)
{
	Markdown *md = search->md;
	Str whole = str_slice(search->run->text, match.start, match.end);
	Str inner = str_slice(whole, 2, whole.len - 2), target, shown;
	bool named = str_cut(inner, '|', &target, &shown);
	size_t start = md->places.start, end = start;
	int line = markdown_run_line(search->run, match.start);
	bool found = place(md, line, STR("[["), target, &start);

	if (found ? is_escaped(md, start) : !markdown_place_exhausted(md)) {
		html_escape(&md->out, whole);
		return;
	}
	if (found) {
		markdown_place_advance(md, start + 2);
		end = markdown_place_find(md, line, STR("]]"), &end)
			? end + 2 : start + 2;
		markdown_place_advance(md, end);
	}

	Hole *hole = markdown_hole(md, HOLE_REFERENCE,
		collapse(md->scratch, target), STR(""),
		markdown_span(md, start, end));

	if (named)
		html_escape(&md->out, str_trim(shown));
	hole->end = (uint32_t)md->out.len;
}

static void write_address(Search *search, Match match, Str scheme)
{
	Markdown *md = search->md;
	Str shown = str_slice(search->run->text, match.start, match.end);
	Str url = str_concat(md->scratch, scheme, shown);

	if (!html_url_allowed(url)) {
		html_escape(&md->out, shown);
		return;
	}
	markdown_anchor(md, url, STR(""));
	html_escape(&md->out, shown);
	BUF_LITERAL(&md->out, "</a>");
}

static void write_scheme(Search *search, Match match)
{
	write_address(search, match, STR(""));
}

static void write_www(Search *search, Match match)
{
	write_address(search, match, STR("http://"));
}

static void write_citation(Search *search, Match match)
{
	Markdown *md = search->md;
	Str whole = str_slice(search->run->text, match.start, match.end);
	size_t start = md->places.start, end = start;
	int line = markdown_run_line(search->run, match.start);

	if (place(md, line, STR(""), whole, &start)) {
		end = start + needle_of(whole, false).len;
		if (end > md->places.end)
			end = md->places.end;
		markdown_place_advance(md, end);
	}

	Hole *hole = markdown_hole(md, HOLE_CITATION,
		collapse(md->scratch, whole), STR(""),
		markdown_span(md, start, end));

	html_escape(&md->out, whole);
	hole->end = (uint32_t)md->out.len;
}

static const struct Finder {
	bool (*find)(Search *search, size_t from, Match *ret_match);
	void (*write)(Search *search, Match match);
} FINDERS[FINDS] = {
	[FIND_REFERENCE] = {find_reference, write_reference},
	[FIND_SCHEME] = {find_scheme, write_scheme},
	[FIND_WWW] = {find_www, write_www},
	[FIND_CITATION] = {find_citation, write_citation},
};

static void refresh(Search *search, FindKind kind, size_t from)
{
	Match *next = &search->next[kind];

	if (next->start < from &&
	    !FINDERS[kind].find(search, from, next))
		*next = (Match){SIZE_MAX, SIZE_MAX};
}

/* The earliest match at or after from; of two at one place, the first kind. */
static FindKind earliest(Search *search, size_t from)
{
	FindKind best = 0;

	for (FindKind k = 0; k < FINDS; k++) {
		refresh(search, k, from);
		if (search->next[k].start < search->next[best].start)
			best = k;
	}
	return best;
}

/* A citation gives way to whatever it would cover. */
static bool is_covered(const Search *search, size_t *ret_past)
{
	const Match *citation = &search->next[FIND_CITATION];

	for (FindKind k = 0; k < FIND_CITATION; k++) {
		if (search->next[k].start < citation->end) {
			*ret_past = search->next[k].end;
			return true;
		}
	}
	return false;
}

static void write_run(Search *search)
{
	Str text = search->run->text;
	Buf *out = &search->md->out;
	size_t at = 0, past = 0;

	while (!out->overflow) {
		FindKind kind = earliest(search, at);
		Match match = search->next[kind];

		if (match.start == SIZE_MAX)
			break;
		if (kind == FIND_CITATION && is_covered(search, &past)) {
			search->next[kind].start = 0;
			refresh(search, kind, past);
			continue;
		}
		html_escape(out, str_slice(text, at, match.start));
		FINDERS[kind].write(search, match);
		at = match.end;
	}
	html_escape(out, str_slice(text, at, text.len));
}

static bool find_first(Search *search)
{
	bool any = false;

	for (FindKind k = 0; k < FINDS; k++) {
		bool found = FINDERS[k].find(search, 0, &search->next[k]);

		any |= found;
		if (!found)
			search->next[k] = (Match){SIZE_MAX, SIZE_MAX};
	}
	return any;
}

/* Where HTML would be meant, or anything may be found but "www.": brackets,
 * "**", ':' and digits, and some more. */
static inline SignedLane are_notable(Lane lane)
{
	return ((lane | 1) == '\'') | ((lane | 2) == '>') |
		((lane | 8) == '*') | ((lane | 6) == '_') |
		((Lane)(lane - '0') <= ':' - '0');
}

static bool is_plain(const Markdown *md, Str text)
{
	return !md->signs.www && lane_find(text, 0, are_notable) == text.len;
}

void markdown_run(Markdown *md, cmark_node *node)
{
	Run run = run_take(md, node);
	Search search = {.md = md, .run = &run, .closed = SIZE_MAX};

	md->taken = run.last;
	if (md->link != LINK_NONE) {
		html_escape(&md->out, run.text);
		return;
	}
	if (is_plain(md, run.text)) {
		buf_add(&md->out, run.text);
		return;
	}
	markdown_trap_run(md, &run);
	if (find_first(&search))
		write_run(&search);
	else
		html_escape(&md->out, run.text);
}
