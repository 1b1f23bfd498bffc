#include "format/mail.h"

#include <string.h>

/* Lines of a head that many servers wrote into; a word of it. */
enum { HEAD_MOST = 65536, WORD_MOST = 256 };

bool mail_begins(Str bytes)
{
	static const Str name = STR_INIT("mime-version:");
	Str line, rest = str_slice(bytes, 0, HEAD_MOST);
	while (rest.len) {
		str_cut_line(rest, &line, &rest);
		if (str_eq_folded(str_slice(line, 0, name.len), name))
			return true;
	}
	return false;
}

/* Base64. */

/* What a letter of it stands for, or -1. */
static int sextet(char c)
{
	if (c >= 'A' && c <= 'Z')
		return c - 'A';
	if (c >= 'a' && c <= 'z')
		return c - 'a' + 26;
	if (c >= '0' && c <= '9')
		return c - '0' + 52;
	return c == '+' ? 62 : c == '/' ? 63 : -1;
}

/* Writes what s stands for, less than its length; returns how many bytes. */
static size_t put_base64(char *to, Str s)
{
	size_t len = 0, letters = 0;
	unsigned bits = 0;
	for (size_t at = 0; at < s.len; at++) {
		int value = sextet(s.ptr[at]);
		if (value < 0)
			continue;
		bits = bits << 6 | (unsigned)value;
		if (letters++ % 4)
			to[len++] = (char)(bits >> (8 - letters % 4 * 2) % 8);
	}
	return len;
}

static bool is_base64(Str line)
{
	for (size_t at = 0; at < line.len; at++)
		if (sextet(line.ptr[at]) < 0 && line.ptr[at] != '=')
			return false;
	return line.len > 0;
}

static Str next_line(Str bytes, size_t *at)
{
	Str line, rest;
	str_cut(str_slice(bytes, *at, bytes.len), '\n', &line, &rest);
	*at = bytes.len - rest.len;
	line.len -= str_ends(line, STR("\r"));
	return line;
}

bool mail_part(Arena *arena, Str bytes, size_t *at, Str *ret_part)
{
	bool blank = false;
	while (*at < bytes.len) {
		size_t start = *at, end;
		Str line = next_line(bytes, at);
		if (!blank || !is_base64(line)) {
			blank = !line.len;
			continue;
		}
		do
			end = *at;
		while (end < bytes.len && is_base64(next_line(bytes, at)));
		*at = end;
		char *part = arena_bytes(arena, end - start);
		*ret_part = (Str){part, put_base64(part, str_slice(bytes,
			start, end))};
		return true;
	}
	return false;
}

/* Quoted-printable. */

/* What "=" at *at begins: a byte, or the end of a line that goes on. */
static size_t put_quoted(char *to, Str s, size_t *at)
{
	size_t next = *at + 1;
	if (next < s.len && ascii_hex(s.ptr[next]) >= 0) {
		*to = (char)str_hex_byte(s, &next);
		*at = next;
		return 1;
	}
	next += next < s.len && s.ptr[next] == '\r';
	if (next < s.len && s.ptr[next] == '\n') {
		*at = next + 1;
		return 0;
	}
	*to = s.ptr[(*at)++];
	return 1;
}

/* The word at `at`, if one begins there: charset, kind and what it says. */
static bool word_at(Str s, size_t at, char *ret_kind, Str *ret_said,
	size_t *ret_end)
{
	Str word = str_slice(s, at, at + WORD_MOST), charset, rest;
	size_t end;
	if (!str_starts(word, STR("=?")) || !str_cut(str_slice(word, 2,
			word.len), '?', &charset, &rest) || rest.len < 2
			|| rest.ptr[1] != '?')
		return false;
	*ret_kind = rest.ptr[0] | 0x20;
	rest = str_slice(rest, 2, rest.len);
	if (!str_find(rest, STR("?="), &end))
		return false;
	*ret_said = str_slice(rest, 0, end);
	*ret_end = (size_t)(rest.ptr - s.ptr) + end + 2;
	return true;
}

/* Blanks between two words are none. */
static size_t behind_word(Str s, size_t end)
{
	size_t next = end;
	while (next < s.len && ascii_blank(s.ptr[next]))
		next++;
	return str_stands(s, next, STR("=?")) ? next : end;
}

Str mail_text(Arena *arena, Str bytes)
{
	char *text = arena_bytes(arena, bytes.len), kind;
	size_t len = 0, end;
	Str said;
	for (size_t at = 0; at < bytes.len;) {
		if (bytes.ptr[at] != '=') {
			text[len++] = bytes.ptr[at++];
		} else if (!word_at(bytes, at, &kind, &said, &end)) {
			len += put_quoted(text + len, bytes, &at);
		} else if (kind == 'b') {
			len += put_base64(text + len, said);
			at = behind_word(bytes, end);
		} else {
			for (size_t i = 0; i < said.len;)
				if (said.ptr[i] == '=')
					len += put_quoted(text + len, said,
						&i);
				else
					text[len++] = said.ptr[i++];
			at = behind_word(bytes, end);
		}
	}
	return (Str){text, len};
}
