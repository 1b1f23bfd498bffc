#include "format/slug.h"

#include "format/vietnamese.h"

enum { SLUG_MAX = 100 };

static bool is_alnum(char c)
{
	return (c >= 'a' && c <= 'z') || ascii_digit(c);
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
	if (text.len == 0 || text.len > SLUG_MAX
			|| text.ptr[0] == '.' || text.ptr[0] == '-')
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

static bool is_device(Str name)
{
	static const Str devices[] = {
		STR_INIT("con"), STR_INIT("prn"), STR_INIT("aux"),
		STR_INIT("nul"), STR_INIT("com"), STR_INIT("lpt"),
	};
	enum { UNNUMBERED = 4 };
	for (size_t i = 0; i < COUNT(devices); i++)
		if (i < UNNUMBERED ? str_eq(name, devices[i])
				: str_starts(name, devices[i]) && name.len == 4
				&& ascii_digit(name.ptr[3]))
			return true;
	return false;
}

Str slug_portable(Arena *arena, Str path)
{
	for (size_t start = 0, end; start < path.len; start = end + 1) {
		Str stem, ending;
		for (end = start; end < path.len && path.ptr[end] != '/';)
			end++;
		str_cut(str_slice(path, start, end), '.', &stem, &ending);
		if (!is_device(stem))
			continue;
		end++;
		path = str_concat3(arena, str_slice(path, 0, start + stem.len),
			STR("_"), str_slice(path, start + stem.len, path.len));
	}
	return path;
}
