/* Which rules are checked, side by side, and by which figures. */
#include "model/rule.h"

#include "model/rule_checks.h"

static const RuleSetting *setting_of(const Portal *portal, const Rule *rule)
{
	LIST_EACH(const RuleSetting, setting, portal->rules)
		if (str_eq(setting->rule.str, str_from(rule->id)))
			return setting;
	return NULL;
}

static void check_one(Worker *worker, size_t index, void *context)
{
	RuleContext mine = *(const RuleContext *)context;
	mine.diag = worker->diag;
	mine.scratch = worker->job;
	const Rule *rule = &rules[index];
	const RuleSetting *setting = setting_of(&mine.content->portal, rule);
	if (!rule->check || (setting && setting->severity_set
			&& setting->severity == SEVERITY_OFF))
		return;
	mine.days = setting && setting->days.known ? setting->days.n
		: rule->days;
	rule->check(&mine);
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
	rule_text_check(&context);
	arena_done(&scratch);
}
