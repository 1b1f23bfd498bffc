#include "format/yaml_event.h"

#include "base/limits.h"
#include "format/vietnamese.h"
#include "format/yaml_complaint.h"
#include "format/yaml_line.h"
#include "format/yaml_syntax.h"

/* Byte offset of a mark. Marks come nearly sorted. */
static size_t byte_at(YamlReader *r, size_t index)
{
	Str text = r->source->text;
	while (r->cursor_index < index && r->cursor_at < r->end) {
		r->cursor_at++;
		while (r->cursor_at < r->end
				&& str_continues(text, r->cursor_at))
			r->cursor_at++;
		r->cursor_index++;
	}
	while (r->cursor_index > index && r->cursor_at > r->start) {
		r->cursor_at = str_before(text, r->cursor_at);
		r->cursor_index--;
	}
	return r->cursor_at;
}

void yaml_report_related(YamlReader *r, YamlFault fault, Span span,
	Span related, Args args)
{
	r->faults++;
	diag_add_related(r->diag, yaml_fault(fault), span, related, args);
}

void yaml_report(YamlReader *r, YamlFault fault, Span span, Args args)
{
	yaml_report_related(r, fault, span, (Span){0}, args);
}

void yaml_report_limit(YamlReader *r, YamlFault fault, size_t at, int limit)
{
	yaml_report(r, fault, span_at(r->source, at, at + 1),
		ARGS(ARG(str_from_int(&r->scratch, limit))));
}

static void report_error(YamlReader *r)
{
	const yaml_parser_t *p = &r->parser;
	size_t at = r->start + p->problem_offset;
	if (p->error == YAML_MEMORY_ERROR)
		arena_exhausted();
	if (p->error == YAML_READER_ERROR && at < r->end) {
		yaml_syntax_character(&r->scratch, r->source, at, r->diag);
		return;
	}
	r->problem_at = byte_at(r, p->problem_mark.index);
	r->context_at = p->context ? byte_at(r, p->context_mark.index)
		: r->problem_at;
	yaml_complaint_report(r);
}

/* The scalar's text where it stands, if it stands there as it is. Escapes can
 * spell letters whose marks stand behind them. */
static Str scalar_text(YamlReader *r, const yaml_event_t *from, Span span)
{
	Str text = {(const char *)from->data.scalar.value,
		from->data.scalar.length};
	Str raw = span_text(span);
	bool escapes =
		from->data.scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE;
	if (from->data.scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE
			|| escapes)
		raw = str_slice(raw, 1, raw.len - 1);
	if (str_eq(raw, text))
		return raw;
	if (escapes && yaml_syntax_escape(span, r->diag))
		r->faults++;
	return str_copy(r->arena, escapes ? vietnamese_nfc(&r->scratch, text)
		: text);
}

static void take_scalar(YamlReader *r, const yaml_event_t *from,
	YamlEvent *event)
{
	yaml_scalar_style_t style = from->data.scalar.style;
	Str raw = span_text(event->span);
	event->quoted = style == YAML_SINGLE_QUOTED_SCALAR_STYLE
		|| style == YAML_DOUBLE_QUOTED_SCALAR_STYLE;
	event->plain = style == YAML_PLAIN_SCALAR_STYLE;
	event->text = scalar_text(r, from, event->span);
	/* The library forgets the tag "!"; no plain scalar begins so. */
	event->anchor = raw.len && raw.ptr[0] == '&';
	event->tag = raw.len && raw.ptr[0] == '!';
	r->last = event->span;
	r->last_quoted = event->quoted;
}

static void take(YamlReader *r, const yaml_event_t *from, YamlEvent *event)
{
	size_t start = byte_at(r, from->start_mark.index);
	size_t end = byte_at(r, from->end_mark.index);
	*event = (YamlEvent){.type = from->type,
		.span = span_at(r->source, start, end)};
	switch (from->type) {
	case YAML_SCALAR_EVENT:
		take_scalar(r, from, event);
		break;
	case YAML_SEQUENCE_START_EVENT:
		event->anchor = from->data.sequence_start.anchor;
		event->tag = from->data.sequence_start.tag;
		event->flow = from->data.sequence_start.style
			== YAML_FLOW_SEQUENCE_STYLE;
		break;
	case YAML_MAPPING_START_EVENT:
		event->anchor = from->data.mapping_start.anchor;
		event->tag = from->data.mapping_start.tag;
		event->flow = from->data.mapping_start.style
			== YAML_FLOW_MAPPING_STYLE;
		break;
	case YAML_DOCUMENT_START_EVENT:
		event->directive = from->data.document_start.version_directive
			|| from->data.document_start.tag_directives.start
			!= from->data.document_start.tag_directives.end;
		break;
	default:
		break;
	}
	/* Ends of blocks are empty and lie at what was not read yet. */
	if (end > start)
		r->read = end;
}

/* So many mistakes seldom have as many causes. */
static void stop(YamlReader *r)
{
	r->stopped = true;
	if (!str_blank(str_slice(r->source->text, r->read, r->end)))
		yaml_report_limit(r, YAML_FAULT_MANY, r->read,
			LIMIT_YAML_FAULTS);
}

bool yaml_next(YamlReader *r, YamlEvent *ret_event)
{
	yaml_event_t from;
	if (r->faults >= LIMIT_YAML_FAULTS && !r->stopped)
		stop(r);
	if (r->stopped)
		return false;
	if (!yaml_parser_parse(&r->parser, &from)) {
		report_error(r);
		return false;
	}
	take(r, &from, ret_event);
	yaml_event_delete(&from);
	return true;
}

/* The library compares each %TAG with all before it, and tells us only after
 * the last: so many of them are refused unread. */
static bool has_many_directives(YamlReader *r)
{
	Str text = str_slice(r->source->text, 0, r->end), tag = STR("%TAG");
	size_t at = r->start, first = 0, count = 0;
	while (str_find_from(text, at, tag, &at)) {
		if (at == r->start || yaml_line_break(text.ptr[at - 1]))
			first = count++ ? first : at;
		at += tag.len;
	}
	if (count <= LIMIT_YAML_DIRECTIVES)
		return false;
	yaml_report(r, YAML_FAULT_DIRECTIVE, span_at(r->source, first,
		first + 1), NO_ARGS);
	return true;
}

/* These end a line for the library alone. */
static bool has_hidden_break(YamlReader *r)
{
	static const Str BREAKS[] = {
		STR_INIT("\u2028"), STR_INIT("\u2029"), STR_INIT("\xC2\x85")
	};
	Str text = str_slice(r->source->text, 0, r->end);
	size_t first = r->end, at;
	for (size_t i = 0; i < COUNT(BREAKS); i++)
		if (str_find_from(text, r->start, BREAKS[i], &at) && at < first)
			first = at;
	if (first == r->end)
		return false;
	yaml_syntax_character(&r->scratch, r->source, first, r->diag);
	return true;
}

static void start(YamlReader *r)
{
	Str bytes = str_slice(r->source->text, r->start, r->end);
	if (!yaml_parser_initialize(&r->parser))
		arena_exhausted();
	yaml_parser_set_encoding(&r->parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&r->parser,
		(const unsigned char *)(bytes.ptr ? bytes.ptr : ""), bytes.len);
}

bool yaml_reader_init(YamlReader *r, const Source *source, size_t from,
	size_t end, Diag *diag)
{
	*r = (YamlReader){.source = source, .start = from, .end = end,
		.diag = diag, .cursor_at = from, .read = from,
		.open = SIZE_MAX, .closed = SIZE_MAX};
	arena_init(&r->scratch);
	if (has_many_directives(r) || has_hidden_break(r)) {
		arena_done(&r->scratch);
		return false;
	}
	start(r);
	return true;
}

void yaml_reader_done(YamlReader *r)
{
	yaml_parser_delete(&r->parser);
	arena_done(&r->scratch);
}
