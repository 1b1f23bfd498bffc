#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "serve/mime.h"
#include "serve/page.h"
#include "serve/policy.h"
#include "serve/range.h"

static void ranges(void **state)
{
	static const struct {
		const char *header;
		RangeKind kind;
		uint64_t from, size;
	} cases[] = {
		{"bytes=0-0", RANGE_PART, 0, 1},
		{"bytes=0-9", RANGE_PART, 0, 10},
		{"bytes=5-", RANGE_PART, 5, 95},
		{"bytes=99-", RANGE_PART, 99, 1},
		{"bytes=-20", RANGE_PART, 80, 20},
		{"bytes=-200", RANGE_PART, 0, 100},
		{"bytes=90-200", RANGE_PART, 90, 10},
		{"bytes=0-18446744073709551615", RANGE_PART, 0, 100},
		{"bytes=0-99999999999999999999999", RANGE_PART, 0, 100},
		{"bytes = 1-2", RANGE_PART, 1, 2},
		{"bytes=100-", RANGE_OUTSIDE, 0, 0},
		{"bytes=100-200", RANGE_OUTSIDE, 0, 0},
		{"bytes=99999999999999999999999-", RANGE_OUTSIDE, 0, 0},
		{"bytes=-0", RANGE_OUTSIDE, 0, 0},
		{"", RANGE_WHOLE, 0, 0},
		{"bytes", RANGE_WHOLE, 0, 0},
		{"bytes=", RANGE_WHOLE, 0, 0},
		{"bytes=-", RANGE_WHOLE, 0, 0},
		{"bytes=5", RANGE_WHOLE, 0, 0},
		{"bytes=9-5", RANGE_WHOLE, 0, 0},
		{"bytes=0-1,3-4", RANGE_WHOLE, 0, 0},
		{"bytes=a-b", RANGE_WHOLE, 0, 0},
		{"bytes=0x1-2", RANGE_WHOLE, 0, 0},
		{"bytes=+1-2", RANGE_WHOLE, 0, 0},
		{"bytes=--1", RANGE_WHOLE, 0, 0},
		{"lines=0-1", RANGE_WHOLE, 0, 0},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Range range = {0, 0};
		RangeKind kind = range_parse(str_from(cases[i].header), 100,
			&range);
		if (kind != cases[i].kind || range.from != cases[i].from
				|| range.size != cases[i].size)
			fail_msg("%s: %d %d+%d", cases[i].header, (int)kind,
				(int)range.from, (int)range.size);
	}
}

static void ranges_of_nothing(void **state)
{
	Range range;
	(void)state;
	assert_int_equal(range_parse(STR("bytes=0-"), 0, &range),
		RANGE_OUTSIDE);
	assert_int_equal(range_parse(STR("bytes=-5"), 0, &range),
		RANGE_OUTSIDE);
	assert_int_equal(range_parse(STR(""), 0, &range), RANGE_WHOLE);
}

static void media_types(void **state)
{
	static const struct {
		const char *path, *type;
	} cases[] = {
		{"a.html", "text/html; charset=utf-8"},
		{"a/b.CSS", "text/css; charset=utf-8"},
		{"a.min.js", "text/javascript; charset=utf-8"},
		{"data/portal.json", "application/json; charset=utf-8"},
		{"a.csv", "text/csv; charset=utf-8"},
		{"a.txt", "text/plain; charset=utf-8"},
		{"feed.atom", "application/atom+xml; charset=utf-8"},
		{"all.ics", "text/calendar; charset=utf-8"},
		{"a.svg", "image/svg+xml; charset=utf-8"},
		{"a.JPG", "image/jpeg"}, {"a.png", "image/png"},
		{"a.pdf", "application/pdf"},
		{"a.docx", "application/vnd.openxmlformats-officedocument."
			"wordprocessingml.document"},
		{"a.7z", "application/x-7z-compressed"},
		{"html", "application/octet-stream"},
		{".html", "text/html; charset=utf-8"},
		{"a.html.exe", "application/octet-stream"},
		{"a", "application/octet-stream"},
		{"", "application/octet-stream"},
		{"a.", "application/octet-stream"},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		if (!str_eq(mime_type(str_from(cases[i].path)),
				str_from(cases[i].type)))
			fail_msg("%s", cases[i].path);
	assert_true(mime_page(STR("a.htm")) && mime_page(STR("A.HTML")));
	assert_false(mime_page(STR("a.xhtml")) || mime_page(STR("html")));
}

static void policies(void **state)
{
	static const struct {
		const char *policy, *widened;
		bool base;
	} cases[] = {
		{"default-src 'none'; style-src 'self'; base-uri 'none'",
			"default-src 'none'; style-src 'self'; base-uri "
			"'none'; script-src 'self'; connect-src 'self'; "
			"worker-src 'self';", false},
		{"default-src 'none'; base-uri 'none'",
			"default-src 'none'; base-uri 'self'; script-src "
			"'self'; style-src 'self'; connect-src 'self'; "
			"worker-src 'self';", true},
		{"default-src a.example data:",
			"default-src a.example data:; script-src a.example "
			"data: 'self'; style-src a.example data: 'self'; "
			"connect-src a.example data: 'self'; worker-src "
			"a.example data: 'self';", false},
		{"Script-Src  'NONE' ;;\n connect-src 'none'",
			"Script-Src 'self'; connect-src 'self';", false},
		{"img-src 'none'", "img-src 'none';", false},
		{"", "", false}, {";;", "", false},
		{"upgrade-insecure-requests", "upgrade-insecure-requests;",
			false},
	};
	Buf out;
	(void)state;
	buf_init(&out, 1000);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		buf_clear(&out);
		policy_widen(&out, str_from(cases[i].policy), cases[i].base);
		if (!str_eq(buf_str(&out), str_from(cases[i].widened)))
			fail_msg("%s: %.*s", cases[i].policy,
				STR_ARG(buf_str(&out)));
	}
	buf_done(&out);
}

#define SCRIPT "<script src=\"/_chuyende/preview.js\" data-version=\"v\" " \
	"data-language=\"vi\" defer></script>\n"

static void served_copies(void **state)
{
	static const struct {
		const char *html, *served;
		bool lost;
	} cases[] = {
		{"<html><head><title>a</title></head><body></body></html>",
			"<html><head><title>a</title>" SCRIPT
			"</head><body></body></html>", false},
		{"<html><HEAD lang=vi><title>a</title></HEAD>b",
			"<html><HEAD lang=vi>\n<base href=\"/404.html\">"
			"<title>a</title>" SCRIPT "</HEAD>b", true},
		{"<head><meta charset=utf-8><META http-equiv="
			"\"Content-Security-Policy\" content=\"script-src "
			"'none'\"></head>",
			"<head><meta charset=utf-8><META http-equiv="
			"\"Content-Security-Policy\" content=\"script-src "
			"'self';\">" SCRIPT "</head>", false},
		{"<head><meta content='script-src &#39;none&#39;' "
			"http-equiv='content-security-policy'></head>",
			"<head><meta content=\"script-src 'self';\" "
			"http-equiv='content-security-policy'>" SCRIPT
			"</head>", false},
		{"<p>no head", "<p>no head" SCRIPT, false},
		{"", SCRIPT, false},
		{"<head><meta", "<head><meta" SCRIPT, false},
		{"<head><meta http-equiv=\"content-security-policy\"></head>",
			"<head><meta http-equiv=\"content-security-policy\">"
			SCRIPT "</head>", false},
		{"<head></head><meta http-equiv=\"content-security-policy\" "
			"content=\"a\">", "<head>" SCRIPT "</head><meta "
			"http-equiv=\"content-security-policy\" content=\"a\">",
			false},
	};
	Buf out;
	(void)state;
	buf_init(&out, 1000);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		PagePreview preview = {STR("v"), LANGUAGE_VI, cases[i].lost};
		buf_clear(&out);
		page_preview(&out, str_from(cases[i].html), &preview);
		if (!str_eq(buf_str(&out), str_from(cases[i].served)))
			fail_msg("%s:\n%.*s", cases[i].html,
				STR_ARG(buf_str(&out)));
	}
	buf_done(&out);
}

/* Its two halves: of the body and of the style. */
typedef struct Version {
	Str body, style;
} Version;

static Version version(Arena *arena, const char *html, uint64_t seed)
{
	Version v;
	assert_true(str_cut(page_version(arena, str_from(html), seed), '-',
		&v.body, &v.style));
	assert_int_equal(v.body.len, 16);
	assert_int_equal(v.style.len, 16);
	return v;
}

static void versions(void **state)
{
	static const char first[] = "<head><link rel=\"stylesheet\" "
		"href=\"a.1.css\"><title>t</title></head>b";
	static const struct {
		const char *html;
		uint64_t seed;
		bool body, style;	/* stay the same */
	} cases[] = {
		{first, 7, true, true},
		{"<head><link rel=\"stylesheet\" href=\"a.2.css\">"
			"<title>t</title></head>b", 7, true, false},
		{"<head><link rel=\"stylesheet\" href=\"a.1.css\">"
			"<title>t</title></head>c", 7, false, true},
		{"<head><link rel=\"alternate\" href=\"a.1.css\">"
			"<title>t</title></head>b", 7, false, false},
		{first, 8, false, false},
	};
	Arena arena;
	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Version a = version(&arena, first, 7);
		Version b = version(&arena, cases[i].html, cases[i].seed);
		assert_int_equal(str_eq(a.body, b.body), cases[i].body);
		assert_int_equal(str_eq(a.style, b.style), cases[i].style);
	}
	arena_done(&arena);
}

/* No piece of a page makes the reader of heads run astray. */
static void torn_pages(void **state)
{
	static const char *html = "<!DOCTYPE html><html><head><link "
		"rel=\"stylesheet\" href='a'><meta http-equiv=\"Content-"
		"Security-Policy\" content=\"default-src 'none'\"></head>";
	PagePreview preview = {STR("v"), LANGUAGE_EN, true};
	Buf out;
	(void)state;
	buf_init(&out, 2000);
	for (size_t from = 0; from <= strlen(html); from++) {
		for (size_t to = from; to <= strlen(html); to++) {
			Arena arena;
			arena_init(&arena);
			Str piece = str_copy(&arena, (Str){html + from,
				to - from});
			buf_clear(&out);
			page_version(&arena, piece, 0);
			page_preview(&out, piece, &preview);
			assert_true(out.len > piece.len && !out.overflow);
			arena_done(&arena);
		}
	}
	buf_done(&out);
}

static void pages_of_our_own(void **state)
{
	Buf out;
	size_t at;
	(void)state;
	buf_init(&out, 4096);
	page_nothing(&out, LANGUAGE_VI, false);
	assert_true(str_find(buf_str(&out), STR("Chưa có trang nào"), &at));
	buf_clear(&out);
	page_nothing(&out, LANGUAGE_EN, true);
	assert_true(str_find(buf_str(&out), STR("To the home page"), &at));
	buf_done(&out);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(ranges), cmocka_unit_test(ranges_of_nothing),
		cmocka_unit_test(media_types), cmocka_unit_test(policies),
		cmocka_unit_test(served_copies), cmocka_unit_test(versions),
		cmocka_unit_test(torn_pages),
		cmocka_unit_test(pages_of_our_own)
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
