#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "base/limits.h"
#include "serve/news.h"

static void assert_news(News *news, const char *expected)
{
	Buf out;
	buf_init(&out, 4 * LIMIT_SERVE_NEWS);
	news_text(news, &out);
	assert_true(str_eq(buf_str(&out), str_from(expected)));
	buf_done(&out);
}

static void numbered(void **state)
{
	static const Str paths[] = {STR_INIT("a.html"),
		STR_INIT("tổ \"1\"\\\n.html")};
	Arena arena;
	(void)state;
	arena_init(&arena);
	News *news = news_new(&arena);
	assert_int_equal(news_number(news), 1);
	assert_news(news, "{\"number\":1,\"paths\":[],\"diagnostics\":null}\n");
	news_tell(news, paths, 2, STR("{\"errors\":0}"));
	assert_int_equal(news_number(news), 2);
	assert_news(news, "{\"number\":2,\"paths\":[\"a.html\",\"tổ "
		"\\\"1\\\"\\\\\\u000a.html\"],\"diagnostics\":"
		"{\"errors\":0}}\n");
	news_tell(news, NULL, 0, (Str){0});
	assert_news(news, "{\"number\":3,\"paths\":[],\"diagnostics\":null}\n");
	news_done(news);
	arena_done(&arena);
}

/* Too many paths, and too long ones, are "perhaps any". */
static void bounded(void **state)
{
	static const char any[] =
		"{\"number\":%d,\"paths\":null,\"diagnostics\":null}\n";
	Arena arena;
	char expected[100];
	(void)state;
	arena_init(&arena);
	Str *paths = ARENA_ARRAY(&arena, Str, LIMIT_SERVE_PATHS + 1);
	News *news = news_new(&arena);
	char *name = arena_alloc(&arena, LIMIT_SERVE_NEWS);
	memset(name, 'a', LIMIT_SERVE_NEWS);
	for (size_t i = 0; i <= LIMIT_SERVE_PATHS; i++)
		paths[i] = STR("a");
	news_tell(news, paths, LIMIT_SERVE_PATHS + 1, (Str){0});
	snprintf(expected, sizeof expected, any, 2);
	assert_news(news, expected);
	paths[0] = (Str){name, LIMIT_SERVE_NEWS};
	news_tell(news, paths, 1, (Str){0});
	snprintf(expected, sizeof expected, any, 3);
	assert_news(news, expected);
	for (size_t i = 0; i < LIMIT_SERVE_PATHS; i++)
		paths[i] = (Str){name, LIMIT_SERVE_NEWS};
	news_tell(news, paths, LIMIT_SERVE_PATHS, (Str){0});
	snprintf(expected, sizeof expected, any, 4);
	assert_news(news, expected);
	paths[0] = STR("a");
	news_tell(news, paths, 1, (Str){0});
	assert_news(news,
		"{\"number\":5,\"paths\":[\"a\"],\"diagnostics\":null}\n");
	news_done(news);
	arena_done(&arena);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbered), cmocka_unit_test(bounded)
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
