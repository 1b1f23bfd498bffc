#include "app/reference_views.h"

#include "base/limits.h"
#include "format/json.h"
#include "site/fields.h"

static const Phrase intro = PHRASE(
	"Mỗi trang thấy những trường của “every” và của loại trang ấy; mỗi "
	"loại trang có\nmột tệp mẫu cùng tên. “?” là có giá trị hoặc không "
	"có gì. Tệp này do\n`chuyende schema --views` in ra.",
	"A page sees the fields of “every” and of its own type; each type has "
	"a template of\nthat name. “?” is the value or nothing. This file is "
	"what `chuyende schema --views`\nprints.");

static void add_type(Buf *out, const ViewField *field)
{
	if (field->list)
		BUF_LITERAL(out, "list of ");
	if (field->kind == VIEW_SHAPE)
		buf_format(out, "[%s](#%s)", field->shape->name,
			field->shape->name);
	else
		buf_add(out, phrase_in(view_kind_name(field->kind),
			LANGUAGE_EN));
	if (field->maybe)
		buf_add_char(out, '?');
}

static void add_rows(Buf *out, const ViewShape *shape)
{
	ARRAY_EACH(const ViewField, field, shape->fields, shape->count) {
		buf_format(out, "| `%s` | ", field->name);
		add_type(out, field);
		buf_format(out, " | %s | %s |\n",
			field->doc.in[LANGUAGE_EN],
			field->doc.in[LANGUAGE_VI]);
	}
}

/* ending: ".html" of a template, so that no two headings are the same. */
static void add_shape(Buf *out, const ViewShape *shape, const char *ending,
	const Phrase *doc)
{
	buf_format(out, "\n### %s%s\n\n%s · %s", shape->name, ending,
		doc->in[LANGUAGE_EN], doc->in[LANGUAGE_VI]);
	if (shape->or)
		buf_format(out, "; or a [%s](#%s)", shape->or->name,
			shape->or->name);
	if (shape->also)
		buf_format(out, "; also all of [%s.html](#%shtml)",
			shape->also->name, shape->also->name);
	BUF_LITERAL(out, "\n\n| field | type | meaning | nghĩa |\n"
		"|---|---|---|---|\n");
	add_rows(out, shape);
}

static void add_markdown(Buf *out)
{
	BUF_LITERAL(out, "# Fields of templates\n\n");
	buf_format(out, "%s\n\n%s\n\n## Pages\n", intro.in[LANGUAGE_EN],
		intro.in[LANGUAGE_VI]);
	add_shape(out, &shape_every, "", &shape_every.doc);
	for (int type = 0; type < PAGE_TYPES; type++)
		add_shape(out, &page_shapes[type], ".html", page_type_label(
			(PageType)type));
	BUF_LITERAL(out, "\n## Shapes\n");
	for (size_t i = 0; i < view_shape_count; i++)
		add_shape(out, view_shapes[i], "", &view_shapes[i]->doc);
}

static void json_field(Json *json, const ViewField *field)
{
	json_object(json);
	json_key_str(json, "name", str_from(field->name));
	json_key_str(json, "type", str_from(field->kind == VIEW_SHAPE
		? field->shape->name
		: view_kind_name(field->kind)->in[LANGUAGE_EN]));
	json_key_bool(json, "list", field->list);
	json_key_bool(json, "maybe", field->maybe);
	json_key_str(json, "en", str_from(field->doc.in[LANGUAGE_EN]));
	json_key_str(json, "vi", str_from(field->doc.in[LANGUAGE_VI]));
	json_end_object(json);
}

static void json_shape(Json *json, const ViewShape *shape)
{
	json_key_list(json, shape->name);
	for (size_t i = 0; i < shape->count; i++)
		json_field(json, &shape->fields[i]);
	for (size_t i = 0; shape->also && i < shape->also->count; i++)
		json_field(json, &shape->also->fields[i]);
	json_end_list(json);
}

static void add_json(Buf *out)
{
	Json json;
	json_init(&json, out);
	json_object(&json);
	json_key_object(&json, "pages");
	json_shape(&json, &shape_every);
	for (int type = 0; type < PAGE_TYPES; type++)
		json_shape(&json, &page_shapes[type]);
	json_end_object(&json);
	json_key_object(&json, "shapes");
	for (size_t i = 0; i < view_shape_count; i++)
		json_shape(&json, view_shapes[i]);
	json_end_object(&json);
	json_end_object(&json);
}

void reference_views(FILE *out, bool json)
{
	Buf buf;
	buf_init(&buf, LIMIT_PAGE);
	if (json)
		add_json(&buf);
	else
		add_markdown(&buf);
	buf_print(&buf, out);
}
