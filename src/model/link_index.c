#include "model/link.h"

#include "model/audience.h"
#include "model/fault.h"
#include "model/linker.h"

/* Numbers, ids and names. */

static const Phrase id_word = PHRASE("mã", "id");
static const Phrase file_name_word = PHRASE("tên tệp", "file name");

static void index_entity(void *context, Entity *entity)
{
	Linker *linker = context;
	Content *content = linker->content;
	entity->number = (uint32_t)content->entity_count++;
	entity->file = linker->file;
	if (!entity->id.len)
		return;
	Entity *held = map_add(content->arena, &content->by_id[entity->kind],
		entity->id, entity);
	if (held != entity && entity->kind != ENTITY_DOCUMENT)
		diag_add_related(linker->diag, fault(FAULT_DUPLICATE),
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
	Linker *linker = context;
	if (linker->content->audiences_unread)
		return;
	audience_check(linker->content->portal.audiences, audience,
		linker->content->arena, linker->diag);
}

static void collect_entity(void *context, Entity *entity)
{
	Content *content = context;
	content->entities[entity->number] = entity;
}

static void visit_files(Content *content, const Visitor *visitor,
	Linker *linker, bool attachments)
{
	VEC_EACH(File, file, &content->files) {
		if (linker)
			linker->file = file;
		if (file->kind && file->record)
			schema_visit(visitor, file->kind->schema,
				file->record);
		else if (!file->kind && attachments)
			visitor->entity(visitor->context, &file->entity);
	}
}

void link_index(Content *content, Diag *diag)
{
	Linker linker = {.content = content, .diag = diag};
	Visitor visitor = {.context = &linker, .entity = index_entity,
		.audience = resolve_audience};
	content->entity_count = 1;
	visit_files(content, &visitor, &linker, true);
	content->entities = ARENA_ARRAY(content->arena, Entity *,
		content->entity_count);
	visitor = (Visitor){.context = content, .entity = collect_entity};
	visit_files(content, &visitor, NULL, true);
	LIST_EACH(Document, document, content->reg.documents)
		map_add(content->arena, &content->by_symbol,
			document->symbol.str, document);
	/* What is told of a symbol is not told where it is cited rightly. */
	LIST_EACH(Document, document, content->reg.documents)
		if (document->meant.len)
			map_add(content->arena, &content->by_symbol,
				document->meant, document);
}
