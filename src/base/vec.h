/* Typed growing arrays inside an arena.
 * Knows element sizes; must not know elements. */
#ifndef BASE_VEC_H
#define BASE_VEC_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/* Declares the parts of a vector: struct { VEC(Page) } pages; */
#define VEC(Type) \
	Type *items; \
	size_t count, capacity;

/* A pointer to a new zeroed element at the end. Older elements may move. */
#define VEC_ADD(arena, vec) \
	((vec)->items = vec_grow((arena), (vec)->items, (vec)->count, \
		&(vec)->capacity, sizeof *(vec)->items), \
		&(vec)->items[(vec)->count++])

/* Room for n elements in all, where one knows about how many there will be:
 * then they are not copied as they come. */
#define VEC_RESERVE(arena, vec, n) \
	((vec)->items = vec_reserve((arena), (vec)->items, (vec)->count, \
		&(vec)->capacity, (n), sizeof *(vec)->items))

/* A copy of the elements in arena, without room for more; NULL of none. */
#define VEC_KEEP(arena, vec) \
	vec_keep((arena), (vec)->items, (vec)->count, sizeof *(vec)->items)

/* Each element of an array, which may be NULL where there are none. */
#define ARRAY_EACH(Type, it, array, count) \
	for (Type *it = (array), *const it##_end = it + (count); \
			it != it##_end; it++)

/* The same of an array of pointers, none of which is NULL: `it` is each. */
#define ARRAY_EACH_TO(Type, it, array, count) \
	for (Type *it, *const *it##_at = (Type *const *)(array), \
			*const *const it##_end = it##_at + (count); \
			it##_at != it##_end && ((it = *it##_at), true); it##_at++)

/* The vector may grow meanwhile. */
#define VEC_EACH(Type, it, vec) \
	for (Type *it = (vec)->items; \
			it && it < (vec)->items + (vec)->count; it++)
#define VEC_EACH_TO(Type, it, vec) \
	ARRAY_EACH_TO(Type, it, (vec)->items, (vec)->count)

/* qsort of an array, which may be NULL where there is nothing to sort, and is
 * left alone where it is in order: most are. */
#define SORT(items, count, order) \
	vec_sort((items), (count), sizeof *(items), (order))

void *vec_grow(Arena *arena, void *items, size_t count, size_t *capacity,
	size_t size);
void *vec_reserve(Arena *arena, void *items, size_t count, size_t *capacity,
	size_t wanted, size_t size);
void *vec_keep(Arena *arena, const void *items, size_t count, size_t size);
void vec_sort(void *items, size_t count, size_t size,
	int (*order)(const void *a, const void *b));

#endif
