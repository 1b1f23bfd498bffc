/* What has to be done next of a session, by whom and until when.
 * Knows the stages and the days set for them; must not know how it is shown. */
#ifndef MODEL_STEP_H
#define MODEL_STEP_H

#include "model/portal.h"
#include "model/stage.h"

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
 * as set in portal; where it turns R18, R36 or R25 off, nobody has to write
 * minutes, write a report or complete the topic. A step without a day of its
 * own is due by that of the next step that has one, else the day before the
 * session. */
NextStep session_next_step(const Session *session, const Portal *portal,
	Date day);
/* The last good day of step, as above; unknown where nothing says it. */
Date session_step_due(const Session *session, const Portal *portal,
	Step step);

#endif
