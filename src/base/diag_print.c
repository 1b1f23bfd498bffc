#include "base/diag.h"

#include "base/diag_excerpt.h"

/* A report with all its hints and excerpts is a few kilobytes; this only
 * keeps a broken caller from filling memory. */
enum { REPORT_MAX = 1 << 20 };

typedef struct Printer {
	Arena *arena;		/* reset after each report */
	Buf *out;
	DiagStyle style;
	SourceCursor cursor;	/* reports come sorted by place */
	SourceCursor far;	/* as a rule so do the places related to them */
} Printer;

static const Phrase severities[] = {
	[SEVERITY_OFF] = PHRASE("", ""),
	[SEVERITY_WARNING] = PHRASE("cảnh báo", "warning"),
	[SEVERITY_ERROR] = PHRASE("lỗi", "error")
};
static const Phrase hint_word = PHRASE("gợi ý", "hint");
static const Phrase related_word = PHRASE("xem thêm", "see also");

#define BOLD "\033[1m"
#define CYAN "\033[36m"
#define PLAIN "\033[0m"
static const char *const colours[] = {
	[SEVERITY_OFF] = "",
	[SEVERITY_WARNING] = "\033[1;33m",
	[SEVERITY_ERROR] = "\033[1;31m"
};

static void colour(Printer *p, const char *sequence)
{
	if (p->style.colour)
		buf_add(p->out, str_from(sequence));
}

static Str fill(Printer *p, const Phrase *phrase, const Args *args)
{
	return args_fill(p->arena, phrase, args, p->style.language);
}

/* Whether phrase is there and each argument it names is filled. */
static bool complete(const Phrase *phrase, Language language, const Args *args)
{
	Str format = phrase_in(phrase, language);
	for (size_t i = 0; i < ARGS_MAX; i++) {
		char name[] = {'{', (char)('1' + i), '}'};
		if (str_has(format, (Str){name, sizeof name})
				&& !arg_text(&args->at[i], language).len)
			return false;
	}
	return format.len > 0;
}

static Str hint_of(Printer *p, const Report *report)
{
	const Phrase *hints[] = {&report->fault->hint,
		&report->fault->otherwise};
	for (size_t i = 0; i < 2; i++) {
		if (complete(hints[i], p->style.language, &report->args))
			return fill(p, hints[i], &report->args);
	}
	return (Str){0};
}

static void add_place(Printer *p, SourceCursor *cursor, Span span)
{
	Position position = source_seek(cursor, span.source, span.start);
	colour(p, BOLD);
	excerpt_text(p->out, span.source->path);
	buf_format(p->out, ":%u:%u", position.line, position.column);
	colour(p, PLAIN);
}

static void add_head(Printer *p, const Report *report)
{
	if (report->span.source) {
		add_place(p, &p->cursor, report->span);
		BUF_LITERAL(p->out, ": ");
	}
	colour(p, colours[report->severity]);
	buf_add(p->out, phrase_in(&severities[report->severity],
		p->style.language));
	buf_format(p->out, "[%s]", report->fault->rule);
	colour(p, PLAIN);
	BUF_LITERAL(p->out, ": ");
	excerpt_text(p->out, fill(p, &report->fault->message, &report->args));
	buf_add_char(p->out, '\n');
	excerpt_span(p->out, report->span, p->style.room);
}

static void add_label(Printer *p, const Phrase *label)
{
	BUF_LITERAL(p->out, "  ");
	colour(p, CYAN);
	buf_add(p->out, phrase_in(label, p->style.language));
	colour(p, PLAIN);
}

static void add_related(Printer *p, Span related)
{
	add_label(p, &related_word);
	buf_add_char(p->out, ' ');
	add_place(p, &p->far, related);
	buf_add_char(p->out, '\n');
	excerpt_span(p->out, related, p->style.room);
}

static void add_text(Printer *p, const Report *report)
{
	Str hint = hint_of(p, report);
	add_head(p, report);
	if (hint.len) {
		add_label(p, &hint_word);
		BUF_LITERAL(p->out, ": ");
		excerpt_text(p->out, hint);
		buf_add_char(p->out, '\n');
	}
	if (report->related.source)
		add_related(p, report->related);
}

static void json_escape(Buf *out, unsigned rune)
{
	if (rune == '"' || rune == '\\')
		buf_add_char(out, '\\');
	if (rune < 0x20)
		buf_format(out, "\\u%04x", rune);
	else
		excerpt_rune(out, rune);
}

static void json_string(Buf *out, const char *key, Str s)
{
	buf_format(out, "\"%s\":\"", key);
	for (size_t at = 0; at < s.len;)
		json_escape(out, excerpt_next(s, &at));
	buf_add_char(out, '"');
}

static void json_place(Buf *out, SourceCursor *cursor, Span span)
{
	Position position = source_seek(cursor, span.source, span.start);
	json_string(out, "path", span.source ? span.source->path
		: (Str){0});
	buf_format(out, ",\"line\":%u,\"column\":%u", position.line,
		position.column);
}

/* The keys and values of a report, without the braces around them. */
static void add_keys(Printer *p, const Report *report)
{
	Buf *out = p->out;
	json_place(out, &p->cursor, report->span);
	buf_add_char(out, ',');
	json_string(out, "severity", phrase_in(&severities[report->severity],
		LANGUAGE_EN));
	buf_add_char(out, ',');
	json_string(out, "rule", str_from(report->fault->rule));
	buf_add_char(out, ',');
	json_string(out, "message", fill(p, &report->fault->message,
		&report->args));
	buf_add_char(out, ',');
	json_string(out, "hint", hint_of(p, report));
	BUF_LITERAL(out, ",\"related\":[");
	if (report->related.source) {
		buf_add_char(out, '{');
		json_place(out, &p->far, report->related);
		buf_add_char(out, '}');
	}
	buf_add_char(out, ']');
}

static void add_json(Printer *p, const Report *report)
{
	buf_add_char(p->out, '{');
	add_keys(p, report);
	BUF_LITERAL(p->out, "}\n");
}

void diag_print(const Diag *diag, FILE *out, DiagStyle style)
{
	Arena arena;
	Buf buf;
	Printer printer = {.arena = &arena, .out = &buf, .style = style};
	arena_init(&arena);
	buf_init(&buf, REPORT_MAX);
	VEC_EACH(const Report, report, &diag->reports) {
		if (style.json)
			add_json(&printer, report);
		else
			add_text(&printer, report);
		fwrite(buf.ptr, 1, buf.len, out);
		buf_clear(&buf);
		arena_clear(&arena);
	}
	buf_done(&buf);
	arena_done(&arena);
}

static void add_excerpt(Printer *p, Span span)
{
	Buf excerpt;
	buf_init(&excerpt, REPORT_MAX);
	excerpt_span(&excerpt, span, p->style.room);
	buf_add_char(p->out, ',');
	json_string(p->out, "excerpt", buf_str(&excerpt));
	buf_done(&excerpt);
}

/* False, and out as it was, when room ends. */
static bool add_digest(Printer *p, const Report *report, bool first)
{
	size_t from = p->out->len;
	buf_add(p->out, first ? STR("{") : STR(",{"));
	add_keys(p, report);
	add_excerpt(p, report->span);
	buf_add_char(p->out, '}');
	arena_clear(p->arena);
	if (!p->out->overflow)
		return true;
	p->out->len = from;
	p->out->overflow = false;
	return false;
}

static bool digest_severity(Printer *p, const Diag *diag, Severity severity,
	bool *first)
{
	p->cursor = p->far = (SourceCursor){0};
	VEC_EACH(const Report, report, &diag->reports) {
		if (report->severity != severity)
			continue;
		if (!add_digest(p, report, *first))
			return false;
		*first = false;
	}
	return true;
}

void diag_digest(const Diag *diag, Buf *out, Language language)
{
	static const Str end = STR_INIT("]}");
	Arena arena;
	Printer printer = {.arena = &arena, .out = out,
		.style = {.language = language, .json = true}};
	bool first = true;
	if (!diag->reports.count)
		return;
	arena_init(&arena);
	buf_format(out, "{\"errors\":%zu,\"warnings\":%zu,\"reports\":[",
		diag_count(diag, SEVERITY_ERROR),
		diag_count(diag, SEVERITY_WARNING));
	out->max -= end.len;
	if (digest_severity(&printer, diag, SEVERITY_ERROR, &first))
		digest_severity(&printer, diag, SEVERITY_WARNING, &first);
	out->max += end.len;
	buf_add(out, end);
	arena_done(&arena);
}
