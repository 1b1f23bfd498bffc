#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <limits.h>
#include <string.h>

#include "base/buf.h"
#include "base/phrase.h"
#include "base/vec.h"

#include "text.h"

static void appending(void **state)
{
	Buf buf;
	(void)state;
	buf_init(&buf, 1000);
	assert_str(buf_str(&buf), "");
	buf_add(&buf, (Str){NULL, 0});
	BUF_LITERAL(&buf, "một ");
	buf_add_char(&buf, '-');
	buf_add_int(&buf, 0);
	buf_add_char(&buf, ' ');
	buf_add_int(&buf, LLONG_MIN);
	buf_add_char(&buf, ' ');
	buf_add_int(&buf, LLONG_MAX);
	buf_format(&buf, " %s=%03d", "x", 7);
	assert_str(buf_str(&buf), "một -0 -9223372036854775808 "
		"9223372036854775807 x=007");
	assert_false(buf.overflow);
	buf_clear(&buf);
	assert_str(buf_str(&buf), "");
	buf_done(&buf);
	assert_null(buf.ptr);
}

static void growing(void **state)
{
	Buf buf;
	(void)state;
	buf_init(&buf, 1 << 20);
	for (int i = 0; i < 20000; i++)
		buf_format(&buf, "%05d ", i);
	assert_int_equal(buf.len, 120000);
	assert_memory_equal(buf.ptr + 6 * 12345, "12345 ", 6);
	buf_done(&buf);
}

/* What does not fit is left out whole, and so is all that follows. */
static void overflowing(void **state)
{
	Buf buf;
	(void)state;
	buf_init(&buf, 5);
	BUF_LITERAL(&buf, "12345");
	assert_false(buf.overflow);
	buf_clear(&buf);
	BUF_LITERAL(&buf, "123");
	BUF_LITERAL(&buf, "456");
	assert_true(buf.overflow);
	buf_add_char(&buf, 'x');
	buf_format(&buf, "%d", 1);
	assert_null(buf_reserve(&buf, 0));
	assert_str(buf_str(&buf), "123");
	buf_clear(&buf);
	assert_false(buf.overflow);
	assert_null(buf_reserve(&buf, SIZE_MAX));
	buf_done(&buf);
	buf_init(&buf, 0);
	buf_add_char(&buf, 'x');
	assert_true(buf.overflow);
	buf_done(&buf);
}

static void reserving(void **state)
{
	Buf buf;
	(void)state;
	buf_init(&buf, 4096);
	assert_non_null(buf_reserve(&buf, 0));
	char *to = buf_reserve(&buf, 4096);
	memset(to, 'r', 4096);
	buf.len += 4096;
	assert_non_null(buf_reserve(&buf, 0));
	assert_null(buf_reserve(&buf, 1));
	buf_done(&buf);
}

static void vectors(void **state)
{
	struct { VEC(int) } numbers = {0};
	Arena arena;
	int expected = 0;
	(void)state;
	arena_init(&arena);
	VEC_EACH(int, it, &numbers)
		fail();
	for (int i = 0; i < 1000; i++) {
		int *slot = VEC_ADD(&arena, &numbers);
		assert_int_equal(*slot, 0);
		*slot = i;
	}
	assert_int_equal(numbers.count, 1000);
	VEC_EACH(int, it, &numbers)
		assert_int_equal(*it, expected++);
	numbers.count = 10;
	assert_int_equal(*VEC_ADD(&arena, &numbers), 0);
	assert_int_equal(numbers.items[9], 9);
	arena_done(&arena);
}

static void vectors_reserved(void **state)
{
	struct { VEC(int) } numbers = {0};
	Arena arena;
	(void)state;
	arena_init(&arena);
	assert_null(VEC_KEEP(&arena, &numbers));
	*VEC_ADD(&arena, &numbers) = 7;
	VEC_RESERVE(&arena, &numbers, 100000);
	int *first = numbers.items;
	for (int i = 1; i < 100000; i++) {
		int *slot = VEC_ADD(&arena, &numbers);
		assert_int_equal(*slot, 0);
		*slot = i;
	}
	assert_ptr_equal(numbers.items, first);
	VEC_RESERVE(&arena, &numbers, 10);
	*VEC_ADD(&arena, &numbers) = 8;
	assert_int_equal(numbers.items[0], 7);
	assert_int_equal(numbers.items[100000], 8);
	int *kept = VEC_KEEP(&arena, &numbers);
	assert_ptr_not_equal(kept, numbers.items);
	assert_memory_equal(kept, numbers.items,
		numbers.count * sizeof *kept);
	arena_done(&arena);
}

static void phrases(void **state)
{
	static const Phrase phrase = PHRASE("tệp “{1}”", "file “{1}”");
	static const Phrase empty = PHRASE(NULL, NULL);
	const Str args[] = {STR("a"), STR("{1}"), {NULL, 0}};
	Arena arena;
	(void)state;
	arena_init(&arena);
	assert_str(phrase_in(&phrase, LANGUAGE_EN), "file “{1}”");
	assert_str(phrase_in(&empty, LANGUAGE_VI), "");
	assert_str(phrase_fill(&arena, phrase_in(&phrase, LANGUAGE_VI), args,
		3), "tệp “a”");
	assert_str(phrase_fill(&arena, STR("{2}{1}{3}{4}{9}"), args, 3),
		"{1}a");
	assert_str(phrase_fill(&arena, STR("{0}{a}{1{{1}}{"), args, 3),
		"{0}{a}{1{a}{");
	assert_str(phrase_fill(&arena, STR(""), args, 3), "");
	assert_str(phrase_fill(&arena, STR("{1}"), NULL, 0), "");
	assert_str(phrase_decimal(&arena, 1234.567, 2, LANGUAGE_VI), "1234,57");
	assert_str(phrase_decimal(&arena, 0.04, 1, LANGUAGE_EN), "0.0");
	assert_str(phrase_decimal(&arena, 12, 0, LANGUAGE_VI), "12");
	assert_str(phrase_number(&arena, 0, LANGUAGE_VI), "0");
	assert_str(phrase_number(&arena, 999, LANGUAGE_EN), "999");
	assert_str(phrase_number(&arena, 1000, LANGUAGE_VI), "1.000");
	assert_str(phrase_number(&arena, 1234567, LANGUAGE_VI), "1.234.567");
	assert_str(phrase_number(&arena, 1004056, LANGUAGE_EN), "1,004,056");
	arena_done(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(appending),
		cmocka_unit_test(growing),
		cmocka_unit_test(overflowing),
		cmocka_unit_test(reserving),
		cmocka_unit_test(vectors),
		cmocka_unit_test(vectors_reserved),
		cmocka_unit_test(phrases)
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
