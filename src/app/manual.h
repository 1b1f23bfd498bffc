/* The manual page chuyende(1), made of the tables that --help is made of.
 * Knows how such a page is laid out and written as troff; must not know what
 * a command does. */
#ifndef APP_MANUAL_H
#define APP_MANUAL_H

#include "app/command.h"

/* The whole page in one language, as UTF-8 for man(7): the same bytes each
 * time. */
void manual_print(FILE *out, Language language);

#endif
