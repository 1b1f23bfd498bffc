#include "model/schema_value.h"

#include "format/item_mark.h"
#include "format/slug.h"
#include "format/yaml.h"
#include "format/yaml_line.h"
#include "model/citation.h"
#include "model/issuer.h"

static const Phrase table_label = PHRASE("Bảng", "Table");
static const Phrase alert_labels[ALERTS] = {
	[ALERT_NOTE] = PHRASE("Lưu ý", "Note"),
	[ALERT_TIP] = PHRASE("Mẹo", "Tip"),
	[ALERT_IMPORTANT] = PHRASE("Quan trọng", "Important"),
	[ALERT_WARNING] = PHRASE("Cảnh báo", "Warning"),
	[ALERT_CAUTION] = PHRASE("Thận trọng", "Caution"),
};
static const Phrase footnotes_label = PHRASE("Chú thích", "Notes");
static const Phrase backlink_label = PHRASE("Quay lại chỗ dẫn",
	"Back to the reference");

/* What was rendered, as it stands in its source from offset `start` on. */
typedef struct Written {
	Str text;
	uint32_t start;
} Written;

static Str copy_of(const Decoder *d, Written written, Match match)
{
	return str_copy(d->arena, str_slice(written.text, match.start,
		match.end));
}

static Span span_of(Written written, const Source *source, Match match)
{
	return span_at(source, match.start + written.start,
		match.end + written.start);
}

/* The issuers are looked for now: later the text may be gone. */
static void find_issuers(const Decoder *d, Prose *prose, Written written)
{
	struct { VEC(CitedIssuer) } all = {0};
	Arena *scratch = scratch_of(d);
	for (size_t i = 0; i < prose->rich->hole_count; i++) {
		const Hole *hole = &prose->rich->holes[i];
		Imprint imprint;
		if (hole->kind != HOLE_CITATION || !issuer_cited(
				written.text, hole->span.start - written.start,
				hole->target, &imprint))
			continue;
		*VEC_ADD(scratch, &all) = (CitedIssuer){i,
			copy_of(d, written, imprint.name),
			span_of(written, hole->span.source, imprint.name),
			copy_of(d, written, imprint.written),
			span_of(written, hole->span.source, imprint.written),
			imprint.date, imprint.sure};
	}
	prose->issuers = VEC_KEEP(d->arena, &all);
	prose->issuer_count = all.count;
}

/* options: those that differ from text to text. */
static Prose render(const Decoder *d, Str text, MarkdownOrigin origin,
	MarkdownOptions options, Written written)
{
	options.scan = citation_scan;
	options.table_label = phrase_in(&table_label, d->language);
	options.footnotes_label = phrase_in(&footnotes_label, d->language);
	options.backlink_label = phrase_in(&backlink_label, d->language);
	for (size_t i = 0; i < ALERTS; i++)
		options.alert_labels[i] = phrase_in(&alert_labels[i],
			d->language);
	Prose prose = {.rich = ARENA_NEW(d->arena, Rich), .span = span_at(
		origin.source, origin.start, origin.start)};
	*prose.rich = markdown_render(d->arena, text, origin, &options,
		d->diag);
	find_issuers(d, &prose, written);
	return prose;
}

static uint32_t scalar_offset(void *context, size_t offset)
{
	return yaml_cursor_offset(context, offset);
}

static Prose decode_prose(const Decoder *decoder, const Node *scalar,
	MarkdownOptions options)
{
	YamlCursor cursor = {.scalar = scalar};
	Span span = scalar->span;
	MarkdownOrigin origin = {span.source, span.start, scalar_offset,
		&cursor};
	Prose prose = render(decoder, scalar->str, origin, options,
		(Written){span_text(span), span.start});
	prose.span = span;
	return prose;
}

Prose decode_body(const Decoder *decoder, const Source *source,
	uint32_t start, Str body)
{
	MarkdownOrigin origin = {source, start, NULL, NULL};
	Prose prose = render(decoder, body, origin, (MarkdownOptions){
		.heading_base = BELOW_PAGE, .spool = decoder->spool},
		(Written){body, start});
	prose.unknown = text_unknown(str_trim(body));
	return prose;
}

/* Keeps heading ids of several texts on one page apart: no slug has '_'. */
static Str id_prefix(const Decoder *d, const Place *place)
{
	Arena *scratch = scratch_of(d);
	if (!place->outer)
		return (Str){0};
	Str outer = id_prefix(d, place->outer);
	return place->field ? str_concat3(scratch, outer, slug_make(scratch,
		place->field->vi), STR("_")) : str_format(scratch, "%.*s%zu_",
		STR_ARG(outer), place->item);
}

static Str item_begins(Str line)
{
	return str_or(str_or(item_mark_markdown(line), item_mark_paper(line)),
		item_mark(line));
}

/* Without the “|” behind its key, a text over lines is read as one line: tells
 * of the first that was meant as an item. Behind “>” lines that are indented
 * more than the first stay as they are. */
static void check_run_in(const Decoder *d, const Node *value, Str key)
{
	Str rest = span_text(value->span), line, mark;
	bool folded = str_starts(rest, STR(">")), joined = !folded;
	size_t first = SIZE_MAX;
	if (str_starts(rest, STR("|")))
		return;
	str_cut(rest, '\n', &line, &rest);
	while (rest.len) {
		str_cut(rest, '\n', &line, &rest);
		size_t indent = yaml_line_indent(line);
		line = str_trim(line);
		mark = item_begins(line);
		if (folded && line.len && indent < first)
			first = indent;
		bool kept = !line.len || indent > first;
		if (joined && !kept && mark.len) {
			size_t at = (size_t)(mark.ptr
				- value->span.source->text.ptr);
			diag_add(d->diag, fault(FAULT_PROSE_RUN_IN), span_at(
				value->span.source, at, at + mark.len),
				ARGS(ARG(key), ARG(mark)));
			return;
		}
		joined = !kept;
	}
}

void schema_read_prose(const Decoder *d, const Field *field,
	const Node *value, void *member, const Place *place)
{
	Prose *prose = member;
	Str text;
	prose->span = value->span;
	if (value->kind == NODE_LIST || value->kind == NODE_MAP) {
		diag_add(d->diag, fault(FAULT_NO_PROSE), value->span,
			ARGS(ARG(place->key),
				ARG_PHRASE(schema_kind(value->kind))));
		return;
	}
	if (!schema_read_scalar(d, value, place, &text))
		return;
	check_run_in(d, value, place->key);
	*prose = decode_prose(d, value, (MarkdownOptions){
		.id_prefix = id_prefix(d, place),
		.heading_base = field->leads ? BELOW_PAGE : BELOW_SECTION});
}
