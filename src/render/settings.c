#include "render/settings.h"

#include <string.h>

#include "base/buf.h"

/* Far above what all the keys take. */
enum { STYLE_MAX = 16 << 10 };

static const Field colours_fields[] = {
	FIELD(Colours, paper, "paper", "nền", FIELD_COLOUR,
		DOC("nền trang", "behind the text")),
	FIELD(Colours, shade, "shade", "nền phụ", FIELD_COLOUR,
		DOC("nền của khung, đầu bảng", "behind boxes, heads of tables")),
	FIELD(Colours, ink, "ink", "chữ", FIELD_COLOUR,
		DOC("chữ", "text")),
	FIELD(Colours, soft, "soft", "chữ phụ", FIELD_COLOUR,
		DOC("chữ chú thích", "text beside the text")),
	FIELD(Colours, line, "line", "đường kẻ", FIELD_COLOUR,
		DOC("đường kẻ", "rules and borders")),
	FIELD(Colours, link, "link", "liên kết", FIELD_COLOUR,
		DOC("liên kết", "links")),
	FIELD(Colours, band, "band", "dải đầu trang", FIELD_COLOUR,
		DOC("dải ở đầu trang", "the band at the top")),
	FIELD(Colours, band_ink, "band_ink", "chữ đầu trang", FIELD_COLOUR,
		DOC("chữ trên dải đầu trang", "text on that band")),
	FIELD(Colours, gold, "gold", "điểm nhấn", FIELD_COLOUR,
		DOC("nét nhấn", "accents")),
	FIELD(Colours, good, "good", "xong", FIELD_COLOUR,
		DOC("việc đã xong", "what is done")),
	FIELD(Colours, plain, "plain", "sắp tới", FIELD_COLOUR,
		DOC("việc sắp tới", "what is to come")),
	FIELD(Colours, wait, "wait", "đang chờ", FIELD_COLOUR,
		DOC("việc đang chờ", "what waits")),
	FIELD(Colours, bad, "bad", "trễ", FIELD_COLOUR,
		DOC("việc trễ hạn", "what is late")),
	FIELD(Colours, focus, "focus", "viền chọn", FIELD_COLOUR,
		DOC("viền quanh chỗ đang chọn", "around what has the focus")),
};
static const Schema colours_schema = {
	PHRASE("màu của giao diện", "colours of a theme"), sizeof(Colours),
	FIELDS(colours_fields),
};

static const Field margins_fields[] = {
	FIELD(Margins, top, "top", "trên", FIELD_LENGTH,
		DOC("lề trên", "top margin")),
	FIELD(Margins, right, "right", "phải", FIELD_LENGTH,
		DOC("lề phải", "right margin")),
	FIELD(Margins, bottom, "bottom", "dưới", FIELD_LENGTH,
		DOC("lề dưới", "bottom margin")),
	FIELD(Margins, left, "left", "trái", FIELD_LENGTH,
		DOC("lề trái", "left margin")),
};
static const Schema margins_schema = {
	PHRASE("lề trang in", "margins on paper"), sizeof(Margins),
	FIELDS(margins_fields),
};

static const Field letterhead_fields[] = {
	FIELD(Letterhead, party, "party", "tiêu đề đảng", FIELD_TEXT,
		DOC("dòng ở góc phải trên", "the line at the top right")),
	FIELD(Letterhead, chapter, "chapter", "thay mặt chi bộ", FIELD_TEXT,
		DOC("dòng trên chữ ký của văn bản chi bộ",
			"above a signature for the chapter")),
	FIELD(Letterhead, committee, "committee", "thay mặt chi ủy",
		FIELD_TEXT, DOC("dòng trên chữ ký của văn bản chi ủy",
			"above a signature for the committee")),
	FIELD(Letterhead, signer, "signer", "người ký", FIELD_TEXT,
		DOC("chức vụ người ký", "the office of who signs")),
	FIELD(Letterhead, recipients, "recipients", "nơi nhận", FIELD_TEXT,
		DOC("nơi nhận văn bản", "who receives the document"),
		.list = true),
};
static const Schema letterhead_schema = {
	PHRASE("thể thức văn bản", "form of documents"), sizeof(Letterhead),
	FIELDS(letterhead_fields),
};

static const Field settings_fields[] = {
	FIELD(Settings, colours, "colours", "màu", FIELD_RECORD,
		DOC("màu ban ngày", "colours in the light"),
		.record = &colours_schema),
	FIELD(Settings, dark, "dark", "màu tối", FIELD_RECORD,
		DOC("màu khi máy để chế độ tối", "colours in the dark"),
		.record = &colours_schema),
	FIELD(Settings, margins, "margins", "lề", FIELD_RECORD,
		DOC("lề trang in", "margins on paper"),
		.record = &margins_schema),
	FIELD(Settings, letterhead, "letterhead", "thể thức", FIELD_RECORD,
		DOC("các dòng của thể thức văn bản", "lines of a document"),
		.record = &letterhead_schema),
	FIELD(Settings, emblem, "emblem", "biểu trưng", FIELD_TEXT,
		DOC("tệp svg hoặc png trong assets/",
			"an svg or png file in assets/")),
};
static const Schema settings_schema = {
	PHRASE("thiết lập giao diện", "settings of a theme"),
	sizeof(Settings), FIELDS(settings_fields),
};

static const Field theme_file_fields[] = {
	FIELD(ThemeFile, name, "name", "tên", FIELD_TEXT,
		DOC("tên giao diện", "what the theme is called")),
	FIELD(ThemeFile, description, "description", "mô tả", FIELD_TEXT,
		DOC("một câu về giao diện", "a sentence about it")),
	FIELD(ThemeFile, inherits, "inherits", "kế thừa", FIELD_TEXT,
		DOC("giao diện bổ sung những gì còn thiếu",
			"the theme that supplies what is missing")),
	FIELD(ThemeFile, settings, "settings", "thiết lập", FIELD_RECORD,
		DOC("màu, lề, thể thức, biểu trưng",
			"colours, margins, form of documents, emblem"),
		.record = &settings_schema),
};
const Schema theme_file_schema = {
	PHRASE("tệp giao diện", "theme file"), sizeof(ThemeFile),
	FIELDS(theme_file_fields),
};

/* A list is unset while it is empty, a text (or what is one) likewise. */
static bool is_set(const Field *field, const void *member)
{
	return field->list ? ((const List *)member)->count > 0
		: ((const Text *)member)->str.len > 0;
}

static void inherit(const Schema *schema, char *heir, const char *inherited)
{
	for (size_t i = 0; i < schema->count; i++) {
		const Field *field = &schema->fields[i];
		char *to = heir + field->offset;
		const char *from = inherited + field->offset;
		if (field->record)
			inherit(field->record, to, from);
		else if (!is_set(field, to))
			memcpy(to, from, field->list ? sizeof(List)
				: field_size(field));
	}
}

void settings_inherit(Settings *heir, const Settings *inherited)
{
	inherit(&settings_schema, (char *)heir, (const char *)inherited);
}

/* "--band-ink:#fff8ee;" for each that is set. */
static void add_properties(Buf *out, const Schema *schema, const char *prefix,
	const void *record)
{
	for (size_t i = 0; i < schema->count; i++) {
		const Field *field = &schema->fields[i];
		const Text *text = (const Text *)(const void *)
			((const char *)record + field->offset);
		if (!text->str.len)
			continue;
		buf_add(out, str_from(prefix));
		for (size_t n = 0; n < field->name.len; n++)
			buf_add_char(out, field->name.ptr[n] == '_' ? '-'
				: field->name.ptr[n]);
		buf_add_char(out, ':');
		buf_add(out, text->str);
		buf_add_char(out, ';');
	}
}

Str settings_style(Arena *arena, const Settings *settings)
{
	Buf out;
	buf_init(&out, STYLE_MAX);
	BUF_LITERAL(&out, ":root{");
	add_properties(&out, &colours_schema, "--", &settings->colours);
	BUF_LITERAL(&out, "}\n@media (prefers-color-scheme:dark){:root{");
	add_properties(&out, &colours_schema, "--", &settings->dark);
	BUF_LITERAL(&out, "}}\n@page{");
	add_properties(&out, &margins_schema, "margin-", &settings->margins);
	BUF_LITERAL(&out, "}\n");
	return buf_take(&out, arena);
}

static const Value *text_value(Arena *arena, const Text *text)
{
	return text->str.len ? value_str(arena, text->str) : NULL;
}

static const Value *record_value(Arena *arena, const Schema *schema,
	const void *record);

static const Value *member_value(Arena *arena, const Field *field,
	const void *member)
{
	if (field->record)
		return record_value(arena, field->record, member);
	if (!field->list)
		return text_value(arena, member);
	const List *texts = member;
	Value *list = value_list(arena, texts->count);
	LIST_EACH(const Text, text, *texts)
		if (text->str.len)
			value_push(list, text_value(arena, text));
	return list;
}

static const Value *record_value(Arena *arena, const Schema *schema,
	const void *record)
{
	Value *map = value_map(arena, schema->count);
	for (size_t i = 0; i < schema->count; i++) {
		const Field *field = &schema->fields[i];
		value_set(map, field->name, member_value(arena, field,
			(const char *)record + field->offset));
	}
	return map;
}

const Value *settings_value(Arena *arena, const Settings *settings)
{
	return record_value(arena, &settings_schema, settings);
}
