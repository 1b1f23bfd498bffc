/* The rules of the domain, as one table.
 * Knows what each rule asks, where it comes from and how to satisfy it; must
 * not know how findings are shown. */
#ifndef MODEL_RULE_H
#define MODEL_RULE_H

#include "model/content.h"

typedef struct Rule {
	const char *id;		/* "R04" */
	Severity severity;	/* unless portal.yaml says otherwise */
	int days;		/* 0: the rule has no figure */
	Phrase title;		/* what it asks, one sentence */
	Phrase source;		/* the text or regulation it comes from */
	Phrase remedy;		/* how to satisfy it */
} Rule;

extern const Rule rules[];
extern const size_t rule_count;

/* By id in any case ("r4", "R04"); NULL when there is none. */
const Rule *rule_find(Str id);
/* Whether its severity may not be changed. */
bool rule_fixed(const Rule *rule);
/* Runs every rule that portal.yaml does not turn off, on all records, whoever
 * may see them. */
void rules_check(const Content *content, Pool *pool, Diag *diag);
/* Of files that are marked as secret tells that, and of what was reported
 * nothing else. */
void rules_withhold(const Content *content, Diag *diag);

#endif
