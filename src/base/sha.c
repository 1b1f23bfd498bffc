#include "base/sha.h"

#include <nettle/sha2.h>

Sha sha_bytes(Str bytes)
{
	Sha sha;
	struct sha256_ctx state;
	sha256_init(&state);
	if (bytes.len)
		sha256_update(&state, bytes.len, (const uint8_t *)bytes.ptr);
	sha256_digest(&state, sizeof sha.bytes, sha.bytes);
	return sha;
}

bool sha_equal(Sha a, Sha b)
{
	return memcmp(a.bytes, b.bytes, sizeof a.bytes) == 0;
}

void sha_print(Sha sha, Buf *out)
{
	char digits[SHA_DIGITS];
	for (int i = 0; i < SHA_SIZE; i++)
		str_put_hex(digits + 2 * i, sha.bytes[i], 2);
	buf_add(out, (Str){digits, sizeof digits});
}

bool sha_parse(Str text, Sha *ret_sha)
{
	Sha sha;
	uint64_t byte;
	if (text.len != SHA_DIGITS)
		return false;
	for (size_t i = 0; i < SHA_SIZE; i++) {
		if (!str_to_hex(str_slice(text, 2 * i, 2 * i + 2), &byte))
			return false;
		sha.bytes[i] = (unsigned char)byte;
	}
	*ret_sha = sha;
	return true;
}
