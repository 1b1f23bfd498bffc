#include "app/reference.h"

#include "app/terminal.h"
#include "format/vietnamese.h"

Str reference_name(const FileKind *kind, Language language)
{
	static const Phrase page = PHRASE("trang", "page");
	if (!kind->en.len)
		return phrase_in(&page, language);
	return language == LANGUAGE_VI ? kind->vi : kind->en;
}

const FileKind *reference_kind(Str name)
{
	ARRAY_EACH(const FileKind, kind, file_kinds, FILE_KINDS)
		if (vietnamese_same_key(name, reference_name(kind,
				LANGUAGE_VI))
				|| vietnamese_same_key(name, reference_name(
					kind, LANGUAGE_EN)))
			return kind;
	return NULL;
}

static const Phrase type_names[FIELD_TYPES] = {
	[FIELD_TEXT] = PHRASE("chữ", "text"),
	[FIELD_PROSE] = PHRASE("Markdown", "Markdown"),
	[FIELD_DATE] = PHRASE("ngày: 14/3/2025 hoặc 2025-03-14",
		"date: 14/3/2025 or 2025-03-14"),
	[FIELD_TIME] = PHRASE("giờ: 14:00 hoặc 14h00",
		"time: 14:00 or 14h00"),
	[FIELD_INT] = PHRASE("số", "number"),
	[FIELD_FLAG] = PHRASE("có hoặc không", "yes or no"),
	[FIELD_CHOICE] = PHRASE("một trong:", "one of:"),
	[FIELD_ID] = PHRASE("mã: a-z, 0-9, “-”", "id: a-z, 0-9, “-”"),
	[FIELD_REF] = PHRASE("dẫn tới", "reference"),
	[FIELD_URL] = PHRASE("địa chỉ https://…", "address https://…"),
	[FIELD_AUDIENCE] = PHRASE("mã hoặc tên một đối tượng",
		"an audience's id or name"),
	[FIELD_COLOUR] = PHRASE("màu: \"#8a1212\"", "colour: \"#8a1212\""),
	[FIELD_LENGTH] = PHRASE("độ dài: 20mm hoặc 2cm",
		"length: 20mm or 2cm"),
	[FIELD_RECORD] = PHRASE("nhóm khóa", "group of keys"),
	[FIELD_RAW] = PHRASE("tùy dạng", "several forms"),
};

static const Phrase ref_names[REF_KINDS] = {
	[REF_MEMBER] = PHRASE("mã hoặc tên đảng viên", "a member's id or name"),
	[REF_CELL] = PHRASE("mã hoặc tên tổ đảng", "a cell's id or name"),
	[REF_OWNER] = PHRASE("mã hoặc tên đảng viên, tổ đảng",
		"id or name of a member or cell"),
	[REF_NAME] = PHRASE("đảng viên, tổ đảng, hoặc tên bất kỳ",
		"a member, a cell, or any name"),
	[REF_ABSENT] = PHRASE("mã hoặc tên đảng viên", "a member's id or name"),
	[REF_THEME] = PHRASE("mã hoặc tên chủ đề", "a theme's id or name"),
	[REF_DOCUMENT] = PHRASE("số ký hiệu văn bản", "a document's symbol"),
	[REF_WORK] = PHRASE("mã hoặc tên tác phẩm", "a work's id or title"),
	[REF_SESSION] = PHRASE("mã buổi sinh hoạt", "a session's id"),
	[REF_PAGE] = PHRASE("mã trang (tên tệp)", "a page's id (file name)"),
};

static const Phrase *type_name(const Field *field)
{
	return field->type == FIELD_REF ? &ref_names[field->ref]
		: &type_names[field->type];
}

static void add_type(Buf *out, const Field *field, Language language)
{
	static const Phrase list = PHRASE("danh sách: ", "list of: ");
	static const Phrase single = PHRASE("một hoặc danh sách: ",
		"one or a list: ");
	static const Phrase required = PHRASE(" (bắt buộc)", " (required)");
	if (field->list)
		buf_add(out, phrase_in(field->single ? &single : &list,
			language));
	buf_add(out, phrase_in(type_name(field), language));
	for (size_t i = 0; field->options && i < field->options->count; i++) {
		const Option *option = &field->options->at[i];
		buf_add(out, str_from(i ? ", " : " "));
		buf_add(out, language == LANGUAGE_VI ? option->vi
			: option->name);
	}
	if (field->required)
		buf_add(out, phrase_in(&required, language));
}

static void add_line(Buf *out, const Field *field, Language language,
	size_t indent)
{
	terminal_spaces(out, indent);
	buf_add(out, phrase_in(&field->doc, language));
	BUF_LITERAL(out, " · ");
	add_type(out, field, language);
	buf_add_char(out, '\n');
}

static void add_schema(Buf *out, const Schema *schema, size_t indent);

/* A schema that stands for one form of a value has one field. */
static void add_form(Buf *out, const Schema *form, size_t indent)
{
	if (form->count > 1)
		add_schema(out, form, indent);
	for (size_t i = 0; form->count == 1 && i < form->count; i++) {
		add_line(out, &form->fields[i], LANGUAGE_VI, indent);
		add_line(out, &form->fields[i], LANGUAGE_EN, indent);
		if (form->fields[i].record)
			add_schema(out, form->fields[i].record, indent + 2);
	}
}

static void add_field(Buf *out, const Field *field, size_t indent)
{
	enum { DEEPER = 4 };
	terminal_spaces(out, indent);
	buf_add(out, field->vi);
	if (!str_eq(field->vi, field->name)) {
		BUF_LITERAL(out, " | ");
		buf_add(out, field->name);
	}
	buf_add_char(out, '\n');
	add_line(out, field, LANGUAGE_VI, indent + DEEPER);
	add_line(out, field, LANGUAGE_EN, indent + DEEPER);
	if (field->record)
		add_schema(out, field->record, indent + DEEPER);
	for (int i = 0; i < FORMS_MAX && field->forms[i]; i++)
		add_form(out, field->forms[i], indent + DEEPER);
}

static void add_schema(Buf *out, const Schema *schema, size_t indent)
{
	for (size_t i = 0; i < schema->count; i++)
		add_field(out, &schema->fields[i], indent);
}

static void add_path(Buf *out, const FileKind *kind, Language language)
{
	static const Phrase folders[] = {
		[PLACE_TOP] = PHRASE("content/", "content/"),
		[PLACE_PAGES] = PHRASE("content/trang/", "content/pages/"),
		[PLACE_YEAR] = PHRASE("content/NĂM/", "content/YEAR/"),
		[PLACE_SESSION] = PHRASE("content/NĂM/BUỔI/",
			"content/YEAR/SESSION/"),
	};
	buf_add(out, phrase_in(&folders[kind->place], language));
	if (kind->en.len)
		buf_add(out, reference_name(kind, language));
	else
		buf_add_char(out, '*');
	buf_add(out, str_from(kind->yaml ? ".yaml" : ".md"));
	if (kind->yaml && kind->markdown)
		BUF_LITERAL(out, " (.md)");
}

void reference_text(FILE *out, const FileKind *kind)
{
	Buf buf;
	buf_init(&buf, 1 << 20);
	buf_add(&buf, phrase_in(&kind->schema->title, LANGUAGE_VI));
	BUF_LITERAL(&buf, " | ");
	buf_add(&buf, phrase_in(&kind->schema->title, LANGUAGE_EN));
	BUF_LITERAL(&buf, "\n  ");
	add_path(&buf, kind, LANGUAGE_VI);
	BUF_LITERAL(&buf, " | ");
	add_path(&buf, kind, LANGUAGE_EN);
	BUF_LITERAL(&buf, "\n\n");
	add_schema(&buf, kind->schema, 2);
	buf_print(&buf, out);
}
