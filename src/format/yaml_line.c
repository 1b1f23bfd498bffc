#include "format/yaml_line.h"

#include <string.h>

#include "format/item_mark.h"

/* Bytes above a line that are looked at: more than a text that one reads. */
enum { REACH = 1 << 13 };

size_t yaml_line_start(Str text, size_t from, size_t at)
{
	while (at > from && !yaml_line_break(text.ptr[at - 1]))
		at--;
	return at;
}

size_t yaml_line_end(Str text, size_t at, size_t end)
{
	while (at < end && !yaml_line_break(text.ptr[at]))
		at++;
	return at;
}

bool yaml_line_begins(Str text, size_t at)
{
	while (at > 0 && text.ptr[at - 1] == ' ')
		at--;
	return at == 0 || yaml_line_break(text.ptr[at - 1]);
}

static Str line_from(Str text, size_t at)
{
	return str_slice(text, at, yaml_line_end(text, at, text.len));
}

/* By its first byte first, as each key is asked. */
static bool may_be_mark(Str text, size_t at)
{
	return at < text.len && memchr("-*+\xC2\xE2\xEF", text.ptr[at], 6)
		&& yaml_line_begins(text, at);
}

Str yaml_line_mark(Str text, size_t at)
{
	Str line;
	if (!may_be_mark(text, at))
		return STR("");
	line = line_from(text, at);
	return str_starts(line, STR("---")) ? STR("") : item_mark(line);
}

typedef enum Behind {
	NO_KEY,
	KEY_ALONE,	/* or with what is no text over lines */
	KEY_TEXT,
	KEY_BLOCK
} Behind;

/* What stands behind a key, by how it begins. */
static Behind behind_key(Str value)
{
	value = str_trim(value);
	if (!value.len || strchr("[{\"'&*!#", value.ptr[0]))
		return KEY_ALONE;
	return value.ptr[0] == '|' || value.ptr[0] == '>' ? KEY_BLOCK
		: KEY_TEXT;
}

size_t yaml_line_column(Str line)
{
	size_t at = yaml_line_indent(line);
	while (at + 1 < line.len && line.ptr[at] == '-'
			&& line.ptr[at + 1] == ' ')
		at += 1 + yaml_line_indent(str_slice(line, at + 1, line.len));
	return at;
}

/* The key of line, and the column where it stands. */
static Behind read_key(Str line, Str *ret_key, size_t *ret_column)
{
	size_t at = yaml_line_column(line), colon;
	for (colon = at; colon < line.len; colon++)
		if (line.ptr[colon] == ':' && item_mark_apart(line, colon + 1))
			break;
	if (colon == line.len || colon == at
			|| strchr("{[\"'", line.ptr[at]))
		return NO_KEY;
	*ret_key = str_trim(str_slice(line, at, colon));
	*ret_column = at;
	return behind_key(str_slice(line, colon + 1, line.len));
}

/* The last line that ends before *at, which becomes its start; false at the
 * start of text, or too far away. */
static bool line_before(Str text, size_t from, size_t *at, Str *ret_line)
{
	size_t end = *at;
	if (end == 0 || from - end > REACH)
		return false;
	end--;
	if (end > 0 && text.ptr[end] == '\n' && text.ptr[end - 1] == '\r')
		end--;
	*at = yaml_line_start(text, 0, end);
	*ret_line = str_slice(text, *at, end);
	return true;
}

static bool holds_comment(Str line, size_t indent)
{
	return (indent < line.len && line.ptr[indent] == '#')
		|| str_has(line, STR(" #"));
}

/* A text belongs to the nearest key whose column all its lines stand to the
 * right of. Lines with a colon may be lines of a text behind “|”, not of one
 * on the line of its key. */
bool yaml_line_above(Str text, size_t at, YamlAbove *ret_above)
{
	size_t from = yaml_line_start(text, 0, at);
	size_t least = SIZE_MAX, first = SIZE_MAX;
	bool keys = memchr(text.ptr + from, ':', line_from(text, from).len);
	bool found = false, comment = false;
	Str line, key;
	at = from;
	while (least > 0 && line_before(text, from, &at, &line)) {
		size_t indent = yaml_line_indent(line), column = 0;
		Behind behind = read_key(line, &key, &column);
		comment = comment || holds_comment(line, indent);
		if (indent == line.len || line.ptr[indent] == '#')
			continue;
		if (behind >= (keys ? KEY_BLOCK : KEY_TEXT) && column < least) {
			*ret_above = (YamlAbove){key, first == SIZE_MAX
				? column + 2 : first, behind == KEY_BLOCK,
				comment};
			found = true;
		}
		if (found && ret_above->block)
			break;
		keys = keys || behind != NO_KEY;
		first = indent;
		least = indent < least ? indent : least;
	}
	return found;
}
