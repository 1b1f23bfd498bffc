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
	put_session(v, map, before);
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

/* Months since the year 0. */
static int month_of(Date date)
{
	return date.year * MONTHS + date.month - 1;
}

/* Sessions at the beginning of `from` that are of a month. */
static size_t count_month(Session *const *from, size_t count, int month)
{
	size_t n = 0;
	while (n < count && month_of(from[n]->date.date) == month)
		n++;
	return n;
}

static const Value *view_entries(const Viewer *v, Session *const *sessions,
	size_t count)
{
	Value *list = value_list(v->arena, count);
	for (size_t i = 0; i < count; i++) {
		Value *map = push_map(v, list, 2);
		put_session(v, map, sessions[i]);
		put(map, "due", view_due(v, sessions[i]));
	}
	return list;
}

static void push_month(const Viewer *v, Value *months, int month,
	const Value *sessions)
{
	Date first = {(int16_t)(month / MONTHS), (int8_t)(month % MONTHS + 1),
		1};
	Value *map = push_map(v, months, 3);
	put_int(v, map, "number", (size_t)first.month);
	put_date(v, map, "date", first);
	put(map, "sessions", sessions);
}

/* The months of the plan's year, each of them, and those of other years that
 * have sessions; then the sessions without a day. */
static void put_months(const Viewer *v, Value *map, const Plan *plan)
{
	size_t count = plan->published_count, at = 0;
	int due = plan->number_of_year * MONTHS, end = due + MONTHS;
	Session **sorted = vec_keep(v->arena, plan->published, count,
		sizeof *sorted);
	Value *months = value_list(v->arena, MONTHS + count);
	SORT(sorted, count, session_pointer_order);
	while (at < count && !date_known(sorted[at]->date.date))
		at++;
	put(map, "others", view_entries(v, sorted, at));
	while (due < end || at < count) {
		int month = at < count ? month_of(sorted[at]->date.date) : due;
		if (due < end && month > due)
			month = due;
		size_t n = count_month(sorted + at, count - at, month);
		push_month(v, months, month, view_entries(v, sorted + at, n));
		at += n;
		due += month == due;
	}
	put(map, "months", months);
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
	put_int(v, map, "entry_count", v->page->plan->published_count);
	put_subject(v, map, PAGE_PLAN, title_of(v, &v->page->plan->entity));
	put_months(v, map, v->page->plan);
}
