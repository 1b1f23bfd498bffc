/* Papers: the order of their dates. */
#include "model/rule_checks.h"

/* What is wrong with the dates of a session's outline: the first that applies,
 * since one wrong date may look wrong from several sides. RULE_FAULTS: nothing. */

/* Of a thematic session that is not called off. */
static RuleFaultId approval_verdict(const RuleContext *context,
	const Session *session)
{
	const Outline *outline = session->outline;
	if (!rule_held(context, session))
		return RULE_FAULTS;
	if (!outline)
		return RULE_NO_OUTLINE;
	if (date_precedes(session->date.date, outline->approved.date))
		return RULE_APPROVED_LATE;
	return rule_done(context, outline->approved) ? RULE_FAULTS
		: RULE_NOT_APPROVED;
}

/* Likewise, of one with an outline. */
static RuleFaultId sending_verdict(const RuleContext *context,
	const Session *session)
{
	Day sent = session->outline->sent;
	if (!date_known(sent.date))
		return rule_held(context, session) ? RULE_NOT_SENT
			: RULE_FAULTS;
	return !date_known(session->date.date)
		|| date_precedes(sent.date, session->date.date) ? RULE_FAULTS
		: RULE_SENT_LATE;
}

static RuleFaultId verdict_of(const RuleContext *context, const Session *session)
{
	const Outline *outline = session->outline;
	RuleFaultId verdict = RULE_FAULTS;
	if (session->kind.value == SESSION_REGULAR
			|| rule_called_off(session))
		return RULE_FAULTS;
	if (session->kind.value == SESSION_THEMATIC) {
		verdict = approval_verdict(context, session);
		if (verdict == RULE_FAULTS && outline)
			verdict = sending_verdict(context, session);
	}
	if (verdict == RULE_FAULTS && outline
			&& date_precedes(outline->sent.date,
				outline->approved.date))
		return RULE_SENT_UNAPPROVED;
	return verdict;
}

/* What is wrong with the sending, where the approval does not explain it: what
 * is not approved cannot be sent, and if both come too late in the right order
 * the session's own day is likely to be wrong. */
static RuleFaultId sending_of(const RuleContext *context, const Session *session)
{
	const Outline *outline = session->outline;
	if (session->kind.value != SESSION_THEMATIC || !outline
			|| rule_called_off(session))
		return RULE_FAULTS;
	RuleFaultId approval = approval_verdict(context, session);
	RuleFaultId verdict = sending_verdict(context, session);
	bool explained = verdict == RULE_SENT_LATE
		? approval == RULE_APPROVED_LATE
			&& !date_precedes(outline->sent.date,
				outline->approved.date)
		: approval == RULE_NOT_APPROVED;
	return explained ? RULE_FAULTS : verdict;
}

/* Dates that could not be read were reported, and are no reason to report
 * more. */
static bool dates_told(const RuleContext *context, const Session *session)
{
	return (session->outline && rule_flawed(context,
			session->outline->entity.extent))
		|| (!session->outline && rule_papers_told(context, session));
}

/* Where day, one of outline, is written; without one, the first line of it. */
static Span place_of(const Outline *outline, Day day)
{
	return day.span.source ? day.span : rule_head(outline->entity.extent);
}

static void report_dates(const RuleContext *context, RuleFaultId id,
	Day first, Day second)
{
	rule_tell_related(context, id, first.span, second.span,
		ARGS(ARG(rule_date(context, first.date)),
			ARG(rule_date(context, second.date))));
}

/* R02 */
void check_approved(const RuleContext *context, const Session *session)
{
	const Outline *outline = session->outline;
	RuleFaultId verdict = verdict_of(context, session);
	if (verdict < RULE_NO_OUTLINE || verdict > RULE_APPROVED_LATE
			|| dates_told(context, session))
		return;
	if (verdict == RULE_NO_OUTLINE)
		rule_tell(context, verdict, session->entity.span,
			ARGS(ARG(session->id.str),
				ARG(rule_path(context, session, KIND_OUTLINE))));
	else if (verdict == RULE_NOT_APPROVED)
		rule_tell_related(context, verdict, place_of(outline,
			outline->approved), session->entity.span,
			ARGS(ARG(session->id.str)));
	else
		report_dates(context, verdict, outline->approved, session->date);
}

/* R03 */
void check_approval_near(const RuleContext *context, const Session *session)
{
	const Outline *outline = session->outline;
	Date today = context->content->today, date = session->date.date;
	bool trip = session->kind.value == SESSION_FIELD_TRIP;
	if (session->kind.value == SESSION_REGULAR || (trip && !outline)
			|| rule_called_off(session) || !date_known(date)
			|| rule_held(context, session))
		return;
	int ahead = date_between(today, date);
	if (ahead < 0 || ahead > context->days
			|| (outline && rule_done(context, outline->approved))
			|| verdict_of(context, session) != RULE_FAULTS
			|| dates_told(context, session))
		return;
	Span span = session->date.span, related = {0};
	if (outline) {
		related = span;
		span = place_of(outline, outline->approved);
	}
	rule_tell_related(context, RULE_APPROVAL_NEAR, span, related,
		ARGS(ARG(session->id.str), ARG(rule_date(context, date))));
}

/* R04 */
void check_sent(const RuleContext *context, const Session *session)
{
	const Outline *outline = session->outline;
	RuleFaultId verdict = sending_of(context, session);
	if (verdict == RULE_FAULTS || dates_told(context, session))
		return;
	if (verdict == RULE_SENT_LATE)
		report_dates(context, verdict, outline->sent, session->date);
	else
		rule_tell_related(context, verdict, place_of(outline,
			outline->sent), session->entity.span,
			ARGS(ARG(session->id.str)));
}

/* R05 */
void check_sent_early(const RuleContext *context, const Session *session)
{
	static const Date in_force = {2025, 10, 28};
	const Outline *outline = session->outline;
	Date date = session->date.date;
	if (session->kind.value == SESSION_REGULAR || !outline
			|| rule_called_off(session)
			|| !date_known(outline->sent.date)
			|| !date_known(date) || date_cmp(date, in_force) < 0
			|| verdict_of(context, session) != RULE_FAULTS
			|| date_between(outline->sent.date, date)
				>= context->days)
		return;
	rule_tell_related(context, RULE_SENT_SHORT, outline->sent.span,
		session->date.span, ARGS(
			ARG(rule_date(context, outline->sent.date)),
			ARG(rule_date(context, date)),
			ARG(rule_number(context, context->days))));
}

/* R06 */
void check_sent_approved(const RuleContext *context, const Session *session)
{
	const Outline *outline = session->outline;
	RuleFaultId verdict = verdict_of(context, session);
	if (verdict == RULE_SENT_UNAPPROVED)
		report_dates(context, verdict, outline->sent,
			outline->approved);
	else if (verdict == RULE_FAULTS && outline && date_precedes(
			outline->approved.date, outline->drafted.date))
		report_dates(context, RULE_DRAFTED_LATE, outline->drafted,
			outline->approved);
}

/* R38: if the outline's dates are wrong too, the session's own day is likely to
 * be. */
void check_minutes_day(const RuleContext *context, const Session *session)
{
	Day planned = session->date;
	if (!session->minutes || !date_known(session->minutes->date.date)
			|| verdict_of(context, session) != RULE_FAULTS)
		return;
	Day told = session->minutes->date;
	if (!date_known(planned.date) && !rule_called_off(session)
			&& !rule_flawed(context, session->entity.extent))
		rule_tell_related(context, RULE_MINUTES_UNPLANNED, planned.span
			.source ? planned.span : session->entity.span,
			told.span, ARGS(ARG(session->id.str),
				ARG(rule_date(context, told.date))));
	else if (date_known(planned.date)
			&& date_cmp(told.date, planned.date))
		report_dates(context, RULE_MINUTES_DAY, told, planned);
}

/* R25 */
void check_completed(const RuleContext *context, const Session *session)
{
	const Outline *outline = session->outline;
	Date date = session->date.date;
	if (session->kind.value != SESSION_THEMATIC || !outline
			|| !rule_held(context, session) || !date_known(date)
			|| date_between(date, context->content->today)
				<= context->days
			|| rule_done(context, outline->completed)
			|| dates_told(context, session))
		return;
	rule_tell_related(context, RULE_NOT_COMPLETED, place_of(outline,
		outline->completed), session->date.span,
		ARGS(ARG(rule_number(context, context->days)),
			ARG(rule_date(context, date))));
}
