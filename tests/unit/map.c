#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/hash.h"
#include "base/map.h"

static void empty_map(void **state)
{
	Map map = {0};
	(void)state;
	assert_null(map_get(&map, STR("a")));
	assert_null(map_get(&map, STR("")));
}

static void first_value_stands(void **state)
{
	Map map = {0};
	Arena arena;
	int one = 1, two = 2;
	(void)state;
	arena_init(&arena);
	assert_ptr_equal(map_add(&arena, &map, STR("key"), &one), &one);
	assert_ptr_equal(map_add(&arena, &map, STR("key"), &two), &one);
	assert_ptr_equal(map_get(&map, STR("key")), &one);
	assert_int_equal(map.count, 1);
	assert_ptr_equal(map_add(&arena, &map, STR(""), &two), &two);
	assert_ptr_equal(map_get(&map, (Str){NULL, 0}), &two);
	arena_done(&arena);
}

static void many_keys_in_order(void **state)
{
	enum { COUNT = 5000 };
	Map map = {0};
	Arena arena;
	static int values[COUNT];
	(void)state;
	arena_init(&arena);
	for (int i = 0; i < COUNT; i++)
		map_add(&arena, &map, str_format(&arena, "key %d", i),
			&values[i]);
	assert_int_equal(map.count, COUNT);
	for (int i = 0; i < COUNT; i++) {
		Str key = str_format(&arena, "key %d", i);
		assert_ptr_equal(map_get(&map, key), &values[i]);
		assert_ptr_equal(map.slots[i].value, &values[i]);
		assert_true(str_eq(map.slots[i].key, key));
	}
	assert_null(map_get(&map, STR("key 5000")));
	arena_done(&arena);
}

/* Room changes nothing but the work of making it. */
static void room(void **state)
{
	Map map = {0};
	Arena arena;
	int one = 1, two = 2;
	(void)state;
	arena_init(&arena);
	map_add(&arena, &map, STR("before"), &one);
	map_reserve(&arena, &map, 1000);
	const MapSlot *slots = map.slots;
	assert_ptr_equal(map_get(&map, STR("before")), &one);
	for (int i = 1; i < 1000; i++)
		map_add(&arena, &map, str_format(&arena, "key %d", i), &two);
	assert_ptr_equal(map.slots, slots);
	assert_int_equal(map.count, 1000);
	assert_ptr_equal(map_get(&map, STR("key 999")), &two);
	map_reserve(&arena, &map, 1);
	assert_ptr_equal(map_get(&map, STR("before")), &one);
	arena_done(&arena);
}

static void digests(void **state)
{
	Arena arena;
	(void)state;
	arena_init(&arena);
	assert_true(hash_bytes(STR("a"), 0) != hash_bytes(STR("b"), 0));
	assert_true(hash_bytes(STR("a"), 0) != hash_bytes(STR("a"), 1));
	assert_true(hash_bytes(STR(""), 0) == hash_bytes((Str){NULL, 0}, 0));
	assert_true(str_eq(hash_hex(&arena, 0), STR("0000000000000000")));
	assert_true(str_eq(hash_hex(&arena, 0x0123456789ABCDEF),
		STR("0123456789abcdef")));
	arena_done(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(empty_map),
		cmocka_unit_test(first_value_stands),
		cmocka_unit_test(many_keys_in_order),
		cmocka_unit_test(room),
		cmocka_unit_test(digests)
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
