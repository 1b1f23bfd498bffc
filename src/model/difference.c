#include "model/difference.h"

#include <string.h>

#include "model/parts.h"

/* Bodies. */

static bool same_holes(const Rich *a, const Rich *b)
{
	if (a->hole_count != b->hole_count)
		return false;
	for (size_t i = 0; i < a->hole_count; i++) {
		const Hole *x = &a->holes[i], *y = &b->holes[i];
		if (x->kind != y->kind || !str_eq(x->target, y->target)
				|| !str_eq(x->title, y->title))
			return false;
	}
	return true;
}

static bool same_headings(const Rich *a, const Rich *b)
{
	if (a->heading_count != b->heading_count)
		return false;
	for (size_t i = 0; i < a->heading_count; i++) {
		const Heading *x = &a->headings[i], *y = &b->headings[i];
		if (x->level != y->level || x->empty != y->empty
				|| !str_eq(x->id, y->id)
				|| !str_eq(x->text, y->text))
			return false;
	}
	return true;
}

static bool same_issuer(const CitedIssuer *a, const CitedIssuer *b)
{
	return a->hole == b->hole && str_eq(a->name, b->name)
		&& str_eq(a->written, b->written) && a->sure == b->sure;
}

static bool same_issuers(const Prose *a, const Prose *b)
{
	if (a->issuer_count != b->issuer_count)
		return false;
	for (size_t i = 0; i < a->issuer_count; i++)
		if (!same_issuer(&a->issuers[i], &b->issuers[i]))
			return false;
	return true;
}

/* Whether nobody else can tell the bodies apart. */
static bool same_body(const Reading *a, const Reading *b,
	const FileKind *kind)
{
	if (!reading_markdown(a->source.path))
		return true;
	if (!kind->body)
		return false;
	const Prose *before = record_at(a->record, kind->body);
	const Prose *now = record_at(b->record, kind->body);
	const Rich *x = before->rich, *y = now->rich;
	return x && y && prose_told(before) == prose_told(now)
		&& !x->html.len == !y->html.len && same_holes(x, y)
		&& same_headings(x, y) && same_issuers(before, now);
}

/* Titles. */

/* The YAML of a file while it is copied without the titles in it. */
typedef struct Strip {
	Str text;
	char *kept;
	size_t count, at;	/* bytes kept; where the rest begins */
	bool ordered;
} Strip;

/* Whether bytes [start, end) are the value of a line of its own, and what
 * follows is no part of it nor of what stands before: then the line may as
 * well not be there. */
static bool is_line(Str text, size_t start, size_t end, size_t *ret_from,
	size_t *ret_to)
{
	size_t from = 0, to, colon;
	if (str_find_last(str_slice(text, 0, start), '\n', &from))
		from++;
	Str key = str_trim(str_slice(text, from, start));
	Str rest = str_slice(text, end, text.len), line;
	if (!str_find(rest, STR("\n"), &to)
			|| !str_blank(str_slice(rest, 0, to))
			|| !str_find_last(key, ':', &colon)
			|| colon + 1 != key.len || str_starts(key, STR("-"))
			|| memchr(text.ptr + start, '\n', end - start))
		return false;
	str_cut(str_slice(rest, to + 1, rest.len), '\n', &line, &rest);
	*ret_from = from;
	*ret_to = end + to + 1;
	return !str_blank(line) && !str_starts(str_trim(line), STR("#"));
}

static void keep_to(Strip *strip, size_t end)
{
	memcpy(strip->kept + strip->count, strip->text.ptr + strip->at,
		end - strip->at);
	strip->count += end - strip->at;
	strip->at = end;
}

/* A title that shares its line leaves a byte that no YAML has. */
static void strip_title(void *context, Entity *entity)
{
	Strip *strip = context;
	const Text *title = entity_title_text(entity);
	size_t from, to;
	if (!title || !title->span.source)
		return;
	from = title->span.start;
	to = title->span.end;
	if (from < strip->at || to < from || to > strip->text.len) {
		strip->ordered = false;
		return;
	}
	bool line = is_line(strip->text, from, to, &from, &to);
	if (from < strip->at) {
		strip->ordered = false;
		return;
	}
	keep_to(strip, from);
	strip->at = to;
	if (!line)
		strip->kept[strip->count++] = '\0';
}

static Strip strip_titles(Arena *scratch, const Reading *reading,
	const FileKind *kind)
{
	bool markdown = reading_markdown(reading->source.path);
	Strip strip = {.ordered = true, .text = markdown
		? str_slice(reading->source.text, 0, reading->body)
		: reading->source.text};
	Visitor visitor = {.context = &strip, .entity = strip_title};
	/* A title may be written in no byte at all: "". */
	strip.kept = arena_bytes(scratch, strip.text.len * 2 + 1);
	schema_visit(&visitor, kind->schema, reading->record);
	keep_to(&strip, strip.text.len);
	return strip;
}

/* What stands beside the titles is the same to the byte, and so says the
 * same. */
static bool same_but_titles(Arena *scratch, const Reading *a,
	const Reading *b, const FileKind *kind)
{
	Strip x = strip_titles(scratch, a, kind);
	Strip y = strip_titles(scratch, b, kind);
	return x.ordered && y.ordered && str_eq((Str){x.kept, x.count},
		(Str){y.kept, y.count});
}

static bool same_front(const Reading *a, const Reading *b)
{
	return a->body == b->body && str_eq(
		str_slice(a->source.text, 0, a->body),
		str_slice(b->source.text, 0, b->body));
}

Difference reading_difference(Arena *scratch, const Reading *before,
	const Reading *now, const FileKind *kind)
{
	if (!same_body(before, now, kind))
		return DIFFERENCE_OTHER;
	if (reading_markdown(now->source.path) && same_front(before, now))
		return DIFFERENCE_BODY;
	return same_but_titles(scratch, before, now, kind) ? DIFFERENCE_TITLE
		: DIFFERENCE_OTHER;
}
