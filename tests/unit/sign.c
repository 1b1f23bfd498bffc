#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "format/sign.h"

static void plain(void **state)
{
	static const struct { Str text, plain; } cases[] = {
		{STR_INIT("“hoc-tap”"), STR_INIT("hoc-tap")},
		{STR_INIT("‘a’ «b» „c"), STR_INIT("a b c")},
		{STR_INIT("hoc–tap‑bac—x−1"), STR_INIT("hoc-tap-bac-x-1")},
		{STR_INIT("\u00a0Lê\u00a0Thị\u200b Ân\ufeff"),
			STR_INIT("Lê Thị Ân")},
		{STR_INIT("14：00"), STR_INIT("14:00")},
		{STR_INIT("“”"), STR_INIT("")},
		{STR_INIT("14/3/2025"), STR_INIT("")},
		{STR_INIT("Đảng \"ủy\" - x"), STR_INIT("")},
		{STR_INIT(""), STR_INIT("")}
	};
	Arena arena;
	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Str found = sign_plain(&arena, cases[i].text);
		if (!str_eq(found, cases[i].plain))
			fail_msg("%.*s: %.*s", STR_ARG(cases[i].text),
				STR_ARG(found));
	}
	arena_done(&arena);
}

static void found(void **state)
{
	(void)state;
	assert_int_equal(sign_find(0x00A0)->kind, SIGN_BLANK);
	assert_int_equal(sign_find(0x2013)->kind, SIGN_HYPHEN);
	assert_int_equal(sign_find(0x201D)->kind, SIGN_QUOTE);
	assert_int_equal(sign_find(0xFEFF)->kind, SIGN_NOTHING);
	assert_int_equal(sign_find(0xFF1A)->kind, SIGN_COLON);
	assert_null(sign_find('-'));
	assert_null(sign_find(0x0111));
	assert_null(sign_find(0x1EA1));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(plain), cmocka_unit_test(found)
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
