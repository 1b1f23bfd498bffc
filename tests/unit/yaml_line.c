#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "format/yaml_line.h"

static void marks(void **state)
{
	static const struct { const char *before, *line, *mark; } cases[] = {
		{"a:\n  ", "– mã: x", "–"}, {"", "—\tx", "—"},
		{"a:\n", "• x", "•"}, {"a:\r\n  ", "–x y", "–x"},
		{"", "-x", "-x"}, {"", "-- x", "--"}, {"", "-mã: x", "-mã:"},
		{"a:\r", "* x", "*"}, {"", "+ mã: x", "+"},
		{"", "- x", ""}, {"", "-", ""}, {"", "---", ""}, {"", "*x*", ""},
		{"", "+84", ""}, {"", "x – y", ""}, {"", "", ""},
		{"a: ", "– x", ""}, {"- ", "– x", ""}
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char text[100];
		size_t at = strlen(cases[i].before);
		Str mark;
		strcpy(text, cases[i].before);
		strcat(text, cases[i].line);
		mark = yaml_line_mark(str_from(text), at);
		if (!str_eq(mark, str_from(cases[i].mark)))
			fail_msg("%s: %.*s", text, STR_ARG(mark));
	}
}

/* The last line is asked for; "KEY indent", with a "|" for a block. */
static void above(void **state)
{
	static const struct { const char *text, *above; } cases[] = {
		{"a: |\n  x\ny", "a 2|"},
		{"a: |\ny", "a 2|"},
		{"a: >-\n   x\n\n   # z\ny", "a 3|"},
		{"a: |\r\n  x\r\nb: c", "a 2|"},
		{"a: |\n  x\n  z: t\ny", "a 2|"},
		{"a: |\n  x\n- y", "a 2|"},
		{"a: |\n  x\n y", "a 2|"},
		{"a: |\n  x\n# z\ny", "a 2|"},
		{"- a: x\n  ghi chú: |\n    x\n  y", "ghi chú 4|"},
		{"l:\n  - a: |\n      x\ny", "a 6|"},
		{"a: x\ny", "a 2"},
		{"a: x\n    z\ny", "a 4"},
		{"a: |\n  x\nb: c\ny", "b 2"},
		{"a: x\nb: c", ""}, {"a: x\ny:z", ""},
		{"a: |\n  x\nb: c\nd: e", ""},
		{"a:\ny", ""}, {"a: [x]\ny", ""}, {"a: 'x'\ny", ""},
		{"a:\n  - {b: x}\ny", ""}, {"a:\n  - [b: x]\ny", ""},
		{"a:\n  - \"b: x\"\ny", ""}, {"'b: x'\ny", ""},
		{"b: x\n  {c: z}\ny", "b 2"}, {"a:\n  - x\ny", ""}, {"x\ny", ""}, {"y", ""}, {"", ""}
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Str text = str_from(cases[i].text);
		YamlAbove found;
		char shown[50] = "";
		if (yaml_line_above(text, text.len, &found))
			snprintf(shown, sizeof shown, "%.*s %zu%s",
				STR_ARG(found.key), found.indent,
				found.block ? "|" : "");
		if (strcmp(shown, cases[i].above) != 0)
			fail_msg("%s: %s", cases[i].text, shown);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(marks), cmocka_unit_test(above)
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
