/* Days of a session: what is said to be over by then, and in what year. */
#include "model/rule_checks.h"

/* R37 */

static void completed(const RuleContext *context, const Session *session)
{
	Day day = session->date, completion = session->outline->completed;
	if (!date_known(completion.date))
		return;
	if (rule_called_off(session))
		rule_tell(context, RULE_COMPLETED_OFF, completion.span,
			session->status.span, ARGS(ARG(session->id.str)));
	else if (date_precedes(completion.date, day.date))
		rule_tell(context, RULE_COMPLETED_EARLY, completion.span,
			day.span,
			ARGS(ARG(rule_date(context, completion.date)),
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
	else if (session->outline)
		completed(context, session);
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
