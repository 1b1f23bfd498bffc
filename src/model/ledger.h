/* Tasks given at sessions, followed through the sessions they were carried
 * to.
 * Knows when a task is open, done or left over; must not know pages. */
#ifndef MODEL_LEDGER_H
#define MODEL_LEDGER_H

#include "model/content.h"

typedef enum TaskState {
	TASK_OPEN = 1,
	TASK_DONE,
	TASK_CARRIED,
	TASK_OVERDUE
} TaskState;

extern const Options task_state_options;

/* One task. The lines of minutes that carry it on, and say it again at the
 * session it was carried to, are one item. */
typedef struct LedgerItem {
	const Assignment *task;		/* as it was last written */
	const Session *given;		/* where it was first */
	struct { VEC(const Session *) } carried;	/* to, in order */
	TaskState state;
	bool lost;	/* carried to a session whose minutes do not name it */
} LedgerItem;

typedef struct Ledger {
	VEC(LedgerItem)		/* by day of the session, then as written */
} Ledger;

/* Of all minutes that the audience may see. */
void ledger_build(Ledger *ledger, Arena *arena, const Content *content);
/* The day of a session, or that of its minutes. */
Date ledger_day(const Session *session);
/* Whether a line of an earlier session's minutes carried task on to session,
 * whose minutes say it again. Of all sessions, whoever may see them. */
bool ledger_continues(const Content *content, const Session *session,
	const Assignment *task);
/* Whether task, of session's minutes, was carried on to a session whose
 * minutes do not name it. */
bool ledger_lost(const Session *session, const Assignment *task, Date day);
/* Whether the task was done before date. */
bool ledger_settled(const Assignment *task, Date date);
/* Of one line of minutes, on day. */
TaskState task_state(const Assignment *task, Date day);

#endif
