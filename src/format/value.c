#include "format/value.h"

#include <assert.h>
#include <string.h>

#include "base/vec.h"

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
	ARRAY_EACH(const Pair, pair, map->map.pairs, map->map.count) {
		/* Most differ in their first letter. */
		if (pair->key.len == key.len && *pair->key.ptr == *key.ptr
				&& !memcmp(pair->key.ptr, key.ptr, key.len))
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

__extension__ typedef unsigned __int128 Product;

/* Both halves of a product depend on all bits of both factors. */
static uint64_t fold(uint64_t a, uint64_t b)
{
	Product product = (Product)a * b;
	return (uint64_t)product ^ (uint64_t)(product >> 64);
}

/* The order in which numbers are added counts. */
static void add(Digest *digest, uint64_t number)
{
	uint64_t low = digest->low ^ number;
	digest->low = fold(low ^ UINT64_C(0x9E3779B97F4A7C15),
		digest->high ^ UINT64_C(0xD6E8FEB86659FD93));
	digest->high = fold(digest->high + number,
		low ^ UINT64_C(0xA0761D6478BD642F)) + digest->low;
}

static void add_digest(Digest *digest, Digest part)
{
	add(digest, part.low);
	add(digest, part.high);
}

static uint64_t word_at(const char *from, size_t size)
{
	uint64_t word = 0;
	memcpy(&word, from, size);
	return word;
}

/* Most texts are keys and names: short ones are taken as two words. */
static void add_text(Digest *digest, Str text)
{
	size_t half = sizeof(uint64_t);
	add(digest, text.len);
	if (text.len > 2 * half) {
		add_digest(digest, digest_bytes(text));
		return;
	}
	if (text.len <= half) {
		add(digest, text.len ? word_at(text.ptr, text.len) : 0);
		return;
	}
	add(digest, word_at(text.ptr, half));
	add(digest, word_at(text.ptr + text.len - half, half));
}

static void add_value(Digest *digest, const Value *value);

static void add_content(Digest *digest, const Value *value)
{
	switch (value->kind) {
	case VALUE_NULL:
		break;
	case VALUE_BOOL:
		add(digest, value->boolean);
		break;
	case VALUE_INT:
		add(digest, (uint64_t)value->integer);
		break;
	case VALUE_STR:
	case VALUE_HTML:
		add_text(digest, value->str);
		break;
	case VALUE_LIST:
		add(digest, value->list.count);
		for (size_t i = 0; i < value->list.count; i++)
			add_value(digest, value->list.items[i]);
		break;
	case VALUE_MAP:
		add(digest, value->map.count);
		for (size_t i = 0; i < value->map.count; i++) {
			add_text(digest, value->map.pairs[i].key);
			add_value(digest, value->map.pairs[i].value);
		}
		break;
	}
}

/* A sealed part bears a mark that is no kind's. */
static void add_value(Digest *digest, const Value *value)
{
	enum { SEALED = 255 };
	const Digest *seal = value_sealed(value);
	if (seal) {
		add(digest, SEALED);
		add_digest(digest, *seal);
		return;
	}
	add(digest, value->kind);
	add_content(digest, value);
}

Digest value_digest(const Value *value)
{
	const Digest *seal = value_sealed(value);
	Digest digest = {1, 1};
	if (seal)
		return *seal;
	add_value(&digest, value);
	return digest;
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
