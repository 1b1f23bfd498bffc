#include "app/reference.h"

#include "format/json.h"

enum { JSON_MAX = 16 << 20 };

#define SCALAR "string number boolean null"

typedef struct Writer {
	Arena *arena;
	Json json;
} Writer;

static void schema_def(Writer *w, const Schema *schema, Str path);

static void key_str(Writer *w, const char *key, Str text)
{
	json_key_str(&w->json, key, text);
}

static void key_ref(Writer *w, Str name)
{
	key_str(w, "$ref", str_concat(w->arena, STR("#/$defs/"), name));
}

static void ref(Writer *w, Str name)
{
	json_object(&w->json);
	key_ref(w, name);
	json_end_object(&w->json);
}

/* One of `types`, words with spaces between, that matches pattern where it
 * is text. */
static void typed(Writer *w, const char *types, const char *pattern)
{
	Str rest = str_from(types), type;
	json_object(&w->json);
	json_key_list(&w->json, "type");
	while (rest.len) {
		str_cut(rest, ' ', &type, &rest);
		json_str(&w->json, type);
	}
	json_end_list(&w->json);
	if (pattern)
		key_str(w, "pattern", str_from(pattern));
	json_end_object(&w->json);
}

/* What text of each type looks like; NULL: any. */
static const struct {
	const char *types, *pattern;
} scalars[FIELD_TYPES] = {
	[FIELD_TEXT] = {SCALAR, NULL},
	[FIELD_PROSE] = {SCALAR, NULL},
	/* A weekday may stand in front: "thứ Sáu, ngày 14/3/2025". */
	[FIELD_DATE] = {"string null", "^\\s*(?:(?:[^\\d\\s]+(?:\\s+[^\\d\\s]+)?"
		"\\s*[2-7]?[\\s.,(]+(?:[^\\d\\s]+\\s+)?)?"
		"(?:\\d{4}-\\d{1,2}-\\d{1,2}"
		"|\\d{1,2}(?:/\\d{1,2}/|-\\d{1,2}-|\\.\\d{1,2}\\.)\\d{4}))?"
		"\\s*$"},
	[FIELD_TIME] = {"string null",
		"^\\s*(?:(?:[01]?\\d|2[0-3])(?:[:hH][0-5]\\d|[hH]))?\\s*$"},
	[FIELD_INT] = {"string integer null", "^\\s*\\d{0,9}\\s*$"},
	[FIELD_ID] = {"string integer", "^[a-z0-9_][a-z0-9_.-]*$"},
	[FIELD_REF] = {SCALAR, NULL},
	[FIELD_URL] = {"string null",
		"^\\s*(?:(?:[hH][tT][tT][pP][sS]?://|[mM][aA][iI][lL][tT][oO]:"
		"|[tT][eE][lL]:)\\S+)?\\s*$"},
	[FIELD_AUDIENCE] = {SCALAR, NULL},
	[FIELD_COLOUR] = {"string", "^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"},
	[FIELD_LENGTH] = {"string null", "^\\s*(?:\\d{1,4}(?:[.,]\\d{1,2})?"
		"\\s*[cm]m)?\\s*$"},
};

/* ^(?:…|…)$ of names; those that `also` holds stand with '|' between. */
static void open_pattern(Buf *pattern)
{
	buf_init(pattern, JSON_MAX);
	BUF_LITERAL(pattern, "^(?:");
}

static Str close_pattern(Writer *w, Buf *pattern)
{
	BUF_LITERAL(pattern, ")$");
	return buf_take(pattern, w->arena);
}

static Str field_pattern(Writer *w, const Field *field)
{
	Buf pattern;
	open_pattern(&pattern);
	reference_pattern(&pattern, field->vi);
	buf_add_char(&pattern, '|');
	reference_pattern(&pattern, field->name);
	return close_pattern(w, &pattern);
}

static Str option_pattern(Writer *w, const Options *options)
{
	Buf pattern;
	open_pattern(&pattern);
	for (size_t i = 0; i < options->count; i++) {
		const Option *option = &options->at[i];
		Str also = option->also, word;
		if (i)
			buf_add_char(&pattern, '|');
		reference_pattern(&pattern, option->vi);
		buf_add_char(&pattern, '|');
		reference_pattern(&pattern, option->name);
		while (also.len) {
			str_cut(also, '|', &word, &also);
			buf_add_char(&pattern, '|');
			reference_pattern(&pattern, word);
		}
	}
	return close_pattern(w, &pattern);
}

/* Any text that matches pattern. */
static void text_like(Writer *w, Str pattern)
{
	json_object(&w->json);
	key_str(w, "type", STR("string"));
	key_str(w, "pattern", pattern);
	json_end_object(&w->json);
}

/* The exact words first: editors offer them. */
static void choice(Writer *w, const Options *options)
{
	json_object(&w->json);
	json_key_list(&w->json, "enum");
	for (size_t i = 0; i < options->count; i++) {
		json_str(&w->json, options->at[i].vi);
		if (!str_eq(options->at[i].vi, options->at[i].name))
			json_str(&w->json, options->at[i].name);
	}
	json_end_list(&w->json);
	json_end_object(&w->json);
	text_like(w, option_pattern(w, options));
	typed(w, "null", NULL);
}

static void flag(Writer *w)
{
	typed(w, "boolean null", NULL);
	text_like(w, STR("^(?:[cC][oóOÓ]|[kK][hH][oôOÔ][nN][gG]"
		"|[yY][eE][sS]|[nN][oO]|[tT][rR][uU][eE]|[fF][aA][lL][sS][eE]"
		"|[dđDĐ][uúUÚ][nN][gG]|[sS][aA][iI]|[oO][nN]|[oO][fF][fF])?$"));
}

static Str item_name(Writer *w, Str path)
{
	return str_concat(w->arena, path, STR(".item"));
}

/* The forms of one value, as members of an anyOf. */
static void value_forms(Writer *w, const Field *field, Str path)
{
	if (field->type == FIELD_RECORD) {
		ref(w, item_name(w, path));
		return;
	}
	if (field->type == FIELD_CHOICE)
		choice(w, field->options);
	else if (field->type == FIELD_FLAG)
		flag(w);
	else
		typed(w, field->type == FIELD_ID && !field->required
			? "string integer null" : scalars[field->type].types,
			scalars[field->type].pattern);
}

static void open_any(Writer *w)
{
	json_object(&w->json);
	json_key_list(&w->json, "anyOf");
}

static void close_any(Writer *w)
{
	json_end_list(&w->json);
	json_end_object(&w->json);
}

static void list_form(Writer *w, const Field *field, Str path)
{
	json_object(&w->json);
	key_str(w, "type", STR("array"));
	json_key(&w->json, STR("items"));
	open_any(w);
	value_forms(w, field, path);
	if (field->type != FIELD_ID)
		ref(w, STR("unknown"));
	close_any(w);
	json_end_object(&w->json);
}

/* A value that the owner of the field decodes. */
static void raw_forms(Writer *w, const Field *field, Str path)
{
	if (field->keyed) {
		json_object(&w->json);
		key_str(w, "type", STR("object"));
		json_key_object(&w->json, "patternProperties");
		json_key(&w->json, str_from(field->keyed));
		ref(w, item_name(w, path));
		json_end_object(&w->json);
		json_key_bool(&w->json, "additionalProperties", false);
		json_end_object(&w->json);
		return;
	}
	for (int i = 0; i < FORMS_MAX && field->forms[i]; i++) {
		const Field *form = &field->forms[i]->fields[0];
		if (form->list)
			list_form(w, form, path);
		else
			value_forms(w, form, path);
	}
}

static void field_def(Writer *w, const Field *field, Str path)
{
	json_key(&w->json, path);
	json_object(&w->json);
	key_str(w, "title", str_concat3(w->arena, field->vi, STR(" | "),
		field->name));
	key_str(w, "description", str_concat3(w->arena, phrase_in(&field->doc,
		LANGUAGE_VI), STR(" / "), phrase_in(&field->doc,
		LANGUAGE_EN)));
	json_key_list(&w->json, "anyOf");
	if (field->list)
		list_form(w, field, path);
	if (field->type == FIELD_RAW)
		raw_forms(w, field, path);
	else if (!field->list || field->single)
		value_forms(w, field, path);
	if (field->type != FIELD_ID)
		ref(w, STR("unknown"));
	json_end_list(&w->json);
	json_end_object(&w->json);
}

static Str field_path(Writer *w, Str path, const Field *field)
{
	return str_concat3(w->arena, path, STR("."), field->name);
}

static void properties(Writer *w, const Schema *schema, Str path)
{
	json_key_object(&w->json, "properties");
	ARRAY_EACH(const Field, field, schema->fields, schema->count) {
		json_key(&w->json, field->vi);
		ref(w, field_path(w, path, field));
		if (str_eq(field->vi, field->name))
			continue;
		json_key(&w->json, field->name);
		ref(w, field_path(w, path, field));
	}
	json_end_object(&w->json);
	json_key_object(&w->json, "patternProperties");
	for (size_t i = 0; i < schema->count; i++) {
		json_key(&w->json, field_pattern(w, &schema->fields[i]));
		ref(w, field_path(w, path, &schema->fields[i]));
	}
	json_end_object(&w->json);
	json_key_bool(&w->json, "additionalProperties", false);
}

/* "Not every key is another one" is how JSON Schema says that a key with
 * many spellings is required. */
static void required(Writer *w, const Schema *schema)
{
	json_key_list(&w->json, "allOf");
	for (size_t i = 0; i < schema->count; i++) {
		if (!schema->fields[i].required)
			continue;
		json_object(&w->json);
		json_key_object(&w->json, "not");
		json_key_object(&w->json, "propertyNames");
		json_key_object(&w->json, "not");
		key_str(w, "pattern", field_pattern(w, &schema->fields[i]));
		json_end_object(&w->json);
		json_end_object(&w->json);
		json_end_object(&w->json);
		json_end_object(&w->json);
	}
	json_end_list(&w->json);
}

static bool has_required(const Schema *schema)
{
	for (size_t i = 0; i < schema->count; i++)
		if (schema->fields[i].required)
			return true;
	return false;
}

static void object_form(Writer *w, const Schema *schema, Str path)
{
	json_object(&w->json);
	key_str(w, "type", STR("object"));
	properties(w, schema, path);
	if (has_required(schema))
		required(w, schema);
	json_end_object(&w->json);
}

static void nested_defs(Writer *w, const Field *field, Str path)
{
	const Schema *first = field->forms[0];
	if (field->record)
		schema_def(w, field->record, item_name(w, path));
	else if (field->keyed)
		schema_def(w, first, item_name(w, path));
	for (int i = 0; !field->keyed && i < FORMS_MAX && field->forms[i];
			i++) {
		const Field *form = &field->forms[i]->fields[0];
		if (form->record)
			schema_def(w, form->record, item_name(w, path));
	}
}

/* The definition of a record, of its fields and of what they hold. A record
 * may be written as the value of its bare field alone. */
static void schema_def(Writer *w, const Schema *schema, Str path)
{
	const Field *bare = schema->bare ? schema_field(schema,
		str_from(schema->bare)) : NULL;
	json_key(&w->json, path);
	open_any(w);
	object_form(w, schema, path);
	typed(w, "null", NULL);
	if (bare)
		ref(w, field_path(w, path, bare));
	close_any(w);
	ARRAY_EACH(const Field, field, schema->fields, schema->count) {
		Str deeper = field_path(w, path, field);
		field_def(w, field, deeper);
		nested_defs(w, field, deeper);
	}
}

static void unknown_def(Writer *w)
{
	Buf pattern;
	open_pattern(&pattern);
	reference_pattern(&pattern, STR("chưa xác định"));
	json_key(&w->json, STR("unknown"));
	text_like(w, close_pattern(w, &pattern));
}

void reference_json(FILE *out, const FileKind *kind)
{
	Arena arena;
	Buf buf;
	Writer w = {.arena = &arena};
	Str name = reference_name(kind, LANGUAGE_EN);
	arena_init(&arena);
	buf_init(&buf, JSON_MAX);
	json_init(&w.json, &buf);
	json_object(&w.json);
	key_str(&w, "$schema",
		STR("https://json-schema.org/draft/2020-12/schema"));
	key_str(&w, "$id", str_concat(&arena, STR("urn:chuyende:schema:"),
		name));
	key_str(&w, "title", str_concat3(&arena, phrase_in(
		&kind->schema->title, LANGUAGE_VI), STR(" | "),
		phrase_in(&kind->schema->title, LANGUAGE_EN)));
	key_ref(&w, name);
	json_key_object(&w.json, "$defs");
	unknown_def(&w);
	schema_def(&w, kind->schema, name);
	json_end_object(&w.json);
	json_end_object(&w.json);
	buf_print(&buf, out);
	arena_done(&arena);
}
