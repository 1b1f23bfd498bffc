/* The blocks of memory that arenas are made of.
 * Knows how the system gives memory; must not know what arenas do with it. */
#ifndef BASE_ARENA_BLOCK_H
#define BASE_ARENA_BLOCK_H

#include <stdalign.h>

#include "base/arena.h"

struct ArenaBlock {
	ArenaBlock *older;
	size_t size;	/* of bytes */
	alignas(max_align_t) char bytes[];
};

/* What is larger comes straight from the system, zeroed, and goes back to
 * it; what is smaller from malloc. */
enum { BLOCK_MAPPED = 512 << 10, BLOCK_HUGE = 2 << 20 };

/* At least size bytes. Does not return when memory is exhausted. From
 * BLOCK_HUGE on a block is a whole number of huge pages, where the system has
 * them: one fault instead of hundreds. */
ArenaBlock *block_new(size_t size);
void block_free(ArenaBlock *block);
/* Whether the bytes of a new block are zero. */
bool block_zeroed(const ArenaBlock *block);

#endif
