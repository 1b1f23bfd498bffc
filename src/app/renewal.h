/* Edits that need no load: what was made stays, but for what they change.
 * Knows which edits these are; must not know when it is built. */
#ifndef APP_RENEWAL_H
#define APP_RENEWAL_H

#include "app/generation.h"

/* True when only bodies of Markdown and titles changed, and in a way that only
 * the pages which show them can tell. They are put in place; content, site and
 * plan are then what one more load would give. */
bool renewal_take(Generation *gen, const CommandLine *line);

#endif
