/* Contributions to a session (opinions.yaml, or inside the minutes).
 * Knows who said what and what came of it; must not know the outline. */
#ifndef MODEL_OPINION_H
#define MODEL_OPINION_H

#include "model/plan.h"

typedef enum OpinionKind {
	OPINION_COMMENT = 1,
	OPINION_SOLUTION,
	OPINION_OPPOSING
} OpinionKind;

typedef enum OpinionOutcome {
	OUTCOME_ACCEPTED = 1,
	OUTCOME_REJECTED,
	OUTCOME_MERGED,
	OUTCOME_PENDING
} OpinionOutcome;

typedef struct Opinion {
	Ref by;
	Day date;
	Choice kind, outcome;
	Text post_relation, section;
	Prose text, discussion;
	Span extent;
} Opinion;

struct OpinionsFile {
	List opinions;		/* Opinion */
	const File *file;	/* set where it gets its session */
};

extern const Schema opinion_schema, opinions_schema;
extern const Options opinion_kind_options, opinion_outcome_options;

#endif
