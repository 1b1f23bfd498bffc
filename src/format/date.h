/* Calendar dates and times of day, proleptic Gregorian, without zones.
 * Knows arithmetic and the written forms; must not know what happens then. */
#ifndef FORMAT_DATE_H
#define FORMAT_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/phrase.h"

/* year 0 means unknown. */
typedef struct Date {
	int16_t year;
	int8_t month, day;
} Date;

typedef enum DateError {
	DATE_OK,
	DATE_SYNTAX,	/* none of the known forms */
	DATE_ABSENT,	/* a form is met, but there is no such day */
	DATE_BEYOND	/* of a year that is too far off */
} DateError;

/* 2025-03-14, 14/3/2025, 14-03-2025, 14.3.2025 (day first). Years 1900 to
 * 2199. */
DateError date_parse(Str text, Date *ret_date);
/* A weekday that text begins with, in either language: "thứ Sáu, ngày ",
 * "Thứ 6 ", "Friday, ". 0 Monday to 6 Sunday, or -1; *ret_rest follows it,
 * without comma and "ngày". */
int date_weekday_parse(Str text, Str *ret_rest);
/* A date that text begins with, as date_parse, "14 tháng 3 năm 2025" or "14
 * March 2025"; *ret_len is its length. False when there is none. */
bool date_begins(Str text, Date *ret_date, size_t *ret_len);
/* Whether text is such a year, in four digits. */
bool date_year(Str text);
bool date_known(Date date);
int date_cmp(Date a, Date b);
/* Both are known, and the first is the earlier one. */
bool date_precedes(Date date, Date other);
/* It is known, and day or before. */
bool date_reached(Date date, Date day);
/* Days since 1970-01-01. */
int32_t date_days(Date date);
Date date_from_days(int32_t days);
/* Days from one known date to another. */
static inline int date_between(Date from, Date to)
{
	return date_days(to) - date_days(from);
}
/* So many days later; unknown where date is, and where the result would be no
 * date that content may have. */
Date date_plus(Date date, int days);
/* 0 Monday to 6 Sunday. */
int date_weekday(Date date);
/* Of ISO 8601, 1 to 53: weeks begin on Monday, the first has a Thursday in
 * the year. */
int date_week(Date date);
/* "Thứ Sáu" and "T6", "Friday" and "Fri"; 0 Monday to 6 Sunday. */
Str date_weekday_name(int weekday, Language language);
Str date_weekday_short(int weekday, Language language);
/* "January"; 1 to 12. */
Str date_month_english(int month);
/* 28 to 31. */
int date_month_days(int year, int month);
/* 1 to 4. */
int date_quarter(Date date);
bool date_valid(int year, int month, int day);

typedef enum DateStyle {
	DATE_ISO,	/* 2025-03-14 */
	DATE_SHORT,	/* 14/3/2025; 09/5/2024, 05/02/2025 as official papers
			 * pad days below 10 and months 1 and 2; 14 Mar 2025 */
	DATE_LONG,	/* ngày 14 tháng 3 năm 2025; 14 March 2025 */
	DATE_WEEKDAY,	/* Thứ Sáu, 14/3/2025; Friday, 14 March 2025 */
	DATE_WITHIN,	/* the same where something stands before it: thứ Sáu */
	DATE_MONTH,	/* Tháng 3/2025; March 2025 */
	DATE_YEAR,	/* 2025 */
	DATE_OFFICIAL,	/* as DATE_LONG, always in Vietnamese */
	DATE_TYPED	/* as content has it, in any language: 14/3/2025; no
			 * style of templates */
} DateStyle;

enum { DATE_STYLES = DATE_OFFICIAL + 1 };
/* "iso", "short", "long", "weekday", "within", "month", "year", "official" */
extern const Str date_style_names[DATE_STYLES];

/* Empty for an unknown date. */
Str date_format(Arena *arena, Date date, DateStyle style, Language language);
/* For programs: as DATE_ISO. */
static inline Str date_iso(Arena *arena, Date date)
{
	return date_format(arena, date, DATE_ISO, LANGUAGE_EN);
}

/* 14:00, 14h00, 14h, 9h5 is refused. Minutes from midnight, 0 to 1439. */
bool time_parse(Str text, int *ret_minutes);
/* 14:00 */
Str time_format(Arena *arena, int minutes);

#endif
