/* Whether code can be evaluated before what precedes it is printed, and no
 * one could tell.
 * Knows what in code calls something; must not know what is made of it. */
#ifndef RENDER_PURE_H
#define RENDER_PURE_H

#include "render/calls.h"

/* Nothing is called but functions without effect. */
bool pure_is(Str code, Calls calls);

#endif
