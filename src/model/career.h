/* What a member was, and where, over the years.
 * Knows how the present values and the history make one line of time; must
 * not know meetings. */
#ifndef MODEL_CAREER_H
#define MODEL_CAREER_H

#include "base/vec.h"
#include "model/chapter.h"

/* A time during which nothing changed; unknown ends are open. */
typedef struct Stretch {
	const Cell *cell;	/* NULL where unknown */
	int role, standing;	/* Role and Standing */
	Date from, to;
} Stretch;

typedef struct Career {
	VEC(Stretch)		/* in order, without doubles */
} Career;

/* What the history leaves open on a day is as it is at present. */
Career member_career(Arena *arena, const Member *member);
/* Whether the member belonged to the chapter on date; today's members where
 * date is unknown. */
bool member_belongs(const Member *member, Date date);
/* Whether they belonged to it, but no longer do on date. */
bool member_former(const Member *member, Date date);
/* date, or their first day for those who join later. */
Date member_day(const Member *member, Date date);
/* Full, probationary or exempt, on date. */
Standing member_standing(const Member *member, Date date);
/* What they were in the chapter on date. */
Role member_role(const Member *member, Date date);
/* The last day of a former member of cell on date; unknown for all others. */
Date member_left_cell(Arena *arena, const Member *member, const Cell *cell,
	Date date);

#endif
