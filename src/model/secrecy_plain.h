/* A line as its reader sees it, for the search for what must not be published.
 * Knows how letters may be written otherwise or be parted by what is not
 * seen; must not know markings. */
#ifndef MODEL_SECRECY_PLAIN_H
#define MODEL_SECRECY_PLAIN_H

#include "base/str.h"

/* Whether a character of line at `at` may stand for another, or for none. */
bool secrecy_is_odd(Str line, size_t at);
/* The character of line at *at, which moves behind it, as it is seen; 0 for what
 * is not. References of HTML, escapes of YAML and JSON, and letters of double
 * width are the letters they stand for. */
unsigned secrecy_seen(Str line, size_t *at);
/* All of line so: lines where an escape ends one. NFC; allocates in scratch. */
Str secrecy_plain(Arena *scratch, Str line);

#endif
