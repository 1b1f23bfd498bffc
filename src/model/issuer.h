/* Who is said to have issued a cited document: "của Bộ Chính trị".
 * Knows well-known bodies; must not know files or what cites what. */
#ifndef MODEL_ISSUER_H
#define MODEL_ISSUER_H

#include "format/markdown.h"

/* Where in after, the text behind a citation, an issuer is named: from its
 * first word to the end of its second. False when none is. */
bool issuer_behind(Str after, Match *ret_match);
/* Whether two names begin with the same two words, case and marks aside. */
bool issuer_same(Arena *scratch, Str a, Str b);
/* Whether the two words `named` stand anywhere in issuer. */
bool issuer_within(Arena *scratch, Str issuer, Str named);
/* The well-known body that named, its first two words, begins; or empty. */
Str issuer_known(Arena *scratch, Str named);

#endif
