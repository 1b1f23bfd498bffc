/* Minutes: whether they are there and whole, evaluation, tasks, reports. */
#include "model/rule_checks.h"

#include "model/ledger.h"
#include "model/meeting.h"

/* R18 */

/* As they were made, and no fault of R19. */
static bool blank(const RuleContext *context, const Minutes *minutes)
{
	return !minutes_told(minutes)
		&& span_unknown(minutes->conclusion.span)
		&& !rule_flawed(context, minutes->entity.extent);
}

void check_minutes(const RuleContext *context, const Session *session)
{
	const Minutes *held = session->minutes;
	Date date = session->date.date;
	if (!date_known(date) || !rule_held(context, session)
			|| date_between(date, context->content->today)
				<= context->days
			|| (held ? !blank(context, held)
				: rule_papers_told(context, session)))
		return;
	rule_tell(context, held ? RULE_MINUTES_BLANK : RULE_NO_MINUTES,
		held ? held->conclusion.span : session->entity.span,
		ARGS(ARG(session->id.str), ARG(rule_date(context, date)),
			ARG(rule_number(context, context->days)),
			ARG(rule_path(context, session, KIND_MINUTES))));
}

/* R19 */

void check_one_hand(const RuleContext *context, const Session *session)
{
	Meeting meeting = session_meeting(session, context->content->today);
	const Ref *secretary = meeting.secretary;
	if (rule_same_person(context, meeting.chair, secretary)
			&& session_scheduled(session))
		rule_tell_related(context, RULE_ONE_HAND, secretary->span,
			meeting.chair->span, ARGS(ARG(secretary->to
				? secretary->to->title : secretary->key),
				ARG(session->id.str)));
}

void check_minutes_whole(const RuleContext *context, const Session *session)
{
	const Minutes *held = session->minutes;
	if (rule_flawed(context, held->entity.extent))
		return;
	const Part parts[] = {
		{held->start.known, held->start.span,
			PHRASE("thời gian bắt đầu", "start")},
		{held->place.str.len, held->place.span,
			PHRASE("địa điểm", "place")},
		{held->chair.key.len, held->chair.span,
			PHRASE("chủ trì", "chair")},
		{held->secretary.key.len, held->secretary.span,
			PHRASE("thư ký", "secretary")},
		{held->conclusion.rich, held->conclusion.span,
			PHRASE("kết luận", "conclusion")},
	};
	Str lacking = rule_lacking(context, parts, COUNT(parts));
	if (lacking.len)
		rule_tell(context, RULE_MINUTES_LACK,
			rule_head(held->entity.extent), ARGS(ARG(lacking)));
}

/* R22 */

static void opposing(const RuleContext *context, List opinions,
	bool completed)
{
	LIST_EACH(const Opinion, opinion, opinions) {
		if (opinion->kind.value != OPINION_OPPOSING
				|| rule_flawed(context, opinion->extent))
			continue;
		const Part parts[] = {
			{opinion->discussion.rich, opinion->discussion.span,
				PHRASE("thảo luận", "discussion")},
			{opinion->outcome.value, opinion->outcome.span,
				PHRASE("kết quả", "outcome")},
		};
		Str lacking = rule_lacking(context, parts, COUNT(parts));
		if (lacking.len)
			rule_tell(context, RULE_OPPOSING, opinion->kind.span,
				ARGS(ARG(lacking)));
		else if (completed && opinion->outcome.value
				== OUTCOME_PENDING)
			rule_tell(context, RULE_PENDING, opinion->outcome.span,
				NO_ARGS);
	}
}

/* Before the session there was no discussion yet; once the topic is completed
 * nothing waits. */
void check_opposing(const RuleContext *context, const Session *session)
{
	if (!rule_held(context, session))
		return;
	bool completed = session->outline
		&& rule_done(context, session->outline->completed);
	if (session->opinions)
		opposing(context, session->opinions->opinions, completed);
	if (session->minutes)
		opposing(context, session->minutes->opinions, completed);
}

/* R24 */

void check_evaluation(const RuleContext *context, const Session *session)
{
	const Minutes *held = session->minutes;
	if (session->kind.value != SESSION_THEMATIC
			|| rule_flawed(context, held->entity.extent))
		return;
	const Evaluation *all = &held->evaluation;
	const Part parts[] = {
		{all->limitations.rich, all->limitations.span,
			PHRASE("hạn chế", "limitations")},
		{all->causes.rich, all->causes.span,
			PHRASE("nguyên nhân", "causes")},
		{all->solutions.rich, all->solutions.span,
			PHRASE("giải pháp", "solutions")},
	};
	Str lacking = rule_lacking(context, parts, COUNT(parts));
	if (lacking.len)
		rule_tell(context, RULE_EVALUATION, rule_head(all->extent.source
			? all->extent : held->entity.extent),
			ARGS(ARG(lacking)));
}

/* R33 */

static const Phrase part_closed = PHRASE("kết thúc tại", "closed_in");
static const Phrase part_carried = PHRASE("chuyển sang", "carried_to");
static const Phrase is_itself = PHRASE("đó chính là buổi giao việc này",
	"that is the session that gave it");
static const Phrase is_cancelled = PHRASE("buổi đó đã hủy",
	"that session is cancelled");
static const Phrase is_before = PHRASE("buổi đó họp trước buổi giao việc này",
	"that session came before the one that gave it");

static bool comes_before(const Session *a, const Session *b)
{
	return date_precedes(ledger_day(a), ledger_day(b));
}

/* Why no task of session goes on or ends at `to`, or NULL. */
static const Phrase *no_place(const Session *session, const Session *to)
{
	if (to == session)
		return &is_itself;
	if (to->status.value == STATUS_CANCELLED)
		return &is_cancelled;
	return comes_before(to, session) ? &is_before : NULL;
}

/* One that was carried on to session may well be closed there. */
static bool misplaced(const RuleContext *context, const Session *session,
	const Assignment *task, const Ref *ref)
{
	bool closed = ref == &task->closed_in;
	const Session *to = RECORD(Session, ref->to);
	const Phrase *why = to ? no_place(session, to) : NULL;
	if (!why || (closed && to == session && ledger_continues(
			context->content, session, task)))
		return false;
	rule_tell_related(context, RULE_TASK_SESSION, ref->span,
		why == &is_cancelled ? to->status.span
		: why == &is_before ? to->date.span : (Span){0},
		ARGS(ARG(task->what.str), ARG_PHRASE(closed ? &part_closed
			: &part_carried), ARG(ref->key), ARG_PHRASE(why)));
	return true;
}

static bool dangles(const Ref *ref)
{
	return ref->key.len && !ref->to;
}

/* As the list of tasks says. */
static bool overdue(const RuleContext *context, const Assignment *task)
{
	return !dangles(&task->carried_to) && !dangles(&task->closed_in)
		&& task_state(task, context->content->today) == TASK_OVERDUE;
}

static bool lost(const RuleContext *context, const Session *session,
	const Assignment *task)
{
	const Session *to = RECORD(Session, task->carried_to.to);
	return ledger_lost(session, task, context->content->today)
		&& !dangles(&task->closed_in)
		&& !rule_flawed(context, to->minutes->entity.extent);
}

static void tell_lost(const RuleContext *context, const Assignment *task)
{
	const Ref *ref = &task->carried_to;
	const Session *to = RECORD(Session, ref->to);
	rule_tell_related(context, RULE_TASK_LOST, ref->span,
		rule_head(to->minutes->entity.extent),
		ARGS(ARG(task->what.str), ARG(ref->key)));
}

static const Phrase was_due = PHRASE("có hạn", "was due");
static const Phrase was_done = PHRASE("hoàn thành", "was done");

/* A task from an earlier session repeats its old dates here. */
static bool too_early(const RuleContext *context, const Session *session,
	const Assignment *task)
{
	Date day = rule_minutes_day(session);
	bool due = date_precedes(task->due.date, day);
	const Day *early = due ? &task->due : &task->done;
	if (!date_precedes(early->date, day) || ledger_continues(
			context->content, session, task))
		return false;
	rule_tell_related(context, RULE_TASK_EARLY, early->span,
		date_known(session->date.date) ? session->date.span
		: session->minutes->date.span,
		ARGS(ARG(task->what.str), ARG_PHRASE(due ? &was_due
			: &was_done), ARG(rule_date(context, early->date)),
			ARG(rule_date(context, day)), ARG(session->id.str)));
	return true;
}

static void done_after(const RuleContext *context, const Assignment *task)
{
	const Ref *ref = &task->closed_in;
	const Session *to = RECORD(Session, ref->to);
	if (to && date_precedes(to->date.date, task->done.date))
		rule_tell_related(context, RULE_DONE_AFTER, task->done.span,
			to->date.span, ARGS(ARG(task->what.str),
				ARG(rule_date(context, task->done.date)),
				ARG(ref->key),
				ARG(rule_date(context, to->date.date))));
}

/* The first thing that is wrong with the days of a task. */
static void task_days(const RuleContext *context, const Session *session,
	const Assignment *task)
{
	if (date_precedes(context->content->today, task->done.date))
		rule_tell(context, RULE_DONE_AHEAD, task->done.span,
			ARGS(ARG(task->what.str),
				ARG(rule_date(context, task->done.date))));
	else if (too_early(context, session, task))
		return;
	else if (overdue(context, task))
		rule_tell(context, RULE_OVERDUE, task->due.span,
			ARGS(ARG(task->what.str),
				ARG(rule_date(context, task->due.date))));
	else
		done_after(context, task);
}

static void task_check(const RuleContext *context, const Session *session,
	const Assignment *task)
{
	if (rule_flawed(context, task->extent))
		return;
	bool told = misplaced(context, session, task, &task->carried_to);
	told |= misplaced(context, session, task, &task->closed_in);
	const Part parts[] = {
		{task->owner.key.len, task->owner.span,
			PHRASE("người phụ trách", "owner")},
		{date_known(task->due.date), task->due.span,
			PHRASE("hạn", "due date")},
	};
	Str lacking = rule_lacking(context, parts, COUNT(parts));
	if (lacking.len)
		rule_tell(context, RULE_TASK, task->what.span,
			ARGS(ARG(task->what.str), ARG(lacking)));
	else if (!told)
		task_days(context, session, task);
	if (!told && lost(context, session, task))
		tell_lost(context, task);
}

void check_tasks(const RuleContext *context, const Session *session)
{
	if (session->minutes)
		LIST_EACH(const Assignment, task, session->minutes->tasks)
			task_check(context, session, task);
}

/* R36 */

void check_trips(const RuleContext *context, const Session *session)
{
	const FreePage *report = session->report;
	if (session->kind.value != SESSION_FIELD_TRIP
			|| !rule_held(context, session)
			|| (!report && rule_papers_told(context, session)))
		return;
	const Part parts[] = {
		{session->place.str.len, session->place.span,
			PHRASE("địa điểm", "place")},
		{report && (prose_told(&report->body)
			|| rule_flawed(context, report->entity.extent)), {0},
			PHRASE("báo cáo", "report")},
	};
	Str lacking = rule_lacking(context, parts, COUNT(parts));
	if (lacking.len)
		rule_tell(context, RULE_TRIP, session->entity.span,
			ARGS(ARG(session->id.str), ARG(lacking),
				ARG(rule_path(context, session, KIND_REPORT))));
}
