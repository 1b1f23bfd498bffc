#include "site/calendar_pages.h"

#include "site/address.h"

void calendar_pages_add(Site *site)
{
	*VEC_ADD(site->arena, &site->pages) = (Page){.type = PAGE_CALENDAR,
		.path = address_index(PAGE_CALENDAR),
		.calendar = calendar_nearest(&site->calendars,
			site->content->today)};
	VEC_EACH(const Calendar, calendar, &site->calendars)
		*VEC_ADD(site->arena, &site->pages) = (Page){
			.type = PAGE_CALENDAR, .calendar = calendar,
			.path = address_calendar(site->arena, calendar)};
}

bool calendar_pages_follow(const Site *site, const Page *before,
	const Page *page)
{
	return before != site->first[PAGE_CALENDAR]
		&& before->calendar->whole_year == page->calendar->whole_year;
}

const Page *calendar_pages_parent(const Site *site, const Page *page)
{
	const Page *first = site->first[PAGE_CALENDAR];
	if (page == first)
		return site->first[PAGE_HOME];
	if (page->calendar->whole_year)
		return first;
	const Page *year = first + 1;
	while (year->calendar->first.year != page->calendar->first.year)
		year++;
	return year;
}

bool calendar_pages_illustrative(const Page *page)
{
	const Calendar *calendar = page->calendar;
	for (size_t i = 0; calendar && i < calendar->count; i++)
		if (calendar->occasions[i].session->illustrative.on)
			return true;
	return false;
}

static void place_file(Site *site, const Entity *entity)
{
	Str *path = &site->calendar_path[entity->number];
	if (!path->len)
		*path = address_calendar_file(site->arena, entity);
}

/* Without events there is no electronic calendar: RFC 5545 asks for one. */
static void place_files(Site *site, const Session *session)
{
	if (!date_known(calendar_day(session)))
		return;
	site->calendar_all = STR("calendar/tat-ca.ics");
	place_file(site, &session->entity);
	place_file(site, &session->plan->entity);
	for (size_t i = 0; i < site->cell_count; i++)
		if (calendar_concerns(session, site->cells[i]))
			place_file(site, &site->cells[i]->entity);
}

void calendar_pages_place_files(Site *site)
{
	const Content *content = site->content;
	site->calendar_path = ARENA_ARRAY(site->arena, Str,
		content->entity_count);
	PUBLISHED_EACH(session, content)
		place_files(site, session);
}
