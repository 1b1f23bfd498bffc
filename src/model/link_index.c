#include "model/link.h"

#include "model/audience.h"
#include "model/fault.h"

static const Phrase id_word = PHRASE("mã", "id");
static const Phrase file_name_word = PHRASE("tên tệp", "file name");

/* Gives every entity its number, and enters its id and name in the maps. */
typedef struct Indexer {
	Content *content;
	const File *file;
	struct { VEC(Entity *) } all;	/* by number */
	Diag *diag;
} Indexer;

static void index_entity(void *context, Entity *entity)
{
	Indexer *indexer = context;
	Content *content = indexer->content;
	entity->number = (uint32_t)indexer->all.count;
	entity->file = indexer->file;
	*VEC_ADD(content->arena, &indexer->all) = entity;
	if (!entity->id.len)
		return;
	Entity *held = map_add(content->arena, &content->by_id[entity->kind],
		entity->id, entity);
	if (held != entity && entity->kind != ENTITY_DOCUMENT)
		diag_add_related(indexer->diag, fault(FAULT_DUPLICATE),
			entity->span, held->span, ARGS(ARG(entity->id),
			ARG_PHRASE(entity_kind_name(entity->kind)),
			ARG_PHRASE(entity->kind == ENTITY_PAGE
				? &file_name_word : &id_word)));
	if (held != entity)
		return;
	Map *names = &content->by_name[entity->kind];
	Entity *namesake = map_add(content->arena, names, entity->title,
		entity);
	if (namesake != entity)
		map_set(content->arena, names, entity->title,
			(void *)(uintptr_t)&entity_ambiguous);
}

static void resolve_audience(void *context, Text *audience)
{
	const Indexer *indexer = context;
	const Content *content = indexer->content;
	if (!content->audiences_unread)
		audience_check(content->portal.audiences, audience,
			content->arena, indexer->diag);
}

void link_index(Content *content, Diag *diag)
{
	Indexer indexer = {.content = content, .diag = diag};
	Visitor visitor = {.context = &indexer, .entity = index_entity,
		.audience = resolve_audience};
	*VEC_ADD(content->arena, &indexer.all) = NULL;
	VEC_EACH(File, file, &content->files) {
		indexer.file = file;
		if (!file->kind)
			index_entity(&indexer, &file->entity);
		else if (file->record)
			schema_visit(&visitor, file->kind->schema,
				file->record);
	}
	content->entities = indexer.all.items;
	content->entity_count = indexer.all.count;
	LIST_EACH(Document, document, content->reg.documents)
		map_add(content->arena, &content->by_symbol,
			document->symbol.str, document);
	/* What is told of a symbol is not told where it is cited rightly. */
	LIST_EACH(Document, document, content->reg.documents)
		if (document->meant.len)
			map_add(content->arena, &content->by_symbol,
				document->meant, document);
}
