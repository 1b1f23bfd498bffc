/* Which rules are checked, side by side, and by which figures. */
#include "model/rule_checks.h"

#include <string.h>

static const RuleSetting *setting_of(const Portal *portal, Str id)
{
	LIST_EACH(const RuleSetting, setting, portal->rules)
		if (str_eq(setting->rule.str, id))
			return setting;
	return NULL;
}

bool rule_fixed(const Rule *rule)
{
	return strcmp(rule->id, "R26") >= 0 && strcmp(rule->id, "R28") <= 0;
}

bool rule_is_on(const Portal *portal, Str id)
{
	const RuleSetting *setting = setting_of(portal, id);
	return !setting || !setting->severity_set
		|| setting->severity != SEVERITY_OFF;
}

int rule_days(const Portal *portal, Str id)
{
	const RuleSetting *setting = setting_of(portal, id);
	return setting && setting->days.known ? setting->days.n
		: rule_find(id)->days;
}

static void check_one(Worker *worker, size_t index, void *context)
{
	RuleContext mine = *(const RuleContext *)context;
	mine.diag = worker->diag;
	mine.scratch = worker->job;
	const Rule *rule = &rules[index];
	const Portal *portal = &mine.content->portal;
	if (!rule_is_on(portal, str_from(rule->id)))
		return;
	mine.days = rule_days(portal, str_from(rule->id));
	if (rule->check)
		rule->check(&mine);
	else if (rule->check_session)
		rule_each_session(&mine, rule->check_session);
}

void rules_check(const Content *content, Pool *pool, Diag *diag)
{
	Arena scratch;
	RuleContext context = {.content = content, .diag = diag,
		.scratch = &scratch};
	arena_init(&scratch);
	rule_flaws_find(&context);
	pool_each(pool, rule_count, check_one, &context, diag);
	diag_absorb(diag, rule_fault(RULE_SECTION_LINE));
	diag_absorb(diag, rule_fault(RULE_SECTION_CODE));
	diag_absorb(diag, rule_fault(RULE_EXCUSED));
	rule_text_check(&context);
	arena_done(&scratch);
}
