#include "model/readiness.h"

#include "model/ledger.h"

static const Option milestone_table[] = {
	OPTION(MILESTONE_ASSIGNED, "assigned", "giao", "Giao", "Assigned"),
	OPTION(MILESTONE_DRAFTED, "drafted", "dự thảo", "Dự thảo", "Drafted"),
	OPTION(MILESTONE_APPROVED, "approved", "thông qua", "Thông qua",
		"Approved"),
	OPTION(MILESTONE_SENT, "sent", "gửi", "Gửi", "Sent"),
	OPTION(MILESTONE_HELD, "held", "sinh hoạt", "Sinh hoạt", "Held"),
	OPTION(MILESTONE_MINUTES, "minutes", "biên bản", "Biên bản", "Minutes"),
	OPTION(MILESTONE_COMPLETED, "completed", "hoàn thiện", "Hoàn thiện",
		"Completed"),
	OPTION(MILESTONE_REPORT, "report", "báo cáo", "Báo cáo", "Report"),
};
const Options milestone_options = OPTIONS(milestone_table);

static const Option progress_table[] = {
	OPTION(PROGRESS_UNKNOWN, "unknown", "chưa xác định", "chưa xác định",
		"not known"),
	OPTION(PROGRESS_OPEN, "open", "chưa có", "Chưa có", "Not yet"),
	OPTION(PROGRESS_DONE, "done", "xong", "Xong", "Done"),
	OPTION(PROGRESS_DUE, "due", "hạn", "Hạn", "Due"),
	OPTION(PROGRESS_LATE, "late", "trễ hạn", "Quá hạn", "Late"),
	OPTION(PROGRESS_WAITING, "waiting", "chưa tới", "Chưa đến lượt",
		"Not due yet"),
	OPTION(PROGRESS_EXEMPT, "exempt", "không áp dụng", "Không áp dụng",
		"Not applicable"),
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
	if (!row->held) {
		Mark mark = undone(row, MILESTONE_HELD, STEP_HOLD);
		if (mark.progress == PROGRESS_OPEN)
			mark.progress = PROGRESS_UNKNOWN;
		return mark;
	}
	return done(MILESTONE_HELD, ledger_day(row->session));
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
	if (session_minuted(session) && row->held)
		return done(MILESTONE_MINUTES, session->minutes->date.date);
	if (records_hidden(session))
		return plain(MILESTONE_MINUTES, PROGRESS_UNKNOWN);
	return after(row, MILESTONE_MINUTES, STEP_MINUTES);
}

static Mark report(const Row *row)
{
	if (session_reported(row->session) && row->held)
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
