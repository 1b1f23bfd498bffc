#include "format/json.h"

#include <assert.h>
#include <limits.h>

#include "base/lane.h"

void json_init(Json *json, Buf *out)
{
	*json = (Json){.out = out, .first = true, .lines = UINT_MAX};
}

void json_init_records(Json *json, Buf *out)
{
	enum { RECORDS = 2 };	/* {"pages": [record, ...]} */
	json_init(json, out);
	json->lines = RECORDS;
}

void json_init_line(Json *json, Buf *out)
{
	json_init(json, out);
	json->lines = 0;
}

static void new_line(Json *json)
{
	if (json->depth > json->lines) {
		if (!json->first)
			buf_add_char(json->out, ' ');
		return;
	}
	buf_add_char(json->out, '\n');
	for (unsigned i = 0; i < json->depth; i++)
		BUF_LITERAL(json->out, "  ");
}

/* Before each value or key. */
static void lead(Json *json)
{
	if (json->after_key) {
		json->after_key = false;
		return;
	}
	if (!json->first)
		buf_add_char(json->out, ',');
	if (json->depth > 0)
		new_line(json);
}

/* After each value. */
static void tail(Json *json)
{
	json->first = json->depth == 0;
	if (json->depth == 0)
		buf_add_char(json->out, '\n');
}

static void enter(Json *json, char bracket)
{
	lead(json);
	buf_add_char(json->out, bracket);
	json->depth++;
	json->first = true;
}

static void leave(Json *json, char bracket)
{
	assert(json->depth > 0 && !json->after_key);
	json->depth--;
	if (!json->first && json->depth < json->lines)
		new_line(json);
	buf_add_char(json->out, bracket);
	tail(json);
}

static void scalar(Json *json, Str text)
{
	lead(json);
	buf_add(json->out, text);
	tail(json);
}

void json_object(Json *json)
{
	enter(json, '{');
}

void json_end_object(Json *json)
{
	leave(json, '}');
}

void json_list(Json *json)
{
	enter(json, '[');
}

void json_end_list(Json *json)
{
	leave(json, ']');
}

void json_key(Json *json, Str key)
{
	assert(json->depth > 0 && !json->after_key);
	lead(json);
	json_quote(json->out, key);
	BUF_LITERAL(json->out, ": ");
	json->after_key = true;
}

void json_str(Json *json, Str s)
{
	lead(json);
	json_quote(json->out, s);
	tail(json);
}

void json_int(Json *json, long long n)
{
	lead(json);
	buf_add_int(json->out, n);
	tail(json);
}

void json_bool(Json *json, bool b)
{
	scalar(json, b ? STR("true") : STR("false"));
}

void json_null(Json *json)
{
	scalar(json, STR("null"));
}

/* The letters of two-character escapes; 0 for what has none. */
static const char short_escapes[256] = {
	['"'] = '"', ['\\'] = '\\', ['\b'] = 'b', ['\f'] = 'f',
	['\n'] = 'n', ['\r'] = 'r', ['\t'] = 't'
};

/* Length of what must be escaped at s[at], 0 for the rest. '<' could end a
 * script element, U+2028 and U+2029 a line of JavaScript. */
static size_t escape_length(Str s, size_t at)
{
	unsigned char c = (unsigned char)s.ptr[at];
	Str rest;
	if (c < 0x20 || c == '"' || c == '\\' || c == '<' || c == 0x7F)
		return 1;
	if (c != 0xE2)
		return 0;
	rest = str_slice(s, at, at + 3);
	return str_eq(rest, STR("\xE2\x80\xA8"))
		|| str_eq(rest, STR("\xE2\x80\xA9")) ? 3 : 0;
}

/* Bytes that escape_length has to look at. */
static inline SignedLane may_escape(Lane lane)
{
	return (lane < 0x20) | (lane == '"') | (lane == '\\')
		| (lane == '<') | (lane == 0x7F) | (lane == 0xE2);
}

static void add_escape(Buf *out, Str s, size_t at)
{
	char letter = short_escapes[(unsigned char)s.ptr[at]];
	if (letter)
		buf_add(out, (Str){(char[]){'\\', letter}, 2});
	else
		buf_format(out, "\\u%04x", str_rune(s, &at));
}

/* As it is, between quotes. */
static void quote_plain(Buf *out, Str s)
{
	char *to = buf_reserve(out, s.len + 2);
	if (!to)
		return;
	*to++ = '"';
	*str_put(to, s) = '"';
	out->len += s.len + 2;
}

void json_quote(Buf *out, Str s)
{
	size_t from = 0, at = lane_find(s, 0, may_escape);
	if (at >= s.len) {
		quote_plain(out, s);
		return;
	}
	buf_add_char(out, '"');
	for (; at < s.len; at = lane_find(s, at, may_escape)) {
		size_t length = escape_length(s, at);
		if (!length) {
			at++;
			continue;
		}
		buf_add(out, str_slice(s, from, at));
		add_escape(out, s, at);
		at += length;
		from = at;
	}
	buf_add(out, str_slice(s, from, s.len));
	buf_add_char(out, '"');
}

void json_key_str(Json *json, const char *key, Str s)
{
	json_key(json, str_from(key));
	if (s.len)
		json_str(json, s);
	else
		json_null(json);
}

void json_key_int(Json *json, const char *key, long long n)
{
	json_key(json, str_from(key));
	json_int(json, n);
}

void json_key_bool(Json *json, const char *key, bool b)
{
	json_key(json, str_from(key));
	json_bool(json, b);
}

void json_key_object(Json *json, const char *key)
{
	json_key(json, str_from(key));
	json_object(json);
}

void json_key_list(Json *json, const char *key)
{
	json_key(json, str_from(key));
	json_list(json);
}
