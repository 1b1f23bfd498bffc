/* Who is said to have issued a cited document, and when: "của Bộ Chính trị,
 * ngày 09/5/2024".
 * Knows well-known bodies; must not know files or what cites what. */
#ifndef MODEL_ISSUER_H
#define MODEL_ISSUER_H

#include "format/date.h"
#include "format/markdown.h"

typedef struct Imprint {
	Match name;	/* from the issuer's first word to the end of its
			 * second; empty when none is named */
	Match written;	/* the date; empty when none is given */
	Date date;	/* unknown if no calendar has it */
	bool sure;	/* the date can be that of nothing else */
} Imprint;

/* What after, the text behind a citation that gives no date itself, says of
 * who issued it and when. False when it says neither. */
bool issuer_behind(Str after, Imprint *ret_imprint);
/* The same for a citation that begins at `at` of text, where it may be broken
 * over lines; what is found stands in text. */
bool issuer_cited(Str text, size_t at, Str cited, Imprint *ret_imprint);
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
