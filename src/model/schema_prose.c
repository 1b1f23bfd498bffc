#include "model/schema.h"

#include "format/yaml.h"
#include "model/citation.h"

static const Phrase table_label = PHRASE("Bảng", "Table");
static const Phrase footnotes_label = PHRASE("Chú thích", "Notes");
static const Phrase backlink_label = PHRASE("Quay lại chỗ dẫn",
	"Back to the reference");

static Prose render(const Decoder *d, Str text, MarkdownOrigin origin,
	Str prefix)
{
	MarkdownOptions options = {
		.scan = citation_scan,
		.id_prefix = prefix,
		.heading_base = prefix.len ? 3 : 2,
		.table_label = phrase_in(&table_label, d->language),
		.footnotes_label = phrase_in(&footnotes_label, d->language),
		.backlink_label = phrase_in(&backlink_label, d->language),
	};
	Rich *rich = ARENA_NEW(d->arena, Rich);
	*rich = markdown_render(d->arena, text, origin, &options, d->diag);
	return (Prose){rich, span_at(origin.source, origin.start,
		origin.start)};
}

static uint32_t scalar_offset(void *context, size_t offset)
{
	return yaml_cursor_offset(context, offset);
}

Prose decode_prose(const Decoder *decoder, const Value *scalar, Str id_prefix)
{
	YamlCursor cursor = {.scalar = scalar};
	MarkdownOrigin origin = {scalar->span.source, scalar->span.start,
		scalar_offset, &cursor};
	return render(decoder, scalar->str, origin, id_prefix);
}

Prose decode_body(const Decoder *decoder, const Source *source,
	uint32_t start)
{
	MarkdownOrigin origin = {source, start, NULL, NULL};
	return render(decoder, str_slice(source->text, start,
		source->text.len), origin, (Str){0});
}
