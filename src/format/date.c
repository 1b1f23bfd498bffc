#include "format/date.h"

enum { YEAR_FIRST = 1900, YEAR_LAST = 2199, DAY_MINUTES = 24 * 60 };

static const Phrase weekdays[] = {
	PHRASE("Thứ Hai", "Monday"), PHRASE("Thứ Ba", "Tuesday"),
	PHRASE("Thứ Tư", "Wednesday"), PHRASE("Thứ Năm", "Thursday"),
	PHRASE("Thứ Sáu", "Friday"), PHRASE("Thứ Bảy", "Saturday"),
	PHRASE("Chủ Nhật", "Sunday")
};

static const char *const months[] = {
	"January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December"
};

static bool is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int month_days(int year, int month)
{
	static const int8_t days[] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31
	};

	return days[month - 1] + (month == 2 && is_leap(year));
}

bool date_valid(int year, int month, int day)
{
	return year >= YEAR_FIRST && year <= YEAR_LAST &&
		month >= 1 && month <= 12 &&
		day >= 1 && day <= month_days(year, month);
}

static bool number(Str part, size_t shortest, size_t longest, int *ret_n)
{
	return part.len >= shortest && part.len <= longest &&
		str_to_int(part, ret_n);
}

static DateError accept(int year, int month, int day, Date *ret_date)
{
	if (!date_valid(year, month, day))
		return DATE_ABSENT;
	*ret_date = (Date){(int16_t)year, (int8_t)month, (int8_t)day};
	return DATE_OK;
}

DateError date_parse(Str text, Date *ret_date)
{
	static const char separators[] = "/-.";
	Str parts[3], rest;
	int year, month, day;

	text = str_trim(text);
	for (const char *sep = separators; *sep; sep++) {
		if (!str_cut(text, *sep, &parts[0], &rest) ||
		    !str_cut(rest, *sep, &parts[1], &parts[2]) ||
		    !number(parts[1], 1, 2, &month))
			continue;
		if (number(parts[0], 1, 2, &day) &&
		    number(parts[2], 4, 4, &year))
			return accept(year, month, day, ret_date);
		if (*sep == '-' && number(parts[0], 4, 4, &year) &&
		    number(parts[2], 1, 2, &day))
			return accept(year, month, day, ret_date);
	}
	return DATE_SYNTAX;
}

bool date_known(Date date)
{
	return date.year != 0;
}

int date_cmp(Date a, Date b)
{
	if (a.year != b.year)
		return a.year < b.year ? -1 : 1;
	if (a.month != b.month)
		return a.month < b.month ? -1 : 1;
	return (a.day > b.day) - (a.day < b.day);
}

/* Years are counted from 1 March, so that the leap day comes last and the
 * month lengths follow one linear rule; 400 years are 146,097 days and
 * 1970-01-01 is day 719,468 of that calendar. */
enum { ERA_YEARS = 400, ERA_DAYS = 146097, EPOCH_DAYS = 719468 };

int32_t date_days(Date date)
{
	int32_t year = date.year - (date.month <= 2);
	int32_t era = (year >= 0 ? year : year - ERA_YEARS + 1) / ERA_YEARS;
	int32_t of_era = year - era * ERA_YEARS;
	int32_t month = (date.month + 9) % 12;
	int32_t day = (153 * month + 2) / 5 + date.day - 1;

	day += of_era * 365 + of_era / 4 - of_era / 100;
	return era * ERA_DAYS + day - EPOCH_DAYS;
}

Date date_from_days(int32_t days)
{
	int32_t z = days + EPOCH_DAYS;
	int32_t era = (z >= 0 ? z : z - ERA_DAYS + 1) / ERA_DAYS;
	int32_t day = z - era * ERA_DAYS;
	int32_t year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
	int32_t month;

	day -= year * 365 + year / 4 - year / 100;
	month = (5 * day + 2) / 153;
	day -= (153 * month + 2) / 5;
	month = month < 10 ? month + 3 : month - 9;
	year += era * ERA_YEARS + (month <= 2);
	return (Date){(int16_t)year, (int8_t)month, (int8_t)(day + 1)};
}

int date_weekday(Date date)
{
	/* Day 0 was a Thursday; the remainder may be negative. */
	return (date_days(date) % 7 + 7 + 3) % 7;
}

int date_quarter(Date date)
{
	return (date.month + 2) / 3;
}

static const char *pad(int n, int below)
{
	return n < below ? "0" : "";
}

static Str format_short(Arena *arena, Date date)
{
	return str_format(arena, "%s%d/%s%d/%d", pad(date.day, 10), date.day,
		pad(date.month, 3), date.month, date.year);
}

static Str format_long(Arena *arena, Date date, Language language)
{
	if (language == LANGUAGE_EN)
		return str_format(arena, "%d %s %d", date.day,
			months[date.month - 1], date.year);
	return str_format(arena, "ngày %s%d tháng %s%d năm %d",
		pad(date.day, 10), date.day,
		pad(date.month, 3), date.month, date.year);
}

static Str format_weekday(Arena *arena, Date date, Language language)
{
	Str day = phrase_in(&weekdays[date_weekday(date)], language);
	Str rest = language == LANGUAGE_EN ?
		format_long(arena, date, language) :
		format_short(arena, date);

	return str_concat3(arena, day, STR(", "), rest);
}

Str date_format(Arena *arena, Date date, DateStyle style, Language language)
{
	if (!date_known(date))
		return STR("");
	switch (style) {
	case DATE_SHORT:
		return format_short(arena, date);
	case DATE_LONG:
		return format_long(arena, date, language);
	case DATE_WEEKDAY:
		return format_weekday(arena, date, language);
	case DATE_ISO:
		break;
	}
	return str_format(arena, "%04d-%02d-%02d", date.year, date.month,
		date.day);
}

/* hours, then 'h' alone, or ':' or 'h' and two digits. */
bool time_parse(Str text, int *ret_minutes)
{
	Str head, tail;
	int hours, minutes = 0;
	bool bare;

	text = str_trim(text);
	bare = !str_cut(text, ':', &head, &tail);
	if (bare && !str_cut(text, 'h', &head, &tail) &&
	    !str_cut(text, 'H', &head, &tail))
		return false;
	if (!number(head, 1, 2, &hours))
		return false;
	if (!(bare && tail.len == 0) && !number(tail, 2, 2, &minutes))
		return false;
	if (minutes >= 60 || hours * 60 + minutes >= DAY_MINUTES)
		return false;
	*ret_minutes = hours * 60 + minutes;
	return true;
}

Str time_format(Arena *arena, int minutes)
{
	return str_format(arena, "%02d:%02d", minutes / 60, minutes % 60);
}
