#include "site/news.h"

typedef struct News {
	Event *events;		/* the newest first */
	size_t count, max;
	Date today;
} News;

static bool newer(const Event *a, const Event *b)
{
	int order = date_cmp(a->date, b->date);
	if (order)
		return order > 0;
	if (a->milestone != b->milestone)
		return a->milestone > b->milestone;
	return a->session->entity.number > b->session->entity.number;
}

static void add_event(News *news, const Session *session,
	Milestone milestone, Date date)
{
	Event event = {session, milestone, date};
	if (!date_reached(date, news->today))
		return;
	size_t at = news->count;
	while (at && newer(&event, &news->events[at - 1]))
		at--;
	if (at == news->max)
		return;
	if (news->count < news->max)
		news->count++;
	for (size_t i = news->count - 1; i > at; i--)
		news->events[i] = news->events[i - 1];
	news->events[at] = event;
}

static void add_events(News *news, const Session *session)
{
	const Outline *outline = session->outline;
	if (session_stage(session, news->today) >= STAGE_HELD)
		add_event(news, session, MILESTONE_HELD, session->date.date);
	if (!outline)
		return;
	add_event(news, session, MILESTONE_APPROVED, outline->approved.date);
	add_event(news, session, MILESTONE_SENT, outline->sent.date);
	add_event(news, session, MILESTONE_COMPLETED,
		outline->completed.date);
}

size_t news_find(const Site *site, Event *ret_events, size_t max)
{
	const Content *content = site->content;
	News news = {ret_events, 0, max, content->today};
	PUBLISHED_EACH(session, content)
		add_events(&news, session);
	return news.count;
}

Str news_path(const Site *site, const Event *event)
{
	const Session *session = event->session;
	return site_path(site, event->milestone == MILESTONE_HELD
		? &session->entity : &session->outline->entity);
}
