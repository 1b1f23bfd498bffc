#include "format/date.h"

#include "format/letter.h"

/* Longer words first where one begins another. */
static const struct Name {
	Str word;
	int weekday;
} names[] = {
	{STR_INIT("thứ hai"), 0}, {STR_INIT("thứ 2"), 0}, {STR_INIT("t2"), 0},
	{STR_INIT("thứ ba"), 1}, {STR_INIT("thứ 3"), 1}, {STR_INIT("t3"), 1},
	{STR_INIT("thứ tư"), 2}, {STR_INIT("thứ 4"), 2}, {STR_INIT("t4"), 2},
	{STR_INIT("thứ năm"), 3}, {STR_INIT("thứ 5"), 3}, {STR_INIT("t5"), 3},
	{STR_INIT("thứ sáu"), 4}, {STR_INIT("thứ 6"), 4}, {STR_INIT("t6"), 4},
	{STR_INIT("thứ bảy"), 5}, {STR_INIT("thứ 7"), 5}, {STR_INIT("t7"), 5},
	{STR_INIT("chủ nhật"), 6}, {STR_INIT("cn"), 6},
	{STR_INIT("monday"), 0}, {STR_INIT("tuesday"), 1},
	{STR_INIT("wednesday"), 2}, {STR_INIT("thursday"), 3},
	{STR_INIT("friday"), 4}, {STR_INIT("saturday"), 5},
	{STR_INIT("sunday"), 6}, {STR_INIT("mon"), 0}, {STR_INIT("tue"), 1},
	{STR_INIT("wed"), 2}, {STR_INIT("thu"), 3}, {STR_INIT("fri"), 4},
	{STR_INIT("sat"), 5}, {STR_INIT("sun"), 6},
};

/* Base letter and case aside, digits and spaces as they are. */
static unsigned plain(unsigned rune)
{
	Letter letter;
	if (letter_find(rune, &letter))
		return (unsigned char)letter.base;
	return rune == 0xA0 || rune == '\n' ? ' ' : rune;
}

static size_t match(Str s, Str word)
{
	size_t at = 0, done = 0;
	while (done < word.len) {
		unsigned wanted = str_rune(word, &done);
		unsigned rune = at < s.len ? str_rune(s, &at) : 0;
		if (plain(rune) != plain(wanted) || (wanted < 0x80
				&& rune >= 0x80 && rune != 0xA0))
			return 0;
	}
	return letter_at(s, at) || str_digits_end(s, at) > at ? 0 : at;
}

/* End of word if s begins with it, case aside; else 0. Marks may lack: "thu
 * sau", but "thứ" is not "thu". word begins with a letter of ASCII. */
static inline size_t word_end(Str s, Str word)
{
	unsigned char first = s.len ? (unsigned char)s.ptr[0] : 0;
	return first >= 0x80 || (first | 0x20) == (word.ptr[0] | 0x20)
		? match(s, word) : 0;
}

static Str skip_blanks(Str s)
{
	return str_trim_start(s, STR(" \n"));
}

/* Takes word off *rest, which begins with it, and the blanks behind it. */
static bool take_word(Str *rest, Str word)
{
	size_t end = word_end(*rest, word);
	if (end)
		*rest = skip_blanks(str_slice(*rest, end, rest->len));
	return end;
}

/* The digits that *rest begins with, which are taken off it. */
static Str take_digits(Str *rest)
{
	size_t end = str_digits_end(*rest, 0);
	Str digits = str_slice(*rest, 0, end);
	*rest = str_slice(*rest, end, rest->len);
	return digits;
}

int date_weekday_parse(Str text, Str *ret_rest)
{
	/* Cheap: most texts are a date alone. */
	if (text.len && ascii_digit(text.ptr[0]))
		return -1;
	for (size_t i = 0; i < COUNT(names); i++) {
		size_t end = word_end(text, names[i].word);
		if (!end)
			continue;
		*ret_rest = str_trim_start(str_slice(text, end, text.len),
			STR(" .,(\n"));
		take_word(ret_rest, STR("ngày"));
		return names[i].weekday;
	}
	return -1;
}

static int number(Str digits)
{
	int n = 0;
	str_to_int(digits, &n);
	return n;
}

static bool accept(int year, int month, int day, Date *ret_date)
{
	*ret_date = (Date){(int16_t)year, (int8_t)month, (int8_t)day};
	return date_valid(year, month, day);
}

/* "tháng 3 năm 2025" or "March 2025" behind a day; *rest is what follows. */
static bool begins_words(Str *rest, int day, Date *ret_date)
{
	*rest = skip_blanks(*rest);
	bool met = take_word(rest, STR("tháng"));
	int month = 0;
	if (met) {
		month = number(take_digits(rest));
		*rest = skip_blanks(*rest);
		met = take_word(rest, STR("năm"));
	}
	for (int i = 1; i <= 12 && !month && !met; i++) {
		met = take_word(rest, date_month_english(i));
		month = met ? i : 0;
	}
	if (!met || !month)
		return false;
	Str year = take_digits(rest);
	return year.len == 4 && accept(number(year), month, day, ret_date);
}

/* "/3/2025" behind "14", "-03-14" behind "2025". */
static bool begins_figures(Str *rest, char sign, Str first, Date *ret_date)
{
	*rest = str_slice(*rest, 1, rest->len);
	Str second = take_digits(rest);
	if (!memchr("/-.", sign, 3) || !second.len || second.len > 2
			|| !rest->len || rest->ptr[0] != sign)
		return false;
	*rest = str_slice(*rest, 1, rest->len);
	Str third = take_digits(rest);
	if (first.len == 4)
		return sign == '-' && third.len && third.len <= 2
			&& accept(number(first), number(second),
				number(third), ret_date);
	return third.len == 4 && accept(number(third), number(second),
		number(first), ret_date);
}

bool date_begins(Str text, Date *ret_date, size_t *ret_len)
{
	Str rest = text, first = take_digits(&rest);
	char sign = rest.len ? rest.ptr[0] : '\0';
	if (!first.len || first.len == 3 || first.len > 4)
		return false;
	bool found = first.len <= 2 && (sign == ' ' || sign == '\n')
		? begins_words(&rest, number(first), ret_date)
		: begins_figures(&rest, sign, first, ret_date);
	*ret_len = (size_t)(rest.ptr - text.ptr);
	return found;
}
