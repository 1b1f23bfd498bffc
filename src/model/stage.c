#include "model/stage.h"

#include "model/minutes.h"
#include "model/opinion.h"

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

bool session_minuted(const Session *session)
{
	return session->minutes && minutes_told(session->minutes);
}

bool session_reported(const Session *session)
{
	return session->report && prose_told(&session->report->body);
}

/* Minutes or a report prove a session, unless they were begun before its day
 * or say that it is not known yet. */
static bool recorded(const Session *session, Date day)
{
	const Minutes *minutes = session_minuted(session) ? session->minutes
		: NULL;
	Date date = session->date.date;
	if (!minutes && !session_reported(session))
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

bool session_illustrative(const Session *session)
{
	return session->illustrative.on
		|| (session->outline && session->outline->illustrative.on)
		|| (session->minutes && session->minutes->illustrative.on)
		|| (session->report && session->report->illustrative.on);
}
