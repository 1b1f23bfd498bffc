/* Who checks which rule; all of them side by side. */
#include "model/rule_checks.h"
#include "model/rule_setting.h"

/* A rule without a row is checked in another room, while reading (dates,
 * encodings, citations). They report faults whose `rule` is id. */
static const struct Check {
	const char *id;
	CheckRule *all;
	CheckPlan *plan;	/* of each */
	CheckSession *session;	/* of each that could be read */
	bool held;		/* and was held, and has minutes */
} checks[] = {
	{"R01", .session = check_sections},
	{"R02", .session = check_approved},
	{"R03", .session = check_approval_near},
	{"R04", .session = check_sent},
	{"R05", .session = check_sent_early},
	{"R06", .session = check_sent_approved},
	{"R07", .plan = check_counts},
	{"R08", .plan = check_quarters},
	{"R09", .session = check_lead},
	{"R10", .all = check_cells},
	{"R11", .session = check_themes},
	{"R12", .plan = check_refused},
	{"R12", .plan = check_proposals},
	{"R13", .all = check_sources},
	{"R18", .session = check_minutes},
	{"R19", .session = check_one_hand},
	{"R19", .session = check_minutes_whole, .held = true},
	{"R20", .session = check_attendance, .held = true},
	{"R21", .session = check_excused, .held = true},
	{"R22", .session = check_opposing},
	{"R23", .session = check_opinions},
	{"R24", .session = check_evaluation, .held = true},
	{"R25", .session = check_completed},
	{"R30", .all = check_kinds},
	{"R31", .all = check_numbers},
	{"R32", .session = check_votes, .held = true},
	{"R33", .session = check_tasks},
	{"R35", .all = check_clashes},
	{"R36", .session = check_trips},
	{"R37", .session = check_held},
	{"R38", .session = check_minutes_day},
	{"R39", .session = check_year},
	{"R40", .all = check_belonging},
	{"R41", .all = check_secretaries},
	{"R42", .session = check_dues},
	{"R43", .session = check_opinion_days},
};

static void check_one(Worker *worker, size_t index, void *context)
{
	RuleContext mine = *(const RuleContext *)context;
	mine.diag = worker->diag;
	mine.scratch = worker->job;
	const struct Check *check = &checks[index];
	Str id = str_from(check->id);
	const Portal *portal = &mine.content->portal;
	if (!rule_is_on(portal, id))
		return;
	mine.days = rule_days(portal, id);
	if (check->all)
		check->all(&mine);
	else if (check->session)
		rule_each_session(&mine, check->session, check->held);
	else
		PLANS_EACH(plan, mine.content)
			check->plan(&mine, plan);
}

void rules_check(const Content *content, Pool *pool, Diag *diag)
{
	Arena scratch;
	RuleContext context = {.content = content, .diag = diag,
		.scratch = &scratch};
	arena_init(&scratch);
	rule_flaws_find(&context);
	pool_each(pool, COUNT(checks), check_one, &context, diag);
	diag_absorb(diag);
	rule_text_check(&context);
	arena_done(&scratch);
}
