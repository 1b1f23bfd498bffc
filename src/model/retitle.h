/* Titles that change while all else of the content stays.
 * Knows where titles are written and what else may turn on them; must not
 * know where they are shown. */
#ifndef MODEL_RETITLE_H
#define MODEL_RETITLE_H

#include "model/content.h"

/* The kinds whose titles may change so: of a session, and of its papers. */
extern const EntitySet retitled_kinds;

/* Where its title is written, should it be of a kind that writes its own;
 * else NULL. */
Text *entity_title_text(Entity *entity);
/* Its former addresses (Text), as written; none where it has no page. */
List entity_aliases(const Entity *entity);
/* The session that it is, or is a paper of; of retitled_kinds only. */
const Session *entity_session(const Entity *entity);
/* The title of a session or a paper of one, as loading gives it. */
Str entity_title_of(const Entity *entity);

/* Puts the titles of files that were read again, and in which at most titles
 * and bodies changed, in place of those of content, once checked and
 * filtered. ret_entities gets those that are called otherwise now. False: a
 * title cites, or is a name by which something is looked for; then content is
 * to be loaded again. */
bool content_retitle(Content *content, Arena *arena,
	const ReadingVec *changed, EntityVec *ret_entities);

#endif
