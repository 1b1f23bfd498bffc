#include "base/vec.h"

#include <string.h>

enum { CAPACITY_MIN = 8 };

void *vec_grow(Arena *arena, void *items, size_t count, size_t *capacity,
	size_t size)
{
	if (count == *capacity) {
		size_t wanted = *capacity ? *capacity * 2 : CAPACITY_MIN;
		void *larger = arena_array(arena, wanted, size);

		if (count)
			memcpy(larger, items, count * size);
		*capacity = wanted;
		return larger;
	}
	/* The owner may have shortened the vector before. */
	memset((char *)items + count * size, 0, size);
	return items;
}
