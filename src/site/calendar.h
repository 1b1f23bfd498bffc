/* What stands in the portal's calendar, day by day.
 * Knows the days of sessions and of the steps before them; must not know
 * pages' looks or file formats. */
#ifndef SITE_CALENDAR_H
#define SITE_CALENDAR_H

#include "model/content.h"

typedef enum OccasionKind {
	OCCASION_SESSION = 1,
	OCCASION_MOVED,		/* the day that a session was moved from */
	OCCASION_DRAFT,		/* the last day of a step */
	OCCASION_APPROVAL,
	OCCASION_SENDING
} OccasionKind;

typedef struct Occasion {
	Date day;
	OccasionKind kind;
	const Session *session;
} Occasion;

/* A month in which there is something, or a year. */
typedef struct Calendar {
	Date first;		/* its first day */
	bool whole_year;
	Str id;			/* "2025-03", "2025" */
	const Occasion *occasions;
	size_t count;
	size_t event_count;	/* those that are no steps */
	size_t session_count;	/* as sessions are counted */
} Calendar;

typedef struct CalendarList {
	VEC(Calendar)
} CalendarList;

/* "session", "moved", "draft", "approval", "sending" */
Str occasion_name(OccasionKind kind);
/* Whether it is the last day of a step. */
bool occasion_is_step(const Occasion *occasion);
/* Whether it is the day of a session that is not cancelled. */
bool occasion_counts(const Occasion *occasion);
/* The years, then the months, in order; all that the audience may see. The
 * session before its steps, and by time on one day. */
void calendar_build(CalendarList *calendars, Arena *arena,
	const Content *content);
/* The month of day, or the first one after it, else the last; NULL when there is
 * none. */
const Calendar *calendar_nearest(const CalendarList *calendars, Date day);
/* The day on which an electronic calendar shows the session: its own or, while
 * it has none, the one from which it was moved. */
Date calendar_day(const Session *session);
/* Whether it is in the calendar of a cell: theirs and nobody's are. */
bool calendar_concerns(const Session *session, const Cell *cell);

#endif
