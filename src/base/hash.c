#include "base/hash.h"

#define XXH_STATIC_LINKING_ONLY	/* the size of XXH3_state_t */
#include <xxhash.h>

_Static_assert(sizeof(DigestState) >= sizeof(XXH3_state_t)
	&& alignof(DigestState) >= alignof(XXH3_state_t),
	"a DigestState holds the library's state");

enum { HEX_DIGITS = 16 };

uint64_t hash_bytes(Str bytes, uint64_t seed)
{
	return XXH3_64bits_withSeed(bytes.ptr, bytes.len, seed);
}

Str hash_hex(Arena *arena, uint64_t hash)
{
	char *hex = arena_bytes(arena, HEX_DIGITS);
	str_put_hex(hex, hash, HEX_DIGITS);
	return (Str){hex, HEX_DIGITS};
}

static XXH3_state_t *inner(DigestState *state)
{
	return (XXH3_state_t *)(void *)state->bytes;
}

/* The one contents in 2^128 whose digest is zero gets another. */
static Digest digest_of(XXH128_hash_t hash)
{
	Digest digest = {hash.low64, hash.high64};
	if (!digest_known(digest))
		digest.low = 1;
	return digest;
}

void digest_init(DigestState *state)
{
	XXH3_128bits_reset(inner(state));
}

void digest_add(DigestState *state, Str bytes)
{
	if (bytes.len)
		XXH3_128bits_update(inner(state), bytes.ptr, bytes.len);
}

void digest_add_text(DigestState *state, Str text)
{
	digest_add_number(state, text.len);
	digest_add(state, text);
}

void digest_add_number(DigestState *state, uint64_t number)
{
	XXH3_128bits_update(inner(state), &number, sizeof number);
}

Digest digest_end(const DigestState *state)
{
	return digest_of(XXH3_128bits_digest(
		(const XXH3_state_t *)(const void *)state->bytes));
}

Digest digest_bytes(Str bytes)
{
	return digest_of(XXH3_128bits(bytes.ptr, bytes.len));
}

Digest digest_join(Digest first, Digest second)
{
	const Digest both[] = {first, second};
	if (!digest_known(first) || !digest_known(second))
		return (Digest){0, 0};
	return digest_of(XXH3_128bits(both, sizeof both));
}

bool digest_known(Digest digest)
{
	return digest.low || digest.high;
}

bool digest_equal(Digest a, Digest b)
{
	return a.low == b.low && a.high == b.high && digest_known(a);
}

Str digest_hex(Arena *arena, Digest digest)
{
	char *hex = arena_bytes(arena, 2 * HEX_DIGITS);
	str_put_hex(str_put_hex(hex, digest.high, HEX_DIGITS), digest.low,
		HEX_DIGITS);
	return (Str){hex, 2 * HEX_DIGITS};
}

bool digest_parse(Str text, Digest *ret_digest)
{
	return text.len == 2 * HEX_DIGITS
		&& str_to_hex(str_slice(text, 0, HEX_DIGITS),
			&ret_digest->high)
		&& str_to_hex(str_slice(text, HEX_DIGITS, text.len),
			&ret_digest->low);
}
