/* Who refers to whom, sorted by either end.
 * Knows numbers of entities; must not know what a mention is for. */
#ifndef MODEL_MENTION_H
#define MODEL_MENTION_H

#include "model/content.h"

/* All that are in lists, which must stay: by the target's number, then the
 * source's, then place. The order is in content's arena, as the next. */
MentionOrder mentions_by_target(const Content *content,
	const MentionVec *lists, size_t count);
/* The same mentions by the source's number, then place. */
MentionOrder mentions_by_source(const Content *content,
	const MentionOrder *mentions);

#endif
