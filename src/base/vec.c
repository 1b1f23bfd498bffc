#include "base/vec.h"

#include <string.h>

enum { CAPACITY_MIN = 8 };

void *vec_grow(Arena *arena, void *items, size_t count, size_t *capacity,
	size_t size)
{
	if (count == *capacity) {
		size_t wanted = *capacity ? *capacity * 2 : CAPACITY_MIN;

		if (wanted > SIZE_MAX / size)
			arena_exhausted();
		items = arena_extend(arena, items, count * size,
			wanted * size);
		*capacity = wanted;
		return items;
	}
	/* The owner may have shortened the vector before. */
	memset((char *)items + count * size, 0, size);
	return items;
}
