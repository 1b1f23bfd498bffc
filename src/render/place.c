#include "render/place.h"

static bool is_name(Str s, size_t at)
{
	char c = at < s.len ? s.ptr[at] : ' ';
	return c == '_' || ascii_alnum(c);
}

/* Whether at, of text, is within a tag. */
static bool in_tag(Str text, size_t at)
{
	while (at-- > 1) {
		if (text.ptr[at - 1] == '<' && text.ptr[at] == '%')
			return true;
		if (text.ptr[at - 1] == '%' && text.ptr[at] == '>')
			return false;
	}
	return false;
}

/* The word needle in the tags of line, if it stands there once; else all of
 * line but its leading blanks. */
static Str pointed(Str text, Str line, Str needle)
{
	Str shown = str_trim(line), found = {NULL, 0};
	size_t at, from = 0;
	for (; needle.len && str_find_from(shown, from, needle, &at);
			from = at + 1) {
		if ((at && is_name(shown, at - 1))
				|| is_name(shown, at + needle.len)
				|| !in_tag(text, (size_t)(shown.ptr - text.ptr) + at))
			continue;
		if (found.len)
			return shown;
		found = str_slice(shown, at, at + needle.len);
	}
	return found.len ? found : shown;
}

Span place_line(const Source *source, int line, Str needle)
{
	Str text = source->text;
	size_t at = 0;
	for (; line > 1 && at < text.len; at++)
		line -= text.ptr[at] == '\n';
	Str shown = pointed(text, source_line(source, (uint32_t)at),
		needle);
	if (!shown.len)
		return span_at(source, at, at);
	at = (size_t)(shown.ptr - text.ptr);
	return span_at(source, at, at + shown.len);
}
