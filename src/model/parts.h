/* What a record of each kind keeps beside its Entity.
 * Knows where it stands in which record; must not know what it is for. */
#ifndef MODEL_PARTS_H
#define MODEL_PARTS_H

#include "model/content.h"

/* Where its title is written, should it be of a kind that writes its own;
 * else NULL. */
Text *entity_title_text(Entity *entity);
/* The title of a session or a paper of one, as loading gives it. */
Str entity_title_of(const Entity *entity);
/* The audience that a record names; empty where it names none. */
Str entity_audience(const Entity *entity);
/* Whether records of kind may name one. */
bool entity_has_audience(EntityKind kind);
/* Its former addresses (Text), as written; none where it has no page. */
List entity_aliases(const Entity *entity);
/* The kinds whose titles may change so: of a session, and of its papers. */
extern const EntitySet retitled_kinds;
/* The session that it is a paper of; else the record itself. */
const Session *entity_session(const Entity *entity);
/* The text that its page shows with headings, or NULL. */
const Rich *entity_body(const Entity *entity);

#endif
