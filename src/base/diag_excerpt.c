#include "base/diag_excerpt.h"

enum {
	TAB_WIDTH = 8,
	WIDTH_MAX = 120,	/* of the line shown, with its "…" */
	/* Bytes that are looked at on either side of the place: more than fill
	 * the width, and a file of one line costs no more than others. */
	REACH = 512
};

typedef struct Range {
	unsigned first, last;
	unsigned char width;
} Range;

/* Combining marks take no column of their own, East Asian signs two. */
static const Range widths[] = {
	{0x0300, 0x036F, 0}, {0x0483, 0x0489, 0}, {0x0591, 0x05BD, 0},
	{0x0610, 0x061A, 0}, {0x064B, 0x065F, 0}, {0x0E31, 0x0E31, 0},
	{0x0E34, 0x0E3A, 0}, {0x0E47, 0x0E4E, 0}, {0x1100, 0x115F, 2},
	{0x1AB0, 0x1AFF, 0}, {0x1DC0, 0x1DFF, 0}, {0x20D0, 0x20FF, 0},
	{0x2E80, 0x303E, 2}, {0x3041, 0xA4CF, 2}, {0xAC00, 0xD7A3, 2},
	{0xF900, 0xFAFF, 2}, {0xFE00, 0xFE0F, 0}, {0xFE20, 0xFE2F, 0},
	{0xFE30, 0xFE6F, 2}, {0xFF00, 0xFF60, 2}, {0xFFE0, 0xFFE6, 2},
	{0x1F300, 0x1FAFF, 2}, {0x20000, 0x3FFFD, 2}
};

/* Signs that steer a terminal or hide: shown as U+FFFD. */
static const Range hidden[] = {
	{0x0080, 0x009F, 1}, {0x00AD, 0x00AD, 1}, {0x061C, 0x061C, 1},
	{0x200B, 0x200F, 1}, {0x2028, 0x202E, 1}, {0x2060, 0x206F, 1},
	{0xFEFF, 0xFEFF, 1}, {0xFFF9, 0xFFFB, 1}, {0xE0000, 0xE007F, 1}
};

static const Range *range_of(const Range *ranges, size_t count, unsigned rune)
{
	for (size_t i = 0; i < count && ranges[i].first <= rune; i++) {
		if (rune <= ranges[i].last)
			return &ranges[i];
	}
	return NULL;
}

unsigned excerpt_next(Str s, size_t *at)
{
	if ((signed char)s.ptr[*at] >= 0)
		return (unsigned char)s.ptr[(*at)++];
	if (str_utf8_error(str_slice(s, *at, *at + 4)) == 0) {
		++*at;
		return 0xFFFD;
	}
	return str_rune(s, at);
}

void excerpt_rune(Buf *out, unsigned rune)
{
	char bytes[4];
	buf_add(out, (Str){bytes, str_put_rune(bytes, rune)});
}

/* Control characters become their pictures: U+2400 and on. */
static unsigned visible(unsigned rune)
{
	if (rune < 0x20)
		return 0x2400 + rune;
	if (rune == 0x7F)
		return 0x2421;
	return range_of(hidden, COUNT(hidden), rune) ? 0xFFFD : rune;
}

void excerpt_text(Buf *out, Str s)
{
	for (size_t at = 0; at < s.len;)
		excerpt_rune(out, visible(excerpt_next(s, &at)));
}

size_t excerpt_columns(unsigned rune)
{
	const Range *range = range_of(widths, COUNT(widths), visible(rune));
	return range ? range->width : 1;
}

/* Columns that rune takes when it starts at column. */
static size_t width(unsigned rune, size_t column)
{
	return rune == '\t' ? TAB_WIDTH - column % TAB_WIDTH
		: excerpt_columns(rune);
}

/* The column at which the byte at offset stands. */
static size_t column_of(Str line, size_t offset)
{
	size_t column = 0;
	for (size_t at = 0; at < offset && at < line.len;)
		column += width(excerpt_next(line, &at), column);
	return column;
}

static void add_spaces(Buf *out, size_t n)
{
	while (n--)
		buf_add_char(out, ' ');
}

/* The part of line in columns [from, to). */
static void add_columns(Buf *out, Str line, size_t from, size_t to)
{
	size_t column = 0;
	bool shown = from == 0;
	for (size_t at = 0; at < line.len;) {
		unsigned rune = excerpt_next(line, &at);
		size_t taken = width(rune, column);
		/* A mark without width goes with the sign before it. */
		if (taken)
			shown = column >= from && column + taken <= to;
		if (shown && rune == '\t')
			add_spaces(out, taken);
		else if (shown)
			excerpt_rune(out, visible(rune));
		column += taken;
	}
}

typedef struct Window {
	Str line;
	size_t start, end;	/* the place: bytes of line */
	bool before, after;	/* the line goes on there */
} Window;

static bool is_line_end(Str text, size_t at)
{
	return at >= text.len || text.ptr[at] == '\n' || text.ptr[at] == '\r';
}

/* The neighbourhood of span on its line. */
static Window window_of(Span span)
{
	Str text = source_text(span.source);
	Str line = source_line_near(span.source, span.start, REACH);
	size_t at = (size_t)(line.ptr - text.ptr), from = 0, to = line.len;
	size_t start = span.start - at < line.len ? span.start - at : line.len;
	size_t end = span.end - at < line.len ? span.end - at : line.len;
	bool before = at && !is_line_end(text, at - 1);
	bool after = !is_line_end(text, at + line.len);
	while (before && str_continues(line, from))
		from++;
	while (after && to && str_continues(text, at + to))
		to--;
	if (end < start)
		end = start;
	if (end > to)
		end = to;
	return (Window){str_slice(line, from, to), start - from, end - from,
		before, after};
}

static void add_mark(Buf *out, size_t column, size_t length)
{
	add_spaces(out, column);
	buf_add_char(out, '^');
	while (length-- > 1)
		buf_add_char(out, '~');
	buf_add_char(out, '\n');
}

/* Whether the span ends on the line where it starts. */
static bool one_line(Span span)
{
	Str text = span_text(span);
	return !str_has(text, STR("\n")) && !str_has(text, STR("\r"));
}

void excerpt_span(Buf *out, Span span, size_t room)
{
	if (!span.source || span.start == SPAN_NO_LINE
			|| !source_line_near(span.source, span.start, 2).len)
		return;
	size_t most = room && room < WIDTH_MAX ? room : WIDTH_MAX;
	Window w = window_of(span);
	size_t total = column_of(w.line, w.line.len);
	size_t start = column_of(w.line, w.start);
	size_t end = one_line(span) ? column_of(w.line, w.end) : start;
	size_t from = 0, to = total, shift = 0;
	if (total > most || w.before || w.after) {
		from = start > most / 2 ? start - most / 2 : 0;
		to = from + most - 2 < total ? from + most - 2 : total;
		shift = from > 0 || w.before;
	}
	add_spaces(out, EXCERPT_INDENT);
	if (shift)
		BUF_LITERAL(out, "…");
	add_columns(out, w.line, from, to);
	if (to < total || w.after)
		BUF_LITERAL(out, "…");
	buf_add_char(out, '\n');
	add_spaces(out, EXCERPT_INDENT);
	if (end > to)
		end = to;
	add_mark(out, start - from + shift, end > start ? end - start : 1);
}
