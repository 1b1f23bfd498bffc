/* Lua's words inside a tag of a template.
 * Knows where names, texts and comments end; must not know grammar. */
#ifndef RENDER_SCAN_H
#define RENDER_SCAN_H

#include "base/str.h"

typedef enum TokenKind {
	TOKEN_NAME,	/* also keywords */
	TOKEN_TEXT,	/* a literal with its quotes or brackets */
	TOKEN_COMMENT,
	TOKEN_BLANK,
	TOKEN_OTHER,	/* a number, an operator, or one byte of anything else */
	TOKEN_CLOSE,	/* %> */
	TOKEN_LOST	/* the text ended first */
} TokenKind;

typedef struct Token {
	TokenKind kind;
	Str text;
} Token;

/* The token at *at, which moves past it. A quote that is not closed on its
 * line is TOKEN_OTHER, so a lone apostrophe does not hide the tag's end; a
 * line comment ends at the tag's end. */
Token scan_next(Str text, size_t *at);

/* The same without blanks and comments, which are passed over. */
Token scan_word(Str text, size_t *at);

/* A word of Lua's grammar. */
bool scan_is_keyword(Str name);
/* A name that only the program may use. */
bool scan_is_reserved(Str name);

/* What stands between the quotes of a text without escapes and quotes. */
bool scan_literal(Str token, Str *ret_text);

#endif
