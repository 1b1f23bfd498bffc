#include "site/illustrative.h"

#include "model/parts.h"
#include "model/stage.h"
#include "site/calendar_pages.h"

static bool any_illustrative(Session *const *sessions, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (session_illustrative(sessions[i]))
			return true;
	return false;
}

/* A year is as illustrative as any of its sessions. */
static bool plan_illustrative(const Plan *plan)
{
	return plan->illustrative.on
		|| any_illustrative(plan->published, plan->published_count);
}

/* What page tells of: all years, or one. */
static bool years_illustrative(const Site *site, const Page *page)
{
	PLANS_EACH(plan, site->content)
		if ((!page->plan || page->plan == plan)
				&& plan_illustrative(plan))
			return true;
	return false;
}

/* As a paper says of itself. */
static bool paper_illustrative(const Page *page)
{
	switch (page->type) {
	case PAGE_OUTLINE:
		return RECORD(Outline, page->subject)->illustrative.on;
	case PAGE_FREE:
	case PAGE_REPORT:
		return RECORD(FreePage, page->subject)->illustrative.on;
	case PAGE_MINUTES:
	case PAGE_CONCLUSION:
		return RECORD(Minutes, page->subject)->illustrative.on;
	default:
		return false;
	}
}

#define BIT(type) (1u << (type))

bool page_illustrative(const Site *site, const Page *page)
{
	enum {
		WHOLE = BIT(PAGE_SESSION) | BIT(PAGE_PACKET),
		OF_PEOPLE = BIT(PAGE_MEMBER) | BIT(PAGE_MEMBERS)
			| BIT(PAGE_CELL) | BIT(PAGE_CELLS),
		OF_YEARS = BIT(PAGE_YEARS) | BIT(PAGE_YEAR) | BIT(PAGE_PLAN)
			| BIT(PAGE_WALL) | BIT(PAGE_TASKS)
			| BIT(PAGE_STATISTICS) | BIT(PAGE_THEMES)
			| BIT(PAGE_CELLS)
	};
	const Session *session = page->session;
	const SessionList *all = page->subject	/* of a cell, theme or member */
		? &site->sessions_of[page->subject->number] : NULL;
	unsigned type = BIT(page->type);
	if (session && (type & WHOLE ? session_illustrative(session)
			: session->illustrative.on))
		return true;
	if (all && any_illustrative(all->items, all->count))
		return true;
	if (page->type == PAGE_HOME)
		return site->current && plan_illustrative(site->current);
	if (page->type == PAGE_CALENDAR)
		return calendar_pages_illustrative(page);
	return (type & OF_PEOPLE && site->content->chapter.head.illustrative.on)
		|| (type & OF_YEARS && years_illustrative(site, page))
		|| paper_illustrative(page);
}

bool changes_illustrative(const Changes *changes)
{
	VEC_EACH(const SessionChange, change, &changes->sessions)
		if (session_illustrative(change->session))
			return true;
	VEC_EACH(const PageChange, change, &changes->pages)
		if (change->page->illustrative)
			return true;
	return false;
}
