/* YAML to Nodes; the only room that knows libyaml.
 * Knows syntax and its mistakes; must not know any key. */
#ifndef FORMAT_YAML_H
#define FORMAT_YAML_H

#include "base/diag.h"
#include "format/node.h"

/* Reads the bytes [start, end) of source (all of a YAML file, or a front
 * matter) as one document. Anchors, aliases, tags, merge keys, a second
 * document, nesting past LIMIT_YAML_DEPTH and duplicate keys (told with both
 * places) are faults. Returns NULL after a syntax fault; an empty document
 * is an empty map. Spans are byte offsets in source. Texts stand in source, or
 * in arena where they are written otherwise there. */
const Node *yaml_parse(Arena *arena, const Source *source, size_t start,
	size_t end, Diag *diag);

/* Set scalar, zero the rest: while offsets grow, all of them together cost one
 * walk over the scalar. */
typedef struct YamlCursor {
	const Node *scalar;
	size_t text_at, raw_at;		/* so much of the text came from so
					 * much of the scalar as written */
} YamlCursor;

/* Where byte `offset` of the scalar's text stands in its source: block,
 * folded and quoted styles are undone by matching the text against the
 * scalar's span. */
uint32_t yaml_cursor_offset(YamlCursor *cursor, size_t offset);

#endif
