#include "model/schema_value.h"

#include "format/vietnamese.h"

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
	return wanted == NODE_TEXT && (str_starts(text, STR("["))
		|| str_starts(text, STR("{"))) ? &bare : &kind_examples[wanted];
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

bool schema_ends_with(Str text, Str words)
{
	for (size_t at = 0; at < text.len; at++)
		if (text.ptr[at] == ' ' && vietnamese_same_key(words,
				str_slice(text, at + 1, text.len)))
			return true;
	return false;
}

bool schema_holds(Str text, Str words)
{
	return schema_ends_with(text, words) || (words.len < text.len
		&& text.ptr[words.len] == ' ' && vietnamese_same_key(words,
			str_slice(text, 0, words.len)));
}

bool schema_among(Str words, Str text)
{
	Str word;
	while (words.len) {
		str_cut(words, '|', &word, &words);
		if (vietnamese_same_key(text, word))
			return true;
	}
	return false;
}

void schema_report(const Decoder *d, FaultId id, const Node *value, Str text)
{
	diag_add(d->diag, fault(id), value->span, ARGS(ARG(text)));
}
