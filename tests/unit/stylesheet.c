#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "render/stylesheet.h"

/* Of a theme with icon.png, in/icon.png, in/anh nền.png and in/100%.png: what in/a.css becomes, and how
 * much is told of it. */
static const struct {
	const char *sheet, *settled;
	size_t told;
} cases[] = {
	{"a{b:url(icon.png)}", "a{b:url(../in/i.1.png)}", 0},
	{"a{b:url( '../icon.png#x' )}", "a{b:url( '../i.2.png#x' )}", 0},
	{"a{b:\"icon.png\"}", "a{b:\"icon.png\"}", 0},
	{"a{b:image-set(\"icon.png\" 1x, '../icon.png' 2x)}",
		"a{b:image-set(\"../in/i.1.png\" 1x, '../i.2.png' 2x)}", 0},
	{"a{b:-webkit-Image-Set(\"icon.png\" 1x)}",
		"a{b:-webkit-Image-Set(\"../in/i.1.png\" 1x)}", 0},
	{"a{b:image-set(url(icon.png) type(\"no.png\") 1x,\"icon.png\")}",
		"a{b:image-set(url(../in/i.1.png) type(\"no.png\") 1x,"
		"\"../in/i.1.png\")}", 0},
	{"a{b:image-set(url(\"icon.png\") 1x) \"no.png\"}",
		"a{b:image-set(url(\"../in/i.1.png\") 1x) \"no.png\"}", 0},
	{"a{b:my-image-set(\"no.png\")}", "a{b:my-image-set(\"no.png\")}", 0},
	{"a{b:image-set(\"no.png\" 1x; c:\"no.png\"}",
		"a{b:image-set(\"no.png\" 1x; c:\"no.png\"}", 1},
	{"a{b:image-set('http://a/b.png' 1x, /* \"no.png\" */ 'no.png')}",
		"a{b:image-set('http://a/b.png' 1x,  'no.png')}", 2},
	{"/* a */\na{b:c} /*d*/e{}/* f", "\na{b:c} e{}/* f", 0},
	{".a/**/.b{c:\" /* d */ \"}/* e */ .f {}",
		".a/**/.b{c:\" /* d */ \"} .f {}", 0},
	{"/*! L */ a{b:url(/* )}", "/*! L */ a{b:url(/* )}", 1},
	{"a{b:url(ic%6Fn.png?v=1)}", "a{b:url(../in/i.1.png?v=1)}", 0},
	{"a{b:url('../icon.png?#x:y')}", "a{b:url('../i.2.png?#x:y')}", 0},
	{"a{b:url(anh%20n%E1%BB%81n.png)}", "a{b:url(../in/ảnh%20n.1.png)}", 0},
	{"a{b:url(\"anh nền.png\")}", "a{b:url(\"../in/ảnh%20n.1.png\")}", 0},
	{"a{b:url(100%.png)}", "a{b:url(../in/n%281%29.png)}", 0},
	{"a{b:url(no%20n.png?)}", "a{b:url(no%20n.png?)}", 1},
};

static void addresses(void **state)
{
	static Str here = STR_INIT("assets/in/i.1.png");
	static Str above = STR_INIT("assets/i.2.png");
	static Str spaced = STR_INIT("assets/in/ảnh n.1.png");
	static Str odd = STR_INIT("assets/in/n(1).png");
	Arena arena;
	Map files = {0};
	(void)state;
	arena_init(&arena);
	map_set(&arena, &files, STR("in/icon.png"), &here);
	map_set(&arena, &files, STR("icon.png"), &above);
	map_set(&arena, &files, STR("in/anh nền.png"), &spaced);
	map_set(&arena, &files, STR("in/100%.png"), &odd);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Source sheet = {.path = STR("in/a.css"),
			.text = str_from(cases[i].sheet)};
		Diag diag;
		diag_init(&diag, &arena);
		Str settled = stylesheet_settle(&arena, &sheet,
			STR("in/a.css"), &files, &diag);
		assert_string_equal(str_z(&arena, settled),
			cases[i].settled);
		assert_int_equal(diag.reports.count, cases[i].told);
	}
	arena_done(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(addresses),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
