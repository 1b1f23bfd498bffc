#include "base/map.h"

#include <assert.h>

#include "base/hash.h"

enum { TABLE_MIN = 16 };

/* The entry of table that holds key, or the free one where it belongs. */
static unsigned *find(const Map *map, Str key)
{
	size_t mask = map->table_size - 1;
	size_t at = hash_bytes(key, 0) & mask;
	while (map->table[at]
			&& !str_eq(map->slots[map->table[at] - 1].key, key))
		at = (at + 1) & mask;
	return &map->table[at];
}

/* The table is at most half full, so that a search always ends. */
static void table_grow(Arena *arena, Map *map, size_t count)
{
	size_t size = map->table_size ? map->table_size : TABLE_MIN;
	while (size < count * 2)
		size *= 2;
	arena_release(map->table, map->table_size * sizeof *map->table);
	map->table_size = size;
	map->table = ARENA_ARRAY(arena, unsigned, size);
	for (size_t i = 0; i < map->count; i++)
		*find(map, map->slots[i].key) = (unsigned)i + 1;
}

static void slots_grow(Arena *arena, Map *map, size_t capacity)
{
	map->slots = arena_extend(arena, map->slots,
		map->count * sizeof *map->slots, capacity * sizeof *map->slots);
	map->capacity = capacity;
}

void map_reserve(Arena *arena, Map *map, size_t count)
{
	if (count * 2 > map->table_size)
		table_grow(arena, map, count);
	if (count > map->capacity)
		slots_grow(arena, map, count);
}

void *map_add(Arena *arena, Map *map, Str key, void *value)
{
	assert(value);
	if ((map->count + 1) * 2 > map->table_size)
		table_grow(arena, map, map->count + 1);
	unsigned *entry = find(map, key);
	if (*entry)
		return map->slots[*entry - 1].value;
	if (map->count == map->capacity)
		slots_grow(arena, map, map->capacity ? map->capacity * 2
			: TABLE_MIN / 2);
	map->slots[map->count++] = (MapSlot){key, value};
	*entry = (unsigned)map->count;
	return value;
}

void *map_get(const Map *map, Str key)
{
	if (!map->count)
		return NULL;
	unsigned entry = *find(map, key);
	return entry ? map->slots[entry - 1].value : NULL;
}

void map_set(Arena *arena, Map *map, Str key, void *value)
{
	if (map_add(arena, map, key, value) != value)
		map->slots[*find(map, key) - 1].value = value;
}
