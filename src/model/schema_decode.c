#include "model/schema.h"

#include <assert.h>

#include "base/suggest.h"
#include "format/html.h"
#include "format/slug.h"
#include "format/vietnamese.h"
#include "format/yaml.h"
#include "format/yaml_syntax.h"
#include "model/fault.h"

/* Where the decoder stands: the key as its author wrote it, and a prefix
 * that keeps heading ids of several texts on one page apart. */
typedef struct Place {
	Str key;
	Str prefix;
} Place;

enum { FIELDS_MAX = 32 };

typedef void (*ReadFn)(const Decoder *d, const Field *field,
	const Value *value, void *member, const Place *place);

static void read_record(const Decoder *d, const Schema *schema,
	const Value *value, void *record, const Place *place);

static const Phrase kind_names[] = {
	[VALUE_NULL] = PHRASE("chỗ trống", "nothing"),
	[VALUE_BOOL] = PHRASE("có/không", "yes or no"),
	[VALUE_INT] = PHRASE("số", "a number"),
	[VALUE_STR] = PHRASE("một giá trị", "a single value"),
	[VALUE_HTML] = PHRASE("một giá trị", "a single value"),
	[VALUE_LIST] = PHRASE("danh sách", "a list"),
	[VALUE_MAP] = PHRASE("nhóm khóa", "a group of keys"),
};

static const Phrase kind_examples[] = {
	[VALUE_NULL] = PHRASE("", ""),
	[VALUE_BOOL] = PHRASE("có hoặc không", "có or không"),
	[VALUE_INT] = PHRASE("một số, ví dụ 4", "a number, as in 4"),
	[VALUE_STR] = PHRASE("giá trị ngay sau dấu hai chấm, trên một dòng",
		"the value behind the colon, on one line"),
	[VALUE_HTML] = PHRASE("", ""),
	[VALUE_LIST] = PHRASE("mỗi mục một dòng, bắt đầu bằng “- ”, hoặc "
		"[mục 1, mục 2]",
		"each item on a line of its own that begins with “- ”, or "
		"[item 1, item 2]"),
	[VALUE_MAP] = PHRASE("các dòng “khóa: giá trị” thụt vào",
		"indented lines “key: value”"),
};

static void wrong_type(const Decoder *d, Str key, const Value *value,
	ValueKind wanted)
{
	diag_add(d->diag, fault(FAULT_TYPE), value->span, ARGS(ARG(key),
		ARG_PHRASE(&kind_names[wanted]),
		ARG_PHRASE(&kind_names[value->kind]),
		ARG_PHRASE(&kind_examples[wanted])));
}

static void lose(const Decoder *d, EntitySet set)
{
	if (d->lost)
		*d->lost |= set;
}

/* The text of a scalar; false for what is unknown or of another kind. */
static bool read_scalar(const Decoder *d, const Value *value,
	const Place *place, Str *ret_text)
{
	if (value->kind == VALUE_NULL)
		return false;
	if (value->kind != VALUE_STR) {
		wrong_type(d, place->key, value, VALUE_STR);
		return false;
	}
	*ret_text = str_trim(value->str);
	return ret_text->len && !text_unknown(*ret_text);
}

static void report(const Decoder *d, FaultId id, const Value *value, Str text)
{
	diag_add(d->diag, fault(id), value->span, ARGS(ARG(text)));
}

static void read_text(const Decoder *d, const Field *field,
	const Value *value, void *member, const Place *place)
{
	Text *text = member;
	(void)field;
	text->span = value->span;
	read_scalar(d, value, place, &text->str);
	if (text_unknown(text->str))
		text->str = (Str){0};
}

static void read_id(const Decoder *d, const Field *field, const Value *value,
	void *member, const Place *place)
{
	Text *text = member;
	read_text(d, field, value, member, place);
	if (text->str.len && !slug_valid(text->str))
		diag_add(d->diag, fault(FAULT_ID), value->span,
			ARGS(ARG(text->str),
				ARG(slug_make(d->arena, text->str))));
}

static void read_url(const Decoder *d, const Field *field, const Value *value,
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
static void wrong_weekday(const Decoder *d, const Value *value, Day *day)
{
	diag_add(d->diag, fault(FAULT_WEEKDAY), value->span,
		ARGS(ARG(str_trim(value->str)), ARG(date_format(d->arena,
			day->date, DATE_WEEKDAY, d->language))));
	day->date = (Date){0};
}

static void read_date(const Decoder *d, const Field *field,
	const Value *value, void *member, const Place *place)
{
	Day *day = member;
	Str text;
	(void)field;
	day->span = value->span;
	if (!read_scalar(d, value, place, &text))
		return;
	int weekday = date_weekday_parse(text, &text);
	DateError error = date_parse(text, &day->date);
	if (error != DATE_OK)
		report(d, error == DATE_ABSENT ? FAULT_DATE_ABSENT : FAULT_DATE,
			value, str_trim(value->str));
	else if (weekday >= 0 && weekday != date_weekday(day->date))
		wrong_weekday(d, value, day);
}

static void read_time(const Decoder *d, const Field *field,
	const Value *value, void *member, const Place *place)
{
	Clock *clock = member;
	Str text;
	(void)field;
	clock->span = value->span;
	if (!read_scalar(d, value, place, &text))
		return;
	clock->known = time_parse(text, &clock->minutes);
	if (!clock->known)
		report(d, FAULT_TIME, value, text);
}

static void read_int(const Decoder *d, const Field *field, const Value *value,
	void *member, const Place *place)
{
	Number *number = member;
	Str text;
	(void)field;
	number->span = value->span;
	if (!read_scalar(d, value, place, &text))
		return;
	number->known = str_to_int(text, &number->n);
	if (!number->known)
		report(d, FAULT_NUMBER, value, text);
}

static const struct { Str word; bool on; } flag_words[] = {
	{STR_INIT("có"), true}, {STR_INIT("không"), false},
	{STR_INIT("yes"), true}, {STR_INIT("no"), false},
	{STR_INIT("true"), true}, {STR_INIT("false"), false},
	{STR_INIT("đúng"), true}, {STR_INIT("sai"), false},
	{STR_INIT("on"), true}, {STR_INIT("off"), false},
};

static void read_flag(const Decoder *d, const Field *field,
	const Value *value, void *member, const Place *place)
{
	Flag *flag = member;
	Str text;
	(void)field;
	flag->span = value->span;
	if (!read_scalar(d, value, place, &text))
		return;
	for (size_t i = 0; i < sizeof flag_words / sizeof *flag_words; i++)
		if (vietnamese_same_key(text, flag_words[i].word)) {
			flag->on = flag_words[i].on;
			return;
		}
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

static Str listed(Arena *arena, Str list, Str item)
{
	return list.len ? str_concat3(arena, list, STR(", "), item) : item;
}

static void bad_option(const Decoder *d, const Field *field,
	const Value *value, Str text, Str key)
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
		all = listed(d->arena, all, shown);
	}
	diag_add(d->diag, fault(FAULT_OPTION), value->span, ARGS(ARG(text),
		ARG(key), ARG(suggest.best), ARG(all)));
}

static void read_choice(const Decoder *d, const Field *field,
	const Value *value, void *member, const Place *place)
{
	Choice *choice = member;
	Str text;
	choice->span = value->span;
	if (!read_scalar(d, value, place, &text))
		return;
	for (size_t i = 0; i < field->options->count; i++)
		if (option_named(&field->options->at[i], text)) {
			choice->value = field->options->at[i].number;
			return;
		}
	bad_option(d, field, value, text, place->key);
}

static void read_ref(const Decoder *d, const Field *field, const Value *value,
	void *member, const Place *place)
{
	Ref *ref = member;
	(void)field;
	ref->span = value->span;
	read_scalar(d, value, place, &ref->key);
	if (text_unknown(ref->key))
		ref->key = (Str){0};
}

static void read_prose(const Decoder *d, const Field *field,
	const Value *value, void *member, const Place *place)
{
	Prose *prose = member;
	Str text;
	(void)field;
	prose->span = value->span;
	if (read_scalar(d, value, place, &text))
		*prose = decode_prose(d, value, place->prefix);
}

static void read_raw(const Decoder *d, const Field *field, const Value *value,
	void *member, const Place *place)
{
	(void)d, (void)field, (void)place;
	((Raw *)member)->value = value;
}

static void read_nested(const Decoder *d, const Field *field,
	const Value *value, void *member, const Place *place)
{
	Str text;
	if (value->kind == VALUE_NULL)
		return;
	if (value->kind == VALUE_STR && !field->record->bare
			&& !read_scalar(d, value, place, &text))
		return;
	read_record(d, field->record, value, member, place);
}

static const ReadFn readers[FIELD_TYPES] = {
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
	[FIELD_RECORD] = read_nested,
	[FIELD_RAW] = read_raw,
};

static void read_list(const Decoder *d, const Field *field,
	const Value *value, List *list, const Place *place)
{
	Str text;
	if (value->kind == VALUE_NULL || (value->kind == VALUE_STR
			&& !str_trim(value->str).len))
		return;
	if (value->kind == VALUE_STR && text_unknown(value->str)) {
		list->items = arena_array(d->arena, 1, field_size(field));
		return;
	}
	if (field->single && value->kind != VALUE_LIST) {
		list->items = arena_array(d->arena, 1, field_size(field));
		readers[field->type](d, field, value, list->items, place);
		list->count = 1;
		return;
	}
	if (value->kind != VALUE_LIST) {
		wrong_type(d, place->key, value, VALUE_LIST);
		if (field->record)
			lose(d, schema_entities(field->record));
		return;
	}
	size_t size = field_size(field);
	if (!value->list.count)
		return;
	list->items = arena_array(d->arena, value->list.count, size);
	for (size_t i = 0; i < value->list.count; i++) {
		text = str_format(d->arena, "%.*s%zu-",
			STR_ARG(place->prefix), i + 1);
		readers[field->type](d, field, value->list.items[i],
			(char *)list->items + i * size,
			&(Place){place->key, text});
	}
	list->count = value->list.count;
}

static const Field *find_field(const Schema *schema, Str key)
{
	for (size_t i = 0; i < schema->count; i++)
		if (vietnamese_same_key(key, schema->fields[i].name)
				|| vietnamese_same_key(key,
					schema->fields[i].vi))
			return &schema->fields[i];
	return NULL;
}

/* The field that a key was probably meant as, or NULL. */
static const Field *field_meant(const Decoder *d, const Schema *schema,
	Str key, Suggest *suggest)
{
	const Field *meant = NULL;
	Str before = {0};
	suggest_init(suggest, vietnamese_key(d->arena, key));
	for (size_t i = 0; i < schema->count; i++) {
		const Field *field = &schema->fields[i];
		suggest_offer(suggest, vietnamese_key(d->arena, field->vi),
			field->vi);
		suggest_offer(suggest, vietnamese_key(d->arena, field->name),
			field->name);
		if (suggest->best.ptr != before.ptr)
			meant = field;
		before = suggest->best;
	}
	return meant;
}

static void unknown_key(const Decoder *d, const Schema *schema,
	const Pair *pair)
{
	Suggest suggest;
	Str all = {0};
	const Field *meant = field_meant(d, schema, pair->key, &suggest);
	for (size_t i = 0; i < schema->count; i++) {
		const Field *field = &schema->fields[i];
		all = listed(d->arena, all, d->language == LANGUAGE_VI
			? field->vi : field->name);
		/* What stands under a key that resembles none may be
		 * records of any kind. */
		if (field->record && (!meant || meant == field))
			lose(d, schema_entities(field->record));
	}
	diag_add(d->diag, fault(FAULT_UNKNOWN_KEY), pair->key_span,
		ARGS(ARG(pair->key), ARG_PHRASE(&schema->title),
			ARG(suggest.best), ARG(all)));
}

/* Whether a required member is absent, given what was written for it. An id
 * must be known; of another member one may say that it is not. */
static bool is_absent(const Field *field, const Value *written)
{
	if (!written)
		return true;
	/* Anything else is of a wrong kind, or an alias, and told. */
	if (written->kind != VALUE_STR)
		return false;
	Str text = str_trim(written->str);
	return !text.len || (field->type == FIELD_ID && text_unknown(text));
}

/* Whether an unknown key, told already, may have been meant as field: it
 * resembles it, or no other. */
static bool misspelt(const Decoder *d, const Schema *schema,
	const Value *value, const Field *field)
{
	Suggest suggest;
	if (value->kind != VALUE_MAP)
		return false;
	for (size_t i = 0; i < value->map.count; i++) {
		Str key = value->map.pairs[i].key;
		if (find_field(schema, key))
			continue;
		const Field *meant = field_meant(d, schema, key, &suggest);
		if (!meant || meant == field)
			return true;
	}
	return false;
}

static void missing_key(const Decoder *d, const Schema *schema,
	const Value *value, const Field *field, bool written)
{
	Span span = value->span;
	if (value->kind == VALUE_MAP && value->map.count)
		span = value->map.pairs[0].key_span;
	if (schema->entity)
		lose(d, 1u << schema->entity);
	if (!written && (d->partial || misspelt(d, schema, value, field)))
		return;
	diag_add(d->diag, fault(FAULT_MISSING_KEY), span,
		ARGS(ARG(d->language == LANGUAGE_VI ? field->vi
			: field->name), ARG_PHRASE(&schema->title)));
}

/* The value of every field as written, by the number of its row. */
typedef struct Written {
	const Pair *pairs[FIELDS_MAX];
	const Value *bare;	/* of the field that schema->bare names */
} Written;

static const Value *written_for(const Schema *schema, const Written *written,
	size_t row)
{
	if (written->bare && find_field(schema, str_from(schema->bare))
			== &schema->fields[row])
		return written->bare;
	return written->pairs[row] ? written->pairs[row]->value : NULL;
}

static void check_required(const Decoder *d, const Schema *schema,
	const Value *value, const Written *written)
{
	for (size_t i = 0; i < schema->count; i++) {
		const Field *field = &schema->fields[i];
		const Value *found = written_for(schema, written, i);
		if (field->required && is_absent(field, found))
			missing_key(d, schema, value, field, found != NULL);
		else if (field->required && schema->entity
				&& found->kind != VALUE_STR)
			lose(d, 1u << schema->entity);
		if (d->partial && field->record && !found)
			lose(d, schema_entities(field->record));
	}
}

static void read_field(const Decoder *d, const Field *field, Str key,
	const Value *value, void *record, const Place *outer)
{
	char *member = (char *)record + field->offset;
	Place place = {key, str_concat3(d->arena, outer->prefix,
		slug_make(d->arena, field->vi), STR("-"))};
	if (field->list)
		read_list(d, field, value, (List *)(void *)member, &place);
	else
		readers[field->type](d, field, value, member, &place);
}

static void begin_entity(const Schema *schema, const Value *value,
	Entity *entity)
{
	entity->kind = schema->entity;
	entity->span = entity->extent = value->span;
	if (value->kind == VALUE_MAP && value->map.count)
		entity->span = value->map.pairs[0].value->span;
}

/* An entity stands where its id does; an id that may not be used is none. */
static void end_entity(const Decoder *d, const Schema *schema,
	const void *record, Entity *entity)
{
	for (size_t i = 0; i < schema->count; i++) {
		const Field *field = &schema->fields[i];
		if (field->type != FIELD_ID || !field->required)
			continue;
		const Text *id = (const Text *)(const void *)((const char *)
			record + field->offset);
		if (id->span.source)
			entity->span = id->span;
		if (!slug_valid(id->str))
			lose(d, 1u << schema->entity);
	}
}

/* Two names of one key count as the same key. */
static bool is_second(const Decoder *d, const Pair *pair, const Pair *first)
{
	if (first)
		diag_add_related(d->diag, yaml_fault(YAML_FAULT_DUPLICATE),
			pair->key_span, first->key_span,
			ARGS(ARG(pair->key), ARG(first->key)));
	return first != NULL;
}

static void read_map(const Decoder *d, const Schema *schema,
	const Value *value, void *record, const Place *place,
	Written *ret_written)
{
	assert(schema->count <= FIELDS_MAX);
	for (size_t i = 0; i < value->map.count; i++) {
		const Pair *pair = &value->map.pairs[i];
		const Field *field = find_field(schema, pair->key);
		if (!field) {
			unknown_key(d, schema, pair);
			continue;
		}
		const Pair **seen = &ret_written->pairs[field
			- schema->fields];
		if (is_second(d, pair, *seen))
			continue;
		*seen = pair;
		read_field(d, field, pair->key, pair->value, record, place);
	}
}

static void read_record(const Decoder *d, const Schema *schema,
	const Value *value, void *record, const Place *place)
{
	Written written = {0};
	if (schema->entity)
		begin_entity(schema, value, record);
	if (schema->extent)
		*(Span *)(void *)((char *)record + schema->extent)
			= value->span;
	if (value->kind == VALUE_MAP) {
		read_map(d, schema, value, record, place, &written);
	} else if (schema->bare) {
		written.bare = value;
		read_field(d, find_field(schema, str_from(schema->bare)),
			place->key, value, record, place);
	} else {
		wrong_type(d, place->key, value, VALUE_MAP);
		lose(d, schema_entities(schema));
		return;
	}
	check_required(d, schema, value, &written);
	if (schema->entity)
		end_entity(d, schema, record, record);
}

void schema_decode(const Decoder *decoder, const Schema *schema,
	const Value *value, void *record)
{
	Place place = {phrase_in(&schema->title, decoder->language), {0}};
	read_record(decoder, schema, value, record, &place);
}
