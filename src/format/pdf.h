/* Strings in a PDF: (these) and <6865786164>.
 * Knows brackets and escapes; must not know objects, nor what is looked for. */
#ifndef FORMAT_PDF_H
#define FORMAT_PDF_H

#include "base/str.h"

/* The string that the byte `at` begins, as the bytes it stands for, in `to`, which
 * holds `most`; empty where there is none, or a longer one. */
Str pdf_string(Str s, size_t at, char *to, size_t most);

#endif
