/* The fewest elements to take out of one sequence and to put in, to get
 * another.
 * Knows numbers; must not know what they stand for. */
#ifndef BASE_DIFF_H
#define BASE_DIFF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/vec.h"

/* old[old_at .. + old_count) gave way to new[new_at .. + new_count); one of
 * them may be empty. What stands between two hunks is equal in both. */
typedef struct Hunk {
	size_t old_at, old_count, new_at, new_count;
} Hunk;

typedef struct HunkList {
	VEC(Hunk)
} HunkList;

/* In rising order, apart from each other, in arena. False when more than
 * edits_max elements differ. Time grows with the length times what differs,
 * memory for a while with the square of what differs: four bytes each. */
bool diff_find(Arena *arena, const uint32_t *old, size_t old_count,
	const uint32_t *new, size_t new_count, size_t edits_max,
	HunkList *ret_hunks);

#endif
