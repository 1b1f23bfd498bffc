/* Abbreviations that papers of the Party and of the state use without a word:
 * who looks for the letters means the words, who looks for the words means the
 * letters.
 * Knows which there are, and finds them among numbered words; must not know
 * papers.
 */
#ifndef SEARCH_ABBREVIATION_H
#define SEARCH_ABBREVIATION_H

#include "base/str.h"

enum { ABBREVIATIONS = 44 };

typedef enum AbbreviationForm {
	FORM_LETTERS,
	FORM_WORDS,
	ABBREVIATION_FORMS
} AbbreviationForm;

typedef struct Abbreviation {
	Str forms[ABBREVIATION_FORMS];
	Str told;	/* "CNTT: công nghệ thông tin" */
	bool several;	/* the letters stand for other words too */
} Abbreviation;

/* The number is one below ABBREVIATIONS. */
const Abbreviation *abbreviation_get(size_t number);

enum {
	SPOTTED_FORMS = ABBREVIATIONS * ABBREVIATION_FORMS,
	SPOTTED_WORDS = 8,	/* a form has fewer */
	SPOTTED_ENDS = 4,
	SPOTTED_PAIRS = 16
};

/* Looks for all forms among words, which are numbers from 1; those that end a
 * form are the lowest. */
typedef struct Spotter {
	uint32_t words[SPOTTED_FORMS][SPOTTED_WORDS];	/* the last first */
	uint8_t lengths[SPOTTED_FORMS];
	uint8_t next[SPOTTED_FORMS];	/* with the same last word, + 1; or 0 */
	uint8_t first[SPOTTED_FORMS + 1];	/* the same, by last word */
	uint8_t parts[SPOTTED_FORMS];	/* the highest that holds it + 1 */
	uint32_t ends;		/* the highest word that ends a form */
	unsigned at;		/* words that were read */
	uint32_t read[SPOTTED_WORDS];	/* the last of these */
	/* Of each, the words that end there where the other form is put for one
	 * that is written, then 0. */
	uint32_t exchanged[SPOTTED_WORDS][SPOTTED_ENDS];
	/* Which words are neighbours then, as the last one showed. */
	struct {
		uint32_t first, second;
	} pairs[SPOTTED_PAIRS];
	unsigned pair_count;
} Spotter;

/* A form has these words; ends is known. */
void spotter_learn(Spotter *spotter, size_t number, AbbreviationForm form,
	const uint32_t *words, size_t count);
/* Forgets what was found. */
void spotter_begin(Spotter *spotter);
void spotter_compare(Spotter *spotter, uint32_t word, uint8_t part);

/* The next word of a sentence; 0 between two of them. Whether there are new
 * pairs. */
static inline bool spotter_read(Spotter *spotter, uint32_t word, uint8_t part)
{
	unsigned at = spotter->at++;
	spotter->read[at % SPOTTED_WORDS] = word;
	spotter->exchanged[at % SPOTTED_WORDS][0] = 0;
	if (word - 1 >= spotter->ends
			&& !spotter->exchanged[(at - 1) % SPOTTED_WORDS][0])
		return false;
	spotter_compare(spotter, word, part);
	return true;
}

/* Whether one form stands in a higher part than the other one that is meant by
 * it: which one is lacking there. */
bool spotter_lacks(const Spotter *spotter, size_t number,
	AbbreviationForm *ret_form, uint8_t *ret_part);

#endif
