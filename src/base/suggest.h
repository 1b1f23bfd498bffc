/* The nearest known word to a mistyped one.
 * Knows edit distance over bytes; must not know what the words mean. */
#ifndef BASE_SUGGEST_H
#define BASE_SUGGEST_H

#include "base/str.h"

/* best stays empty until a word is near enough: of a word shorter than six
 * bytes a third may differ, of one from fifteen on a fifth, of others two
 * bytes; a number never. On a tie the first offer stands. */
typedef struct Suggest {
	Str wanted;
	Str best;
	size_t distance;
} Suggest;

Suggest suggest_for(Str wanted);
/* compared is measured against wanted, shown is what best becomes: callers
 * fold both sides alike, but for the case of ASCII, which costs nothing.
 * Inserting, deleting, changing a byte and swapping two neighbours each cost
 * one. */
void suggest_offer(Suggest *suggest, Str compared, Str shown);

#endif
