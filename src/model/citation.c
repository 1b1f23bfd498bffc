#include "model/citation.h"

#include <string.h>

#include "format/vietnamese.h"

/* Words that may stand before a symbol, longest first where one begins
 * another. */
static const Str kind_words[] = {
	STR_INIT("Quy định"), STR_INIT("Quyết định"), STR_INIT("Kết luận"),
	STR_INIT("Chỉ thị"), STR_INIT("Hướng dẫn"), STR_INIT("Nghị quyết"),
	STR_INIT("Nghị định"), STR_INIT("Kế hoạch"), STR_INIT("Thông báo"),
	STR_INIT("Thông tri"), STR_INIT("Thông tư"), STR_INIT("Chương trình"),
	STR_INIT("Công văn"), STR_INIT("Báo cáo"), STR_INIT("Quy chế"),
	STR_INIT("Đề án"), STR_INIT("Tờ trình"), STR_INIT("Luật"),
	STR_INIT("Pháp lệnh"), STR_INIT("Công điện"), STR_INIT("Biên bản"),
};

static size_t space_at(Str s, size_t at)
{
	if (at < s.len && ascii_blank(s.ptr[at]))
		return 1;
	return str_stands(s, at, STR("\xC2\xA0")) ? 2 : 0;
}

size_t citation_spaces(Str s, size_t at)
{
	for (size_t n = space_at(s, at); n; n = space_at(s, at))
		at += n;
	return at;
}

static size_t spaces_before(Str s, size_t from, size_t at)
{
	while (at > from && space_at(s, str_before(s, at)))
		at = str_before(s, at);
	return at;
}

/* Start of word if it stands right before `at`, in any case; else `at`. */
static size_t word_before(Str s, size_t from, size_t at, Str word)
{
	size_t start = at - word.len;
	if (at - from < word.len || str_continues(s, start)
			|| symbol_letter_before(s, start)
			|| !vietnamese_same_key(str_slice(s, start, at), word))
		return at;
	return start;
}

/* Start of "Quy định số " and the like, if it ends at `at`. */
static size_t words_before(Str text, size_t from, size_t at)
{
	size_t end = spaces_before(text, from, at);
	if (end == at)
		return at;
	size_t number = word_before(text, from, end, STR("số"));
	if (number < end) {
		at = number;
		end = spaces_before(text, from, number);
	}
	for (size_t i = 0; i < COUNT(kind_words); i++) {
		size_t start = word_before(text, from, end, kind_words[i]);
		if (start < end)
			return start;
	}
	return at;
}

/* Reads a number of up to so many digits at *at, and moves there behind it. */
static bool number_at(Str s, size_t *at, size_t digits, int *ret_n)
{
	size_t end = str_digits_end(s, *at);
	if (end == *at || end - *at > digits
			|| !str_to_int(str_slice(s, *at, end), ret_n))
		return false;
	*at = end;
	return true;
}

static bool word_at(Str s, size_t *at, Str word)
{
	size_t start = citation_spaces(s, *at);
	if (!str_stands(s, start, word))
		return false;
	*at = start + word.len;
	return true;
}

/* "5/" behind "9/", whatever the second sign is. */
static bool month_between(Str s, size_t *at, int *ret_month)
{
	++*at;
	if (!number_at(s, at, 2, ret_month) || *at >= s.len)
		return false;
	++*at;
	return true;
}

/* "tháng 5 năm " behind a day. */
static bool month_named(Str s, size_t *at, int *ret_month)
{
	if (!word_at(s, at, STR("tháng")))
		return false;
	*at = citation_spaces(s, *at);
	if (!number_at(s, at, 2, ret_month) || !word_at(s, at, STR("năm")))
		return false;
	*at = citation_spaces(s, *at);
	return true;
}

bool citation_date(Str s, size_t *at, Date *ret_date)
{
	int day, month, year;
	size_t end = citation_spaces(s, *at);
	if (!number_at(s, &end, 2, &day))
		return false;
	bool signs = end < s.len && memchr("/-.", s.ptr[end], 3);
	if (!(signs ? month_between : month_named)(s, &end, &month)
			|| !number_at(s, &end, 4, &year))
		return false;
	*ret_date = date_valid(year, month, day) ? (Date){(int16_t)year,
		(int8_t)month, (int8_t)day} : (Date){0};
	*at = end;
	return true;
}

/* ", ngày 09/5/2024", " (09/5/2024)" or " ngày ..." behind a symbol. */
static size_t date_behind(Str text, size_t at, Date *ret_date,
	Str *ret_written)
{
	size_t end = citation_spaces(text, at);
	if (end < text.len && text.ptr[end] == ',')
		end = citation_spaces(text, end + 1);
	bool bracket = end < text.len && text.ptr[end] == '(';
	end += bracket;
	if (!word_at(text, &end, STR("ngày")) && !bracket)
		return at;
	size_t start = end;
	if (!citation_date(text, &end, ret_date))
		return at;
	*ret_written = str_trim(str_slice(text, start, end));
	if (bracket && end < text.len && text.ptr[end] == ')')
		end++;
	return end;
}

bool citation_scan(Str text, size_t from, Match *ret_match)
{
	Date date = {0};
	Str written;
	Symbol symbol;
	size_t at = symbol_find(text, from, &symbol);
	if (at == text.len)
		return false;
	ret_match->start = words_before(text, from, at);
	ret_match->end = date_behind(text, at + symbol.text.len, &date,
		&written);
	return true;
}

Citation citation_parse(Str text)
{
	Citation citation = {0};
	Symbol symbol;
	size_t at = symbol_find(text, 0, &symbol);
	if (at == text.len)
		return citation;
	citation.symbol = symbol;
	date_behind(text, at + symbol.text.len, &citation.date,
		&citation.written);
	return citation;
}
