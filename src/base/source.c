#include "base/source.h"

void source_release(Source *source, Str head, SourceAgain again)
{
	source->text.ptr = head.ptr;
	source->held = head.len;
	source->again = again;
}

Str source_text(const Source *source)
{
	Source *whole = (Source *)source;
	if (source->again) {
		Str text = source->again(source);
		whole->text = text.len == source->text.len ? text
			: (Str){source->text.ptr, source->held};
		whole->again = NULL;
	}
	return source->text;
}

Span span_file(const Source *source)
{
	return (Span){source, SPAN_NO_LINE, SPAN_NO_LINE};
}

Span span_path(Arena *arena, Str path)
{
	Source *source = ARENA_NEW(arena, Source);
	source->path = str_copy(arena, path);
	return span_file(source);
}

Span span_at(const Source *source, size_t start, size_t end)
{
	size_t len = source ? source->text.len : 0;
	if (end > len)
		end = len;
	if (start > end)
		start = end;
	return (Span){source, (uint32_t)start, (uint32_t)end};
}

Str span_text(Span span)
{
	if (!span.source || span.start == SPAN_NO_LINE)
		return (Str){0};
	if (span.source->again && span.end <= span.source->held)
		return str_slice(span.source->text, span.start, span.end);
	return str_slice(source_text(span.source), span.start, span.end);
}

/* Whether a line ends behind the byte at i. */
static bool line_ends(Str text, size_t i)
{
	if (text.ptr[i] == '\n')
		return true;
	return text.ptr[i] == '\r'
		&& !(i + 1 < text.len && text.ptr[i + 1] == '\n');
}

/* An offset inside a character means that character: its first byte. Not
 * more than three steps, for text that is not UTF-8 at all. */
static size_t character_start(Str text, size_t offset)
{
	size_t at = offset < text.len ? offset : text.len;
	for (int i = 0; i < 3 && at && str_continues(text, at); i++)
		at--;
	return at;
}

Position source_seek(SourceCursor *cursor, const Source *source,
	uint32_t offset)
{
	if (!source || offset == SPAN_NO_LINE)
		return (Position){0, 0};
	Str text = source_text(source);
	size_t at = character_start(text, offset);
	if (cursor->source != source || cursor->offset > at)
		*cursor = (SourceCursor){source, 0, {1, 1}};
	for (size_t i = cursor->offset; i < at; i++) {
		if (line_ends(text, i)) {
			cursor->position.line++;
			cursor->position.column = 1;
		} else if (!str_continues(text, i)) {
			cursor->position.column++;
		}
	}
	cursor->offset = (uint32_t)at;
	return cursor->position;
}

Str source_line_near(const Source *source, uint32_t offset, size_t reach)
{
	if (!source || offset == SPAN_NO_LINE)
		return (Str){0};
	Str text = source_text(source);
	size_t at = offset < text.len ? offset : text.len;
	size_t from = at, to = at;
	while (from && at - from < reach && !line_ends(text, from - 1))
		from--;
	while (to < text.len && to - at < reach && text.ptr[to] != '\n'
			&& text.ptr[to] != '\r')
		to++;
	/* The offset may stand between the two bytes of a line end. */
	if (to > from && text.ptr[to - 1] == '\r')
		to--;
	return str_slice(text, from, to);
}

Str source_line(const Source *source, uint32_t offset)
{
	return source_line_near(source, offset, SIZE_MAX);
}

static Str path_of(Span span)
{
	return span.source ? span.source->path : (Str){0};
}

int span_cmp(Span a, Span b)
{
	int order = str_cmp(path_of(a), path_of(b));
	/* Wraps round: what concerns the whole file is told first. */
	uint32_t start_a = a.start + 1, start_b = b.start + 1;
	return order ? order : (start_a > start_b) - (start_a < start_b);
}
