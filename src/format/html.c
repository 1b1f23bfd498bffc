#include "format/html.h"

#include <string.h>

#include "base/lane.h"
#include "format/spacing.h"

static bool is_control(unsigned char c)
{
	return c < 0x20 || c == 0x7F;
}

/* The five that mean something in HTML, and their numbers by byte. */
static const Str entities[] = {
	{NULL, 0}, STR_INIT("&amp;"), STR_INIT("&lt;"), STR_INIT("&gt;"),
	STR_INIT("&quot;"), STR_INIT("&#39;")
};

static const unsigned char entity_of[256] = {
	['&'] = 1, ['<'] = 2, ['>'] = 3, ['"'] = 4, ['\''] = 5
};

/* The same five: & and ' differ by one bit, and so do < and >. */
static inline SignedLane are_special(Lane lane)
{
	return ((lane | 1) == '\'') | ((lane | 2) == '>') | (lane == '"');
}

void html_escape(Buf *out, Str text)
{
	for (size_t from = 0; from < text.len; from++) {
		size_t at = lane_find(text, from, are_special);
		buf_add(out, (Str){text.ptr + from, at - from});
		if (at >= text.len)
			return;
		buf_add(out, entities[entity_of[
			(unsigned char)text.ptr[at]]]);
		from = at;
	}
}

static char *put_percent(char *to, char c)
{
	static const char digits[] = "0123456789ABCDEF";
	*to++ = '%';
	*to++ = digits[(unsigned char)c >> 4];
	*to++ = digits[c & 15];
	return to;
}

static void add_percent(Buf *out, char c)
{
	char bytes[3];
	put_percent(bytes, c);
	buf_add(out, (Str){bytes, sizeof bytes});
}

/* Bytes that no URL may hold but as an escape. */
static inline SignedLane are_unsafe(Lane lane)
{
	return (lane <= ' ') | (lane == '"') | ((lane | 2) == '>')
		| (lane == '^') | (lane == '`') | (lane == 0x7F)
		| ((lane >= '{') & (lane <= '}'));
}

/* And '%', which begins an escape. */
static inline SignedLane are_foreign(Lane lane)
{
	return are_unsafe(lane) | (lane == '\\') | (lane == '%');
}

void html_escape_url(Buf *out, Str url)
{
	for (size_t from = 0; from < url.len; from++) {
		size_t at = lane_find(url, from, are_foreign);
		html_escape(out, str_slice(url, from, at));
		if (at < url.len && url.ptr[at] == '%'
				&& str_escape_at(url, at) >= 0)
			buf_add_char(out, '%');
		else if (at < url.len)
			add_percent(out, url.ptr[at]);
		from = at;
	}
}

/* Length of the folders that both paths begin with. */
static size_t common_folders(Str a, Str b)
{
	size_t common = 0;
	while (common < a.len && common < b.len
			&& a.ptr[common] == b.ptr[common])
		common++;
	while (common && a.ptr[common - 1] != '/')
		common--;
	return common;
}

/* What in a path would end it, begin an escape or make its first segment a
 * scheme. */
static inline SignedLane are_signs(Lane lane)
{
	return (lane == '%') | (lane == '#') | (lane == '?') | (lane == ':')
		| (lane == '\\');
}

static inline char *put_encoded(char *to, Str s, SignedLane (*are)(Lane))
{
	for (size_t from = 0;; from++) {
		size_t at = lane_find(s, from, are);
		to = str_put(to, str_slice(s, from, at));
		if (at >= s.len)
			return to;
		to = put_percent(to, s.ptr[at]);
		from = at;
	}
}

Str html_encode(Arena *arena, Str address)
{
	char *bytes, *end;
	if (lane_find(address, 0, are_unsafe) == address.len)
		return address;
	bytes = arena_bytes(arena, address.len * 3);
	end = put_encoded(bytes, address, are_unsafe);
	arena_trim(arena, bytes, address.len * 3, (size_t)(end - bytes));
	return (Str){bytes, (size_t)(end - bytes)};
}

Str html_relative(Arena *arena, Str from, Str to)
{
	size_t common = common_folders(from, to);
	size_t size = (from.len + to.len) * 3 + 2;
	char *address = arena_bytes(arena, size), *end = address;
	for (Str rest = str_slice(from, common, from.len), folder;
			str_cut(rest, '/', &folder, &rest);)
		end = str_put(end, STR("../"));
	end = put_encoded(end, str_slice(to, common, to.len), are_signs);
	if (end == address)
		end = str_put(end, STR("./"));
	arena_trim(arena, address, size, (size_t)(end - address));
	return (Str){address, (size_t)(end - address)};
}

bool html_url_decode(Arena *arena, Str url, Str *ret_text)
{
	char *bytes = arena_bytes(arena, url.len);
	size_t len = 0;
	for (size_t i = 0; i < url.len; i++) {
		int byte = (unsigned char)url.ptr[i];
		if (byte == '%') {
			byte = str_escape_at(url, i);
			i += 2;
		}
		if (byte <= 0)
			return false;
		bytes[len++] = (char)byte;
	}
	arena_trim(arena, bytes, url.len, len);
	if (str_utf8_error((Str){bytes, len}) < len)
		return false;
	*ret_text = (Str){bytes, len};
	return true;
}

/* The part before the first ':' if no '/', '?' or '#' precedes it. */
static bool scheme_of(Str url, Str *ret_scheme)
{
	size_t i = 0;
	while (i < url.len && url.ptr[i] != ':' && url.ptr[i] != '/'
			&& url.ptr[i] != '?' && url.ptr[i] != '#')
		i++;
	if (i == url.len || url.ptr[i] != ':')
		return false;
	*ret_scheme = str_slice(url, 0, i);
	return true;
}

/* Schemes with a host need its two slashes: browsers read http:x as a path
 * beside the page. */
static bool is_allowed_external(Str scheme, Str rest)
{
	if (str_eq_folded(scheme, STR("mailto"))
			|| str_eq_folded(scheme, STR("tel")))
		return rest.len > 0 && rest.ptr[0] != '/';
	return (str_eq_folded(scheme, STR("http"))
		|| str_eq_folded(scheme, STR("https")))
		&& str_starts(rest, STR("//")) && rest.len > 2
		&& rest.ptr[2] != '/';
}

/* C1 controls, marks of direction, invisible spaces: an address that holds
 * one is not what it looks like. */
static bool is_deceptive(unsigned rune)
{
	return (rune >= 0x80 && rune < 0xA0) || spacing_is_unseen(rune)
		|| rune == 0x2028 || rune == 0x2029 || rune == 0x202F;
}

static bool is_clean(Str url)
{
	for (size_t at = 0; at < url.len;) {
		unsigned rune = str_rune(url, &at);
		if ((rune < 0x80 && is_control((unsigned char)rune))
				|| rune == '\\' || is_deceptive(rune))
			return false;
	}
	return url.len == 0 || (url.ptr[0] != ' '
		&& url.ptr[url.len - 1] != ' ');
}

/* Escapes are refused where, once decoded by someone on the way, they would
 * turn a path into something else. */
static bool is_plain_path(Str url)
{
	bool past_first = false;
	size_t n = 0;
	for (size_t i = 0; i < url.len && !memchr("?#", url.ptr[i], 2); n++) {
		int byte = str_escape_at(url, i);
		bool escaped = byte >= 0;
		char c = escaped ? (char)byte : url.ptr[i];
		if (escaped && (is_control((unsigned char)c) || c == '\\'))
			return false;
		if (escaped && c == ':' && !past_first)
			return false;
		if (c == '/' && n == 1 && past_first)
			return false;
		past_first = past_first || c == '/';
		i += escaped ? 3 : 1;
	}
	return true;
}

bool html_url_allowed(Str url)
{
	Str scheme;
	if (!is_clean(url) || str_starts(url, STR("//")))
		return false;
	if (scheme_of(url, &scheme))
		return is_allowed_external(scheme,
			str_slice(url, scheme.len + 1, url.len));
	return is_plain_path(url);
}

bool html_url_external(Str url)
{
	Str scheme;
	return scheme_of(url, &scheme) && is_allowed_external(scheme,
		str_slice(url, scheme.len + 1, url.len));
}
