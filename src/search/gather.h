/* Which papers hold which terms, as one worker comes upon them.
 * Knows terms, parts and compact lists; must not know their order or files. */
#ifndef SEARCH_GATHER_H
#define SEARCH_GATHER_H

#include "format/syllable.h"
#include "search/paper.h"

/* A piece of a list of hits. Pieces grow from one to the next: no list is
 * copied, and most are short. */
typedef struct HitPiece {
	struct HitPiece *next;
	uint16_t size, capacity;
	unsigned char bytes[];
} HitPiece;

/* A syllable, or two neighbours in a sentence: then second is set. Symbols and
 * filters are kept as if they were syllables. */
typedef struct IndexTerm {
	/* Rising numbers of papers, each with its weight: the difference to
	 * the one before, times WEIGHTS, plus the weight, in groups of seven
	 * bits, lowest first, the eighth set but in the last. None lies in two
	 * pieces. */
	HitPiece *hits, *tail;
	uint32_t last;		/* number of the last paper + 1 */
	uint32_t count;		/* papers that hold it */
	uint32_t first, second;	/* number of a syllable + 1, or 0 */
	/* Of the paper that is being read. */
	uint32_t reading;	/* its number + 1 */
	uint16_t seen;
	uint8_t part;
} IndexTerm;

/* How much a term says of a paper: 0 in its text, 1 several times there, 2 in a
 * heading, 3 in the title. */
enum { WEIGHTS = 4 };

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

/* Reads the hits of a term one by one. */
typedef struct HitReader {
	const HitPiece *piece;
	size_t at;
	uint32_t number;	/* of the paper */
	uint32_t weight;
} HitReader;

HitReader hits_begin(const IndexTerm *term);
/* False at the end. */
bool hits_next(HitReader *reader);

#endif
