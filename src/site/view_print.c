#include "site/view_parts.h"

#include "base/limits.h"
#include "site/cohort.h"

/* The packet. */

/* What the last session before this one came to. */
static const Value *view_before(const Viewer *v, const Session *session)
{
	const Session *before
		= v->site->left_of[session->entity.number].before;
	if (!before)
		return NULL;
	Value *map = value_map(v->arena, 3);
	put(map, "session", brief_of(v, &before->entity));
	put_excerpt(v, map, "conclusion", before->minutes->conclusion);
	put(map, "votes", view_votes(v, before->minutes->votes));
	return map;
}

void view_packet(const Viewer *v, Value *map)
{
	const Session *session = v->page->session;
	const Outline *outline = session->outline;
	view_session(v, map);
	if (outline && v->site->page_of[outline->entity.number])
		put_body(v, map, outline->body);
	put(map, "before", view_before(v, session));
	put(map, "sheet", cohort_on(v->site, session->date.date)->sheet);
	put_signer(v, map, session->date.date);
}

/* The plan month by month, and the one for the wall. */

enum { MONTHS = 12 };

static const Value *view_entry(const Viewer *v, const Session *session)
{
	Value *map = value_map(v->arena, 2);
	put(map, "session", brief_of(v, &session->entity));
	put(map, "due", view_due(v, session));
	return map;
}

/* Sessions of a month of the plan's year in order; 0: all others, as planned. */
static Value *view_month(const Viewer *v, const Plan *plan, int month)
{
	Value *list = value_list(v->arena, plan->published_count);
	const Session **sorted = ARENA_ARRAY(v->arena, const Session *,
		plan->published_count);
	size_t count = 0;
	for (size_t i = 0; i < plan->published_count; i++) {
		const Session *session = plan->published[i];
		Date date = session->date.date;
		size_t at = count;
		if (month != (date.year == plan->number_of_year ? date.month
				: 0))
			continue;
		while (month && at && session_order(sorted[at - 1], session)
				> 0) {
			sorted[at] = sorted[at - 1];
			at--;
		}
		sorted[at] = session;
		count++;
	}
	for (size_t i = 0; i < count; i++)
		value_push(list, view_entry(v, sorted[i]));
	return list;
}

static void put_months(const Viewer *v, Value *map, const Plan *plan)
{
	Value *months = value_list(v->arena, MONTHS);
	for (int month = 1; month <= MONTHS; month++) {
		Value *one = value_map(v->arena, 2);
		put_int(v, one, "number", (size_t)month);
		put(one, "sessions", view_month(v, plan, month));
		value_push(months, one);
	}
	put(map, "months", months);
	put(map, "others", view_month(v, plan, 0));
}

const Value *view_timeline(const Viewer *v, const Plan *plan)
{
	if (!plan->published_count || plan->published_count > LIMIT_TIMELINE)
		return NULL;
	Value *map = value_map(v->arena, 2);
	put_months(v, map, plan);
	return map;
}

void view_wall(const Viewer *v, Value *map)
{
	put(map, "year", view_year(v, v->page->plan));
	put_subject(v, map, PAGE_PLAN, title_of(v, &v->page->plan->entity));
	put_months(v, map, v->page->plan);
}
