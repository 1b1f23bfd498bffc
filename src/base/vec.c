#include "base/vec.h"

#include <stdlib.h>
#include <string.h>

enum { CAPACITY_MIN = 8 };

void *vec_reserve(Arena *arena, void *items, size_t count, size_t *capacity,
	size_t wanted, size_t size)
{
	if (wanted <= *capacity)
		return items;
	if (wanted > SIZE_MAX / size)
		arena_exhausted();
	*capacity = wanted;
	return arena_extend(arena, items, count * size, wanted * size);
}

void *vec_keep(Arena *arena, const void *items, size_t count, size_t size)
{
	return count ? memcpy(arena_room(arena, count, size), items,
		count * size) : NULL;
}

void *vec_grow(Arena *arena, void *items, size_t count, size_t *capacity,
	size_t size)
{
	if (count == *capacity)
		return vec_reserve(arena, items, count, capacity, count
			? count * 2 : CAPACITY_MIN, size);
	/* The owner may have shortened the vector before. */
	memset((char *)items + count * size, 0, size);
	return items;
}

void vec_sort(void *items, size_t count, size_t size,
	int (*order)(const void *a, const void *b))
{
	const char *at = items;
	for (size_t i = 1; i < count; i++, at += size)
		if (order(at, at + size) > 0) {
			qsort(items, count, size, order);
			return;
		}
}
