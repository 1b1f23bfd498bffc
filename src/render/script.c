#include "render/script.h"

#include <string.h>

static bool is_among(char c, const char *signs)
{
	return strchr(signs, c) != NULL;
}

/* Up to another quote than ", a slash outside of a text, a backslash. */
static size_t plain_length(Str line)
{
	size_t at = 0;
	bool quoted = false;
	for (; at < line.len && !is_among(line.ptr[at], quoted ? "\\"
			: "'/\\"); at++)
		quoted ^= line.ptr[at] == '"';
	return at;
}

/* Where a text stands on both sides, or the same sign ("+ +"), a space
 * separates; also what would begin "<!--" or "</". */
static bool separates(char before, char after)
{
	static const char signs[] = "=(){}[],;:?<>&|+*-%";
	return before == after || (before == '<' && is_among(after, "!/"))
		|| (!is_among(before, signs) && !is_among(after, signs));
}

/* Writes a trimmed line at to. */
static char *squeeze(char *to, Str line, size_t plain)
{
	bool quoted = false;
	for (size_t i = 0; i < line.len; i++) {
		char c = line.ptr[i];
		quoted ^= c == '"';
		if (i >= plain || c != ' ' || quoted
				|| separates(line.ptr[i - 1], line.ptr[i + 1]))
			*to++ = c;
	}
	return to;
}

/* Its line ends and blanks are its own, then. */
static bool may_hold_text_over_lines(Str script)
{
	return str_has(script, STR("`")) || str_has(script, STR("\\\n"))
		|| str_has(script, STR("\\\r"));
}

/* Where a longer comment ends in it, that end is needed. */
static bool is_comment(Str line)
{
	return str_starts(line, STR("//")) && !str_has(line, STR("*/"));
}

Str script_trim(Arena *arena, Str script)
{
	if (may_hold_text_over_lines(script))
		return script;
	char *bytes = arena_bytes(arena, script.len + 1), *to = bytes;
	bool ended = false;
	for (Str rest = script, line; rest.len;) {
		str_cut(rest, '\n', &line, &rest);
		line = str_trim(line);
		if (!line.len || is_comment(line))
			continue;
		size_t plain = plain_length(line);
		to = squeeze(to - (ended && line.ptr[0] == '}'), line, plain);
		ended = plain == line.len && !is_among(to[-1], ";{,");
		if (plain < line.len || ended)
			*to++ = '\n';
	}
	size_t len = (size_t)(to - bytes);
	arena_trim(arena, bytes, script.len + 1, len);
	return (Str){bytes, len};
}
