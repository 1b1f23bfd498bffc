/* A list of papers, each with a weight, in few bytes.
 * Knows how they are packed; must not know what they hold. */
#ifndef SEARCH_HITS_H
#define SEARCH_HITS_H

#include "base/arena.h"

/* Weights are 0 to WEIGHTS - 1. */
enum { WEIGHTS = 4 };

typedef struct HitPiece HitPiece;

/* By rising number of the paper. Empty: {0}. */
typedef struct HitList {
	HitPiece *first, *tail;
	uint32_t last;		/* number of the last paper + 1 */
	uint32_t count;
} HitList;

/* number: greater than all in list. Pieces are in arena, always the same. */
void hits_add(Arena *arena, HitList *list, uint32_t number, uint32_t weight);

/* Reads hits one by one. */
typedef struct HitReader {
	const HitPiece *piece;
	size_t at;
	uint32_t number;	/* of the paper */
	uint32_t weight;
} HitReader;

HitReader hits_begin(const HitList *list);
/* False at the end. */
bool hits_next(HitReader *reader);

#endif
