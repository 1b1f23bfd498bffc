#include "serve/request.h"

#include <arpa/inet.h>
#include <string.h>

#include "base/limits.h"

static const Str field_names[REQUEST_FIELDS] = {
	[FIELD_HOST] = STR_INIT("host"),
	[FIELD_ORIGIN] = STR_INIT("origin"),
	[FIELD_FETCH_SITE] = STR_INIT("sec-fetch-site"),
	[FIELD_FETCH_MODE] = STR_INIT("sec-fetch-mode"),
	[FIELD_FETCH_DEST] = STR_INIT("sec-fetch-dest"),
	[FIELD_CONTENT_LENGTH] = STR_INIT("content-length"),
	[FIELD_TRANSFER_ENCODING] = STR_INIT("transfer-encoding"),
	[FIELD_RANGE] = STR_INIT("range"),
	[FIELD_IF_RANGE] = STR_INIT("if-range"),
	[FIELD_IF_NONE_MATCH] = STR_INIT("if-none-match"),
};

void request_header(Request *request, Str name, Str value)
{
	for (size_t i = 0; i < REQUEST_FIELDS; i++) {
		if (!str_eq_folded(name, field_names[i]))
			continue;
		if (!request->counts[i]++)
			request->fields[i] = value;
	}
}

/* "10.0.0.5:8123" or "[::1]:8123". A numeric address cannot be a name that
 * a stranger leads here. */
static bool is_address(Str host, unsigned port)
{
	char text[INET6_ADDRSTRLEN];
	struct in6_addr parsed;
	size_t colon;
	int value;
	/* Browsers leave out the port that goes without saying. */
	if (str_find_last(host, ':', &colon)
			&& str_to_int(str_slice(host, colon + 1, host.len), &value)) {
		if (value != (int)port)
			return false;
		host = str_slice(host, 0, colon);
	} else if (port != 80) {
		return false;
	}
	bool six = str_starts(host, STR("[")) && str_ends(host, STR("]"));
	if (six)
		host = str_slice(host, 1, host.len - 1);
	if (host.len >= sizeof text)
		return false;
	memcpy(text, host.ptr, host.len);
	text[host.len] = '\0';
	return inet_pton(six ? AF_INET6 : AF_INET, text, &parsed) == 1;
}

static bool host_known(const HostList *hosts, Str host)
{
	for (size_t i = 0; i < hosts->count; i++)
		if (str_eq_folded(host, hosts->names[i]))
			return true;
	return hosts->any_address && is_address(host, hosts->port);
}

/* "http://" and the host that was asked; "null" is a stranger's too. */
static bool origin_foreign(const Request *request)
{
	unsigned count = request->counts[FIELD_ORIGIN];
	Str origin = request->fields[FIELD_ORIGIN];
	return count > 1 || (count && (!str_starts(origin, STR("http://"))
		|| !str_eq(str_slice(origin, 7, origin.len),
			request->fields[FIELD_HOST])));
}

/* A browser says for whom it fetches. Another site may lead a reader here
 * by a link, and may neither embed nor load what is here. */
static bool fetch_foreign(const Request *request)
{
	Str site = request->fields[FIELD_FETCH_SITE];
	if (!request->counts[FIELD_FETCH_SITE])
		return false;
	if (request->counts[FIELD_FETCH_SITE] > 1)
		return true;
	if (str_eq(site, STR("same-origin")) || str_eq(site, STR("none")))
		return false;
	return !str_eq(request->fields[FIELD_FETCH_MODE], STR("navigate"))
		|| !str_eq(request->fields[FIELD_FETCH_DEST], STR("document"));
}

static bool has_body(const Request *request)
{
	return request->counts[FIELD_TRANSFER_ENCODING]
		|| request->counts[FIELD_CONTENT_LENGTH] > 1
		|| (request->counts[FIELD_CONTENT_LENGTH]
			&& !str_eq(request->fields[FIELD_CONTENT_LENGTH], STR("0")));
}

/* Percent-decodes once: what then still looks encoded is a name. */
static bool decode(Arena *arena, Str s, Str *ret_text)
{
	char *to = arena_bytes(arena, s.len + 1);
	size_t len = 0;
	for (size_t i = 0; i < s.len; i++) {
		char c = s.ptr[i];
		if (c == '%') {
			int byte = str_escape_at(s, i);
			if (byte < 0)
				return false;
			c = (char)byte;
			i += 2;
		}
		if ((unsigned char)c < 0x20 || c == 0x7F || c == '\\')
			return false;
		to[len++] = c;
	}
	*ret_text = (Str){to, len};
	return str_utf8_error(*ret_text) == len;
}

/* Hidden files are the build's own: its manifest and its stage. */
static unsigned judge_parts(Str path)
{
	Str part;
	bool more = path.len > 0;
	while (more) {
		more = str_cut(path, '/', &part, &path);
		if (str_eq(part, STR(".")) || str_eq(part, STR("..")))
			return 400;
		if (!part.len && more)
			return 400;
		if (str_starts(part, STR(".")))
			return 404;
	}
	return 200;
}

static unsigned judge_target(Arena *arena, Str target, Str *ret_path)
{
	Str path, query, text;
	if (target.len > LIMIT_SERVE_TARGET)
		return 414;
	if (!str_starts(target, STR("/")) || memchr(target.ptr, '#',
			target.len))
		return 400;
	str_cut(target, '?', &path, &query);
	if (!decode(arena, str_slice(path, 1, path.len), &text))
		return 400;
	unsigned status = judge_parts(text);
	if (status != 200)
		return status;
	*ret_path = !text.len || str_ends(text, STR("/"))
		? str_concat(arena, text, STR("index.html")) : text;
	return 200;
}

unsigned request_judge(Arena *arena, const Request *request,
	const HostList *hosts, Str *ret_path)
{
	if (request->counts[FIELD_HOST] != 1)
		return 400;
	if (!host_known(hosts, request->fields[FIELD_HOST])
			|| origin_foreign(request) || fetch_foreign(request))
		return 403;
	if (!str_eq(request->method, STR("GET"))
			&& !str_eq(request->method, STR("HEAD")))
		return 405;
	if (has_body(request))
		return 413;
	return judge_target(arena, request->target, ret_path);
}

/* What a path may hold as it is; see RFC 3986, 3.3. */
static bool plain(unsigned char c)
{
	return ascii_alnum(c) || (c && strchr("/-._~!$&'()*+,;=:@", c));
}

Str request_target(Arena *arena, Str path)
{
	char *to = arena_bytes(arena, 1 + 3 * path.len);
	size_t len = 0;
	to[len++] = '/';
	for (size_t i = 0; i < path.len; i++) {
		unsigned char c = (unsigned char)path.ptr[i];
		if (plain(c)) {
			to[len++] = (char)c;
			continue;
		}
		to[len++] = '%';
		to[len++] = "0123456789ABCDEF"[c >> 4];
		to[len++] = "0123456789ABCDEF"[c & 15];
	}
	return (Str){to, len};
}

bool request_tag_listed(Str list, Str etag)
{
	bool more = list.len > 0;
	Str tag;
	while (more) {
		more = str_cut(list, ',', &tag, &list);
		tag = str_trim(tag);
		if (str_starts(tag, STR("W/")))
			tag = str_slice(tag, 2, tag.len);
		if (str_eq(tag, etag) || str_eq(tag, STR("*")))
			return true;
	}
	return false;
}
