/* YAML line by line: what of a line is its comment, and what is text.
 * Knows how far texts go; must not know what is looked for in them. */
#ifndef FORMAT_YAML_FOLLOW_H
#define FORMAT_YAML_FOLLOW_H

#include <stdbool.h>

#include "base/str.h"

/* What the lines so far say of the next one. */
typedef struct YamlFollow {
	size_t column;	/* of the key, or the item, that goes on */
	bool block;	/* with a text behind “|” or “>” */
	bool begun;	/* with a value: what comes is not the start of one */
	char quote;	/* that is open, or NUL */
	int depth;	/* of brackets */
} YamlFollow;

/* Whether line, the next one without its end, is of a block text; the comment
 * and the blanks behind any other are cut off. Zeroed before the first. */
bool yaml_follow(YamlFollow *follow, Str *line);

#endif
