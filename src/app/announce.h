/* What publish tells of an edition, to people or to programs.
 * Knows the words; must not know how an edition gets to its readers. */
#ifndef APP_ANNOUNCE_H
#define APP_ANNOUNCE_H

#include "app/edition.h"

typedef enum Outcome {
	OUTCOME_SAME,		/* nothing changes */
	OUTCOME_PLANNED,	/* something does, were this no dry run */
	OUTCOME_PUBLISHED,
	OUTCOMES
} Outcome;

/* What is said is made in arena. */
typedef struct Announcer {
	const CommandLine *line;
	Arena *arena;
	Language language;
} Announcer;

/* Who reads it, which release is live, how much changes. */
void announce_outcome(const Announcer *announcer, const Edition *edition,
	Outcome outcome);
/* The pages that change, one by one. */
void announce_changes(const Announcer *announcer, const Edition *edition);
/* To people alone: where a web server finds what was published first. */
void announce_place(const Announcer *announcer, const Edition *edition);
/* To people alone: that this was a dry run. */
void announce_dry_run(const Announcer *announcer);

#endif
