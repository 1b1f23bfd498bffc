#include "model/meeting.h"

#include "model/minutes.h"
#include "model/stage.h"

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
