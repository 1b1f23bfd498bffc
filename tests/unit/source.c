#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "base/source.h"

/* Lines: "ab", "ủy c", "", "x", "", "đ" */
static const Source source = {
	.path = STR_INIT("content/a.yaml"),
	.text = STR_INIT("ab\nủy c\r\n\rx\n\nđ")
};

static const struct Case {
	uint32_t offset, line, column;
	const char *text;
} cases[] = {
	{0, 1, 1, "ab"}, {1, 1, 2, "ab"}, {2, 1, 3, "ab"},
	{3, 2, 1, "ủy c"}, {4, 2, 1, "ủy c"}, {5, 2, 1, "ủy c"},
	{6, 2, 2, "ủy c"}, {8, 2, 4, "ủy c"}, {9, 2, 5, "ủy c"},
	{10, 2, 6, "ủy c"}, {11, 3, 1, ""}, {12, 4, 1, "x"},
	{13, 4, 2, "x"}, {14, 5, 1, ""}, {15, 6, 1, "đ"}, {16, 6, 1, "đ"},
	{17, 6, 2, "đ"}, {999, 6, 2, "đ"}
};
enum { CASES = sizeof cases / sizeof *cases };

static Position place_of(const Source *of, uint32_t offset)
{
	return source_seek(&(SourceCursor){NULL}, of, offset);
}

static void assert_position(Position p, const struct Case *c)
{
	assert_int_equal(p.line, c->line);
	assert_int_equal(p.column, c->column);
}

static void positions(void **state)
{
	(void)state;
	for (size_t i = 0; i < CASES; i++)
		assert_position(place_of(&source, cases[i].offset),
			&cases[i]);
}

static void positions_by_cursor(void **state)
{
	SourceCursor cursor = {NULL, 0, {0, 0}};
	(void)state;
	for (size_t i = 0; i < CASES; i++) {
		for (size_t j = 0; j < CASES; j++) {
			assert_position(source_seek(&cursor, &source,
				cases[i].offset), &cases[i]);
			assert_position(source_seek(&cursor, &source,
				cases[j].offset), &cases[j]);
		}
	}
}

static void lines(void **state)
{
	(void)state;
	for (size_t i = 0; i < CASES; i++) {
		Str line = source_line(&source, cases[i].offset);
		assert_int_equal(line.len, strlen(cases[i].text));
		assert_memory_equal(line.ptr, cases[i].text, line.len);
	}
	assert_int_equal(source_line(&source, SPAN_NO_LINE).len, 0);
}

static void whole_files(void **state)
{
	static const Source empty = {.path = STR_INIT("e")};
	Span span = span_file(&source);
	(void)state;
	assert_int_equal(place_of(&source, span.start).line, 0);
	assert_int_equal(place_of(&source, span.start).column, 0);
	assert_int_equal(span_text(span).len, 0);
	assert_int_equal(place_of(&empty, 0).line, 1);
	assert_int_equal(place_of(&empty, 7).column, 1);
	assert_int_equal(source_line(&empty, 0).len, 0);
	assert_int_equal(place_of(NULL, 0).line, 0);
}

static void spans(void **state)
{
	static const Source other = {.path = STR_INIT("content/b"),
		.text = STR_INIT("abc")};
	Span span = span_at(&source, 3, 7);
	(void)state;
	assert_memory_equal(span_text(span).ptr, "ủy", 4);
	assert_int_equal(span_text(span).len, 4);
	assert_int_equal(span_text(span_at(&source, 5, 2)).len, 0);
	assert_int_equal(span_at(&source, 900, 1000).start, 17);
	assert_int_equal(span_text((Span){NULL, 0, 0}).len, 0);
	assert_true(span_cmp(span, span_at(&source, 4, 5)) < 0);
	assert_true(span_cmp(span, span_at(&source, 3, 9)) == 0);
	assert_true(span_cmp(span_at(&other, 0, 1), span) > 0);
	assert_true(span_cmp(span_file(&source), span_at(&source, 0, 0)) < 0);
	assert_true(span_cmp((Span){NULL, 0, 0}, span_file(&source)) < 0);
}

static int read_again;

static Str again(const Source *released)
{
	(void)released;
	read_again++;
	return STR("head\nbody\nend");
}

static Str changed(const Source *released)
{
	(void)released;
	return STR("head\nanother body");
}

/* The length of a released text is true; its head can be read without the
 * rest, which is read again once, unless it is not the same any more. */
static void released_texts(void **state)
{
	Source whole = {.path = STR("a.md"), .text = STR("head\nbody\nend")};
	Source lost = whole;
	(void)state;
	source_release(&whole, STR("head\n"), again);
	assert_int_equal(span_at(&whole, 5, 99).end, 13);
	assert_true(str_eq(span_text(span_at(&whole, 0, 4)), STR("head")));
	assert_int_equal(read_again, 0);
	assert_true(str_eq(span_text(span_at(&whole, 5, 9)), STR("body")));
	assert_int_equal(place_of(&whole, 10).line, 3);
	assert_true(str_eq(source_line(&whole, 11), STR("end")));
	assert_int_equal(read_again, 1);
	source_release(&lost, STR("head\n"), changed);
	assert_true(str_eq(source_text(&lost), STR("head\n")));
	assert_int_equal(span_text((Span){&lost, 5, 9}).len, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(positions),
		cmocka_unit_test(positions_by_cursor),
		cmocka_unit_test(lines),
		cmocka_unit_test(whole_files),
		cmocka_unit_test(released_texts),
		cmocka_unit_test(spans)
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
