/* Growing bytes with a declared maximum.
 * Knows appending; must not know formats. */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

/* Owns its bytes (malloc). Past max, overflow is set and nothing more is
 * added: the owner checks overflow once at the end. */
typedef struct Buf {
	char *ptr;
	size_t len, capacity, max;
	bool overflow;
} Buf;

void buf_init(Buf *buf, size_t max);
void buf_done(Buf *buf);
/* Empty again, memory kept. */
void buf_clear(Buf *buf);
void buf_add(Buf *buf, Str s);
void buf_add_char(Buf *buf, char c);
void buf_add_int(Buf *buf, long long n);
void buf_format(Buf *buf, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
/* Room for n more bytes at ptr + len; NULL past the maximum. */
char *buf_reserve(Buf *buf, size_t n);
/* The bytes so far; valid until the next change. */
Str buf_str(const Buf *buf);

#define BUF_LITERAL(buf, literal) buf_add((buf), STR(literal))

#endif
