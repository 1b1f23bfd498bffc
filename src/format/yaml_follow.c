#include "format/yaml_follow.h"

#include <string.h>

#include "format/yaml_line.h"

/* Where a comment begins, or the end. */
static size_t comment_at(Str line)
{
	char quote = '\0';

	if (!memchr(line.ptr, '#', line.len))
		return line.len;
	for (size_t at = 0; at < line.len; at++) {
		char c = line.ptr[at];

		if (quote)
			quote = c == quote ? '\0' : quote;
		else if ((c == '"' || c == '\'') && (!at ||
			 strchr(" [{,", line.ptr[at - 1])))
			quote = c;
		else if (c == '#' && (!at || line.ptr[at - 1] == ' '))
			return at;
	}
	return line.len;
}

static Str without_comment(Str line)
{
	line = str_slice(line, 0, comment_at(line));
	while (line.len && line.ptr[line.len - 1] == ' ')
		line.len--;
	return line;
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

/* What a text that begins in line has to be indented more than: its key, or
 * the mark of its item; on a line of its own, those of the lines above. */
static size_t owner(const YamlFollow *follow, Str line)
{
	size_t indent = yaml_line_indent(line), at = yaml_line_column(line);

	if (line.ptr[at] != '|' && line.ptr[at] != '>')
		return at;
	return at > indent ? indent : follow->column;
}

bool yaml_follow(YamlFollow *follow, Str *line)
{
	size_t indent = yaml_line_indent(*line);
	bool blank = indent == line->len;

	if (follow->block && (blank || indent > follow->column))
		return true;
	if (blank)
		return false;
	*line = without_comment(*line);
	follow->block = opens_block(*line);
	if (line->len)
		follow->column = owner(follow, *line);
	return false;
}
