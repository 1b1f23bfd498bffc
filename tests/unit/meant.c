/* What a name that leads nowhere was probably meant as. */
#include "model/meant.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct Known { Str name, shown, id; } known[] = {
	{STR_INIT("hoa-1"), STR_INIT("hoa-1"), STR_INIT("hoa-1")},
	{STR_INIT("Nguyễn Văn Hòa"), STR_INIT("Nguyễn Văn Hòa"),
		STR_INIT("hoa-1")},
	{STR_INIT("Nguyễn Văn Hoà"), STR_INIT("Nguyễn Văn Hoà"),
		STR_INIT("hoa-2")},
	{STR_INIT("Lý Thị Ánh"), STR_INIT("Lý Thị Ánh"), STR_INIT("anh")},
	{STR_INIT("to-1"), STR_INIT("to-1"), STR_INIT("to-1")},
	{STR_INIT("XDĐ"), STR_INIT("to-1"), STR_INIT("to-1")},
};
enum { KNOWN = sizeof known / sizeof *known };

static void test_best(void **state)
{
	static const Str cases[][2] = {
		{STR_INIT("nguyễn văn hòa"), STR_INIT("Nguyễn Văn Hòa")},
		{STR_INIT("nguyễn văn hoà"), STR_INIT("Nguyễn Văn Hoà")},
		{STR_INIT("Nguyễn  Văn Hoà "), STR_INIT("Nguyễn Văn Hoà")},
		{STR_INIT("nguyen van hoa"), STR_INIT("hoa-1")},
		{STR_INIT("Nguyễn Văn Hoa"), STR_INIT("hoa-1")},
		{STR_INIT("ly thi anh"), STR_INIT("Lý Thị Ánh")},
		{STR_INIT("Lý Thị Ánk"), STR_INIT("Lý Thị Ánh")},
		{STR_INIT("XDĐ"), STR_INIT("to-1")},
		{STR_INIT("xdd"), STR_INIT("to-1")},
		{STR_INIT("Trần Văn An"), {0}},
	};
	Arena arena;
	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Meant meant;
		meant_init(&meant, &arena, cases[i][0], NULL);
		for (size_t n = 0; n < KNOWN; n++)
			meant_offer(&meant, known[n].name, known[n].shown,
				known[n].id);
		if (!str_eq(meant.best, cases[i][1]))
			fail_msg("%s: %.*s", cases[i][0].ptr,
				STR_ARG(meant.best));
	}
	arena_done(&arena);
}

static void test_memory(void **state)
{
	Meant meant;
	Arena arena;
	(void)state;
	arena_init(&arena);
	meant_init(&meant, &arena, STR("Nguyễn Văn Hoa"), NULL);
	for (size_t i = 0; i < 100000; i++)
		meant_offer(&meant, known[i % KNOWN].name,
			known[i % KNOWN].shown, known[i % KNOWN].id);
	assert_true(arena.total < 100000);
	arena_done(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_best),
		cmocka_unit_test(test_memory),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
