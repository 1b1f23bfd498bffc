#include "model/readiness.h"

#include "model/minutes.h"

static const Option milestone_table[] = {
	{MILESTONE_ASSIGNED, STR_INIT("assigned"), STR_INIT("giao"), {0},
		PHRASE("Giao", "Assigned")},
	{MILESTONE_DRAFTED, STR_INIT("drafted"), STR_INIT("dự thảo"), {0},
		PHRASE("Dự thảo", "Drafted")},
	{MILESTONE_APPROVED, STR_INIT("approved"), STR_INIT("thông qua"), {0},
		PHRASE("Thông qua", "Approved")},
	{MILESTONE_SENT, STR_INIT("sent"), STR_INIT("gửi"), {0},
		PHRASE("Gửi", "Sent")},
	{MILESTONE_HELD, STR_INIT("held"), STR_INIT("sinh hoạt"), {0},
		PHRASE("Sinh hoạt", "Held")},
	{MILESTONE_MINUTES, STR_INIT("minutes"), STR_INIT("biên bản"), {0},
		PHRASE("Biên bản", "Minutes")},
	{MILESTONE_COMPLETED, STR_INIT("completed"), STR_INIT("hoàn thiện"),
		{0}, PHRASE("Hoàn thiện", "Completed")},
	{MILESTONE_REPORT, STR_INIT("report"), STR_INIT("báo cáo"), {0},
		PHRASE("Báo cáo", "Report")},
};
const Options milestone_options = OPTIONS(milestone_table);

static const Option progress_table[] = {
	{PROGRESS_UNKNOWN, STR_INIT("unknown"), STR_INIT("chưa xác định"),
		{0}, PHRASE("chưa xác định", "not known")},
	{PROGRESS_OPEN, STR_INIT("open"), STR_INIT("chưa có"), {0},
		PHRASE("Chưa có", "Not yet")},
	{PROGRESS_DONE, STR_INIT("done"), STR_INIT("xong"), {0},
		PHRASE("Xong", "Done")},
	{PROGRESS_DUE, STR_INIT("due"), STR_INIT("hạn"), {0},
		PHRASE("Hạn", "Due")},
	{PROGRESS_LATE, STR_INIT("late"), STR_INIT("trễ hạn"), {0},
		PHRASE("Quá hạn", "Late")},
	{PROGRESS_WAITING, STR_INIT("waiting"), STR_INIT("chưa tới"), {0},
		PHRASE("Chưa đến lượt", "Not due yet")},
	{PROGRESS_EXEMPT, STR_INIT("exempt"), STR_INIT("không áp dụng"), {0},
		PHRASE("Không áp dụng", "Not applicable")},
};
const Options progress_options = OPTIONS(progress_table);

/* One row being worked out. */
typedef struct Row {
	const Session *session;
	const Portal *portal;
	Date day;
	bool held, papers;	/* whether it has, or should have, an outline */
} Row;

static Mark plain(Milestone milestone, Progress progress)
{
	return (Mark){.milestone = milestone, .progress = progress};
}

static Mark done(Milestone milestone, Date date)
{
	return (Mark){milestone, PROGRESS_DONE, date, {0}};
}

/* What is not done: by when, if that can be said. */
static Mark undone(const Row *row, Milestone milestone, Step step)
{
	if (row->session->status.value == STATUS_CANCELLED)
		return plain(milestone, PROGRESS_EXEMPT);
	if (!row->held && session_suspended(row->session, row->day))
		return plain(milestone, PROGRESS_UNKNOWN);
	Mark mark = {.milestone = milestone, .progress = PROGRESS_OPEN,
		.due = session_step_due(row->session, row->portal, step)};
	if (date_known(mark.due))
		mark.progress = date_cmp(mark.due, row->day) < 0
			? PROGRESS_LATE : PROGRESS_DUE;
	return mark;
}

static Mark assigned(const Row *row)
{
	const Session *session = row->session;
	if (session->cell.key.len || session->lead.count)
		return done(MILESTONE_ASSIGNED, (Date){0});
	if (session->kind.value == SESSION_REGULAR)
		return plain(MILESTONE_ASSIGNED, PROGRESS_EXEMPT);
	return undone(row, MILESTONE_ASSIGNED, STEP_ASSIGN);
}

/* A step that a date in the outline proves. */
static Mark paper(const Row *row, Milestone milestone, Step step, Date date)
{
	if (row->session->papers_hidden)
		return plain(milestone, PROGRESS_UNKNOWN);
	if (!row->papers)
		return plain(milestone, PROGRESS_EXEMPT);
	if (!date_reached(date, row->day))
		return undone(row, milestone, step);
	Mark mark = done(milestone, date);
	mark.due = session_step_due(row->session, row->portal, step);
	return mark;
}

/* Also by a later step, or an outline without a date of its own. */
static Mark drafted(const Row *row)
{
	const Outline *outline = row->session->outline;
	bool proven = outline && outline_drafted(outline, row->day);
	if (proven && !date_reached(outline->drafted.date, row->day))
		return done(MILESTONE_DRAFTED, (Date){0});
	return paper(row, MILESTONE_DRAFTED, STEP_DRAFT, outline
		? outline->drafted.date : (Date){0});
}

static Mark held(const Row *row)
{
	const Session *session = row->session;
	Date date = session->date.date;
	if (!row->held) {
		Mark mark = undone(row, MILESTONE_HELD, STEP_HOLD);
		if (mark.progress == PROGRESS_OPEN)
			mark.progress = PROGRESS_UNKNOWN;
		return mark;
	}
	if (!date_known(date) && session->minutes)
		date = session->minutes->date.date;
	return done(MILESTONE_HELD, date);
}

/* A step that comes after the session. */
static Mark after(const Row *row, Milestone milestone, Step step)
{
	if (row->held)
		return undone(row, milestone, step);
	return plain(milestone, row->session->status.value == STATUS_CANCELLED
		? PROGRESS_EXEMPT : PROGRESS_WAITING);
}

static bool records_hidden(const Session *session)
{
	return session->papers_hidden || session->records_hidden;
}

static Mark minutes(const Row *row)
{
	const Session *session = row->session;
	if (session->minutes && minutes_told(session->minutes) && row->held)
		return done(MILESTONE_MINUTES, session->minutes->date.date);
	if (records_hidden(session))
		return plain(MILESTONE_MINUTES, PROGRESS_UNKNOWN);
	return after(row, MILESTONE_MINUTES, STEP_MINUTES);
}

static Mark report(const Row *row)
{
	const FreePage *written = row->session->report;
	if (written && prose_told(&written->body) && row->held)
		return done(MILESTONE_REPORT, (Date){0});
	if (records_hidden(row->session))
		return plain(MILESTONE_REPORT, PROGRESS_UNKNOWN);
	return after(row, MILESTONE_REPORT, STEP_REPORT);
}

static Mark completed(const Row *row)
{
	const Outline *outline = row->session->outline;
	if (row->session->kind.value == SESSION_FIELD_TRIP)
		return report(row);
	Mark mark = paper(row, MILESTONE_COMPLETED, STEP_COMPLETE,
		outline && row->held ? outline->completed.date : (Date){0});
	bool settled = row->session->papers_hidden
		|| mark.progress == PROGRESS_DONE
		|| mark.progress == PROGRESS_EXEMPT;
	return settled ? mark : after(row, MILESTONE_COMPLETED,
		STEP_COMPLETE);
}

Readiness session_readiness(const Session *session, const Portal *portal,
	Date day)
{
	const Outline *outline = session->outline;
	Row row = {session, portal, day,
		session_stage(session, day) >= STAGE_HELD,
		outline || session->kind.value == SESSION_THEMATIC};
	Date none = {0};
	return (Readiness){{
		assigned(&row),
		drafted(&row),
		paper(&row, MILESTONE_APPROVED, STEP_APPROVE, outline
			? outline->approved.date : none),
		paper(&row, MILESTONE_SENT, STEP_SEND, outline
			? outline->sent.date : none),
		held(&row),
		minutes(&row),
		completed(&row),
	}};
}
