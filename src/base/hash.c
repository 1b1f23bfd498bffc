#include "base/hash.h"

#include <xxhash.h>

uint64_t hash_bytes(Str bytes, uint64_t seed)
{
	return XXH3_64bits_withSeed(bytes.ptr, bytes.len, seed);
}

Str hash_hex(Arena *arena, uint64_t hash)
{
	static const char digits[] = "0123456789abcdef";
	char *hex = arena_bytes(arena, 16);

	for (int i = 15; i >= 0; i--, hash >>= 4)
		hex[i] = digits[hash & 15];
	return (Str){hex, 16};
}
