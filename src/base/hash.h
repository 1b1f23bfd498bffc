/* 64-bit digests for equality tests, not for secrets.
 * Knows bytes; must not know why two things are compared. */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <stdint.h>

#include "base/str.h"

uint64_t hash_bytes(Str bytes, uint64_t seed);
/* 16 lower-case hexadecimal digits. */
Str hash_hex(Arena *arena, uint64_t hash);

#endif
