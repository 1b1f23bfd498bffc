/* Words by how they are written, numbered from 1 as they come: one worker's.
 * Knows forms and spellings; must not know who holds the words. */
#ifndef SEARCH_LEXICON_H
#define SEARCH_LEXICON_H

#include "base/map.h"
#include "base/vec.h"
#include "format/syllable.h"

typedef struct Form Form;

typedef struct Lexicon {
	Arena *keep, *work;	/* for words; for what they are found by */
	Form *forms;		/* a table of a power of two */
	size_t form_count, form_size;
	Map by_spelling;	/* "folded spelled" -> number of a word */
	struct { VEC(Syllable) } words;	/* [number - 1] */
} Lexicon;

/* Borrows both arenas. */
void lexicon_init(Lexicon *lexicon, Arena *keep, Arena *work);
/* The number of the word that is written so; 0 if none was yet. */
uint32_t lexicon_find(const Lexicon *lexicon, Str written);
/* The same, of a syllable; if none was yet it is a form of some word from now
 * on. */
uint32_t lexicon_word(Lexicon *lexicon, Str written);
/* A new word: a key, which is written in one way alone and was not found. */
uint32_t lexicon_add_key(Lexicon *lexicon, Str key);

#endif
