/* A year's plan, its proposals and its sessions (plan.yaml).
 * Knows the schedule; must not know what was written or said. */
#ifndef MODEL_PLAN_H
#define MODEL_PLAN_H

#include "model/schema.h"

typedef struct Plan Plan;
typedef struct Outline Outline;
typedef struct Minutes Minutes;
typedef struct FreePage FreePage;
typedef struct OpinionsFile OpinionsFile;

typedef enum SessionKind {
	SESSION_THEMATIC = 1,
	SESSION_FIELD_TRIP,
	SESSION_REGULAR
} SessionKind;

typedef enum SessionStatus {
	STATUS_PLANNED = 1,
	STATUS_HELD,
	STATUS_POSTPONED,
	STATUS_CANCELLED
} SessionStatus;

typedef struct Due {
	Day draft, approval, sending;
} Due;

typedef struct Session {
	Entity entity;		/* id: 2025/chuyen-de-1 */
	Text id, number, title, place, form, audience;
	Choice kind, status;
	Day date, moved_from;
	Clock time, end;
	List themes, documents, works, lead;	/* Ref */
	Ref cell, chair, secretary;
	Due due;
	Number sequence;
	Flag illustrative;
	Prose note;
	Str untitled;		/* what it is called while it has no title */

	/* Found beside the plan; NULL where absent. */
	Plan *plan;
	Outline *outline;
	Minutes *minutes;
	FreePage *report;
	OpinionsFile *opinions;
	bool audience_unread;	/* nobody knows who may see it, or its papers */
	bool papers_hidden;	/* the audience may not see its papers */
	bool records_hidden;	/* nor its minutes or report */
} Session;

typedef struct Proposal {
	Text id, title, reason;
	Ref cell, theme, into;
	Day date;
	Flag accepted, illustrative;
	const File *file;	/* its own file; NULL: the plan's */
} Proposal;

typedef struct ProposalsFile {
	List proposals;		/* Proposal */
} ProposalsFile;

typedef struct Expected {
	Number thematic, field_trip, regular;
} Expected;

struct Plan {
	Entity entity;		/* id: 2025 */
	Text year, title, number;
	Day adopted;
	Expected expected;
	List themes;		/* Ref */
	Prose preface;
	List proposals;		/* Proposal, its own file's included */
	List sessions;		/* Session */
	Flag illustrative;
	int number_of_year;

	Session **published;	/* those of the audience, in order */
	size_t published_count;
};

extern const Schema plan_schema, session_schema, proposals_schema;
extern const Options session_kind_options, session_status_options;

/* The session of plan (which may be NULL) with that short id, or NULL. */
Session *plan_session(const Plan *plan, Str id);
/* It is not cancelled: it counts where sessions are counted, as for R07. */
bool session_scheduled(const Session *session);
/* How many of them are. */
size_t sessions_scheduled(Session *const *sessions, size_t count);
/* In minutes of the day, of a session whose time is known: as written, else
 * two hours after it began. */
int session_end(const Session *session);
/* By day, then by the clock: without one it lasts all day and comes first; then
 * as planned. */
int session_order(const Session *a, const Session *b);
/* The same of two pointers to sessions, for qsort. */
int session_pointer_order(const void *a, const void *b);

/* Reports what ends before it begins, on one day; name: what that is. */
void clocks_check(const Decoder *decoder, Str name, Clock start, Clock end);
void plan_complete(const Decoder *decoder, Plan *plan, Str year);

#endif
