#include "model/schema.h"

#include "format/vietnamese.h"

const Option *option_by_number(const Options *options, int number)
{
	for (size_t i = 0; i < options->count; i++)
		if (options->at[i].number == number)
			return &options->at[i];
	return NULL;
}

const Phrase *option_label(const Options *options, int number)
{
	const Option *option = option_by_number(options, number);
	return option ? &option->label : NULL;
}

bool text_none(Str text)
{
	static const Str words[] = {
		STR_INIT("0"), STR_INIT("không"), STR_INIT("không có"),
		STR_INIT("no"), STR_INIT("none"),
	};
	return vietnamese_among(text, words, COUNT(words));
}

size_t text_blank(Str text)
{
	enum { ELLIPSIS = 0x2026 };
	size_t at = 0, end = 0;
	while (at < text.len) {
		unsigned rune = str_rune(text, &end);
		if (rune != '.' && rune != '_' && rune != ' '
				&& rune != ELLIPSIS)
			break;
		at = end;
	}
	return at;
}

bool text_unknown(Str text)
{
	return vietnamese_same_key(text, STR("chưa xác định"))
		|| (text.len >= STR("...").len && text_blank(text) == text.len);
}

Str span_scalar(Span span)
{
	Str text = str_trim(span_text(span));
	bool quoted = text.len >= 2 && (text.ptr[0] == '"'
		|| text.ptr[0] == '\'');
	return quoted ? str_slice(text, 1, text.len - 1) : text;
}

bool span_unknown(Span span)
{
	Str text = span_scalar(span);
	return text.len && text_unknown(text);
}

bool prose_told(const Prose *prose)
{
	return prose->rich && prose->rich->html.len && !prose->unknown;
}

bool list_unknown(const List *list)
{
	return list->items && !list->count;
}

static const size_t sizes[FIELD_TYPES] = {
	[FIELD_TEXT] = sizeof(Text),
	[FIELD_PROSE] = sizeof(Prose),
	[FIELD_DATE] = sizeof(Day),
	[FIELD_TIME] = sizeof(Clock),
	[FIELD_INT] = sizeof(Number),
	[FIELD_FLAG] = sizeof(Flag),
	[FIELD_CHOICE] = sizeof(Choice),
	[FIELD_ID] = sizeof(Text),
	[FIELD_REF] = sizeof(Ref),
	[FIELD_URL] = sizeof(Text),
	[FIELD_AUDIENCE] = sizeof(Text),
	[FIELD_COLOUR] = sizeof(Text),
	[FIELD_LENGTH] = sizeof(Text),
	[FIELD_RAW] = sizeof(Raw),
};

size_t field_size(const Field *field)
{
	return field->type == FIELD_RECORD ? field->record->size
		: sizes[field->type];
}

const Field *schema_field(const Schema *schema, Str name)
{
	for (size_t i = 0; i < schema->count; i++)
		if (str_eq(schema->fields[i].name, name))
			return &schema->fields[i];
	return NULL;
}

/* Most keys are written as they stand in the table. */
const Field *schema_key(const Schema *schema, Str key)
{
	for (size_t i = 0; i < schema->count; i++)
		if (str_eq(key, schema->fields[i].vi)
				|| str_eq(key, schema->fields[i].name))
			return &schema->fields[i];
	for (size_t i = 0; i < schema->count; i++)
		if (vietnamese_same_key(key, schema->fields[i].name)
				|| vietnamese_same_key(key,
					schema->fields[i].vi))
			return &schema->fields[i];
	return NULL;
}

EntitySet schema_entities(const Schema *schema)
{
	EntitySet set = schema->entity ? 1u << schema->entity : 0;
	for (size_t i = 0; i < schema->count; i++)
		if (schema->fields[i].record)
			set |= schema_entities(schema->fields[i].record);
	return set;
}

static void visit_member(const Visitor *visitor, const Field *field,
	void *member)
{
	if (field->type == FIELD_RECORD)
		schema_visit(visitor, field->record, member);
	else if (field->type == FIELD_REF && visitor->ref)
		visitor->ref(visitor->context, member, field);
	else if (field->type == FIELD_PROSE && visitor->prose)
		visitor->prose(visitor->context, member, field);
	else if (field->type == FIELD_AUDIENCE && visitor->audience)
		visitor->audience(visitor->context, member);
	else if (field->type == FIELD_TEXT && visitor->text)
		visitor->text(visitor->context, member, field);
}

void schema_visit(const Visitor *visitor, const Schema *schema, void *record)
{
	if (schema->entity && visitor->entity)
		visitor->entity(visitor->context, record);
	ARRAY_EACH(const Field, field, schema->fields, schema->count) {
		void *member = record_at(record, field->offset);
		if (!field->list) {
			visit_member(visitor, field, member);
			continue;
		}
		const List *list = member;
		for (size_t n = 0; n < list->count; n++)
			visit_member(visitor, field, record_at(list->items,
				n * field_size(field)));
	}
	if (schema->entity && visitor->entity_end)
		visitor->entity_end(visitor->context, record);
}
