#include "render/settings.h"

#include <string.h>

#include "base/buf.h"

/* Far above what all the keys take. */
enum { STYLE_MAX = 16 << 10 };

#define COLOUR(name, vi, doc_vi, doc_en) \
	FIELD(Colours, name, #name, vi, FIELD_COLOUR, DOC(doc_vi, doc_en))
#define MARGIN(name, vi, doc_vi, doc_en) \
	FIELD(Margins, name, #name, vi, FIELD_LENGTH, DOC(doc_vi, doc_en))

static const Field colours_fields[] = {
	COLOUR(paper, "nền", "nền trang", "behind the text"),
	COLOUR(shade, "nền phụ", "nền của khung, đầu bảng",
		"behind boxes, heads of tables"),
	COLOUR(ink, "chữ", "chữ", "text"),
	COLOUR(soft, "chữ phụ", "chữ chú thích", "text beside the text"),
	COLOUR(line, "đường kẻ", "đường kẻ", "rules and borders"),
	COLOUR(link, "liên kết", "liên kết", "links"),
	COLOUR(band, "dải đầu trang", "dải ở đầu trang", "the band at the top"),
	COLOUR(band_ink, "chữ đầu trang", "chữ trên dải đầu trang", "text on that band"),
	COLOUR(gold, "điểm nhấn", "nét nhấn", "accents"),
	COLOUR(good, "xong", "việc đã xong", "what is done"),
	COLOUR(plain, "sắp tới", "việc sắp tới", "what is to come"),
	COLOUR(wait, "đang chờ", "việc đang chờ", "what waits"),
	COLOUR(bad, "trễ", "việc trễ hạn", "what is late"),
	COLOUR(focus, "viền chọn", "viền quanh chỗ đang chọn",
		"around what has the focus"),
};
static const Schema colours_schema = {
	PHRASE("màu của giao diện", "colours of a theme"), sizeof(Colours),
	FIELDS(colours_fields),
};

static const Field margins_fields[] = {
	MARGIN(top, "trên", "lề trên", "top margin"),
	MARGIN(right, "phải", "lề phải", "right margin"),
	MARGIN(bottom, "dưới", "lề dưới", "bottom margin"),
	MARGIN(left, "trái", "lề trái", "left margin"),
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
	ARRAY_EACH(const Field, field, schema->fields, schema->count) {
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
	ARRAY_EACH(const Field, field, schema->fields, schema->count) {
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
	ARRAY_EACH(const Field, field, schema->fields, schema->count)
		value_set(map, field->name, member_value(arena, field,
			(const char *)record + field->offset));
	return map;
}

const Value *settings_value(Arena *arena, const Settings *settings)
{
	return record_value(arena, &settings_schema, settings);
}
