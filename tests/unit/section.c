/* Which headings begin with the name of a section, however they are
 * numbered. */
#include "model/section.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static bool begins(Arena *arena, const char *heading, int section)
{
	return section_begins(section_unnumbered(arena, str_from(heading)),
		section);
}

static void test_numbered(void **state)
{
	static const char *const headings[] = {
		"Thực trạng", "THỰC TRẠNG CÔNG TÁC", "Thực trạng: nhận thức",
		"Thực trạng – nguyên nhân", "I. Thực trạng", "I Thực trạng",
		"II- Thực trạng", "IV – Thực trạng", "1. Thực trạng",
		"1.2) Thực trạng", "1 – Thực trạng", "a) Thực trạng",
		"A. Thực trạng", "A - Thực trạng", "A – Thực trạng",
		"A — Thực trạng", "Đ/ Thực trạng", "I.\u00A0Thực trạng",
		"Phần thực trạng", "Phần I: Thực trạng",
		"Phần thứ nhất: Thực trạng", "PHẦN THỨ HAI – THỰC TRẠNG",
		"PHẦN MỘT. THỰC TRẠNG", "Phần 1 - Thực trạng",
		"II. Thực\u00A0trạng", "II.  Thực  trạng", "II.\tThực\ttrạng",
		"\u00A0II.\u00A0\u00A0Thực \u00A0trạng\u00A0", "Thực\u202Ftrạng",
		"Phần thứ I. Thực trạng", "Chương 1. Thực trạng",
		"CHƯƠNG III: THỰC TRẠNG", "Mục 1: Thực trạng",
		"Mục 1 – Thực trạng", "Phần II, mục 3. Thực trạng",
	};
	Arena arena;
	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof headings / sizeof *headings; i++)
		if (!begins(&arena, headings[i], 0))
			fail_msg("%s", headings[i]);
	arena_done(&arena);
}

static void test_other(void **state)
{
	static const char *const headings[] = {
		"", "I.", "–", "A", "A -", "Phần thứ nhất", "Thực",
		"Thực trạngs", "Nguyên nhân", "Một số giải pháp",
		"Hai thực trạng", "Về thực trạng", "Đánh giá thực trạng",
		"A thực trạng", "Mục tiêu, giải pháp", "Mục đích, thực trạng",
		"Phân tích thực trạng", "Chương trình, thực trạng",
	};
	Arena arena;
	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof headings / sizeof *headings; i++)
		if (begins(&arena, headings[i], 0) || begins(&arena,
				headings[i], 2))
			fail_msg("%s", headings[i]);
	arena_done(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_numbered),
		cmocka_unit_test(test_other),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
