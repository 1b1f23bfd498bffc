#include "model/weekday.h"

#include "format/date.h"

enum { WEEKDAY_MAX = 32 };

static bool ends_with_any(Str s, const Str *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (str_ends(s, words[i]))
			return true;
	return false;
}

/* "thứ hai" is also "the second": a weekday has a capital or a figure, or
 * stands behind a word of time. */
static bool is_weekday_word(Str before, Str word)
{
	static const Str times[] = {
		STR_INIT("sáng "), STR_INIT("chiều "), STR_INIT("tối "),
		STR_INIT("trưa "), STR_INIT("vào "), STR_INIT("hôm "),
		STR_INIT("Sáng "), STR_INIT("Chiều "), STR_INIT("Tối "),
		STR_INIT("Vào "), STR_INIT("("),
	};
	static const Str ordinals[] = {
		STR_INIT("lần "), STR_INIT("Lần "), STR_INIT("khóa "),
		STR_INIT("phiên "), STR_INIT("họp "), STR_INIT("nghị "),
		STR_INIT("hội "), STR_INIT("buổi "), STR_INIT("người "),
		STR_INIT("ngày "), STR_INIT("năm "), STR_INIT("đợt "),
	};
	size_t gap;
	bool vietnamese = str_starts(word, STR("th\u1EE9"))
		|| str_starts(word, STR("Th\u1EE9"));
	if (!vietnamese)
		return true;
	if (!str_find(word, STR(" "), &gap) || gap + 1 >= word.len
			|| ends_with_any(before, ordinals, COUNT(ordinals)))
		return false;
	char first = word.ptr[gap + 1];
	return (first >= 'A' && first <= 'Z') || ascii_digit(first)
		|| ends_with_any(before, times, COUNT(times));
}

/* Full names only: "thứ ...", "Chủ nhật", "Friday". */
static bool is_full_name(Str word)
{
	return str_starts(word, STR("th\u1EE9 ")) || str_starts(word,
			STR("Th\u1EE9 "))
		|| str_starts(word, STR("Ch\u1EE7 ")) || str_starts(word,
			STR("ch\u1EE7 "))
		|| (word.len >= 6 && word.ptr[0] >= 'A' && word.ptr[0]
			<= 'Z');
}

int weekday_before(Str text, size_t at, size_t *ret_start)
{
	size_t from = at > WEEKDAY_MAX ? at - WEEKDAY_MAX : 0;
	for (size_t start = at; start-- > from;) {
		Str word = str_slice(text, start, at), rest;
		if (str_continues(word, 0)
				|| (start && text.ptr[start - 1] != ' '
					&& text.ptr[start - 1] != '('
					&& text.ptr[start - 1] != '*'
					&& text.ptr[start - 1] != '_'))
			continue;
		int weekday = is_full_name(word) ? date_weekday_parse(word,
			&rest) : -1;
		if (weekday < 0 || rest.len)
			continue;
		*ret_start = start;
		return is_weekday_word(str_slice(text, 0, start), word)
			? weekday : -1;
	}
	return -1;
}
