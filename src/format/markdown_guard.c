#include "format/markdown_internal.h"

#include <string.h>

#include "base/lane.h"
#include "base/limits.h"

/* Inputs on which cmark-gfm 0.29.0.gfm.6 needs quadratic time are known by
 * signs that no honest text holds in such numbers. Quadratic memory needs
 * no check here: markdown_parse has a limit for that. */

typedef struct Guard {
	Markdown *md;
	size_t start, pipes;	/* of the line */
	size_t lead;		/* lines since the last empty one */
	size_t images;		/* "![" since then that stay open */
	size_t emphases;	/* runs of "*", "_", "~" since then */
	size_t walks;		/* over them, in all */
	size_t declarations;
} Guard;

/* Bytes that end a line or that the checks look at. */
static SignedLane are_signs(Lane lane)
{
	return (lane == '\n') | (lane == '\r') | (lane == '|')
		| (lane == '!') | (lane == '<') | (lane == '*')
		| (lane == '_') | (lane == '~') | (lane == ']');
}

static bool refuse(Guard *guard, MarkdownFault fault, Str place, int limit,
	Str sign)
{
	markdown_tell(guard->md, fault, place,
		ARGS(ARG(str_from_int(guard->md->scratch, limit)), ARG(sign)));
	return false;
}

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\v' || c == '\f';
}

/* Length of the container marker at at, with one space; 0 without one. */
static size_t marker_length(Str line, size_t at)
{
	size_t end = at;
	if (at == line.len)
		return 0;
	if (line.ptr[at] == '>')
		return at + 1 < line.len && line.ptr[at + 1] == ' ' ? 2 : 1;
	if (memchr("-+*", line.ptr[at], 3)) {
		end = at + 1;
	} else {
		end = str_digits_end(line, at);
		if (end == at || end == line.len
				|| !memchr(".)", line.ptr[end], 2))
			return 0;
		end++;
	}
	if (end == line.len)
		return end - at;
	return is_space(line.ptr[end]) ? end + 1 - at : 0;
}

/* How many containers the line may be in: one for each marker, and one for each
 * four columns of white space, which may continue lists opened before. */
static size_t nesting(Str line)
{
	size_t markers = 0, columns = 0, deepest = 0, at = 0;
	while (at < line.len) {
		size_t len = marker_length(line, at);
		if (len) {
			markers++;
			deepest = markers + columns / 4;
			at += len;
		} else if (is_space(line.ptr[at])) {
			columns += line.ptr[at++] == '\t' ? 4 : 1;
		} else {
			break;
		}
	}
	return deepest;
}

/* Cells of the line that hold only hyphens and colons. */
static size_t rule_cells(Str line)
{
	size_t cells = 0;
	bool rule = true, hyphen = false;
	for (size_t i = 0; i <= line.len; i++) {
		char c = i < line.len ? line.ptr[i] : '|';
		if (c == '|') {
			cells += rule && hyphen;
			rule = true;
			hyphen = false;
		} else if (c == '-') {
			hyphen = true;
		} else if (c != ':' && c != '>' && !is_space(c)) {
			rule = false;
		}
	}
	return cells;
}

static bool is_table_rule(Str line)
{
	return !str_trim_start(line, STR("-:|> \t\v\f")).len
		&& str_has(line, STR("-"));
}

/* Whether the image that opens before rest ends its text at once: its
 * bracket is the next thing that cmark-gfm looks at, and is popped there. */
static bool image_closes(Str rest)
{
	for (size_t i = 0; i < rest.len; i++) {
		if (rest.ptr[i] == ']')
			return true;
		if (memchr("[`<\\\n\r", rest.ptr[i], 6))
			return false;
	}
	return false;
}

static bool is_emphasis(char c)
{
	return c == '*' || c == '_' || c == '~';
}

/* cmark-gfm goes over all emphasis of a paragraph at each of its links. */
static bool check_emphasis(Guard *guard, size_t at)
{
	Str text = guard->md->text;
	if (text.ptr[at] != ']') {
		guard->emphases += !at || text.ptr[at - 1] != text.ptr[at];
		return true;
	}
	guard->walks += guard->emphases;
	return guard->walks <= LIMIT_EMPHASIS || refuse(guard,
		MARKDOWN_EMPHASIS, str_slice(text, at, at + 1),
		LIMIT_EMPHASIS, STR(""));
}

static bool check_sign(Guard *guard, size_t at)
{
	Str text = guard->md->text, rest = str_slice(text, at + 1, text.len);
	char c = text.ptr[at], next = rest.len ? rest.ptr[0] : 0;
	if (c == ']' || is_emphasis(c))
		return check_emphasis(guard, at);
	if (c == '|')
		guard->pipes++;
	else if (c == '!' && next == '['
			&& !image_closes(str_slice(rest, 1, rest.len))
			&& ++guard->images > LIMIT_OPEN_IMAGES)
		return refuse(guard, MARKDOWN_SIGNS, str_slice(text, at,
			at + 2), LIMIT_OPEN_IMAGES, STR("!["));
	else if (c == '<' && (next == '!' || next == '?')
			&& ++guard->declarations > LIMIT_DECLARATIONS)
		return refuse(guard, MARKDOWN_SIGNS, str_slice(text, at,
			at + 2), LIMIT_DECLARATIONS, next == '!' ? STR("<!")
			: STR("<?"));
	return true;
}

static bool check_line(Guard *guard, Str line)
{
	guard->md->bars |= guard->pipes > 0;
	if (str_blank(line)) {
		guard->lead = guard->images = guard->emphases = 0;
		return true;
	}
	guard->lead++;
	if (nesting(line) > LIMIT_LINE_MARKERS)
		return refuse(guard, MARKDOWN_NESTING, line,
			LIMIT_LINE_MARKERS, STR(""));
	if (guard->pipes > LIMIT_LINE_PIPES
			|| (guard->pipes >= LIMIT_TABLE_COLUMNS
				&& rule_cells(line) > LIMIT_TABLE_COLUMNS))
		return refuse(guard, MARKDOWN_COLUMNS, line,
			LIMIT_TABLE_COLUMNS, STR(""));
	if (guard->lead > LIMIT_TABLE_LEAD && is_table_rule(line))
		return refuse(guard, MARKDOWN_TABLE_LEAD, line,
			LIMIT_TABLE_LEAD, STR(""));
	return true;
}

static bool end_line(Guard *guard, size_t end)
{
	if (!check_line(guard, str_slice(guard->md->text, guard->start, end)))
		return false;
	guard->start = end + 1;
	guard->pipes = 0;
	return true;
}

static bool begin_line(Guard *guard)
{
	Markdown *md = guard->md;
	*VEC_ADD(md->scratch, &md->places.lines) = (uint32_t)guard->start;
	return md->places.lines.count <= LIMIT_MARKDOWN_LINES || refuse(guard,
		MARKDOWN_LINES, str_slice(md->text, guard->start,
			guard->start), LIMIT_MARKDOWN_LINES, STR(""));
}

static bool check_text(Guard *guard)
{
	Str text = guard->md->text;
	for (size_t i = lane_find(text, 0, are_signs); i < text.len;
			i = lane_find(text, i + 1, are_signs)) {
		char c = text.ptr[i];
		if (c != '\n' && c != '\r') {
			if (!check_sign(guard, i))
				return false;
			continue;
		}
		if (!end_line(guard, i))
			return false;
		if (c == '\r' && i + 1 < text.len && text.ptr[i + 1] == '\n')
			guard->start = ++i + 1;
		if (!begin_line(guard))
			return false;
	}
	return end_line(guard, text.len);
}

bool markdown_guard(Markdown *md)
{
	Guard guard = {.md = md};
	*VEC_ADD(md->scratch, &md->places.lines) = 0;
	if (md->text.len > LIMIT_MARKDOWN_FILE)
		return refuse(&guard, MARKDOWN_SIZE, str_slice(md->text, 0, 0),
			LIMIT_MARKDOWN_FILE >> 20, STR(""));
	return check_text(&guard);
}
