#include "model/schema_value.h"

#include "format/html.h"
#include "format/sign.h"
#include "format/slug.h"
#include "format/yaml_syntax.h"

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

const Phrase *schema_kind(NodeKind kind)
{
	return &kind_names[kind];
}

/* Text that begins with a bracket looks like a list or a map. */
static const Phrase *example(const Node *value, NodeKind wanted)
{
	static const Phrase bare = PHRASE("giá trị mà không có ngoặc; nếu "
		"ngoặc là một phần của chữ thì đặt cả giá trị trong ngoặc kép",
		"the value without brackets; if they are part of a text, put "
		"all of it in double quotes");
	Str text = span_text(value->span);

	return wanted == NODE_TEXT && (str_starts(text, STR("[")) ||
		str_starts(text, STR("{"))) ? &bare : &kind_examples[wanted];
}

void schema_wrong_type(const Decoder *d, Str key, const Node *value,
	NodeKind wanted)
{
	diag_add(d->diag, fault(FAULT_TYPE), value->span, ARGS(ARG(key),
		ARG_PHRASE(&kind_names[wanted]),
		ARG_PHRASE(&kind_names[value->kind]),
		ARG_PHRASE(example(value, wanted))));
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

void schema_report(const Decoder *d, FaultId id, const Node *value, Str text)
{
	diag_add(d->diag, fault(id), value->span, ARGS(ARG(text)));
}

bool schema_mistyped(const Decoder *d, const Field *field, const Node *value,
	bool (*reads)(const Field *field, Str text))
{
	Str plain = sign_plain(scratch_of(d), str_trim(value->str));
	return plain.len && reads(field, plain) && yaml_syntax_sign(
		scratch_of(d), value->span, plain, d->diag);
}

void schema_read_text(const Decoder *d, const Field *field,
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
	schema_read_text(d, field, value, member, place);
	if (text->str.len && !slug_valid(text->str)
			&& !schema_mistyped(d, field, value, id_reads))
		diag_add(d->diag, fault(FAULT_ID), value->span,
			ARGS(ARG(text->str),
				ARG(slug_make(d->arena, text->str))));
}

static void read_url(const Decoder *d, const Field *field, const Node *value,
	void *member, const Place *place)
{
	Text *text = member;
	schema_read_text(d, field, value, member, place);
	if (!text->str.len || (html_url_allowed(text->str)
			&& html_url_external(text->str)))
		return;
	schema_report(d, FAULT_URL, value, text->str);
	text->str = (Str){0};
}

/* Of a task and of a session; not of who opens it. */
static const Phrase one_only[REF_KINDS] = {
	[REF_OWNER] = PHRASE("một người hoặc một tổ đảng; việc của nhiều người "
		"thì tách thành nhiều mục, mỗi mục một người",
		"one member or cell; what several have to do is split into "
		"several records, one for each"),
	[REF_CELL] = PHRASE("một tổ đảng; tổ cùng phối hợp tổ chức buổi sinh "
		"hoạt thì ghi vào “ghi chú”",
		"one cell; one that helps to hold a session goes into its "
		"“note”"),
};

const Phrase *schema_one_only(RefKind kind)
{
	static const Phrase one = PHRASE("một tên", "one");
	return one_only[kind].in[0] ? &one_only[kind] : &one;
}

static void one_of_several(const Decoder *d, const Field *field,
	const Node *value, Str key)
{
	diag_add(d->diag, fault(FAULT_TYPE), value->span, ARGS(ARG(key),
		ARG_PHRASE(&kind_names[NODE_TEXT]),
		ARG_PHRASE(&kind_names[NODE_LIST]),
		ARG_PHRASE(schema_one_only(field->ref))));
}

static void read_ref(const Decoder *d, const Field *field, const Node *value,
	void *member, const Place *place)
{
	Ref *ref = member;
	if (one_only[field->ref].in[0] && value->kind == NODE_LIST) {
		one_of_several(d, field, value, place->key);
		return;
	}
	ref->span = value->span;
	schema_read_scalar(d, value, place, &ref->key);
	if (text_unknown(ref->key))
		ref->key = (Str){0};
}

static void read_raw(const Decoder *d, const Field *field, const Node *value,
	void *member, const Place *place)
{
	(void)field, (void)place;
	((Raw *)member)->value = d->scratch ? node_copy(d->arena, value)
		: value;
}

ReadField *const schema_readers[FIELD_TYPES] = {
	[FIELD_TEXT] = schema_read_text,
	[FIELD_PROSE] = schema_read_prose,
	[FIELD_DATE] = schema_read_date,
	[FIELD_TIME] = schema_read_time,
	[FIELD_INT] = schema_read_int,
	[FIELD_FLAG] = schema_read_flag,
	[FIELD_CHOICE] = schema_read_choice,
	[FIELD_ID] = read_id,
	[FIELD_REF] = read_ref,
	[FIELD_URL] = read_url,
	[FIELD_AUDIENCE] = schema_read_text,
	[FIELD_COLOUR] = schema_read_colour,
	[FIELD_LENGTH] = schema_read_length,
	[FIELD_RAW] = read_raw,
};
