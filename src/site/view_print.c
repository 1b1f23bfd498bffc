#include "site/view_parts.h"

#include "model/career.h"

/* The packet. */

typedef struct Sheet {
	Date date;
	Value *groups, *exempt;	/* for views */
	size_t expected;
} Sheet;

/* A name, and what they are in the chapter on that day unless full. */
static const Value *view_signer(const Viewer *v, const Member *member,
	Standing standing)
{
	Value *map = value_map(v->arena, 2);
	put_str(v, map, "name", title_of(v, &member->entity));
	put_phrase(v, map, "kind_label", standing == STANDING_FULL ? NULL
		: option_label(&standing_options, (int)standing));
	return map;
}

/* Members of cell on the day, in the order of names; NULL: of no cell. */
static void push_signers(const Viewer *v, Sheet *sheet, const Cell *cell)
{
	const Site *site = v->site;
	Value *members = value_list(v->arena, site->member_count);
	for (size_t i = 0; i < site->member_count; i++) {
		const Member *member = site->members[i];
		Standing standing = member_standing(member, sheet->date);
		if (!member_belongs(member, sheet->date)
				|| member_cell(member, sheet->date) != cell)
			continue;
		value_push(standing == STANDING_EXEMPT ? sheet->exempt
			: members, view_signer(v, member, standing));
	}
	if (!members->list.count)
		return;
	Value *map = value_map(v->arena, 2);
	put(map, "cell", cell ? brief_of(v, &cell->entity) : NULL);
	put(map, "members", members);
	value_push(sheet->groups, map);
	sheet->expected += members->list.count;
}

/* Who is expected to come, and to sign; who need not. */
static const Value *view_sheet(const Viewer *v, const Session *session)
{
	const Site *site = v->site;
	Sheet sheet = {.date = session->date.date,
		.groups = value_list(v->arena, site->cell_count + 1),
		.exempt = value_list(v->arena, site->member_count)};
	Value *map = value_map(v->arena, 3);
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
}

/* The plan for the wall. */

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

void view_wall(const Viewer *v, Value *map)
{
	const Plan *plan = v->page->plan;
	Value *months = value_list(v->arena, MONTHS);
	for (int month = 1; month <= MONTHS; month++) {
		Value *one = value_map(v->arena, 2);
		put_int(v, one, "number", (size_t)month);
		put(one, "sessions", view_month(v, plan, month));
		value_push(months, one);
	}
	put(map, "year", view_year(v, plan));
	put(map, "months", months);
	put(map, "others", view_month(v, plan, 0));
}
