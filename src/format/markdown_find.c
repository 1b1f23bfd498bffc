#include "format/markdown_internal.h"

#include "format/html.h"

/* What is found in a run of text, in the order of precedence. */
typedef enum FindKind {
	FIND_REFERENCE,
	FIND_SCHEME,
	FIND_WWW,
	FIND_CITATION,
	FINDS
} FindKind;

/* next[k] is the first match of kind k at or after the last place asked
 * for; it stays until it is passed, so that each byte is read but once. */
typedef struct Search {
	Markdown *md;
	Run *run;
	Match next[FINDS];
	size_t closed;	/* where the last "]]" begins; SIZE_MAX: not looked */
	bool told;	/* about an unclosed reference */
} Search;

/* Where s begins in the text. */
static bool place(Markdown *md, int line, Str s, size_t *ret_at)
{
	Str whole = markdown_needle(s, false), part = markdown_needle(s, true);
	if (markdown_place_find(md, line, whole, ret_at))
		return true;
	return part.len && markdown_place_find(md, line, part, ret_at);
}

static bool is_closed(Search *search, size_t at)
{
	Str text = search->run->text;
	if (search->closed == SIZE_MAX) {
		search->closed = text.len;
		while (search->closed && !str_stands(text, search->closed,
				STR("]]")))
			search->closed--;
	}
	return search->closed > at;
}

static void tell_unclosed(Search *search, size_t at)
{
	Markdown *md = search->md;
	int line = markdown_place_of_run(search->run, at);
	size_t place_at;
	if (search->told
			|| !markdown_place_find(md, line, STR("[["), &place_at)
			|| markdown_place_escaped(md, place_at))
		return;
	search->told = true;
	markdown_tell(md, MARKDOWN_UNCLOSED_REFERENCE,
		str_slice(md->text, place_at, place_at + 2), NO_ARGS);
}

/* The end of a reference that opens at at; 0 when it is none. */
static size_t reference_end(Str text, size_t at)
{
	size_t end = at + 2;
	while (end < text.len && text.ptr[end] != '[' && text.ptr[end] != ']')
		end++;
	if (!str_stands(text, end, STR("]]"))
			|| str_blank(str_slice(text, at + 2, end)))
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
	if (!scan || from >= text.len || !scan(text, from, &match)
			|| match.start < from || match.end <= match.start
			|| match.end > text.len)
		return false;
	*ret_match = match;
	return true;
}

static void write_address(Search *search, Match match, Str scheme)
{
	Markdown *md = search->md;
	Str shown = str_slice(search->run->text, match.start, match.end);
	Str url = str_concat(md->scratch, scheme, shown);
	size_t start;
	if (!html_url_allowed(url)) {
		html_escape(&md->out, shown);
		return;
	}
	if (markdown_own_address(url) && markdown_place_find(md,
			markdown_place_of_run(search->run, match.start), shown,
			&start))
		markdown_tell(md, MARKDOWN_OWN_PREVIEW, str_slice(md->text,
			start, start + shown.len), ARGS(ARG(url)));
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

static void write_reference(Search *search, Match match)
{
	markdown_reference(search->md, search->run, match);
}

static void write_citation(Search *search, Match match)
{
	Markdown *md = search->md;
	Str whole = str_slice(search->run->text, match.start, match.end);
	size_t start = md->places.start, end = start;
	int line = markdown_place_of_run(search->run, match.start);
	if (place(md, line, whole, &start)) {
		end = start + markdown_needle(whole, false).len;
		if (end > md->places.end)
			end = md->places.end;
		markdown_place_advance(md, end);
	}
	Hole *hole = markdown_hole(md, HOLE_CITATION,
		markdown_collapse(md->scratch, whole), STR(""),
		markdown_span(md, str_slice(md->text, start, end)));
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

static void find_next(Search *search, FindKind kind, size_t from)
{
	Match *next = &search->next[kind];
	if (!FINDERS[kind].find(search, from, next))
		*next = (Match){SIZE_MAX, SIZE_MAX};
}

/* The earliest match at or after from; of two at one place, the first kind. */
static FindKind earliest(Search *search, size_t from)
{
	FindKind best = 0;
	for (FindKind k = 0; k < FINDS; k++) {
		if (search->next[k].start < from)
			find_next(search, k, from);
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

void markdown_find(Markdown *md, Run *run)
{
	Search search = {.md = md, .run = run, .closed = SIZE_MAX};
	size_t at = 0, past = 0;
	for (FindKind k = 0; k < FINDS; k++)
		find_next(&search, k, 0);
	while (!md->out.overflow) {
		FindKind kind = earliest(&search, at);
		Match match = search.next[kind];
		if (match.start == SIZE_MAX)
			break;
		if (kind == FIND_CITATION && is_covered(&search, &past)) {
			find_next(&search, kind, past);
			continue;
		}
		html_escape(&md->out, str_slice(run->text, at, match.start));
		FINDERS[kind].write(&search, match);
		at = match.end;
	}
	html_escape(&md->out, str_slice(run->text, at, run->text.len));
}
