#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "format/markdown.h"

#define AUTO(url, shown) "<a href=\"" url "\" rel=\"external noreferrer\">" \
	shown "</a>"

static Filling fill(const Hole *hole, void *context)
{
	(void)context;
	return (Filling){hole->target, STR("T"), STR("")};
}

static void check(const char *text, const char *html)
{
	static const MarkdownOptions options = {
		.table_label = STR_INIT("Bảng")
	};
	Arena arena;
	Diag diag;
	Source source = {.path = STR("a.md"), .text = str_from(text)};
	Buf out;
	arena_init(&arena);
	diag_init(&diag, &arena);
	buf_init(&out, 1 << 16);
	Rich rich = markdown_render(&arena, source.text,
		(MarkdownOrigin){.source = &source}, &options, &diag);
	markdown_write(&out, &rich, rich.html, fill, NULL);
	assert_string_equal(str_z(&arena, buf_str(&out)), html);
	buf_done(&out);
	arena_done(&arena);
}

static void autolinks(void **state)
{
	static const struct {
		const char *text, *html;
	} CASES[] = {
		{"http://a.vn.", "<p>" AUTO("http://a.vn", "http://a.vn")
			".</p>\n"},
		{"(https://a.vn/x(y)).", "<p>("
			AUTO("https://a.vn/x(y)", "https://a.vn/x(y)")
			").</p>\n"},
		{"“www.a.vn”", "<p>“" AUTO("http://www.a.vn", "www.a.vn")
			"”</p>\n"},
		{"http://a.vn/?b=1&amp;c=2, d", "<p>"
			AUTO("http://a.vn/?b=1&amp;c=2",
			"http://a.vn/?b=1&amp;c=2") ", d</p>\n"},
		{"*http://a.vn*", "<p><em>" AUTO("http://a.vn", "http://a.vn")
			"</em></p>\n"},
		{"www.a.vn và http://b.vn", "<p>"
			AUTO("http://www.a.vn", "www.a.vn") " và "
			AUTO("http://b.vn", "http://b.vn") "</p>\n"},
		{"http://a_b.vn", "<p>http://a_b.vn</p>\n"},
		{"http://", "<p>http://</p>\n"},
		{"xhttp://a.vn ftp://a.vn xwww.a.vn",
			"<p>xhttp://a.vn ftp://a.vn xwww.a.vn</p>\n"},
		{"`http://a.vn`", "<p><code>http://a.vn</code></p>\n"},
		{"http://a.vn/?b[]={c}|d\"e>f", "<p>"
			AUTO("http://a.vn/?b[]=%7Bc%7D%7Cd%22e%3Ef",
			"http://a.vn/?b[]={c}|d&quot;e&gt;f") "</p>\n"},
		{"\"http://a.vn/b<c", "<p>&quot;"
			AUTO("http://a.vn/b", "http://a.vn/b") "&lt;c</p>\n"},
		{"\"http://a.vn\". [http://b.vn/c[1]].", "<p>&quot;"
			AUTO("http://a.vn", "http://a.vn") "&quot;. ["
			AUTO("http://b.vn/c[1]", "http://b.vn/c[1]")
			"].</p>\n"},
		{"http://a.vn/[[b]] http://c.vn]], d", "<p>"
			AUTO("http://a.vn/", "http://a.vn/")
			"<a href=\"b\">T</a> "
			AUTO("http://c.vn", "http://c.vn") "]], d</p>\n"},
		{"|a|\n|-|\n|http://a.vn/b\\|c|", "<div class=\"table\" "
			"role=\"group\" aria-label=\"Bảng 1\" tabindex=\"0\">"
			"<table>\n<thead>\n<tr><th scope=\"col\">a</th></tr>\n"
			"</thead>\n<tbody>\n<tr><td>"
			AUTO("http://a.vn/b%7Cc", "http://a.vn/b|c")
			"</td></tr>\n</tbody>\n</table></div>\n"},
	};
	(void)state;
	for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++)
		check(CASES[i].text, CASES[i].html);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(autolinks),
	};
	markdown_setup();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
