#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "format/markdown.h"

/* Finds "N-QĐ/TW" with digits N, also broken as "Quyết định\nN-QĐ/TW". */
static bool scan(Str text, size_t from, Match *ret_match)
{
	static const char lead[] = "Quyết định";
	Str rest = str_slice(text, from, text.len);
	size_t at, start;
	if (!str_find(rest, STR("-QĐ/TW"), &at))
		return false;
	start = at;
	while (start && rest.ptr[start - 1] >= '0' && rest.ptr[start - 1] <= '9')
		start--;
	if (start >= sizeof lead && !memcmp(rest.ptr + start - sizeof lead,
			lead, sizeof lead - 1))
		start -= sizeof lead;
	*ret_match = (Match){from + start, from + at + strlen("-QĐ/TW")};
	return true;
}

static const MarkdownOptions PLAIN = {
	.table_label = STR_INIT("Bảng"),
	.alert_labels = {
		[ALERT_NOTE] = STR_INIT("Ghi chú"),
		[ALERT_WARNING] = STR_INIT("<Cảnh báo>"),
	},
	.footnotes_label = STR_INIT("Chú thích"),
	.backlink_label = STR_INIT("Về chỗ dẫn"),
};

static const MarkdownOptions FULL = {
	.scan = scan,
	.id_prefix = STR_INIT("p-"),
	.heading_base = 2,
	.table_label = STR_INIT("Bảng"),
	.alert_labels = {
		[ALERT_NOTE] = STR_INIT("Ghi chú"),
		[ALERT_WARNING] = STR_INIT("<Cảnh báo>"),
	},
	.footnotes_label = STR_INIT("Chú thích"),
	.backlink_label = STR_INIT("Về chỗ dẫn"),
};

typedef struct Made {
	Arena arena;
	Diag diag;
	Source source;
	Rich rich;
} Made;

static void make(Made *made, Str text, const MarkdownOptions *options)
{
	MarkdownOrigin origin = {.source = &made->source};
	arena_init(&made->arena);
	diag_init(&made->diag, &made->arena);
	made->source = (Source){.path = STR("a.md"), .text = text};
	made->rich = markdown_render(&made->arena, text, origin, options,
		&made->diag);
	diag_sort(&made->diag);
}

static void make_done(Made *made)
{
	arena_done(&made->arena);
}

static Filling fill_all(const Hole *hole, void *context)
{
	static const Str CLASSES[] = {
		[HOLE_LINK] = STR_INIT(""), [HOLE_IMAGE] = STR_INIT(""),
		[HOLE_REFERENCE] = STR_INIT("ref"),
		[HOLE_CITATION] = STR_INIT("cite"),
	};
	(void)context;
	return (Filling){hole->target, STR("<T>"), CLASSES[hole->kind]};
}

static Filling fill_none(const Hole *hole, void *context)
{
	(void)hole;
	(void)context;
	return (Filling){STR(""), STR("<T>"), STR("")};
}

static void check_written(const Rich *rich, MarkdownFill fill,
	const char *expected)
{
	Buf out;
	buf_init(&out, 1 << 20);
	markdown_write(&out, rich, rich->html, fill, NULL);
	buf_add_char(&out, '\0');
	assert_string_equal(out.ptr, expected);
	buf_done(&out);
}

typedef struct Case {
	const char *text, *html;
} Case;

static void check_cases(const Case *cases, size_t count,
	const MarkdownOptions *options)
{
	for (size_t i = 0; i < count; i++) {
		Made made;
		make(&made, str_from(cases[i].text), options);
		check_written(&made.rich, fill_all, cases[i].html);
		make_done(&made);
	}
}

#define CHECK_CASES(cases, options) \
	check_cases((cases), sizeof (cases) / sizeof *(cases), (options))

static void blocks(void **state)
{
	static const Case CASES[] = {
		{"", ""},
		{"a\nb", "<p>a\nb</p>\n"},
		{"a  \nb", "<p>a<br>\nb</p>\n"},
		{"*a* **b** `c<`", "<p><em>a</em> <strong>b</strong> "
			"<code>c&lt;</code></p>\n"},
		{"~~a~~ ~b~", "<p><del>a</del> ~b~</p>\n"},
		{"a < b & \"c\"", "<p>a &lt; b &amp; &quot;c&quot;</p>\n"},
		{"---", "<hr>\n"},
		{"> a", "<blockquote>\n<p>a</p>\n</blockquote>\n"},
		{"- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"},
		{"- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n"
			"</li>\n</ul>\n"},
		{"- a\n  - b", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n"
			"</ul>\n"},
		{"1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"},
		{"3) a", "<ol start=\"3\">\n<li>a</li>\n</ol>\n"},
		{"- [ ] a\n- [x] b", "<ul>\n<li class=\"task\"><label><input "
			"type=\"checkbox\" disabled> a</label></li>\n"
			"<li class=\"task\"><label><input type=\"checkbox\" "
			"disabled checked> b</label></li>\n</ul>\n"},
		{"```c x\na<b\n```", "<pre tabindex=\"0\"><code "
			"class=\"language-c\">a&lt;b\n</code></pre>\n"},
		{"~~~ c\td\n~~~", "<pre tabindex=\"0\"><code "
			"class=\"language-c\"></code></pre>\n"},
		{"    a", "<pre tabindex=\"0\"><code>a\n</code></pre>\n"},
		{"> [!NOTE]\n> a", "<div class=\"alert note\" role=\"note\">\n"
			"<p class=\"label\">Ghi chú</p>\n<p>a</p>\n</div>\n"},
		{"> [!warning]\n>\n> a", "<div class=\"alert warning\" role=\"note\">\n"
			"<p class=\"label\">&lt;Cảnh báo&gt;</p>\n<p>a</p>\n</div>\n"},
		{"> [!CAUTION]", "<div class=\"alert caution\" role=\"note\">\n"
			"<p class=\"label\"></p>\n</div>\n"},
		{"> [!LƯU Ý]\n> a", "<div class=\"alert note\" role=\"note\">\n"
			"<p class=\"label\">Ghi chú</p>\n<p>a</p>\n</div>\n"},
		{"> [!than trong]\n> a", "<div class=\"alert caution\" role=\"note\">\n"
			"<p class=\"label\"></p>\n<p>a</p>\n</div>\n"},
		{"> [!NOTE] a", "<blockquote>\n<p>[!NOTE] a</p>\n"
			"</blockquote>\n"},
		{"> [!LẠ]\n> a", "<blockquote>\n<p>[!LẠ]\na</p>\n"
			"</blockquote>\n"},
		{"a\r\nb\rc\n", "<p>a\nb\nc</p>\n"},
		{"\\*a\\* &copy; &#60;", "<p>*a* © &lt;</p>\n"},
	};
	(void)state;
	CHECK_CASES(CASES, &PLAIN);
}

static void tables(void **state)
{
	static const Case CASES[] = {
		{"|a|b|c|\n|:-|:-:|-:|\n|1|2|\n\n|d|\n|-|",
			"<div class=\"table\" role=\"group\" aria-label=\"Bảng "
			"1\" tabindex=\"0\"><table>\n<thead>\n<tr><th "
			"scope=\"col\">a</th><th scope=\"col\" class=\"center\">"
			"b</th><th scope=\"col\" class=\"right\">c</th></tr>\n"
			"</thead>\n<tbody>\n<tr><td>1</td><td class=\"center\">"
			"2</td><td class=\"right\"></td></tr>\n</tbody>\n"
			"</table></div>\n"
			"<div class=\"table\" role=\"group\" aria-label=\"Bảng "
			"2\" tabindex=\"0\"><table>\n<thead>\n<tr><th "
			"scope=\"col\">d</th></tr>\n</thead>\n</table></div>\n"},
	};
	(void)state;
	CHECK_CASES(CASES, &PLAIN);
}

static void footnotes(void **state)
{
	static const Case CASES[] = {
		{"a[^x] b[^x] c[^y] [^z]\n\n[^y]: Y\n\n[^x]: - X\n\n[^u]: U",
			"<p>a<sup><a href=\"#p-fn_1\" id=\"p-fnref_1\">1</a>"
			"</sup> b<sup><a href=\"#p-fn_1\" id=\"p-fnref_1-2\">1"
			"</a></sup> c<sup><a href=\"#p-fn_2\" "
			"id=\"p-fnref_2\">2</a></sup> [^z]</p>\n"
			"<div class=\"footnotes\" role=\"group\" "
			"aria-label=\"Chú thích\">\n"
			"<ol>\n<li id=\"p-fn_1\">\n<ul>\n<li>X</li>\n</ul>\n<p> "
			"<a class=\"backlink\" href=\"#p-fnref_1\" "
			"aria-label=\"Về chỗ dẫn 1\">↩</a> "
			"<a class=\"backlink\" href=\"#p-fnref_1-2\" "
			"aria-label=\"Về chỗ dẫn 1-2\">↩</a></p>\n</li>\n"
			"<li id=\"p-fn_2\">\n<p>Y <a class=\"backlink\" "
			"href=\"#p-fnref_2\" aria-label=\"Về chỗ dẫn 2\">↩</a>"
			"</p>\n</li>\n</ol>\n</div>\n"},
		{"[a[^x]](b)\n\n[^x]: X",
			"<p><a href=\"b\">a<sup id=\"p-fnref_1\">1</sup></a></p>"
			"\n<div class=\"footnotes\" role=\"group\" aria-label=\"Chú "
			"thích\">\n<ol>\n<li id=\"p-fn_1\">\n<p>X <a "
			"class=\"backlink\" href=\"#p-fnref_1\" aria-label=\"Về "
			"chỗ dẫn 1\">↩</a></p>\n</li>\n</ol>\n</div>\n"},
	};
	(void)state;
	CHECK_CASES(CASES, &FULL);
}

static void links(void **state)
{
	static const Case CASES[] = {
		{"[a *b*](c.md#d \"T&\")", "<p><a href=\"c.md#d\" "
			"title=\"T&amp;\">a <em>b</em></a></p>\n"},
		{"[a](#d)", "<p><a href=\"#d\">a</a></p>\n"},
		{"[a](<b c.md>)", "<p><a href=\"b%20c.md\">a</a></p>\n"},
		{"[a](b&amp;c)", "<p><a href=\"b&amp;c\">a</a></p>\n"},
		{"[a][r]\n\n[r]: b", "<p><a href=\"b\">a</a></p>\n"},
		{"[a](https://x.vn \"T\")", "<p><a href=\"https://x.vn\" "
			"title=\"T\" rel=\"external noreferrer\">a</a></p>\n"},
		{"[a](mailto:a@b.vn)", "<p><a href=\"mailto:a@b.vn\">a</a>"
			"</p>\n"},
		{"<https://x.vn>", "<p><a href=\"https://x.vn\" "
			"rel=\"external noreferrer\">https://x.vn</a></p>\n"},
		{"![a \"b\"](c.png \"T\")", "<p><img src=\"c.png\" alt=\"a "
			"&quot;b&quot;\" title=\"T\"></p>\n"},
		{"![a ![b](c) *d*](e.png)", "<p><img src=\"e.png\" "
			"alt=\"a b d\"></p>\n"},
		{"[![a](b.png)](http://c)", "<p><a href=\"http://c\" "
			"rel=\"external noreferrer\"><img src=\"b.png\" "
			"alt=\"a\"></a></p>\n"},
		{"[1-QĐ/TW [[b]] http://c.vn](d)", "<p><a href=\"d\">1-QĐ/TW "
			"[[b]] http://c.vn</a></p>\n"},
		{"[a <http://b.vn> c](d) e", "<p><a href=\"d\">a http://b.vn "
			"c</a> e</p>\n"},
		{"[a <http://b.vn> *<c@d.vn>*](http://e)", "<p>"
			"<a href=\"http://e\" rel=\"external noreferrer\">a "
			"http://b.vn <em>c@d.vn</em></a></p>\n"},
		{"http://a.vn/1-QĐ/TW", "<p><a href=\"http://a.vn/1-QĐ/TW\" "
			"rel=\"external noreferrer\">http://a.vn/1-QĐ/TW</a>"
			"</p>\n"},
	};
	(void)state;
	CHECK_CASES(CASES, &FULL);
}

#define CITE(target, shown) "<a href=\"" target "\" class=\"cite\">" shown \
	"</a>"
#define REFER(target, shown) "<a href=\"" target "\" class=\"ref\">" shown \
	"</a>"

static void references(void **state)
{
	static const Case CASES[] = {
		{"a [[b]] c", "<p>a " REFER("b", "&lt;T&gt;") " c</p>\n"},
		{"[[b|*c* & d]]", "<p>[[b|<em>c</em> &amp; d]]</p>\n"},
		{"[[b|c & d]]", "<p>" REFER("b", "c &amp; d") "</p>\n"},
		{"[[tổ đảng:\ndao-tao]]", "<p>"
			REFER("tổ%20đảng:%20dao-tao", "&lt;T&gt;") "</p>\n"},
		{"> [[a\n> b]]", "<blockquote>\n<p>" REFER("a%20b", "&lt;T&gt;")
			"</p>\n</blockquote>\n"},
		{"[[]] [[ ]] [a] [[a]", "<p>[[]] [[ ]] [a] [[a]</p>\n"},
		{"[[[a]]]", "<p>[" REFER("a", "&lt;T&gt;") "]</p>\n"},
		{"\\[[a]] \\[\\[b]] [[c]]", "<p>[[a]] [[b]] "
			REFER("c", "&lt;T&gt;") "</p>\n"},
		{"\\\\[[a]]", "<p>\\" REFER("a", "&lt;T&gt;") "</p>\n"},
		{"`[[a]]` [[a]]", "<p><code>[[a]]</code> "
			REFER("a", "&lt;T&gt;") "</p>\n"},
		{"[[a\\_b]] [[c&amp;d]]", "<p>" REFER("a_b", "&lt;T&gt;") " "
			REFER("c&amp;d", "&lt;T&gt;") "</p>\n"},
		{"Theo 1-QĐ/TW.", "<p>Theo " CITE("1-QĐ/TW", "1-QĐ/TW")
			".</p>\n"},
		{"Quyết định\n2-QĐ/TW", "<p>" CITE("Quyết%20định%202-QĐ/TW",
			"Quyết định\n2-QĐ/TW") "</p>\n"},
		{"[[1-QĐ/TW]] 2-QĐ/TW", "<p>" REFER("1-QĐ/TW", "&lt;T&gt;") " "
			CITE("2-QĐ/TW", "2-QĐ/TW") "</p>\n"},
		{"`1-QĐ/TW` **2-QĐ/TW**", "<p><code>1-QĐ/TW</code> <strong>"
			CITE("2-QĐ/TW", "2-QĐ/TW") "</strong></p>\n"},
	};
	(void)state;
	CHECK_CASES(CASES, &FULL);
}

static void unfilled(void **state)
{
	Made made;
	(void)state;
	make(&made, STR("[a](b) ![c\"](d) [[e]] [[f|g<]] 1-QĐ/TW"), &FULL);
	check_written(&made.rich, fill_none,
		"<p>a c&quot; &lt;T&gt; g&lt; 1-QĐ/TW</p>\n");
	make_done(&made);
}

/* Each hole's span, with its kind, as one line of text. */
static void spans(void **state)
{
	static const struct {
		const char *text, *spans;
	} CASES[] = {
		{"[a](b) [c](d)\n[a](b)", "b@4 d@11 b@18 "},
		{"> [a](b)\n> [a](b)", "b@6 b@15 "},
		{"- x\n  [a](<b c>)", "b c@11 "},
		{"`](b)` [a](b)", "b@3 "},
		{"[a][r]\n\n[r]: b", "@0 "},
		{"x [[y]] [[y]]\n[[y|z]]", "[[y]]@2 [[y]]@8 [[y|z]]@14 "},
		{"|a|\n|-|\n|[[x\\|y]] [a](b)|", "[[x\\|y]]@9 b@22 "},
		{"1-QĐ/TW\nQuyết định\n1-QĐ/TW", "1-QĐ/TW@0 Quyết định@9 "},
		{"`a\nb` [x](y)\n[[z]]", "y@10 [[z]]@13 "},
		{"![x](y \"t\")", "y@5 "},
		{"x[^1]\n\n[^1]: [a](b)", "b@17 "},
		{"# [a](b)\n\nc\n===\n", "b@6 "},
	};
	(void)state;
	for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
		Made made;
		Buf found;
		buf_init(&found, 1 << 16);
		make(&made, str_from(CASES[i].text), &FULL);
		for (size_t h = 0; h < made.rich.hole_count; h++) {
			Span span = made.rich.holes[h].span;
			buf_add(&found, span_text(span));
			buf_format(&found, "@%u ", (unsigned)span.start);
		}
		buf_add_char(&found, '\0');
		assert_string_equal(found.ptr, CASES[i].spans);
		buf_done(&found);
		make_done(&made);
	}
}

static uint32_t map_offset(void *context, size_t offset)
{
	return *(const uint32_t *)context + 2 * (uint32_t)offset;
}

static void origins(void **state)
{
	uint32_t context = 100;
	MarkdownOrigin origins[] = {
		{.start = 7}, {.start = 7, .map = map_offset, .context = &context}
	};
	static const uint32_t starts[] = {11, 108};
	static const uint32_t ends[] = {12, 110};
	(void)state;
	for (size_t i = 0; i < 2; i++) {
		char bytes[200];
		Made made;
		memset(bytes, 'x', sizeof bytes);
		make(&made, (Str){bytes, sizeof bytes}, &PLAIN);
		origins[i].source = &made.source;
		made.rich = markdown_render(&made.arena, STR("[a](b)"),
			origins[i], &PLAIN, &made.diag);
		assert_int_equal(made.rich.holes[0].span.start, starts[i]);
		assert_int_equal(made.rich.holes[0].span.end, ends[i]);
		make_done(&made);
	}
}

static void headings(void **state)
{
	static const struct {
		int level;
		const char *id, *text, *span;
		bool empty;
	} EXPECTED[] = {
		{1, "p-thuc-trang", "Thực trạng", "# Thực trạng", false},
		{2, "p-a", "A", "## A ##", true},
		{3, "p-a-2", "A", "### A", true},
		{2, "p-a-2-2", "a 2", "## a 2", false},
		{2, "p-muc", "!!!", "## !!!", true},
		{1, "p-fn-1", "fn 1", "fn 1", true},
		{2, "p-a-3", "A", "###### A", true},
		{1, "p-x-z", "x z", "# *x* [[y|z]]", true},
	};
	Made made;
	(void)state;
	make(&made, STR("# Thực trạng\n\n## A ##\n### A\n## a 2\n- b\n## !!!\n"
		"fn 1\n====\n###### A\n# *x* [[y|z]]\n"), &FULL);
	assert_int_equal(made.rich.heading_count,
		sizeof EXPECTED / sizeof *EXPECTED);
	for (size_t i = 0; i < made.rich.heading_count; i++) {
		const Heading *heading = &made.rich.headings[i];
		assert_int_equal(heading->level, EXPECTED[i].level);
		assert_true(str_eq(heading->id, str_from(EXPECTED[i].id)));
		assert_true(str_eq(heading->text, str_from(EXPECTED[i].text)));
		assert_true(str_eq(span_text(heading->span),
			str_from(EXPECTED[i].span)));
		assert_int_equal(heading->empty, EXPECTED[i].empty);
	}
	assert_true(str_starts(made.rich.html,
		STR("<h2 id=\"p-thuc-trang\">Thực trạng</h2>\n<h3 ")));
	assert_true(str_find(made.rich.html, STR("<h3 id=\"p-a-3\">"),
		&(size_t){0}));
	make_done(&made);
}

static void faults(void **state)
{
	static const struct {
		const char *text, *rule;
		unsigned start, end;
	} CASES[] = {
		{"a <b>c</b>", "S25", 2, 4},
		{"x\n\n<div>\ny\n</div>", "S25", 3, 7},
		{"a <!-- b -->", "S25", 2, 6},
		{"a </b>", "S25", 2, 5},
		{"[a](javascript:b)", "S26", 4, 16},
		{"[a](JAVA&#83;CRIPT:b)", "S26", 0, 0},
		{"[a](//b)", "S26", 4, 7},
		{"[a](<\\\\\\\\b>)", "S26", 0, 0},
		{"[a](data:x)", "S26", 4, 10},
		{"![a](file:x)", "S26", 5, 11},
		{"<javascript:x>", "S26", 1, 13},
		{"[a]()", "S27", 4, 4},
		{"![a]()", "S27", 5, 5},
		{"![a](http://b/c.png)", "S28", 5, 19},
		{"[![a](b)](c)", "S29", 6, 7},
		{"**Điều 1.**Nội dung", "S72", 10, 19},
		{"theo**“A”** b", "S72", 0, 15},
		{"**Một là: **nâng cao", "S72", 8, 20},
		{"Còn **yếu **kém, **hai **", "S72", 5, 20},
		{"chí** gương mẫu** nhé", "S72", 0, 14},
		{"** gương mẫu** nhé", "S72", 0, 10},
		{"[x](a b.md)", "S73", 2, 11},
		{"x\n\n```\na", "S74", 3, 6},
		{"- ```\n  a", "S74", 2, 5},
		{"a [[b", "S75", 2, 4},
		{"a[^b]", "S75", 1, 5},
		{"- a\n\n  [^b]: c", "S75", 7, 11},
		{"#Đề mục", "S76", 0, 1},
		{"a\n[b]: c d\n\n[d]: e", "S76", 12, 15},
		{"- |a|\n|---|", "S71", 6, 11},
		{"a\n\n##\n", "S77", 3, 5},
		{"# <b>", "S25", 2, 4},
	};
	(void)state;
	for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
		Made made;
		make(&made, str_from(CASES[i].text), &PLAIN);
		assert_int_equal(made.diag.reports.count, 1);
		const Report *report = made.diag.reports.items;
		assert_string_equal(report->fault->rule, CASES[i].rule);
		assert_int_equal(report->span.start, CASES[i].start);
		assert_int_equal(report->span.end, CASES[i].end);
		make_done(&made);
	}
}

/* What a fault leaves is whole and safe. */
static void refused(void **state)
{
	static const Case CASES[] = {
		{"a <b onclick=x>c</b>", "<p>a c</p>\n"},
		{"<script>x</script>", ""},
		{"<!-- x -->", ""},
		{"[a *b*](javascript:x)", "<p>a <em>b</em></p>\n"},
		{"![a<](http://x/y.png)", "<p>a&lt;</p>\n"},
		{"[a ![b](c) d](e)", "<p><a href=\"e\">a b d</a></p>\n"},
	};
	(void)state;
	CHECK_CASES(CASES, &PLAIN);
}

static void silent(void **state)
{
	static const char *const CASES[] = {
		"\\*\\*Điều 1.\\*\\*Nội dung", "**Điều 1.** Nội dung",
		"2**3 \\*\\* a \\*\\* [a](b) [1](theo Điều lệ) \\[[a",
		"```\na\n```", "```\na\n```\n\n[//]: # (b)\n", "~~~~\n```\n~~~~~\n",
		"> ```\n> a\n\nb", "`[[a` #x", "\\#Đề mục", "#1 a", "[x] [y]",
		"a < b > c", "`<b>`", "[x](<a b.md>)",
	};
	(void)state;
	for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
		Made made;
		make(&made, str_from(CASES[i]), &FULL);
		assert_int_equal(made.diag.reports.count, 0);
		make_done(&made);
	}
}

enum { THREADS = 2, ROUNDS = 4000 };

static const char *const SHARED[] = {
	"*a_ ~b~ ~~c~~ d* www.a.vn `e` **f~**g",
	"_a_ ~b* ~c d* [e](f) http://g.vn ~*h*~ *~i~*",
};

static void *render_often(void *result)
{
	bool *same = result;
	for (int i = 0; i < ROUNDS && *same; i++) {
		static const char *const HTML[] = {
			"<p><em>a_ ~b~ <del>c</del> d</em> "
			"<a href=\"http://www.a.vn\" rel=\"external "
			"noreferrer\">www.a.vn</a> <code>e</code> "
			"<strong>f~</strong>g</p>\n",
			"<p><em>a</em> ~b* ~c d* <a href=\"f\">e</a> "
			"<a href=\"http://g.vn\" rel=\"external noreferrer\">"
			"http://g.vn</a> ~<em>h</em>~ <em>~i~</em></p>\n",
		};
		Made made;
		Buf out;
		buf_init(&out, 1 << 16);
		make(&made, str_from(SHARED[i % 2]), &PLAIN);
		markdown_write(&out, &made.rich, made.rich.html, fill_all, NULL);
		*same = str_eq(buf_str(&out), str_from(HTML[i % 2]));
		if (!*same)
			fprintf(stderr, "%.*s", STR_ARG(buf_str(&out)));
		buf_done(&out);
		make_done(&made);
	}
	return NULL;
}

static void threads(void **state)
{
	pthread_t ids[THREADS];
	bool same[THREADS] = {true, true};
	(void)state;
	for (int i = 0; i < THREADS; i++)
		assert_int_equal(pthread_create(&ids[i], NULL, render_often,
			&same[i]), 0);
	for (int i = 0; i < THREADS; i++) {
		pthread_join(ids[i], NULL);
		assert_true(same[i]);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(blocks), cmocka_unit_test(tables),
		cmocka_unit_test(footnotes), cmocka_unit_test(links),
		cmocka_unit_test(references), cmocka_unit_test(unfilled),
		cmocka_unit_test(spans), cmocka_unit_test(origins),
		cmocka_unit_test(headings), cmocka_unit_test(faults),
		cmocka_unit_test(refused), cmocka_unit_test(silent),
		cmocka_unit_test(threads),
	};
	markdown_setup();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
