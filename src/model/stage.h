/* How far a session's topic has come.
 * Knows the order of the steps and the dates that prove them; must not know
 * how they are shown. */
#ifndef MODEL_STAGE_H
#define MODEL_STAGE_H

#include "model/outline.h"

typedef enum Stage {
	STAGE_PLANNED = 1,
	STAGE_ASSIGNED,
	STAGE_DRAFTED,
	STAGE_APPROVED,
	STAGE_SENT,
	STAGE_HELD,
	STAGE_COMPLETED
} Stage;

extern const Options stage_options;

/* The furthest step proven on day: by dates up to it, by minutes, by the
 * status "held". A postponed or cancelled session is never held. */
Stage session_stage(const Session *session, Date day);
/* The status as written, or planned or held by the stage. */
SessionStatus session_status(const Session *session, Date day);
/* Newest date up to day on which something happened to the session. */
Date session_updated(const Session *session, Date day);

#endif
