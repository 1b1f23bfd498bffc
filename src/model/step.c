#include "model/step.h"

#include "model/meeting.h"
#include "model/minutes.h"
#include "model/rule_setting.h"

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

/* The rules that ask for what comes after a session. */
static const Str step_rules[STEPS] = {
	[STEP_MINUTES] = STR_INIT("R18"),
	[STEP_REPORT] = STR_INIT("R36"),
	[STEP_COMPLETE] = STR_INIT("R25"),
};

static Step step_after_session(const Session *session, const Portal *portal,
	Stage stage)
{
	int kind = session->kind.value;
	const bool missing[STEPS] = {
		[STEP_MINUTES] = !session_minuted(session),
		[STEP_REPORT] = kind == SESSION_FIELD_TRIP
			&& !session_reported(session),
		[STEP_COMPLETE] = kind == SESSION_THEMATIC
			&& stage < STAGE_COMPLETED,
	};
	if (session->papers_hidden || session->records_hidden)
		return STEP_NONE;
	for (Step step = STEP_MINUTES; step < STEPS; step++)
		if (missing[step] && rule_is_on(portal, step_rules[step]))
			return step;
	return STEP_NONE;
}

static Step next_step(const Session *session, const Portal *portal, Date day)
{
	static const Step paper_steps[] = {
		[STAGE_PLANNED] = STEP_ASSIGN,
		[STAGE_ASSIGNED] = STEP_DRAFT,
		[STAGE_DRAFTED] = STEP_APPROVE,
		[STAGE_APPROVED] = STEP_SEND,
	};
	Stage stage = session_stage(session, day);
	if (session->status.value == STATUS_CANCELLED)
		return STEP_NONE;
	if (stage >= STAGE_HELD)
		return step_after_session(session, portal, stage);
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
	case STEP_MINUTES: case STEP_COMPLETE:
		return rule_is_on(portal, step_rules[step])
			? date_plus(date, rule_days(portal, step_rules[step]))
			: (Date){0};
	default:
		return (Date){0};
	}
}

NextStep session_next_step(const Session *session, const Portal *portal,
	Date day)
{
	Step step = next_step(session, portal, day);
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
