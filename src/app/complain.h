/* What is wrong with the command line, in both languages.
 * Knows how it is put; must not know commands and options. */
#ifndef APP_COMPLAIN_H
#define APP_COMPLAIN_H

#include "base/str.h"

/* "chuyende: VI “word” (EN)" on stderr, the word at “{1}” where VI has it, and
 * "did you mean" when best is not empty. Always false. */
bool complain(const char *vi, const char *en, Str word, Str best);

#endif
