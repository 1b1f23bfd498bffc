#include "app/edit.h"

#include "base/buf.h"
#include "format/vietnamese.h"
#include "format/yaml_line.h"

enum { USUAL_INDENT = 2, EDIT_MAX = 64 << 20 };

static const NodePair *find_pair(const Node *root, const Field *field)
{
	if (root->kind != NODE_MAP)
		return NULL;
	ARRAY_EACH(const NodePair, pair, root->map.pairs, root->map.count)
		if (vietnamese_same_key(pair->key, field->vi)
				|| vietnamese_same_key(pair->key, field->name))
			return pair;
	return NULL;
}

const Node *edit_value(const Node *root, const Field *field)
{
	const NodePair *pair = find_pair(root, field);
	return pair ? pair->value : NULL;
}

/* One past the last byte that value has written: lists and maps in blocks
 * end where something else begins. */
static size_t value_end(const Node *value)
{
	size_t end = value->span.start;
	if (value->kind == NODE_LIST && value->list.count)
		return value_end(value->list.items[value->list.count - 1]);
	if (value->kind != NODE_MAP || !value->map.count)
		return value->span.end;
	ARRAY_EACH(const NodePair, pair, value->map.pairs, value->map.count) {
		size_t last = value_end(pair->value);
		if (last < pair->key_span.end)
			last = pair->key_span.end;
		end = last > end ? last : end;
	}
	return end;
}

/* The start of the line after the last one before `at` that is not blank. */
static size_t next_line(Str text, size_t at)
{
	while (at && yaml_line_white(text.ptr[at - 1]))
		at--;
	while (at < text.len && text.ptr[at] != '\n')
		at++;
	return at < text.len ? at + 1 : at;
}

static size_t line_start(Str text, size_t at)
{
	while (at && text.ptr[at - 1] != '\n')
		at--;
	return at;
}

/* The column of the "-" of an item. */
static size_t dash_column(Str text, size_t item)
{
	while (item && text.ptr[item] != '-')
		item--;
	return item - line_start(text, item);
}

/* Whether an empty line stands before the item at `item`. */
static bool is_spaced(Str text, size_t item)
{
	size_t start, lines = 0;
	while (item && text.ptr[item] != '-')
		item--;
	start = line_start(text, item);
	while (start && yaml_line_white(text.ptr[start - 1]))
		lines += text.ptr[--start] == '\n';
	return lines > 1;
}

static void at_end(Slot *slot, Str text, size_t at)
{
	slot->at = next_line(text, at);
	slot->lead = slot->at == text.len && text.len
		&& text.ptr[text.len - 1] != '\n';
}

static void behind_items(Slot *slot, Str text, const Node *list)
{
	const Node *last = list->list.items[list->list.count - 1];
	at_end(slot, text, value_end(last));
	slot->indent = dash_column(text, last->span.start);
	slot->blank = list->list.count > 1 && is_spaced(text,
		last->span.start);
}

static bool is_empty(const Node *value)
{
	return value->kind == NODE_NULL || (value->kind == NODE_TEXT
		&& !value->quoted && !value->str.len);
}

bool slot_find(Slot *ret_slot, const Source *source, const Node *root,
	const Field *field)
{
	Str text = source->text;
	const NodePair *pair = find_pair(root, field);
	const Node *list = pair ? pair->value : root;
	*ret_slot = (Slot){.indent = USUAL_INDENT};
	if (list->kind == NODE_LIST && list->list.count) {
		behind_items(ret_slot, text, list);
		return text.ptr[list->span.start] != '[';
	}
	ret_slot->header = pair || root->kind == NODE_MAP;
	at_end(ret_slot, text, text.len);
	if (!pair)
		return true;
	if (is_empty(list)) {
		ret_slot->header = false;
		at_end(ret_slot, text, pair->key_span.end);
		return true;
	}
	size_t key = line_start(text, pair->key_span.start);
	size_t end = pair->key_span.end > value_end(list)
		? pair->key_span.end : value_end(list);
	ret_slot->remove = next_line(text, end) - key;
	ret_slot->at = key;
	ret_slot->lead = false;
	return true;
}

void edits_add(Arena *arena, Edits *edits, size_t at, size_t remove, Str text)
{
	*VEC_ADD(arena, edits) = (Edit){at, remove, text};
}

static int by_place(const void *a, const void *b)
{
	const Edit *x = a, *y = b;
	return (x->at > y->at) - (x->at < y->at);
}

/* text with the line ends of the file it goes into. */
static void add_lines(Buf *out, Str text, bool windows)
{
	for (size_t i = 0; i < text.len; i++) {
		if (windows && text.ptr[i] == '\n')
			buf_add_char(out, '\r');
		buf_add_char(out, text.ptr[i]);
	}
}

Str edits_apply(Arena *arena, const Edits *edits, Str text)
{
	Buf out;
	size_t from = 0;
	bool windows = str_has(text, STR("\r\n"));
	Edit *sorted = ARENA_ARRAY(arena, Edit, edits->count);
	for (size_t i = 0; i < edits->count; i++)
		sorted[i] = edits->items[i];
	SORT(sorted, edits->count, by_place);
	buf_init(&out, EDIT_MAX);
	for (size_t i = 0; i < edits->count; i++) {
		buf_add(&out, str_slice(text, from, sorted[i].at));
		add_lines(&out, sorted[i].text, windows);
		from = sorted[i].at + sorted[i].remove;
	}
	buf_add(&out, str_slice(text, from, text.len));
	return buf_take(&out, arena);
}
