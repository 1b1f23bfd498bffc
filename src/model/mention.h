/* Who refers to whom, sorted by either end.
 * Knows numbers of entities; must not know what a mention is for. */
#ifndef MODEL_MENTION_H
#define MODEL_MENTION_H

#include "model/content.h"

/* All of lists in one, in content's arena: by the target's number, then the
 * source's, then place. */
MentionVec mentions_by_target(const Content *content,
	const MentionVec *lists, size_t count);
/* The same of one list: by the source's number, then place. */
MentionVec mentions_by_source(const Content *content,
	const MentionVec *list);

#endif
