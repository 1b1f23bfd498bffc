/* Mail, and pages that are saved like one, as the bytes they stand for.
 * Knows transfer encodings; must not know charsets, nor what is looked for. */
#ifndef FORMAT_MAIL_H
#define FORMAT_MAIL_H

#include "base/arena.h"
#include "base/str.h"

/* Whether bytes begin like a mail. */
bool mail_begins(Str bytes);
/* All of it, with quoted-printable ("M=E1=BA=ACT") decoded, and with the words
 * of its head that are encoded ("=?UTF-8?B?TeG6rFQ=?="). */
Str mail_text(Arena *arena, Str bytes);
/* The next part from *at on that is in base64, decoded; false without one. Moves
 * *at behind it. */
bool mail_part(Arena *arena, Str bytes, size_t *at, Str *ret_part);

#endif
