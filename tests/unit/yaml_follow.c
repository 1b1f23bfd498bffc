#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/buf.h"
#include "format/yaml_follow.h"

/* What is left of each line, behind a “|” where it is of a block text. */
static void follow_lines(const char *text, Buf *out)
{
	YamlFollow follow = {0};
	Str line, rest = str_from(text);
	while (rest.len) {
		str_cut(rest, '\n', &line, &rest);
		if (yaml_follow(&follow, &line))
			buf_add(out, STR("|"));
		buf_add(out, line);
		buf_add(out, STR("\n"));
	}
}

static void lines(void **state)
{
	static const struct { const char *text, *left; } cases[] = {
		{"a: b # c\n# d\n\n- e #f\n", "a: b\n\n\n- e\n"},
		{"a: b#c\n", "a: b#c\n"},
		{"a: 'b # c' # d\nb: \"e # f\"\n", "a: 'b # c'\nb: \"e # f\"\n"},
		{"a: {b: '#', c: \"# d\"} # e\n", "a: {b: '#', c: \"# d\"}\n"},
		/* Quotes, also over lines. */
		{"a: \"b \\\" # c\" # d\n", "a: \"b \\\" # c\"\n"},
		{"a: 'b '' # c' # d\n", "a: 'b '' # c'\n"},
		{"a: 'b \\' # c\n", "a: 'b \\'\n"},
		{"a: \"b\n  # c: |\n\n  d # e\" # f\ng: h # i\n",
			"a: \"b\n  # c: |\n\n  d # e\"\ng: h\n"},
		{"a: 'b\\\n  c # d' # e\n", "a: 'b\\\n  c # d'\n"},
		{"a:\n  \"b\n  # c\"\n", "a:\n  \"b\n  # c\"\n"},
		{"- 'b\n  # c'\n- d # e\n", "- 'b\n  # c'\n- d\n"},
		{"\"a\": \"b # c\" # d\n", "\"a\": \"b # c\"\n"},
		{"a: [b, \"c\n  # d\", {e: 'f # g'}] # h\ni: j # k\n",
			"a: [b, \"c\n  # d\", {e: 'f # g'}]\ni: j\n"},
		{"a: [\n  b, # c\n  \"d # e\"]\nf: |\n  # g\n",
			"a: [\n  b,\n  \"d # e\"]\nf: |\n|  # g\n"},
		/* They begin a value, or are signs like others. */
		{"a: b \"c # d\ne: f\" # g\n", "a: b \"c\ne: f\"\n"},
		{"a: b 'c # d\n", "a: b 'c\n"},
		{"a: b's # c\nd: e # f\n", "a: b's\nd: e\n"},
		{"a: b,\n  \"c # d\ne: f # g\n", "a: b,\n  \"c\ne: f\n"},
		{"- a\n  'b # c\n- d # e\n", "- a\n  'b\n- d\n"},
		{"a: b [c, \"d # e\nf: g # h\n", "a: b [c, \"d\nf: g\n"},
		/* Block texts. */
		{"a: | # b\n  c # d\n\n  # e\nf: g # h\n",
			"a: |\n|  c # d\n|\n|  # e\nf: g\n"},
		{"a: >-\n b # c\n# d\n e # f\n", "a: >-\n| b # c\n\n e\n"},
		{"a: |2+\n   b # c\n", "a: |2+\n|   b # c\n"},
		{"a:\n  |\n  b # c\nd: e # f\n", "a:\n  |\n|  b # c\nd: e\n"},
		/* In items they end with the text of their key. */
		{"- a: |\n    b # c\n  d: e # f\n  g: h\n",
			"- a: |\n|    b # c\n  d: e\n  g: h\n"},
		{"  -   a: >\n        b # c\n      d: e # f\n",
			"  -   a: >\n|        b # c\n      d: e\n"},
		{"- - a: |\n      b # c\n    d: e # f\n",
			"- - a: |\n|      b # c\n    d: e\n"},
		{"- \"a\": |\n    b # c\n  d: e # f\n",
			"- \"a\": |\n|    b # c\n  d: e\n"},
		{"- |\n b # c\n- d # e\n", "- |\n| b # c\n- d\n"},
		{"a:\n  - >\n    b # c\n  - d # e\n",
			"a:\n  - >\n|    b # c\n  - d\n"},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Buf left;
		buf_init(&left, SIZE_MAX);
		follow_lines(cases[i].text, &left);
		if (!str_eq(buf_str(&left), str_from(cases[i].left)))
			fail_msg("%s: %.*s", cases[i].text,
				STR_ARG(buf_str(&left)));
		buf_done(&left);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
