/* What the files of format/markdown share while one text is rendered.
 * Knows the state of a walk; must not be included from elsewhere. */
#ifndef FORMAT_MARKDOWN_INTERNAL_H
#define FORMAT_MARKDOWN_INTERNAL_H

#include <cmark-gfm.h>

#include "base/map.h"
#include "base/vec.h"
#include "format/markdown.h"

typedef enum MarkdownFault {
	MARKDOWN_SIZE,
	MARKDOWN_NESTING,
	MARKDOWN_COLUMNS,
	MARKDOWN_SIGNS,
	MARKDOWN_EMPHASIS,
	MARKDOWN_EXPANSION,
	MARKDOWN_HTML,
	MARKDOWN_FORBIDDEN_LINK,
	MARKDOWN_EMPTY_LINK,
	MARKDOWN_EXTERNAL_IMAGE,
	MARKDOWN_IMAGE_IN_LINK,
	MARKDOWN_LINES,
	MARKDOWN_TABLE_LEAD,
	MARKDOWN_GLUED_BOLD,
	MARKDOWN_SPACED_BOLD,
	MARKDOWN_SPACE_IN_LINK,
	MARKDOWN_TARGET_APART,
	MARKDOWN_UNCLOSED_FENCE,
	MARKDOWN_UNCLOSED_REFERENCE,
	MARKDOWN_NESTED_REFERENCE,
	MARKDOWN_GLUED_HEADING,
	MARKDOWN_EMPTY_HEADING,
	MARKDOWN_ROW_SHORT,
	MARKDOWN_ROW_LONG,
	MARKDOWN_NO_TABLE,
	MARKDOWN_TABLE_ROW,
	MARKDOWN_TABLE_GAPS,
	MARKDOWN_TABLE_APART,
	MARKDOWN_TABBED_ROWS,
	MARKDOWN_INDENTED_CODE,
	MARKDOWN_ITEMS_RUN_IN,
	MARKDOWN_UNDERLINED,
	MARKDOWN_OWN_DISK,
	MARKDOWN_OWN_PREVIEW,
	MARKDOWN_NOTE_MISSING,
	MARKDOWN_NOTE_UNUSED,
	MARKDOWN_NOTE_COLON,
	MARKDOWN_NOTE_EMPTY,
	MARKDOWN_UNKNOWN_ALERT,
	MARKDOWN_ALERT_RUN_IN,
	MARKDOWN_LABEL_UNUSED,
	MARKDOWN_ALERT_COLON
} MarkdownFault;

typedef enum LinkKind {
	LINK_NONE,	/* not inside a link */
	LINK_DROPPED,	/* inside one that was refused */
	LINK_WRITTEN,	/* inside <a> */
	LINK_HOLE	/* inside the newest hole */
} LinkKind;

/* Finding what the tree holds in the text again. */
typedef struct Places {
	struct { VEC(uint32_t) } lines;	/* offset of each one's first byte */
	size_t start, end;	/* of the block that is being written */
	size_t cursor;		/* what was found last ends here */
	size_t budget;		/* bytes that may still be searched */
} Places;

/* Of a block, the first and the last, from 1. */
typedef struct Lines {
	int first, last;
} Lines;

typedef struct Table {
	int number, column;
	Str cells;		/* those of the row that are still to come */
	size_t columns;
	const uint8_t *align;	/* 'l', 'c', 'r' or 0 for each column */
	bool header, body;	/* inside thead, tbody */
	bool text;		/* the row before was a line without "|" */
} Table;

typedef struct Notes {
	int *uses;		/* by note number from 1: references in all */
	int *seen;		/* references so far */
	int count, current;
} Notes;

/* What is written at a node; see markdown_block.c. */
typedef struct Visitor Visitor;

enum { KNOWN_TYPES = 8 };

/* A type of node that an extension has registered. */
typedef struct KnownType {
	unsigned type;
	const Visitor *visitor;		/* NULL: not used yet */
} KnownType;

/* What can stand in a run of this text, if it is looked for. */
typedef struct Signs {
	bool reference;		/* [[ */
	bool scheme;		/* :// */
	bool www;		/* www. */
	bool bold;		/* ** */
	bool target;		/* ]( */
	bool apart;		/* ] ( */
	bool note;		/* [^ */
	bool label;		/* ]: */
	bool tab;
} Signs;

typedef struct Markdown {
	Arena *arena;		/* the caller's: for what is returned */
	Arena *scratch;		/* the tree and all that ends with the call */
	Str text;
	const MarkdownOrigin *origin;
	const MarkdownOptions *options;
	Diag *diag;
	Buf out;
	Buf words;		/* used by markdown_plain */
	Places places;
	struct { VEC(Hole) } holes;
	struct { VEC(Heading) } headings;
	int open[7];		/* levels as written of the headings that hold
				 * the present place, outermost first */
	int open_count;
	Map ids;
	KnownType known[KNOWN_TYPES];
	Signs signs;
	cmark_node *taken;	/* a handler wrote all up to this node */
	LinkKind link;
	cmark_node *link_node;	/* whose end ends the link; NULL if none */
	size_t link_from;	/* where the text of that link begins, or before */
	bool html_told;
	bool bars;		/* there is a "|" in the text */
	Table table;
	Notes notes;
} Markdown;

/* Text and soft breaks that follow each other, as one text. */
typedef struct Run {
	Str text;
	cmark_node *last;
	int line;	/* of text[counted] */
	size_t counted;
} Run;

/* markdown_fault.c */

/* Reports a fault at place, a part of the text. */
void markdown_tell(Markdown *md, MarkdownFault fault, Str place, Args args);

/* markdown_guard.c */

/* Fills the line table; false after a fault when the text would cost
 * cmark-gfm too much. */
bool markdown_guard(Markdown *md);

/* markdown_parse.c */

/* The tree of text in arena, or NULL when it needs more memory than is
 * allowed. markdown_parse_end must follow once the tree is done with. */
cmark_node *markdown_parse(Arena *arena, Str text);
void markdown_parse_end(void);

/* markdown_place.c */

/* Where node begins. */
size_t markdown_place(const Markdown *md, cmark_node *node);
Lines markdown_place_lines(cmark_node *node);
size_t markdown_place_line(const Markdown *md, int line);
/* What stands of its line from the byte `at` on, without the line's end. */
Str markdown_line(const Markdown *md, size_t at);
/* The same without blanks and the “>” of quotes before it. */
Str markdown_bare_line(const Markdown *md, size_t at);
/* Makes node the block that is searched. */
void markdown_place_block(Markdown *md, cmark_node *node);
/* The next “|” of a row at or after at without “\” before it, or its end. */
size_t markdown_place_bar(Str row, size_t at);
/* What stands of a row on its line. */
Str markdown_place_row(const Markdown *md, cmark_node *row);
/* Makes the first cell of row, which no “|” stands before any more, the block
 * that is searched, and takes it off. */
void markdown_place_cell(Markdown *md, Str *row);
/* Finds needle at or after the cursor and line; past it, the cursor moves. */
bool markdown_place_find(Markdown *md, int line, Str needle, size_t *ret_at);
/* Where the search for what stands on line begins. */
size_t markdown_place_from(const Markdown *md, int line);
/* The same from there on only. */
bool markdown_place_seek(Markdown *md, size_t from, Str needle,
	size_t *ret_at);
void markdown_place_advance(Markdown *md, size_t to);
/* Where a part of the text stands in its source. */
Span markdown_span(const Markdown *md, Str part);
/* That line, from 1, without blanks and the signs of quotes and items. */
Str markdown_place_words(const Markdown *md, size_t line);
int markdown_place_of_run(Run *run, size_t offset);
/* Whether an odd number of “\” stands before the byte at. */
bool markdown_place_escaped(const Markdown *md, size_t at);
/* The part of s that the text surely holds as it is: on one line, or even
 * (strict) without signs that may have been escaped. */
Str markdown_needle(Str s, bool strict);
/* Breaks and blanks that follow each other become one space. */
Str markdown_collapse(Arena *arena, Str s);

/* markdown_link.c */

void markdown_link_enter(Markdown *md, cmark_node *node);
void markdown_link_leave(Markdown *md, cmark_node *node);
void markdown_image(Markdown *md, cmark_node *node);
/* Opens a hole at the end of what is written. */
Hole *markdown_hole(Markdown *md, HoleKind kind, Str target, Str title,
	Span span);
void markdown_anchor(Markdown *md, Str url, Str title);
/* Whether only the writer's machine answers at url: the preview does. */
bool markdown_own_address(Str url);

/* markdown_heading.c */

/* The words of all that node holds. */
Str markdown_plain(Markdown *md, cmark_node *node);
void markdown_heading_enter(Markdown *md, cmark_node *node);
void markdown_heading_leave(Markdown *md, cmark_node *node);
/* The newest heading has something beneath it. */
void markdown_heading_filled(Markdown *md);
/* Decides which sections are empty. */
void markdown_heading_finish(Markdown *md);

/* markdown_note.c */

void markdown_note_prepare(Markdown *md, cmark_node *root);
void markdown_note_reference(Markdown *md, cmark_node *node);
void markdown_note_enter(Markdown *md, cmark_node *node);
void markdown_note_leave(Markdown *md, cmark_node *node);
void markdown_note_backlinks(Markdown *md);

/* markdown_run.c */

/* Fills the signs. */
void markdown_run_prepare(Markdown *md);
/* Writes the run of text that begins with node and takes it. */
void markdown_run(Markdown *md, cmark_node *node);

/* markdown_find.c */

/* Writes run with the references, addresses and citations that are found in
 * it; what stands in their way may be told. */
void markdown_find(Markdown *md, Run *run);

/* markdown_reference.c */

/* Writes [[target]] or [[target|shown text]]: a hole, but for brackets that
 * are escaped in the text. */
void markdown_reference(Markdown *md, Run *run, Match match);
/* Warns of a reference in run, which is shown within a link. */
void markdown_reference_nested(Markdown *md, Run *run);
/* Moves the cursor past the references that code shows. */
void markdown_reference_skip(Markdown *md, Str code);

/* markdown_autolink.c */

/* The first bare address in text at or after from. */
bool markdown_autolink_scheme(Str text, size_t from, Match *ret_match);
bool markdown_autolink_www(Str text, size_t from, Match *ret_match);

/* markdown_trap.c */

/* Warnings for what drafters take for Markdown. */
void markdown_trap_run(Markdown *md, Run *run);
void markdown_trap_paragraph(Markdown *md, cmark_node *node);
void markdown_trap_code(Markdown *md, cmark_node *node);

/* markdown_trap_note.c */

/* Warnings for notes that are missing in a run, for one that says nothing, and
 * for those on lines of which nothing is shown. */
void markdown_trap_missing(Markdown *md, Run *run);
void markdown_trap_note(Markdown *md, cmark_node *definition);
void markdown_trap_unused(Markdown *md, const bool *shown);

/* markdown_trap_label.c */

/* Warnings for lines that are not in the tree. */
void markdown_trap_dropped(Markdown *md, cmark_node *root);

/* markdown_trap_paper.c */

/* Warnings for what is written as on paper. */
void markdown_trap_items(Markdown *md, cmark_node *paragraph);
void markdown_trap_labels(Markdown *md, cmark_node *paragraph);
void markdown_trap_tabs(Markdown *md, cmark_node *paragraph);
void markdown_trap_indent(Markdown *md, cmark_node *code);
void markdown_trap_underline(Markdown *md, cmark_node *heading);

/* markdown_trap_table.c */

/* Warnings for rows that do not fit their table, and for tables that are
 * none. */
void markdown_trap_row(Markdown *md, Str row);
void markdown_trap_bars(Markdown *md, cmark_node *paragraph);

/* markdown_alert.c */

/* Whether quote begins with "[!NOTE]" or the like; then that is taken out of
 * it, and it is opened and labelled. */
bool markdown_alert(Markdown *md, cmark_node *quote);

/* markdown_table.c */

void markdown_table_enter(Markdown *md, cmark_node *node);
void markdown_table_leave(Markdown *md, cmark_node *node);
void markdown_row_enter(Markdown *md, cmark_node *node);
void markdown_row_leave(Markdown *md, cmark_node *node);
void markdown_cell_enter(Markdown *md, cmark_node *node);
void markdown_cell_leave(Markdown *md, cmark_node *node);

/* markdown_block.c */

/* A block begins on a line of its own. */
static inline void markdown_fresh_line(Markdown *md)
{
	if (md->out.len && md->out.ptr[md->out.len - 1] != '\n')
		buf_add_char(&md->out, '\n');
}

/* Writes the whole tree. */
void markdown_blocks(Markdown *md, cmark_node *root);

#endif
