/* One sentence or word in each interface language.
 * Knows which languages there are; must not know where a phrase is shown. */
#ifndef BASE_PHRASE_H
#define BASE_PHRASE_H

#include "base/str.h"

typedef enum Language {
	LANGUAGE_VI,
	LANGUAGE_EN,
	LANGUAGES
} Language;

/* {Vietnamese, English}, NUL-terminated; both or neither are NULL. */
typedef struct Phrase {
	const char *in[LANGUAGES];
} Phrase;

#define PHRASE(vi, en) {{(vi), (en)}}

Str phrase_in(const Phrase *phrase, Language language);
/* format with {1} .. {9} replaced by args[0] .. */
Str phrase_fill(Arena *arena, Str format, const Str *args, size_t count);
/* In groups of three digits from 1,000 on: 1.234 or 1,234. n: not below 0. */
Str phrase_number(Arena *arena, long long n, Language language);
/* number with so many decimals: 0,02 or 0.02. */
Str phrase_decimal(Arena *arena, double number, int decimals,
	Language language);

#endif
