#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "serve/listen.h"

static HostList hosts(void)
{
	return (HostList){.names = {STR("127.0.0.1:8123"),
		STR("localhost:8123"), STR("[::1]:8123")}, .count = 3,
		.port = 8123};
}

static Request get(Str target)
{
	Request request = {.method = STR("GET"), .target = target};
	request_header(&request, STR("Host"), STR("127.0.0.1:8123"));
	return request;
}

/* A refused target leaves the path alone. */
static void judge(Str target, unsigned status, const char *path)
{
	Arena arena;
	HostList list = hosts();
	Request request = get(target);
	Str found = STR("untouched");
	arena_init(&arena);
	unsigned judged = request_judge(&arena, &request, &list, &found);
	if (judged != status || !str_eq(found, str_from(path)))
		fail_msg("%.*s: %u %.*s", STR_ARG(target), judged,
			STR_ARG(found));
	arena_done(&arena);
}

static void targets_served(void **state)
{
	static const struct {
		const char *target, *path;
	} cases[] = {
		{"/", "index.html"},
		{"/index.html", "index.html"},
		{"/2025/", "2025/index.html"},
		{"/2025", "2025"},
		{"/2025/a.html?x=../..", "2025/a.html"},
		{"/?", "index.html"},
		{"/a.html?%00%zz", "a.html"},
		{"/t%e1%bb%95.html", "tổ.html"},
		{"/t%E1%BB%95.html", "tổ.html"},
		{"/tổ.html", "tổ.html"},
		{"/a%20b.html", "a b.html"},
		{"/a b.html", "a b.html"},
		{"/a+b", "a+b"},
		{"/a%3Fb", "a?b"},
		{"/a%23b", "a#b"},
		{"/a%252e%252e/b", "a%2e%2e/b"},
		{"/%252e%252e/etc", "%2e%2e/etc"},
		{"/a..b/c", "a..b/c"},
		{"/a./b", "a./b"},
		{"/...", "untouched"},
		{"/a;/b", "a;/b"},
		{"/~a", "~a"},
		{"/C:/b", "C:/b"},
		{"/http://other/", "untouched"},
		{"/%68ost", "host"},
		{"/_chuyende/news", "_chuyende/news"},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		bool refused = strcmp(cases[i].path, "untouched") == 0;
		bool dots = strcmp(cases[i].target, "/...") == 0;
		judge(str_from(cases[i].target), !refused ? 200
			: dots ? 404 : 400, cases[i].path);
	}
}

static void targets_refused(void **state)
{
	static const struct {
		const char *target;
		unsigned status;
	} cases[] = {
		{"", 400}, {"*", 400}, {"index.html", 400}, {"?", 400},
		{"http://127.0.0.1:8123/", 400}, {"http://other/", 400},
		{"//", 400}, {"//other/a", 400}, {"/a//b", 400},
		{"/..", 400}, {"/../", 400}, {"/../etc/passwd", 400},
		{"/a/../b", 400}, {"/a/..", 400}, {"/./a", 400}, {"/.", 400},
		{"/%2e%2e/etc/passwd", 400}, {"/%2E%2E/", 400},
		{"/.%2e/", 400}, {"/%2e./a", 400}, {"/a/%2e", 400},
		{"/..%2fetc", 400}, {"/..%5cetc", 400}, {"/..\\etc", 400},
		{"/a%5cb", 400}, {"/\\\\server\\a", 400}, {"/%5c%5ca", 400},
		{"/%2f/etc", 400}, {"/%2fetc/passwd", 400}, {"/a%2f%2fb", 400},
		{"/%00", 400}, {"/a.html%00.png", 400}, {"/a%0d%0ab", 400},
		{"/a%0a", 400}, {"/a%1b", 400}, {"/a%7f", 400},
		{"/a\tb", 400}, {"/a\x01", 400},
		{"/%", 400}, {"/%4", 400}, {"/%zz", 400}, {"/a%", 400},
		{"/%u0041", 400}, {"/%%34%31", 400},
		{"/a#b", 400}, {"/#", 400},
		{"/%ff", 400}, {"/%c0%ae%c0%ae/", 400}, {"/%c0%af", 400},
		{"/%e0%80%ae", 400}, {"/%ed%a0%80", 400}, {"/\xfe", 400},
		{"/.chuyende-manifest", 404}, {"/.git/config", 404},
		{"/a/.stage/b", 404}, {"/%2echuyende-manifest", 404},
		{"/.hidden/", 404}, {"/a/.b", 404},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		judge(str_from(cases[i].target), cases[i].status,
			"untouched");
	judge((Str){"/a\0b", 4}, 400, "untouched");
}

static void long_targets(void **state)
{
	static char target[LIMIT_SERVE_TARGET + 1];
	(void)state;
	memset(target, 'a', sizeof target);
	target[0] = '/';
	judge((Str){target, sizeof target}, 414, "untouched");
	Arena arena;
	HostList list = hosts();
	Request request = get((Str){target, LIMIT_SERVE_TARGET});
	Str path;
	arena_init(&arena);
	assert_int_equal(request_judge(&arena, &request, &list, &path), 200);
	assert_int_equal(path.len, LIMIT_SERVE_TARGET - 1);
	arena_done(&arena);
}

typedef struct Line {
	const char *name, *value;
} Line;

static unsigned judge_lines(const char *method, HostList list,
	const Line *lines, size_t count)
{
	Arena arena;
	Str path;
	Request request = {.method = str_from(method), .target = STR("/")};
	arena_init(&arena);
	for (size_t i = 0; i < count && lines[i].name; i++)
		request_header(&request, str_from(lines[i].name),
			str_from(lines[i].value));
	unsigned status = request_judge(&arena, &request, &list, &path);
	arena_done(&arena);
	return status;
}

#define HOST {"Host", "127.0.0.1:8123"}

static void header_lines(void **state)
{
	static const struct {
		const char *method;
		unsigned status;
		Line lines[4];
	} cases[] = {
		{"GET", 200, {HOST}},
		{"HEAD", 200, {HOST}},
		{"POST", 405, {HOST}}, {"PUT", 405, {HOST}},
		{"DELETE", 405, {HOST}}, {"OPTIONS", 405, {HOST}},
		{"TRACE", 405, {HOST}}, {"CONNECT", 405, {HOST}},
		{"get", 405, {HOST}}, {"GETX", 405, {HOST}},
		{"", 405, {HOST}},
		/* Host */
		{"GET", 200, {{"host", "LOCALHOST:8123"}}},
		{"GET", 200, {{"HOST", "localhost:8123"}}},
		{"GET", 200, {{"Host", "[::1]:8123"}}},
		{"GET", 400, {{NULL, NULL}}},
		{"GET", 400, {HOST, HOST}},
		{"GET", 400, {HOST, {"Host", "other"}}},
		{"GET", 403, {{"Host", ""}}},
		{"GET", 403, {{"Host", "127.0.0.1"}}},
		{"GET", 403, {{"Host", "127.0.0.1:80"}}},
		{"GET", 403, {{"Host", "127.0.0.1:81230"}}},
		{"GET", 403, {{"Host", "127.0.0.2:8123"}}},
		{"GET", 403, {{"Host", "evil.example:8123"}}},
		{"GET", 403, {{"Host", "127.0.0.1:8123.evil.example"}}},
		{"GET", 403, {{"Host", "localhost.evil.example:8123"}}},
		{"GET", 403, {{"Host", "evil@127.0.0.1:8123"}}},
		{"GET", 403, {{"Host", " 127.0.0.1:8123"}}},
		/* Origin */
		{"GET", 200, {HOST, {"Origin", "http://127.0.0.1:8123"}}},
		{"GET", 403, {HOST, {"Origin", "http://localhost:8123"}}},
		{"GET", 403, {HOST, {"Origin", "https://127.0.0.1:8123"}}},
		{"GET", 403, {HOST, {"Origin", "http://evil.example"}}},
		{"GET", 403, {HOST, {"Origin", "null"}}},
		{"GET", 403, {HOST, {"Origin", ""}}},
		{"GET", 403, {HOST, {"Origin", "http://127.0.0.1:8123"},
			{"Origin", "http://evil.example"}}},
		/* Who fetches */
		{"GET", 200, {HOST, {"Sec-Fetch-Site", "same-origin"}}},
		{"GET", 200, {HOST, {"Sec-Fetch-Site", "none"}}},
		{"GET", 403, {HOST, {"Sec-Fetch-Site", "cross-site"}}},
		{"GET", 403, {HOST, {"Sec-Fetch-Site", "same-site"}}},
		{"GET", 403, {HOST, {"Sec-Fetch-Site", "cross-site"},
			{"Sec-Fetch-Mode", "no-cors"},
			{"Sec-Fetch-Dest", "script"}}},
		{"GET", 403, {HOST, {"Sec-Fetch-Site", "cross-site"},
			{"Sec-Fetch-Mode", "navigate"},
			{"Sec-Fetch-Dest", "iframe"}}},
		{"GET", 200, {HOST, {"Sec-Fetch-Site", "cross-site"},
			{"Sec-Fetch-Mode", "navigate"},
			{"Sec-Fetch-Dest", "document"}}},
		{"GET", 403, {HOST, {"Sec-Fetch-Site", "none"},
			{"sec-fetch-site", "cross-site"}}},
		/* Bodies */
		{"GET", 200, {HOST, {"Content-Length", "0"}}},
		{"GET", 413, {HOST, {"Content-Length", "1"}}},
		{"GET", 413, {HOST, {"Content-Length", "0"},
			{"Content-Length", "0"}}},
		{"GET", 413, {HOST, {"Transfer-Encoding", "chunked"}}},
		{"POST", 405, {HOST, {"Content-Length", "9"}}},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		unsigned status = judge_lines(cases[i].method, hosts(),
			cases[i].lines, 4);
		if (status != cases[i].status)
			fail_msg("case %zu (%s): %u, not %u", i,
				cases[i].method, status, cases[i].status);
	}
}

/* Open to every address: numbers are known, names are not. */
static void any_address(void **state)
{
	static const struct {
		const char *host;
		unsigned status;
	} cases[] = {
		{"192.168.1.20:8123", 200}, {"[fe80::1]:8123", 200},
		{"10.0.0.1:8123", 200}, {"localhost:8123", 200},
		{"10.0.0.1", 403}, {"10.0.0.1:80", 403},
		{"evil.example:8123", 403}, {"10.0.0:8123", 403},
		{"10.0.0.1.example:8123", 403}, {"fe80::1:8123", 403},
		{"[fe80::1:8123", 403}, {"[10.0.0.1]:8123", 403},
		{"0x7f.1:8123", 403}, {"2130706433:8123", 403}, {":8123", 403},
		{"[]:8123", 403}, {"[::1]x:8123", 403},
	};
	HostList list = hosts();
	(void)state;
	list.any_address = true;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Line line = {"Host", cases[i].host};
		if (judge_lines("GET", list, &line, 1) != cases[i].status)
			fail_msg("%s", cases[i].host);
	}
}

/* Whatever comes in, what goes on is a path beneath the root. */
static void hostile_mixtures(void **state)
{
	static const char *pieces[] = {
		"/", "..", ".", "%2e", "%2f", "%5c", "\\", "%00", "%", "a",
		"%c0%ae", "%e1%bb%95", "?", "#", "//", "%25", "2e", "%0a",
		"http:", " ", "\x80", "%ff", "~", ";", "./", "/.", "%2e%2e/"
	};
	Arena arena;
	unsigned served = 0;
	(void)state;
	arena_init(&arena);
	srand(1);
	for (int i = 0; i < 200000; i++) {
		char target[128] = "/";
		HostList list = hosts();
		Str path = {0};
		size_t at;
		for (int n = rand() % 9; n > 0; n--)
			strcat(target, pieces[(size_t)rand()
				% (sizeof pieces / sizeof *pieces)]);
		Request request = get(str_from(target + rand() % 2 % 2));
		if (request_judge(&arena, &request, &list, &path) == 200) {
			served++;
			if (!path.len || path.ptr[0] == '/'
					|| path.ptr[0] == '.'
					|| str_find(path, STR("/."), &at)
					|| str_find(path, STR("//"), &at)
					|| str_find(path, STR("\\"), &at)
					|| memchr(path.ptr, 0, path.len)
					|| str_utf8_error(path) != path.len)
				fail_msg("%s: %.*s", target, STR_ARG(path));
		}
		arena_clear(&arena);
	}
	assert_true(served > 1000);
	arena_done(&arena);
}

static void redirections(void **state)
{
	Arena arena;
	(void)state;
	arena_init(&arena);
	assert_true(str_eq(request_target(&arena, STR("2025/a-b_c.~")),
		STR("/2025/a-b_c.~")));
	assert_true(str_eq(request_target(&arena, STR("tổ?#%\r\n\"<")),
		STR("/t%E1%BB%95%3F%23%25%0D%0A%22%3C")));
	arena_done(&arena);
}

static void tags(void **state)
{
	static const struct {
		const char *list;
		bool listed;
	} cases[] = {
		{"\"a\"", true}, {"W/\"a\"", true}, {"*", true},
		{"\"b\", \"a\"", true}, {"\"b\",W/\"a\" ", true}, {"", false},
		{"a", false}, {"\"b\"", false}, {"\"A\"", false}, {",", false},
		{"\"a", false}, {"w/\"a\"", false}
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		if (request_tag_listed(str_from(cases[i].list), STR("\"a\""))
				!= cases[i].listed)
			fail_msg("%s", cases[i].list);
}

static void listening(void **state)
{
	Arena arena;
	Listener first, second;
	(void)state;
	arena_init(&arena);
	assert_true(listen_host_valid(STR("127.0.0.1")));
	assert_true(listen_host_valid(STR("localhost")));
	assert_true(listen_host_valid(STR("::1")));
	assert_true(listen_host_valid(STR("[::1]")));
	assert_true(listen_host_valid(STR("0.0.0.0")));
	assert_false(listen_host_valid(STR("")));
	assert_false(listen_host_valid(STR("example.org")));
	assert_false(listen_host_valid(STR("127.0.0.1:80")));
	assert_false(listen_host_valid(STR("127.0.0.999")));
	assert_int_equal(listen_open(&arena, &first, STR("127.0.0.1"), 0), 0);
	assert_true(first.port > 0 && first.local);
	assert_true(str_eq(first.url, str_format(&arena,
		"http://127.0.0.1:%u/", first.port)));
	assert_int_equal(listen_open(&arena, &second, STR("127.0.0.1"),
		first.port), EADDRINUSE);
	listen_close(&first);
	/* An address of a network for examples: no machine has it. */
	assert_int_equal(listen_open(&arena, &first, STR("192.0.2.1"), 0),
		EADDRNOTAVAIL);
	arena_done(&arena);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(targets_served),
		cmocka_unit_test(targets_refused),
		cmocka_unit_test(long_targets),
		cmocka_unit_test(header_lines),
		cmocka_unit_test(any_address),
		cmocka_unit_test(hostile_mixtures),
		cmocka_unit_test(redirections), cmocka_unit_test(tags),
		cmocka_unit_test(listening)
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
