/* Where the front matter of a Markdown file begins and ends.
 * Knows fences and what people write for one; must not know what keys mean. */
#ifndef MODEL_FRONT_H
#define MODEL_FRONT_H

#include "model/schema.h"

typedef struct FrontMatter {
	size_t start, end;	/* the YAML between the fences */
	size_t body;
	const Fault *fault;	/* NULL: it is sound, or there is none */
	size_t from, to;	/* the line that is to blame */
} FrontMatter;

/* In a text whose keys schema has. */
FrontMatter front_find(Str text, const Schema *schema);

#endif
