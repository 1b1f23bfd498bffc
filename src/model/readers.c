#include "model/readers.h"

#include "model/retitle.h"

/* Where a record keeps its audience. */
static const size_t audience_at[ENTITY_KINDS] = {
	[ENTITY_SESSION] = offsetof(Session, audience),
	[ENTITY_OUTLINE] = offsetof(Outline, audience),
	[ENTITY_MINUTES] = offsetof(Minutes, audience),
	[ENTITY_REPORT] = offsetof(FreePage, audience),
	[ENTITY_PAGE] = offsetof(FreePage, audience),
	[ENTITY_DOCUMENT] = offsetof(Document, audience),
	[ENTITY_WORK] = offsetof(Work, audience),
};

Str entity_audience(const Entity *entity)
{
	size_t offset = audience_at[entity->kind];
	const Text *audience = record_at(entity, offset);
	return offset ? audience->str : (Str){0};
}

/* Without an audience of its own a record is for everyone. */
static uint64_t own_readers(List audiences, const Entity *record)
{
	uint64_t everyone = 0;
	if (record && audience_at[record->kind])
		return audience_readers(audiences, entity_audience(record));
	LIST_EACH(const Audience, reader, audiences)
		everyone |= audience_bit(audiences, reader);
	return everyone;
}

uint64_t readers_of(const Content *content, const File *file,
	const Entity *from)
{
	List audiences = content->portal.audiences;
	uint64_t readers = own_readers(audiences, from);
	if (!from || !file->session.len)
		return readers;
	const Session *session = entity_session(from);
	readers &= own_readers(audiences, &session->entity);
	return session->outline ? readers & own_readers(audiences,
		&session->outline->entity) : readers;
}
