#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "render/script.h"

static void trimming(void **state)
{
	static const struct Case {
		const char *script, *trimmed;
	} cases[] = {
		{"", ""},
		{"\n\n", ""},
		{"\t// why\n\tgo();\n", "go();"},
		{"a = b + c;\nif (a) {\n\tgo(b, c);\n}\n",
			"a=b+c;if(a){go(b,c);}\n"},
		{"go()\nstop()", "go()\nstop()\n"},
		/* A brace ends what stands before it. */
		{"if (a) {\n\tif (b) {\n\t\tgo()\n\t}\n}\nstop();\n",
			"if(a){if(b){go()}}\nstop();"},
		{"if (a) {\n\tgo(); // b\n}\n", "if(a){go();// b\n}\n"},
		/* A space that keeps signs or words apart. */
		{"a = b + +c\n", "a=b+ +c\n"},
		{"a = b - -c\n", "a=b- -c\n"},
		{"a = b < !--c\n", "a=b< !--c\n"},
		{"a = b < c << 2\n", "a=b<c<<2\n"},
		{"a = b < /c>/\n", "a=b< /c>/\n"},
		{"/* so\n// or so */\ngo();\n", "/* so\n// or so */\ngo();"},
		{"return typeof a in b\n", "return typeof a in b\n"},
		{"a = 1 .b\n", "a=1 .b\n"},
		/* Texts, and lines that may hold any. */
		{"a = \"b  = c\" + d;\n", "a=\"b  = c\"+d;"},
		{"a = b + 'b = c';\ngo();\n", "a=b+'b = c';\ngo();"},
		{"a = \"/b = '\" + c;\n", "a=\"/b = '\"+c;"},
		{"a = \"\\\" = \";\ngo();\n", "a=\"\\\" = \";\ngo();"},
		{"a = b / c; // so {\ngo()\n", "a=b / c; // so {\ngo()\n"},
		{"a = /[ ,;]/;\ngo()\n", "a=/[ ,;]/;\ngo()\n"},
		{"return /[ ,;]/;\n", "return /[ ,;]/;\n"},
		{"a = b-- > c % d\n", "a=b-->c%d\n"},
		{"go(\"//\" + a, b / c)\n", "go(\"//\"+a,b / c)\n"},
		/* Texts of several lines. */
		{"\ta = `b {\n  c = d\n\n// e`;\n",
			"\ta = `b {\n  c = d\n\n// e`;\n"},
		{"\ta = \"b\\\n  c\";\n", "\ta = \"b\\\n  c\";\n"},
		{"\ta = \"b\\\r\n  c\";\n", "\ta = \"b\\\r\n  c\";\n"},
	};
	Arena arena;
	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Str trimmed = script_trim(&arena, str_from(cases[i].script));
		assert_string_equal(str_z(&arena, trimmed), cases[i].trimmed);
	}
	arena_done(&arena);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(trimming),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
