#include "model/readers.h"

#include "model/parts.h"

/* Without an audience of its own a record is for everyone. */
static uint64_t own_readers(List audiences, const Entity *record)
{
	uint64_t everyone = 0;
	if (record && entity_has_audience(record->kind))
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
