/* An oracle: HTML that was made of somebody's text does nothing by itself, and
 * ends every element that it begins.
 * Knows HTML as a browser reads it; must not know how it was made. */
#ifndef ACTIVE_H
#define ACTIVE_H

#include "base/str.h"

/* Aborts where html is active or torn. */
void active_none(Str html);

#endif
