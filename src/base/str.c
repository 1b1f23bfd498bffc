#include "base/str.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/lane.h"

int str_cmp(Str a, Str b)
{
	size_t n = a.len < b.len ? a.len : b.len;
	int order = n ? memcmp(a.ptr, b.ptr, n) : 0;
	return order ? order : (a.len > b.len) - (a.len < b.len);
}

bool str_among(Str s, const Str *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (str_eq(s, words[i]))
			return true;
	return false;
}

bool str_eq_folded(Str s, Str lower)
{
	if (s.len != lower.len)
		return false;
	for (size_t i = 0; i < s.len; i++)
		if (ascii_lower(s.ptr[i]) != lower.ptr[i])
			return false;
	return true;
}

Str str_unmarked(Str s)
{
	return str_starts(s, STR("\xEF\xBB\xBF")) ? str_slice(s, 3, s.len) : s;
}

Str str_trim(Str s)
{
	size_t from = 0, to = s.len;
	while (from < to && ascii_blank(s.ptr[from]))
		from++;
	while (to > from && ascii_blank(s.ptr[to - 1]))
		to--;
	return str_slice(s, from, to);
}

bool str_blank(Str s)
{
	return !str_trim(s).len;
}

Str str_trim_start(Str s, Str signs)
{
	size_t at = 0;
	while (at < s.len && memchr(signs.ptr, s.ptr[at], signs.len))
		at++;
	return str_slice(s, at, s.len);
}

Str str_trim_end(Str s, Str signs)
{
	while (s.len && memchr(signs.ptr, s.ptr[s.len - 1], signs.len))
		s.len--;
	return s;
}

bool str_find(Str s, Str needle, size_t *ret_at)
{
	size_t at = 0;
	if (needle.len > s.len)
		return false;
	if (needle.len) {
		const char *hit = memmem(s.ptr, s.len, needle.ptr, needle.len);
		if (!hit)
			return false;
		at = (size_t)(hit - s.ptr);
	}
	*ret_at = at;
	return true;
}

bool str_has(Str s, Str needle)
{
	size_t at;
	return str_find(s, needle, &at);
}

bool str_find_from(Str s, size_t from, Str needle, size_t *ret_at)
{
	if (from >= s.len)
		return false;
	const char *at = s.ptr + from, *end = s.ptr + s.len;
	while ((at = memchr(at, needle.ptr[0], (size_t)(end - at)))) {
		if ((size_t)(end - at) < needle.len)
			return false;
		if (!memcmp(at, needle.ptr, needle.len)) {
			*ret_at = (size_t)(at - s.ptr);
			return true;
		}
		if (++at == end)
			return false;
	}
	return false;
}

bool str_find_last(Str s, char c, size_t *ret_at)
{
	const char *hit = s.len ? memrchr(s.ptr, c, s.len) : NULL;
	if (!hit)
		return false;
	*ret_at = (size_t)(hit - s.ptr);
	return true;
}

Str str_behind_last(Str s, char sep)
{
	size_t at;
	return str_find_last(s, sep, &at) ? str_slice(s, at + 1, s.len) : s;
}

Str str_before_last(Str s, char sep)
{
	size_t at;
	return str_slice(s, 0, str_find_last(s, sep, &at) ? at : 0);
}

void str_cut_line(Str s, Str *ret_line, Str *ret_tail)
{
	size_t at = 0;
	while (at < s.len && s.ptr[at] != '\n' && s.ptr[at] != '\r')
		at++;
	*ret_line = str_slice(s, 0, at);
	*ret_tail = str_slice(s, at < s.len ? at + 1 : at, s.len);
}

bool str_cut(Str s, char sep, Str *ret_head, Str *ret_tail)
{
	const char *hit = s.len ? memchr(s.ptr, sep, s.len) : NULL;
	if (!hit) {
		*ret_head = s;
		*ret_tail = (Str){0};
		return false;
	}
	size_t at = (size_t)(hit - s.ptr);
	*ret_head = str_slice(s, 0, at);
	*ret_tail = str_slice(s, at + 1, s.len);
	return true;
}

bool str_to_int(Str s, int *ret_value)
{
	int value = 0;
	if (!s.len || s.len > 9 || str_digits_end(s, 0) < s.len)
		return false;
	for (size_t i = 0; i < s.len; i++)
		value = value * 10 + (s.ptr[i] - '0');
	*ret_value = value;
	return true;
}

Str str_copy(Arena *arena, Str s)
{
	char *bytes = arena_bytes(arena, s.len);
	str_put(bytes, s);
	return (Str){bytes, s.len};
}

char *str_z(Arena *arena, Str s)
{
	char *z = arena_bytes(arena, s.len + 1);
	*str_put(z, s) = '\0';
	return z;
}

Str str_concat(Arena *arena, Str a, Str b)
{
	return str_concat3(arena, a, b, (Str){0});
}

Str str_concat3(Arena *arena, Str a, Str b, Str c)
{
	size_t len = a.len + b.len + c.len;
	char *bytes = arena_bytes(arena, len);
	str_put(str_put(str_put(bytes, a), b), c);
	return (Str){bytes, len};
}

Str str_join(Arena *arena, Str list, Str sep, Str item)
{
	return list.len ? str_concat3(arena, list, sep, item) : item;
}

size_t str_put_int(char *to, long long n)
{
	char digits[STR_DIGITS];
	size_t at = sizeof digits;
	unsigned long long rest = n < 0 ? -(unsigned long long)n
		: (unsigned long long)n;
	do
		digits[--at] = (char)('0' + rest % 10);
	while (rest /= 10);
	if (n < 0)
		digits[--at] = '-';
	memcpy(to, digits + at, sizeof digits - at);
	return sizeof digits - at;
}

Str str_from_int(Arena *arena, long long n)
{
	char *bytes = arena_bytes(arena, STR_DIGITS);
	size_t len = str_put_int(bytes, n);
	arena_trim(arena, bytes, STR_DIGITS, len);
	return (Str){bytes, len};
}

Str str_format(Arena *arena, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	int len = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (len < 0)
		return (Str){0};
	char *bytes = arena_bytes(arena, (size_t)len + 1);
	va_start(args, format);
	vsnprintf(bytes, (size_t)len + 1, format, args);
	va_end(args);
	arena_trim(arena, bytes, (size_t)len + 1, (size_t)len);
	return (Str){bytes, (size_t)len};
}

/* Lead bytes and what may follow each: the second byte's range excludes
 * overlong forms, surrogates and what lies past U+10FFFF. */
static const struct Lead {
	unsigned char first, last, len, low, high;
} leads[] = {
	{0xC2, 0xDF, 2, 0x80, 0xBF},
	{0xE0, 0xE0, 3, 0xA0, 0xBF},
	{0xE1, 0xEC, 3, 0x80, 0xBF},
	{0xED, 0xED, 3, 0x80, 0x9F},
	{0xEE, 0xEF, 3, 0x80, 0xBF},
	{0xF0, 0xF0, 4, 0x90, 0xBF},
	{0xF1, 0xF3, 4, 0x80, 0xBF},
	{0xF4, 0xF4, 4, 0x80, 0x8F}
};

/* Length of the multibyte sequence at p, 0 when it is not valid. */
static size_t sequence(const unsigned char *p, size_t left)
{
	const struct Lead *lead = leads;
	const struct Lead *end = leads + COUNT(leads);
	while (lead < end && !(p[0] >= lead->first && p[0] <= lead->last))
		lead++;
	if (lead == end || left < lead->len
			|| p[1] < lead->low || p[1] > lead->high)
		return 0;
	for (size_t i = 2; i < lead->len; i++) {
		if ((p[i] & 0xC0) != 0x80)
			return 0;
	}
	return lead->len;
}

/* Which of sixteen bytes are not right, as those before them are: where a
 * continuation is due there must be one, and nowhere else. The rarer leads,
 * not all of which may be followed by any, count as wrong here. */
static SignedLane doubts(const unsigned char *p)
{
	Lane byte = lane_load(p);
	SignedLane due = (lane_load(p - 1) >= 0xC0)
		| (lane_load(p - 2) >= 0xE0);
	return (due ^ ((byte & 0xC0) == 0x80)) | ((byte & 0xFE) == 0xC0)
		| (byte == 0xE0) | (byte == 0xED) | (byte >= 0xF0);
}

/* Where the last character before `at` begins. All before it is known to be
 * valid; the character itself may go on past `at`. */
static size_t last_start(const unsigned char *p, size_t at)
{
	size_t start = at - 1;
	while (at - start < 4 && (p[start] & 0xC0) == 0x80)
		start--;
	return start;
}

/* Past the lanes without a doubt that begin at at, the start of a character
 * after two bytes or more. */
static size_t skip_lanes(const unsigned char *p, size_t at, size_t len)
{
	size_t end = at;
	while (len - end >= LANE_SIZE && !lane_any(doubts(p + end)))
		end += LANE_SIZE;
	return end > at ? last_start(p, end) : at;
}

static const char hex_digits[] = "0123456789abcdef";

char *str_put_hex(char *to, uint64_t n, int digits)
{
	for (int i = digits; i--; n >>= 4)
		to[i] = hex_digits[n & 15];
	return to + digits;
}

bool str_to_hex(Str s, uint64_t *ret_n)
{
	uint64_t n = 0;
	if (!s.len || s.len > 16)
		return false;
	for (size_t i = 0; i < s.len; i++) {
		const char *digit = memchr(hex_digits, s.ptr[i], 16);
		if (!digit)
			return false;
		n = n << 4 | (uint64_t)(digit - hex_digits);
	}
	*ret_n = n;
	return true;
}

unsigned str_hex_byte(Str s, size_t *at)
{
	unsigned n = 0;
	for (int i = 0; i < 2 && *at < s.len && ascii_hex(s.ptr[*at]) >= 0; i++)
		n = n << 4 | (unsigned)ascii_hex(s.ptr[(*at)++]);
	return n;
}

int str_escape_at(Str url, size_t at)
{
	if (url.ptr[at] != '%' || url.len - at < 3)
		return -1;
	int high = ascii_hex(url.ptr[at + 1]), low = ascii_hex(url.ptr[at + 2]);
	return high < 0 || low < 0 ? -1 : high << 4 | low;
}

size_t str_put_rune(char *to, unsigned rune)
{
	size_t len = rune < 0x80 ? 1 : rune < 0x800 ? 2 : rune < 0x10000 ? 3
		: 4;
	static const unsigned char marks[] = {0, 0, 0xC0, 0xE0, 0xF0};
	for (size_t i = len - 1; i > 0; i--, rune >>= 6)
		to[i] = (char)(0x80 | (rune & 0x3F));
	to[0] = (char)(marks[len] | rune);
	return len;
}

size_t str_utf8_error(Str s)
{
	const unsigned char *p = (const unsigned char *)s.ptr;
	size_t at = 0;
	while (at < s.len) {
		if (at >= 2)
			at = skip_lanes(p, at, s.len);
		size_t len = p[at] < 0x80 ? 1 : sequence(p + at, s.len - at);
		if (!len)
			return at;
		at += len;
	}
	return s.len;
}
