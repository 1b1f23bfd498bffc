#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "format/markdown.h"

static void excerpts(void **state)
{
	static const Str html = STR_INIT("<h3 id=\"a\">Một</h3>\n<p>Hai <a "
		"href=\"../x.html#b\">ba</a> id=&quot;<sup><a href=\"#fn-1\" "
		"id=\"fnref-1\">1</a></sup></p>\n<ol><li id=\"fn-1\"><p>Bốn "
		"<a class=\"backlink\" href=\"#fnref-1\">↩</a></p></li></ol>");
	static const Str wanted = STR_INIT("<h3>Một</h3>\n<p>Hai <a "
		"href=\"../x.html#b\">ba</a> id=&quot;<sup>1</sup></p>\n<ol>"
		"<li><p>Bốn </p></li></ol>");
	Arena arena;
	(void)state;
	arena_init(&arena);
	assert_true(str_eq(markdown_excerpt(&arena, html), wanted));
	/* Whatever is cut off. */
	for (size_t i = 0; i < html.len; i++)
		assert_true(markdown_excerpt(&arena, str_slice(html, 0, i)).len
			<= i);
	arena_done(&arena);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(excerpts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
