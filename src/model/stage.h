/* How far a session's topic has come.
 * Knows the order of the steps and the dates that prove them; must not know
 * how they are shown. */
#ifndef MODEL_STAGE_H
#define MODEL_STAGE_H

#include "model/outline.h"
#include "model/portal.h"

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
/* Whether an outline is a draft or more: it is, unless it says that the day of
 * the draft is to come or not known yet, and is not approved or sent. */
bool outline_drafted(const Outline *outline, Date day);
/* Postponed and cancelled as written, else planned or held by the stage. */
SessionStatus session_status(const Session *session, Date day);
/* What has to be done next so that the session goes on. */
typedef enum Step {
	STEP_NONE,	/* completed, cancelled, or hidden from the audience */
	STEP_ASSIGN,	/* the committee names a cell or a member */
	STEP_DRAFT,	/* the cell, or the member in charge */
	STEP_APPROVE,	/* the committee */
	STEP_SEND,	/* the secretary */
	STEP_SCHEDULE,	/* the committee sets a day, or a new one */
	STEP_HOLD,	/* the chair */
	STEP_MINUTES,	/* who takes the minutes */
	STEP_REPORT,	/* of a field trip: the cell */
	STEP_COMPLETE,	/* the cell mends the outline after the session */
	STEPS
} Step;

/* In what capacity someone has the next move. */
typedef enum Mover {
	MOVER_NONE,
	MOVER_COMMITTEE,
	MOVER_CELL,
	MOVER_LEAD,	/* the member in charge, where no cell is named */
	MOVER_SECRETARY,
	MOVER_CHAIR,
	MOVER_CLERK
} Mover;

typedef struct NextStep {
	Step step;
	Mover mover;
	const Entity *who;	/* the cell or member; NULL: nobody is named */
	Str name;		/* of who, or a free name; may be empty */
	Date due;		/* the last good day; may be unknown */
	int late;		/* days past due, 0 if in time */
} NextStep;

/* In tables of numbers as above; STEP_NONE and MOVER_NONE have no row. */
extern const Options step_options, mover_options;

/* Whose move it is on day. Days after the session are those of R18 and R25,
 * as set in portal; a step without a day of its own is due by that of the next
 * step that has one, else the day before the session. */
NextStep session_next_step(const Session *session, const Portal *portal,
	Date day);
/* The last good day of step, as above; unknown where nothing says it. */
Date session_step_due(const Session *session, const Portal *portal,
	Step step);
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
/* When and where a session meets, who presides, and who takes the minutes. */
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
/* Newest date up to day on which something happened to the session. */
Date session_updated(const Session *session, Date day);

#endif
