#include "model/schema.h"

/* Holes are led to their targets, headings and HTML stay. */
static void own_prose(Arena *arena, Prose *prose)
{
	if (!prose->rich)
		return;
	Rich *rich = vec_keep(arena, prose->rich, 1, sizeof *rich);
	rich->holes = vec_keep(arena, rich->holes, rich->hole_count,
		sizeof *rich->holes);
	prose->rich = rich;
}

static void own_record(Arena *arena, const Schema *schema, void *record);

static void own_member(Arena *arena, const Field *field, void *member)
{
	if (field->type == FIELD_RECORD)
		own_record(arena, field->record, member);
	else if (field->type == FIELD_PROSE)
		own_prose(arena, member);
}

/* Gives record, a copy of another, its own of all that may be changed. */
static void own_record(Arena *arena, const Schema *schema, void *record)
{
	ARRAY_EACH(const Field, field, schema->fields, schema->count) {
		void *member = record_at(record, field->offset);
		List *list = member;
		size_t size = field_size(field);
		if (!field->list) {
			own_member(arena, field, member);
			continue;
		}
		if (!list->count)
			continue;
		list->items = vec_keep(arena, list->items, list->count,
			size);
		for (size_t n = 0; n < list->count; n++)
			own_member(arena, field, record_at(list->items,
				n * size));
	}
}

void *schema_copy(Arena *arena, const Schema *schema, const void *record,
	size_t body)
{
	void *copy = vec_keep(arena, record, 1, schema->size);
	own_record(arena, schema, copy);
	if (body)
		own_prose(arena, record_at(copy, body));
	return copy;
}
