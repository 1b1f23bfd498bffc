/* Markdown to HTML with holes; the only room that knows cmark-gfm.
 * Knows syntax and safe HTML; must not know what a link leads to. */
#ifndef FORMAT_MARKDOWN_H
#define FORMAT_MARKDOWN_H

#include "base/buf.h"
#include "base/diag.h"
#include "base/spool.h"

typedef enum HoleKind {
	HOLE_LINK,	/* [text](target): a relative path and fragment */
	HOLE_IMAGE,	/* ![text](target) */
	HOLE_REFERENCE,	/* [[target]]: no inner text */
	HOLE_CITATION	/* found by the scanner in running text */
} HoleKind;

/* A place in the HTML whose address is known only later. html[start, end)
 * is its inner HTML (for an image: its alternative text, escaped). */
typedef struct Hole {
	HoleKind kind;
	uint32_t start, end;
	Str target;	/* entities decoded, percent-decoding not done */
	Str title;	/* of a link or image, may be empty */
	Span span;
	const void *to;	/* for whoever resolves it; NULL until then */
	Str fragment;	/* set together with to */
} Hole;

typedef struct Heading {
	int level;	/* depth in this text, from 1: no level is skipped,
			 * whatever was written */
	Str id;		/* unique in its text, prefix included */
	Str text;	/* plain; a reference is its shown text or target */
	size_t holes, hole_count;	/* the first that stands in it */
	Span span;
	bool empty;	/* nothing but headings before the next of its level */
} Heading;

/* The result; lives in the arena it was made in. */
typedef struct Rich {
	Str html;		/* without ptr: set aside in spool, at `at` */
	Spool *spool;
	uint64_t at;
	Hole *holes;
	size_t hole_count;	/* in order of start; never nested */
	Heading *headings;
	size_t heading_count;
	bool refused;		/* and told: nothing of the text is here */
} Rich;

/* A match of the scanner in plain text: bytes [start, end). */
typedef struct Match {
	size_t start, end;
} Match;

/* Finds the first match in text at or after from. text has a space or '\n'
 * where a line was broken. Called by many threads. */
typedef bool (*MarkdownScan)(Str text, size_t from, Match *ret_match);

/* What a quote is marked as: "> [!NOTE]" ... */
typedef enum Alert {
	ALERT_NOTE,
	ALERT_TIP,
	ALERT_IMPORTANT,
	ALERT_WARNING,
	ALERT_CAUTION,
	ALERTS
} Alert;

typedef struct MarkdownOptions {
	MarkdownScan scan;	/* may be NULL */
	Str id_prefix;		/* before heading and footnote ids */
	int heading_base;	/* level in HTML of the outermost headings;
				 * the innermost stop at 6 */
	Str table_label;	/* accessible name of a table's region */
	Str alert_labels[ALERTS];	/* what stands over such a quote */
	Str footnotes_label;	/* heading over the footnotes */
	Str backlink_label;	/* accessible name of a way back from one */
	Spool *spool;		/* where the HTML is set aside; NULL: it stays
				 * in the arena */
} MarkdownOptions;

/* Maps a byte offset of the text to one in the source; NULL context maps
 * by adding. */
typedef struct MarkdownOrigin {
	const Source *source;
	uint32_t start;		/* offset of the text's first byte */
	uint32_t (*map)(void *context, size_t offset);
	void *context;
} MarkdownOrigin;

/* Call once before any thread parses. */
void markdown_setup(void);

/* Renders text. Raw HTML, forbidden link schemes, texts past the limits are
 * faults at their place; the result is still whole and safe. Thread-safe. */
Rich markdown_render(Arena *arena, Str text, MarkdownOrigin origin,
	const MarkdownOptions *options, Diag *diag);

/* What stands in a hole: an empty href leaves the inner HTML alone. */
typedef struct Filling {
	Str href;	/* unescaped */
	Str text;	/* for holes without inner HTML, unescaped */
	Str class_name;	/* may be empty */
} Filling;

typedef Filling (*MarkdownFill)(const Hole *hole, void *context);

/* The HTML of rich, its holes' inner HTML included; in arena if it was set
 * aside. Empty when it cannot be read again: its spool has the error. */
Str markdown_html(Arena *arena, const Rich *rich);
/* Writes html, that of rich, with its holes filled. */
void markdown_write(Buf *out, const Rich *rich, Str html, MarkdownFill fill,
	void *context);
/* Such HTML without ids and links to them, so that it may stand on a page with
 * others and with itself. */
Str markdown_excerpt(Arena *arena, Str html);

/* The mistakes that this room can report, by row; NULL past the last. */
const Fault *markdown_fault(size_t row);

#endif
