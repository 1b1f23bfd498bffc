#include "search/paper.h"

typedef struct Finder {
	Arena *arena;
	const Site *site;
	PaperList list;
	size_t slot;		/* of the next one; 0: a new group */
} Finder;

static void end_group(Finder *f)
{
	if (f->slot)
		f->list.group_count++;
	f->slot = 0;
}

static void add_page(Finder *f, const Page *page, const Session *session)
{
	*VEC_ADD(f->arena, &f->list) = (Paper){.page = page,
		.number = f->list.group_count * PAPER_SLOTS + f->slot++,
		.session = session};
	if (f->slot == PAPER_SLOTS)
		end_group(f);
}

static const Page *page_of(const Finder *f, const Entity *entity)
{
	return entity ? f->site->page_of[entity->number] : NULL;
}

static void add(Finder *f, const Entity *entity, const Session *session)
{
	const Page *page = page_of(f, entity);
	if (page)
		add_page(f, page, session);
}

/* A session is found by its outline or report, unless there is none or only
 * its own page tells more. */
static void add_session(Finder *f, const Session *session)
{
	static const PageType papers[] = {
		PAGE_OUTLINE, PAGE_REPORT, PAGE_MINUTES,
	};
	bool outlined = page_of(f, page_paper(session, PAGE_OUTLINE));
	bool reported = page_of(f, page_paper(session, PAGE_REPORT));
	bool tells = session->note.rich || (session->opinions && !outlined);
	if (tells || (!outlined && !reported))
		add(f, &session->entity, session);
	for (size_t i = 0; i < COUNT(papers); i++)
		add(f, page_paper(session, papers[i]), session);
	end_group(f);
}

static void add_years(Finder *f)
{
	const Content *content = f->site->content;
	PLANS_EACH(plan, content) {
		add(f, &plan->entity, NULL);
		end_group(f);
		PUBLISHED_EACH(session, plan)
			add_session(f, session);
	}
}

/* Pages of the menu, which are found by their names. */
static void add_indexes(Finder *f)
{
	static const PageType indexes[] = {
		PAGE_THEMES, PAGE_CELLS, PAGE_MEMBERS, PAGE_DOCUMENTS,
		PAGE_YEARS, PAGE_STATISTICS, PAGE_TASKS, PAGE_CALENDAR,
	};
	for (size_t i = 0; i < COUNT(indexes); i++)
		add_page(f, f->site->first[indexes[i]], NULL);
	end_group(f);
}

PaperList papers_find(Arena *arena, const Site *site)
{
	static const PageType others[] = {
		PAGE_FREE, PAGE_MEMBER, PAGE_CELL, PAGE_THEME, PAGE_WORK,
		PAGE_DOCUMENT,
	};
	Finder f = {.arena = arena, .site = site};
	add_years(&f);
	for (size_t i = 0; i < COUNT(others); i++) {
		VEC_EACH(const Page, page, &site->pages)
			if (page->type == others[i])
				add(&f, page->subject, NULL);
		end_group(&f);
	}
	add_indexes(&f);
	return f.list;
}

static const Str filter_names[PAPER_FILTERS] = {
	[FILTER_YEAR] = STR_INIT("year"),
	[FILTER_CELL] = STR_INIT("cell"),
	[FILTER_THEME] = STR_INIT("theme"),
	[FILTER_TYPE] = STR_INIT("type"),
};

Str paper_filter_name(PaperFilter filter)
{
	return filter_names[filter];
}

static void add_value(Arena *arena, FilterValues *values, PaperFilter filter,
	Str id)
{
	VEC_EACH(const FilterValue, value, values)
		if (value->filter == filter && str_eq(value->id, id))
			return;
	*VEC_ADD(arena, values) = (FilterValue){filter, id};
}

static void add_values(Arena *arena, FilterValues *values, PaperFilter filter,
	EntityVec entities)
{
	VEC_EACH_TO(const Entity, entity, &entities)
		add_value(arena, values, filter, entity->id);
}

FilterValues paper_filters(Arena *arena, const Paper *paper)
{
	const Page *page = paper->page;
	FilterValues values = {0};
	add_value(arena, &values, FILTER_TYPE, page_type_name(page->type));
	if (page->plan)
		add_value(arena, &values, FILTER_YEAR, page->plan->entity.id);
	add_values(arena, &values, FILTER_CELL, page_cells(arena, page));
	add_values(arena, &values, FILTER_THEME, page_themes(arena, page));
	return values;
}
