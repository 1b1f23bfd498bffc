/* Numbers that belong to a person: identity card, party card, telephone.
 * Knows their forms and what only looks like them; must not know files. */
#ifndef MODEL_PRIVACY_H
#define MODEL_PRIVACY_H

#include "base/phrase.h"
#include "format/markdown.h"

typedef enum PrivacyKind {
	PRIVACY_NONE,
	PRIVACY_TELEPHONE,
	PRIVACY_IDENTITY,
	PRIVACY_PARTY_CARD
} PrivacyKind;

/* "số điện thoại", by kind; none of PRIVACY_NONE. */
extern const Phrase privacy_names[];

/* What the number that begins at the digit line[at] is; it stands at
 * *ret_match. */
PrivacyKind privacy_number(Str line, size_t at, Match *ret_match);
/* The same of a number in a cell of the column with that head. */
PrivacyKind privacy_in_column(Str head, Str line, size_t at, Match *ret_match);
/* The same of a number that goes on in the next line of its paragraph, or has
 * its label in the line above: lines are two, of which one ends at `end`, and
 * the other begins with the digit lines[next]. */
PrivacyKind privacy_broken(Str lines, size_t end, size_t next,
	Match *ret_match);
/* Whether line[at] is the first digit of a number of six or more, with spaces,
 * dots and dashes in it; cheap. */
bool privacy_may_begin(Str line, size_t at);

#endif
