#include "format/value.h"

#include <string.h>

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
