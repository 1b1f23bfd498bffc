#include "model/stage.h"

#include "model/minutes.h"

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

static bool reached(Date date, Date day)
{
	return date_known(date) && date_cmp(date, day) <= 0;
}

static bool held(const Session *session, Date day)
{
	int status = session->status.value;
	if (status == STATUS_HELD)
		return true;
	if (status == STATUS_CANCELLED || status == STATUS_POSTPONED)
		return false;
	return session->minutes || session->report
		|| (date_known(session->date.date)
			&& date_cmp(session->date.date, day) < 0);
}

Stage session_stage(const Session *session, Date day)
{
	const Outline *outline = session->outline;
	if (outline && reached(outline->completed.date, day))
		return STAGE_COMPLETED;
	if (held(session, day))
		return STAGE_HELD;
	if (outline && reached(outline->sent.date, day))
		return STAGE_SENT;
	if (outline && reached(outline->approved.date, day))
		return STAGE_APPROVED;
	if (outline && (!date_known(outline->drafted.date)
			|| reached(outline->drafted.date, day)))
		return STAGE_DRAFTED;
	if (session->cell.to || session->lead.count)
		return STAGE_ASSIGNED;
	return STAGE_PLANNED;
}

SessionStatus session_status(const Session *session, Date day)
{
	if (session->status.value)
		return (SessionStatus)session->status.value;
	return session_stage(session, day) >= STAGE_HELD ? STATUS_HELD
		: STATUS_PLANNED;
}

static void later(Date *newest, Date date, Date day)
{
	if (reached(date, day) && date_cmp(date, *newest) > 0)
		*newest = date;
}

Date session_updated(const Session *session, Date day)
{
	Date newest = {0};
	const Outline *outline = session->outline;
	later(&newest, session->date.date, day);
	if (session->minutes)
		later(&newest, session->minutes->date.date, day);
	if (!outline)
		return newest;
	later(&newest, outline->drafted.date, day);
	later(&newest, outline->approved.date, day);
	later(&newest, outline->sent.date, day);
	later(&newest, outline->completed.date, day);
	return newest;
}
