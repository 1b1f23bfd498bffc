#include "model/schema_value.h"

#include "base/limits.h"
#include "format/vietnamese.h"
#include "model/moment.h"

/* Nobody knows which of the two is right: the date stays unknown. */
static void wrong_weekday(const Decoder *d, const Node *value, Day *day)
{
	diag_add(d->diag, fault(FAULT_WEEKDAY), value->span,
		ARGS(ARG(str_trim(value->str)), ARG(date_format(d->arena,
			day->date, DATE_WITHIN, d->language))));
	day->date = (Date){0};
}

static bool date_reads(const Field *field, Str text)
{
	Date date;
	(void)field;
	date_weekday_parse(text, &text);
	return date_parse(text, &date) != DATE_SYNTAX;
}

static void no_date(const Decoder *d, const Node *value, Str text, Str key)
{
	Str written = str_trim(value->str);
	Str first = moment_first_day(d->arena, d->language, text);
	Str day = moment_day(d->arena, d->language, text);
	if (first.len)
		diag_add(d->diag, fault(FAULT_DATE_SPAN), value->span,
			ARGS(ARG(written), ARG(key), ARG(first)));
	else
		diag_add(d->diag, fault(!day.len && moment_no_day(text)
			? FAULT_NO_DAY : FAULT_DATE), value->span,
			ARGS(ARG(written), ARG(day)));
}

void schema_read_date(const Decoder *d, const Field *field,
	const Node *value, void *member, const Place *place)
{
	Day *day = member;
	Str text;
	day->span = value->span;
	if (!schema_read_scalar(d, value, place, &text))
		return;
	int weekday = date_weekday_parse(text, &text);
	DateError error = date_parse(text, &day->date);
	if (error == DATE_ABSENT || error == DATE_BEYOND)
		schema_report(d, error == DATE_BEYOND ? FAULT_DATE_BEYOND
			: FAULT_DATE_ABSENT, value, str_trim(value->str));
	else if (error != DATE_OK && !schema_mistyped(d, field, value, date_reads))
		no_date(d, value, text, place->key);
	else if (error == DATE_OK && weekday >= 0 && weekday != date_weekday(day->date))
		wrong_weekday(d, value, day);
}

static bool time_reads(const Field *field, Str text)
{
	int minutes;
	(void)field;
	return time_parse(text, &minutes);
}

static void no_time(const Decoder *d, const Field *field,
	const Node *value, Str text, Str key)
{
	static const Phrase other = PHRASE("kết thúc", "end");
	bool english = vietnamese_same_key(key, field->name);
	Str start, end;
	if (moment_times(d->arena, text, &start, &end))
		diag_add(d->diag, fault(FAULT_TIME_SPAN), value->span,
			ARGS(ARG(text), ARG(key), ARG(start), ARG(end),
				ARG(phrase_in(&other, english ? LANGUAGE_EN
					: LANGUAGE_VI))));
	else
		diag_add(d->diag, fault(FAULT_TIME), value->span,
			ARGS(ARG(text), ARG(moment_time(d->arena, text))));
}

void schema_read_time(const Decoder *d, const Field *field,
	const Node *value, void *member, const Place *place)
{
	Clock *clock = member;
	Str text;
	clock->span = value->span;
	if (!schema_read_scalar(d, value, place, &text))
		return;
	clock->known = time_parse(text, &clock->minutes);
	if (!clock->known && !schema_mistyped(d, field, value, time_reads))
		no_time(d, field, value, text, place->key);
}

void schema_read_colour(const Decoder *d, const Field *field,
	const Node *value, void *member, const Place *place)
{
	Text *text = member;
	size_t digits = 0;
	text->span = value->span;
	schema_read_text(d, field, value, member, place);
	if (!text->str.len)
		return;
	while (digits + 1 < text->str.len
			&& ascii_hex(text->str.ptr[digits + 1]) >= 0)
		digits++;
	if (text->str.ptr[0] == '#' && digits + 1 == text->str.len
			&& (digits == 3 || digits == 6))
		return;
	schema_report(d, FAULT_COLOUR, value, text->str);
	text->str = (Str){0};
}

/* "20mm", "2cm", "1.25cm", "12,5 mm" as hundredths of a millimetre. */
static bool length_parse(Str text, int *ret_hundredths)
{
	bool cm = str_ends(text, STR("cm"));
	int whole, part = 0;
	Str head, tail = {0};
	if (!cm && !str_ends(text, STR("mm")))
		return false;
	text = str_trim(str_slice(text, 0, text.len - 2));
	if (!str_cut(text, '.', &head, &tail))
		str_cut(text, ',', &head, &tail);
	if (tail.len > 2 || head.len > 4 || !str_to_int(head, &whole)
			|| (tail.len && !str_to_int(tail, &part))
			|| (!tail.len && head.len != text.len))
		return false;
	part *= tail.len == 1 ? 10 : 1;
	*ret_hundredths = (whole * 100 + part) * (cm ? 10 : 1);
	return true;
}

void schema_read_length(const Decoder *d, const Field *field,
	const Node *value, void *member, const Place *place)
{
	Text *text = member;
	int hundredths;
	schema_read_text(d, field, value, member, place);
	if (!text->str.len)
		return;
	if (length_parse(text->str, &hundredths)
			&& hundredths <= LIMIT_LENGTH * 100) {
		text->str = str_format(d->arena, hundredths % 100
			? "%d.%02dmm" : "%dmm", hundredths / 100,
			hundredths % 100);
		return;
	}
	diag_add(d->diag, fault(FAULT_LENGTH), value->span, ARGS(
		ARG(text->str), ARG(str_from_int(d->arena, LIMIT_LENGTH))));
	text->str = (Str){0};
}

static bool int_reads(const Field *field, Str text)
{
	int n;
	(void)field;
	return str_to_int(text, &n);
}

void schema_read_int(const Decoder *d, const Field *field, const Node *value,
	void *member, const Place *place)
{
	Number *number = member;
	Str text;
	number->span = value->span;
	if (!schema_read_scalar(d, value, place, &text))
		return;
	number->known = str_to_int(text, &number->n);
	if (!number->known && !schema_mistyped(d, field, value, int_reads))
		schema_report(d, FAULT_NUMBER, value, text);
}
