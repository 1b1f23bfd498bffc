#include "site/view_parts.h"

#include "base/limits.h"
#include "model/career.h"
#include "model/meeting.h"
#include "site/cohort.h"

/* Members whose cell is cell, today or when they join; NULL: those of no
 * cell, but not those who left. */
static Value *members_of(const Viewer *v, const Cell *cell)
{
	const Site *site = v->site;
	Date today = site->content->today;
	Value *list = value_list(v->arena, site->member_count);
	ARRAY_EACH_TO(const Member, member, site->members, site->member_count)
		if (member_cell(member, member_day(member, today)) == cell
				&& !member_former(member, today))
			value_push(list, brief_of(v, &member->entity));
	return list;
}

/* Those who once belonged to cell; NULL: to the chapter. */
static Value *former_members(const Viewer *v, const Cell *cell)
{
	const Site *site = v->site;
	Date today = site->content->today;
	Value *list = value_list(v->arena, site->member_count);
	ARRAY_EACH_TO(const Member, member, site->members, site->member_count) {
		Date left = cell ? member_left_cell(v->arena, member, cell,
			today) : member->to.date;
		if (cell ? !date_known(left) : !member_former(member, today))
			continue;
		Value *map = push_map(v, list, 3);
		put(map, "person", brief_of(v, &member->entity));
		put_cell(v, map, cell ? cell : member_cell(member, left));
		put_date(v, map, "left", left);
	}
	return list;
}

static Value *proposals_of(const Viewer *v, const Entity *cell)
{
	const Content *content = v->site->content;
	size_t count = 0;
	PLANS_EACH(plan, content)
		count += plan->proposals.count;
	Value *list = value_list(v->arena, count);
	for (size_t i = content->plan_count; i; i--)
		push_proposals(v, list, content->plans[i - 1], cell);
	return list;
}

/* The paper that an opinion stands in, if it has a page. */
static Str opinion_path(const Viewer *v, const Opinion *opinion,
	const Session *session)
{
	const Entity *paper = page_paper(session, PAGE_OUTLINE);
	if (session->minutes)
		LIST_EACH(const Opinion, other, session->minutes->opinions)
			if (other == opinion)
				paper = &session->minutes->entity;
	return site_own_path(v->site, paper);
}

/* Away from its session's page an opinion is one of many. */
static Value *view_opinion(const Viewer *v, const Opinion *opinion,
	const Session *session)
{
	void (*put_text)(const Viewer *, Value *, const char *, Prose)
		= session ? put_excerpt : put_prose;
	Value *map = value_map(v->arena, 13);
	put(map, "by", view_person(v, &opinion->by));
	put_date(v, map, "date", opinion->date.date);
	put_option(v, map, "kind", "kind_label", &opinion_kind_options,
		opinion->kind.value);
	put_text(v, map, "text", opinion->text);
	put_str(v, map, "post_relation", opinion->post_relation.str);
	put_text(v, map, "discussion", opinion->discussion);
	put_option(v, map, "outcome", "outcome_label",
		&opinion_outcome_options, opinion->outcome.value);
	put_str(v, map, "section", opinion->section.str);
	put(map, "session", session ? brief_of(v, &session->entity) : NULL);
	put_str(v, map, "path", session ? opinion_path(v, opinion, session)
		: (Str){0});
	return map;
}

Value *view_opinions(const Viewer *v, List opinions)
{
	Value *list = value_list(v->arena, opinions.count);
	LIST_EACH(const Opinion, opinion, opinions)
		value_push(list, view_opinion(v, opinion, NULL));
	return list;
}

/* Newest year first, what a member or cell said. */
static Value *view_voices(const Viewer *v, const VoiceList *voices)
{
	const Content *content = v->site->content;
	size_t count = voices->count < LIMIT_INDEX_ENTRIES ? voices->count
		: LIMIT_INDEX_ENTRIES;
	const Voice *voice = voices->items + voices->count;
	const Voice *last = voice - count;
	Value *years = value_list(v->arena, content->plan_count);
	for (size_t i = content->plan_count; i; i--) {
		const Plan *plan = content->plans[i - 1];
		Value *list = value_list(v->arena, (size_t)(voice - last));
		while (voice > last && voice[-1].session->plan == plan) {
			voice--;
			value_push(list, view_opinion(v, voice->opinion,
				voice->session));
		}
		push_year(v, years, plan, "opinions", list);
	}
	return years;
}

static void put_part(const Viewer *v, Value *map, const Entity *entity)
{
	const VoiceList *voices = &v->site->voices_of[entity->number];
	put_tasks(v, map, &v->site->tasks_of[entity->number]);
	put(map, "opinions", view_voices(v, voices));
	put_int(v, map, "opinion_count", voices->count);
}

void view_cell(const Viewer *v, Value *map)
{
	const Entity *entity = v->page->subject;
	const Cell *cell = RECORD(Cell, entity);
	put(map, "cell", brief_of(v, entity));
	put(map, "members", members_of(v, cell));
	put(map, "former", former_members(v, cell));
	put(map, "groups", view_groups(v, entity));
	put(map, "proposals", proposals_of(v, entity));
	put_session_count(v, map, entity);
	put_part(v, map, entity);
	put_calendar_path(v, map, entity);
}

void view_members(const Viewer *v, Value *map)
{
	const Site *site = v->site;
	Value *groups = value_list(v->arena, site->cell_count + 1);
	for (size_t i = 0; i <= site->cell_count; i++) {
		const Value *group = cohort_group(v, i, members_of(v,
			cohort_cell(site, i)));
		if (group)
			value_push(groups, group);
	}
	put(map, "groups", groups);
	put(map, "former", former_members(v, NULL));
}

static Value *history_of(const Viewer *v, const Member *member)
{
	Date today = v->site->content->today;
	Career career = member_career(v->arena, member);
	Value *list = value_list(v->arena, career.count);
	VEC_EACH(const Stretch, stretch, &career) {
		Day from = {.date = stretch->from}, to = {.date = stretch->to};
		Value *map = push_map(v, list, 6);
		put_cell(v, map, stretch->cell);
		put_phrase(v, map, "role_label", option_label(&role_options,
			stretch->role));
		put_phrase(v, map, "kind_label", option_label(
			&standing_options, stretch->standing));
		put_date(v, map, "from", stretch->from);
		put_date(v, map, "to", stretch->to);
		put_bool(map, "present", day_within(from, to, today));
	}
	return list;
}

void view_member(const Viewer *v, Value *map)
{
	const Member *member = RECORD(Member, v->page->subject);
	Date today = v->site->content->today;
	const Cell *cell = member_cell(member, member_day(member, today));
	Value *view = value_map(v->arena, 9);
	put_str(v, view, "name", title_of(v, &member->entity));
	put_str(v, view, "post", member->post.str);
	put_cell(v, view, cell);
	put_phrase(v, view, "role_label", option_label(&role_options,
		(int)member_role(member, today)));
	put_phrase(v, view, "kind_label", option_label(&standing_options,
		(int)member_standing(member, today)));
	put_date(v, view, "from", member->from.date);
	put_date(v, view, "to", member->to.date);
	put_bool(view, "former", member_former(member, today));
	put(view, "history", history_of(v, member));
	put(map, "member", view);
	put(map, "groups", view_groups(v, &member->entity));
	put_part(v, map, &member->entity);
}

/* The roll. */

static bool named(List persons, const Member *member)
{
	LIST_EACH(const Person, person, persons)
		if (person->name.to == &member->entity)
			return true;
	return false;
}

/* Whether all of persons are members on date. */
static bool all_members(List persons, Date date)
{
	LIST_EACH(const Person, person, persons) {
		const Entity *to = person->name.to;
		if (!to || to->kind != ENTITY_MEMBER || !member_belongs(
				RECORD(Member, to), date))
			return false;
	}
	return true;
}

/* Who came, as far as is told. */
typedef struct Roll {
	const Cohort *cohort;
	bool *absent;		/* by member of the cohort */
	bool *incomplete;	/* by cell: some were absent */
} Roll;

static Roll roll_of(const Viewer *v, const Attendance *attendance, Date date)
{
	const Cohort *cohort = cohort_on(v->site, date);
	Roll roll = {cohort, ARENA_ARRAY(v->arena, bool, cohort->count),
		ARENA_ARRAY(v->arena, bool, v->site->cell_count + 1)};
	for (size_t i = 0; i < cohort->count; i++) {
		const Belonging *one = &cohort->members[i];
		if (!named(attendance->excused, one->member)
				&& !named(attendance->unexcused, one->member))
			continue;
		roll.absent[i] = true;
		roll.incomplete[one->cell] = true;
	}
	return roll;
}

static bool came(const Roll *roll, size_t i, bool with_exempt)
{
	return !roll->absent[i] && (with_exempt
		|| roll->cohort->members[i].standing != STANDING_EXEMPT);
}

static bool agrees(const Attendance *attendance, const Roll *roll,
	bool with_exempt)
{
	size_t present = 0;
	for (size_t i = 0; i < roll->cohort->count; i++)
		present += came(roll, i, with_exempt);
	return present == (size_t)attendance->present.n
		&& (!attendance->members.known
			|| roll->cohort->count
				== (size_t)attendance->members.n);
}

/* Of a cell those who came: where nobody was absent, as always. */
static const Value *roll_group(const Viewer *v, const Roll *roll, size_t cell,
	bool with_exempt)
{
	const Cohort *cohort = roll->cohort;
	const Value *whole = cohort->groups[with_exempt][cell];
	if (!whole || !roll->incomplete[cell])
		return whole;
	Value *members = value_list(v->arena, cohort->count);
	for (size_t i = 0; i < cohort->count; i++)
		if (cohort->members[i].cell == cell
				&& came(roll, i, with_exempt))
			value_push(members, brief_of(v,
				&cohort->members[i].member->entity));
	return cohort_group(v, cell, members);
}

Value *view_roll(const Viewer *v, const Minutes *minutes)
{
	const Attendance *attendance = &minutes->attendance;
	size_t cells = v->site->cell_count;
	Value *list = value_list(v->arena, cells + 1);
	Date date = minutes_meeting(minutes).date;
	if (!date_known(date) || !attendance->present.known
			|| !all_members(attendance->excused, date)
			|| !all_members(attendance->unexcused, date))
		return list;
	Roll roll = roll_of(v, attendance, date);
	bool with_exempt = !agrees(attendance, &roll, false);
	if (with_exempt && !agrees(attendance, &roll, true))
		return list;
	for (size_t cell = 0; cell <= cells; cell++) {
		const Value *group = roll_group(v, &roll, cell, with_exempt);
		if (group)
			value_push(list, group);
	}
	return list;
}
