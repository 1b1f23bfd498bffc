#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "format/value.h"

static void building(void **state)
{
	Arena arena;
	Value *map, *list;

	(void)state;
	arena_init(&arena);
	list = value_list(&arena, 2);
	value_push(list, value_int(&arena, 7));
	value_push(list, NULL);
	map = value_map(&arena, 3);
	value_set(map, STR("list"), list);
	value_set(map, STR("none"), NULL);
	value_set(map, STR("yes"), value_bool(true));

	assert_ptr_equal(value_get(map, STR("list")), list);
	assert_int_equal(list->list.count, 2);
	assert_int_equal(list->list.items[0]->integer, 7);
	assert_int_equal(list->list.items[1]->kind, VALUE_NULL);
	assert_ptr_equal(value_get(map, STR("none")), &value_null);
	assert_true(value_get(map, STR("yes"))->boolean);
	assert_null(value_get(map, STR("lis")));
	assert_null(value_get(list, STR("list")));
	assert_null(value_get(NULL, STR("list")));
	assert_int_equal(value_map(&arena, 0)->map.count, 0);
	arena_done(&arena);
}

static void kinds(void **state)
{
	Arena arena;

	(void)state;
	arena_init(&arena);
	assert_int_equal(value_str(&arena, STR("a"))->kind, VALUE_STR);
	assert_int_equal(value_html(&arena, STR("a"))->kind, VALUE_HTML);
	assert_int_equal(value_bool(false)->kind, VALUE_BOOL);
	assert_false(value_bool(false)->boolean);
	assert_null(value_str(&arena, STR("a"))->span.source);
	arena_done(&arena);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(building), cmocka_unit_test(kinds)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
