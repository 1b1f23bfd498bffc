/* Who refers to whom, sorted by either end.
 * Knows numbers of entities; must not know what a mention is for. */
#ifndef MODEL_MENTION_H
#define MODEL_MENTION_H

#include "model/content.h"

/* Copies of items in content's arena: by the target's number, then the
 * source's, then place; or by the source's, then place. */
Mention *mentions_by_target(const Content *content, const Mention *items,
	size_t count);
Mention *mentions_by_source(const Content *content, const Mention *items,
	size_t count);

#endif
