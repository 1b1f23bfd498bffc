#include "model/schema_value.h"

#include "format/html.h"
#include "format/sign.h"
#include "format/slug.h"
#include "format/yaml_syntax.h"

static bool read_text(const Decoder *d, const Field *field, Str text,
	void *member)
{
	(void)d, (void)field;
	((Text *)member)->str = text;
	return true;
}

static bool read_id(const Decoder *d, const Field *field, Str text,
	void *member)
{
	return read_text(d, field, text, member) && slug_valid(text);
}

static void no_id(const Decoder *d, const Field *field, const Node *value,
	Str text, Str key)
{
	(void)field, (void)key;
	diag_add(d->diag, fault(FAULT_ID), value->span,
		ARGS(ARG(text), ARG(slug_make(d->arena, text))));
}

static bool read_url(const Decoder *d, const Field *field, Str text,
	void *member)
{
	return html_url_allowed(text) && html_url_external(text)
		&& read_text(d, field, text, member);
}

static bool read_key(const Decoder *d, const Field *field, Str text,
	void *member)
{
	(void)d, (void)field;
	((Ref *)member)->key = text;
	return true;
}

/* How scalars are read, by type. What is none is told by tell, or as fault;
 * typed: unless but for signs of a word processor it is one. */
static const struct Scalar {
	ReadText *read;
	size_t span;		/* in the member */
	bool typed;
	FaultId fault;
	TellText *tell;
} scalars[FIELD_TYPES] = {
	[FIELD_TEXT] = {.read = read_text, .span = offsetof(Text, span)},
	[FIELD_AUDIENCE] = {.read = read_text, .span = offsetof(Text, span)},
	[FIELD_REF] = {.read = read_key, .span = offsetof(Ref, span)},
	[FIELD_ID] = {read_id, offsetof(Text, span), true, .tell = no_id},
	[FIELD_URL] = {read_url, offsetof(Text, span), .fault = FAULT_URL},
	[FIELD_DATE] = {schema_date, offsetof(Day, span), true,
		.tell = schema_no_date},
	[FIELD_TIME] = {schema_time, offsetof(Clock, span), true,
		.tell = schema_no_time},
	[FIELD_INT] = {schema_int, offsetof(Number, span), true,
		.tell = schema_no_int},
	[FIELD_FLAG] = {schema_flag, offsetof(Flag, span), true,
		.fault = FAULT_FLAG},
	[FIELD_CHOICE] = {schema_choice, offsetof(Choice, span), true,
		.tell = schema_no_choice},
	[FIELD_COLOUR] = {schema_colour, offsetof(Text, span),
		.fault = FAULT_COLOUR},
	[FIELD_LENGTH] = {schema_length, offsetof(Text, span),
		.tell = schema_no_length},
};

/* Whether value is right but for signs of a word processor, which is told. */
static bool mistyped(const Decoder *d, const Field *field, const Node *value)
{
	union { Text text; Day day; Clock clock; Number n; Choice choice; }
		unused = {{{0}, {0}}};
	Arena *scratch = scratch_of(d);
	Str plain = sign_plain(scratch, str_trim(value->str));
	return plain.len && scalars[field->type].read(d, field, plain, &unused)
		&& yaml_syntax_sign(scratch, value->span, plain, d->diag);
}

/* Nodes are dropped, and with them each text that does not stand in the source
 * as it is. */
static Str kept(const Decoder *d, const Node *value, Str text)
{
	Str written = span_text(value->span);
	bool stands = (uintptr_t)text.ptr - (uintptr_t)written.ptr < written.len;
	return stands ? text : str_copy(d->arena, text);
}

static void read_scalar(const Decoder *d, const Field *field,
	const Node *value, void *member, const Place *place)
{
	const struct Scalar *type = &scalars[field->type];
	Str text;
	*(Span *)record_at(member, type->span) = value->span;
	if (!schema_read_scalar(d, value, place, &text))
		return;
	text = kept(d, value, text);
	bool read = type->read(d, field, text, member);
	if (read && field->type == FIELD_DATE)
		schema_check_date(d, value, text, member);
	if (read || (type->typed && mistyped(d, field, value)))
		return;
	if (type->tell)
		type->tell(d, field, value, text, place->key);
	else
		schema_report(d, type->fault, value, text);
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
		ARG_PHRASE(schema_kind(NODE_TEXT)),
		ARG_PHRASE(schema_kind(NODE_LIST)),
		ARG_PHRASE(schema_one_only(field->ref))));
}

void schema_read_value(const Decoder *d, const Field *field,
	const Node *value, void *member, const Place *place)
{
	if (field->type == FIELD_PROSE)
		schema_read_prose(d, field, value, member, place);
	else if (field->type == FIELD_RAW)
		((Raw *)member)->value = d->scratch ? node_copy(d->arena, value)
			: value;
	else if (one_only[field->ref].in[0] && value->kind == NODE_LIST)
		one_of_several(d, field, value, place->key);
	else
		read_scalar(d, field, value, member, place);
}
