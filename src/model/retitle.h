/* Titles and bodies that change while all else of the content stays.
 * Knows what else may turn on them; must not know where they are shown. */
#ifndef MODEL_RETITLE_H
#define MODEL_RETITLE_H

#include "model/content.h"

/* Puts the titles of files that were read again, and in which at most titles
 * and bodies changed, in place of those of content, once checked and
 * filtered. ret_entities gets those that are called otherwise now. False: a
 * title cites, or is a name by which something is looked for; then content is
 * to be loaded again. */
bool content_retitle(Content *content, Arena *arena,
	const ReadingVec *changed, EntityVec *ret_entities);
/* Puts bodies that were read again in place of those of the same files:
 * nothing else may have changed but titles. */
void content_replace_bodies(Content *content, const ReadingVec *changed);

#endif
