/* A borrowed slice of bytes, UTF-8 unless said otherwise.
 * Knows bytes and ASCII; must not know languages or files. */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

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

Str str_from(const char *z);
bool str_eq(Str a, Str b);
/* Bytewise order, shorter first on a tie. */
int str_cmp(Str a, Str b);
bool str_starts(Str s, Str prefix);
bool str_ends(Str s, Str suffix);
/* Bytes [from, to); both are clamped to the length. */
Str str_slice(Str s, size_t from, size_t to);
/* Without ASCII white space at both ends. */
Str str_trim(Str s);
bool str_find(Str s, Str needle, size_t *ret_at);
bool str_find_last(Str s, char c, size_t *ret_at);
/* Splits at the first sep; without one, head is s, tail is empty, false. */
bool str_cut(Str s, char sep, Str *ret_head, Str *ret_tail);
/* Decimal digits only; false when empty, longer than 9 digits or else. */
bool str_to_int(Str s, int *ret_value);

Str str_copy(Arena *arena, Str s);
/* A NUL-terminated copy for library borders. */
char *str_z(Arena *arena, Str s);
Str str_concat(Arena *arena, Str a, Str b);
/* a, b and c behind each other. */
Str str_concat3(Arena *arena, Str a, Str b, Str c);
Str str_format(Arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Next code point of s at *at, which moves past it. s is valid UTF-8 and
 * *at stands before its end. */
unsigned str_rune(Str s, size_t *at);
/* Offset of the first byte that is not valid UTF-8 (overlong forms,
 * surrogates and code points past U+10FFFF included), or s.len. */
size_t str_utf8_error(Str s);

#endif
