#include "model/front.h"

#include "model/file_fault.h"

typedef struct Line {
	Str text;
	size_t at, next;
} Line;

static Line line_at(Str text, size_t at)
{
	size_t end = at, next;
	while (end < text.len && text.ptr[end] != '\n'
			&& text.ptr[end] != '\r')
		end++;
	next = end;
	if (end < text.len)
		next = end + 1 + (text.ptr[end] == '\r'
			&& end + 1 < text.len && text.ptr[end + 1] == '\n');
	return (Line){str_slice(text, at, end), at, next};
}

static Line skip_empty(Str text, Line line)
{
	while (line.next < text.len && str_blank(line.text))
		line = line_at(text, line.next);
	return line;
}

/* Whether nothing but sign stands at the beginning of line. */
static bool is_sign(Str line, Str sign)
{
	return str_eq(str_trim_end(line, STR(" \t")), sign);
}

static bool is_fence(Str line)
{
	return is_sign(line, STR("---"));
}

/* Spaces of any width, also those of none. */
static bool is_blank(unsigned rune)
{
	return rune == ' ' || rune == '\t' || rune == 0xA0
		|| (rune >= 0x2000 && rune <= 0x200F) || rune == 0x202F
		|| rune == 0x3000 || rune == 0xFEFF;
}

/* What looks like “-”, or is made of it while one types. */
static bool is_dash(unsigned rune)
{
	return rune == '-' || rune == '_' || rune == 0xAD
		|| (rune >= 0x2010 && rune <= 0x2015) || rune == 0x2212
		|| rune == 0x2500 || rune == 0x2501 || rune == 0xFF0D;
}

/* Whether line was meant as a fence, or is one. A single “-” is an item of a
 * list. */
static bool is_dashes(Str line)
{
	bool some = false;
	size_t at = 0;
	while (at < line.len) {
		unsigned rune = str_rune(line, &at);
		if (!is_dash(rune) && !is_blank(rune))
			return false;
		some |= is_dash(rune);
	}
	return some && !str_eq(str_trim(line), STR("-"));
}

static bool begins_with_dash(Str line)
{
	size_t at = 0;
	return line.len && is_dash(str_rune(line, &at));
}

static bool has_key(Str line, const Schema *schema)
{
	Str key, value;
	return str_cut(line, ':', &key, &value)
		&& schema_key(schema, str_trim(key));
}

/* Whether a text that begins with no fence begins with what stands in one. */
static bool is_unopened(Str text, Line first, const Schema *schema,
	bool opened)
{
	bool meant = !opened && has_key(first.text, schema), some = meant;
	Line line = first;
	if (opened)
		line = skip_empty(text, line_at(text, first.next));
	for (; !str_blank(line.text); line = line_at(text, line.next)) {
		if (is_dashes(line.text))
			return some;
		some |= has_key(line.text, schema);
	}
	return opened ? some : meant;
}

/* Whether a fence may stand below line: what is left open, and ruled across
 * somewhere in its body, is to be closed before that. */
static bool is_yaml(Str line)
{
	return line.len && (memchr("-# \t", line.ptr[0], 4)
		|| str_has(line, STR(":")));
}

static FrontMatter blamed(FileFault id, Line line)
{
	return (FrontMatter){.fault = file_fault(id), .from = line.at,
		.to = line.at + line.text.len};
}

/* Of what begins at the line after fence. */
static FrontMatter find_end(Str text, Line fence)
{
	Line line = fence, doubtful = {0};
	while (line.next < text.len) {
		Str above = line.text;
		line = line_at(text, line.next);
		if (is_fence(line.text))
			return (FrontMatter){.start = fence.next,
				.end = line.at, .body = line.next};
		if (is_sign(line.text, STR("...")) && is_yaml(above))
			return blamed(FILE_FAULT_FRONT_DOTS, line);
		if (!is_dashes(line.text) || !is_yaml(above))
			continue;
		if (begins_with_dash(line.text))
			return blamed(FILE_FAULT_FRONT_FENCE, line);
		if (!doubtful.at)
			doubtful = line;
	}
	return doubtful.at ? blamed(FILE_FAULT_FRONT_FENCE, doubtful)
		: blamed(FILE_FAULT_FRONT_MATTER, fence);
}

/* Whether the first fence below line opens what is a front matter: a key
 * below it, and YAML until a fence closes it. */
static bool is_buried(Str text, Line line, const Schema *schema)
{
	while (line.next < text.len && !is_fence(line.text))
		line = line_at(text, line.next);
	line = line_at(text, line.next);
	if (!has_key(line.text, schema))
		return false;
	while (line.next < text.len && !is_fence(line.text)
			&& (str_blank(line.text) || is_yaml(line.text)))
		line = line_at(text, line.next);
	return is_fence(line.text);
}

/* Empty lines before the first fence do no harm. */
FrontMatter front_find(Str text, const Schema *schema)
{
	Line first = skip_empty(text, line_at(text, 0));
	if (is_fence(first.text))
		return find_end(text, first);
	bool opened = is_dashes(first.text);
	if (is_unopened(text, first, schema, opened))
		return blamed(opened ? FILE_FAULT_FRONT_FENCE
			: FILE_FAULT_FRONT_UNOPENED, first);
	if (is_buried(text, first, schema))
		return blamed(FILE_FAULT_FRONT_BURIED, first);
	return (FrontMatter){0};
}
