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
	arena_done(&arena);
}

/* {"k": text, "l": [n, part]} */
static Value *tree(Arena *arena, const char *text, int n, Value *part)
{
	Value *map = value_map(arena, 2), *list = value_list(arena, 2);
	value_push(list, value_int(arena, n));
	value_push(list, part);
	value_set(map, STR("k"), value_str(arena, str_from(text)));
	value_set(map, STR("l"), list);
	return map;
}

static bool same(const Value *a, const Value *b)
{
	return digest_equal(value_digest(a), value_digest(b));
}

static void digests(void **state)
{
	static const char *const texts[] = {
		"", "a", "b", "ab", "abcdefgh", "abcdefgi", "abcdefghi",
		"bbcdefghi", "abcdefghijklmnop", "abcdefghijklmnoq",
		"abcdefghijklmnopq", "abcdefghijklmnopr"
	};
	size_t count = sizeof texts / sizeof *texts;
	Arena arena;
	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < count; i++)
		for (size_t n = 0; n < count; n++)
			assert_int_equal(i == n, same(
				tree(&arena, texts[i], 1, NULL),
				tree(&arena, texts[n], 1, NULL)));
	assert_false(same(tree(&arena, "a", 1, NULL),
		tree(&arena, "a", 2, NULL)));
	assert_false(same(value_str(&arena, STR("a")),
		value_html(&arena, STR("a"))));
	assert_false(same(value_map(&arena, 1), value_list(&arena, 1)));
	assert_false(same(value_bool(true), value_bool(false)));
	assert_false(same(value_bool(true), value_int(&arena, 1)));
	arena_done(&arena);
}

static void seals(void **state)
{
	Arena arena;
	(void)state;
	arena_init(&arena);
	Value *a = tree(&arena, "x", 1, NULL), *b = tree(&arena, "x", 2, NULL);
	Value *in_a = tree(&arena, "y", 3, a), *in_b = tree(&arena, "y", 3, b);
	Digest before = value_digest(a);
	value_seal(&arena, a);
	value_seal(&arena, b);
	assert_true(digest_equal(before, value_digest(a)));
	assert_false(same(tree(&arena, "y", 3, a), tree(&arena, "y", 3, b)));
	assert_false(same(in_a, in_b));
	assert_true(same(in_a, tree(&arena, "y", 3, a)));
	arena_done(&arena);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(building), cmocka_unit_test(kinds),
		cmocka_unit_test(digests), cmocka_unit_test(seals)
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
