#include "base/sha.h"

#include <nettle/sha2.h>

static const char digits[] = "0123456789abcdef";

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
	for (int i = 0; i < SHA_SIZE; i++) {
		buf_add_char(out, digits[sha.bytes[i] >> 4]);
		buf_add_char(out, digits[sha.bytes[i] & 15]);
	}
}

bool sha_parse(Str text, Sha *ret_sha)
{
	Sha sha = {{0}};

	if (text.len != SHA_DIGITS)
		return false;
	for (int i = 0; i < SHA_DIGITS; i++) {
		const char *digit = memchr(digits, text.ptr[i],
			sizeof digits - 1);

		if (!digit)
			return false;
		sha.bytes[i / 2] = (unsigned char)(sha.bytes[i / 2] << 4 |
			(digit - digits));
	}
	*ret_sha = sha;
	return true;
}
