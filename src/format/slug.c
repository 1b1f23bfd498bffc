#include "format/slug.h"

#include "format/vietnamese.h"

enum { SLUG_MAX = 100 };

static bool is_alnum(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

Str slug_make(Arena *arena, Str text)
{
	Str folded = vietnamese_fold(arena, text);
	char *slug = arena_bytes(arena, folded.len);
	size_t len = 0;

	for (size_t i = 0; i < folded.len; i++) {
		char c = folded.ptr[i];

		if (is_alnum(c))
			slug[len++] = c;
		else if (len && slug[len - 1] != '-')
			slug[len++] = '-';
	}
	if (len && slug[len - 1] == '-')
		len--;
	arena_trim(arena, slug, folded.len, len);
	return (Str){slug, len};
}

bool slug_valid(Str text)
{
	if (text.len == 0 || text.len > SLUG_MAX ||
	    text.ptr[0] == '.' || text.ptr[0] == '-')
		return false;
	for (size_t i = 0; i < text.len; i++) {
		char c = text.ptr[i];

		if (!is_alnum(c) && c != '-' && c != '_' && c != '.')
			return false;
		if (c == '.' && text.ptr[i - 1] == '.')
			return false;
	}
	return true;
}
