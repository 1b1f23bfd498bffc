/* When and where a session meets, who presides, and who takes the minutes.
 * Knows plan and minutes; must not know what was said. */
#ifndef MODEL_MEETING_H
#define MODEL_MEETING_H

#include "model/plan.h"

typedef struct Meeting {
	Date date;		/* may be unknown, as both times may be */
	Clock start, end;
	Str place;
	const Ref *chair, *secretary;
} Meeting;

/* As minutes tell it, and as planned where they do not. */
Meeting minutes_meeting(const Minutes *minutes);
/* That of the minutes once it is held, if there are any; else as planned. */
Meeting session_meeting(const Session *session, Date day);

#endif
