/* People, rooms and cells that are needed in two sessions at once. */
#include "model/rule_checks.h"

#include "format/vietnamese.h"
#include "model/meeting.h"

typedef struct SessionVec {
	VEC(const Session *)
} SessionVec;

static int by_date(const void *a, const void *b)
{
	const Session *x = *(const Session *const *)a;
	const Session *y = *(const Session *const *)b;
	int order = date_cmp(x->date.date, y->date.date);
	if (order)
		return order;
	return x->entity.number < y->entity.number ? -1 : 1;
}

static SessionVec dated_sessions(const RuleContext *context)
{
	SessionVec all = {0};
	SESSIONS_EACH(session, context->content)
		if (date_known(session->date.date)
				&& !rule_called_off(session))
			*VEC_ADD(context->scratch, &all) = session;
	SORT(all.items, all.count, by_date);
	return all;
}

/* Of one day. Sessions whose times nobody knows are at the same time, but not
 * at that of another: it may be long over. */
static bool overlap(const Session *a, const Session *b)
{
	if (!a->time.known || !b->time.known)
		return !a->time.known && !b->time.known;
	return a->time.minutes < session_end(b)
		&& b->time.minutes < session_end(a);
}

/* The people whom a session needs: chair, secretary and leads. */
static const Ref *person(const RuleContext *context, const Session *session,
	size_t i)
{
	Meeting meeting = session_meeting(session, context->content->today);
	if (i < 2)
		return i ? meeting.secretary : meeting.chair;
	return i - 2 < session->lead.count
		? (const Ref *)session->lead.items + (i - 2) : NULL;
}

static bool needs(const RuleContext *context, const Session *session,
	const Ref *wanted)
{
	const Ref *ref;
	for (size_t i = 0; (ref = person(context, session, i)); i++)
		if (rule_same_person(context, ref, wanted))
			return true;
	return false;
}

static bool named_before(const RuleContext *context, const Session *session,
	size_t index)
{
	for (size_t i = 0; i < index; i++)
		if (rule_same_person(context, person(context, session, i),
				person(context, session, index)))
			return true;
	return false;
}

static void add(const RuleContext *context, Str *list, Str item)
{
	*list = str_join(context->scratch, *list, STR(", "), item);
}

static Str shared(const RuleContext *context, const Session *a,
	const Session *b)
{
	Date today = context->content->today;
	Str all = {0}, place = session_meeting(a, today).place;
	const Ref *ref;
	for (size_t i = 0; (ref = person(context, a, i)); i++)
		if (needs(context, b, ref)
				&& !named_before(context, a, i))
			add(context, &all, ref->to ? ref->to->title
				: ref->key);
	if (place.len && vietnamese_same_key(place, session_meeting(b,
			today).place))
		add(context, &all, place);
	if (a->cell.to && a->cell.to == b->cell.to)
		add(context, &all, a->cell.to->title);
	return all;
}

/* The one that stands out of order in its plan was probably moved; else the
 * later one. */
static bool out_of_order(const Session *session)
{
	const List *list = &session->plan->sessions;
	const Session *next = session + 1;
	return next < (const Session *)list->items + list->count
		&& date_precedes(next->date.date, session->date.date);
}

/* Whether that is told, of one of them that nothing was told of before. */
static bool tell_clash(const RuleContext *context, SessionVec *all,
	bool *told, size_t first, size_t second)
{
	const Session *a = all->items[first], *b = all->items[second];
	Str both = overlap(a, b) ? shared(context, a, b) : (Str){0};
	bool moved = out_of_order(a) && !out_of_order(b);
	size_t late = moved ? first : second;
	if (!both.len || told[late])
		return false;
	const Session *other = moved ? b : a;
	told[late] = true;
	rule_tell_related(context, RULE_CLASH, all->items[late]->date.span,
		other->date.span,
		ARGS(ARG(all->items[late]->id.str), ARG(a->plan == b->plan
			? other->id.str : other->entity.id), ARG(both)));
	return true;
}

/* Each is told once, beside the first that it clashes with. */
void check_clashes(const RuleContext *context)
{
	SessionVec all = dated_sessions(context);
	bool *told = ARENA_ARRAY(context->scratch, bool, all.count);
	for (size_t day = 0, n = 0; n < all.count; n++) {
		if (date_cmp(all.items[day]->date.date,
				all.items[n]->date.date))
			day = n;
		for (size_t i = day; i < n; i++)
			if (tell_clash(context, &all, told, i, n))
				break;
	}
}
