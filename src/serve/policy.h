/* Widens a Content-Security-Policy by the origin of the page itself.
 * Knows directives and sources; must not know pages. */
#ifndef SERVE_POLICY_H
#define SERVE_POLICY_H

#include "base/buf.h"

/* Adds policy to out so that the page's own origin may give it scripts,
 * workers, style sheets and answers, and, with base, its base address. */
void policy_widen(Buf *out, Str policy, bool base);

#endif
