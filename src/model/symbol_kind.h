/* The kinds of documents that symbols abbreviate, and who writes which form.
 * Knows abbreviations; must not know how a symbol is put together. */
#ifndef MODEL_SYMBOL_KIND_H
#define MODEL_SYMBOL_KIND_H

#include "base/arena.h"
#include "base/phrase.h"

typedef struct SymbolKind {
	Str abbreviation;	/* QĐ */
	bool party, state;	/* whose documents are of that kind */
	Phrase name;		/* NULL where one abbreviation has several */
} SymbolKind;

/* NULL when there is none that is written so. */
const SymbolKind *symbol_kind_find(Str abbreviation);
/* The kind that abbreviation is meant as: case and marks may be wrong. */
const SymbolKind *symbol_kind_meant(Str abbreviation);
/* Whether it is QĐ or NĐ from a keyboard without đ. */
bool symbol_kind_unmarked(Str abbreviation);
/* "quy định" for QĐ is ambiguous: NULL where a kind has several names. */
const Phrase *symbol_kind_name(Str abbreviation);
/* The kind that words name ("Chỉ thị"), or NULL: also where they are the name of
 * what is issued along with another paper (a plan, a project), since such go
 * by the symbol of either. */
const Phrase *symbol_kind_named(Str words);
/* Whether a document with that abbreviation may be what symbol_kind_named()
 * returned. */
bool symbol_kind_fits(Str abbreviation, const Phrase *named);
/* "Quyết định, Quy định" for QĐ; empty for what is not known. */
Str symbol_kind_names(Arena *arena, Str abbreviation, Language language);

/* Whether an issuer whose first part is this writes the party form only. */
bool symbol_party_issuer(Str first);

#endif
