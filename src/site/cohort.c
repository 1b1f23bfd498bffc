#include "site/cohort.h"

#include "model/career.h"
#include "model/meeting.h"

struct Cohorts {
	struct { VEC(int32_t) } changes;	/* the first days of what is
						 * new, sorted */
	Cohort **items;		/* before the first change, from each on, and
				 * on an unknown day; NULL if nobody asks */
};

static void add_change(Site *site, Cohorts *cohorts, Date date, int later)
{
	if (date_known(date))
		*VEC_ADD(site->arena, &cohorts->changes) = date_days(date)
			+ later;
}

static int by_day(const void *a, const void *b)
{
	const int32_t *x = a, *y = b;
	return (*x > *y) - (*x < *y);
}

static void find_changes(Site *site, Cohorts *cohorts)
{
	ARRAY_EACH_TO(const Member, member, site->members, site->member_count) {
		add_change(site, cohorts, member->from.date, 0);
		add_change(site, cohorts, member->to.date, 1);
		LIST_EACH(const Posting, posting, member->history) {
			add_change(site, cohorts, posting->from.date, 0);
			add_change(site, cohorts, posting->to.date, 1);
		}
	}
	SORT(cohorts->changes.items, cohorts->changes.count, by_day);
}

/* How many changes there were until day. */
static size_t place_of(const Cohorts *cohorts, Date date)
{
	size_t first = 0, end = cohorts->changes.count;
	if (!date_known(date))
		return end + 1;
	int32_t day = date_days(date);
	while (first < end) {
		size_t middle = first + (end - first) / 2;
		if (cohorts->changes.items[middle] <= day)
			first = middle + 1;
		else
			end = middle;
	}
	return first;
}

static size_t cell_number(const Site *site, const Cell *cell)
{
	size_t i = 0;
	while (i < site->cell_count && site->cells[i] != cell)
		i++;
	return i;
}

static void find_members(const Site *site, Cohort *cohort, Date day)
{
	Belonging *members = ARENA_ARRAY(site->arena, Belonging,
		site->member_count);
	ARRAY_EACH_TO(const Member, member, site->members, site->member_count)
		if (member_belongs(member, day))
			members[cohort->count++] = (Belonging){member,
				cell_number(site, member_cell(member, day)),
				member_standing(member, day)};
	cohort->members = members;
}

const Cell *cohort_cell(const Site *site, size_t number)
{
	return number < site->cell_count ? site->cells[number] : NULL;
}

Value *cohort_group(const Viewer *v, size_t cell, const Value *members)
{
	if (!members->list.count)
		return NULL;
	Value *map = value_map(v->arena, 2);
	put_cell(v, map, cohort_cell(v->site, cell));
	put(map, "members", members);
	return map;
}

static const Value *sealed_group(const Viewer *v, size_t cell,
	const Value *members)
{
	Value *group = cohort_group(v, cell, members);
	if (group)
		value_seal(v->arena, group);
	return group;
}

/* Those of a cell, exempt or not. */
static const Value *make_group(const Viewer *v, const Cohort *cohort,
	size_t cell, bool with_exempt)
{
	Value *members = value_list(v->arena, cohort->count);
	ARRAY_EACH(const Belonging, one, cohort->members, cohort->count)
		if (one->cell == cell && (with_exempt
				|| one->standing != STANDING_EXEMPT))
			value_push(members, brief_of(v, &one->member->entity));
	return sealed_group(v, cell, members);
}

/* The sheet to be signed. */

/* A name, and what they are in the chapter on that day unless full. number:
 * the place in the sheet, from 1. */
static const Value *view_signer(const Viewer *v, const Belonging *signer,
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

/* Returns the number of the last who signs. */
static size_t push_signers(const Viewer *v, const Cohort *cohort, size_t cell,
	Value *groups, Value *exempt, size_t number)
{
	Value *members = value_list(v->arena, cohort->count);
	ARRAY_EACH(const Belonging, one, cohort->members, cohort->count) {
		if (one->cell != cell)
			continue;
		if (one->standing == STANDING_EXEMPT)
			value_push(exempt, view_signer(v, one, 0));
		else
			value_push(members, view_signer(v, one, ++number));
	}
	const Value *group = sealed_group(v, cell, members);
	if (group)
		value_push(groups, group);
	return number;
}

/* Who is expected to come, and to sign; who need not. */
static const Value *view_sheet(const Viewer *v, const Cohort *cohort)
{
	size_t cells = v->site->cell_count, expected = 0;
	Value *groups = value_list(v->arena, cells + 1);
	Value *exempt = value_list(v->arena, cohort->count);
	Value *map = value_map(v->arena, 3);
	for (size_t cell = 0; cell <= cells; cell++)
		expected = push_signers(v, cohort, cell, groups, exempt,
			expected);
	put_int(v, map, "expected", expected);
	put(map, "groups", groups);
	put(map, "exempt", exempt);
	value_seal(v->arena, map);
	return map;
}

static Cohort *make_cohort(const Site *site, Date day)
{
	Viewer v = {site->arena, site, NULL, NULL};
	Cohort *cohort = ARENA_NEW(site->arena, Cohort);
	size_t groups = site->cell_count + 1;
	find_members(site, cohort, day);
	for (int with_exempt = 0; with_exempt < 2; with_exempt++) {
		const Value **list = ARENA_ARRAY(site->arena, const Value *, groups);
		for (size_t cell = 0; cell < groups; cell++)
			list[cell] = make_group(&v, cohort, cell, with_exempt);
		cohort->groups[with_exempt] = list;
	}
	cohort->sheet = view_sheet(&v, cohort);
	return cohort;
}

static void ask_for(Site *site, Cohorts *cohorts, Date day)
{
	Cohort **item = &cohorts->items[place_of(cohorts, day)];
	if (!*item)
		*item = make_cohort(site, day);
}

void cohorts_find(Site *site)
{
	Cohorts *cohorts = ARENA_NEW(site->arena, Cohorts);
	find_changes(site, cohorts);
	cohorts->items = ARENA_ARRAY(site->arena, Cohort *,
		cohorts->changes.count + 2);
	VEC_EACH(const Page, page, &site->pages) {
		if (page->type == PAGE_PACKET)
			ask_for(site, cohorts, page->session->date.date);
		if (page->session && page->session->minutes)
			ask_for(site, cohorts, minutes_meeting(
				page->session->minutes).date);
	}
	site->cohorts = cohorts;
}

const Cohort *cohort_on(const Site *site, Date day)
{
	return site->cohorts->items[place_of(site->cohorts, day)];
}
