/* The reference of what a template sees.
 * Knows the form of the reference; must not know any field. */
#ifndef APP_REFERENCE_VIEWS_H
#define APP_REFERENCE_VIEWS_H

#include <stdbool.h>
#include <stdio.h>

/* Markdown, as themes/FIELDS.md holds it; or JSON. */
void reference_views(FILE *out, bool json);

#endif
