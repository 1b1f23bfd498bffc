/* Digests for equality tests, not for secrets.
 * Knows bytes; must not know why two things are compared. */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

uint64_t hash_bytes(Str bytes, uint64_t seed);
/* Of a number: all bits of it reach the lowest ones. */
static inline uint64_t hash_mixed(uint64_t number)
{
	number *= 0x9E3779B97F4A7C15u;
	return number ^ number >> 32;
}
/* 16 lower-case hexadecimal digits. */
Str hash_hex(Arena *arena, uint64_t hash);

/* 128 bits, enough to take equal digests for equal contents. All bits zero
 * means that the contents are unknown: no contents have that digest. */
typedef struct Digest {
	uint64_t low, high;
} Digest;

/* Contents on their way to a digest; needs no clean-up. */
typedef struct DigestState {
	alignas(64) unsigned char bytes[576];
} DigestState;

void digest_init(DigestState *state);
/* What is added is not separated: digest_add of "ab" and "c" equals "a" and
 * "bc". digest_add_text adds the length as well. */
void digest_add(DigestState *state, Str bytes);
void digest_add_text(DigestState *state, Str text);
void digest_add_number(DigestState *state, uint64_t number);
Digest digest_end(const DigestState *state);

/* The digest of bytes alone. */
Digest digest_bytes(Str bytes);
/* Of two digests in this order; unknown when one of them is. */
Digest digest_join(Digest first, Digest second);
bool digest_known(Digest digest);
/* Unknown ones equal nothing, not even each other. */
bool digest_equal(Digest a, Digest b);
/* 32 lower-case hexadecimal digits, and back; false when text is else. */
Str digest_hex(Arena *arena, Digest digest);
bool digest_parse(Str text, Digest *ret_digest);

#endif
