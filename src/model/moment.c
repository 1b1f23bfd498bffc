#include "model/moment.h"

#include <string.h>

#include "format/vietnamese.h"

enum { NUMBERS = 6 };

/* The numbers in a text, and what stands before, between and behind them. */
typedef struct Numbers {
	Str at[NUMBERS];
	Str between[NUMBERS + 1];
	size_t count;
} Numbers;

/* False where there are more. */
static bool numbers_of(Str text, Numbers *all)
{
	size_t at = 0, start = 0;
	all->count = 0;
	for (;;) {
		while (at < text.len && !ascii_digit(text.ptr[at]))
			at++;
		all->between[all->count] = str_trim(str_slice(text, start,
			at));
		if (at == text.len)
			return all->count > 0;
		if (all->count == NUMBERS)
			return false;
		start = at;
		at = str_digits_end(text, at);
		all->at[all->count++] = str_slice(text, start, at);
		start = at;
	}
}

/* The only date in text: beside it there may be words and a time. What begins
 * with a letter that looks like a digit is none: a digit is missing. */
Str moment_day(Arena *arena, Language language, Str text)
{
	Date date, found = {0};
	size_t at = 0, len;
	while (at < text.len) {
		if (!ascii_digit(text.ptr[at])) {
			at++;
		} else if (at && strchr("lIoO", text.ptr[at - 1])) {
			return (Str){0};
		} else if (date_begins(str_slice(text, at, text.len), &date,
				&len)) {
			if (date_known(found))
				return (Str){0};
			found = date;
			at += len;
		} else {
			at = str_digits_end(text, at);
		}
	}
	return date_format(arena, found, DATE_TYPED, language);
}

bool moment_no_day(Str text)
{
	Numbers all;
	return numbers_of(text, &all) ? all.count < 3 : !all.count;
}

static bool date_of(Arena *arena, Str day, Str month, Str year, Date *ret)
{
	Str text = str_format(arena, "%.*s/%.*s/%.*s", STR_ARG(day),
		STR_ARG(month), STR_ARG(year));
	return date_parse(text, ret) == DATE_OK;
}

/* 25 is 2025, 98 is 1998. */
static Str whole_year(Arena *arena, Str year)
{
	return year.len != 2 ? year : str_concat(arena, year.ptr[0] < '5'
		? STR("20") : STR("19"), year);
}

Str moment_figures(Arena *arena, Language language, Str text)
{
	Numbers all;
	Date date;
	if (!numbers_of(text, &all) || all.count != 3 || all.between[0].len
			|| all.between[3].len || all.between[1].len != 1
			|| !str_eq(all.between[1], all.between[2])
			|| !str_has(STR("/.-"), all.between[1]))
		return (Str){0};
	bool first = all.at[0].len > 2;
	if (!date_of(arena, all.at[first ? 2 : 0], all.at[1], whole_year(arena,
			all.at[first ? 0 : 2]), &date))
		return (Str){0};
	return date_format(arena, date, DATE_TYPED, language);
}

/* Months and years that the first day leaves out are those of the last. */
Str moment_first_day(Arena *arena, Language language, Str text)
{
	static const Str signs[] = {
		STR_INIT("-"), STR_INIT("–"), STR_INIT("—"), STR_INIT(","),
		STR_INIT("và"), STR_INIT("đến"), STR_INIT("tới"),
		STR_INIT("đến ngày"), STR_INIT("và ngày"),
	};
	Numbers all;
	Date first, last;
	if (!numbers_of(text, &all) || all.count < 4 || !vietnamese_among(
			all.between[all.count - 3], signs, COUNT(signs)))
		return (Str){0};
	Str *end = &all.at[all.count - 3];
	if (!date_of(arena, end[0], end[1], end[2], &last)
			|| !date_of(arena, all.at[0], all.count > 4
				? all.at[1] : end[1], all.count > 5
				? all.at[2] : end[2], &first)
			|| date_cmp(first, last) >= 0)
		return (Str){0};
	return date_format(arena, first, DATE_TYPED, language);
}

/* text without the part of the day behind it. *ret_later: by so many hours. */
static Str without_part(Str text, int *ret_later)
{
	static const struct Part { Str word; int hours; } parts[] = {
		{STR_INIT(" sáng"), 0}, {STR_INIT(" chiều"), 12},
		{STR_INIT(" tối"), 12},
	};
	*ret_later = 0;
	for (size_t i = 0; i < COUNT(parts); i++) {
		if (!str_ends(text, parts[i].word))
			continue;
		*ret_later = parts[i].hours;
		return str_slice(text, 0, text.len - parts[i].word.len);
	}
	return text;
}

Str moment_time(Arena *arena, Str text)
{
	static const Str hours[] = {
		STR_INIT("giờ"), STR_INIT("h"), STR_INIT("g"), STR_INIT("."),
		STR_INIT(":"),
	};
	static const Str minutes[] = {
		STR_INIT(""), STR_INIT("phút"), STR_INIT("p"), STR_INIT("'"),
	};
	Numbers all;
	int hour, later, known;
	text = without_part(text, &later);
	if (!numbers_of(text, &all) || all.count > 2 || all.between[0].len
			|| !vietnamese_among(all.between[1], hours,
				COUNT(hours))
			|| (all.count > 1 && !vietnamese_among(all.between[2],
				minutes, COUNT(minutes))))
		return (Str){0};
	Str start = all.at[0];
	if (later && str_to_int(start, &hour) && hour < later)
		start = str_from_int(arena, hour + later);
	Str time = str_concat3(arena, start, STR("h"), all.count > 1
		? all.at[1] : STR("00"));
	return time_parse(time, &known) ? time : (Str){0};
}

/* A time in one of the forms of a value, or likely meant as one. */
static Str time_of(Arena *arena, Str text)
{
	int known;
	return time_parse(text, &known) ? str_trim(text)
		: moment_time(arena, text);
}

bool moment_times(Arena *arena, Str text, Str *ret_start, Str *ret_end)
{
	static const Str signs[] = {
		STR_INIT("-"), STR_INIT("–"), STR_INIT("—"), STR_INIT("đến"),
		STR_INIT("tới"),
	};
	size_t at;
	if (str_starts(text, STR("từ ")))
		text = str_slice(text, STR("từ ").len, text.len);
	for (size_t i = 0; i < COUNT(signs); i++) {
		if (!str_find(text, signs[i], &at))
			continue;
		*ret_start = time_of(arena, str_trim(str_slice(text, 0, at)));
		*ret_end = time_of(arena, str_trim(str_slice(text, at
			+ signs[i].len, text.len)));
		return ret_start->len && ret_end->len;
	}
	return false;
}
