#include "model/schema_value.h"

#include <assert.h>

#include "format/sign.h"
#include "format/slug.h"
#include "format/vietnamese.h"
#include "format/yaml_line.h"
#include "format/yaml_fault.h"
#include "format/yaml_quote.h"
#include "format/yaml_syntax.h"

enum { FIELDS_MAX = 32 };

static void read_record(const Decoder *d, const Schema *schema,
	const Node *value, void *record, const Place *place);

static void lose(const Decoder *d, EntitySet set)
{
	if (d->lost)
		*d->lost |= set;
}

static void read_nested(const Decoder *d, const Field *field,
	const Node *value, void *member, const Place *place)
{
	Str text;
	if (value->kind == NODE_NULL)
		return;
	if (value->kind == NODE_TEXT && !field->record->bare
			&& !schema_read_scalar(d, value, place, &text))
		return;
	read_record(d, field->record, value, member, place);
}

static void read_value(const Decoder *d, const Field *field,
	const Node *value, void *member, const Place *place)
{
	ReadField *read = field->type == FIELD_RECORD ? read_nested
		: schema_read_value;
	read(d, field, value, member, place);
}

/* text as it stands in a list: a comma before its date is a document's own. */
static Str as_item(const Decoder *d, const Field *field, Str text)
{
	return field->ref == REF_DOCUMENT && str_has(text, STR(","))
		? yaml_quote_double(d->arena, str_trim(text)) : str_trim(text);
}

static void no_list(const Decoder *d, const Field *field, const Node *value,
	Str key)
{
	if (value->kind == NODE_TEXT && text_none(value->str) && !field->required)
		diag_add(d->diag, fault(FAULT_NO_ITEMS), value->span,
			ARGS(ARG(key), ARG(str_trim(value->str))));
	else if (value->kind == NODE_TEXT && field->type == FIELD_REF
			&& !str_has(value->str, STR(";")))
		diag_add(d->diag, fault(FAULT_NO_ITEMS), value->span,
			ARGS(ARG(key), ARG(str_trim(value->str)),
				ARG(as_item(d, field, value->str))));
	else
		schema_wrong_type(d, key, value, NODE_LIST);
	if (field->record)
		lose(d, schema_entities(field->record));
}

/* A dash alone is no item; neither is a record of which nothing is known. One
 * that may be a mere name is there without it: someone was absent. */
static bool says_nothing(const Field *field, const Node *item)
{
	bool nameless = field->record && !field->record->bare;
	return item->kind == NODE_NULL || (item->kind == NODE_TEXT
		&& !item->quoted && (str_blank(item->str)
			|| (nameless && text_unknown(item->str))));
}

static void read_list(const Decoder *d, const Field *field,
	const Node *value, List *list, const Place *place)
{
	if (value->kind == NODE_NULL || (value->kind == NODE_TEXT
			&& str_blank(value->str)))
		return;
	if (value->kind == NODE_TEXT && text_unknown(value->str)) {
		list->items = arena_array(d->arena, 1, field_size(field));
		return;
	}
	if (value->kind == NODE_TEXT && !value->quoted && yaml_syntax_mark(
			d->arena, value->span, d->diag)) {
		if (field->record)
			lose(d, schema_entities(field->record));
		return;
	}
	if (field->single && value->kind != NODE_LIST) {
		list->items = arena_array(d->arena, 1, field_size(field));
		read_value(d, field, value, list->items, place);
		list->count = 1;
		return;
	}
	if (value->kind != NODE_LIST) {
		no_list(d, field, value, place->key);
		return;
	}
	size_t size = field_size(field);
	if (!value->list.count)
		return;
	list->items = arena_array(d->arena, value->list.count, size);
	for (size_t i = 0; i < value->list.count; i++) {
		const Node *item = value->list.items[i];
		if (!says_nothing(field, item))
			read_value(d, field, item,
				record_at(list->items, list->count++ * size),
				&(Place){place->key, place, NULL, i + 1});
	}
}

/* Its name in the language of messages. */
static Str field_shown(const Decoder *d, const Field *field)
{
	return d->language == LANGUAGE_VI ? field->vi : field->name;
}

/* Whether what looks like a key may be a line of the text above it; then that
 * text's key, and how far its lines are indented. */
static bool below_text(const Decoder *d, Span key, Arg ret_args[2])
{
	YamlAbove above;
	Str text = key.source->text;
	if (!yaml_line_begins(text, key.start)
			|| !yaml_line_above(text, key.start, &above))
		return false;
	ret_args[0] = (Arg)ARG(above.key);
	ret_args[1] = (Arg)ARG(str_from_int(d->arena, (long long)above.indent));
	return true;
}

/* Whether a text with a colon was taken for a map of one key. */
static bool is_text(const Schema *schema, const Node *map)
{
	return schema->wordy && map->map.count == 1
		&& map->map.pairs[0].value->kind == NODE_TEXT;
}

static void unquoted(const Decoder *d, const NodePair *pair)
{
	Span span = pair->key_span;
	span.end = pair->value->span.end;
	Str text = span_text(span);
	diag_add(d->diag, yaml_fault(YAML_FAULT_COLON), span,
		ARGS(ARG(yaml_quote(d->arena, text)),
			ARG(yaml_quote_double(d->arena, text))));
}

static void unknown_key(const Decoder *d, const Schema *schema,
	const Node *map, const NodePair *pair)
{
	Str all = {0}, best, plain = sign_plain(scratch_of(d), pair->key);
	const Field *meant = schema_key_meant(d, schema, pair->key, &best);
	if (plain.len && schema_key(schema, plain) && yaml_syntax_sign(
			scratch_of(d), pair->key_span, plain, d->diag))
		return;
	ARRAY_EACH(const Field, field, schema->fields, schema->count) {
		all = str_join(d->arena, all, STR(", "), field_shown(d, field));
		/* What stands under a key that resembles none may be
		 * records of any kind. */
		if (field->record && (!meant || meant == field))
			lose(d, schema_entities(field->record));
	}
	if (!meant && is_text(schema, map)) {
		unquoted(d, pair);
		return;
	}
	Args args = ARGS(ARG(pair->key), ARG_PHRASE(&schema->title),
		ARG(best), ARG(all));
	FaultId id = FAULT_UNKNOWN_KEY;
	if (!meant && below_text(d, pair->key_span, &args.at[2])) {
		args.at[4] = (Arg)ARG(all);
		id = FAULT_KEY_OR_TEXT;
	} else if (!meant) {
		args.at[2] = (Arg)ARG(schema_key_within(schema, pair->key));
	}
	diag_add(d->diag, fault(id), pair->key_span, args);
}

/* Whether a required member is absent, given what was written for it. An id
 * must be known; of most other members one may say that it is not. */
static bool is_absent(const Field *field, const Node *written)
{
	if (!written)
		return true;
	/* Anything else is of a wrong kind, or an alias, and told. */
	if (written->kind != NODE_TEXT)
		return false;
	Str text = str_trim(written->str);
	return !text.len || ((field->type == FIELD_ID || field->known)
		&& text_unknown(text));
}

/* Whether an unknown key, told already, may have been meant as field: it
 * resembles it, or no other. */
static bool misspelt(const Decoder *d, const Schema *schema,
	const Node *value, const Field *field)
{
	Str best;
	if (value->kind != NODE_MAP)
		return false;
	for (size_t i = 0; i < value->map.count; i++) {
		Str key = value->map.pairs[i].key;
		if (schema_key(schema, key))
			continue;
		const Field *meant = schema_key_meant(d, schema, key, &best);
		if (!meant || meant == field)
			return true;
	}
	return false;
}

static void missing_key(const Decoder *d, const Schema *schema,
	const Node *value, const Field *field, bool written)
{
	Span span = value->span;
	if (value->kind == NODE_MAP && value->map.count)
		span = value->map.pairs[0].key_span;
	if (schema->entity)
		lose(d, 1u << schema->entity);
	if (!written && (d->partial || misspelt(d, schema, value, field)))
		return;
	diag_add(d->diag, fault(FAULT_MISSING_KEY), span,
		ARGS(ARG(field_shown(d, field)), ARG_PHRASE(&schema->title)));
}

/* The value of every field as written, by the number of its row. */
typedef struct Written {
	const NodePair *pairs[FIELDS_MAX];
	const Node *bare;	/* of the field that schema->bare names */
} Written;

static const Node *written_for(const Schema *schema, const Written *written,
	size_t row)
{
	if (written->bare && schema_key(schema, str_from(schema->bare))
			== &schema->fields[row])
		return written->bare;
	return written->pairs[row] ? written->pairs[row]->value : NULL;
}

static void check_required(const Decoder *d, const Schema *schema,
	const Node *value, const Written *written)
{
	for (size_t i = 0; i < schema->count; i++) {
		const Field *field = &schema->fields[i];
		const Node *found = written_for(schema, written, i);
		if (field->required && is_absent(field, found))
			missing_key(d, schema, value, field, found != NULL);
		else if (field->required && schema->entity
				&& found->kind != NODE_TEXT)
			lose(d, 1u << schema->entity);
		if (d->partial && field->record && !found)
			lose(d, schema_entities(field->record));
	}
}

static void read_field(const Decoder *d, const Field *field, Str key,
	const Node *value, void *record, const Place *outer)
{
	void *member = record_at(record, field->offset);
	Place place = {key, outer, field, 0};
	if (field->list)
		read_list(d, field, value, member, &place);
	else
		read_value(d, field, value, member, &place);
}

static void begin_entity(const Schema *schema, const Node *value,
	Entity *entity)
{
	entity->kind = schema->entity;
	entity->span = entity->extent = value->span;
	if (value->kind == NODE_MAP && value->map.count)
		entity->span = value->map.pairs[0].value->span;
}

/* An entity stands where its id does; an id that may not be used is none. */
static void end_entity(const Decoder *d, const Schema *schema,
	const void *record, Entity *entity)
{
	ARRAY_EACH(const Field, field, schema->fields, schema->count) {
		if (field->type != FIELD_ID || !field->required)
			continue;
		const Text *id = record_at(record, field->offset);
		if (id->span.source)
			entity->span = id->span;
		if (!slug_valid(id->str))
			lose(d, 1u << schema->entity);
	}
}

/* Two names of one key count as the same key. */
static bool is_second(const Decoder *d, const NodePair *pair, const NodePair *first)
{
	if (first)
		diag_add_related(d->diag, yaml_fault(YAML_FAULT_DUPLICATE),
			pair->key_span, first->key_span,
			ARGS(ARG(pair->key), ARG(first->key)));
	return first != NULL;
}

/* Nobody knows which of the two was meant: what the first lacks may stand in
 * the second, so the second belongs to the extent of the first. */
static void blur(const Decoder *d, const Field *field, void *record,
	Span again)
{
	const Schema *nested = field->record;
	if (!nested || !again.source)
		return;
	lose(d, schema_entities(nested));
	if (!nested->extent || field->list)
		return;
	Span *extent = record_at(record, field->offset + nested->extent);
	if (extent->source)
		extent->end = again.end;
}

static void read_map(const Decoder *d, const Schema *schema,
	const Node *value, void *record, const Place *place,
	Written *ret_written)
{
	assert(schema->count <= FIELDS_MAX);
	for (size_t i = 0; i < value->map.count; i++) {
		const NodePair *pair = &value->map.pairs[i];
		const Field *field = schema_key(schema, pair->key);
		if (!field) {
			unknown_key(d, schema, value, pair);
			continue;
		}
		const NodePair **seen = &ret_written->pairs[field
			- schema->fields];
		if (is_second(d, pair, *seen)) {
			blur(d, field, record, pair->key_span);
			continue;
		}
		*seen = pair;
		/* What an item begins with again may be the next item. */
		if (i == 0 && pair->again.source && place->item)
			lose(d, schema_entities(schema));
		read_field(d, field, pair->key, pair->value, record, place);
		blur(d, field, record, pair->again);
	}
}

static void read_record(const Decoder *d, const Schema *schema,
	const Node *value, void *record, const Place *place)
{
	Written written = {0};
	if (schema->entity)
		begin_entity(schema, value, record);
	if (schema->extent)
		*(Span *)record_at(record, schema->extent) = value->span;
	if (value->kind == NODE_MAP) {
		read_map(d, schema, value, record, place, &written);
	} else if (schema->bare) {
		written.bare = value;
		read_field(d, schema_key(schema, str_from(schema->bare)),
			place->key, value, record, place);
	} else {
		schema_wrong_type(d, place->key, value, NODE_MAP);
		lose(d, schema_entities(schema));
		return;
	}
	check_required(d, schema, value, &written);
	if (schema->entity)
		end_entity(d, schema, record, record);
}

void schema_decode(const Decoder *decoder, const Schema *schema,
	const Node *value, void *record)
{
	Place place = {phrase_in(&schema->title, decoder->language), NULL,
		NULL, 0};
	read_record(decoder, schema, value, record, &place);
}
