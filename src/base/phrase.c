#include "base/phrase.h"

#include <string.h>

Str phrase_in(const Phrase *phrase, Language language)
{
	return str_from(phrase->in[language]);
}

/* The next piece of format from *at: literal text, or the argument that a
 * placeholder names (empty when it was not given). */
static Str piece(Str format, size_t *at, const Str *args, size_t count)
{
	const char *p = format.ptr + *at;
	size_t left = format.len - *at;
	if (left >= 3 && p[0] == '{' && p[1] >= '1' && p[1] <= '9'
			&& p[2] == '}') {
		size_t number = (size_t)(p[1] - '1');
		*at += 3;
		return number < count ? args[number] : (Str){0};
	}
	const char *brace = left > 1 ? memchr(p + 1, '{', left - 1) : NULL;
	size_t len = brace ? (size_t)(brace - p) : left;
	*at += len;
	return (Str){p, len};
}

Str phrase_fill(Arena *arena, Str format, const Str *args, size_t count)
{
	size_t len = 0;
	for (size_t at = 0; at < format.len;)
		len += piece(format, &at, args, count).len;
	char *bytes = arena_bytes(arena, len), *to = bytes;
	for (size_t at = 0; at < format.len;)
		to = str_put(to, piece(format, &at, args, count));
	return (Str){bytes, len};
}

Str phrase_number(Arena *arena, long long n, Language language)
{
	static const char points[] = {[LANGUAGE_VI] = '.', [LANGUAGE_EN] = ','};
	if (n < 1000)
		return str_from_int(arena, n);
	Str above = phrase_number(arena, n / 1000, language);
	return str_format(arena, "%.*s%c%03d", STR_ARG(above),
		points[language], (int)(n % 1000));
}

Str phrase_decimal(Arena *arena, double number, int decimals,
	Language language)
{
	static const char points[] = {[LANGUAGE_VI] = ',', [LANGUAGE_EN] = '.'};
	Str text = str_format(arena, "%.*f", decimals, number);
	char *bytes = str_z(arena, text);
	if (decimals)
		bytes[text.len - (size_t)decimals - 1] = points[language];
	return (Str){bytes, text.len};
}
