/* Reading the words of a tag one after the other.
 * Knows what the next word is; must not know grammar. */
#ifndef RENDER_CURSOR_H
#define RENDER_CURSOR_H

#include "render/scan.h"

/* Copying one looks ahead. */
typedef struct Cursor {
	Str code;
	size_t at;
	Token token;	/* the next one; TOKEN_LOST behind the last */
} Cursor;

/* Blanks and comments are passed over. */
Cursor cursor_at(Str code);
void cursor_advance(Cursor *cursor);

/* These move past what they find, or do nothing and are false. */
bool cursor_take(Cursor *cursor, Str word);
/* No keyword, and nothing reserved. */
bool cursor_take_name(Cursor *cursor, Str *ret_name);
/* See scan_literal. */
bool cursor_take_literal(Cursor *cursor, Str *ret_text);

#endif
