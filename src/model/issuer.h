/* Who is said to have issued a cited document: "của Bộ Chính trị".
 * Knows well-known bodies; must not know files or what cites what. */
#ifndef MODEL_ISSUER_H
#define MODEL_ISSUER_H

#include "format/markdown.h"

/* Where in after, the text behind a citation, an issuer is named: from its
 * first word to the end of its second. False when none is. */
bool issuer_behind(Str after, Match *ret_match);
/* The same for a citation that begins at `at` of text, where it may be broken
 * over lines; *ret_match stands in text. */
bool issuer_cited(Str text, size_t at, Str cited, Match *ret_match);
/* Where cited, which begins at `at` of text and may be broken over lines,
 * ends. False when it is written otherwise. */
bool issuer_cited_end(Str text, size_t at, Str cited, size_t *ret_end);
/* Whether two names begin with the same two words, case and marks aside. */
bool issuer_same(Arena *scratch, Str a, Str b);
/* Whether the two words `named` stand anywhere in issuer. */
bool issuer_within(Arena *scratch, Str issuer, Str named);
/* The well-known body that named, its first two words, begins; or empty. */
Str issuer_known(Arena *scratch, Str named);

#endif
