/* The checks of the rules, for the table in rule_run.c, and what they share.
 * Knows records and their dates; must not know how rules are switched. */
#ifndef MODEL_RULE_CHECKS_H
#define MODEL_RULE_CHECKS_H

#include "model/rule.h"

/* Where a report reaches further than its own words. */
typedef struct Flaw {
	Span span;
	Reach reach;
} Flaw;

typedef struct FlawVec {
	VEC(Flaw)
} FlawVec;

/* What a rule may look at; one for each run of a rule. */
typedef struct RuleContext {
	const Content *content;
	Diag *diag;
	Arena *scratch;		/* cleared after the rule; its own, like diag */
	FlawVec flaws;		/* of what was reported before, sorted */
	bool unread;		/* some file could not be read at all */
	int days;		/* the rule's figure, as set in portal.yaml */
} RuleContext;

typedef void CheckRule(const RuleContext *context);
typedef void CheckPlan(const RuleContext *context, const Plan *plan);
typedef void CheckSession(const RuleContext *context, const Session *session);

/* rule_section.c, rule_paper.c, rule_topic.c: papers and topics. */
CheckSession check_sections;
CheckSession check_approved, check_approval_near, check_sent, check_sent_early,
	check_sent_approved, check_completed, check_minutes_day;
CheckSession check_lead, check_themes, check_opinions;
CheckRule check_sources;
/* rule_plan.c: years. */
CheckPlan check_counts, check_quarters, check_refused, check_proposals;
CheckRule check_cells;
/* rule_clash.c: sessions at once. */
CheckRule check_clashes;
/* rule_days.c: days of sessions. */
CheckSession check_held, check_year, check_dues, check_opinion_days;
/* rule_belonging.c: whom sessions name. */
CheckRule check_belonging;
/* rule_secretary.c: who is secretary. */
CheckRule check_secretaries;
/* rule_number.c: numbers and kinds of the chapter's own documents. */
CheckRule check_kinds, check_numbers;
/* rule_minutes.c, rule_attendance.c: minutes and what is in them. */
CheckSession check_minutes, check_one_hand, check_minutes_whole,
	check_opposing, check_evaluation, check_tasks, check_trips;
CheckSession check_attendance, check_excused, check_votes;

/* R26 to R29 and the weekdays of R34, in the text of all files. Comes last: of
 * a secret file nothing else is told. */
void rule_text_check(const RuleContext *context);

/* Shared: rule_context.c. */

typedef enum RuleFaultId {
	RULE_SECTIONS,
	RULE_SECTION_LINE,
	RULE_SECTION_CODE,
	RULE_NO_OUTLINE,
	RULE_NOT_APPROVED,
	RULE_APPROVED_LATE,
	RULE_APPROVAL_NEAR,
	RULE_NOT_SENT,
	RULE_SENT_LATE,
	RULE_SENT_SHORT,
	RULE_SENT_UNAPPROVED,
	RULE_DRAFTED_LATE,
	RULE_COUNT,
	RULE_QUARTER,
	RULE_NO_LEAD,
	RULE_IDLE_CELL,
	RULE_NO_THEME,
	RULE_FOREIGN_THEME,
	RULE_THEME_YEAR,
	RULE_NO_PROPOSAL,
	RULE_NO_PROPOSALS,
	RULE_REFUSED_INTO,
	RULE_INTO_EARLIER,
	RULE_NO_SOURCE,
	RULE_NO_MINUTES,
	RULE_MINUTES_BLANK,
	RULE_MINUTES_LACK,
	RULE_ONE_HAND,
	RULE_ROLL_SUM,
	RULE_ROLL_TOTAL,
	RULE_ROLL_PRESENT,
	RULE_ABSENT_NOBODY,
	RULE_ABSENT_BEYOND,
	RULE_ABSENT_TWICE,
	RULE_ABSENT_ACTING,
	RULE_ABSENT_SPOKE,
	RULE_GUEST_MEMBER,
	RULE_EXCUSED,
	RULE_OPPOSING,
	RULE_PENDING,
	RULE_ONE_CELL,
	RULE_EVALUATION,
	RULE_NOT_COMPLETED,
	RULE_SECRET,
	RULE_PERSONAL,
	RULE_SPELLING,
	RULE_KIND,
	RULE_NUMBER,
	RULE_VOTES,
	RULE_VOTES_PROBATIONARY,
	RULE_VOTES_BEYOND,
	RULE_TASK,
	RULE_OVERDUE,
	RULE_DONE_AHEAD,
	RULE_TASK_EARLY,
	RULE_DONE_AFTER,
	RULE_TASK_SESSION,
	RULE_TASK_LOST,
	RULE_CLASH,
	RULE_TRIP,
	RULE_HELD_EARLY,
	RULE_COMPLETED_EARLY,
	RULE_COMPLETED_OFF,
	RULE_RECORDED_EARLY,
	RULE_MINUTES_DAY,
	RULE_MINUTES_UNPLANNED,
	RULE_OTHER_YEAR,
	RULE_BEYOND,
	RULE_CELL_ENDED,
	RULE_TWO_SECRETARIES,
	RULE_DUE_LATE,
	RULE_DUE_ORDER,
	RULE_OPINION_AHEAD,
	RULE_OPINION_LATE,
	RULE_FAULTS		/* how many; as a verdict: nothing is wrong */
} RuleFaultId;

const Fault *rule_fault(RuleFaultId id);
void rule_tell(const RuleContext *context, RuleFaultId id, Span span,
	Args args);
/* And shows another place that has to do with it; {0}: none. */
void rule_tell_related(const RuleContext *context, RuleFaultId id, Span span,
	Span related, Args args);

/* Notes where what was reported so far keeps the rules silent. */
void rule_flaws_find(RuleContext *context);
/* Whether something within extent could not be read: what seems missing there
 * may be just that. */
bool rule_flawed(const RuleContext *context, Span extent);
/* The same, except for dates: one that could not be read counts as unknown, and
 * the rules report nothing more of a session without a date. */
bool rule_flawed_but_dates(const RuleContext *context, Span extent);
/* Whether it was told why name, which may also be anybody's, leads nowhere. */
bool rule_misnamed(const RuleContext *context, const Ref *name);
/* Whether a folder of the year is in no plan: it may be any session's. */
bool rule_has_orphan(const RuleContext *context, const Plan *plan);
/* Whether file, or something in it, could not be read; that was told. */
bool rule_file_told(const RuleContext *context, const File *file);
/* Whether papers of session may be missing because of a mistake that was
 * reported: a folder without an entry in the plan, a file that could not be
 * read. */
bool rule_papers_told(const RuleContext *context, const Session *session);

/* Calls visit for each session of each plan that could be read, except perhaps
 * for dates. held: only for those that were held and have minutes. */
void rule_each_session(const RuleContext *context, CheckSession *visit,
	bool held);

/* Held by today, as the stages say. */
bool rule_held(const RuleContext *context, const Session *session);
/* Cancelled and postponed sessions are not to come. */
bool rule_called_off(const Session *session);
/* Neither regular nor cancelled. */
bool rule_counts(const Session *session);
/* What is to have a topic: thematic sessions, and field trips once held. */
bool rule_has_topic(const RuleContext *context, const Session *session);
/* Known and not after today. */
bool rule_done(const RuleContext *context, Day day);
/* The day of a session that has minutes; unknown where they and the plan do not
 * agree on it, which R38 tells. */
Date rule_minutes_day(const Session *session);
/* Both named: one record, or free names that are the same, tones included. */
bool rule_same_person(const RuleContext *context, const Ref *a, const Ref *b);
/* The same for names that are the same person's, if nobody is listed so. */
Str rule_name_key(const RuleContext *context, Str name);

/* Someone recorded as absent who cannot have been. */
typedef struct Absence {
	const Ref *name;
	RuleFaultId fault;
	Span other;		/* what tells so, or {NULL} */
	Str told;		/* what the fault says beside the name */
} Absence;

typedef struct AbsenceVec {
	VEC(Absence)
} AbsenceVec;

/* Both in rule_absence.c. Date: unknown where the list of members cannot
 * tell. */
AbsenceVec rule_absences(const RuleContext *context, const Minutes *minutes,
	Date date);
/* Report those of whom session's minutes, which are there, have an opinion and
 * that they were absent, or that they were guests of their own chapter. */
void rule_absent_spoke(const RuleContext *context, const Session *session);
void rule_guests(const RuleContext *context, const Session *session);

Str rule_date(const RuleContext *context, Date date);
Str rule_number(const RuleContext *context, long long n);
/* What a record must have; what span says is unknown does not count as
 * missing. */
typedef struct Part {
	bool there;
	Span span;
	Phrase name;
} Part;

/* The names of the missing parts, in the portal's language; or empty. */
Str rule_lacking(const RuleContext *context, const Part *parts, size_t count);
/* Where a paper of session belongs, named in the portal's language. */
Str rule_path(const RuleContext *context, const Session *session,
	FileKindId kind);
/* The first line of a record, for what is not in it. */
Span rule_head(Span extent);

#endif
