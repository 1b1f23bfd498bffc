/* A text cut into words, blanks and signs, each with a number by which equal
 * ones are known.
 * Knows where words begin and end; must not know what is done with them. */
#ifndef FORMAT_WORDS_H
#define FORMAT_WORDS_H

#include "base/map.h"

typedef struct WordList {
	Str *texts;		/* behind each other they are the whole text */
	uint32_t *numbers;
	size_t count;
} WordList;

/* The numbers of the texts that were numbered with it. */
typedef struct WordBook {
	Arena *arena;
	Map numbers;
} WordBook;

/* The number of text, from 1: the same for equal texts. Borrows text. */
uint32_t word_number(WordBook *book, Str text);
/* In the arena of book. "144-QĐ/TW", "1.250" and "14:30" are one word. */
WordList words_cut(WordBook *book, Str text);
/* Whether it has letters or digits. */
bool word_is_said(Str word);

#endif
