#include "model/schema_value.h"

#include "base/limits.h"
#include "format/vietnamese.h"
#include "model/moment.h"

bool schema_date(const Decoder *d, const Field *field, Str text, void *member)
{
	(void)d, (void)field;
	date_weekday_parse(text, &text);
	return date_parse(text, &((Day *)member)->date) != DATE_SYNTAX;
}

void schema_check_date(const Decoder *d, const Node *value, Str text, Day *day)
{
	Str written = str_trim(value->str);
	int weekday = date_weekday_parse(text, &text);
	if (!date_known(day->date)) {
		schema_report(d, date_parse(text, &day->date) == DATE_BEYOND
			? FAULT_DATE_BEYOND : FAULT_DATE_ABSENT, value, written);
	} else if (weekday >= 0 && weekday != date_weekday(day->date)) {
		diag_add(d->diag, fault(FAULT_WEEKDAY), value->span,
			ARGS(ARG(written), ARG(date_format(d->arena, day->date,
				DATE_WITHIN, d->language))));
		day->date = (Date){0};
	}
}

void schema_no_date(const Decoder *d, const Field *field, const Node *value,
	Str text, Str key)
{
	Str written = str_trim(value->str);
	(void)field;
	date_weekday_parse(text, &text);
	Str first = moment_first_day(d->arena, d->language, text);
	Str day = str_or(moment_day(d->arena, d->language, text),
		moment_figures(d->arena, d->language, text));
	if (first.len)
		diag_add(d->diag, fault(FAULT_DATE_SPAN), value->span,
			ARGS(ARG(written), ARG(key), ARG(first)));
	else
		diag_add(d->diag, fault(!day.len && moment_no_day(text)
			? FAULT_NO_DAY : FAULT_DATE), value->span,
			ARGS(ARG(written), ARG(day)));
}

bool schema_time(const Decoder *d, const Field *field, Str text, void *member)
{
	Clock *clock = member;
	(void)d, (void)field;
	return clock->known = time_parse(text, &clock->minutes);
}

void schema_no_time(const Decoder *d, const Field *field,
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

bool schema_colour(const Decoder *d, const Field *field, Str text,
	void *member)
{
	size_t end = 1;
	(void)d, (void)field;
	while (end < text.len && ascii_hex(text.ptr[end]) >= 0)
		end++;
	if (text.ptr[0] != '#' || end < text.len || (end != 4 && end != 7))
		return false;
	((Text *)member)->str = text;
	return true;
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

bool schema_length(const Decoder *d, const Field *field, Str text,
	void *member)
{
	int hundredths;
	(void)field;
	if (!length_parse(text, &hundredths) || hundredths > LIMIT_LENGTH * 100)
		return false;
	((Text *)member)->str = str_format(d->arena, hundredths % 100
		? "%d.%02dmm" : "%dmm", hundredths / 100, hundredths % 100);
	return true;
}

void schema_no_length(const Decoder *d, const Field *field, const Node *value,
	Str text, Str key)
{
	(void)field, (void)key;
	diag_add(d->diag, fault(FAULT_LENGTH), value->span, ARGS(ARG(text),
		ARG(str_from_int(d->arena, LIMIT_LENGTH))));
}

/* The only number in text, as in "04 đồng chí", or empty. */
static Str only_number(Str text)
{
	size_t start = 0;
	while (start < text.len && !ascii_digit(text.ptr[start]))
		start++;
	size_t end = str_digits_end(text, start);
	for (size_t at = end; at < text.len; at++)
		if (ascii_digit(text.ptr[at]) || text.ptr[at] == '%')
			return (Str){0};
	if (start && text.ptr[start - 1] == '-')
		return (Str){0};
	return str_slice(text, start, end);
}

void schema_no_int(const Decoder *d, const Field *field, const Node *value,
	Str text, Str key)
{
	(void)field, (void)key;
	diag_add(d->diag, fault(FAULT_NUMBER), value->span, ARGS(ARG(text),
		ARG(only_number(text))));
}

bool schema_int(const Decoder *d, const Field *field, Str text, void *member)
{
	Number *number = member;
	(void)d, (void)field;
	return number->known = str_to_int(text, &number->n);
}
