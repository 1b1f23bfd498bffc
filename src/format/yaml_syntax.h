/* The mistakes people make when they write YAML, as their text shows them.
 * Knows bytes and what was meant by them; must not know the library or what
 * it complains of. */
#ifndef FORMAT_YAML_SYNTAX_H
#define FORMAT_YAML_SYNTAX_H

#include "base/diag.h"

/* A character that no YAML may hold stands at byte `at`. */
void yaml_syntax_character(Arena *arena, const Source *source, size_t at,
	Diag *diag);
/* How many digits stand behind the letter of an escape by number, else 0. */
size_t yaml_syntax_digits(char letter);
/* Reports the first escape of scalar, a text in double quotes, that stands for
 * what no page may hold or nobody sees: most are part of a path. False without
 * one. */
bool yaml_syntax_escape(Span scalar, Diag *diag);
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
/* Reports span, the beginning of a line that would go on with the text above
 * it if that did not end with a comment; false without such a thing. */
bool yaml_syntax_interrupted(Arena *arena, Span span, Diag *diag);
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
