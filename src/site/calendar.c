#include "site/calendar.h"

#include "model/stage.h"

Str occasion_name(OccasionKind kind)
{
	static const Str names[] = {
		[OCCASION_SESSION] = STR_INIT("session"),
		[OCCASION_MOVED] = STR_INIT("moved"),
		[OCCASION_DRAFT] = STR_INIT("draft"),
		[OCCASION_APPROVAL] = STR_INIT("approval"),
		[OCCASION_SENDING] = STR_INIT("sending"),
	};
	return names[kind];
}

bool occasion_is_step(const Occasion *occasion)
{
	return occasion->kind >= OCCASION_DRAFT;
}

bool occasion_counts(const Occasion *occasion)
{
	return occasion->kind == OCCASION_SESSION
		&& session_scheduled(occasion->session);
}

typedef struct Occasions {
	VEC(Occasion)
} Occasions;

static void add(Occasions *all, Arena *arena, const Session *session,
	OccasionKind kind, Date day)
{
	if (date_known(day))
		*VEC_ADD(arena, all) = (Occasion){day, kind, session};
}

/* Nothing has to be done by a day for a session that is cancelled, or put off
 * until nobody knows when. */
static void add_session(Occasions *all, Arena *arena, const Session *session,
	Date today)
{
	add(all, arena, session, OCCASION_SESSION, session->date.date);
	if (date_cmp(session->moved_from.date, session->date.date))
		add(all, arena, session, OCCASION_MOVED,
			session->moved_from.date);
	if (!session_stands(session, today))
		return;
	add(all, arena, session, OCCASION_DRAFT, session->due.draft.date);
	add(all, arena, session, OCCASION_APPROVAL,
		session->due.approval.date);
	add(all, arena, session, OCCASION_SENDING, session->due.sending.date);
}

static int order(const void *left, const void *right)
{
	const Occasion *a = left, *b = right;
	uint32_t x = a->session->entity.number, y = b->session->entity.number;
	int by_day = date_cmp(a->day, b->day);
	if (by_day)
		return by_day;
	if (a->kind != b->kind)
		return a->kind < b->kind ? -1 : 1;
	return a->kind == OCCASION_SESSION ? session_order(a->session,
		b->session) : (x > y) - (x < y);
}

static bool within(const Calendar *calendar, Date day)
{
	return day.year == calendar->first.year && (calendar->whole_year
		|| day.month == calendar->first.month);
}

static Calendar begin(Arena *arena, const Occasion *first, bool whole_year)
{
	Date day = {first->day.year, whole_year ? 1 : first->day.month, 1};
	Str id = date_iso(arena, day);
	return (Calendar){.first = day, .whole_year = whole_year,
		.occasions = first, .id = str_slice(id, 0, whole_year
			? STR("2025").len : STR("2025-03").len)};
}

static void part(CalendarList *calendars, Arena *arena, const Occasions *all,
	bool whole_year)
{
	Calendar *calendar = NULL;
	VEC_EACH(const Occasion, occasion, all) {
		if (!calendar || !within(calendar, occasion->day)) {
			calendar = VEC_ADD(arena, calendars);
			*calendar = begin(arena, occasion, whole_year);
		}
		calendar->count++;
		calendar->event_count += !occasion_is_step(occasion);
		calendar->session_count += occasion_counts(occasion);
	}
}

void calendar_build(CalendarList *calendars, Arena *arena,
	const Content *content)
{
	Occasions all = {0};
	PUBLISHED_EACH(session, content)
		add_session(&all, arena, session, content->today);
	SORT(all.items, all.count, order);
	part(calendars, arena, &all, true);
	part(calendars, arena, &all, false);
}

const Calendar *calendar_nearest(const CalendarList *calendars, Date day)
{
	const Calendar *nearest = NULL;
	day.day = 1;
	VEC_EACH(const Calendar, calendar, calendars)
		if (!calendar->whole_year && (!nearest
				|| date_cmp(nearest->first, day) < 0))
			nearest = calendar;
	return nearest;
}

Date calendar_day(const Session *session)
{
	return date_known(session->date.date) ? session->date.date
		: session->moved_from.date;
}

bool calendar_concerns(const Session *session, const Cell *cell)
{
	return !session->cell.to || session->cell.to == &cell->entity;
}
