#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "base/hash.h"

static const Digest unknown = {0, 0};

static void pieces_and_wholes(void **state)
{
	static char text[3000];
	DigestState whole;
	(void)state;
	for (size_t i = 0; i < sizeof text; i++)
		text[i] = (char)(i * 7 + i / 256);
	for (size_t len = 0; len < sizeof text; len += 97) {
		digest_init(&whole);
		for (size_t at = 0; at < len; at += 31)
			digest_add(&whole, (Str){text + at,
				len - at < 31 ? len - at : 31});
		assert_true(digest_equal(digest_end(&whole),
			digest_bytes((Str){text, len})));
	}
}

/* Texts and numbers do not run into each other. */
static void separated(void **state)
{
	DigestState a, b;
	(void)state;
	digest_init(&a);
	digest_init(&b);
	digest_add_text(&a, STR("ab"));
	digest_add_text(&a, STR("c"));
	digest_add_text(&b, STR("a"));
	digest_add_text(&b, STR("bc"));
	assert_false(digest_equal(digest_end(&a), digest_end(&b)));
	digest_init(&b);
	digest_add_text(&b, STR("ab"));
	digest_add_text(&b, STR("c"));
	assert_true(digest_equal(digest_end(&a), digest_end(&b)));
	digest_add_number(&b, 0);
	assert_false(digest_equal(digest_end(&a), digest_end(&b)));
}

static void unknown_digests(void **state)
{
	Digest some = digest_bytes(STR("a"));
	(void)state;
	assert_false(digest_known(unknown));
	assert_true(digest_known(digest_bytes(STR(""))));
	assert_false(digest_equal(unknown, unknown));
	assert_false(digest_equal(unknown, some));
	assert_true(digest_equal(some, some));
	assert_false(digest_known(digest_join(some, unknown)));
	assert_false(digest_known(digest_join(unknown, some)));
}

static void joined(void **state)
{
	Digest a = digest_bytes(STR("a")), b = digest_bytes(STR("b"));
	(void)state;
	assert_true(digest_equal(digest_join(a, b), digest_join(a, b)));
	assert_false(digest_equal(digest_join(a, b), digest_join(b, a)));
	assert_false(digest_equal(digest_join(a, a), a));
}

static void hexadecimal(void **state)
{
	const Digest digest = {0x0123456789abcdef, 0xfedcba9876543210};
	Digest back = unknown;
	Arena arena;
	(void)state;
	arena_init(&arena);
	Str text = digest_hex(&arena, digest);
	assert_true(str_eq(text, STR("fedcba98765432100123456789abcdef")));
	assert_true(digest_parse(text, &back));
	assert_true(digest_equal(digest, back));
	assert_false(digest_parse(str_slice(text, 0, 31), &back));
	assert_false(digest_parse(str_concat(&arena, text, STR("0")), &back));
	assert_false(digest_parse(STR("fedcba98765432100123456789abcdeF"),
		&back));
	assert_false(digest_parse(STR("gedcba98765432100123456789abcdef"),
		&back));
	arena_done(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pieces_and_wholes),
		cmocka_unit_test(separated),
		cmocka_unit_test(unknown_digests),
		cmocka_unit_test(joined),
		cmocka_unit_test(hexadecimal)
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
