#include "site/site.h"

const Page *site_page(const Site *site, const Entity *entity)
{
	const Page *page = site->page_of[entity->number];
	return page || entity->kind != ENTITY_OUTLINE ? page
		: site->page_of[RECORD(Outline, entity)->session->entity.number];
}

Str site_occasion(Arena *arena, const Site *site, const Session *session)
{
	Str kind = phrase_in(option_label(&session_kind_options,
		session->kind.value), site->content->language);
	return session->number.str.len ? str_concat3(arena, kind, STR(" "),
		session->number.str) : kind;
}

Str site_short_name(const Entity *entity)
{
	return entity->kind == ENTITY_CELL ? RECORD(Cell, entity)->short_name.str
		: RECORD(Theme, entity)->short_name.str;
}

Str site_own_path(const Site *site, const Entity *entity)
{
	const Page *page = entity ? site->page_of[entity->number] : NULL;
	return page ? page->path : (Str){0};
}

Str site_path(const Site *site, const Entity *entity)
{
	if (entity->kind == ENTITY_ATTACHMENT)
		return site->attachment_path[entity->number];
	const Page *page = site_page(site, entity);
	return page ? page->path : (Str){0};
}
