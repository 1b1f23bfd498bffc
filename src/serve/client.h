/* The preview's part in the browser, carried within the program.
 * Knows two texts; must not know who serves them. */
#ifndef SERVE_CLIENT_H
#define SERVE_CLIENT_H

#include "base/str.h"

Str client_script(void);
Str client_style(void);

#endif
