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
 * status "held". A session is never held before its day, nor if it is postponed
 * or cancelled. */
Stage session_stage(const Session *session, Date day);
/* What readers are told of it: nothing (0) before the session where only the
 * papers that are kept back from them tell how far it has come. */
int session_stage_told(const Session *session, Date day);
/* Whether it has minutes, or a report, that say anything. */
bool session_minuted(const Session *session);
bool session_reported(const Session *session);
/* Whether an outline is a draft or more: it is, unless it says that the day of
 * the draft is to come or not known yet, and is not approved or sent. */
bool outline_drafted(const Outline *outline, Date day);
/* Postponed and cancelled as written, else planned or held by the stage. */
SessionStatus session_status(const Session *session, Date day);
/* Whether the session needs a new day: it has none, or it was postponed and its
 * day is past, or the plan does not say from which day it was moved to this
 * one. */
bool session_needs_day(const Session *session, Date day);
/* Whether it was put off without a new day, so that no step is due by any. */
bool session_suspended(const Session *session, Date day);
/* Whether it is neither that nor cancelled. */
bool session_stands(const Session *session, Date day);
/* Whether it is to take place on its day, which is day or lies ahead. */
bool session_upcoming(const Session *session, Date day);
/* Whether it or one of its papers is made up as an example. */
bool session_illustrative(const Session *session);
/* Newest date up to day on which something happened to the session. */
Date session_updated(const Session *session, Date day);

#endif
