#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "app/draft.h"
#include "app/edit.h"
#include "format/yaml.h"

static int setup(void **state)
{
	static Arena arena;
	arena_init(&arena);
	*state = &arena;
	return 0;
}

static int teardown(void **state)
{
	arena_done(*state);
	return 0;
}

static const Field list = {.name = STR_INIT("sessions"),
	.vi = STR_INIT("buổi")};

/* text with "ID" put where one more item belongs; "?" where it cannot. */
static Str inserted(Arena *arena, const char *text)
{
	Source source = {.path = STR("plan.yaml"), .text = str_from(text)};
	Diag diag;
	Slot slot;
	Edits edits = {0};
	diag_init(&diag, arena);
	const Node *root = yaml_parse(arena, &source, 0, source.text.len,
		&diag);
	if (!root || !slot_find(&slot, &source, root, &list))
		return STR("?");
	edits_add(arena, &edits, slot.at, slot.remove, str_format(arena,
		"%s%s%s%*s- ID\n", slot.lead ? "\n" : "",
		slot.header ? "sessions:\n" : "", slot.blank ? "\n" : "",
		(int)slot.indent, ""));
	return edits_apply(arena, &edits, source.text);
}

static void slots(void **state)
{
	static const struct { const char *text, *wanted; } cases[] = {
		{"sessions:\n  - id: a\n", "sessions:\n  - id: a\n  - ID\n"},
		{"sessions:\n- id: a\n", "sessions:\n- id: a\n- ID\n"},
		{"Buoi:\n    -   id: a\n        n: 1\n",
			"Buoi:\n    -   id: a\n        n: 1\n    - ID\n"},
		{"sessions:\n  - id: a", "sessions:\n  - id: a\n  - ID\n"},
		/* Comments and what follows stay where they are. */
		{"sessions:\n  - id: a # one\n\n# end\nyear: 2025\n",
			"sessions:\n  - id: a # one\n  - ID\n\n# end\n"
			"year: 2025\n"},
		{"sessions:\n  - id: a\n\n  - id: b\nz: 1\n",
			"sessions:\n  - id: a\n\n  - id: b\n\n  - ID\n"
			"z: 1\n"},
		{"sessions:\n  - id: a\n    note: |\n      x\n\n      y\n\nz: 1\n",
			"sessions:\n  - id: a\n    note: |\n      x\n\n"
			"      y\n  - ID\n\nz: 1\n"},
		{"sessions:\n  - id: a\n    due:\n      draft:\nz: 1\n",
			"sessions:\n  - id: a\n    due:\n      draft:\n"
			"  - ID\nz: 1\n"},
		{"sessions:\n  - id: a\n    lead: [x,\n      y]\nz: 1\n",
			"sessions:\n  - id: a\n    lead: [x,\n      y]\n"
			"  - ID\nz: 1\n"},
		{"sessions:\n  - a: - b\n", "?"},
		{"year: 1\n", "year: 1\nsessions:\n  - ID\n"},
		{"year: 1", "year: 1\nsessions:\n  - ID\n"},
		{"", "sessions:\n  - ID\n"},
		{"sessions:\nyear: 1\n", "sessions:\n  - ID\nyear: 1\n"},
		{"sessions: # none yet\nyear: 1\n",
			"sessions: # none yet\n  - ID\nyear: 1\n"},
		{"sessions: []\nyear: 1\n", "sessions:\n  - ID\nyear: 1\n"},
		{"sessions: chưa xác định\nyear: 1\n",
			"sessions:\n  - ID\nyear: 1\n"},
		{"sessions: [{id: a}]\n", "?"},
		{"- id: a\n- id: b\n", "- id: a\n- id: b\n- ID\n"},
		{"sessions:\r\n  - id: a\r\nz: 1\r\n",
			"sessions:\r\n  - id: a\r\n  - ID\r\nz: 1\r\n"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		Str text = inserted(*state, cases[i].text);
		if (!str_eq(text, str_from(cases[i].wanted)))
			fail_msg("case %zu:\n%.*s", i, STR_ARG(text));
	}
}

static void several_edits(void **state)
{
	Edits edits = {0};
	edits_add(*state, &edits, 4, 1, STR("XY"));
	edits_add(*state, &edits, 0, 0, STR("<"));
	edits_add(*state, &edits, 6, 0, STR(">"));
	Str text = edits_apply(*state, &edits, STR("abcdef"));
	assert_true(str_eq(text, STR("<abcdXYf>")));
}

/* What is written reads back as it was. */
static void scalars(void **state)
{
	static const char *const texts[] = {
		"Hội trường", "Phòng: 2", "a: b", "a:", "# a", "a # b", "a#b",
		"- a", "-a", "? a", "[a]", "{a}", "'a'", "\"a\"", "a \"b\"",
		"a\\b", "\\", "*a", "&a", "!a", "%a", "@a", "`a`", "|", ">",
		" a", "a ", "14:00", "14h00", "a\nb", "a, b", "a\tb", "~",
		"yes", "012", "“Xây dựng” (2024)", "a:b", "144-QĐ/TW",
		"a\u2028b", "a\u2029", "a\302\205b", "a\x7f", "\uFEFFa",
	};
	for (size_t i = 0; i < COUNT(texts); i++) {
		Buf buf;
		Diag diag;
		buf_init(&buf, 1 << 16);
		diag_init(&diag, *state);
		BUF_LITERAL(&buf, "k: ");
		draft_scalar(&buf, str_from(texts[i]));
		BUF_LITERAL(&buf, "\n");
		Source source = {.path = STR("a.yaml"), .text = buf_str(&buf)};
		const Node *root = yaml_parse(*state, &source, 0, buf.len,
			&diag);
		const Node *value = root ? node_get(root, STR("k")) : NULL;
		if (!value || !str_eq(value->str, str_from(texts[i])))
			fail_msg("%s: written as %.*s", texts[i],
				STR_ARG(buf_str(&buf)));
		buf_done(&buf);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(slots),
		cmocka_unit_test(several_edits),
		cmocka_unit_test(scalars),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
