#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "build/sums.h"

#define ABC "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
#define NONE "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

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

static void assert_sha(const char *text, const char *expected)
{
	Buf buf;
	Sha back;
	buf_init(&buf, 1 << 10);
	sha_print(sha_bytes(str_from(text)), &buf);
	assert_true(str_eq(buf_str(&buf), str_from(expected)));
	assert_true(sha_parse(buf_str(&buf), &back));
	assert_true(sha_equal(back, sha_bytes(str_from(text))));
	buf_done(&buf);
}

static void known_digests(void **state)
{
	(void)state;
	/* FIPS 180-2, B.1 and B.2, and of nothing. */
	assert_sha("", NONE);
	assert_sha("abc", ABC);
	assert_sha("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
		"248d6a61d20638b8e5c026930c3e6039"
		"a33ce45964ff2167f6ecedd419db06c1");
}

static void other_digits(void **state)
{
	static const char *const wrong[] = {"", "ba78", ABC "0",
		"BA7816bf8f01cfea414140de5dae2223"
		"b00361a396177a9cb410ff61f20015ad",
		"ga7816bf8f01cfea414140de5dae2223"
		"b00361a396177a9cb410ff61f20015ad"};
	Sha sha;
	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		assert_false(sha_parse(str_from(wrong[i]), &sha));
}

static void lists_and_back(void **state)
{
	static const char text[] = ABC "  index.html\n" NONE "  a b.txt\n"
		ABC "  nam/2025.html\n";
	static const char sorted[] = NONE "  a b.txt\n" ABC "  index.html\n"
		ABC "  nam/2025.html\n";
	Sums sums;
	Buf buf;
	assert_true(sums_parse(*state, str_from(text), &sums));
	assert_int_equal(sums.count, 3);
	assert_non_null(sums_find(&sums, STR("nam/2025.html")));
	assert_null(sums_find(&sums, STR("nam/2026.html")));
	buf_init(&buf, 1 << 10);
	sums_print(&sums, &buf);
	assert_true(str_eq(buf_str(&buf), str_from(sorted)));
	buf_done(&buf);
}

static void damaged_lists(void **state)
{
	static const char *const wrong[] = {"", "\n", ABC "  a", ABC " a\n",
		ABC " *a\n", ABC "  \n", ABC "  ../a\n", ABC "  /a\n",
		ABC "  a\n" ABC "  a\n", ABC "  a\n\n", "0" ABC "  a\n",
		ABC "  .chuyende-stage\n"};
	Sums sums;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		assert_false(sums_parse(*state, str_from(wrong[i]), &sums));
}

static void differences(void **state)
{
	Sums old, now;
	SumDifferences list;
	assert_true(sums_parse(*state, STR(ABC "  gone\n" ABC "  other\n"
		ABC "  same\n" ABC "  z/gone\n"), &old));
	assert_true(sums_parse(*state, STR(ABC "  new\n" NONE "  other\n"
		ABC "  same\n"), &now));
	sums_compare(*state, &old, &now, &list);
	assert_int_equal(list.count, 4);
	assert_int_equal(list.items[0].change, SUM_REMOVED);
	assert_int_equal(list.items[1].change, SUM_NEW);
	assert_int_equal(list.items[2].change, SUM_CHANGED);
	assert_int_equal(list.items[3].change, SUM_REMOVED);
	assert_true(str_eq(list.items[3].path, STR("z/gone")));
	sums_compare(*state, &old, &old, &list);
	assert_int_equal(list.count, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(known_digests),
		cmocka_unit_test(other_digits),
		cmocka_unit_test_setup_teardown(lists_and_back, setup,
			teardown),
		cmocka_unit_test_setup_teardown(damaged_lists, setup,
			teardown),
		cmocka_unit_test_setup_teardown(differences, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
