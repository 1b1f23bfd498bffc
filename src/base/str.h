/* A borrowed slice of bytes, UTF-8 unless said otherwise.
 * Knows bytes and ASCII; must not know languages or files. */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"

/* Points into a source, an arena or a literal; it is never freed itself.
 * len counts bytes; there is no closing NUL. {NULL, 0} is the empty Str. */
typedef struct Str {
	const char *ptr;
	size_t len;
} Str;

#define STR(literal) ((Str){"" literal, sizeof(literal) - 1})
/* For static initialisers. */
#define STR_INIT(literal) {"" literal, sizeof(literal) - 1}
/* printf("%.*s", STR_ARG(s)) */
#define STR_ARG(s) (int)(s).len, (s).ptr ? (s).ptr : ""
/* How many elements an array has, as a table of words. */
#define COUNT(array) (sizeof(array) / sizeof *(array))

/* The short ones are inline: with a literal they are one comparison. */

static inline Str str_from(const char *z)
{
	return z ? (Str){z, strlen(z)} : (Str){0};
}

static inline bool str_eq(Str a, Str b)
{
	return a.len == b.len && (!a.len || memcmp(a.ptr, b.ptr, a.len) == 0);
}

/* s, or other where it is empty. */
static inline Str str_or(Str s, Str other)
{
	return s.len ? s : other;
}

/* Bytes [from, to); both are clamped to the length. */
static inline Str str_slice(Str s, size_t from, size_t to)
{
	if (to > s.len)
		to = s.len;
	if (from > to)
		from = to;
	return s.ptr ? (Str){s.ptr + from, to - from} : s;
}

static inline bool str_starts(Str s, Str prefix)
{
	return s.len >= prefix.len && (!prefix.len
		|| memcmp(s.ptr, prefix.ptr, prefix.len) == 0);
}

static inline bool str_ends(Str s, Str suffix)
{
	return s.len >= suffix.len && (!suffix.len || memcmp(s.ptr + s.len
		- suffix.len, suffix.ptr, suffix.len) == 0);
}

/* Whether word stands in s at `at`. */
static inline bool str_stands(Str s, size_t at, Str word)
{
	return str_starts(str_slice(s, at, s.len), word);
}

static inline char ascii_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static inline bool ascii_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Of a byte or a code point. */
static inline bool ascii_digit(unsigned c)
{
	return c - '0' < 10;
}

static inline bool ascii_letter(unsigned c)
{
	return (c | 0x20) - 'a' < 26;
}

static inline bool ascii_alnum(unsigned c)
{
	return ascii_digit(c) || ascii_letter(c);
}

/* Where the decimal digits end that stand at `at`; there, without any. */
static inline size_t str_digits_end(Str s, size_t at)
{
	while (at < s.len && ascii_digit(s.ptr[at]))
		at++;
	return at;
}

/* The value of a hexadecimal digit, or -1. */
static inline int ascii_hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c = ascii_lower(c);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Writes the bytes of s; returns where they end. */
static inline char *str_put(char *to, Str s)
{
	if (s.len)
		memcpy(to, s.ptr, s.len);
	return to + s.len;
}

/* Whether s is one of words. */
bool str_among(Str s, const Str *words, size_t count);
/* Whether s is lower once its ASCII capitals are small ones. */
bool str_eq_folded(Str s, Str lower);
/* Bytewise order, shorter first on a tie. */
int str_cmp(Str a, Str b);
/* Without ASCII white space at both ends. */
Str str_trim(Str s);
/* Whether it is nothing else. */
bool str_blank(Str s);
/* Without the bytes at its start, or at its end, that are among signs. */
Str str_trim_start(Str s, Str signs);
Str str_trim_end(Str s, Str signs);
/* Without the byte order mark that some editors put before a text. */
Str str_unmarked(Str s);
bool str_find(Str s, Str needle, size_t *ret_at);
/* Whether needle stands in s. */
bool str_has(Str s, Str needle);
/* The first needle at or after from; needle is short, rare and not empty. */
bool str_find_from(Str s, size_t from, Str needle, size_t *ret_at);
bool str_find_last(Str s, char c, size_t *ret_at);
/* Splits at the first sep; without one, head is s, tail is empty, false. */
bool str_cut(Str s, char sep, Str *ret_head, Str *ret_tail);
/* What stands behind the last sep; s without one. */
Str str_behind_last(Str s, char sep);
/* What stands before the last sep; empty without one. */
Str str_before_last(Str s, char sep);
/* The first line, and what stands behind the '\n' or '\r' that ends it. */
void str_cut_line(Str s, Str *ret_line, Str *ret_tail);
/* Decimal digits only; false when empty, longer than 9 digits or else. */
bool str_to_int(Str s, int *ret_value);

Str str_copy(Arena *arena, Str s);
/* A NUL-terminated copy for library borders. */
char *str_z(Arena *arena, Str s);
Str str_concat(Arena *arena, Str a, Str b);
/* a, b and c behind each other. */
Str str_concat3(Arena *arena, Str a, Str b, Str c);
/* item behind list and sep; alone where list is empty. */
Str str_join(Arena *arena, Str list, Str sep, Str item);
/* In decimal digits. */
Str str_from_int(Arena *arena, long long n);
Str str_format(Arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Next code point of s at *at, which moves past it. s is valid UTF-8 and
 * *at stands before its end. */
static inline unsigned str_rune(Str s, size_t *at)
{
	const unsigned char *p = (const unsigned char *)s.ptr + *at;
	if (p[0] < 0x80) {
		*at += 1;
		return p[0];
	}
	if (p[0] < 0xE0) {
		*at += 2;
		return (p[0] & 0x1Fu) << 6 | (p[1] & 0x3Fu);
	}
	if (p[0] < 0xF0) {
		*at += 3;
		return (p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6
			| (p[2] & 0x3Fu);
	}
	*at += 4;
	return (p[0] & 0x07u) << 18 | (p[1] & 0x3Fu) << 12
		| (p[2] & 0x3Fu) << 6 | (p[3] & 0x3Fu);
}
/* Whether s[at] goes on with a character that began before it; false at the
 * end of s. */
static inline bool str_continues(Str s, size_t at)
{
	return at < s.len && ((unsigned char)s.ptr[at] & 0xC0) == 0x80;
}

/* Where the character before `at`, which is not 0, begins. */
static inline size_t str_before(Str s, size_t at)
{
	do
		at--;
	while (at && str_continues(s, at));
	return at;
}

/* The beginning of s, up to size bytes, that cuts no character. */
static inline Str str_whole(Str s, size_t size)
{
	if (size >= s.len)
		return s;
	while (size && str_continues(s, size))
		size--;
	return str_slice(s, 0, size);
}

enum { STR_DIGITS = 20 };	/* of the longest number, its sign included */
/* Writes n in decimal digits; returns how many bytes. */
size_t str_put_int(char *to, long long n);
/* Writes n in so many lower-case hexadecimal digits; returns where they end. */
char *str_put_hex(char *to, uint64_t n, int digits);
/* Such digits, all of s; false when it is empty, longer than 16 or else. */
bool str_to_hex(Str s, uint64_t *ret_n);
/* What at most two hexadecimal digits at *at say; moves *at behind them. */
unsigned str_hex_byte(Str s, size_t *at);
/* The byte that the escape "%2F" at url[at] stands for; -1: there is none. */
int str_escape_at(Str url, size_t at);
/* Writes a code point as UTF-8, up to four bytes; returns how many. */
size_t str_put_rune(char *to, unsigned rune);
/* Offset of the first byte that is not valid UTF-8 (overlong forms,
 * surrogates and code points past U+10FFFF included), or s.len. */
size_t str_utf8_error(Str s);

#endif
