#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "format/html.h"

#include "text.h"

typedef struct Pair {
	const char *from, *to;
} Pair;

static void check_written(void (*write)(Buf *out, Str s), const Pair *pairs,
	size_t count)
{
	Buf buf;
	buf_init(&buf, 1000);
	for (size_t i = 0; i < count; i++) {
		buf_clear(&buf);
		write(&buf, str_from(pairs[i].from));
		assert_str(buf_str(&buf), pairs[i].to);
	}
	buf_done(&buf);
}

static void escaping(void **state)
{
	static const Pair pairs[] = {
		{"", ""},
		{"Tổ đảng", "Tổ đảng"},
		{"<b class=\"x\">'&amp;'</b>",
			"&lt;b class=&quot;x&quot;&gt;&#39;&amp;amp;&#39;"
			"&lt;/b&gt;"}
	};
	(void)state;
	check_written(html_escape, pairs, sizeof pairs / sizeof *pairs);
}

static void escaping_urls(void **state)
{
	static const Pair pairs[] = {
		{"a/đề-cương.html#thực-trạng", "a/đề-cương.html#thực-trạng"},
		{"a b.md", "a%20b.md"},
		{"?a=1&b='x'", "?a=1&amp;b=&#39;x&#39;"},
		{"\"<>\\^`{|}", "%22%3C%3E%5C%5E%60%7B%7C%7D"},
		{"a\nb\x7F\x01", "a%0Ab%7F%01"},
		{"100%", "100%25"},
		{"%zz%2", "%25zz%252"},
		{"%20%e1", "%20%e1"},
		{"https://[::1]/", "https://[::1]/"}
	};
	(void)state;
	check_written(html_escape_url, pairs, sizeof pairs / sizeof *pairs);
}

static void relative(void **state)
{
	static const struct Case {
		const char *from, *to, *address;
	} cases[] = {
		{"2025/a.html", "index.html", "../index.html"},
		{"index.html", "2025/a.html", "2025/a.html"},
		{"index.html", "index.html", "index.html"},
		{"2025/a.html", "2025/a.html", "a.html"},
		{"2025/a.html", "2025/b.html", "b.html"},
		{"2025/a/x.html", "2025/b/y.html", "../b/y.html"},
		{"2025/a.html", "2025b/a.html", "../2025b/a.html"},
		{"2025/ab/x.html", "2025/a/x.html", "../a/x.html"},
		{"a/b/c/d.html", "e.html", "../../../e.html"},
		{"a/b.html", "a/", "./"},
		{"b.html", "", "./"},
		{"b.html", "x/100% #1?.pdf", "x/100%25 %231%3F.pdf"},
		{"b.html", "javascript:a", "javascript%3Aa"}
	};
	Arena arena;
	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_str(html_relative(&arena, str_from(cases[i].from),
			str_from(cases[i].to)), cases[i].address);
	assert_str(html_encode(&arena, STR("")), "");
	assert_str(html_encode(&arena, STR("đ#?%20:\\")), "đ#?%20:\\");
	assert_str(html_encode(&arena, STR("đ a\"{|}<^`>\x7F\n")),
		"đ%20a%22%7B%7C%7D%3C%5E%60%3E%7F%0A");
	arena_done(&arena);
}

static void decoding(void **state)
{
	static const Pair good[] = {
		{"", ""}, {"a+b", "a+b"}, {"a%20b", "a b"},
		{"%C4%91", "đ"}, {"%c4%91x", "đx"}, {"%25%32%30", "%20"}
	};
	static const char *const bad[] = {
		"%", "%2", "a%2", "%zz", "%2g", "%00", "a%00b", "%C4", "%FF"
	};
	Arena arena;
	Str text = STR("untouched");
	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(html_url_decode(&arena, str_from(bad[i]), &text));
	assert_false(html_url_decode(&arena, (Str){"a\0", 2}, &text));
	assert_str(text, "untouched");
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		assert_true(html_url_decode(&arena, str_from(good[i].from),
			&text));
		assert_str(text, good[i].to);
	}
	arena_done(&arena);
}

static void allowing(void **state)
{
	static const char *const relatives[] = {
		"", "a.md", "../chuyen-de-2/de-cuong.md#thuc-trang", "#a:b",
		"?x=a:b", "./a:b", "a/b:c", "/a", "a b.md", "a%20b.md",
		"đề cương.md", "a//b", "x/%3A", "a?b=//c", "#//x",
		"100%.pdf", "a\u00a0b"
	};
	static const char *const externals[] = {
		"http://a.vn", "https://a.vn/x?y=%0A#z", "HTTPS://a.vn",
		"HtTp://a", "mailto:a@b.vn", "MAILTO:a@b?body=x%0Ay",
		"tel:0209", "tel:+84%20209"
	};
	static const char *const refused[] = {
		"javascript:alert(1)", "JaVaScRiPt:x", "java\tscript:x",
		"java\nscript:x", " javascript:x", "\x01javascript:x",
		"javascript%3Ax", "javascript%3ax", "j%61vascript%3Ax",
		"\u00a0javascript:x", "\u200bjavascript:x", "data:image/png,x",
		"data:text/html,x", "vbscript:x", "file:///etc/passwd",
		"file:x", "blob:x", "ftp://a", "about:blank", "x:y", "đ:x",
		"a b:c", ":x", "1:2", "//host", "///host", "//", "\\\\server",
		"/\\host", "\\a", "a\\b", "http:a", "http:/a", "http://",
		"http:///a", "https:", "https:\\\\a", "mailto:", "tel:",
		"mailto://a", "http//:a:b\\", "a\x7F", "a\nb", " a", "a ",
		"%2F%2Fhost", "/%2Fhost", "%2f/host", "%5C%5Cserver",
		"a%5cb", "a%00b", "a%0Ab", "\u202Ea", "a\u2066b", "a\u200fb",
		"\xC2\x85" "a", "\ufeffa", "https://a\u202E.vn"
	};
	(void)state;
	for (size_t i = 0; i < sizeof relatives / sizeof *relatives; i++) {
		assert_true(html_url_allowed(str_from(relatives[i])));
		assert_false(html_url_external(str_from(relatives[i])));
	}
	for (size_t i = 0; i < sizeof externals / sizeof *externals; i++) {
		assert_true(html_url_allowed(str_from(externals[i])));
		assert_true(html_url_external(str_from(externals[i])));
	}
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
		if (html_url_allowed(str_from(refused[i])))
			fail_msg("allowed: %s", refused[i]);
	assert_false(html_url_allowed((Str){"a\0b", 3}));
	assert_true(html_url_allowed((Str){NULL, 0}));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(escaping), cmocka_unit_test(escaping_urls),
		cmocka_unit_test(relative), cmocka_unit_test(decoding),
		cmocka_unit_test(allowing)
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
