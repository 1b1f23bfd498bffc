#include "site/view_parts.h"

#include "model/belonging.h"
#include "model/career.h"
#include "model/meeting.h"
#include "model/stage.h"
#include "site/address.h"
#include "site/view.h"

static void brief_plan(const Viewer *v, const Plan *plan, Value *map)
{
	Str id = plan->entity.id;
	put_str(v, map, "id", id);
	put_str(v, map, "title", plan->entity.title);
	put_str(v, map, "path", address_page(v->arena, PAGE_YEAR,
		&plan->entity));
	put_str(v, map, "plan_path", site_path(v->site, &plan->entity));
	put_str(v, map, "wall_path", address_page(v->arena, PAGE_WALL,
		&plan->entity));
	put_int(v, map, "session_count", sessions_scheduled(
		plan->published, plan->published_count));
	put_str(v, map, "number", plan->number.str);
	put_date(v, map, "adopted", plan->adopted.date);
	put_bool(map, "illustrative", plan->illustrative.on);
}

static void put_paper_path(const Viewer *v, Value *map, const char *key,
	const Session *session, PageType type)
{
	put_str(v, map, key, site_own_path(v->site, page_paper(session, type)));
}

static void brief_schedule(const Viewer *v, const Session *session,
	Value *map)
{
	Date today = v->site->content->today;
	put_date(v, map, "date", session->date.date);
	put_time(v, map, "time", session->time);
	put_time(v, map, "ends", session->end);
	put_str(v, map, "place", session_meeting(session, today).place);
	put_str(v, map, "form", session->form.str);
	put_option(v, map, "status", "status_label", &session_status_options,
		session_status(session, today));
	put_option(v, map, "stage", "stage_label", &stage_options,
		session_stage_told(session, today));
	put_bool(map, "upcoming", session_upcoming(session, today));
	put_date(v, map, "moved_from", session->moved_from.date);
}

static const Value *view_planned(const Viewer *v, const Session *session)
{
	Value *map = value_map(v->arena, 3);
	put_str(v, map, "place", session->place.str);
	put(map, "chair", view_person(v, &session->chair));
	put(map, "secretary", view_person(v, &session->secretary));
	return map;
}

static void brief_session(const Viewer *v, const Session *session, Value *map)
{
	Meeting meeting = session_meeting(session, v->site->content->today);
	EntityVec cells = session_cells(v->arena, session);
	EntityVec themes = session_themes(v->arena, session);
	put_str(v, map, "type", page_type_name(PAGE_SESSION));
	put_str(v, map, "id", session->entity.id);
	put_str(v, map, "path", site_path(v->site, &session->entity));
	put_str(v, map, "title", session->entity.title);
	put_option(v, map, "kind", "kind_label", &session_kind_options,
		session->kind.value);
	put_str(v, map, "number", session->number.str);
	put_str(v, map, "year", session->plan->entity.id);
	brief_schedule(v, session, map);
	put(map, "cell", brief_of(v, session->cell.to));
	put(map, "leads", view_persons(v, session->lead));
	put(map, "cells", view_all(v, cells.items, cells.count));
	put(map, "chair", view_person(v, meeting.chair));
	put(map, "secretary", view_person(v, meeting.secretary));
	put(map, "planned", view_planned(v, session));
	put(map, "authors", view_persons(v, session->outline
		? session->outline->authors : (List){0}));
	put(map, "themes", view_all(v, themes.items, themes.count));
	put_bool(map, "illustrative", session->illustrative.on);
	put_paper_path(v, map, "outline_path", session, PAGE_OUTLINE);
	put_paper_path(v, map, "minutes_path", session, PAGE_MINUTES);
	put_paper_path(v, map, "report_path", session, PAGE_REPORT);
	put_bool(map, "outline_hidden", session->papers_hidden);
	put_bool(map, "records_hidden", session->papers_hidden
		|| session->records_hidden);
}

static void brief_cell(const Viewer *v, const Cell *cell, Value *map)
{
	size_t members = 0;
	LIST_EACH(const Member, member, v->site->content->chapter.members)
		members += member_cell(member, v->site->content->today)
			== cell;
	put_str(v, map, "id", cell->entity.id);
	put_str(v, map, "name", cell->entity.title);
	put_str(v, map, "short", cell->short_name.str);
	put_str(v, map, "path", site_path(v->site, &cell->entity));
	put_str(v, map, "specialty", cell->specialty.str);
	put_int(v, map, "member_count", members);
	put_session_count(v, map, &cell->entity);
	put_date(v, map, "from", cell->from.date);
	put_date(v, map, "to", cell->to.date);
	/* A cell may stand where a person may: as owner of a task. */
	put(map, "role_label", NULL);
	put(map, "post", NULL);
	put(map, "kind_label", NULL);
	put_bool(map, "former", false);
	put(map, "joins", NULL);
}

static void brief_member(const Viewer *v, const Member *member, Value *map)
{
	Date today = v->site->content->today;
	Role role = member_role(member, today);
	Standing standing = member_standing(member, today);
	put_str(v, map, "id", member->entity.id);
	put_str(v, map, "name", member->entity.title);
	put_str(v, map, "short", member->entity.title);
	put_str(v, map, "path", site_path(v->site, &member->entity));
	put_phrase(v, map, "role_label", role == ROLE_MEMBER ? NULL
		: option_label(&role_options, (int)role));
	put_str(v, map, "post", member->post.str);
	put_phrase(v, map, "kind_label", standing == STANDING_FULL ? NULL
		: option_label(&standing_options, (int)standing));
	put_bool(map, "former", member_former(member, today));
	put_date(v, map, "joins", date_cmp(member->from.date, today) > 0
		? member->from.date : (Date){0});
}

static void brief_theme(const Viewer *v, const Theme *theme, Value *map)
{
	Value *years = value_list(v->arena, theme->years.count);
	LIST_EACH(const Text, year, theme->years)
		value_push(years, value_str(v->arena, year->str));
	put_str(v, map, "id", theme->entity.id);
	put_str(v, map, "name", theme->entity.title);
	put_str(v, map, "short", theme->short_name.str);
	put_str(v, map, "path", site_path(v->site, &theme->entity));
	put(map, "years", years);
	put_session_count(v, map, &theme->entity);
}

static const Str forces[] = {
	[FORCE_NOW] = STR_INIT("in_force"), [FORCE_ENDED] = STR_INIT("ended"),
	[FORCE_AHEAD] = STR_INIT("ahead"),
};

static void brief_document(const Viewer *v, const Document *document,
	Value *map)
{
	put_str(v, map, "id", document->entity.id);
	put_str(v, map, "symbol", document->symbol.str);
	put_str(v, map, "kind_label", document->kind.str);
	put_str(v, map, "title", document->entity.title);
	put_str(v, map, "issuer", document->issuer.str);
	put_date(v, map, "date", document->date.date);
	put_str(v, map, "subject", document->subject.str);
	put_str(v, map, "path", site_path(v->site, &document->entity));
	put_str(v, map, "force", forces[document_force(document,
		v->site->content->today)]);
	put_date(v, map, "in_force_to", document->end);
}

static void brief_work(const Viewer *v, const Work *work, Value *map)
{
	put_str(v, map, "id", work->entity.id);
	put_str(v, map, "title", work->entity.title);
	put_str(v, map, "author", work->author.str);
	put_str(v, map, "year", work->year.str);
	put_str(v, map, "path", site_path(v->site, &work->entity));
}

enum { BRIEF_FIELDS = 33 };

/* Cells and members come before sessions, which show them. */
static const EntityKind brief_order[] = {
	ENTITY_PLAN, ENTITY_CELL, ENTITY_MEMBER, ENTITY_THEME,
	ENTITY_DOCUMENT, ENTITY_WORK, ENTITY_SESSION,
};

static Value *make_brief(const Viewer *v, const Entity *entity)
{
	const void *record = entity;
	Value *map = value_map(v->arena, BRIEF_FIELDS);
	switch (entity->kind) {
	case ENTITY_PLAN: brief_plan(v, record, map); break;
	case ENTITY_CELL: brief_cell(v, record, map); break;
	case ENTITY_MEMBER: brief_member(v, record, map); break;
	case ENTITY_THEME: brief_theme(v, record, map); break;
	case ENTITY_DOCUMENT: brief_document(v, record, map); break;
	case ENTITY_WORK: brief_work(v, record, map); break;
	case ENTITY_SESSION: brief_session(v, record, map); break;
	default: return NULL;
	}
	return map;
}

static const Value *sealed_brief(const Viewer *v, const Entity *entity)
{
	Value *brief = make_brief(v, entity);
	if (brief)
		value_seal(v->arena, brief);
	return brief;
}

static bool in_menu(const Content *content, const Entity *page)
{
	LIST_EACH(const MenuItem, item, content->portal.menu)
		if (item->page.to == page)
			return true;
	return false;
}

static const Value *page_links(const Viewer *v)
{
	const Content *content = v->site->content;
	Value *list = value_list(v->arena, content->page_count);
	for (size_t i = 0; i < content->page_count; i++) {
		const Entity *page = &content->pages[i]->entity;
		if (in_menu(content, page))
			continue;
		Value *map = push_map(v, list, 2);
		put_str(v, map, "text", page->title);
		put_str(v, map, "path", site_path(v->site, page));
	}
	return list;
}

static Value *view_portal(const Viewer *v)
{
	const Content *content = v->site->content;
	const ChapterHead *head = &content->chapter.head;
	Value *map = value_map(v->arena, 11);
	Value *chapter = value_map(v->arena, 5);
	Value *audience = value_map(v->arena, 2);
	put_str(v, chapter, "name", head->name.str.len ? head->name.str
		: v->site->title);
	put_str(v, chapter, "parent", head->parent.str);
	put_str(v, chapter, "organisation", head->organisation.str);
	put_str(v, chapter, "place", head->place.str);
	put_str(v, chapter, "code", head->code.str);
	put_str(v, audience, "id", content->audience->id.str);
	put_str(v, audience, "name", content->audience->name.str);
	put_str(v, map, "title", v->site->title);
	put_str(v, map, "language", content->language == LANGUAGE_VI
		? STR("vi") : STR("en"));
	put_date(v, map, "today", content->today);
	put_str(v, map, "home", STR("index.html"));
	put_str(v, map, "feed", v->site->feed);
	put_str(v, map, "search", v->site->first[PAGE_SEARCH]
		? v->site->first[PAGE_SEARCH]->path : (Str){0});
	put_str(v, map, "changes", v->site->first[PAGE_CHANGES]
		? v->site->first[PAGE_CHANGES]->path : (Str){0});
	put(map, "chapter", chapter);
	put(map, "audience", audience);
	put(map, "pages", page_links(v));
	return map;
}

void view_renew(Site *site, const EntityVec *entities)
{
	Viewer viewer = {site->arena, site, NULL, NULL};
	VEC_EACH_TO(const Entity, entity, entities)
		if (!entity->hidden)
			site->brief[entity->number]
				= sealed_brief(&viewer, entity);
}

void view_prepare(Site *site)
{
	Viewer viewer = {site->arena, site, NULL, NULL};
	size_t count = site->content->entity_count;
	site->brief = arena_array(site->arena, count, sizeof *site->brief);
	for (size_t k = 0; k < COUNT(brief_order); k++)
		for (size_t i = 1; i < count; i++) {
			Entity *entity = site->content->entities[i];
			if (entity->kind != brief_order[k] || entity->hidden)
				continue;
			site->brief[i] = sealed_brief(&viewer, entity);
		}
	Value *portal = view_portal(&viewer);
	value_seal(site->arena, portal);
	site->portal = portal;
	view_nav_prepare(site);
}
