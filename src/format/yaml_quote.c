#include "format/yaml_quote.h"

#include <string.h>

#include "format/yaml_line.h"

/* Bytes of a quotation in a message. */
enum { QUOTE_MAX = 80 };

Str yaml_quote(Arena *arena, Str text)
{
	text = str_trim(str_slice(text, 0, yaml_line_end(text, 0, text.len)));
	if (text.len <= QUOTE_MAX)
		return text;
	return str_concat(arena, str_whole(text, QUOTE_MAX), STR("…"));
}

Str yaml_quote_double(Arena *arena, Str text)
{
	text = str_trim(text);
	if (text.len > QUOTE_MAX || memchr(text.ptr, '"', text.len)
			|| memchr(text.ptr, '\\', text.len))
		return STR("");
	return str_concat3(arena, STR("\""), text, STR("\""));
}

void yaml_quote_above(Arena *arena, Str text, size_t at, Arg ret_args[2])
{
	YamlAbove above;
	if (!yaml_line_above(text, at, &above)
			|| above.indent == yaml_line_column_at(text, at))
		return;
	ret_args[0] = (Arg)ARG(yaml_quote(arena, above.key));
	ret_args[1] = (Arg)ARG(str_from_int(arena, (long long)above.indent));
}
