/* The head of every record that has an address of its own.
 * Knows kinds and numbers; must not know pages or URLs. */
#ifndef MODEL_ENTITY_H
#define MODEL_ENTITY_H

#include <stdbool.h>

#include "base/phrase.h"
#include "base/source.h"
#include "base/vec.h"

typedef enum EntityKind {
	ENTITY_NONE,
	ENTITY_PLAN,		/* also stands for its year */
	ENTITY_SESSION,
	ENTITY_OUTLINE,
	ENTITY_MINUTES,
	ENTITY_REPORT,
	ENTITY_CELL,
	ENTITY_MEMBER,
	ENTITY_THEME,
	ENTITY_DOCUMENT,
	ENTITY_WORK,
	ENTITY_PAGE,
	ENTITY_ATTACHMENT,
	ENTITY_KINDS
} EntityKind;

typedef struct File File;

/* First member of such a record. */
typedef struct Entity {
	EntityKind kind;
	uint32_t number;	/* from 1, dense, in the order of the files */
	Str id;			/* unique in its kind */
	Str title;		/* plain text; never empty after loading */
	Span span;		/* where it is defined */
	Span extent;		/* all of it, or {NULL} */
	const File *file;	/* the file that holds it */
	bool hidden;		/* not for this build's audience */
} Entity;

typedef struct EntityVec {
	VEC(const Entity *)
} EntityVec;

/* The record of a kind that begins with entity: RECORD(Session, ref->to). */
#define RECORD(Type, entity) ((const Type *)(const void *)(entity))

/* Names entity; by its id where it has no title. */
static inline void entity_name(Entity *entity, Str id, Str title)
{
	entity->id = id;
	entity->title = str_or(title, id);
}

/* "chuyên đề" / "session" ..., for messages and labels. */
const Phrase *entity_kind_name(EntityKind kind);
/* The kind that a reference's prefix names ("tổ đảng", "cell"), or NONE. */
EntityKind entity_kind_from(Str prefix);

#endif
