#include "format/markdown_internal.h"

#include <string.h>

enum { HOST_MAX = 255 };	/* RFC 1035 */

/* Bare addresses as GitHub's Markdown defines them: http://, https:// and
 * www. at the start of a word. The library's own extension is not safe in
 * threads. */

/* White space and punctuation beyond ASCII, as “ ” … and no-break space. */
static bool is_foreign_end(Str text, size_t at)
{
	Str rest = str_slice(text, at, text.len);
	return str_starts(rest, STR("\xC2\xA0"))
		|| str_starts(rest, STR("\xE2\x80"))
		|| str_starts(rest, STR("\xE2\x81"))
		|| str_starts(rest, STR("\xE3\x80"));
}

static bool is_host_char(Str text, size_t at)
{
	char c = text.ptr[at];
	if ((unsigned char)c >= 0x80)
		return !is_foreign_end(text, at);
	return ascii_alnum(c) || c == '-' || c == '_' || c == '.';
}

/* The end of a host name that begins at at; at itself when there is none.
 * The last two parts hold no underscore. */
static size_t host_end(Str text, size_t at)
{
	size_t end = at;
	bool low = false, low_before = false;
	for (; end < text.len && end - at <= HOST_MAX
			&& is_host_char(text, end); end++) {
		if (text.ptr[end] == '.') {
			low_before = low;
			low = false;
		} else if (text.ptr[end] == '_') {
			low = true;
		}
	}
	if (end == at || end - at > HOST_MAX || text.ptr[at] == '.' || low
			|| low_before)
		return at;
	return end;
}

/* A reference may follow. */
static bool is_end(Str text, size_t at)
{
	unsigned char c = (unsigned char)text.ptr[at];
	if (c >= 0x80)
		return is_foreign_end(text, at);
	return c <= ' ' || c == '<'
		|| str_starts(str_slice(text, at, at + 2), STR("[["));
}

/* Where "&name;" begins that ends before end, or just before the ';'. */
static size_t without_entity(Str text, size_t start, size_t end)
{
	size_t at = end - 1;
	while (at > start && ascii_alnum(text.ptr[at - 1]))
		at--;
	if (at > start && at < end - 1 && text.ptr[at - 1] == '&')
		return at - 1;
	return end - 1;
}

/* How many more brackets are closed than opened. */
static size_t count_unopened(Str text, size_t start, size_t end, char opening,
	char closing)
{
	size_t opened = 0, closed = 0;
	for (size_t i = start; i < end; i++) {
		opened += text.ptr[i] == opening;
		closed += text.ptr[i] == closing;
	}
	return closed > opened ? closed - opened : 0;
}

static size_t without_punctuation(Str text, size_t start, size_t end)
{
	size_t round = count_unopened(text, start, end, '(', ')');
	size_t square = count_unopened(text, start, end, '[', ']');
	while (end > start) {
		char c = text.ptr[end - 1];
		if (c == ')' && round)
			round--, end--;
		else if (c == ']' && square)
			square--, end--;
		else if (c == ';')
			end = without_entity(text, start, end);
		else if (memchr("?!.,:*_~'\"", c, 10))
			end--;
		else
			break;
	}
	return end;
}

static bool starts_word(Str text, size_t at)
{
	unsigned char c;
	if (!at)
		return true;
	c = (unsigned char)text.ptr[at - 1];
	if (c < 0x80)
		return c <= ' ' || memchr("*_~(\"'[", c, 7) != NULL;
	for (size_t back = 2; back <= 3 && back <= at; back++)
		if (is_foreign_end(text, at - back))
			return true;
	return false;
}

static bool match_at(Str text, size_t start, size_t host, Match *ret_match)
{
	size_t end = host_end(text, host);
	if (end == host || !starts_word(text, start))
		return false;
	while (end < text.len && !is_end(text, end))
		end++;
	end = without_punctuation(text, host, end);
	if (end <= host)
		return false;
	*ret_match = (Match){start, end};
	return true;
}

/* Where a scheme ends at "://", its start; else at itself. */
static size_t scheme_start(Str text, size_t at)
{
	Str before = str_slice(text, 0, at);
	if (str_ends(before, STR("https")))
		return at - 5;
	return str_ends(before, STR("http")) ? at - 4 : at;
}

bool markdown_autolink_scheme(Str text, size_t from, Match *ret_match)
{
	size_t at;
	while (str_find_from(text, from, STR("://"), &at)) {
		size_t start = scheme_start(text, at);
		if (start < at && start >= from
				&& match_at(text, start, at + 3, ret_match))
			return true;
		from = at + 3;
	}
	return false;
}

bool markdown_autolink_www(Str text, size_t from, Match *ret_match)
{
	size_t at;
	while (str_find_from(text, from, STR("www."), &at)) {
		if (match_at(text, at, at + 4, ret_match))
			return true;
		from = at + 4;
	}
	return false;
}
