/* SHA-256, for lists of files that other programs check as well.
 * Knows bytes and hexadecimal digits; must not know what is listed. */
#ifndef BASE_SHA_H
#define BASE_SHA_H

#include <stdbool.h>

#include "base/buf.h"

enum { SHA_SIZE = 32, SHA_DIGITS = 2 * SHA_SIZE };

/* All bytes zero stands for contents that could not be read. */
typedef struct Sha {
	unsigned char bytes[SHA_SIZE];
} Sha;

Sha sha_bytes(Str bytes);
bool sha_equal(Sha a, Sha b);
/* Lower-case hexadecimal digits, and back; false when text is else. */
void sha_print(Sha sha, Buf *out);
bool sha_parse(Str text, Sha *ret_sha);

#endif
