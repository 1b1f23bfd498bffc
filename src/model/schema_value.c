#include "model/schema_value.h"

#include "base/limits.h"
#include "base/suggest.h"
#include "format/html.h"
#include "format/item_mark.h"
#include "format/sign.h"
#include "format/slug.h"
#include "format/vietnamese.h"
#include "format/yaml_syntax.h"
#include "model/fault.h"
#include "model/moment.h"

static const Phrase kind_names[] = {
	[NODE_NULL] = PHRASE("chỗ trống", "nothing"),
	[NODE_TEXT] = PHRASE("một giá trị", "a single value"),
	[NODE_LIST] = PHRASE("danh sách", "a list"),
	[NODE_MAP] = PHRASE("nhóm khóa", "a group of keys"),
};

static const Phrase kind_examples[] = {
	[NODE_NULL] = PHRASE("", ""),
	[NODE_TEXT] = PHRASE("giá trị ngay sau dấu hai chấm, trên một dòng",
		"the value behind the colon, on one line"),
	[NODE_LIST] = PHRASE("mỗi mục một dòng, bắt đầu bằng “- ”, hoặc "
		"[mục 1, mục 2]",
		"each item on a line of its own that begins with “- ”, or "
		"[item 1, item 2]"),
	[NODE_MAP] = PHRASE("các dòng “khóa: giá trị” thụt vào",
		"indented lines “key: value”"),
};

Arena *scratch_of(const Decoder *d)
{
	return d->scratch ? d->scratch : d->arena;
}

/* Keeps heading ids of several texts on one page apart: no slug has '_'. */
static Str id_prefix(const Decoder *d, const Place *place)
{
	Arena *scratch = scratch_of(d);
	if (!place->outer)
		return (Str){0};
	Str outer = id_prefix(d, place->outer);
	return place->field ? str_concat3(scratch, outer, slug_make(scratch,
		place->field->vi), STR("_")) : str_format(scratch, "%.*s%zu_",
		STR_ARG(outer), place->item);
}

void schema_wrong_type(const Decoder *d, Str key, const Node *value,
	NodeKind wanted)
{
	diag_add(d->diag, fault(FAULT_TYPE), value->span, ARGS(ARG(key),
		ARG_PHRASE(&kind_names[wanted]),
		ARG_PHRASE(&kind_names[value->kind]),
		ARG_PHRASE(&kind_examples[wanted])));
}

bool schema_read_scalar(const Decoder *d, const Node *value,
	const Place *place, Str *ret_text)
{
	if (value->kind == NODE_NULL)
		return false;
	if (value->kind != NODE_TEXT) {
		schema_wrong_type(d, place->key, value, NODE_TEXT);
		return false;
	}
	*ret_text = str_trim(value->str);
	return ret_text->len && !text_unknown(*ret_text);
}

static void report(const Decoder *d, FaultId id, const Node *value, Str text)
{
	diag_add(d->diag, fault(id), value->span, ARGS(ARG(text)));
}

/* Whether value is right but for signs of a word processor, which is told;
 * reads knows what is right. */
static bool mistyped(const Decoder *d, const Field *field, const Node *value,
	bool (*reads)(const Field *field, Str text))
{
	Str plain = sign_plain(scratch_of(d), str_trim(value->str));
	return plain.len && reads(field, plain) && yaml_syntax_sign(
		scratch_of(d), value->span, plain, d->diag);
}

static void read_text(const Decoder *d, const Field *field,
	const Node *value, void *member, const Place *place)
{
	Text *text = member;
	(void)field;
	text->span = value->span;
	schema_read_scalar(d, value, place, &text->str);
	if (text_unknown(text->str))
		text->str = (Str){0};
}

static bool id_reads(const Field *field, Str text)
{
	(void)field;
	return slug_valid(text);
}

static void read_id(const Decoder *d, const Field *field, const Node *value,
	void *member, const Place *place)
{
	Text *text = member;
	read_text(d, field, value, member, place);
	if (text->str.len && !slug_valid(text->str)
			&& !mistyped(d, field, value, id_reads))
		diag_add(d->diag, fault(FAULT_ID), value->span,
			ARGS(ARG(text->str),
				ARG(slug_make(d->arena, text->str))));
}

static void read_url(const Decoder *d, const Field *field, const Node *value,
	void *member, const Place *place)
{
	Text *text = member;
	read_text(d, field, value, member, place);
	if (!text->str.len || (html_url_allowed(text->str)
			&& html_url_external(text->str)))
		return;
	report(d, FAULT_URL, value, text->str);
	text->str = (Str){0};
}

/* Nobody knows which of the two is right: the date stays unknown. */
static void wrong_weekday(const Decoder *d, const Node *value, Day *day)
{
	diag_add(d->diag, fault(FAULT_WEEKDAY), value->span,
		ARGS(ARG(str_trim(value->str)), ARG(date_format(d->arena,
			day->date, DATE_WEEKDAY, d->language))));
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
	if (first.len)
		diag_add(d->diag, fault(FAULT_DATE_SPAN), value->span,
			ARGS(ARG(written), ARG(key), ARG(first)));
	else
		diag_add(d->diag, fault(FAULT_DATE), value->span,
			ARGS(ARG(written), ARG(moment_day(d->arena,
				d->language, text))));
}

static void read_date(const Decoder *d, const Field *field,
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
		report(d, error == DATE_BEYOND ? FAULT_DATE_BEYOND
			: FAULT_DATE_ABSENT, value, str_trim(value->str));
	else if (error != DATE_OK && !mistyped(d, field, value, date_reads))
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

static void no_time(const Decoder *d, const Node *value, Str text, Str key)
{
	Str start, end;
	if (moment_times(d->arena, text, &start, &end))
		diag_add(d->diag, fault(FAULT_TIME_SPAN), value->span,
			ARGS(ARG(text), ARG(key), ARG(start), ARG(end)));
	else
		diag_add(d->diag, fault(FAULT_TIME), value->span,
			ARGS(ARG(text), ARG(moment_time(d->arena, text))));
}

static void read_time(const Decoder *d, const Field *field,
	const Node *value, void *member, const Place *place)
{
	Clock *clock = member;
	Str text;
	clock->span = value->span;
	if (!schema_read_scalar(d, value, place, &text))
		return;
	clock->known = time_parse(text, &clock->minutes);
	if (!clock->known && !mistyped(d, field, value, time_reads))
		no_time(d, value, text, place->key);
}

static void read_colour(const Decoder *d, const Field *field,
	const Node *value, void *member, const Place *place)
{
	Text *text = member;
	size_t digits = 0;
	text->span = value->span;
	read_text(d, field, value, member, place);
	if (!text->str.len)
		return;
	while (digits + 1 < text->str.len
			&& ascii_hex(text->str.ptr[digits + 1]) >= 0)
		digits++;
	if (text->str.ptr[0] == '#' && digits + 1 == text->str.len
			&& (digits == 3 || digits == 6))
		return;
	report(d, FAULT_COLOUR, value, text->str);
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

static void read_length(const Decoder *d, const Field *field,
	const Node *value, void *member, const Place *place)
{
	Text *text = member;
	int hundredths;
	read_text(d, field, value, member, place);
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
		ARG(text->str), ARG(str_format(d->arena, "%d",
			LIMIT_LENGTH))));
	text->str = (Str){0};
}

static bool int_reads(const Field *field, Str text)
{
	int n;
	(void)field;
	return str_to_int(text, &n);
}

static void read_int(const Decoder *d, const Field *field, const Node *value,
	void *member, const Place *place)
{
	Number *number = member;
	Str text;
	number->span = value->span;
	if (!schema_read_scalar(d, value, place, &text))
		return;
	number->known = str_to_int(text, &number->n);
	if (!number->known && !mistyped(d, field, value, int_reads))
		report(d, FAULT_NUMBER, value, text);
}

static const struct FlagWord { Str word; bool on; } flag_words[] = {
	{STR_INIT("có"), true}, {STR_INIT("không"), false},
	{STR_INIT("yes"), true}, {STR_INIT("no"), false},
	{STR_INIT("true"), true}, {STR_INIT("false"), false},
	{STR_INIT("đúng"), true}, {STR_INIT("sai"), false},
	{STR_INIT("on"), true}, {STR_INIT("off"), false},
};

static const struct FlagWord *find_flag(Str text)
{
	for (size_t i = 0; i < sizeof flag_words / sizeof *flag_words; i++)
		if (vietnamese_same_key(text, flag_words[i].word))
			return &flag_words[i];
	return NULL;
}

static bool flag_reads(const Field *field, Str text)
{
	(void)field;
	return find_flag(text);
}

static void read_flag(const Decoder *d, const Field *field,
	const Node *value, void *member, const Place *place)
{
	Flag *flag = member;
	Str text;
	flag->span = value->span;
	if (!schema_read_scalar(d, value, place, &text))
		return;
	const struct FlagWord *found = find_flag(text);
	flag->known = found;
	flag->on = found && found->on;
	if (!found && !mistyped(d, field, value, flag_reads))
		report(d, FAULT_FLAG, value, text);
}

static bool option_named(const Option *option, Str text)
{
	Str rest = option->also, word;
	if (vietnamese_same_key(text, option->name)
			|| vietnamese_same_key(text, option->vi))
		return true;
	while (rest.len) {
		str_cut(rest, '|', &word, &rest);
		if (vietnamese_same_key(text, word))
			return true;
	}
	return false;
}

Str schema_listed(Arena *arena, Str list, Str item)
{
	return list.len ? str_concat3(arena, list, STR(", "), item) : item;
}

static void bad_option(const Decoder *d, const Field *field,
	const Node *value, Str text, Str key)
{
	Suggest suggest;
	Str all = {0};
	suggest_init(&suggest, vietnamese_key(d->arena, text));
	for (size_t i = 0; i < field->options->count; i++) {
		const Option *option = &field->options->at[i];
		Str shown = d->language == LANGUAGE_VI ? option->vi
			: option->name;
		suggest_offer(&suggest, vietnamese_key(d->arena,
			option->name), option->name);
		suggest_offer(&suggest, vietnamese_key(d->arena, option->vi),
			option->vi);
		all = schema_listed(d->arena, all, shown);
	}
	diag_add(d->diag, fault(FAULT_OPTION), value->span, ARGS(ARG(text),
		ARG(key), ARG(suggest.best), ARG(all)));
}

static const Option *find_option(const Field *field, Str text)
{
	for (size_t i = 0; i < field->options->count; i++)
		if (option_named(&field->options->at[i], text))
			return &field->options->at[i];
	return NULL;
}

static bool choice_reads(const Field *field, Str text)
{
	return find_option(field, text);
}

static void read_choice(const Decoder *d, const Field *field,
	const Node *value, void *member, const Place *place)
{
	Choice *choice = member;
	Str text;
	choice->span = value->span;
	if (!schema_read_scalar(d, value, place, &text))
		return;
	const Option *found = find_option(field, text);
	if (found)
		choice->value = found->number;
	else if (!mistyped(d, field, value, choice_reads))
		bad_option(d, field, value, text, place->key);
}

/* Of a task, not of who opens a session. */
static void one_owner(const Decoder *d, const Node *value, Str key)
{
	static const Phrase example = PHRASE("một người hoặc một tổ đảng; việc "
		"của nhiều người thì tách thành nhiều mục, mỗi mục một người",
		"one member or cell; what several have to do is split into "
		"several records, one for each");
	diag_add(d->diag, fault(FAULT_TYPE), value->span, ARGS(ARG(key),
		ARG_PHRASE(&kind_names[NODE_TEXT]),
		ARG_PHRASE(&kind_names[NODE_LIST]), ARG_PHRASE(&example)));
}

static void read_ref(const Decoder *d, const Field *field, const Node *value,
	void *member, const Place *place)
{
	Ref *ref = member;
	if (field->ref == REF_OWNER && value->kind == NODE_LIST) {
		one_owner(d, value, place->key);
		return;
	}
	ref->span = value->span;
	schema_read_scalar(d, value, place, &ref->key);
	if (text_unknown(ref->key))
		ref->key = (Str){0};
}

static Str item_begins(Str line)
{
	Str mark = item_mark_markdown(line);
	if (!mark.len)
		mark = item_mark_paper(line);
	return mark.len ? mark : item_mark(line);
}

/* Without the “|” behind its key, a text over lines is read as one line: tells
 * of the first that was meant as an item. */
static void check_run_in(const Decoder *d, const Node *value, Str key)
{
	Str rest = span_text(value->span), line, mark;
	if (str_starts(rest, STR("|")) || str_starts(rest, STR(">")))
		return;
	str_cut(rest, '\n', &line, &rest);
	for (bool joined = true; rest.len; joined = line.len > 0) {
		str_cut(rest, '\n', &line, &rest);
		line = str_trim(line);
		mark = item_begins(line);
		if (!joined || !mark.len)
			continue;
		size_t at = (size_t)(mark.ptr - value->span.source->text.ptr);
		diag_add(d->diag, fault(FAULT_PROSE_RUN_IN), span_at(
			value->span.source, at, at + mark.len),
			ARGS(ARG(key), ARG(mark)));
		return;
	}
}

static void read_prose(const Decoder *d, const Field *field,
	const Node *value, void *member, const Place *place)
{
	Prose *prose = member;
	Str text;
	prose->span = value->span;
	if (value->kind == NODE_LIST || value->kind == NODE_MAP) {
		diag_add(d->diag, fault(FAULT_NO_PROSE), value->span,
			ARGS(ARG(place->key),
				ARG_PHRASE(&kind_names[value->kind])));
		return;
	}
	if (!schema_read_scalar(d, value, place, &text))
		return;
	check_run_in(d, value, place->key);
	*prose = decode_prose(d, value, id_prefix(d, place),
		field->leads ? BELOW_PAGE : BELOW_SECTION);
}

static void read_raw(const Decoder *d, const Field *field, const Node *value,
	void *member, const Place *place)
{
	(void)field, (void)place;
	((Raw *)member)->value = d->scratch ? node_copy(d->arena, value)
		: value;
}

const ReadFn schema_readers[FIELD_TYPES] = {
	[FIELD_TEXT] = read_text,
	[FIELD_PROSE] = read_prose,
	[FIELD_DATE] = read_date,
	[FIELD_TIME] = read_time,
	[FIELD_INT] = read_int,
	[FIELD_FLAG] = read_flag,
	[FIELD_CHOICE] = read_choice,
	[FIELD_ID] = read_id,
	[FIELD_REF] = read_ref,
	[FIELD_URL] = read_url,
	[FIELD_AUDIENCE] = read_text,
	[FIELD_COLOUR] = read_colour,
	[FIELD_LENGTH] = read_length,
	[FIELD_RAW] = read_raw,
};
