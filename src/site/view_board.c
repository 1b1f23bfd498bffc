#include "site/view_parts.h"

#include "model/readiness.h"
#include "site/left.h"
#include "site/news.h"

Value *view_marks(const Viewer *v, const Session *session)
{
	const Content *content = v->site->content;
	Readiness readiness = session_readiness(session, &content->portal,
		content->today);
	Value *list = value_list(v->arena, READINESS_MARKS);
	ARRAY_EACH(const Mark, mark, readiness.marks, READINESS_MARKS) {
		Value *map = push_map(v, list, 6);
		put_option(v, map, "name", "label", &milestone_options,
			(int)mark->milestone);
		put_option(v, map, "state", "state_label", &progress_options,
			(int)mark->progress);
		put_date(v, map, "done", mark->done);
		put_date(v, map, "due", mark->due);
	}
	return list;
}

const Value *view_next_step(const Viewer *v, const Session *session)
{
	const Content *content = v->site->content;
	NextStep next = session_next_step(session, &content->portal,
		content->today);
	if (!next.step)
		return NULL;
	Ref who = {.key = next.name, .to = next.who};
	Value *map = value_map(v->arena, 8);
	put_option(v, map, "step", "label", &step_options, (int)next.step);
	put_option(v, map, "mover", "mover_label", &mover_options,
		(int)next.mover);
	put(map, "who", view_person(v, &who));
	put_date(v, map, "due", next.due);
	put_bool(map, "late", next.late > 0);
	put_int(v, map, "late_days", (size_t)next.late);
	return map;
}

bool view_done(const Viewer *v, const Session *session)
{
	const Content *content = v->site->content;
	return !session_upcoming(session, content->today)
		&& !session_next_step(session, &content->portal,
			content->today).step;
}

Value *view_board(const Viewer *v, Session *const *sessions, size_t n)
{
	Value *list = value_list(v->arena, n);
	for (size_t i = 0; i < n; i++) {
		Value *map = push_map(v, list, 4);
		put_session(v, map, sessions[i]);
		put(map, "marks", view_marks(v, sessions[i]));
		put(map, "next_step", view_next_step(v, sessions[i]));
		put_bool(map, "done", view_done(v, sessions[i]));
	}
	return list;
}

enum { EVENTS = 5 };

Value *view_news(const Viewer *v)
{
	Event events[EVENTS];
	size_t count = news_find(v->site, events, EVENTS);
	Value *list = value_list(v->arena, count);
	for (const Event *event = events; event < events + count; event++) {
		Value *map = push_map(v, list, 4);
		put_date(v, map, "date", event->date);
		put_str(v, map, "kind", option_by_number(&milestone_options,
			(int)event->milestone)->name);
		put_session(v, map, event->session);
		put_str(v, map, "path", news_path(v->site, event));
	}
	return list;
}

Value *view_decisions(const Viewer *v, const Plan *plan)
{
	Value *list = value_list(v->arena, plan->published_count);
	PUBLISHED_EACH(session, plan) {
		const Minutes *minutes = session->minutes;
		if (!left_concluded(session))
			continue;
		Value *map = push_map(v, list, 4);
		put_session(v, map, session);
		put_str(v, map, "path", site_path(v->site, &minutes->entity));
		put_excerpt(v, map, "conclusion", minutes->conclusion);
		put(map, "votes", view_votes(v, minutes->votes));
	}
	return list;
}
