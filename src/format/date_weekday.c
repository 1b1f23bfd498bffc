#include "format/date.h"

#include "format/letter.h"
#include "format/vietnamese.h"

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

static const char *const months[] = {
	"january", "february", "march", "april", "may", "june", "july",
	"august", "september", "october", "november", "december"
};

static bool is_digit(Str s, size_t at)
{
	return at < s.len && s.ptr[at] >= '0' && s.ptr[at] <= '9';
}

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
	return letter_at(s, at) || is_digit(s, at) ? 0 : at;
}

/* End of word if s begins with it, case aside; else 0. Marks may lack: "thu
 * sau", but "thứ" is not "thu". word begins with a letter of ASCII. */
static inline size_t word_end(Str s, Str word)
{
	unsigned char first = s.len ? (unsigned char)s.ptr[0] : 0;
	return first >= 0x80 || (first | 0x20) == word.ptr[0] ? match(s, word)
		: 0;
}

static Str skip(Str s, const char *signs)
{
	size_t at = 0;
	while (at < s.len) {
		bool met = false;
		for (const char *sign = signs; *sign; sign++)
			met |= s.ptr[at] == *sign;
		if (!met)
			break;
		at++;
	}
	return str_slice(s, at, s.len);
}

int date_weekday_parse(Str text, Str *ret_rest)
{
	for (size_t i = 0; i < COUNT(names); i++) {
		size_t end = word_end(text, names[i].word);
		if (!end)
			continue;
		Str rest = skip(str_slice(text, end, text.len), " .,(\n");
		size_t day = word_end(rest, STR("ngày"));
		*ret_rest = skip(str_slice(rest, day, rest.len), " \n");
		return names[i].weekday;
	}
	return -1;
}

static size_t digits(Str s, size_t at)
{
	size_t end = at;
	while (is_digit(s, end))
		end++;
	return end - at;
}

static int number(Str s, size_t at, size_t len)
{
	int n = 0;
	str_to_int(str_slice(s, at, at + len), &n);
	return n;
}

static bool accept(int year, int month, int day, Date *ret_date)
{
	*ret_date = (Date){(int16_t)year, (int8_t)month, (int8_t)day};
	return date_valid(year, month, day);
}

/* "tháng 3 năm 2025" or "March 2025" behind a day. */
static bool begins_words(Str text, size_t at, int day, Date *ret_date,
	size_t *ret_len)
{
	Str rest = skip(str_slice(text, at, text.len), " \n");
	size_t end = word_end(rest, STR("tháng"));
	int month = 0;
	if (end) {
		rest = skip(str_slice(rest, end, rest.len), " \n");
		end = digits(rest, 0);
		month = number(rest, 0, end);
		rest = skip(str_slice(rest, end, rest.len), " \n");
		end = word_end(rest, STR("năm"));
	}
	for (int i = 0; !month && i < 12 && !end; i++) {
		end = word_end(rest, str_from(months[i]));
		month = end ? i + 1 : 0;
	}
	if (!end || !month)
		return false;
	rest = skip(str_slice(rest, end, rest.len), " \n");
	end = digits(rest, 0);
	*ret_len = (size_t)(rest.ptr - text.ptr) + end;
	return end == 4 && accept(number(rest, 0, end), month, day, ret_date);
}

bool date_begins(Str text, Date *ret_date, size_t *ret_len)
{
	size_t first = digits(text, 0), second, third;
	if (!first || first == 3 || first > 4)
		return false;
	if (first <= 2 && first < text.len && (text.ptr[first] == ' '
			|| text.ptr[first] == '\n'))
		return begins_words(text, first, number(text, 0, first),
			ret_date, ret_len);
	second = digits(text, first + 1);
	third = digits(text, first + second + 2);
	if (first >= text.len || !second || second > 2
			|| first + 1 + second >= text.len
			|| text.ptr[first] != text.ptr[first + 1 + second]
			|| (text.ptr[first] != '/' && text.ptr[first] != '-'
				&& text.ptr[first] != '.'))
		return false;
	*ret_len = first + second + third + 2;
	if (first == 4)
		return text.ptr[first] == '-' && third && third <= 2
			&& accept(number(text, 0, first), number(text,
				first + 1, second), number(text,
				first + second + 2, third), ret_date);
	return third == 4 && accept(number(text, first + second + 2, third),
		number(text, first + 1, second), number(text, 0, first),
		ret_date);
}
