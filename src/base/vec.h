/* Typed growing arrays inside an arena.
 * Knows element sizes; must not know elements. */
#ifndef BASE_VEC_H
#define BASE_VEC_H

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

#define VEC_EACH(Type, it, vec) \
	for (Type *it = (vec)->items; \
	     it && it < (vec)->items + (vec)->count; it++)

void *vec_grow(Arena *arena, void *items, size_t count, size_t *capacity,
	size_t size);

#endif
