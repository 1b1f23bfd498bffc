/* When a chapter meets: the pattern of the days in its plans.
 * Knows weekdays and weeks of months; must not know files. */
#ifndef APP_HABIT_H
#define APP_HABIT_H

#include "model/plan.h"

/* How long before its session each step is due, in days. */
typedef struct Lead {
	int draft, approval, sending;
} Lead;

typedef struct Habit {
	int weekday;		/* 0 Monday to 4 Friday: never a weekend */
	int week;		/* of the month, from 1 */
	int months;		/* from one session to the next */
	Lead lead;
	bool iso;		/* dates are written 2025-03-14 */
} Habit;

/* The habit of plan; of before where plan has no dates, else the second
 * Friday. Either may be NULL. */
Habit habit_of(const Plan *plan, const Plan *before);
/* The day that was planned first: a move shows no habit. */
Date habit_day(const Session *session);
/* The day that its due dates lead up to: the one above, unless they were set
 * anew when the session was moved. */
Date habit_due_day(const Session *session);
/* The day of the same weekday and week of the month as date, in year. */
Date habit_same_day(Date date, int year);
/* A day for one more session of plan: by habit, after its others, in its
 * year, with time to draft from today on; unknown where there is none. */
Date habit_next(const Habit *habit, const Plan *plan, Date today);

#endif
