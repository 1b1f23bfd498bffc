/* How portal.yaml sets the rules.
 * Knows severities and figures; must not know what a rule checks. */
#ifndef MODEL_RULE_SETTING_H
#define MODEL_RULE_SETTING_H

#include "model/portal.h"

typedef struct RuleSetting {
	Text rule;
	Severity severity;
	bool severity_set;
	Number days;
} RuleSetting;

/* Of one rule, as it is written. */
extern const Schema rule_setting_schema;

/* Fills portal->rules, and reports what is wrong with them. */
void rule_settings_decode(const Decoder *decoder, Portal *portal);
/* Gives what diag holds the severities that are set. */
void rule_settings_apply(const Portal *portal, Diag *diag);
/* Whether the rule of that id is checked, and its figure: as set, else as the
 * table of rules has it. */
bool rule_is_on(const Portal *portal, Str id);
int rule_days(const Portal *portal, Str id);

#endif
