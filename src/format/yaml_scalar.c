#include "format/yaml.h"

#include "format/yaml_line.h"
#include "format/yaml_syntax.h"

/* White space is where styles differ: folding, indentation and escapes
 * change it, everything else stands in both texts in the same order. So the
 * walk goes from one other character to the next. */

static char style_of(Str raw)
{
	return raw.len ? raw.ptr[0] : '\0';
}

static bool is_block(Str raw)
{
	return style_of(raw) == '|' || style_of(raw) == '>';
}

/* Behind the opening quote, or the line of '|' or '>'. */
static size_t skip_opening(Str raw)
{
	size_t at = 0;
	if (style_of(raw) == '"' || style_of(raw) == '\'')
		return 1;
	if (is_block(raw))
		while (at < raw.len && raw.ptr[at++] != '\n')
			;
	return at;
}

/* Bytes of white space at raw[at]: itself, or an escape that stands for
 * some or for a broken line. */
static size_t white_length(Str raw, size_t at)
{
	if (yaml_line_white(raw.ptr[at]))
		return 1;
	if (style_of(raw) != '"' || raw.ptr[at] != '\\' || at + 1 >= raw.len)
		return 0;
	return memchr(" \t\n\rnrt", raw.ptr[at + 1], 7) ? 2 : 0;
}

static size_t skip_white(Str raw, size_t at)
{
	size_t length;
	while (at < raw.len && (length = white_length(raw, at)) > 0)
		at += length;
	return at;
}

static size_t rune_length(Str s, size_t at)
{
	size_t end = at;
	str_rune(s, &end);
	return end - at;
}

/* Bytes of raw that make the one character which is not white space. */
static size_t element_length(Str raw, size_t at)
{
	if (style_of(raw) == '\'' && raw.ptr[at] == '\'')
		return 2;
	if (style_of(raw) != '"' || raw.ptr[at] != '\\' || at + 1 >= raw.len)
		return rune_length(raw, at);
	return 2 + yaml_syntax_digits(raw.ptr[at + 1]);
}

static size_t count_breaks(Str s, size_t from, size_t to)
{
	size_t n = 0;
	for (; from < to; from++)
		n += s.ptr[from] == '\n';
	return n;
}

static size_t skip_breaks(Str raw, size_t at, size_t limit, size_t n)
{
	for (; at < limit && n > 0; at++)
		n -= raw.ptr[at] == '\n';
	return at;
}

/* A place in the white space [from, end) of text, which stands in
 * [raw_from, raw_end) of raw: on the line before, on the line behind, or on
 * an empty line between. */
static size_t white_offset(Str raw, Str text, size_t offset,
	const YamlCursor *before, size_t end, size_t raw_end)
{
	size_t room = raw_end - before->raw_at;
	size_t above = count_breaks(text, before->text_at, offset);
	size_t below = count_breaks(text, offset, end);
	bool at_start = before->text_at == 0;
	if (above == 0 && !at_start)
		return before->raw_at + (offset - before->text_at < room
			? offset - before->text_at : room);
	if (below == 0 && end < text.len)
		return raw_end - (end - offset < room ? end - offset : room);
	/* All styles but the literal one fold away the first break. */
	return skip_breaks(raw, before->raw_at, raw_end,
		above + (style_of(raw) != '|' && !at_start));
}

/* Where text[offset] stands in raw, the scalar as written. */
static size_t find(YamlCursor *cursor, Str raw, Str text, size_t offset)
{
	if (cursor->text_at == 0 || cursor->text_at > offset) {
		cursor->text_at = 0;
		cursor->raw_at = skip_opening(raw);
	}
	for (;;) {
		size_t end = yaml_line_skip(text, cursor->text_at, text.len);
		size_t raw_end = skip_white(raw, cursor->raw_at);
		size_t next;
		if (offset < end || end == text.len)
			return white_offset(raw, text, offset, cursor, end,
				raw_end);
		if (raw_end == raw.len)
			return raw_end;
		next = end + rune_length(text, end);
		if (offset < next)
			return raw_end;
		cursor->text_at = next;
		cursor->raw_at = raw_end + element_length(raw, raw_end);
		if (cursor->raw_at > raw.len)
			cursor->raw_at = raw.len;
	}
}

uint32_t yaml_cursor_offset(YamlCursor *cursor, size_t offset)
{
	const Node *scalar = cursor->scalar;
	return scalar->span.start + (uint32_t)find(cursor,
		span_text(scalar->span), scalar->str, offset);
}
