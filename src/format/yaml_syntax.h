/* The mistakes people make when they write YAML, and how to tell them.
 * Knows the library's complaints as text and the bytes around them; must not
 * know how the library is driven. */
#ifndef FORMAT_YAML_SYNTAX_H
#define FORMAT_YAML_SYNTAX_H

#include "base/diag.h"

typedef enum YamlFault {
	YAML_FAULT_OTHER,
	YAML_FAULT_TAB,
	YAML_FAULT_COLON,
	YAML_FAULT_NO_PAIR,
	YAML_FAULT_QUOTE,
	YAML_FAULT_AFTER_QUOTE,
	YAML_FAULT_INDENT,
	YAML_FAULT_BRACKET,
	YAML_FAULT_START,
	YAML_FAULT_INVISIBLE,
	YAML_FAULT_ANCHOR,
	YAML_FAULT_TAG,
	YAML_FAULT_MERGE,
	YAML_FAULT_DOCUMENT,
	YAML_FAULT_DIRECTIVE,
	YAML_FAULT_DEPTH,
	YAML_FAULT_KEY_KIND,
	YAML_FAULT_DUPLICATE,
	YAML_FAULT_ESCAPE,
	YAML_FAULT_DASH,
	YAML_FAULT_VALUES,
	YAML_FAULT_CUT,
	YAML_FAULT_MARK,
	YAML_FAULT_SIGN,
	YAML_FAULTS
} YamlFault;

const Fault *yaml_fault(YamlFault fault);

/* Where the library stopped, and what was read before. All places are byte
 * offsets in source. */
typedef struct YamlComplaint {
	Arena *arena;		/* for texts told in messages */
	const Source *source;
	const char *context;	/* may be NULL */
	const char *problem;
	size_t context_at, at;
	size_t from, end;	/* of the bytes that are YAML */
	Span last;		/* the last scalar read */
	bool last_quoted;
	size_t read;		/* end of all that was read */
	size_t open;		/* innermost [ or { that is not closed, */
	size_t closed;		/* and the last that is; SIZE_MAX: none */
} YamlComplaint;

void yaml_syntax_report(const YamlComplaint *complaint, Diag *diag);
/* A character that no YAML may hold stands at byte `at`. */
void yaml_syntax_character(Arena *arena, const Source *source, size_t at,
	Diag *diag);
/* Reports that `value` ends where a `#` stands which begins a comment only by
 * the letter of YAML: people put a space behind it. `end` is that of the bytes
 * that are YAML. Says nothing of other values. */
void yaml_syntax_cut(Arena *arena, Span value, size_t end, Diag *diag);
/* Reports the first sign (format/sign.h) in span, a value that would be right
 * if it were `plain`; false without one. */
bool yaml_syntax_sign(Arena *arena, Span span, Str plain, Diag *diag);
/* Reports what begins span, if it stands at the beginning of its line in the
 * place of the “- ” of a list; false without such a thing. */
bool yaml_syntax_mark(Arena *arena, Span span, Diag *diag);
/* Reports span, text where `key: value` should stand. */
void yaml_syntax_no_pair(Arena *arena, Span span, Diag *diag);
/* Where characters that look like a space or like nothing do harm. */
typedef enum YamlPart {
	YAML_PART_KEY,	/* at the start; those without width anywhere */
	YAML_PART_ITEM,	/* behind the colon of what was meant as a key */
	YAML_PART_LINES	/* in the indentation or behind a colon */
} YamlPart;

/* Reports the first such character of span; false without one. */
bool yaml_syntax_invisible(Arena *arena, Span span, YamlPart part,
	Diag *diag);

#endif
