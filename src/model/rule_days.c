/* Days of a session: what is said to be over by then, and in what year. */
#include "model/rule_checks.h"

static void tell(const RuleContext *context, RuleFaultId id, Span span,
	Span related, Args args)
{
	diag_add_related(context->diag, rule_fault(id), span, related, args);
}

static bool known_before(Date a, Date b)
{
	return date_known(a) && date_known(b) && date_cmp(a, b) < 0;
}

/* R37 */

static void completed(const RuleContext *context, const Session *session)
{
	Day day = session->date, completion = session->outline->completed;
	if (!date_known(completion.date))
		return;
	if (rule_called_off(session))
		tell(context, RULE_COMPLETED_OFF, completion.span,
			session->status.span, ARGS(ARG(session->id.str)));
	else if (known_before(completion.date, day.date))
		tell(context, RULE_COMPLETED_EARLY, completion.span, day.span,
			ARGS(ARG(rule_date(context, completion.date)),
				ARG(rule_date(context, day.date))));
}

static void held_on_its_day(const RuleContext *context,
	const Session *session)
{
	Day day = session->date;
	if (session->status.value == STATUS_HELD
			&& known_before(context->content->today, day.date))
		tell(context, RULE_HELD_EARLY, session->status.span, day.span,
			ARGS(ARG(session->id.str),
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
		tell(context, RULE_OTHER_YEAR, day.span, plan->year.span,
			ARGS(ARG(session->id.str),
				ARG(rule_date(context, day.date)),
				ARG(plan->entity.id)));
}

void check_year(const RuleContext *context)
{
	rule_each_session(context, within_year);
}
