/* Which papers hold which terms, as one worker comes upon them.
 * Knows terms and parts; must not know their order or files. */
#ifndef SEARCH_GATHER_H
#define SEARCH_GATHER_H

#include "format/syllable.h"
#include "search/hits.h"
#include "search/paper.h"

/* A syllable, or two neighbours in a sentence: then second is set. Symbols and
 * filters are kept as if they were syllables. */
typedef struct IndexTerm {
	HitList hits;		/* weights: 0 in the text, 1 several times
				 * there, 2 in a heading, 3 in the title */
	uint32_t first, second;	/* number of a syllable + 1, or 0 */
	/* Of the paper that is being read. */
	uint32_t reading;	/* its number + 1 */
	uint16_t seen;
	uint8_t part;
} IndexTerm;

typedef struct Gatherer Gatherer;

/* In arena, which no other may use meanwhile; ends with gatherer_close. */
Gatherer *gatherer_new(Arena *arena);
/* Papers come by rising number. The answer is theirs to keep. */
uint64_t gatherer_read(Gatherer *gatherer, const Paper *paper,
	const PaperText *text, const FilterValues *filters);
/* No more papers come: gives back what only they needed. */
void gatherer_close(Gatherer *gatherer);

size_t gatherer_words(const Gatherer *gatherer, const Syllable **ret_words);
size_t gatherer_terms(const Gatherer *gatherer, const IndexTerm **ret_terms);

#endif
