/* One loaded file and places in it.
 * Knows lines and columns; must not know file formats. */
#ifndef BASE_SOURCE_H
#define BASE_SOURCE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

typedef struct Source Source;

/* Reads a text again whose end was given up; empty when it is not the same
 * any more. The bytes live as long as the source. */
typedef Str (*SourceAgain)(const Source *source);

struct Source {
	Str path;	/* as shown to people: content/2025/plan.yaml, NFC */
	Str text;	/* valid UTF-8 in NFC, without a byte order mark; of a
			 * released one the length is true, but only the first
			 * `held` bytes are there: read it by source_text */
	size_t held;
	SourceAgain again;	/* NULL: all of text is there */
	bool withheld;	/* nothing of it may be shown */
};

/* Gives up the text behind the first `held` bytes, which head holds. Where
 * something is to be told about the file it is read again (source_text); no two
 * threads may do so at once for one source. */
void source_release(Source *source, Str head, SourceAgain again);
/* All of the text; only its head when it changed in the meantime. */
Str source_text(const Source *source);

/* Bytes [start, end) of a source. SPAN_NO_LINE as start says: the file as a
 * whole (line 0). {NULL} belongs to no file at all. */
typedef struct Span {
	const Source *source;
	uint32_t start, end;
} Span;

#define SPAN_NO_LINE UINT32_MAX

typedef struct Position {
	uint32_t line;		/* from 1; 0 for a whole file */
	uint32_t column;	/* characters from 1; 0 for a whole file */
} Position;

Span span_file(const Source *source);
/* A file or folder of which nothing but its path is known; path is copied. */
Span span_path(Arena *arena, Str path);
Span span_at(const Source *source, size_t start, size_t end);
/* The bytes of span. */
Str span_text(Span span);
/* Starts as {NULL}: rising offsets of one source share their scan. */
typedef struct SourceCursor {
	const Source *source;
	uint32_t offset;
	Position position;
} SourceCursor;

/* The place of the byte `offset`. */
Position source_seek(SourceCursor *cursor, const Source *source,
	uint32_t offset);
/* The line that holds offset, without its line end. */
Str source_line(const Source *source, uint32_t offset);
/* The part of that line that is at most reach bytes away from offset: its cost
 * does not grow with the line. */
Str source_line_near(const Source *source, uint32_t offset, size_t reach);
/* Source path, then start, whole files first: the order in which places are
 * told. */
int span_cmp(Span a, Span b);

#endif
