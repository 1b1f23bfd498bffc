#include "base/buf.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { CAPACITY_MIN = 256, DRAINED_MIN = 256 << 10 };

void buf_init(Buf *buf, size_t max)
{
	*buf = (Buf){.max = max};
}

void buf_done(Buf *buf)
{
	free(buf->ptr);
	buf_init(buf, buf->max);
}

Str buf_take(Buf *buf, Arena *arena)
{
	Str bytes = str_copy(arena, buf_str(buf));
	buf_done(buf);
	return bytes;
}

void buf_print(Buf *buf, FILE *out)
{
	fwrite(buf->ptr, 1, buf->len, out);
	buf_done(buf);
}

void buf_clear(Buf *buf)
{
	buf->len = 0;
	buf->overflow = false;
}

/* One byte more than asked, for the NUL of vsnprintf. */
static void grow(Buf *buf, size_t wanted)
{
	size_t capacity = buf->capacity ? buf->capacity : CAPACITY_MIN;
	while (capacity <= wanted)
		capacity = capacity > SIZE_MAX / 2 ? SIZE_MAX : capacity * 2;
	char *ptr = realloc(buf->ptr, capacity);
	if (!ptr)
		arena_exhausted();
	buf->ptr = ptr;
	buf->capacity = capacity;
}

static void drain(Buf *buf)
{
	buf->drain->take(buf->drain, buf_str(buf));
	buf->max -= buf->len;
	buf->len = 0;
}

char *buf_grow(Buf *buf, size_t n)
{
	if (buf->overflow || n > buf->max - buf->len) {
		buf->overflow = true;
		return NULL;
	}
	if (buf->drain && buf->len >= DRAINED_MIN)
		drain(buf);
	if (buf->len + n >= buf->capacity)
		grow(buf, buf->len + n);
	return buf->ptr + buf->len;
}

void buf_add_int(Buf *buf, long long n)
{
	char digits[STR_DIGITS];
	buf_add(buf, (Str){digits, str_put_int(digits, n)});
}

void buf_add_line(Buf *buf, Str s)
{
	for (size_t i = 0; i < s.len; i++)
		buf_add_char(buf, (unsigned char)s.ptr[i] < ' ' ? ' ' : s.ptr[i]);
	buf_add_char(buf, '\n');
}

void buf_format(Buf *buf, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	int len = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (len < 0)
		return;
	char *to = buf_reserve(buf, (size_t)len);
	if (!to)
		return;
	va_start(args, format);
	vsnprintf(to, (size_t)len + 1, format, args);
	va_end(args);
	buf->len += (size_t)len;
}

Str buf_str(const Buf *buf)
{
	return (Str){buf->ptr, buf->len};
}
