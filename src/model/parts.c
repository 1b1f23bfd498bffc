#include "model/parts.h"

const EntitySet retitled_kinds = 1u << ENTITY_SESSION | 1u << ENTITY_OUTLINE
	| 1u << ENTITY_MINUTES | 1u << ENTITY_REPORT;

/* Offsets; 0: there is none. */
static const struct Parts {
	size_t title, audience, aliases, session, body;
} parts[ENTITY_KINDS] = {
	[ENTITY_PLAN] = {.body = offsetof(Plan, preface)},
	[ENTITY_SESSION] = {offsetof(Session, title),
		offsetof(Session, audience), 0, 0, 0},
	[ENTITY_OUTLINE] = {offsetof(Outline, title),
		offsetof(Outline, audience), offsetof(Outline, aliases),
		offsetof(Outline, session), offsetof(Outline, body)},
	[ENTITY_MINUTES] = {0, offsetof(Minutes, audience), 0,
		offsetof(Minutes, session), offsetof(Minutes, proceedings)},
	[ENTITY_REPORT] = {offsetof(FreePage, title),
		offsetof(FreePage, audience), offsetof(FreePage, aliases),
		offsetof(FreePage, session), offsetof(FreePage, body)},
	[ENTITY_PAGE] = {0, offsetof(FreePage, audience),
		offsetof(FreePage, aliases), 0, offsetof(FreePage, body)},
	[ENTITY_DOCUMENT] = {.audience = offsetof(Document, audience)},
	[ENTITY_WORK] = {.audience = offsetof(Work, audience)},
};

static void *part(const Entity *entity, size_t offset)
{
	return offset ? record_at(entity, offset) : NULL;
}

Text *entity_title_text(Entity *entity)
{
	return part(entity, parts[entity->kind].title);
}

Str entity_title_of(const Entity *entity)
{
	const Text *own = part(entity, parts[entity->kind].title);
	const Session *session = entity_session(entity);
	bool withheld = entity->kind == ENTITY_OUTLINE
		&& RECORD(Outline, entity)->withheld;
	if (own && own->str.len && !withheld)
		return own->str;
	return entity->kind == ENTITY_SESSION ? session->untitled
		: session->entity.title;
}

Str entity_audience(const Entity *entity)
{
	const Text *audience = part(entity, parts[entity->kind].audience);
	return audience ? audience->str : (Str){0};
}

bool entity_has_audience(EntityKind kind)
{
	return parts[kind].audience;
}

List entity_aliases(const Entity *entity)
{
	const List *aliases = part(entity, parts[entity->kind].aliases);
	return aliases ? *aliases : (List){0};
}

const Session *entity_session(const Entity *entity)
{
	Session *const *session = part(entity, parts[entity->kind].session);
	return session ? *session : RECORD(Session, entity);
}

const Rich *entity_body(const Entity *entity)
{
	const Prose *body = part(entity, parts[entity->kind].body);
	return body ? body->rich : NULL;
}
