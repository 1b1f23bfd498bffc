#include "model/stage.h"

#include "model/minutes.h"
#include "model/opinion.h"
#include "model/rule_setting.h"

static const Option stage_table[] = {
	OPTION(STAGE_PLANNED, "planned", "trong kế hoạch", "Trong kế hoạch",
		"Planned"),
	OPTION(STAGE_ASSIGNED, "assigned", "đã giao", "Đã giao", "Assigned"),
	OPTION(STAGE_DRAFTED, "drafted", "dự thảo", "Dự thảo", "Drafted"),
	OPTION(STAGE_APPROVED, "approved", "đã thông qua", "Đã thông qua",
		"Approved"),
	OPTION(STAGE_SENT, "sent", "đã gửi", "Đã gửi", "Sent"),
	OPTION(STAGE_HELD, "held", "đã sinh hoạt", "Đã sinh hoạt", "Held"),
	OPTION(STAGE_COMPLETED, "completed", "đã hoàn thiện", "Đã hoàn thiện",
		"Completed"),
};
const Options stage_options = OPTIONS(stage_table);

static const Option step_table[] = {
	OPTION(STEP_ASSIGN, "assign", "giao việc", "Giao người soạn",
		"Assign the draft"),
	OPTION(STEP_DRAFT, "draft", "soạn", "Soạn dự thảo", "Draft the outline"),
	OPTION(STEP_APPROVE, "approve", "thông qua", "Thông qua đề cương",
		"Approve the outline"),
	OPTION(STEP_SEND, "send", "gửi", "Gửi đề cương", "Send the outline"),
	OPTION(STEP_SCHEDULE, "schedule", "ấn định ngày", "Ấn định ngày",
		"Set a date"),
	OPTION(STEP_HOLD, "hold", "tổ chức", "Tổ chức sinh hoạt",
		"Hold the session"),
	OPTION(STEP_MINUTES, "minutes", "biên bản", "Lập biên bản",
		"Write the minutes"),
	OPTION(STEP_REPORT, "report", "báo cáo", "Viết báo cáo",
		"Write the report"),
	OPTION(STEP_COMPLETE, "complete", "hoàn thiện", "Hoàn thiện chuyên đề",
		"Complete the topic"),
};
const Options step_options = OPTIONS(step_table);

static const Option mover_table[] = {
	OPTION(MOVER_COMMITTEE, "committee", "chi ủy", "Chi ủy", "Committee"),
	OPTION(MOVER_CELL, "cell", "tổ đảng", "Tổ đảng", "Cell"),
	OPTION(MOVER_LEAD, "lead", "phụ trách", "Người phụ trách",
		"Member in charge"),
	OPTION(MOVER_SECRETARY, "secretary", "bí thư", "Bí thư", "Secretary"),
	OPTION(MOVER_CHAIR, "chair", "chủ trì", "Chủ trì", "Chair"),
	OPTION(MOVER_CLERK, "clerk", "thư ký", "Thư ký", "Clerk"),
};
const Options mover_options = OPTIONS(mover_table);

static bool minutes_written(const Session *session)
{
	return session->minutes && minutes_told(session->minutes);
}

static bool report_written(const Session *session)
{
	return session->report && prose_told(&session->report->body);
}

/* Minutes or a report prove a session, unless they were begun before its day
 * or say that it is not known yet. */
static bool recorded(const Session *session, Date day)
{
	const Minutes *minutes = minutes_written(session) ? session->minutes
		: NULL;
	Date date = session->date.date;
	if (!minutes && !report_written(session))
		return false;
	if (minutes && date_known(minutes->date.date))
		date = minutes->date.date;
	if (date_known(date))
		return date_reached(date, day);
	return !minutes || !minutes->date.span.source;
}

static bool completed(const Session *session, Date day)
{
	return session->outline
		&& date_reached(session->outline->completed.date, day);
}

/* Whatever the papers claim, not before its day. */
static bool held(const Session *session, Date day)
{
	int status = session->status.value;
	Date date = session->date.date;
	if (status == STATUS_CANCELLED || status == STATUS_POSTPONED
			|| (date_known(date) && !date_reached(date, day)))
		return false;
	return status == STATUS_HELD || completed(session, day)
		|| recorded(session, day)
		|| date_precedes(date, day);
}

bool outline_drafted(const Outline *outline, Date day)
{
	Day drafted = outline->drafted;
	if (date_reached(outline->approved.date, day)
			|| date_reached(outline->sent.date, day))
		return true;
	return date_known(drafted.date) ? date_reached(drafted.date, day)
		: !drafted.span.source;
}

Stage session_stage(const Session *session, Date day)
{
	const Outline *outline = session->outline;
	if (held(session, day))
		return completed(session, day) ? STAGE_COMPLETED : STAGE_HELD;
	if (outline && date_reached(outline->sent.date, day))
		return STAGE_SENT;
	if (outline && date_reached(outline->approved.date, day))
		return STAGE_APPROVED;
	if (outline && outline_drafted(outline, day))
		return STAGE_DRAFTED;
	if (session->cell.to || session->lead.count)
		return STAGE_ASSIGNED;
	return STAGE_PLANNED;
}

int session_stage_told(const Session *session, Date day)
{
	Stage stage = session_stage(session, day);
	return session->papers_hidden && stage < STAGE_HELD ? 0 : (int)stage;
}

SessionStatus session_status(const Session *session, Date day)
{
	int written = session->status.value;
	if (written == STATUS_POSTPONED || written == STATUS_CANCELLED)
		return (SessionStatus)written;
	return session_stage(session, day) >= STAGE_HELD ? STATUS_HELD
		: STATUS_PLANNED;
}

/* minutes may be NULL. */
static Meeting meeting(const Session *session, const Minutes *minutes)
{
	Meeting found = {session->date.date, session->time, session->end,
		session->place.str, &session->chair, &session->secretary};
	if (!minutes)
		return found;
	if (date_known(minutes->date.date))
		found.date = minutes->date.date;
	if (minutes->start.known)
		found.start = minutes->start;
	if (minutes->end.known)
		found.end = minutes->end;
	found.place = str_or(minutes->place.str, found.place);
	if (minutes->chair.key.len)
		found.chair = &minutes->chair;
	if (minutes->secretary.key.len)
		found.secretary = &minutes->secretary;
	return found;
}

Meeting minutes_meeting(const Minutes *minutes)
{
	return meeting(minutes->session, minutes);
}

Meeting session_meeting(const Session *session, Date day)
{
	return meeting(session, session_stage(session, day) >= STAGE_HELD
		? session->minutes : NULL);
}

static void later(Date *newest, Date date, Date day)
{
	if (date_reached(date, day) && date_cmp(date, *newest) > 0)
		*newest = date;
}

static void voiced(Date *newest, List opinions, Date day)
{
	LIST_EACH(const Opinion, opinion, opinions)
		later(newest, opinion->date.date, day);
}

static void recounted(Date *newest, const Minutes *minutes, Date day)
{
	later(newest, minutes->date.date, day);
	voiced(newest, minutes->opinions, day);
	LIST_EACH(const Assignment, task, minutes->tasks)
		later(newest, task->done.date, day);
}

Date session_updated(const Session *session, Date day)
{
	Date newest = {0};
	const Outline *outline = session->outline;
	later(&newest, session->date.date, day);
	if (session->minutes)
		recounted(&newest, session->minutes, day);
	if (session->opinions)
		voiced(&newest, session->opinions->opinions, day);
	if (!outline)
		return newest;
	later(&newest, outline->drafted.date, day);
	later(&newest, outline->approved.date, day);
	later(&newest, outline->sent.date, day);
	later(&newest, outline->completed.date, day);
	return newest;
}

static Step step_after_session(const Session *session, Stage stage)
{
	if (session->papers_hidden || session->records_hidden)
		return STEP_NONE;
	if (!minutes_written(session))
		return STEP_MINUTES;
	if (session->kind.value == SESSION_FIELD_TRIP)
		return report_written(session) ? STEP_NONE : STEP_REPORT;
	return session->kind.value == SESSION_THEMATIC
		&& stage < STAGE_COMPLETED ? STEP_COMPLETE : STEP_NONE;
}

/* A session that was put off needs another day, and one that lies ahead. */
bool session_needs_day(const Session *session, Date day)
{
	Date date = session->date.date;
	return !date_known(date) || (session->status.value == STATUS_POSTPONED
		&& (!date_known(session->moved_from.date)
			|| date_cmp(date, day) < 0));
}

bool session_suspended(const Session *session, Date day)
{
	return session->status.value == STATUS_POSTPONED
		&& session_needs_day(session, day);
}

bool session_stands(const Session *session, Date day)
{
	return session_scheduled(session) && !session_suspended(session, day);
}

bool session_upcoming(const Session *session, Date day)
{
	return session->status.value != STATUS_CANCELLED
		&& !session_needs_day(session, day)
		&& date_cmp(session->date.date, day) >= 0
		&& session_stage(session, day) < STAGE_HELD;
}

static Step next_step(const Session *session, Stage stage, Date day)
{
	static const Step paper_steps[] = {
		[STAGE_PLANNED] = STEP_ASSIGN,
		[STAGE_ASSIGNED] = STEP_DRAFT,
		[STAGE_DRAFTED] = STEP_APPROVE,
		[STAGE_APPROVED] = STEP_SEND,
	};
	if (session->status.value == STATUS_CANCELLED)
		return STEP_NONE;
	if (stage >= STAGE_HELD)
		return step_after_session(session, stage);
	if (session_suspended(session, day))
		return STEP_SCHEDULE;
	if (session->kind.value == SESSION_THEMATIC && stage < STAGE_SENT
			&& !session->papers_hidden)
		return paper_steps[stage];
	return session_needs_day(session, day) ? STEP_SCHEDULE : STEP_HOLD;
}

static Mover step_mover(const Session *session, Step step)
{
	static const Mover movers[STEPS] = {
		[STEP_ASSIGN] = MOVER_COMMITTEE,
		[STEP_DRAFT] = MOVER_CELL,
		[STEP_APPROVE] = MOVER_COMMITTEE,
		[STEP_SEND] = MOVER_SECRETARY,
		[STEP_SCHEDULE] = MOVER_COMMITTEE,
		[STEP_HOLD] = MOVER_CHAIR,
		[STEP_MINUTES] = MOVER_CLERK,
		[STEP_REPORT] = MOVER_CELL,
		[STEP_COMPLETE] = MOVER_CELL,
	};
	if (movers[step] == MOVER_CELL && !session->cell.key.len
			&& session->lead.count)
		return MOVER_LEAD;
	return movers[step];
}

static const Ref *mover_ref(const Session *session, Mover mover, Date day)
{
	switch (mover) {
	case MOVER_CELL:
		return &session->cell;
	case MOVER_LEAD:
		return session->lead.items;
	case MOVER_CHAIR:
		return session_meeting(session, day).chair;
	case MOVER_CLERK:
		return session_meeting(session, day).secretary;
	default:
		return NULL;
	}
}

/* A step without a day of its own is due on the day of the next step that has
 * one; at the latest the day before the session. */
static Date paper_due(const Session *session, Step step)
{
	const Date own[STEPS] = {
		[STEP_DRAFT] = session->due.draft.date,
		[STEP_APPROVE] = session->due.approval.date,
		[STEP_SEND] = session->due.sending.date,
	};
	for (int next = (int)step; next <= STEP_SEND; next++)
		if (date_known(own[next]))
			return own[next];
	return date_plus(session->date.date, -1);
}

Date session_step_due(const Session *session, const Portal *portal, Step step)
{
	Date date = session->date.date;
	switch (step) {
	case STEP_ASSIGN: case STEP_DRAFT: case STEP_APPROVE: case STEP_SEND:
		return paper_due(session, step);
	case STEP_HOLD:
		return date;
	case STEP_MINUTES:
		return date_plus(date, rule_days(portal, STR("R18")));
	case STEP_COMPLETE:
		return date_plus(date, rule_days(portal, STR("R25")));
	default:
		return (Date){0};
	}
}

NextStep session_next_step(const Session *session, const Portal *portal,
	Date day)
{
	Step step = next_step(session, session_stage(session, day), day);
	if (!step)
		return (NextStep){0};
	NextStep next = {.step = step, .mover = step_mover(session, step),
		.due = session_step_due(session, portal, step)};
	const Ref *ref = mover_ref(session, next.mover, day);
	if (ref) {
		next.who = ref->to;
		next.name = ref->to ? ref->to->title : ref->key;
	}
	if (date_precedes(next.due, day))
		next.late = date_between(next.due, day);
	return next;
}

bool session_illustrative(const Session *session)
{
	return session->illustrative.on
		|| (session->outline && session->outline->illustrative.on)
		|| (session->minutes && session->minutes->illustrative.on)
		|| (session->report && session->report->illustrative.on);
}
