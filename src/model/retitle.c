#include "model/retitle.h"

#include "model/citation.h"
#include "model/parts.h"

/* The entities in what was read of one file. */
typedef struct Entities {
	Arena *arena;
	VEC(Entity *)
} Entities;

static void add_entity(void *context, Entity *entity)
{
	Entities *all = context;
	*VEC_ADD(all->arena, all) = entity;
}

static Entities entities_of(Arena *arena, const Schema *schema, void *record)
{
	Entities all = {.arena = arena};
	Visitor visitor = {.context = &all, .entity = add_entity};
	schema_visit(&visitor, schema, record);
	return all;
}

static bool cites(const Text *title)
{
	Match match;
	return citation_scan(title->str, 0, &match);
}

static bool is_asked(const Content *content, Str name)
{
	VEC_EACH(const Str, asked, &content->asked)
		if (str_eq(*asked, name))
			return true;
	return false;
}

typedef struct Retitling {
	const Content *content;
	Arena *arena;
	EntityVec *entities;
} Retitling;

static bool rename_one(const Retitling *r, Entity *entity)
{
	Str title = entity_title_of(entity);
	if (str_eq(title, entity->title))
		return true;
	if (is_asked(r->content, title) || is_asked(r->content, entity->title))
		return false;
	entity->title = title;
	*VEC_ADD(r->arena, r->entities) = entity;
	return true;
}

/* Papers without a title of their own have that of their session. */
static bool rename_all(const Retitling *r, Entity *entity)
{
	Session *session = (Session *)(void *)entity;
	if (!rename_one(r, entity))
		return false;
	if (entity->kind != ENTITY_SESSION)
		return true;
	return (!session->outline || rename_one(r, &session->outline->entity))
		&& (!session->minutes
			|| rename_one(r, &session->minutes->entity))
		&& (!session->report
			|| rename_one(r, &session->report->entity));
}

/* They stand behind a title, which moves them; a draft that is not shown has
 * none. */
static void move_aliases(const Entity *held, const Entity *fresh)
{
	const Text *from = entity_aliases(fresh).items;
	LIST_EACH(Text, alias, entity_aliases(held))
		alias->span = (from++)->span;
}

/* The entity of content gets the title and the place of the one just read. */
static bool renew(const Retitling *r, Entity *held, Entity *fresh)
{
	Text *title = entity_title_text(held);
	const Text *now = entity_title_text(fresh);
	held->span = fresh->span;
	held->extent = fresh->extent;
	move_aliases(held, fresh);
	if (!title)
		return true;
	if (!str_eq(title->str, now->str) && (cites(title) || cites(now)
			|| is_asked(r->content, title->str)
			|| is_asked(r->content, now->str)))
		return false;
	*title = *now;
	return rename_all(r, held);
}

bool content_retitle(Content *content, Arena *arena,
	const ReadingVec *changed, EntityVec *ret_entities)
{
	Retitling r = {content, arena, ret_entities};
	VEC_EACH_TO(Reading, reading, changed) {
		const File *file = content_file(content,
			&reading->source);
		const Schema *schema = file->kind->schema;
		Entities held = entities_of(arena, schema, file->record);
		Entities fresh = entities_of(arena, schema, reading->record);
		if (held.count != fresh.count)
			return false;
		for (size_t i = 0; i < held.count; i++)
			if (!renew(&r, held.items[i], fresh.items[i]))
				return false;
	}
	return true;
}

void content_replace_bodies(Content *content, const ReadingVec *changed)
{
	VEC_EACH_TO(Reading, reading, changed) {
		File *file = content_file(content, &reading->source);
		const FileKind *kind = file->kind;
		if (!kind->body)
			continue;
		const void *fresh = schema_copy(content->arena, kind->schema,
			reading->record, kind->body);
		const Prose *now = record_at(fresh, kind->body);
		Prose *held = record_at(file->record, kind->body);
		for (size_t i = 0; i < now->rich->hole_count; i++) {
			now->rich->holes[i].to = held->rich->holes[i].to;
			now->rich->holes[i].fragment
				= held->rich->holes[i].fragment;
		}
		*held = *now;
	}
}
