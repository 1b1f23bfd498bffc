#include "site/page_list.h"

#include "base/limits.h"
#include "site/address.h"
#include "site/calendar_pages.h"

static void add_page(Site *site, Page page)
{
	*VEC_ADD(site->arena, &site->pages) = page;
}

static void add_index(Site *site, PageType type)
{
	add_page(site, (Page){.type = type, .path = address_index(type)});
}

static void add_entity(Site *site, PageType type, const Entity *entity,
	const Plan *plan, const Session *session)
{
	if (!entity || entity->hidden)
		return;
	add_page(site, (Page){.type = type, .subject = entity, .plan = plan,
		.session = session,
		.path = address_page(site->arena, type, entity)});
}

/* One for each year. */
static void add_years(Site *site, PageType type)
{
	PLANS_EACH(year, site->content)
		add_page(site, (Page){.type = type, .plan = year,
			.path = address_page(site->arena, type,
				&year->entity)});
}

static void add_plans(Site *site)
{
	PLANS_EACH(plan, site->content)
		add_entity(site, PAGE_PLAN, &plan->entity, plan, NULL);
}

static void add_packets(Site *site)
{
	const Content *content = site->content;
	PUBLISHED_EACH(session, content)
		if (page_packed(session, content->today))
			add_entity(site, PAGE_PACKET, &session->entity,
				session->plan, session);
}

static void add_papers(Site *site, PageType type)
{
	const Content *content = site->content;
	PUBLISHED_EACH(session, content) {
		bool drafted = type == PAGE_OUTLINE && session->outline
			&& session->outline->draft;
		if (!drafted || content->drafts)
			add_entity(site, type, page_paper(session, type),
				session->plan, session);
	}
}

/* Records begin with an Entity. */
static void add_records(Site *site, PageType type, const void *records,
	size_t count)
{
	void *const *entities = records;
	for (size_t i = 0; i < count; i++)
		add_entity(site, type, entities[i], NULL, NULL);
}

static void add_registers(Site *site)
{
	const Content *content = site->content;
	add_index(site, PAGE_CELLS);
	add_records(site, PAGE_CELL, site->cells, site->cell_count);
	add_index(site, PAGE_THEMES);
	add_records(site, PAGE_THEME, site->themes, site->theme_count);
	add_index(site, PAGE_MEMBERS);
	add_records(site, PAGE_MEMBER, site->members, site->member_count);
	add_index(site, PAGE_DOCUMENTS);
	add_records(site, PAGE_DOCUMENT, site->documents,
		content->document_count);
	add_records(site, PAGE_WORK, site->works, content->work_count);
	add_records(site, PAGE_FREE, content->pages, content->page_count);
}

/* Past the limit of an index, its tasks stand on a page for each year. */
static void add_tasks(Site *site)
{
	add_index(site, PAGE_TASKS);
	if (site->ledger.count <= LIMIT_INDEX_ENTRIES)
		return;
	PLANS_EACH(year, site->content)
		add_page(site, (Page){.type = PAGE_TASKS, .plan = year,
			.path = address_list(site->arena, address_index(
				PAGE_TASKS), year)});
}

static void add_pages(Site *site, bool changes)
{
	static const PageType papers[] = {
		PAGE_SESSION, PAGE_OUTLINE, PAGE_MINUTES, PAGE_REPORT,
		PAGE_CONCLUSION,
	};
	add_index(site, PAGE_HOME);
	add_index(site, PAGE_YEARS);
	add_years(site, PAGE_YEAR);
	add_plans(site);
	for (size_t i = 0; i < COUNT(papers); i++)
		add_papers(site, papers[i]);
	add_packets(site);
	add_years(site, PAGE_WALL);
	add_registers(site);
	add_tasks(site);
	add_index(site, PAGE_STATISTICS);
	calendar_pages_add(site);
	if (changes)
		add_index(site, PAGE_CHANGES);
	if (site->content->portal.search.on)
		add_index(site, PAGE_SEARCH);
	add_index(site, PAGE_NOT_FOUND);
}

/* Lists too long for one page are told by year, a page each. */
static void add_lists(Site *site)
{
	size_t count = site->pages.count;
	for (size_t i = 0; i < count; i++) {
		const Page page = site->pages.items[i];
		bool indexed = page.type == PAGE_CELL || page.type == PAGE_THEME
			|| page.type == PAGE_MEMBER;
		if (!indexed || site->sessions_of[page.subject->number].count
				<= LIMIT_INDEX_ENTRIES)
			continue;
		VEC_EACH(Group, group, &site->groups_of[page.subject->number])
			add_page(site, (Page){.type = PAGE_LIST,
				.subject = page.subject, .plan = group->plan,
				.path = address_list(site->arena, page.path,
					group->plan)});
	}
}

static void add_aliases(Site *site)
{
	size_t count = site->pages.count;
	for (size_t i = 0; i < count; i++) {
		const Entity *subject = site->pages.items[i].subject;
		List aliases = page_aliases(&site->pages.items[i]);
		LIST_EACH(const Text, alias, aliases) {
			Str path = address_alias(site->arena, alias->str);
			if (path.len)
				add_page(site, (Page){.type = PAGE_ALIAS,
					.subject = subject, .path = path,
					.alias = alias});
		}
	}
}

void page_list_make(Site *site, bool changes)
{
	/* For each record a page, and for a session its packet and what it
	 * concluded: seldom there are more. */
	VEC_RESERVE(site->arena, &site->pages, site->content->entity_count
		+ 2 * site->content->published_count);
	add_pages(site, changes);
	add_lists(site);
	add_aliases(site);
}
