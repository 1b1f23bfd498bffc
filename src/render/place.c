#include "render/place.h"

static bool is_name(Str s, size_t at)
{
	char c = at < s.len ? s.ptr[at] : ' ';

	return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
		(c >= 'A' && c <= 'Z');
}

/* The word needle in line, or all of line but its leading blanks. */
static Str pointed(Str line, Str needle)
{
	Str shown = str_trim(line);
	size_t at, from = 0;

	while (needle.len && str_find_from(shown, from, needle, &at)) {
		if ((!at || !is_name(shown, at - 1)) &&
		    !is_name(shown, at + needle.len))
			return str_slice(shown, at, at + needle.len);
		from = at + 1;
	}
	return shown;
}

Span place_line(const Source *source, int line, Str needle)
{
	Str text = source->text;
	size_t at = 0;

	for (; line > 1 && at < text.len; at++)
		line -= text.ptr[at] == '\n';

	Str shown = pointed(source_line(source, (uint32_t)at), needle);

	if (!shown.len)
		return span_at(source, at, at);
	at = (size_t)(shown.ptr - text.ptr);
	return span_at(source, at, at + shown.len);
}
