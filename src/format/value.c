#include "format/value.h"

#include <assert.h>
#include <string.h>

const Value value_null = {.kind = VALUE_NULL};

static const Value value_true = {.kind = VALUE_BOOL, .boolean = true};
static const Value value_false = {.kind = VALUE_BOOL, .boolean = false};

/* What value_list and value_map allocate: only they may be pushed to, until
 * they are sealed. */
typedef struct Room {
	Value value;
	union {
		size_t capacity;
		const Digest *seal;
	};
} Room;

const Value *value_get(const Value *map, Str key)
{
	if (!map || map->kind != VALUE_MAP || !key.len)
		return NULL;
	for (size_t i = 0; i < map->map.count; i++) {
		const Pair *pair = &map->map.pairs[i];

		/* Most differ in their first letter. */
		if (pair->key.len == key.len && *pair->key.ptr == *key.ptr &&
		    !memcmp(pair->key.ptr, key.ptr, key.len))
			return pair->value;
	}
	return NULL;
}

static Value *new_value(Arena *arena, ValueKind kind)
{
	Value *value = arena_room(arena, 1, sizeof *value);

	*value = (Value){.kind = kind};
	return value;
}

Value *value_str(Arena *arena, Str s)
{
	Value *value = new_value(arena, VALUE_STR);

	value->str = s;
	return value;
}

Value *value_html(Arena *arena, Str s)
{
	Value *value = new_value(arena, VALUE_HTML);

	value->str = s;
	return value;
}

Value *value_int(Arena *arena, long long n)
{
	Value *value = new_value(arena, VALUE_INT);

	value->integer = n;
	return value;
}

const Value *value_bool(bool b)
{
	return b ? &value_true : &value_false;
}

Value *value_list(Arena *arena, size_t capacity)
{
	Room *room = arena_room(arena, 1, sizeof *room);

	*room = (Room){.value = {.kind = VALUE_LIST}, .capacity = capacity};
	room->value.list.items = arena_room(arena, capacity,
		sizeof *room->value.list.items);
	return &room->value;
}

void value_push(Value *list, const Value *item)
{
	assert(list->kind == VALUE_LIST && !list->sealed);
	assert(list->list.count < ((Room *)list)->capacity);
	list->list.items[list->list.count++] = item ? item : &value_null;
}

Value *value_map(Arena *arena, size_t capacity)
{
	Room *room = arena_room(arena, 1, sizeof *room);

	*room = (Room){.value = {.kind = VALUE_MAP}, .capacity = capacity};
	room->value.map.pairs = arena_room(arena, capacity, sizeof(Pair));
	return &room->value;
}

void value_set(Value *map, Str key, const Value *value)
{
	Pair *pair;

	assert(map->kind == VALUE_MAP && !map->sealed);
	assert(map->map.count < ((Room *)map)->capacity);
	pair = &map->map.pairs[map->map.count++];
	pair->key = key;
	pair->value = value ? value : &value_null;
}

void value_seal(Arena *arena, Value *map)
{
	Digest *seal = ARENA_NEW(arena, Digest);

	assert(map->kind == VALUE_MAP);
	*seal = value_digest(map);
	((Room *)map)->seal = seal;
	map->sealed = true;
}

const Digest *value_sealed(const Value *value)
{
	return value->sealed ? ((const Room *)value)->seal : NULL;
}
