#include "site/view_parts.h"

#include "base/limits.h"
#include "model/career.h"

/* The packet. */

/* Someone who belonged to the chapter on the day of the session. */
typedef struct Signer {
	const Member *member;
	const Cell *cell;	/* on that day, or NULL */
	Standing standing;
} Signer;

typedef struct Sheet {
	struct { VEC(Signer) } signers;	/* in the order of names */
	Value *groups, *exempt;		/* for views */
	size_t expected;
} Sheet;

static void find_signers(const Viewer *v, Sheet *sheet, Date date)
{
	const Site *site = v->site;
	for (size_t i = 0; i < site->member_count; i++) {
		const Member *member = site->members[i];
		if (member_belongs(member, date))
			*VEC_ADD(v->arena, &sheet->signers) = (Signer){member,
				member_cell(member, date),
				member_standing(member, date)};
	}
}

/* A name, and what they are in the chapter on that day unless full. number:
 * the place in the sheet, from 1. */
static const Value *view_signer(const Viewer *v, const Signer *signer,
	size_t number)
{
	Value *map = value_map(v->arena, 3);
	put_int(v, map, "number", number);
	put_str(v, map, "name", title_of(v, &signer->member->entity));
	put_phrase(v, map, "kind_label", signer->standing == STANDING_FULL
		? NULL : option_label(&standing_options,
			(int)signer->standing));
	return map;
}

/* Those of a cell; NULL: of none. */
static void push_signers(const Viewer *v, Sheet *sheet, const Cell *cell)
{
	Value *members = value_list(v->arena, sheet->signers.count);
	VEC_EACH(const Signer, signer, &sheet->signers) {
		if (signer->cell != cell)
			continue;
		if (signer->standing == STANDING_EXEMPT)
			value_push(sheet->exempt, view_signer(v, signer, 0));
		else
			value_push(members, view_signer(v, signer,
				++sheet->expected));
	}
	if (!members->list.count)
		return;
	Value *map = value_map(v->arena, 2);
	put(map, "cell", cell ? brief_of(v, &cell->entity) : NULL);
	put(map, "members", members);
	value_push(sheet->groups, map);
}

/* Who is expected to come, and to sign; who need not. */
static const Value *view_sheet(const Viewer *v, const Session *session)
{
	const Site *site = v->site;
	Sheet sheet = {.groups = value_list(v->arena, site->cell_count + 1),
		.exempt = value_list(v->arena, site->member_count)};
	Value *map = value_map(v->arena, 3);
	find_signers(v, &sheet, session->date.date);
	for (size_t i = 0; i < site->cell_count; i++)
		push_signers(v, &sheet, site->cells[i]);
	push_signers(v, &sheet, NULL);
	put_int(v, map, "expected", sheet.expected);
	put(map, "groups", sheet.groups);
	put(map, "exempt", sheet.exempt);
	return map;
}

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
	put(map, "sheet", view_sheet(v, session));
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

/* Sessions of a month of the plan's year by date; 0: all others, as planned. */
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
		while (month && at && date_cmp(sorted[at - 1]->date.date,
				date) > 0) {
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
