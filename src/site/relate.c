#include "site/relate.h"

#include "model/belonging.h"
#include "model/meeting.h"

static void add(Site *site, const Entity *to, Session *session)
{
	if (!to)
		return;
	SessionList *list = &site->sessions_of[to->number];
	if (list->count && list->items[list->count - 1] == session)
		return;
	*VEC_ADD(site->arena, list) = session;
}

static void add_all(Site *site, List refs, Session *session)
{
	LIST_EACH(const Ref, ref, refs)
		add(site, ref->to, session);
}

static void add_found(Site *site, EntityVec entities, Session *session)
{
	VEC_EACH_TO(const Entity, entity, &entities)
		add(site, entity, session);
}

/* A member's sessions: those they lead, chair, keep the minutes of, or
 * wrote the outline for. */
static void relate_session(Site *site, Session *session)
{
	Meeting meeting = session_meeting(session, site->content->today);
	add_found(site, session_all_cells(site->arena, session), session);
	add_found(site, session_themes(site->arena, session), session);
	add_all(site, session->lead, session);
	if (session->outline)
		add_all(site, session->outline->authors, session);
	add(site, meeting.chair->to, session);
	add(site, meeting.secretary->to, session);
}

static void group(Site *site, uint32_t number)
{
	const SessionList *list = &site->sessions_of[number];
	GroupList *groups = &site->groups_of[number];
	for (size_t end = list->count; end; ) {
		size_t start = end - 1;
		const Plan *plan = list->items[start]->plan;
		while (start && list->items[start - 1]->plan == plan)
			start--;
		*VEC_ADD(site->arena, groups) = (Group){.plan = plan,
			.sessions = list->items + start,
			.count = end - start};
		end = start;
	}
}

static void relate_tasks(Site *site)
{
	ledger_build(&site->ledger, site->arena, site->content);
	VEC_EACH(const LedgerItem, item, &site->ledger) {
		const Entity *owner = item->task->owner.to;
		if (owner)
			*VEC_ADD(site->arena, &site->tasks_of[owner->number]) = item;
	}
}

static void add_voices(Site *site, const Session *session, List opinions)
{
	LIST_EACH(const Opinion, opinion, opinions) {
		const Entity *by = opinion->by.to;
		if (!by)
			continue;
		Voice voice = {session, opinion};
		*VEC_ADD(site->arena, &site->voices_of[by->number]) = voice;
		const Cell *cell = by->kind == ENTITY_MEMBER ? member_cell(
			RECORD(Member, by), session->date.date) : NULL;
		if (cell)
			*VEC_ADD(site->arena, &site->voices_of[
				cell->entity.number]) = voice;
	}
}

static void relate_voices(Site *site, const Session *session)
{
	if (session->opinions)
		add_voices(site, session, session->opinions->opinions);
	if (session->minutes)
		add_voices(site, session, session->minutes->opinions);
}

void relate_site(Site *site)
{
	const Content *content = site->content;
	size_t count = content->entity_count;
	site->sessions_of = ARENA_ARRAY(site->arena, SessionList, count);
	site->groups_of = ARENA_ARRAY(site->arena, GroupList, count);
	site->tasks_of = ARENA_ARRAY(site->arena, LedgerList, count);
	site->voices_of = ARENA_ARRAY(site->arena, VoiceList, count);
	relate_tasks(site);
	PUBLISHED_EACH(session, content) {
		relate_session(site, session);
		relate_voices(site, session);
	}
	for (uint32_t number = 1; number < count; number++)
		group(site, number);
}
