#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/limits.h"
#include "format/markdown.h"

/* A text: head, middle repeated until size bytes are full (or times times,
 * if that is set), tail. */
typedef struct Bulk {
	const char *head, *middle;
	size_t times;
	const char *tail;
	const char *rule;	/* the fault; NULL for none */
} Bulk;

static Str bulk_text(const Bulk *bulk, size_t size)
{
	size_t head = strlen(bulk->head), len = strlen(bulk->middle);
	size_t tail = strlen(bulk->tail);
	size_t times = bulk->times ? bulk->times : (size - head - tail) / len;
	char *bytes = malloc(head + times * len + tail + 1), *to = bytes;
	memcpy(to, bulk->head, head);
	to += head;
	for (size_t i = 0; i < times; i++, to += len)
		memcpy(to, bulk->middle, len);
	memcpy(to, bulk->tail, tail + 1);
	return (Str){bytes, (size_t)(to - bytes) + tail};
}

static bool render(Str text, const char *rule, size_t *ret_memory)
{
	static const MarkdownOptions options = {
		.table_label = STR_INIT("Bảng")
	};
	Arena arena;
	Diag diag;
	Source source = {.path = STR("a.md"), .text = text};
	bool as_expected = !rule;
	arena_init(&arena);
	diag_init(&diag, &arena);
	Rich rich = markdown_render(&arena, text,
		(MarkdownOrigin){.source = &source}, &options, &diag);
	for (size_t i = 0; i < diag.reports.count; i++)
		if (diag.reports.items[i].severity == SEVERITY_ERROR)
			as_expected = rule && !rich.html.len
				&& !strcmp(diag.reports.items[i].fault->rule, rule);
	*ret_memory = arena.total;
	arena_done(&arena);
	return as_expected;
}

static void check(const Bulk *bulks, size_t count, size_t size)
{
	for (size_t i = 0; i < count; i++) {
		Str text = bulk_text(&bulks[i], size);
		clock_t start = clock();
		size_t memory;
		if (!render(text, bulks[i].rule, &memory))
			fail_msg("number %zu: “%s”", i, bulks[i].middle);
#ifndef __SANITIZE_ADDRESS__
		assert_true(clock() - start < 2 * CLOCKS_PER_SEC);
#endif
		(void)start;
		assert_true(memory < 100 << 20);
		free((char *)text.ptr);
	}
}

#define CHECK(bulks, size) check((bulks), sizeof (bulks) / sizeof *(bulks), \
	(size))

static void exact_limits(void **state)
{
	static const Bulk BULKS[] = {
		{"", "> ", LIMIT_LINE_MARKERS, "a", NULL},
		{"", "> ", LIMIT_LINE_MARKERS + 1, "a", "S21"},
		{"", ">", LIMIT_LINE_MARKERS + 1, "", "S21"},
		{"", "1. ", LIMIT_LINE_MARKERS + 1, "a", "S21"},
		{"", "- ", LIMIT_LINE_MARKERS + 1, "a", "S21"},
		{"", "    ", LIMIT_LINE_MARKERS, "- a", "S21"},
		{"", "    ", LIMIT_LINE_MARKERS - 1, "- a", NULL},
		{"", "    ", 5 * LIMIT_LINE_MARKERS, "a", NULL},
		{"|a\n", "|-", LIMIT_TABLE_COLUMNS, "|\n", NULL},
		{"|a\n", "|-", LIMIT_TABLE_COLUMNS + 1, "|\n", "S22"},
		{"|a\n> ", " :-: |", LIMIT_TABLE_COLUMNS + 1, "\n", "S22"},
		{"|a|\n|-|\n", "|b", LIMIT_LINE_PIPES, "\n", NULL},
		{"|a|\n|-|\n", "|b", LIMIT_LINE_PIPES + 1, "\n", "S22"},
		{"", "![[](x)", LIMIT_OPEN_IMAGES, "", NULL},
		{"", "![[](x)", LIMIT_OPEN_IMAGES + 1, "", "S23"},
		{"", "![a](b)", LIMIT_OPEN_IMAGES + 1, "", NULL},
		{"", "![[](x)\n\n", LIMIT_OPEN_IMAGES + 1, "", NULL},
		/* 1 + 2 + ... + 9,999 is the last sum within LIMIT_EMPHASIS. */
		{"", "*a] ", 9999, "", NULL},
		{"", "*a] ", 10000, "", "S23"},
		{"", "__a] ", 10000, "", "S23"},
		{"", "*a]\n\n", 10000, "", NULL},
		{"`", "<!a ", LIMIT_DECLARATIONS, "`", NULL},
		{"`", "<?a ", LIMIT_DECLARATIONS + 1, "`", "S23"},
		{"", "a\n", LIMIT_TABLE_LEAD - 2, "|a|\n|-|\n", NULL},
		{"", "a\n", LIMIT_TABLE_LEAD + 1, "|-|\n", "S71"},
		{"|a|\n|-|\n", "a\n", LIMIT_TABLE_LEAD + 1, "", NULL},
		{"", "\n", LIMIT_MARKDOWN_LINES - 1, "a", NULL},
		{"", "\n", LIMIT_MARKDOWN_LINES, "a", "S70"},
		{"", "a", LIMIT_MARKDOWN_FILE, "", NULL},
		{"", "a", LIMIT_MARKDOWN_FILE, "a", "S20"},
	};
	(void)state;
	CHECK(BULKS, 0);
}

/* The pathological inputs of cmark and cmark-gfm, and their kin. */
static void pathological(void **state)
{
	static const Bulk BULKS[] = {
		{"", "*a **a ", 0, "b a** a*", "S24"},
		{"", "a_ ", 0, "", "S24"},
		{"a**b", "c* ", 0, "", "S24"},
		{"", "*a_ ~~b ", 0, "", "S24"},
		{"", "_", 0, ".", NULL},
		{"", "~", 0, ".", NULL},
		{"", "[", 0, "a", "S24"},
		{"", "![[]()", 0, "", "S23"},
		{"", "[ (](", 0, "", "S24"},
		{"", "[a](<b", 0, "", "S24"},
		{"", "[a](b \"", 0, "", "S24"},
		{"", "a<?", 0, "", "S23"},
		{"", "a<![CDATA[", 0, "", "S23"},
		{"", "`` ` ", 0, "", NULL},
		{"", ">", 0, "", "S21"},
		{"", "[^a]", 0, "\n\n[^a]: b", "S24"},
		{"", "[[x", 0, "", "S24"},
		{"", "\\", 0, "", "S24"},
		{"", "\"", 0, "", "S24"},
		{"", "|", 0, "", "S22"},
		{"", "- a\n", 0, "", "S70"},
	};
	(void)state;
	CHECK(BULKS, LIMIT_MARKDOWN_FILE - 1000);
}

/* The same where the limits on memory are not met. */
static void smaller(void **state)
{
	static const Bulk BULKS[] = {
		{"", "[[x]] ", 0, "", NULL},
		{"", "[[x ", 0, "", NULL},
		{"", "[", 0, "]]", NULL},
		{"", "[x](y)", 0, "", NULL},
		{"", "[x]", 0, "\n\n[x]: y", NULL},
		{"", "\\[\\[x]]", 0, "", NULL},
		{"", "http://a.b ", 0, "www.c", NULL},
		{"", "_www.a", 0, "_", NULL},
		{"", "](a b.c)", 0, "", NULL},
		{"", "**a.**b ", 0, "", NULL},
		{"# ", "[[a]]", 0, "", NULL},
		{"", "# a\n", 0, "", NULL},
		{"|a|\n|-|\n", "|b|\n", 0, "", NULL},
		{"", "[^1]", 0, "\n\n[^1]: b", "S24"},
		{"", "[^1]: [^1]:\n", 0, "", NULL},
		{"", "a\n|-|-|\n", 0, "", "S71"},
	};
	(void)state;
	CHECK(BULKS, 100 * 1000);
}

/* [x]: /long, used often: the parse itself would need gigabytes. */
static void expansion(void **state)
{
	enum { URL = 400 * 1000, USES = 20 * 1000 };
	static const char define[] = "[x]: /", use[] = "[x] ";
	char *bytes = malloc(sizeof define + URL + 2 + USES * 4), *to = bytes;
	size_t memory;
	(void)state;
	memcpy(to, define, sizeof define - 1);
	to += sizeof define - 1;
	memset(to, 'a', URL);
	to += URL;
	*to++ = '\n';
	*to++ = '\n';
	for (int i = 0; i < USES; i++, to += 4)
		memcpy(to, use, 4);
	assert_true(render((Str){bytes, (size_t)(to - bytes)}, "S24", &memory));
	free(bytes);
}

/* The length of what is made of head and middle, so many times; SIZE_MAX when
 * that is refused. */
static size_t rendered(const char *head, const char *middle, size_t times,
	size_t *ret_source)
{
	static const MarkdownOptions options = {0};
	const Bulk bulk = {head, middle, times, "", NULL};
	Str text = bulk_text(&bulk, 0);
	Source source = {.path = STR("a.md"), .text = text};
	Arena arena;
	Diag diag;
	arena_init(&arena);
	diag_init(&diag, &arena);
	Rich rich = markdown_render(&arena, text,
		(MarkdownOrigin){.source = &source}, &options, &diag);
	size_t len = rich.html.len;
	if (diag_count(&diag, SEVERITY_ERROR)) {
		assert_string_equal(diag.reports.items[0].fault->rule, "S24");
		len = SIZE_MAX;
	}
	*ret_source = text.len;
	arena_done(&arena);
	free((char *)text.ptr);
	return len;
}

/* How often middle may stand there at most. */
static size_t most(const char *head, const char *middle, size_t refused)
{
	size_t taken = 1, source;
	while (refused - taken > 1) {
		size_t times = (taken + refused) / 2;
		if (rendered(head, middle, times, &source) == SIZE_MAX)
			refused = times;
		else
			taken = times;
	}
	return taken;
}

/* LIMIT_BODY_FACTOR times the source and LIMIT_BODY_EXTRA, to the byte. */
static void body_size(void **state)
{
	char head[512] = "[x]: https://a/";
	size_t length = strlen(head), source, before;
	(void)state;
	memset(head + length, 'a', 400);
	strcpy(head + length + 400, "\n\n");
	size_t times = most(head, "[x] ", 5000);
	size_t size = rendered(head, "[x] ", times, &source);
	size_t limit = source * LIMIT_BODY_FACTOR + LIMIT_BODY_EXTRA;
	before = rendered(head, "[x] ", times - 1, &source);
	assert_in_range(size, 1, limit);
	assert_true(size + (size - before) > limit + 4 * LIMIT_BODY_FACTOR);
	assert_true(rendered(head, "[x] ", times + 1, &source) == SIZE_MAX);
}

/* Refused for the memory of its parse (LIMIT_MARKDOWN_TREE), long before it
 * would be too long. */
static void tree_size(void **state)
{
	size_t times = most("", "\\", LIMIT_MARKDOWN_FILE - 1), source;
	(void)state;
	assert_in_range(rendered("", "\\", times, &source), 1,
		LIMIT_MARKDOWN_FILE);
	assert_true(rendered("", "\\", times + 1, &source) == SIZE_MAX);
	assert_in_range(times, LIMIT_MARKDOWN_TREE / 512,
		LIMIT_MARKDOWN_TREE / 32);
}

/* A parse that is left half-way leaves nothing behind for the next one. */
static void after_refusal(void **state)
{
	static const Bulk bulk = {"~~a~~ ", "*a_ ~~b ", 0, "", "S24"};
	static const MarkdownOptions options = {0};
	Str text = bulk_text(&bulk, LIMIT_MARKDOWN_FILE - 1);
	Source source = {.path = STR("a.md"),
		.text = STR("a~*\"b\"*")};
	Arena arena;
	Diag diag;
	Rich before, after;
	size_t memory;
	(void)state;
	arena_init(&arena);
	diag_init(&diag, &arena);
	before = markdown_render(&arena, source.text,
		(MarkdownOrigin){.source = &source}, &options, &diag);
	assert_true(render(text, "S24", &memory));
	after = markdown_render(&arena, source.text,
		(MarkdownOrigin){.source = &source}, &options, &diag);
	assert_true(str_eq(before.html, after.html));
	arena_done(&arena);
	free((char *)text.ptr);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(exact_limits), cmocka_unit_test(pathological),
		cmocka_unit_test(smaller), cmocka_unit_test(expansion),
		cmocka_unit_test(after_refusal),
		cmocka_unit_test(body_size), cmocka_unit_test(tree_size),
	};
	markdown_setup();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
