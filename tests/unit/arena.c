#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"

static void zeroed_and_aligned(void **state)
{
	Arena arena;
	(void)state;
	arena_init(&arena);
	for (size_t size = 0; size < 3000; size += 7) {
		char *text = arena_bytes(&arena, size % 5 + 1);
		memset(text, 'x', size % 5 + 1);
		unsigned char *bytes = arena_alloc(&arena, size);
		assert_int_equal((uintptr_t)bytes % 8, 0);
		for (size_t i = 0; i < size; i++)
			assert_int_equal(bytes[i], 0);
		memset(bytes, 0xAA, size);
	}
	arena_done(&arena);
	assert_int_equal(arena.total, 0);
}

static void large_requests(void **state)
{
	static const size_t sizes[] = {
		1, 64 << 10, (64 << 10) + 1, 1 << 20, (1 << 20) + 1, 5 << 20
	};
	Arena arena;
	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		char *bytes = arena_alloc(&arena, sizes[i]);
		assert_int_equal(bytes[sizes[i] - 1], 0);
		bytes[sizes[i] - 1] = 'x';
		memset(arena_bytes(&arena, sizes[i]), 'y', sizes[i]);
	}
	arena_done(&arena);
}

/* Memory that was used before must come back as zeros. */
static void reset_and_reuse(void **state)
{
	Arena arena;
	(void)state;
	arena_init(&arena);
	char *kept = arena_bytes(&arena, 4);
	ArenaMark mark = arena_mark(&arena);
	memcpy(kept, "kept", 4);
	for (int round = 0; round < 3; round++) {
		size_t total = arena.total;
		for (int i = 0; i < 100; i++)
			memset(arena_alloc(&arena, 5000), 'z', 5000);
		arena_reset(&arena, mark);
		assert_int_equal(arena.total, total);
		assert_ptr_equal(arena_bytes(&arena, 1), kept + 4);
		arena_reset(&arena, mark);
		assert_memory_equal(kept, "kept", 4);
		assert_int_equal(*(char *)arena_alloc(&arena, 1), 0);
		arena_reset(&arena, mark);
	}
	arena_done(&arena);
}

static void reset_to_nothing(void **state)
{
	Arena arena;
	(void)state;
	arena_init(&arena);
	ArenaMark mark = arena_mark(&arena);
	arena_alloc(&arena, 10);
	arena_reset(&arena, mark);
	assert_null(arena.block);
	assert_int_equal(arena.total, 0);
	arena_clear(&arena);
	arena_done(&arena);
}

static void clear_keeps_one_ordinary_block(void **state)
{
	Arena arena;
	(void)state;
	arena_init(&arena);
	arena_alloc(&arena, 100);
	arena_alloc(&arena, 9 << 20);
	arena_clear(&arena);
	assert_non_null(arena.block);
	assert_in_range(arena.total, 60000, 64 << 10);
	ArenaBlock *block = arena.block;
	memset(arena_alloc(&arena, 60000), 'x', 60000);
	assert_ptr_equal(arena.block, block);
	arena_done(&arena);
}

/* A job that took several blocks takes one of that size from then on. */
static void clear_learns_what_is_needed(void **state)
{
	Arena arena;
	(void)state;
	arena_init(&arena);
	for (int round = 0; round < 3; round++) {
		for (int i = 0; i < 100; i++)
			memset(arena_alloc(&arena, 9000), 'x', 9000);
		arena_clear(&arena);
		assert_true(arena.total == 0 || round > 0);
	}
	assert_in_range(arena.total, 900000, 2 << 20);
	ArenaBlock *block = arena.block;
	for (int i = 0; i < 100; i++) {
		char *bytes = arena_alloc(&arena, 9000);
		assert_int_equal(bytes[0] | bytes[8999], 0);
	}
	assert_ptr_equal(arena.block, block);
	arena_done(&arena);
}

static void sized_arenas_waste_little(void **state)
{
	static const size_t firsts[] = {0, 1, 100, 4096, 30000};
	Arena arena;
	(void)state;
	for (size_t i = 0; i < sizeof firsts / sizeof *firsts; i++) {
		size_t used = 0;
		arena_init_sized(&arena, firsts[i]);
		assert_int_equal(arena.total, 0);
		arena_bytes(&arena, 1);
		assert_int_equal(arena.total, firsts[i] ? firsts[i] : 1008);
		for (; used < 300000; used += 64) {
			memset(arena_alloc(&arena, 64), 'x', 64);
			assert_true(arena.total <= firsts[i] + 2048
				+ used * 4 / 3);
		}
		arena_done(&arena);
	}
}

static void extending(void **state)
{
	Arena arena;
	(void)state;
	arena_init(&arena);
	char *bytes = arena_extend(&arena, NULL, 0, 100);
	for (int i = 0; i < 100; i++)
		assert_int_equal(bytes[i], 0);
	memset(bytes, 'a', 100);
	assert_ptr_equal(arena_extend(&arena, bytes, 100, 40), bytes);
	assert_ptr_equal(arena_extend(&arena, bytes, 100, 200), bytes);
	assert_int_equal(bytes[99], 'a');
	assert_int_equal(bytes[100] | bytes[199], 0);
	memset(bytes, 'b', 200);
	/* No longer the newest, and then too large for the block. */
	arena_bytes(&arena, 1);
	for (size_t size = 200; size < 1 << 20; size *= 2) {
		char *larger = arena_extend(&arena, bytes, size, size * 2);
		assert_int_equal((uintptr_t)larger % 16, 0);
		for (size_t i = 0; i < size * 2; i++)
			assert_int_equal(larger[i], i < size ? 'b' : 0);
		memset(larger, 'b', size * 2);
		bytes = larger;
	}
	arena_done(&arena);
}

/* Also where the system's fresh pages are taken for zero. */
static void large_blocks_are_zeroed_again(void **state)
{
	Arena arena;
	(void)state;
	arena_init(&arena);
	char *kept = arena_alloc(&arena, 3 << 20);
	ArenaMark mark = arena_mark(&arena);
	memset(kept, 'k', 3 << 20);
	for (int round = 0; round < 3; round++) {
		char *text = arena_bytes(&arena, 1000);
		memset(text, 't', 1000);
		arena_trim(&arena, text, 1000, 1);
		for (int i = 0; i < 50; i++) {
			char *bytes = arena_alloc(&arena, 20000);
			for (int j = 0; j < 20000; j += 100)
				assert_int_equal(bytes[j], 0);
			memset(bytes, 'z', 20000);
		}
		arena_reset(&arena, mark);
	}
	assert_int_equal(kept[(3 << 20) - 1], 'k');
	arena_done(&arena);
}

static void trim_only_the_newest(void **state)
{
	Arena arena;
	(void)state;
	arena_init(&arena);
	char *first = arena_bytes(&arena, 100);
	arena_trim(&arena, first, 100, 40);
	assert_ptr_equal(arena_bytes(&arena, 1), first + 40);
	arena_trim(&arena, first, 40, 10);
	assert_ptr_equal(arena_bytes(&arena, 1), first + 41);
	arena_done(&arena);
}

static void adopt_moves_all(void **state)
{
	Arena arena, from;
	(void)state;
	arena_init(&arena);
	arena_init(&from);
	arena_adopt(&arena, &from);
	assert_null(arena.block);
	char *old = arena_bytes(&arena, 3);
	ArenaMark mark = arena_mark(&arena);
	memcpy(old, "old", 3);
	for (int i = 0; i < 40; i++)
		memset(arena_alloc(&from, 9000), 'f', 9000);
	char *text = arena_bytes(&from, 4);
	size_t total = arena.total + from.total;
	memcpy(text, "text", 4);
	arena_adopt(&arena, &from);
	assert_null(from.block);
	assert_int_equal(from.total, 0);
	assert_int_equal(arena.total, total);
	arena_done(&from);
	assert_memory_equal(text, "text", 4);
	assert_ptr_equal(arena_bytes(&arena, 1), text + 4);
	arena_reset(&arena, mark);
	assert_memory_equal(old, "old", 3);
	assert_ptr_equal(arena_bytes(&arena, 1), old + 3);
	arena_done(&arena);
}

static size_t resident(void)
{
	FILE *file = fopen("/proc/self/statm", "r");
	size_t all, pages;
	assert_non_null(file);
	assert_int_equal(fscanf(file, "%zu %zu", &all, &pages), 2);
	fclose(file);
	return pages * 4096;
}

static void releasing(void **state)
{
	enum { SIZE = 16 << 20 };
	Arena arena;
	(void)state;
	arena_init(&arena);
	char *neighbour = arena_bytes(&arena, 100);
	char *bytes = arena_bytes(&arena, SIZE);
	memset(neighbour, 'n', 100);
	memset(bytes, 'x', SIZE);
	size_t before = resident();
	arena_release(bytes, SIZE);
	assert_in_range(before - resident(), SIZE / 2, SIZE + (1 << 20));
	arena_release(neighbour + 50, 50);
	assert_int_equal(neighbour[49], 'n');
	arena_done(&arena);
}

/* What grows leaves nothing behind but addresses. */
static void growing_releases(void **state)
{
	enum { SIZE = 32 << 20 };
	Arena arena;
	size_t before = resident();
	char *bytes = NULL;
	(void)state;
	arena_init(&arena);
	for (size_t size = 0, wanted = 4096; wanted <= SIZE; wanted *= 2) {
		bytes = arena_extend(&arena, bytes, size, wanted);
		memset(bytes + size, 'x', wanted - size);
		size = wanted;
		arena_bytes(&arena, 1);
	}
	assert_in_range(resident() - before, SIZE / 2, SIZE + SIZE / 2);
	arena_done(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(zeroed_and_aligned),
		cmocka_unit_test(releasing),
		cmocka_unit_test(growing_releases),
		cmocka_unit_test(large_requests),
		cmocka_unit_test(reset_and_reuse),
		cmocka_unit_test(reset_to_nothing),
		cmocka_unit_test(clear_keeps_one_ordinary_block),
		cmocka_unit_test(clear_learns_what_is_needed),
		cmocka_unit_test(sized_arenas_waste_little),
		cmocka_unit_test(extending),
		cmocka_unit_test(large_blocks_are_zeroed_again),
		cmocka_unit_test(trim_only_the_newest),
		cmocka_unit_test(adopt_moves_all)
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
