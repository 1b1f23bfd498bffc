/* Days of a session: what is said to be over by then, and in what year. */
#include "model/rule_checks.h"

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
		rule_tell(context, RULE_COMPLETED_OFF, completion.span,
			session->status.span, ARGS(ARG(session->id.str)));
	else
		rule_tell(context, RULE_COMPLETED_EARLY, completion.span,
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
	rule_tell(context, RULE_RECORDED_EARLY, date_known(written.date)
		? written.span : head, session->date.span,
		ARGS(ARG_PHRASE(minutes ? &paper_minutes : &paper_report),
			ARG(session->id.str),
			ARG(rule_date(context, day.date))));
}

static void held_on_its_day(const RuleContext *context,
	const Session *session)
{
	Day day = session->date;
	if (session->status.value == STATUS_HELD
			&& date_precedes(context->content->today, day.date))
		rule_tell(context, RULE_HELD_EARLY, session->status.span,
			day.span, ARGS(ARG(session->id.str),
				ARG(rule_date(context, day.date))));
	else if (!completed_early(context, session))
		recorded_early(context, session);
}

void check_held(const RuleContext *context)
{
	rule_each_session(context, held_on_its_day);
}

/* R39: a session that was put off to the next year stays in its plan. */

static void within_year(const RuleContext *context, const Session *session)
{
	Day day = session->date;
	const Plan *plan = session->plan;
	if (date_known(day.date) && day.date.year != plan->number_of_year
			&& session->moved_from.date.year
				!= plan->number_of_year)
		rule_tell(context, RULE_OTHER_YEAR, day.span, plan->year.span,
			ARGS(ARG(session->id.str),
				ARG(rule_date(context, day.date)),
				ARG(plan->entity.id)));
}

void check_year(const RuleContext *context)
{
	rule_each_session(context, within_year);
}
