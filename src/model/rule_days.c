/* Days of a session: what is said to be over by then, in what year, what is due
 * before, and when opinions were given. */
#include "model/rule_checks.h"

#include "model/stage.h"

/* R37 */

static bool completed_early(const RuleContext *context,
	const Session *session)
{
	if (!session->outline)
		return false;
	Day day = session->date, completion = session->outline->completed;
	bool off = rule_called_off(session);
	if (!date_known(completion.date)
			|| (!off && !date_precedes(completion.date, day.date)))
		return false;
	if (off)
		rule_tell_related(context, RULE_COMPLETED_OFF, completion.span,
			session->status.span, ARGS(ARG(session->id.str)));
	else
		rule_tell_related(context, RULE_COMPLETED_EARLY, completion.span,
			day.span,
			ARGS(ARG(rule_date(context, completion.date)),
				ARG(rule_date(context, day.date))));
	return true;
}

static const Phrase paper_minutes = PHRASE("biên bản", "minutes");
static const Phrase paper_report = PHRASE("báo cáo", "a report");

/* Minutes of another day than the plan's are told by R38. */
static void recorded_early(const RuleContext *context, const Session *session)
{
	const Minutes *minutes = session->minutes;
	const FreePage *report = session->report;
	Day day = session->date, written = minutes ? minutes->date
		: (Day){0};
	if (!date_known(day.date))
		day = written;
	if ((!minutes && !report)
			|| !date_precedes(context->content->today, day.date)
			|| session->status.value == STATUS_CANCELLED
			|| (date_known(written.date)
				&& date_cmp(written.date, day.date)))
		return;
	Span head = minutes ? rule_head(minutes->entity.extent)
		: report->entity.span;
	rule_tell_related(context, RULE_RECORDED_EARLY, date_known(written.date)
		? written.span : head, session->date.span,
		ARGS(ARG_PHRASE(minutes ? &paper_minutes : &paper_report),
			ARG(session->id.str),
			ARG(rule_date(context, day.date))));
}

void check_held(const RuleContext *context, const Session *session)
{
	Day day = session->date;
	if (session->status.value == STATUS_HELD
			&& date_precedes(context->content->today, day.date))
		rule_tell_related(context, RULE_HELD_EARLY, session->status.span,
			day.span, ARGS(ARG(session->id.str),
				ARG(rule_date(context, day.date))));
	else if (!completed_early(context, session))
		recorded_early(context, session);
}

/* R39: a session that was put off to the next year stays in its plan. */

void check_year(const RuleContext *context, const Session *session)
{
	Day day = session->date;
	const Plan *plan = session->plan;
	if (date_known(day.date) && day.date.year != plan->number_of_year
			&& session->moved_from.date.year
				!= plan->number_of_year)
		rule_tell_related(context, RULE_OTHER_YEAR, day.span,
			plan->year.span,
			ARGS(ARG(session->id.str),
				ARG(rule_date(context, day.date)),
				ARG(plan->entity.id)));
}

/* R42 */

enum { DUES = 3 };

static const Phrase due_names[DUES] = {
	PHRASE("dự thảo", "draft"),
	PHRASE("thông qua", "approval"),
	PHRASE("gửi", "sending"),
};

static bool due_late(const RuleContext *context, const Session *session,
	const Day *due, const Phrase *name)
{
	Day day = session->date;
	if (!date_known(due->date) || !date_known(day.date)
			|| date_precedes(due->date, day.date)
			|| session_needs_day(session, context->content->today))
		return false;
	rule_tell_related(context, RULE_DUE_LATE, due->span, day.span,
		ARGS(ARG_PHRASE(name), ARG(session->id.str),
			ARG(rule_date(context, due->date)),
			ARG(rule_date(context, day.date))));
	return true;
}

/* Of each session that is to come, the first thing that is wrong. */
void check_dues(const RuleContext *context, const Session *session)
{
	const Day *all[DUES] = {&session->due.draft, &session->due.approval,
		&session->due.sending};
	int last = -1;
	if (session->status.value == STATUS_CANCELLED
			|| rule_held(context, session))
		return;
	for (int i = 0; i < DUES; i++)
		if (due_late(context, session, all[i], &due_names[i]))
			return;
	for (int i = 0; i < DUES; i++) {
		if (last >= 0 && date_precedes(all[i]->date,
				all[last]->date)) {
			rule_tell_related(context, RULE_DUE_ORDER, all[i]->span,
				all[last]->span,
				ARGS(ARG_PHRASE(&due_names[i]),
					ARG(rule_date(context, all[i]->date)),
					ARG_PHRASE(&due_names[last]),
					ARG(rule_date(context,
						all[last]->date))));
			return;
		}
		if (date_known(all[i]->date))
			last = i;
	}
}

/* R43 */

/* The day of session; unknown where plan and minutes do not agree, which R38
 * tells. */
static Day day_of(const Session *session)
{
	const Minutes *minutes = session->minutes;
	if (!minutes)
		return session->date;
	if (!date_known(rule_minutes_day(session)))
		return (Day){0};
	return date_known(session->date.date) ? session->date : minutes->date;
}

/* latest: the last day on which such opinions were heard. elsewhere: where later
 * ones belong. */
static void opinion_days(const RuleContext *context, const Session *session,
	List opinions, Day latest, Str elsewhere)
{
	LIST_EACH(const Opinion, opinion, opinions) {
		Day day = opinion->date;
		Str told = rule_date(context, day.date);
		if (date_precedes(context->content->today, day.date))
			rule_tell(context, RULE_OPINION_AHEAD, day.span,
				ARGS(ARG(told)));
		else if (date_precedes(latest.date, day.date))
			rule_tell_related(context, RULE_OPINION_LATE, day.span,
				latest.span, ARGS(ARG(told),
					ARG(session->id.str),
					ARG(rule_date(context,
						day_of(session).date)),
					ARG(elsewhere)));
	}
}

/* Opinions are sent in until the topic is completed, which may be to come. */
static Day last_sent_in(const Session *session, Day held)
{
	const Outline *outline = session->outline;
	if (!outline)
		return held;
	return date_known(outline->completed.date) && !date_precedes(held.date,
		outline->completed.date) ? held : outline->completed;
}

void check_opinion_days(const RuleContext *context, const Session *session)
{
	Day held = rule_called_off(session) ? (Day){0} : day_of(session);
	if (session->opinions)
		opinion_days(context, session, session->opinions->opinions,
			last_sent_in(session, held), (Str){0});
	if (session->minutes)
		opinion_days(context, session, session->minutes->opinions,
			held, rule_path(context, session, KIND_OPINIONS));
}
