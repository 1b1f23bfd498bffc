/* Spaces and dashes of any width.
 * Knows single code points; must not know what they stand between. */
#ifndef FORMAT_SPACING_H
#define FORMAT_SPACING_H

#include <stdbool.h>

bool spacing_is_space(unsigned rune);
/* From a keyboard, from Word, a sign of minus. */
bool spacing_is_dash(unsigned rune);

#endif
