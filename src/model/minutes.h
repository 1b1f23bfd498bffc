/* The record of a held session (minutes.yaml or .md).
 * Knows attendance, votes and tasks; must not know the plan. */
#ifndef MODEL_MINUTES_H
#define MODEL_MINUTES_H

#include "model/opinion.h"

/* A person in a list: by id or name, or any name. */
typedef struct Person {
	Ref name;
	Text reason;
	Span extent;
} Person;

typedef struct Attendance {
	Number members, present, full, probationary, exempt;
	List excused, unexcused;	/* Person */
	Raw guests_value;
	Number guest_count;
	List guests;			/* Person */
	Span extent;
} Attendance;

typedef struct AgendaItem {
	Text item;
	Number minutes;
	Ref by;
} AgendaItem;

typedef struct Evaluation {
	Prose strengths, limitations, causes, solutions;
	Text score, grade;
	Span extent;		/* {NULL} when there is none */
} Evaluation;

typedef struct Vote {
	Text question;
	Number in_favour, against, other;
	Span extent;
} Vote;

typedef struct Assignment {
	Text id, what;
	Ref owner, closed_in, carried_to;
	Day due, done;
	Span extent;
} Assignment;

struct Minutes {
	Entity entity;		/* id: that of its session */
	Clock start, end;
	Day date;
	Text place, audience;
	Ref chair, secretary;
	Attendance attendance;
	List agenda;		/* AgendaItem */
	Prose proceedings;
	List opinions;		/* Opinion */
	Evaluation evaluation;
	Prose conclusion;
	List votes;		/* Vote */
	List tasks;		/* Assignment */
	List attachments;	/* AttachmentRef */
	Flag illustrative;
	Session *session;
};

extern const Schema minutes_schema;

/* Whether they tell what nobody knew before the session: who came, what was
 * said, concluded, voted or given as work. */
bool minutes_told(const Minutes *minutes);
/* How many are on one of its lists of those absent. Unknown where that is
 * said, or the list is left out and nobody has counted who came. */
Number attendance_absent(const Attendance *attendance, const List *absent);

void minutes_complete(const Decoder *decoder, Minutes *minutes);
/* Those behind a number or list, which schema_visit() leaves out. */
void minutes_visit_guests(const Visitor *visitor, Minutes *minutes);

#endif
