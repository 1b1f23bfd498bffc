/* Our order of Vietnamese texts beside ICU's, and the order of names. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>
#include <unicode/ucol.h>

#include "format/vietnamese_order.h"

enum { TEXTS = 1000, WORDS_MAX = 4, LETTERS_MAX = 6, NEIGHBOURS = 40 };

static const char *const letters[] = {
	"a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "k", "l",
	"m", "n", "o", "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "x",
	"y", "f", "j", "w", "z", "à", "ả", "ã", "á", "ạ", "ằ", "ẳ", "ẵ", "ắ",
	"ặ", "ầ", "ẩ", "ẫ", "ấ", "ậ", "è", "ẻ", "ẽ", "é", "ẹ", "ề", "ể", "ễ",
	"ế", "ệ", "ì", "ỉ", "ĩ", "í", "ị", "ò", "ỏ", "õ", "ó", "ọ", "ồ", "ổ",
	"ỗ", "ố", "ộ", "ờ", "ở", "ỡ", "ớ", "ợ", "ù", "ủ", "ũ", "ú", "ụ", "ừ",
	"ử", "ữ", "ứ", "ự", "ỳ", "ỷ", "ỹ", "ý", "ỵ", "A", "Ă", "Đ", "Ê", "Ơ",
	"Á", "Ậ", "0", "1", "9",
};

/* The same numbers on every machine. */
static uint32_t dice(uint32_t *seed, uint32_t sides)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (*seed >> 8) % sides;
}

static Str random_text(Arena *arena, uint32_t *seed)
{
	Str text = {NULL, 0};
	uint32_t words = 1 + dice(seed, WORDS_MAX);
	for (uint32_t w = 0; w < words; w++) {
		uint32_t count = 1 + dice(seed, LETTERS_MAX);
		if (w)
			text = str_concat(arena, text, STR(" "));
		while (count--)
			text = str_concat(arena, text, str_from(letters[
				dice(seed, sizeof letters / sizeof *letters)]));
	}
	return text;
}

static int sign(int n)
{
	return (n > 0) - (n < 0);
}

static void as_icu(void **state)
{
	Arena arena;
	Str *texts, *keys;
	uint32_t seed = 2025;
	UErrorCode error = U_ZERO_ERROR;
	UCollator *icu = ucol_open("vi", &error);
	(void)state;
	assert_true(U_SUCCESS(error));
	arena_init(&arena);
	texts = ARENA_ARRAY(&arena, Str, TEXTS);
	keys = ARENA_ARRAY(&arena, Str, TEXTS);
	for (int i = 0; i < TEXTS; i++) {
		texts[i] = random_text(&arena, &seed);
		keys[i] = vietnamese_sort_key(&arena, texts[i]);
	}
	for (int i = 0; i < TEXTS; i++)
		for (int n = 1; n <= NEIGHBOURS; n++) {
			int k = (i + n * n) % TEXTS;
			int theirs = ucol_strcollUTF8(icu, texts[i].ptr,
				(int32_t)texts[i].len, texts[k].ptr,
				(int32_t)texts[k].len, &error);
			if (sign(str_cmp(keys[i], keys[k])) != theirs)
				fail_msg("%.*s | %.*s: ICU says %d",
					STR_ARG(texts[i]), STR_ARG(texts[k]),
					theirs);
		}
	assert_true(U_SUCCESS(error));
	ucol_close(icu);
	arena_done(&arena);
}

static void names(void **state)
{
	static const char *const sorted[] = {
		"Trần Văn An", "Vũ Thị Anh", "Lý Thị Ánh", "Lê Thị Ân",
		"Ngô Văn Ẩn", "Nông Văn Bình", "Phan Thị Dung",
		"Đặng Thị Dũng", "Hoàng Đức Dũng", "Đỗ Văn Đạt",
		"Bùi Thị Hòa", "Ma Văn Ước", "Triệu Thị Yến",
	};
	Arena arena;
	(void)state;
	arena_init(&arena);
	for (size_t i = 1; i < sizeof sorted / sizeof *sorted; i++)
		assert_true(str_cmp(
			vietnamese_name_key(&arena, str_from(sorted[i - 1])),
			vietnamese_name_key(&arena, str_from(sorted[i]))) < 0);
	arena_done(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_icu),
		cmocka_unit_test(names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
