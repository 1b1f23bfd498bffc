/* Edits that need no load: what was made stays, but for what they change.
 * Knows which edits these are; must not know when it is built. */
#ifndef APP_RENEWAL_H
#define APP_RENEWAL_H

#include "app/generation.h"

/* True when nothing but bodies of Markdown and titles changed, and in a way
 * that only those who show them can tell: then content, site and plan are
 * what one more load would give, once these are put in place. */
bool renewal_take(Generation *gen, const CommandLine *line);

#endif
