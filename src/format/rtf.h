/* The text of a file in Rich Text Format.
 * Knows control words and how they write letters; must not know what is
 * looked for in it. */
#ifndef FORMAT_RTF_H
#define FORMAT_RTF_H

#include "base/arena.h"
#include "base/str.h"

/* What the file says, in UTF-8 in arena: paragraphs, cells and tabs end a
 * line. Bytes without control words are taken for Latin-1; any bytes will do. */
Str rtf_text(Arena *arena, Str bytes);

#endif
