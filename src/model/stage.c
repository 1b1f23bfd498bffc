#include "model/stage.h"

#include "model/minutes.h"
#include "model/opinion.h"
#include "model/rule.h"

static const Option stage_table[] = {
	{STAGE_PLANNED, STR_INIT("planned"), STR_INIT("trong kế hoạch"), {0},
		PHRASE("Trong kế hoạch", "Planned")},
	{STAGE_ASSIGNED, STR_INIT("assigned"), STR_INIT("đã giao"), {0},
		PHRASE("Đã giao", "Assigned")},
	{STAGE_DRAFTED, STR_INIT("drafted"), STR_INIT("dự thảo"), {0},
		PHRASE("Dự thảo", "Drafted")},
	{STAGE_APPROVED, STR_INIT("approved"), STR_INIT("đã thông qua"), {0},
		PHRASE("Đã thông qua", "Approved")},
	{STAGE_SENT, STR_INIT("sent"), STR_INIT("đã gửi"), {0},
		PHRASE("Đã gửi", "Sent")},
	{STAGE_HELD, STR_INIT("held"), STR_INIT("đã sinh hoạt"), {0},
		PHRASE("Đã sinh hoạt", "Held")},
	{STAGE_COMPLETED, STR_INIT("completed"), STR_INIT("đã hoàn thiện"),
		{0}, PHRASE("Đã hoàn thiện", "Completed")},
};
const Options stage_options = OPTIONS(stage_table);

static const Option step_table[] = {
	{STEP_ASSIGN, STR_INIT("assign"), STR_INIT("giao việc"), {0},
		PHRASE("Giao người soạn", "Assign the draft")},
	{STEP_DRAFT, STR_INIT("draft"), STR_INIT("soạn"), {0},
		PHRASE("Soạn dự thảo", "Draft the outline")},
	{STEP_APPROVE, STR_INIT("approve"), STR_INIT("thông qua"), {0},
		PHRASE("Thông qua đề cương", "Approve the outline")},
	{STEP_SEND, STR_INIT("send"), STR_INIT("gửi"), {0},
		PHRASE("Gửi đề cương", "Send the outline")},
	{STEP_SCHEDULE, STR_INIT("schedule"), STR_INIT("ấn định ngày"), {0},
		PHRASE("Ấn định ngày", "Set a date")},
	{STEP_HOLD, STR_INIT("hold"), STR_INIT("tổ chức"), {0},
		PHRASE("Tổ chức sinh hoạt", "Hold the session")},
	{STEP_MINUTES, STR_INIT("minutes"), STR_INIT("biên bản"), {0},
		PHRASE("Lập biên bản", "Write the minutes")},
	{STEP_REPORT, STR_INIT("report"), STR_INIT("báo cáo"), {0},
		PHRASE("Viết báo cáo", "Write the report")},
	{STEP_COMPLETE, STR_INIT("complete"), STR_INIT("hoàn thiện"), {0},
		PHRASE("Hoàn thiện chuyên đề", "Complete the topic")},
};
const Options step_options = OPTIONS(step_table);

static const Option mover_table[] = {
	{MOVER_COMMITTEE, STR_INIT("committee"), STR_INIT("chi ủy"), {0},
		PHRASE("Chi ủy", "Committee")},
	{MOVER_CELL, STR_INIT("cell"), STR_INIT("tổ đảng"), {0},
		PHRASE("Tổ đảng", "Cell")},
	{MOVER_LEAD, STR_INIT("lead"), STR_INIT("phụ trách"), {0},
		PHRASE("Người phụ trách", "Member in charge")},
	{MOVER_SECRETARY, STR_INIT("secretary"), STR_INIT("bí thư"), {0},
		PHRASE("Bí thư", "Secretary")},
	{MOVER_CHAIR, STR_INIT("chair"), STR_INIT("chủ trì"), {0},
		PHRASE("Chủ trì", "Chair")},
	{MOVER_CLERK, STR_INIT("clerk"), STR_INIT("thư ký"), {0},
		PHRASE("Thư ký", "Clerk")},
};
const Options mover_options = OPTIONS(mover_table);

Date minutes_day(const Minutes *minutes)
{
	return date_known(minutes->date.date) ? minutes->date.date
		: minutes->session->date.date;
}

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

/* The minutes that tell how a session went; NULL while it is to come. */
static const Minutes *account(const Session *session, Date day)
{
	return session_stage(session, day) >= STAGE_HELD ? session->minutes
		: NULL;
}

const Ref *session_chair(const Session *session, Date day)
{
	const Minutes *minutes = account(session, day);
	return minutes && minutes->chair.key.len ? &minutes->chair
		: &session->chair;
}

const Ref *session_secretary(const Session *session, Date day)
{
	const Minutes *minutes = account(session, day);
	return minutes && minutes->secretary.key.len ? &minutes->secretary
		: &session->secretary;
}

Str session_place(const Session *session, Date day)
{
	const Minutes *minutes = account(session, day);
	return minutes ? str_or(minutes->place.str, session->place.str)
		: session->place.str;
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
		return session_chair(session, day);
	case MOVER_CLERK:
		return session_secretary(session, day);
	default:
		return NULL;
	}
}

/* A step without a day of its own is due by that of the next one that has
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
		next.late = date_days(day) - date_days(next.due);
	return next;
}

bool session_illustrative(const Session *session)
{
	return session->illustrative.on
		|| (session->outline && session->outline->illustrative.on)
		|| (session->minutes && session->minutes->illustrative.on)
		|| (session->report && session->report->illustrative.on);
}
