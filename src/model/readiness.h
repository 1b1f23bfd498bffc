/* Where each step of a session stands: a row of the readiness board.
 * Knows what proves a step, by when it is due and whom it does not concern;
 * must not know how the board is shown. */
#ifndef MODEL_READINESS_H
#define MODEL_READINESS_H

#include "model/step.h"

typedef enum Milestone {
	MILESTONE_ASSIGNED = 1,
	MILESTONE_DRAFTED,
	MILESTONE_APPROVED,
	MILESTONE_SENT,
	MILESTONE_HELD,
	MILESTONE_MINUTES,
	MILESTONE_COMPLETED,
	MILESTONE_REPORT	/* of a field trip, in place of completed */
} Milestone;

typedef enum Progress {
	PROGRESS_UNKNOWN = 1,	/* hidden from the audience, or without a day */
	PROGRESS_OPEN,		/* not done; no day by which */
	PROGRESS_DONE,
	PROGRESS_DUE,
	PROGRESS_LATE,
	PROGRESS_WAITING,	/* for the session to be held */
	PROGRESS_EXEMPT		/* this session does without */
} Progress;

typedef struct Mark {
	Milestone milestone;
	Progress progress;
	Date done, due;		/* either may be unknown */
} Mark;

/* A row has each milestone once; the last is completed or the report. */
enum { READINESS_MARKS = 7 };

typedef struct Readiness {
	Mark marks[READINESS_MARKS];
} Readiness;

extern const Options milestone_options, progress_options;

/* What stands on day, from dates alone. A step is late when the last good
 * day of session_step_due has passed. */
Readiness session_readiness(const Session *session, const Portal *portal,
	Date day);

#endif
