/* The text of Markdown as it is read aloud: blocks without any tags.
 * Knows the HTML that format/markdown writes; must not know what a text is
 * part of. */
#ifndef FORMAT_PLAIN_H
#define FORMAT_PLAIN_H

#include "base/buf.h"
#include "format/markdown.h"

/* A paragraph, a heading, an item, a cell of a table; of these only a cell is
 * ever empty. */
typedef struct PlainBlock {
	Str text;		/* on one line */
	bool heading;
	bool beside;		/* a cell, in one row with that before it */
} PlainBlock;

typedef struct PlainText {
	VEC(PlainBlock)
} PlainText;

/* Reads one text after the other with the same buffers. */
typedef struct Plain {
	Arena *arena;		/* of the blocks */
	MarkdownFill name;	/* the text of a hole that has none itself */
	PlainText text;
	Buf html, block;
	bool heading;
	size_t cells;		/* of the row, up to where it is read */
	bool in_cell;
} Plain;

void plain_init(Plain *plain, Arena *arena, MarkdownFill name);
void plain_done(Plain *plain);
/* The blocks of rich in order; none for NULL, or when it cannot be read
 * again (markdown_html). */
PlainText plain_text(Plain *plain, const Rich *rich);

#endif
