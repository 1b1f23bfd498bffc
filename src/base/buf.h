/* Growing bytes with a declared maximum.
 * Knows appending; must not know formats. */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "base/str.h"

/* Takes the bytes of a buffer that is nearly full: then it begins anew. For
 * bytes that are only added to. */
typedef struct BufDrain {
	void (*take)(struct BufDrain *drain, Str bytes);
} BufDrain;

/* Owns its bytes (malloc). Past max, overflow is set and nothing more is
 * added: the owner checks overflow once at the end. */
typedef struct Buf {
	char *ptr;
	size_t len, capacity;
	size_t max;		/* of what is still to come, after a drain */
	bool overflow;
	BufDrain *drain;	/* or NULL: all bytes are kept */
} Buf;

void buf_init(Buf *buf, size_t max);
void buf_done(Buf *buf);
/* The same, and a copy of its bytes in arena. */
Str buf_take(Buf *buf, Arena *arena);
/* The same, and its bytes are written to out. */
void buf_print(Buf *buf, FILE *out);
/* Empty again, memory kept. */
void buf_clear(Buf *buf);
void buf_add_int(Buf *buf, long long n);
/* s as one line, whatever control characters stand in it. */
void buf_add_line(Buf *buf, Str s);
void buf_format(Buf *buf, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
/* The way of buf_reserve when there is no room yet. */
char *buf_grow(Buf *buf, size_t n);

/* Room for n more bytes at ptr + len; NULL past the maximum. */
static inline char *buf_reserve(Buf *buf, size_t n)
{
	bool fits = n < buf->capacity - buf->len && n <= buf->max - buf->len;
	return fits && !buf->overflow ? buf->ptr + buf->len
		: buf_grow(buf, n);
}

static inline void buf_add(Buf *buf, Str s)
{
	char *to = buf_reserve(buf, s.len);
	if (!to || !s.len)
		return;
	memcpy(to, s.ptr, s.len);
	buf->len += s.len;
}

static inline void buf_add_char(Buf *buf, char c)
{
	char *to = buf_reserve(buf, 1);
	if (!to)
		return;
	*to = c;
	buf->len++;
}
/* The bytes so far; valid until the next change. */
Str buf_str(const Buf *buf);

#define BUF_LITERAL(buf, literal) buf_add((buf), STR(literal))

#endif
