/* Spaces and dashes of any width, and of none.
 * Knows single code points; must not know what they stand between. */
#ifndef FORMAT_SPACING_H
#define FORMAT_SPACING_H

#include <stdbool.h>

bool spacing_is_space(unsigned rune);
/* From a keyboard, from Word, a sign of minus. */
bool spacing_is_dash(unsigned rune);
/* A joiner, a mark of direction, a soft hyphen: of no width at all. */
bool spacing_is_unseen(unsigned rune);

#endif
