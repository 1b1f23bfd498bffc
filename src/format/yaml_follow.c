#include "format/yaml_follow.h"

#include <string.h>

#include "base/lane.h"
#include "format/item_mark.h"
#include "format/yaml_line.h"

/* Behind the byte of a text in quotes that stands at `at`, or the two that
 * stand for one; past its end no quote is open. */
static size_t follow_quoted(YamlFollow *f, Str line, size_t at)
{
	char c = line.ptr[at], next = at + 1 < line.len ? line.ptr[at + 1] : 0;
	if (c == '\\' && f->quote == '"')
		return at + 2;
	if (c != f->quote)
		return at + 1;
	if (c == '\'' && next == c)
		return at + 2;
	f->quote = '\0';
	return at + 1;
}

/* A sign outside of quotes at `at`; whether it ends a key. */
static bool follow_sign(YamlFollow *f, Str line, size_t at)
{
	char c = line.ptr[at];
	bool apart = item_mark_apart(line, at + 1);
	if (c == ':' && apart) {
		f->begun = false;
		return !f->depth;
	}
	if (!f->begun && (c == '"' || c == '\'')) {
		f->quote = c;
		f->begun = true;
	} else if (!f->begun && (c == '[' || c == '{')) {
		f->depth++;
	} else if (f->depth && (c == ']' || c == '}')) {
		f->depth--;
		f->begun = true;
	} else if (f->depth && c == ',') {
		f->begun = false;
	} else if (c != '-' || !apart) {
		f->begun = true;
	}
	return false;
}

static SignedLane are_signs(Lane lane)
{
	return (lane == '#') | (lane == '"') | (lane == '\'')
		| ((lane | 0x20) == '{');
}

/* A line without any of these, in no quotes and brackets. */
static bool follow_plain(YamlFollow *f, Str line)
{
	const char *colon = line.ptr;
	char last = line.ptr[line.len - 1];
	f->begun = last != ':' && last != '-';
	while ((colon = memchr(colon, ':', line.ptr + line.len - colon)))
		if (item_mark_apart(line, ++colon - line.ptr))
			return true;
	return false;
}

/* Where the comment of line begins, or its end; whether it has a key. */
static size_t follow_signs(YamlFollow *f, Str line, bool *ret_key)
{
	size_t at = 0;
	*ret_key = false;
	while (at < line.len) {
		if (f->quote) {
			at = follow_quoted(f, line, at);
			continue;
		}
		if (line.ptr[at] == '#' && (!at || line.ptr[at - 1] == ' '))
			return at;
		if (line.ptr[at] != ' ')
			*ret_key |= follow_sign(f, line, at);
		at++;
	}
	return line.len;
}

static Str without_blanks(Str line)
{
	return str_trim_end(line, STR(" "));
}

/* Whether line ends with the sign of a block text: "key: |", "- >-". */
static bool opens_block(Str line)
{
	size_t at = line.len;
	while (at && strchr("+-0123456789", line.ptr[at - 1]))
		at--;
	return at >= 2 && (line.ptr[at - 1] == '|' || line.ptr[at - 1] == '>')
		&& line.ptr[at - 2] == ' ';
}

bool yaml_follow(YamlFollow *follow, Str *line)
{
	size_t indent = yaml_line_indent(*line), column;
	bool inside = follow->quote || follow->depth, key;
	if (follow->block && (indent == line->len || indent > follow->column))
		return true;
	if (indent == line->len)
		return false;
	if (!inside && indent <= follow->column)
		follow->begun = false;
	*line = without_blanks(*line);
	if (inside || lane_find(*line, indent, are_signs) < line->len)
		*line = without_blanks(str_slice(*line, 0, follow_signs(follow,
			*line, &key)));
	else
		key = follow_plain(follow, *line);
	follow->block = !inside && !follow->quote && opens_block(*line);
	column = yaml_line_column(*line);
	if (!inside && (key || column > indent))
		follow->column = key ? column : indent;
	return false;
}
