#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "base/suggest.h"

static void nearness(void **state)
{
	static const struct { Str wanted, offered; int distance; } cases[] = {
		{STR_INIT("title"), STR_INIT("title"), 0},
		{STR_INIT("BUILD"), STR_INIT("build"), 0},
		{STR_INIT("Biuld"), STR_INIT("build"), 1},
		{STR_INIT("titel"), STR_INIT("title"), 1},
		{STR_INIT("itle"), STR_INIT("title"), 1},
		{STR_INIT("titlee"), STR_INIT("title"), 1},
		{STR_INIT("tatle"), STR_INIT("title"), 1},
		{STR_INIT("tuyetdinh"), STR_INIT("quyetdinh"), 1},
		{STR_INIT("abcdef"), STR_INIT("badcef"), 2},
		{STR_INIT("abcde"), STR_INIT("badce"), -1},
		{STR_INIT("abcdefghijklmn"), STR_INIT("badcfeghijklmn"), -1},
		{STR_INIT("abcdefghijklmno"), STR_INIT("badcfeghijklmno"), 3},
		{STR_INIT("nguyen thi la"), STR_INIT("nguyen thi bich"), -1},
		{STR_INIT("le-thi-am"), STR_INIT("le-thi-an"), 1},
		{STR_INIT("chuyen-de-2"), STR_INIT("chuyen-de-1"), -1},
		{STR_INIT("2025/chuyen-de-2"), STR_INIT("2023/chuyen-de-2"),
			-1},
		{STR_INIT("chuyen-de-1"), STR_INIT("chuyen-de-12"), -1},
		{STR_INIT("chuyen-de1"), STR_INIT("chuyen-de-1"), 1},
		{STR_INIT("chuyen-de"), STR_INIT("chuyen-de-1"), 2},
		{STR_INIT("2025/chuyn-de-2"), STR_INIT("2025/chuyen-de-2"), 1},
		{STR_INIT("de-cuong1.md"), STR_INIT("de-cuong.md"), 1},
		{STR_INIT("8hddu"), STR_INIT("08hddu"), 1},
		{STR_INIT("08hddu"), STR_INIT("80hddu"), -1},
		{STR_INIT("de-cuong-0"), STR_INIT("de-cuong-1"), -1},
		{STR_INIT("abc"), STR_INIT("abd"), 1},
		{STR_INIT("abc"), STR_INIT("xyc"), -1},
		{STR_INIT("ab"), STR_INIT("ba"), -1},
		{STR_INIT("a"), STR_INIT("b"), -1},
		{STR_INIT(""), STR_INIT("a"), -1},
		{STR_INIT("abcdefgh"), STR_INIT("abcdefghij"), 2},
		{STR_INIT("abcdefgh"), STR_INIT("abcdefghijk"), -1}
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Suggest suggest = suggest_for(cases[i].wanted);
		suggest_offer(&suggest, cases[i].offered, STR("shown"));
		if (cases[i].distance < 0) {
			assert_int_equal(suggest.best.len, 0);
			continue;
		}
		assert_int_equal(suggest.best.len, 5);
		assert_int_equal(suggest.distance, cases[i].distance);
	}
}

static void best_and_first(void **state)
{
	Suggest suggest = suggest_for(STR("status"));
	(void)state;
	suggest_offer(&suggest, STR("sttes"), STR("far"));
	suggest_offer(&suggest, STR("statuz"), STR("first"));
	suggest_offer(&suggest, STR("ztatus"), STR("second"));
	suggest_offer(&suggest, STR("other"), STR("other"));
	assert_memory_equal(suggest.best.ptr, "first", 5);
}

static void long_words(void **state)
{
	char a[300], b[300];
	(void)state;
	memset(a, 'a', sizeof a);
	memset(b, 'a', sizeof b);
	b[7] = 'b';
	for (size_t len = 120; len < sizeof a; len++) {
		Suggest suggest = suggest_for((Str){a, len});
		suggest_offer(&suggest, (Str){b, len}, STR("x"));
		assert_int_equal(suggest.best.len, len <= 128);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nearness),
		cmocka_unit_test(best_and_first),
		cmocka_unit_test(long_words)
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
