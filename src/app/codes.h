/* The codes that diagnostics carry: rules and mistakes.
 * Knows where each room keeps its table; must not know what any code is
 * about. */
#ifndef APP_CODES_H
#define APP_CODES_H

#include <stdio.h>

#include "base/str.h"

/* All codes, sorted, those of rules first: "R04" with its title, severity and
 * source, "S40" with its messages. As text in both languages, or one JSON
 * object a line. */
void codes_list(FILE *out, bool json);
/* The codes alone, in the order of codes_list, each once and behind a space. */
void codes_names(FILE *out);
/* What a code asks and how to satisfy it, or as JSON the lines that codes_list
 * has of it; false when there is none. */
bool codes_explain(FILE *out, Str code, bool json);
/* The nearest code to a mistyped one; empty when none is near. */
Str codes_meant(Str code);

#endif
