#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "base/buf.h"
#include "base/limits.h"
#include "format/yaml.h"

static Arena arena;
static Source source;
static Diag diag;

static int setup(void **state)
{
	(void)state;
	arena_init(&arena);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	arena_done(&arena);
	return 0;
}

static const Node *parse(Str text)
{
	source = (Source){.path = STR("content/2025/plan.yaml"),
		.text = text};
	diag_init(&diag, &arena);
	return yaml_parse(&arena, &source, 0, text.len, &diag);
}

/* The tree in one line: {key: value, list: [a, "b"]}. */
static void show(Buf *out, const Node *value)
{
	switch (value->kind) {
	case NODE_LIST:
		buf_add_char(out, '[');
		for (size_t i = 0; i < value->list.count; i++) {
			if (i)
				BUF_LITERAL(out, ", ");
			show(out, value->list.items[i]);
		}
		buf_add_char(out, ']');
		break;
	case NODE_MAP:
		buf_add_char(out, '{');
		for (size_t i = 0; i < value->map.count; i++) {
			if (i)
				BUF_LITERAL(out, ", ");
			buf_add(out, value->map.pairs[i].key);
			BUF_LITERAL(out, ": ");
			show(out, value->map.pairs[i].value);
		}
		buf_add_char(out, '}');
		break;
	default:
		buf_format(out, value->quoted ? "\"%.*s\"" : "%.*s",
			STR_ARG(value->str));
	}
}

static void trees(void **state)
{
	static const struct Case {
		const char *text, *tree;
	} cases[] = {
		{"", "{}"}, {"# chỉ có chú thích\n", "{}"}, {"---\n", "{}"},
		{"a: 1\n", "{a: 1}"}, {"---\na: 1\n...\n", "{a: 1}"},
		{"số: 012\nNO: 19:30\nx: ~\ny: null\n",
			"{số: 012, NO: 19:30, x: ~, y: null}"},
		{"a:\nb: ''\n", "{a: , b: \"\"}"},
		{"a: “Quyết định”\nb: x:y\n", "{a: “Quyết định”, b: x:y}"},
		{"- a\n- - b\n  - c: d\n    e: f\n",
			"[a, [b, {c: d, e: f}]]"},
		{"a: [x, 'y', {z: t}]\nb: {c: , d}\n",
			"{a: [x, \"y\", {z: t}], b: {c: , d: }}"},
		{"a: một\n  hai\n\n  ba\nb: |\n  x\n   y\n\n  z\nc: >-\n  x\n"
			"  y\n",
			"{a: một hai\nba, b: x\n y\n\nz\n, c: x y}"},
		{"\"a\\tb\": 'it''s'\n", "{a\tb: \"it's\"}"},
		{"a: x\r\nb: y\r\n", "{a: x, b: y}"},
		{"\"u\\u0301\": \"Thi\\u0323\"\n", "{\u00FA: \"Th\u1ECB\"}"},
		{"[]\n", "[]"}, {"{}\n", "{}"},
		{"a:\tb\n", "{a: b}"}
	};
	Buf buf;
	(void)state;
	buf_init(&buf, 1000);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const Node *root = parse(str_from(cases[i].text));
		assert_non_null(root);
		assert_int_equal(diag.reports.count, 0);
		buf_clear(&buf);
		show(&buf, root);
		if (!str_eq(buf_str(&buf), str_from(cases[i].tree)))
			fail_msg("%.*s, not %s", STR_ARG(buf_str(&buf)),
				cases[i].tree);
	}
	buf_done(&buf);
	assert_non_null(parse((Str){NULL, 0}));
}

static void assert_span(Span span, const char *text)
{
	assert_ptr_equal(span.source, &source);
	assert_true(str_eq(span_text(span), str_from(text)));
}

static void spans(void **state)
{
	const Node *root, *list, *map;
	(void)state;
	root = parse(STR("họ tên: “Đặng”\n"
		"mục:\n"
		"  - 'một'\n"
		"  - đ: [a, b]\n"
		"    e: ố\n"
		"\n"
		"# chú thích\n"
		"cuối: |\n"
		"  x\n"));
	assert_span(root->map.pairs[0].key_span, "họ tên");
	assert_span(root->map.pairs[0].value->span, "“Đặng”");
	list = node_get(root, STR("mục"));
	assert_span(list->span, "- 'một'\n  - đ: [a, b]\n    e: ố");
	assert_span(list->list.items[0]->span, "'một'");
	assert_true(list->list.items[0]->quoted);
	map = list->list.items[1];
	assert_span(map->span, "đ: [a, b]\n    e: ố");
	assert_span(map->map.pairs[0].value->span, "[a, b]");
	assert_span(map->map.pairs[0].value->list.items[1]->span, "b");
	assert_span(node_get(root, STR("cuối"))->span, "|\n  x\n");
	assert_false(node_get(root, STR("cuối"))->quoted);
}

/* A front matter: offsets count from the start of the file. */
static void slices(void **state)
{
	Str text = STR("---\nđ: ắ\nb: c: d\n---\nthân: [\n");
	const Node *root;
	(void)state;
	source = (Source){.path = STR("a.md"), .text = text};
	diag_init(&diag, &arena);
	root = yaml_parse(&arena, &source, 4, 12, &diag);
	assert_span(root->map.pairs[0].key_span, "đ");
	assert_span(root->map.pairs[0].value->span, "ắ");
	assert_null(yaml_parse(&arena, &source, 4, 20, &diag));
	assert_int_equal(diag.reports.count, 1);
	assert_string_equal(diag.reports.items[0].fault->rule, "S12");
	assert_int_equal(diag.reports.items[0].span.start, 16);
}

typedef struct Mistake {
	const char *text;
	const char *rule;
	unsigned line, column;
	const char *argument;	/* the first, or NULL */
} Mistake;

static void check(const Mistake *m, bool stops)
{
	const Node *root = parse(str_from(m->text));
	const Report *report;
	Position at;
	diag_sort(&diag);
	if (diag.reports.count != 1)
		fail_msg("%s: %zu reports", m->text, diag.reports.count);
	report = diag.reports.items;
	at = source_seek(&(SourceCursor){NULL}, &source, report->span.start);
	if (strcmp(report->fault->rule, m->rule) != 0
			|| at.line != m->line || at.column != m->column)
		fail_msg("%s: %s at %u:%u", m->text, report->fault->rule,
			at.line, at.column);
	if (m->argument && !str_eq(report->args.at[0].str,
			str_from(m->argument)))
		fail_msg("%s: %.*s", m->text,
			STR_ARG(report->args.at[0].str));
	if (stops != !root)
		fail_msg("%s: %s", m->text, root ? "went on" : "stopped");
}

static void syntax(void **state)
{
	static const Mistake mistakes[] = {
		{"{a:}\n", "S10", 1, 3, "found unexpected ':'"},
		{"a: 1\n\tb: 2\n", "S11", 2, 1, NULL},
		{"a:\n\tb: 2\n", "S11", 2, 1, NULL},
		{"a:\n  - b\n  -\tc\n", "S11", 3, 4, NULL},
		{"a: |\n\tb\n", "S11", 2, 1, NULL},
		{"tiêu đề: Quyết định: số 12\nb: c\n", "S12", 1, 20,
			"Quyết định: số 12"},
		{"x: 1\na: \"b\": c\n", "S12", 2, 7, "\"b\": c"},
		{"- a: b: c\n", "S12", 1, 7, "b: c"},
		{"title abc\nb: c\n", "S13", 1, 1, "title abc"},
		{"a: 1\ntitle:abc\nb: c\n", "S13", 2, 1, "title:abc"},
		{"a:\n  - x: 1\nnhầm\nb: c\n", "S13", 3, 1, "nhầm"},
		{"chỉ chữ\n", "S13", 1, 1, "chỉ chữ"},
		{"'chỉ chữ'\n", "S13", 1, 1, "'chỉ chữ'"},
		{": x\n", "S13", 1, 1, ": x"},
		{"a: \"mở\nb: c\n", "S14", 1, 4, "\""},
		{"a: 'mở\nb: c\n", "S14", 1, 4, "'"},
		{"a: \"mở\nb: \"c\"\n", "S14", 1, 4, "\""},
		{"a: \"mở\n---\nb: c\n", "S14", 1, 4, "\""},
		{"a: \"Nghị quyết\" số 12\nb: c\n", "S15", 1, 17, "số 12"},
		{"a: 'it's'\n", "S15", 1, 8, "s'"},
		{"a: 1\n  b: 2\n", "S16", 2, 3, NULL},
		{" a: 1\nb: 2\n", "S16", 2, 1, NULL},
		{"- a: b\n   c: d\n", "S16", 2, 4, NULL},
		{"- a: b\n c: d\n", "S16", 2, 2, NULL},
		{"- a\nb: c\n", "S16", 2, 1, NULL},
		{"a: b\n\n- c\n", "S16", 3, 1, NULL},
		{"a: |\n  x\n y\nb: c\n", "S16", 3, 2, NULL},
		{"a:\n  b:c\n  d: e\n", "S13", 2, 3, "b:c"},
		{"a:\n  - b:c\n    d: e\n", "S13", 2, 5, "b:c"},
		{"a:\n  b c\n  d:e\n  f: g\n", "S13", 2, 3, "b c"},
		{"a:\n  - b\n   c: d\n", "S16", 3, 4, NULL},
		{"a:\n  - b\n     c: d\n", "S16", 3, 6, NULL},
		{"a:\n  b\n    c: d\n", "S16", 3, 5, NULL},
		{"a:\n  - b\n   - c\n", "S16", 3, 4, NULL},
		{"a: b # c\n  d\n", "S16", 2, 3, "a"},
		{"a: b\n  # c\n  d\n", "S16", 3, 3, "a"},
		{"a: |\n  b\n# c\n  d\n", "S16", 4, 3, "a"},
		{"a: b # c\n   d\n", "S16", 2, 4, "a"},
		{"a: [b,, c]\n", "S17", 1, 7, NULL},
		{"a: [, c]\n", "S17", 1, 5, NULL},
		{"a: [x, y\nb: c\n", "S17", 1, 4, "["},
		{"a: {x: 1\nb: c\n", "S17", 1, 4, "{"},
		{"a: [x, {y: [", "S17", 1, 12, "["},
		{"a: [b: c: d]\n", "S17", 1, 4, "["},
		{"a: @x\n", "S18", 1, 4, "@"},
		{"a: `x`\n", "S18", 1, 4, "`"},
		{"a: %x\n", "S18", 1, 4, "%"},
		{"a: *đậm*\n", "S18", 1, 4, "*"},
		{"a: **x** y\n", "S18", 1, 4, "*"},
		{"a: & y\n", "S18", 1, 4, "&"},
		{"a: > x\n", "S18", 1, 4, ">"},
		{"a: |x\n", "S18", 1, 4, "|"},
		{"a: ]\n", "S18", 1, 4, "]"},
		{"a: , x\n", "S18", 1, 4, ","},
		{"a: ? x\n", "S18", 1, 4, "?"},
		{"a: [b,,c]\n", "S17", 1, 7, NULL},
		{"a: [Dự thảo] Kế hoạch\n", "S18", 1, 4, "["},
		{"{a: b} c\n", "S18", 1, 1, "{"},
		{"title:\u00a0abc\nb: c\n", "S19", 1, 7, "U+00A0"},
		{"title:\u00a0abc\n", "S19", 1, 7, "U+00A0"},
		{"a: 1\ntitle:\u00a0abc\nb: c\n", "S19", 2, 7, "U+00A0"},
		{"a: x\x01y\n", "S19", 1, 5, "U+0001"},
		{"a: b\u2028c\n", "S19", 1, 5, "U+2028"},
		{"a: b\u2029c: d\n", "S19", 1, 5, "U+2029"},
		{"a: |\n  b\xC2\x85 c\n", "S19", 2, 4, "U+0085"},
		{"# a\u2028b: c\n", "S19", 1, 4, "U+2028"},
		{"đ: ế\nb: \x7F\n", "S19", 2, 4, "U+007F"},
		{"a:\n- b\n-c\nd: e\n", "S16", 3, 1, "-c"},
		{"a:\n  – b: c\n    d: e\n", "S16", 2, 3, "–"},
		{"a:\n  - b: c\n  – d: e\n", "S16", 3, 3, "–"},
		{"a:\n  - b: c\n  -d: e\n", "S16", 3, 3, "-d:"},
		{"a:\n  * b: c\n", "S16", 2, 3, "*"},
		{"a:\n  + b: c\n", "S16", 2, 3, "+"},
		{"a:\n  - b\n  • c\n", "S16", 3, 3, "•"},
		{"%x: 1\n", "S84", 1, 1, NULL},
		{"a: 1\n%x: 1\n", "S84", 2, 1, NULL},
		{"---\n%YAML 1.2\na: b\n", "S84", 2, 1, NULL},
		{"a: b\n%YAML 1.2\n", "S84", 2, 1, NULL},
		{"%YAML 2.0\n---\na: 1\n", "S84", 1, 1, NULL},
		{"a: !x!y z\n", "S81", 1, 4, "!x!y"},
		{"a: \"C:\\Users\"\n", "S88", 1, 7, NULL},
		{"a: \"\\x4", "S88", 1, 5, NULL},
		{"a: - x\n", "S89", 1, 4, NULL}
	};
	(void)state;
	for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++)
		check(&mistakes[i], true);
}

static void refusals(void **state)
{
	static const Mistake mistakes[] = {
		{"a: &tên y\n", "S18", 1, 4, "&"},
		{"a: 1\nb: &x y\n", "S80", 2, 4, "&x"},
		{"a: *x\n", "S80", 1, 4, "*x"},
		{"a: &x [b]\n", "S80", 1, 4, "&x"},
		{"a: &x\n  b: c\n", "S80", 1, 4, "&x"},
		{"&x a: b\n", "S80", 1, 1, "&x"},
		{"a: !quan trọng\n", "S81", 1, 4, "!quan"},
		{"a: !!int 3\n", "S81", 1, 4, "!!int"},
		{"a: ! y\n", "S81", 1, 4, "!"},
		{"a: !!map {b: c}\n", "S81", 1, 4, "!!map"},
		{"b: 1\n<<: {a: 1}\n", "S82", 2, 1, NULL},
		{"a: 1\n---\nb: 2\n---\n", "S83", 2, 1, NULL},
		{"%YAML 1.1\n---\na: 1\n", "S84", 1, 1, NULL},
		{"[a]: b\nc: d\n", "S86", 1, 1, NULL},
		{"a: {{x}}\n", "S86", 1, 5, NULL},
		{"? - a\n: b\n", "S86", 1, 3, NULL},
		{"Ngày họp: 1\nb: 2\nngay_hop: 2\n", "S87", 3, 1, "ngay_hop"},
		{"a: {x: 1, 'X': 2}\n", "S87", 1, 11, "X"},
		{"ti\u200btle: x\n", "S19", 1, 3, "U+200B"},
		{"a:\n\u00a0\u00a0b: c\n", "S19", 2, 1, "U+00A0"},
		{"- title:\u00a0abc\n", "S19", 1, 9, "U+00A0"},
		/* Escapes of what may be in no page, or nobody sees. */
		{"a: \"D:\\bien-ban\"\n", "S88", 1, 7, NULL},
		{"a: \"a\\0b\"\n", "S88", 1, 6, NULL},
		{"a: \"\\e[31m\"\n", "S88", 1, 5, NULL},
		{"a: \"D:\\Nghị quyết\"\n", "S88", 1, 7, NULL},
		{"a: \"\\\\a\\Lịch\"\n", "S88", 1, 8, NULL},
		{"a: \"đ\\u202E\"\n", "S88", 1, 6, NULL},
		{"a: \"\\x7f\"\n", "S88", 1, 5, NULL},
		{"a: \"\\U0000200B\"\n", "S88", 1, 5, NULL},
		{"{\"\\x1b\": a}\n", "S88", 1, 3, NULL}
	};
	(void)state;
	check(&mistakes[0], true);
	for (size_t i = 1; i < sizeof mistakes / sizeof *mistakes; i++)
		check(&mistakes[i], false);
}

/* Values that # cuts off, and comments as people write them. */
static void cuts(void **state)
{
	static const Mistake mistakes[] = {
		{"a: Phòng #3 cũ\nb: c\n", "S18", 1, 10, "#3 cũ"},
		{"a: #3 cũ \nb: c\n", "S18", 1, 4, "#3 cũ"},
		{"- x\n- #3\n", "S18", 2, 3, "#3"},
		{"a: \"Nghị quyết\" #2\n", "S18", 1, 17, "#2"},
		{"a: một\n  hai #3\n", "S18", 2, 7, "#3"},
		{"a: b #c", "S18", 1, 6, "#c"}
	};
	static const char *const sound[] = {
		"a: b # ghi chú\n", "a: b #\n", "a: b #", "a: b\t##\n",
		"#x\na: b\n#x\n", "a: #x\n  - b\n", "a: b#c\n",
		"a: 'b #c'\n", "a: |\n  b #c\n", "a: b\n  #c\n", "#x\n"
	};
	(void)state;
	for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++) {
		check(&mistakes[i], false);
		assert_false(diag_failed(&diag));
	}
	check(&mistakes[0], false);
	assert_true(str_eq(diag.reports.items[0].args.at[1].str,
		STR("\"Phòng #3 cũ\"")));
	check(&mistakes[3], false);
	assert_int_equal(diag.reports.items[0].args.at[1].str.len, 0);
	check(&mistakes[4], false);
	assert_int_equal(diag.reports.items[0].args.at[1].str.len, 0);
	for (size_t i = 0; i < sizeof sound / sizeof *sound; i++) {
		assert_non_null(parse(str_from(sound[i])));
		if (diag.reports.count)
			fail_msg("%s: told", sound[i]);
	}
}

static void going_on(void **state)
{
	const Node *root;
	(void)state;
	root = parse(STR("a: *x\na: 2\n<<: 3\nb: !t 4\nb: 5\nc: 6\n"));
	assert_int_equal(diag.reports.count, 5);
	assert_int_equal(root->map.count, 3);
	assert_true(str_eq(node_get(root, STR("b"))->str, STR("4")));
	assert_true(str_eq(node_get(root, STR("c"))->str, STR("6")));
	parse(STR("Số hiệu: 1\nx: 2\nso-hieu: 3\n"));
	assert_span(diag.reports.items[0].span, "so-hieu");
	assert_span(diag.reports.items[0].related, "Số hiệu");
	parse(STR("a: [x,\n  y\nb: c\n"));
	assert_span(diag.reports.items[0].span, "[");
	assert_span(diag.reports.items[0].related, ":");
	parse((Str){"a: 1\nb: \0\n", 10});
	assert_string_equal(diag.reports.items[0].fault->rule, "S19");
	assert_int_equal(diag.reports.items[0].span.start, 8);
}

static Str repeat(const char *piece, size_t n)
{
	size_t len = strlen(piece);
	char *bytes = arena_bytes(&arena, len * n);
	for (size_t i = 0; i < n; i++)
		memcpy(bytes + i * len, piece, len);
	return (Str){bytes, len * n};
}

static void assert_refused(Str text, const char *rule)
{
	assert_null(parse(text));
	assert_int_equal(diag.reports.count, 1);
	assert_string_equal(diag.reports.items[0].fault->rule, rule);
}

static void limits(void **state)
{
	Str most = str_concat(&arena, repeat("[", LIMIT_YAML_DEPTH),
		repeat("]", LIMIT_YAML_DEPTH));
	(void)state;
	assert_non_null(parse(most));
	assert_refused(str_concat3(&arena, STR("["), most, STR("]")), "S85");
	assert_int_equal(diag.reports.items[0].span.start, LIMIT_YAML_DEPTH);
	assert_refused(repeat("[", 100000), "S85");
	assert_refused(repeat("[\n", 100000), "S85");
	assert_refused(repeat("{a: ", 100000), "S85");
	assert_refused(repeat("- ", 100000), "S85");
	assert_refused(repeat("? ", 100000), "S85");
	assert_refused(repeat("- a\n", LIMIT_YAML_VALUES), "S90");
	assert_refused(repeat("%TAG !a! b\n", 100000), "S84");
	assert_null(parse(repeat("a: 1\n", 100000)));
	assert_int_equal(diag.reports.count, LIMIT_YAML_FAULTS + 1);
	assert_string_equal(diag.reports.items[LIMIT_YAML_FAULTS].fault->rule,
		"S90");
}

static uint32_t offset_of(const Node *scalar, size_t offset)
{
	return yaml_cursor_offset(&(YamlCursor){scalar, 0, 0}, offset);
}

/* In each scalar, where the mark stands in its text and in its source. */
static void offsets(void **state)
{
	static const struct Case {
		const char *text, *mark;
	} cases[] = {
		{"a: một hai ba\n", "ba"},
		{"a: một\n  hai\n\n  ba\n", "ba"},
		{"a: 'một ''hai'' ba'\n", "ba"},
		{"a: 'một\n\n\n  hai ''ba'\n", "ba"},
		{"a: \"một \\\"hai\\\" \\u0111 \\x41 \\n ba\"\n", "ba"},
		{"a: \"một \\\n    hai\\\n  \\ ba\"\n", "ba"},
		{"a: \"\\U0001F600\\_\\e ba\"\n", "ba"},
		{"a: |\n  một\n\n    hai\n  ba\n", "ba"},
		{"a: |\n  một\n\n    hai\n  ba\n", "  hai"},
		{"a: |2-\n    hai\n  ba\n", "  hai"},
		{"a: | # chú thích\n\n  một\n  ba\n", "ba"},
		{"a: >\n  một\n  hai\n\n  bốn\n    năm\n  ba\n", "ba"},
		{"a: >+\n  một\n\n\n  hai ba\n\n", "ba"},
		{"a: &x 'một ba'\n", "ba"}
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const Node *root = parse(str_from(cases[i].text));
		const Node *scalar = node_get(root, STR("a"));
		Str mark = str_from(cases[i].mark);
		size_t in_text, in_source;
		assert_true(str_find(scalar->str, mark, &in_text));
		assert_true(str_find(source.text, mark, &in_source));
		if (offset_of(scalar, in_text) != in_source)
			fail_msg("%s: %u, not %zu", cases[i].text,
				offset_of(scalar, in_text), in_source);
	}
}

/* Every place lies in the span, none before the last; a cursor agrees. */
static void all_offsets(void **state)
{
	static const char *const texts[] = {
		"a: một\n  hai\n\n  ba\nb: 1\n",
		"a: 'một\n\n  hai ''ba'''\nb: 1\n",
		"a: \"một \\\n  h\\x41i\\n\\u0111 \\\" ba\\n\"\nb: 1\n",
		"a: |\n  một\n\n    hai\n\n\n  ba\n\n\nb: 1\n",
		"a: |+\n\n  một\n   \n  ba\n\n\nb: 1\n",
		"a: >\n  một\n  hai\n\n    ba\n  bốn\n\nb: 1\n",
		"a: |-\n\n\nb: 1\n",
		"a: ''\nb: 1\n",
		"a: \" \"\nb: 1\n",
		"a:\nb: 1\n"
	};
	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		const Node *root = parse(str_from(texts[i]));
		const Node *scalar = node_get(root, STR("a"));
		YamlCursor cursor = {.scalar = scalar};
		uint32_t last = scalar->span.start;
		for (size_t at = 0; at <= scalar->str.len; at++) {
			uint32_t place = offset_of(scalar, at);
			assert_in_range(place, last, scalar->span.end);
			assert_int_equal(yaml_cursor_offset(&cursor, at),
				place);
			last = place;
		}
		assert_int_equal(yaml_cursor_offset(&cursor, 0),
			offset_of(scalar, 0));
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(trees), cmocka_unit_test(spans),
		cmocka_unit_test(slices), cmocka_unit_test(syntax),
		cmocka_unit_test(refusals), cmocka_unit_test(going_on),
		cmocka_unit_test(cuts),
		cmocka_unit_test(limits), cmocka_unit_test(offsets),
		cmocka_unit_test(all_offsets)
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
