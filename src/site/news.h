/* What happened in the portal, newest first.
 * Knows which steps are news, and when they were; must not know how they
 * are told. */
#ifndef SITE_NEWS_H
#define SITE_NEWS_H

#include "model/readiness.h"
#include "site/site.h"

typedef struct Event {
	const Session *session;
	Milestone milestone;	/* approved, sent, held or completed */
	Date date;		/* not after the day of the build */
} Event;

/* The newest events, at most max of them. Returns how many there are. */
size_t news_find(const Site *site, Event *ret_events, size_t max);
/* The page that tells of it. */
Str news_path(const Site *site, const Event *event);

#endif
