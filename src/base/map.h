/* A map from text to pointers.
 * Knows hashing; must not know what the pointers mean. */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/str.h"

typedef struct MapSlot {
	Str key;
	void *value;	/* never NULL in a used slot */
} MapSlot;

/* Keys are borrowed and must outlive the map; slots stay in insertion
 * order. Reading is safe from many threads once no one adds. */
typedef struct Map {
	MapSlot *slots;
	size_t count, capacity;
	unsigned *table;	/* slot number + 1, 0 is free */
	size_t table_size;	/* a power of two, or 0 */
} Map;

/* Makes room for count keys in all. */
void map_reserve(Arena *arena, Map *map, size_t count);
/* Adds key unless it is there. Returns the value that now stands. */
void *map_add(Arena *arena, Map *map, Str key, void *value);
/* Adds key, or replaces the value that stands. */
void map_set(Arena *arena, Map *map, Str key, void *value);
/* NULL when absent. */
void *map_get(const Map *map, Str key);

#endif
