#include "format/yaml.h"

#include <string.h>

#include "base/limits.h"
#include "base/map.h"
#include "format/vietnamese.h"
#include "format/yaml_event.h"
#include "format/yaml_line.h"
#include "format/yaml_syntax.h"

/* The word that starts at span, for messages. */
static Span word_at(const YamlReader *r, Span span)
{
	Str text = r->source->text;
	size_t end = span.start;
	while (end < r->end && !memchr(" \t\n\r,]}", text.ptr[end], 7))
		end++;
	return span_at(r->source, span.start, end);
}

static void refuse_properties(YamlReader *r, const YamlEvent *event)
{
	if (!event->anchor && !event->tag)
		return;
	Span word = word_at(r, event->span);
	Args args = ARGS(ARG(span_text(word)));
	yaml_report(r, event->anchor ? YAML_FAULT_ANCHOR : YAML_FAULT_TAG, word,
		args);
}

static Node *new_node(YamlReader *r, NodeKind kind, Span span)
{
	Node *value = ARENA_NEW(r->arena, Node);
	value->kind = kind;
	value->span = span;
	return value;
}

/* Without anchor and tag, which no scalar itself can begin with. */
static Span skip_properties(YamlReader *r, Span span)
{
	Str text = r->source->text;
	while (span.start < span.end && (text.ptr[span.start] == '&'
			|| text.ptr[span.start] == '!'))
		span.start = (uint32_t)yaml_line_skip(text,
			word_at(r, span).end, span.end);
	if (span.start > span.end)
		span.start = span.end;
	return span;
}

static const Node *read_scalar(YamlReader *r, const YamlEvent *event)
{
	Node *value = new_node(r, NODE_TEXT, event->span);
	refuse_properties(r, event);
	value->span = skip_properties(r, event->span);
	value->str = event->text;
	value->quoted = event->quoted;
	if (event->plain || event->quoted)
		yaml_syntax_cut(&r->scratch, event->span, r->end, r->diag);
	return value;
}

static const Node *read_alias(YamlReader *r, const YamlEvent *event)
{
	yaml_report(r, YAML_FAULT_ANCHOR, event->span,
		ARGS(ARG(span_text(event->span))));
	return new_node(r, NODE_NULL, event->span);
}

static const Node *read_node(YamlReader *r, const YamlEvent *event);

/* A block ends where its last child does: the library's mark lies at the
 * next token, maybe far below. */
static void set_end(YamlReader *r, const YamlEvent *open, const YamlEvent *end,
	Node *value, const Node *last)
{
	if (open->flow) {
		value->span.end = end->span.end;
		r->closed = value->span.start;
	} else if (last) {
		value->span.end = last->span.end;
	}
}

static bool is_invisible(YamlReader *r, Span span, YamlPart part)
{
	bool found = yaml_syntax_invisible(&r->scratch, span, part, r->diag);
	r->faults += found;
	return found;
}

/* A line of a text without quotes that begins with a “- ” was meant to be an
 * item of its own. */
static bool refuse_dashes(YamlReader *r, Span item)
{
	Str text = span_text(item);
	size_t at = 0;
	while (str_find_from(text, at, STR("\n"), &at)) {
		at = yaml_line_blanks(text, at + 1, text.len);
		if (str_stands(text, at, STR("- "))) {
			yaml_report(r, YAML_FAULT_INDENT, span_at(item.source,
				item.start + at, item.start + at + 1), NO_ARGS);
			return true;
		}
	}
	return false;
}

static const Node *read_list(YamlReader *r, const YamlEvent *open)
{
	Node *list = new_node(r, NODE_LIST, open->span);
	ArenaMark mark = arena_mark(&r->scratch);
	struct { VEC(const Node *) } items = {0};
	const Node *item = NULL;
	YamlEvent event;
	for (;;) {
		if (!yaml_next(r, &event))
			return NULL;
		if (event.type == YAML_SEQUENCE_END_EVENT)
			break;
		if (event.plain)
			is_invisible(r, event.span, YAML_PART_ITEM);
		if (event.plain && !open->flow && refuse_dashes(r, event.span))
			return NULL;
		if (!(item = read_node(r, &event)))
			return NULL;
		*VEC_ADD(&r->scratch, &items) = item;
	}
	list->list.count = items.count;
	list->list.items = VEC_KEEP(r->arena, &items);
	set_end(r, open, &event, list, item);
	arena_reset(&r->scratch, mark);
	return list;
}

/* The keys of a map that were read. */
typedef struct Keys {
	Map seen;
	NodePair *first;
	bool item;	/* they stand in lines of their own behind a "- " */
	bool split;	/* told: the "- " of a further item may be missing */
} Keys;

/* Whether the block that starts here stands behind the "- " of an item. */
static bool is_item(const YamlReader *r, const YamlEvent *open)
{
	Str text = r->source->text;
	size_t at = open->span.start;
	while (at && text.ptr[at - 1] == ' ')
		at--;
	return !open->flow && at && text.ptr[at - 1] == '-';
}

/* The first key of an item again was meant to begin the next one: the other
 * keys stand there for the same reason. */
static void report_repeated(YamlReader *r, Keys *keys, const Node *key,
	const NodePair *first)
{
	YamlFault fault = YAML_FAULT_DUPLICATE;
	if (keys->split)
		return;
	if (keys->item && first == keys->first) {
		keys->split = true;
		fault = YAML_FAULT_ITEM;
	}
	yaml_report_related(r, fault, key->span, first->key_span,
		ARGS(ARG(key->str), ARG(span_text(first->key_span))));
}

/* Whether key may stand in its map, as that of pair; reports why not. */
static bool accept_key(YamlReader *r, Keys *keys, const Node *key, bool plain,
	NodePair *pair)
{
	NodePair *first;
	if (plain && key->str.len == 0) {
		r->faults++;
		yaml_syntax_no_pair(&r->scratch, span_at(r->source,
			key->span.start, key->span.start + 1), r->diag);
		return false;
	}
	if (plain && yaml_syntax_mark(&r->scratch, key->span, r->diag)) {
		r->stopped = true;
		return false;
	}
	if (plain && str_eq(key->str, STR("<<"))) {
		yaml_report(r, YAML_FAULT_MERGE, key->span, NO_ARGS);
		return false;
	}
	if (plain && is_invisible(r, key->span, YAML_PART_KEY))
		return false;
	*pair = (NodePair){.key = key->str, .key_span = key->span};
	if (!keys->first)
		keys->first = pair;
	first = map_add(&r->scratch, &keys->seen,
		vietnamese_key(&r->scratch, key->str), pair);
	if (first == pair)
		return true;
	first->again = key->span;
	report_repeated(r, keys, key, first);
	return false;
}

/* Reads key and value. false after a syntax fault; pair->value stays NULL
 * for a pair that is refused. */
static bool read_pair(YamlReader *r, Keys *keys, const YamlEvent *event,
	NodePair *pair, const Node **ret_value)
{
	const Node *key = read_node(r, event), *value;
	bool accepted;
	YamlEvent second;
	if (!key)
		return false;
	accepted = key->kind == NODE_TEXT
		&& accept_key(r, keys, key, event->plain, pair);
	if (key->kind == NODE_LIST || key->kind == NODE_MAP)
		yaml_report(r, YAML_FAULT_KEY_KIND, key->span, NO_ARGS);
	if (!yaml_next(r, &second) || !(value = read_node(r, &second)))
		return false;
	if (accepted)
		pair->value = value;
	*ret_value = value;
	return true;
}

static const Node *read_map(YamlReader *r, const YamlEvent *open)
{
	Node *map = new_node(r, NODE_MAP, open->span);
	ArenaMark mark = arena_mark(&r->scratch);
	struct { VEC(const NodePair *) } pairs = {0};
	Keys keys = {.item = is_item(r, open)};
	const Node *value = NULL;
	YamlEvent event;
	for (;;) {
		NodePair *pair = ARENA_NEW(&r->scratch, NodePair);
		if (!yaml_next(r, &event))
			return NULL;
		if (event.type == YAML_MAPPING_END_EVENT)
			break;
		if (!read_pair(r, &keys, &event, pair, &value))
			return NULL;
		if (pair->value)
			*VEC_ADD(&r->scratch, &pairs) = pair;
	}
	map->map.count = pairs.count;
	map->map.pairs = ARENA_ARRAY(r->arena, NodePair, pairs.count);
	for (size_t i = 0; i < pairs.count; i++)
		map->map.pairs[i] = *pairs.items[i];
	set_end(r, open, &event, map, value);
	arena_reset(&r->scratch, mark);
	return map;
}

static const Node *read_collection(YamlReader *r, const YamlEvent *event)
{
	size_t around = r->open;
	const Node *value;
	if (r->depth == LIMIT_YAML_DEPTH) {
		yaml_report_limit(r, YAML_FAULT_DEPTH, event->span.start,
			LIMIT_YAML_DEPTH);
		return NULL;
	}
	refuse_properties(r, event);
	r->depth++;
	r->open = event->flow ? event->span.start : around;
	value = event->type == YAML_SEQUENCE_START_EVENT
		? read_list(r, event) : read_map(r, event);
	r->depth--;
	/* After a fault it still tells which bracket was open. */
	if (value)
		r->open = around;
	return value;
}

static const Node *read_node(YamlReader *r, const YamlEvent *event)
{
	if (++r->values > LIMIT_YAML_VALUES) {
		yaml_report_limit(r, YAML_FAULT_VALUES, event->span.start,
			LIMIT_YAML_VALUES);
		return NULL;
	}
	if (event->type == YAML_SCALAR_EVENT)
		return read_scalar(r, event);
	if (event->type == YAML_ALIAS_EVENT)
		return read_alias(r, event);
	return read_collection(r, event);
}

static const Node *empty_map(YamlReader *r)
{
	return new_node(r, NODE_MAP, span_at(r->source, r->start,
		r->start));
}

/* The root may be a map or a list; nothing at all is an empty map. */
static const Node *read_root(YamlReader *r, const YamlEvent *event)
{
	const Node *root;
	if (event->type == YAML_SCALAR_EVENT && event->plain
			&& event->text.len == 0) {
		refuse_properties(r, event);
		return empty_map(r);
	}
	if (event->type != YAML_SCALAR_EVENT)
		return read_node(r, event);
	root = read_scalar(r, event);
	if (!event->plain || !is_invisible(r, root->span, YAML_PART_LINES))
		yaml_syntax_no_pair(&r->scratch, root->span, r->diag);
	return NULL;
}

static void refuse_directive(YamlReader *r, const YamlEvent *event)
{
	Span span = event->span;
	if (event->directive)
		yaml_report(r, YAML_FAULT_DIRECTIVE, span_at(r->source,
			span.start, span.start + 1), NO_ARGS);
}

/* What follows the first document: only the end of the stream may. */
static bool read_end(YamlReader *r)
{
	YamlEvent event;
	if (!yaml_next(r, &event) || !yaml_next(r, &event))
		return false;
	if (event.type != YAML_DOCUMENT_START_EVENT)
		return true;
	refuse_directive(r, &event);
	yaml_report(r, YAML_FAULT_DOCUMENT, event.span, NO_ARGS);
	return true;
}

static const Node *read_stream(YamlReader *r)
{
	const Node *root;
	YamlEvent event;
	if (!yaml_next(r, &event) || !yaml_next(r, &event))
		return NULL;
	if (event.type == YAML_STREAM_END_EVENT)
		return empty_map(r);
	refuse_directive(r, &event);
	if (!yaml_next(r, &event))
		return NULL;
	root = read_root(r, &event);
	return root && read_end(r) ? root : NULL;
}

const Node *yaml_parse(Arena *arena, const Source *source, size_t start,
	size_t end, Diag *diag)
{
	YamlReader reader;
	const Node *root;
	if (!yaml_reader_init(&reader, source, start, end, diag))
		return NULL;
	reader.arena = arena;
	root = read_stream(&reader);
	yaml_reader_done(&reader);
	return root;
}
