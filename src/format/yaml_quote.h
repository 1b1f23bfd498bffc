/* Parts of a YAML file as messages quote them.
 * Knows how much a message can bear; must not know what is reported. */
#ifndef FORMAT_YAML_QUOTE_H
#define FORMAT_YAML_QUOTE_H

#include "base/diag.h"

/* The first line of text, cut to a length that a message can bear. */
Str yaml_quote(Arena *arena, Str text);
/* text in double quotes, or empty where that is not as simple. */
Str yaml_quote_double(Arena *arena, Str text);
/* The text above that the line of the byte `at` may belong to, and how far it
 * is to be indented then: two arguments, empty without such a text. */
void yaml_quote_above(Arena *arena, Str text, size_t at, Arg ret_args[2]);

#endif
