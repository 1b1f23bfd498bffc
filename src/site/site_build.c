#include "site/site.h"

#include "model/parts.h"
#include "model/stage.h"
#include "model/statistics.h"
#include "site/address.h"
#include "site/calendar_pages.h"
#include "site/changes.h"
#include "site/cohort.h"
#include "site/illustrative.h"
#include "site/left.h"
#include "site/order.h"
#include "site/page_list.h"
#include "site/relate.h"
#include "site/title.h"
#include "site/view.h"

/* Whether it is the page of its record, and not one of several. */
static bool is_own(const Page *page)
{
	return page->subject && page->type != PAGE_LIST
		&& page->type != PAGE_PACKET && page->type != PAGE_CONCLUSION
		&& page->type != PAGE_ALIAS;
}

static bool follows(const Site *site, const Page *before, const Page *page)
{
	return page->type == before->type && page->type != PAGE_LIST
		&& page->type != PAGE_ALIAS && (!page->calendar
			|| calendar_pages_follow(site, before, page));
}

static void note_group(Site *site, const Page *page)
{
	VEC_EACH(Group, group, &site->groups_of[page->subject->number])
		if (group->plan == page->plan)
			group->page = page;
}

/* Pages no longer move: pointers to them may be kept. */
static void note_pages(Site *site)
{
	size_t number = 0;
	VEC_EACH(Page, page, &site->pages) {
		if (!site->first[page->type])
			site->first[page->type] = page;
		if (is_own(page))
			site->page_of[page->subject->number] = page;
		if (page->type == PAGE_LIST)
			note_group(site, page);
		if (number && follows(site, page - 1, page)) {
			page->previous = number;
			page[-1].next = number + 1;
		}
		number++;
	}
}

static const Page *year_page(const Site *site, const Plan *plan)
{
	VEC_EACH(const Page, page, &site->pages)
		if (page->type == PAGE_YEAR && page->plan == plan)
			return page;
	return NULL;
}

/* Home, where nothing else is said. */
static const PageType parents[PAGE_TYPES] = {
	[PAGE_YEAR] = PAGE_YEARS, [PAGE_CELL] = PAGE_CELLS,
	[PAGE_THEME] = PAGE_THEMES, [PAGE_MEMBER] = PAGE_MEMBERS,
	[PAGE_DOCUMENT] = PAGE_DOCUMENTS, [PAGE_WORK] = PAGE_DOCUMENTS,
};

static const Page *parent_of(const Site *site, const Page *page,
	const Page *year)
{
	switch (page->type) {
	case PAGE_HOME:
	case PAGE_NOT_FOUND:
		return NULL;
	case PAGE_PLAN:
	case PAGE_WALL:
	case PAGE_SESSION:
		return year;
	case PAGE_OUTLINE:
	case PAGE_MINUTES:
	case PAGE_CONCLUSION:
	case PAGE_REPORT:
	case PAGE_PACKET:
		return site->page_of[page->session->entity.number];
	case PAGE_TASKS:
		return site->first[page->plan ? PAGE_TASKS : PAGE_HOME];
	case PAGE_LIST:
		return site->page_of[page->subject->number];
	case PAGE_CALENDAR:
		return calendar_pages_parent(site, page);
	default:
		return site->first[parents[page->type]];
	}
}

static void set_parents(Site *site)
{
	const Page *year = NULL;
	VEC_EACH(Page, page, &site->pages) {
		if (page->plan && (!year || year->plan != page->plan))
			year = year_page(site, page->plan);
		page->parent = parent_of(site, page, year);
	}
}

/* A packet holds the outline. */
static bool is_draft(const Site *site, const Page *page)
{
	const Outline *outline = page->session ? page->session->outline : NULL;
	if (!outline || !outline->draft)
		return false;
	return page->type == PAGE_OUTLINE || (page->type == PAGE_PACKET
		&& site->content->drafts);
}

/* A former address is a paper's. */
static const Session *session_of(const Page *page)
{
	return page->type == PAGE_ALIAS && (retitled_kinds
			& 1u << page->subject->kind)
		? entity_session(page->subject) : page->session;
}

/* Papers are for those who may see the session and its outline as well. */
static Str page_audience(const Site *site, const Page *page)
{
	List audiences = site->content->portal.audiences;
	const Session *session = session_of(page);
	Str own = page->subject ? entity_audience(page->subject) : (Str){0};
	if (!session || page->type == PAGE_SESSION)
		return own;
	Str papers = session->outline ? audience_narrower(audiences,
		session->audience.str, session->outline->audience.str)
		: session->audience.str;
	return audience_narrower(audiences, papers, own);
}

static void mark_page(const Site *site, Page *page)
{
	page->illustrative = page_illustrative(site, page);
	page->draft = is_draft(site, page);
	page->audience = page_audience(site, page);
}

static void place_attachments(Site *site)
{
	const Content *content = site->content;
	site->attachment_path = ARENA_ARRAY(site->arena, Str,
		content->entity_count);
	ARRAY_EACH_TO(const Mention, mention, content->mentions.items,
			content->mentions.count) {
		const Entity *to = mention->to;
		if (to->kind == ENTITY_ATTACHMENT && !to->hidden)
			site->attachment_path[to->number]
				= address_attachment(site->arena, to->file);
	}
}

static void choose_current(Site *site)
{
	const Content *content = site->content;
	for (size_t i = 0; i < content->plan_count; i++)
		if (!i || content->plans[i]->number_of_year <= content->today.year)
			site->current = content->plans[i];
}

static void find_updated(Site *site)
{
	const Content *content = site->content;
	PUBLISHED_EACH(session, content) {
		Date date = session_updated(session, content->today);
		if (date_cmp(date, site->updated) > 0)
			site->updated = date;
	}
}

static void count_figures(Site *site)
{
	Statistics *statistics = ARENA_NEW(site->arena, Statistics);
	statistics_count(statistics, site->arena, site->content, &site->ledger);
	site->statistics = statistics;
}

static void compare(Site *site, const Published *published)
{
	Changes *changes = ARENA_NEW(site->arena, Changes);
	changes_find(changes, site, published);
	site->changes = changes;
	VEC_EACH(Page, page, &site->pages)
		if (page->type == PAGE_CHANGES)
			page->illustrative = changes_illustrative(changes);
}

void site_build(Site *site, Arena *arena, const Content *content,
	const Published *published)
{
	*site = (Site){.arena = arena, .content = content};
	if (address_has_base(content))
		site->feed = STR("feed.atom");
	site->page_of = ARENA_ARRAY(arena, const Page *, content->entity_count);
	choose_current(site);
	find_updated(site);
	order_site(site);
	relate_site(site);
	left_find(site);
	count_figures(site);
	calendar_build(&site->calendars, arena, content);
	page_list_make(site, published);
	note_pages(site);
	set_parents(site);
	place_attachments(site);
	calendar_pages_place_files(site);
	VEC_EACH(Page, page, &site->pages)
		mark_page(site, page);
	title_pages(site, NULL);
	if (published)
		compare(site, published);
	view_prepare(site);
	cohorts_find(site);
}

bool *site_retitle(Site *site, Arena *arena, const EntityVec *entities)
{
	bool *changed = ARENA_ARRAY(arena, bool, site->pages.count);
	title_renew(site, entities, changed);
	view_renew(site, entities);
	return changed;
}
