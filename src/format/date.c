#include "format/date.h"

enum { YEAR_FIRST = 1900, YEAR_LAST = 2199, DAY_MINUTES = 24 * 60 };

static const Phrase weekdays[] = {
	PHRASE("Thứ Hai", "Monday"), PHRASE("Thứ Ba", "Tuesday"),
	PHRASE("Thứ Tư", "Wednesday"), PHRASE("Thứ Năm", "Thursday"),
	PHRASE("Thứ Sáu", "Friday"), PHRASE("Thứ Bảy", "Saturday"),
	PHRASE("Chủ nhật", "Sunday")
};
static const Phrase short_weekdays[] = {
	PHRASE("T2", "Mon"), PHRASE("T3", "Tue"), PHRASE("T4", "Wed"),
	PHRASE("T5", "Thu"), PHRASE("T6", "Fri"), PHRASE("T7", "Sat"),
	PHRASE("CN", "Sun")
};

const Str date_style_names[DATE_STYLES] = {
	[DATE_ISO] = STR_INIT("iso"), [DATE_SHORT] = STR_INIT("short"),
	[DATE_LONG] = STR_INIT("long"), [DATE_WEEKDAY] = STR_INIT("weekday"),
	[DATE_WITHIN] = STR_INIT("within"), [DATE_MONTH] = STR_INIT("month"),
	[DATE_YEAR] = STR_INIT("year"),
	[DATE_OFFICIAL] = STR_INIT("official")
};

static bool is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int date_month_days(int year, int month)
{
	static const int8_t days[] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31
	};
	return days[month - 1] + (month == 2 && is_leap(year));
}

bool date_valid(int year, int month, int day)
{
	return year >= YEAR_FIRST && year <= YEAR_LAST
		&& month >= 1 && month <= 12
		&& day >= 1 && day <= date_month_days(year, month);
}

static bool number(Str part, size_t shortest, size_t longest, int *ret_n)
{
	return part.len >= shortest && part.len <= longest
		&& str_to_int(part, ret_n);
}

bool date_year(Str text)
{
	int year;
	return number(text, 4, 4, &year) && year >= YEAR_FIRST
		&& year <= YEAR_LAST;
}

static DateError accept(int year, int month, int day, Date *ret_date)
{
	if (year < YEAR_FIRST || year > YEAR_LAST)
		return DATE_BEYOND;
	if (!date_valid(year, month, day))
		return DATE_ABSENT;
	*ret_date = (Date){(int16_t)year, (int8_t)month, (int8_t)day};
	return DATE_OK;
}

/* yyyy-mm-dd, as dates are most often written. */
static bool is_iso(Str text)
{
	static const char form[] = "0000-00-00";
	if (text.len != sizeof form - 1)
		return false;
	for (size_t i = 0; i < text.len; i++)
		if (form[i] == '0' ? !ascii_digit(text.ptr[i])
				: text.ptr[i] != form[i])
			return false;
	return true;
}

static int two_digits(const char *at)
{
	return (at[0] - '0') * 10 + at[1] - '0';
}

DateError date_parse(Str text, Date *ret_date)
{
	static const char separators[] = "/-.";
	Str parts[3], rest;
	int year, month, day;
	text = str_trim(text);
	if (is_iso(text))
		return accept(two_digits(text.ptr) * 100
			+ two_digits(text.ptr + 2), two_digits(text.ptr + 5),
			two_digits(text.ptr + 8), ret_date);
	for (const char *sep = separators; *sep; sep++) {
		if (!str_cut(text, *sep, &parts[0], &rest)
				|| !str_cut(rest, *sep, &parts[1], &parts[2])
				|| !number(parts[1], 1, 2, &month))
			continue;
		if (number(parts[0], 1, 2, &day)
				&& number(parts[2], 4, 4, &year))
			return accept(year, month, day, ret_date);
		if (*sep == '-' && number(parts[0], 4, 4, &year)
				&& number(parts[2], 1, 2, &day))
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

bool date_precedes(Date date, Date other)
{
	return date_known(date) && date_known(other)
		&& date_cmp(date, other) < 0;
}

bool date_reached(Date date, Date day)
{
	return date_known(date) && date_cmp(date, day) <= 0;
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

Date date_plus(Date date, int days)
{
	Date later = date_known(date) ? date_from_days(date_days(date) + days)
		: date;
	return date_valid(later.year, later.month, later.day) ? later
		: (Date){0};
}

int date_weekday(Date date)
{
	/* Day 0 was a Thursday; the remainder may be negative. */
	return (date_days(date) % 7 + 7 + 3) % 7;
}

int date_week(Date date)
{
	/* A week is of the year that its Thursday is in. */
	int32_t thursday = date_days(date) - date_weekday(date) + 3;
	Date first = {date_from_days(thursday).year, 1, 1};
	return (thursday - date_days(first)) / 7 + 1;
}

Str date_weekday_name(int weekday, Language language)
{
	return phrase_in(&weekdays[weekday], language);
}

Str date_weekday_short(int weekday, Language language)
{
	return phrase_in(&short_weekdays[weekday], language);
}

Str date_month_english(int month)
{
	static const Str months[] = {
		STR_INIT("January"), STR_INIT("February"), STR_INIT("March"),
		STR_INIT("April"), STR_INIT("May"), STR_INIT("June"),
		STR_INIT("July"), STR_INIT("August"), STR_INIT("September"),
		STR_INIT("October"), STR_INIT("November"),
		STR_INIT("December"),
	};
	return months[month - 1];
}

int date_quarter(Date date)
{
	return (date.month + 2) / 3;
}

/* The longest form is "Wednesday, 30 September 2025". */
enum { FORM_MAX = 64 };

static char *put_two(char *to, int n)
{
	to[0] = (char)('0' + n / 10);
	to[1] = (char)('0' + n % 10);
	return to + 2;
}

/* Without a zero before it. */
static char *put_plain(char *to, int n)
{
	if (n >= 100)
		return put_two(put_plain(to, n / 100), n % 100);
	if (n >= 10)
		return put_two(to, n);
	*to = (char)('0' + n);
	return to + 1;
}

static const Phrase forms[] = {
	[DATE_ISO] = PHRASE("%Y-%m-%d", "%Y-%m-%d"),
	[DATE_SHORT] = PHRASE("%d/%n/%Y", "%e %b %Y"),
	[DATE_LONG] = PHRASE("ngày %d tháng %n năm %Y", "%e %B %Y"),
	[DATE_WEEKDAY] = PHRASE("%A, %d/%n/%Y", "%A, %e %B %Y"),
	[DATE_WITHIN] = PHRASE("%a, %d/%n/%Y", "%A, %e %B %Y"),
	[DATE_MONTH] = PHRASE("Tháng %n/%Y", "%B %Y"),
	[DATE_YEAR] = PHRASE("%Y", "%Y"),
	[DATE_OFFICIAL] = PHRASE("ngày %d tháng %n năm %Y",
		"ngày %d tháng %n năm %Y"),
	[DATE_TYPED] = PHRASE("%d/%n/%Y", "%d/%n/%Y"),
};

/* "thứ Sáu", as papers write it; a Sunday keeps its capital. */
static char *put_weekday_within(char *to, Date date, Language language)
{
	char *end = str_put(to, date_weekday_name(date_weekday(date),
		language));
	if (*to == 'T' && language == LANGUAGE_VI)
		*to = 't';
	return end;
}

/* As strftime has them, but for the month n (official papers pad 1 and 2) and
 * for a, a weekday within a line. */
static char *put_part(char *to, char part, Date date, Language language)
{
	switch (part) {
	case 'A':
		return str_put(to, date_weekday_name(date_weekday(date),
			language));
	case 'a':
		return put_weekday_within(to, date, language);
	case 'B':
		return str_put(to, date_month_english(date.month));
	case 'b':
		return str_put(to, str_slice(date_month_english(date.month),
			0, 3));
	case 'd':
		return put_two(to, date.day);
	case 'e':
		return put_plain(to, date.day);
	case 'm':
		return put_two(to, date.month);
	case 'n':
		return date.month < 3 ? put_two(to, date.month)
			: put_plain(to, date.month);
	default:
		return put_plain(to, date.year);
	}
}

Str date_format(Arena *arena, Date date, DateStyle style, Language language)
{
	if (!date_known(date))
		return STR("");
	char *bytes = arena_bytes(arena, FORM_MAX), *to = bytes;
	for (const char *form = forms[style].in[language]; *form; form++)
		if (*form == '%')
			to = put_part(to, *++form, date, language);
		else
			*to++ = *form;
	arena_trim(arena, bytes, FORM_MAX, (size_t)(to - bytes));
	return (Str){bytes, (size_t)(to - bytes)};
}

/* hours, then 'h' alone, or ':' or 'h' and two digits. */
bool time_parse(Str text, int *ret_minutes)
{
	Str head, tail;
	int hours, minutes = 0;
	bool bare;
	text = str_trim(text);
	bare = !str_cut(text, ':', &head, &tail);
	if (bare && !str_cut(text, 'h', &head, &tail)
			&& !str_cut(text, 'H', &head, &tail))
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
	char bytes[FORM_MAX];
	char *to = str_put(put_two(bytes, minutes / 60), STR(":"));
	to = put_two(to, minutes % 60);
	return str_copy(arena, (Str){bytes, (size_t)(to - bytes)});
}
