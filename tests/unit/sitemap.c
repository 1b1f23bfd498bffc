#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/limits.h"
#include "output/writer.h"

static size_t planned(size_t pages)
{
	Arena arena;
	Content content = {.address = STR("https://example.invalid/")};
	Site site = {.content = &content, .pages.count = pages};
	Output output = {.arena = &arena, .site = &site};
	TaskList tasks = {0};
	arena_init(&arena);
	sitemap_plan(&output, &tasks);
	size_t count = tasks.count;
	arena_done(&arena);
	return count;
}

/* One file; past what one may hold, two and one that names them. */
static void parts(void **state)
{
	(void)state;
	assert_int_equal(planned(1), 1);
	assert_int_equal(planned(LIMIT_SITEMAP), 1);
	assert_int_equal(planned(LIMIT_SITEMAP + 1), 3);
	assert_int_equal(planned(2 * LIMIT_SITEMAP), 3);
	assert_int_equal(planned(2 * LIMIT_SITEMAP + 1), 4);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {cmocka_unit_test(parts)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
