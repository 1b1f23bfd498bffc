/* What is said of work that is done again and again. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <errno.h>

#include "app/told.h"

static const Fault odd = {"S01", SEVERITY_WARNING, REACH_NONE, PHRASE("lạ: {1}",
	"odd: {1}"), PHRASE(NULL, NULL), PHRASE(NULL, NULL)};

/* The reports of one run: so many texts, and a failure of the machine. */
static Diag said(Arena *arena, size_t count, const char *const *texts,
	int error)
{
	Diag diag;
	diag_init(&diag, arena);
	for (size_t i = 0; i < count; i++)
		diag_add(&diag, &odd, span_path(arena, STR("a")),
			ARGS(ARG(str_from(texts[i]))));
	if (error)
		diag_add_failure(&diag, STR("site"), error);
	diag_sort(&diag);
	return diag;
}

static void what_stands(void **state)
{
	static const char *const texts[] = {"one", "two"};
	Arena arena;
	Told told;
	(void)state;
	arena_init(&arena);
	told_init(&told);
	Diag first = said(&arena, 1, texts, EROFS);
	Diag same = said(&arena, 1, texts, EROFS);
	Diag others[] = {said(&arena, 1, texts, ENOSPC),
		said(&arena, 1, texts + 1, EROFS), said(&arena, 2, texts, EROFS),
		said(&arena, 1, texts, 0), said(&arena, 0, texts, 0)};
	assert_false(told_stands(&told, &first));
	told_keep(&told, &first);
	assert_true(told_stands(&told, &same));
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		assert_false(told_stands(&told, &others[i]));
	told_done(&told);
	arena_done(&arena);
}

static void warnings_once(void **state)
{
	static const char *const texts[] = {"one", "one"};
	Arena arena;
	Told told;
	size_t old;
	(void)state;
	arena_init(&arena);
	told_init(&told);
	Diag one = said(&arena, 1, texts, 0);
	Diag again = said(&arena, 1, texts, EROFS);
	assert_int_equal(told_news(&told, &arena, &one, &old).reports.count,
		1);
	assert_int_equal(told_news(&told, &arena, &again, &old).reports.count,
		1);
	assert_int_equal(old, 1);
	told_done(&told);
	arena_done(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_stands), cmocka_unit_test(warnings_once),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
