/* Symbols of documents: how they are read, found in a text and put right.
 * Knows the form of both families; must not know which documents exist. */
#ifndef MODEL_SYMBOL_H
#define MODEL_SYMBOL_H

#include "base/str.h"

/* Party: 144-QĐ/TW, 5053-CV/VPTW/nb. State: 1989/QĐ-BGDĐT,
 * 30/2020/NĐ-CP. */
typedef enum SymbolFamily {
	SYMBOL_NONE,		/* looks like no symbol at all */
	SYMBOL_PARTY,
	SYMBOL_STATE,
	SYMBOL_MALFORMED	/* meant as one: 144/QĐ-TW, 144-XX/TW */
} SymbolFamily;

/* All texts are parts of what was read. */
typedef struct Symbol {
	SymbolFamily family;
	Str text;		/* as written */
	Str number, year, kind, issuer;	/* issuer with its suffix */
} Symbol;

/* The symbol that text is as a whole. What begins with a digit and is none
 * was meant as one. */
Symbol symbol_parse(Str text);
/* Where the first symbol at or after from begins; the length of text when
 * there is none. */
size_t symbol_find(Str text, size_t from, Symbol *ret_symbol);
/* The symbol that text, which is none, was probably meant to be, or empty. */
Str symbol_meant(Arena *arena, Str text);
/* text from the first digit that counts: 8-HD/ĐU of 08-HD/ĐU. */
Str symbol_by_value(Str text);
/* Whether a letter of a symbol or word ends at `at`. */
bool symbol_letter_before(Str s, size_t at);

#endif
