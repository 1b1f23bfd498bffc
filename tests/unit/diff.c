#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diff.h"

static int setup(void **state)
{
	static Arena arena;
	arena_init(&arena);
	*state = &arena;
	return 0;
}

static int teardown(void **state)
{
	arena_done(*state);
	return 0;
}

/* Letters as a sequence. */
static uint32_t *sequence(Arena *arena, const char *letters)
{
	size_t count = strlen(letters);
	uint32_t *at = ARENA_ARRAY(arena, uint32_t, count + 1);
	for (size_t i = 0; i < count; i++)
		at[i] = (unsigned char)letters[i];
	return at;
}

/* The hunks as text: "1-2+1" took two at 1 and put in one. */
static const char *hunks_of(Arena *arena, const char *old, const char *new,
	size_t edits_max)
{
	HunkList list = {0};
	char *text = arena_bytes(arena, 1000);
	size_t len = 0;
	text[0] = 0;
	if (!diff_find(arena, sequence(arena, old), strlen(old), sequence(
			arena, new), strlen(new), edits_max, &list))
		return "too many";
	VEC_EACH(const Hunk, hunk, &list)
		len += (size_t)snprintf(text + len, 1000 - len,
			"%s%zu-%zu+%zu", len ? " " : "", hunk->old_at,
			hunk->old_count, hunk->new_count);
	return text;
}

static void tells_hunks(void **state)
{
	Arena *arena = *state;
	assert_string_equal(hunks_of(arena, "", "", 9), "");
	assert_string_equal(hunks_of(arena, "abc", "abc", 0), "");
	assert_string_equal(hunks_of(arena, "abc", "axc", 9), "1-1+1");
	assert_string_equal(hunks_of(arena, "abc", "abxc", 9), "2-0+1");
	assert_string_equal(hunks_of(arena, "abc", "ac", 9), "1-1+0");
	assert_string_equal(hunks_of(arena, "", "abc", 9), "0-0+3");
	assert_string_equal(hunks_of(arena, "abc", "", 9), "0-3+0");
	assert_string_equal(hunks_of(arena, "abcdefg", "abxdefy", 9),
		"2-1+1 6-1+1");
}

static void stops_past_the_limit(void **state)
{
	assert_string_equal(hunks_of(*state, "abcd", "xycd", 4), "0-2+2");
	assert_string_equal(hunks_of(*state, "abcd", "xycd", 3), "too many");
	assert_string_equal(hunks_of(*state, "abcd", "abcde", 0), "too many");
}

static void too_many_leave_the_result(void **state)
{
	HunkList list = {.count = 7};
	assert_false(diff_find(*state, sequence(*state, "ab"), 2, sequence(
		*state, "cd"), 2, 3, &list));
	assert_int_equal(list.count, 7);
}

/* The length of the longest common subsequence, by the textbook's table. */
static size_t common(const uint32_t *a, size_t a_count, const uint32_t *b,
	size_t b_count)
{
	static size_t table[130][130];
	memset(table, 0, sizeof table);
	for (size_t i = a_count; i--;)
		for (size_t j = b_count; j--;) {
			size_t skip = table[i + 1][j] > table[i][j + 1]
				? table[i + 1][j] : table[i][j + 1];
			size_t take = a[i] == b[j] ? table[i + 1][j + 1] + 1
				: 0;
			table[i][j] = take > skip ? take : skip;
		}
	return table[0][0];
}

/* Applies the hunks: gives the new sequence, from the old one and what was
 * put in. */
static void apply(const HunkList *list, const uint32_t *old, size_t old_count,
	const uint32_t *new, size_t new_count)
{
	uint32_t made[300];
	size_t count = 0, at = 0;
	VEC_EACH(const Hunk, hunk, list) {
		assert_true(hunk->old_count + hunk->new_count > 0);
		assert_true(hunk == list->items || hunk->old_at > at);
		while (at < hunk->old_at)
			made[count++] = old[at++];
		assert_int_equal(count, hunk->new_at);
		for (size_t i = 0; i < hunk->new_count; i++)
			made[count++] = new[hunk->new_at + i];
		at += hunk->old_count;
	}
	while (at < old_count)
		made[count++] = old[at++];
	assert_int_equal(count, new_count);
	assert_memory_equal(made, new, count * sizeof *made);
}

static size_t fill(uint32_t *to, unsigned kinds, unsigned *seed)
{
	size_t count = (size_t)rand_r(seed) % 120;
	for (size_t i = 0; i < count; i++)
		to[i] = (uint32_t)rand_r(seed) % kinds;
	return count;
}

static void random_ones_are_least_and_apply(void **state)
{
	unsigned seed = 1;
	for (int round = 0; round < 3000; round++) {
		uint32_t a[120], b[120];
		unsigned kinds = 1 + (unsigned)round % 12;
		size_t n = fill(a, kinds, &seed), m = fill(b, kinds, &seed);
		size_t least = n + m - 2 * common(a, n, b, m), edits = 0;
		HunkList list = {0};
		assert_true(diff_find(*state, a, n, b, m, least, &list));
		VEC_EACH(const Hunk, hunk, &list)
			edits += hunk->old_count + hunk->new_count;
		assert_int_equal(edits, least);
		apply(&list, a, n, b, m);
		if (least)
			assert_false(diff_find(*state, a, n, b, m, least - 1,
				&list));
		arena_clear(*state);
	}
}

/* A million of each, all different: told without looking at all pairs. */
static void hopeless_ones_are_given_up(void **state)
{
	enum { COUNT = 1000 * 1000 };
	uint32_t *a = ARENA_ARRAY(*state, uint32_t, COUNT);
	uint32_t *b = ARENA_ARRAY(*state, uint32_t, COUNT);
	HunkList list;
	for (uint32_t i = 0; i < COUNT; i++) {
		a[i] = 2 * i;
		b[i] = 2 * i + 1;
	}
	assert_false(diff_find(*state, a, COUNT, b, COUNT, 500, &list));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tells_hunks),
		cmocka_unit_test(stops_past_the_limit),
		cmocka_unit_test(too_many_leave_the_result),
		cmocka_unit_test(random_ones_are_least_and_apply),
		cmocka_unit_test(hopeless_ones_are_given_up),
	};
	return cmocka_run_group_tests_name("diff", tests, setup, teardown);
}
