#include "format/pdf.h"

#include <string.h>

/* Strings in strings. */
enum { NEST_MOST = 4 };

static size_t add_octal(Str s, size_t at, char *ret_byte)
{
	unsigned n = 0;
	size_t end = at;
	while (end < s.len && end < at + 3 && s.ptr[end] >= '0'
			&& s.ptr[end] <= '7')
		n = n * 8 + (unsigned)(s.ptr[end++] - '0');
	*ret_byte = (char)n;
	return end;
}

/* Whether backslashes before the bracket at `at` make it a letter of the string
 * that it stands in. */
static bool is_escaped(Str s, size_t at)
{
	size_t from = at;
	while (from && s.ptr[from - 1] == '\\')
		from--;
	return (at - from) % 2;
}

/* The string behind the bracket at `at`, unescaped, up to its end or what `to`
 * holds; within a string, what stands in brackets that are letters. One that
 * holds many others is left to these, so that no byte is read often. */
static Str in_brackets(Str s, size_t at, char *to, size_t most)
{
	size_t len = 0, depth = 1;
	bool letters = is_escaped(s, at++);
	while (at < s.len && len < most && depth <= NEST_MOST) {
		char c = s.ptr[at++];
		bool counts = true;
		if (c == '\\' && at < s.len) {
			c = s.ptr[at];
			counts = letters && (c == '(' || c == ')');
			if (c >= '0' && c <= '7')
				at = add_octal(s, at, &c);
			else
				at++;
		}
		if (counts)
			depth += (c == '(') - (c == ')');
		if (!depth)
			return (Str){to, len};
		to[len++] = c;
	}
	return (Str){0};
}

static Str in_hex(Str s, size_t at, char *to, size_t most)
{
	size_t digits = 0;
	for (; at < s.len && digits < most * 2; at++) {
		int digit = ascii_hex(s.ptr[at]);
		if (s.ptr[at] == '>')
			return (Str){to, digits / 2};
		if (digit < 0 && !strchr(" \r\n\t", s.ptr[at]))
			return (Str){0};
		if (digit < 0)
			continue;
		to[digits / 2] = (char)(digits % 2 ? to[digits / 2] | digit
			: digit << 4);
		digits++;
	}
	return (Str){0};
}

Str pdf_string(Str s, size_t at, char *to, size_t most)
{
	return s.ptr[at] == '(' ? in_brackets(s, at, to, most)
		: s.ptr[at] == '<' ? in_hex(s, at + 1, to, most) : (Str){0};
}
