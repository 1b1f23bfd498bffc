/* Years: counts, quarters, cells and proposals. */
#include "model/rule_checks.h"

#include "model/belonging.h"

/* A session of plan could not be read whole, or lost its entry. */
static bool sessions_told(const RuleContext *context, const Plan *plan)
{
	if (rule_has_orphan(context, plan)
			|| plan->entity.file->lost & 1u << ENTITY_SESSION)
		return true;
	LIST_EACH(const Session, session, plan->sessions)
		if (rule_flawed_but_dates(context, session->entity.extent))
			return true;
	return false;
}

/* R07 */

enum { KINDS = 3 };

typedef struct Count {
	int planned, scheduled;
	bool known;
	Span span;
	const Session *last;
} Count;

static void count_kinds(const Plan *plan, Count *ret_counts)
{
	const Number *planned[KINDS] = {&plan->expected.thematic,
		&plan->expected.field_trip, &plan->expected.regular};
	for (int i = 0; i < KINDS; i++)
		ret_counts[i] = (Count){planned[i]->n, 0, planned[i]->known,
			planned[i]->span, NULL};
	LIST_EACH(const Session, session, plan->sessions) {
		Count *count = &ret_counts[session->kind.value
			- SESSION_THEMATIC];
		if (!session_scheduled(session))
			continue;
		count->scheduled++;
		count->last = session;
	}
}

static bool differs(const Count *count)
{
	return count->known && count->planned != count->scheduled;
}

static const Phrase kind_words[KINDS] = {
	PHRASE("chuyên đề", "thematic"),
	PHRASE("về nguồn", "field trip"),
	PHRASE("thường kỳ", "regular"),
};

static void tell_count(const RuleContext *context, Str *text, int n, int kind)
{
	Str word = phrase_in(&kind_words[kind], context->content->language);
	*text = str_join(context->scratch, *text, STR(", "), str_concat3(
		context->scratch, rule_number(context, n), STR(" "), word));
}

/* Whether the schedule lacks a session of the plan. */
static bool falls_short(const Plan *plan)
{
	Count counts[KINDS];
	count_kinds(plan, counts);
	for (int i = 0; i < KINDS; i++)
		if (differs(&counts[i])
				&& counts[i].scheduled < counts[i].planned)
			return true;
	return false;
}

void check_counts(const RuleContext *context, const Plan *plan)
{
	Count counts[KINDS];
	const Count *first = NULL;
	Str planned = {0}, scheduled = {0};
	count_kinds(plan, counts);
	for (int i = 0; i < KINDS; i++) {
		if (!differs(&counts[i]))
			continue;
		first = first ? first : &counts[i];
		tell_count(context, &planned, counts[i].planned, i);
		tell_count(context, &scheduled, counts[i].scheduled, i);
	}
	if (!first || sessions_told(context, plan))
		return;
	rule_tell_related(context, RULE_COUNT, first->span,
		first->last ? first->last->entity.span : (Span){0},
		ARGS(ARG(planned), ARG(scheduled)));
}

/* R08 */

enum { QUARTERS = 4 };

static bool in_year(const Session *session)
{
	return rule_counts(session)
		&& session->date.date.year == session->plan->number_of_year;
}

/* False when a session without a date, or with that of another year (R39), may
 * be in any quarter. */
static bool count_quarters(const Plan *plan, int *ret_counts)
{
	bool some = false;
	LIST_EACH(const Session, session, plan->sessions) {
		if (!rule_counts(session))
			continue;
		if (!in_year(session) || rule_called_off(session))
			return false;
		ret_counts[date_quarter(session->date.date) - 1]++;
		some = true;
	}
	return some;
}

static int quarter_of(const Session *session)
{
	return date_quarter(session->date.date);
}

/* Whether the sessions before and after session in the plan leave room for
 * quarter between them. */
static bool stands_for(const Plan *plan, const Session *session, int quarter)
{
	LIST_EACH(const Session, other, plan->sessions)
		if (in_year(other) && ((other < session
				&& quarter_of(other) > quarter)
				|| (other > session
				&& quarter_of(other) < quarter)))
			return false;
	return true;
}

/* The session that was probably meant for quarter: one of those that share
 * theirs, by its place in the plan. */
static const Session *meant_for(const Plan *plan, const int *counts,
	int quarter)
{
	const Session *best = NULL;
	LIST_EACH(const Session, session, plan->sessions) {
		if (!in_year(session) || counts[quarter_of(session) - 1] < 2)
			continue;
		if (stands_for(plan, session, quarter))
			return session;
		best = best ? best : session;
	}
	return best;
}

void check_quarters(const RuleContext *context, const Plan *plan)
{
	int counts[QUARTERS] = {0}, first = 0;
	Str lacking = {0};
	if (!count_quarters(plan, counts) || falls_short(plan)
			|| sessions_told(context, plan))
		return;
	for (int i = 0; i < QUARTERS; i++) {
		if (counts[i])
			continue;
		first = first ? first : i + 1;
		lacking = str_join(context->scratch, lacking, STR(", "),
			rule_number(context, i + 1));
	}
	if (!first)
		return;
	const Session *meant = meant_for(plan, counts, first);
	rule_tell(context, RULE_QUARTER, meant
		? meant->date.span : rule_head(plan->entity.extent),
		ARGS(ARG(lacking), ARG(plan->entity.id)));
}

/* R10 */

static bool all_of_year(const Cell *cell, int year)
{
	return day_within(cell->from, cell->to, (Date){(int16_t)year, 1, 1})
		&& day_within(cell->from, cell->to,
			(Date){(int16_t)year, 12, 31});
}

static bool takes_part(const Plan *plan, const Cell *cell)
{
	LIST_EACH(const Proposal, proposal, plan->proposals)
		if (proposal->cell.to == &cell->entity)
			return true;
	LIST_EACH(const Session, session, plan->sessions)
		if (session_drafted_by(session, cell))
			return true;
	return false;
}

/* Whether all that a session names as its own is found. */
static bool is_led_known(const Session *session)
{
	LIST_EACH(const Ref, ref, session->lead)
		if (ref->key.len && !ref->to)
			return false;
	return session->cell.to || (session->lead.count
		&& !session->cell.key.len);
}

/* Whether it is known of each topic and proposal whose it is. */
static bool shares_known(const RuleContext *context, const Plan *plan)
{
	LIST_EACH(const Session, session, plan->sessions)
		if (rule_counts(session) && !is_led_known(session))
			return false;
	LIST_EACH(const Proposal, proposal, plan->proposals)
		if (!proposal->cell.to)
			return false;
	return plan->sessions.count
		&& !rule_flawed_but_dates(context, plan->entity.extent);
}

static void idle_cell(const RuleContext *context, const Cell *cell)
{
	const Content *content = context->content;
	const Plan *first = NULL;
	Str years = {0};
	PLANS_EACH(plan, content) {
		if (plan->number_of_year > content->today.year
				|| !all_of_year(cell, plan->number_of_year)
				|| takes_part(plan, cell)
				|| rule_has_orphan(context, plan)
				|| !shares_known(context, plan))
			continue;
		first = first ? first : plan;
		years = str_join(context->scratch, years, STR(", "),
			plan->entity.id);
	}
	if (first)
		rule_tell_related(context, RULE_IDLE_CELL, cell->entity.span,
			first->entity.span,
			ARGS(ARG(cell->entity.title), ARG(years)));
}

/* Proposals that could not be read may be any cell's. */
static bool proposals_told(const RuleContext *context)
{
	VEC_EACH(const File, file, &context->content->files)
		if (file->kind == &file_kinds[KIND_PROPOSALS]
				&& rule_file_told(context, file))
			return true;
	return false;
}

void check_cells(const RuleContext *context)
{
	if (proposals_told(context))
		return;
	LIST_EACH(const Cell, cell, context->content->chapter.cells)
		if (!rule_flawed(context, cell->entity.extent))
			idle_cell(context, cell);
}

/* R12 */

/* Notes in ret_tied, by its place in plan, which sessions the proposals of one
 * year went into. */
static void mark_tied(const Plan *plan, const Plan *proposed, bool *ret_tied)
{
	const Session *sessions = plan->sessions.items;
	LIST_EACH(const Proposal, proposal, proposed->proposals) {
		const Session *into = RECORD(Session, proposal->into.to);
		if (into && into->plan == plan)
			ret_tied[into - sessions] = true;
	}
}

/* Whether proposal, of plan, went into a year that was over. */
static bool too_late(const Plan *plan, const Proposal *proposal)
{
	const Session *into = RECORD(Session, proposal->into.to);
	return into && into->plan->number_of_year < plan->number_of_year;
}

void check_refused(const RuleContext *context, const Plan *plan)
{
	LIST_EACH(const Proposal, proposal, plan->proposals) {
		const Ref *into = &proposal->into;
		if (into->to && proposal->accepted.known
				&& !proposal->accepted.on)
			rule_tell_related(context, RULE_REFUSED_INTO,
				proposal->accepted.span, into->span,
				ARGS(ARG(str_or(proposal->title.str, str_or(
					proposal->id.str, STR("…")))),
					ARG(into->key)));
		else if (too_late(plan, proposal))
			rule_tell(context, RULE_INTO_EARLIER, into->span,
				ARGS(ARG(plan->entity.id), ARG(into->key)));
	}
}

/* A dangling `into`, or one of the wrong year, may have meant any session. */
static bool ties_told(const Plan *plan)
{
	LIST_EACH(const Proposal, proposal, plan->proposals)
		if ((proposal->into.key.len && !proposal->into.to)
				|| too_late(plan, proposal))
			return true;
	return false;
}

static size_t count_topics(const RuleContext *context, const Plan *plan)
{
	size_t count = 0;
	LIST_EACH(const Session, session, plan->sessions)
		count += rule_has_topic(context, session);
	return count;
}

void check_proposals(const RuleContext *context, const Plan *plan)
{
	bool *ties = ARENA_ARRAY(context->scratch, bool,
		plan->sessions.count);
	if (proposals_told(context) || ties_told(plan)
			|| list_unknown(&plan->proposals)
			|| rule_has_orphan(context, plan)
			|| rule_flawed_but_dates(context,
				plan->entity.extent))
		return;
	if (!plan->proposals.count && count_topics(context, plan) > 1) {
		rule_tell(context, RULE_NO_PROPOSALS,
			rule_head(plan->entity.extent),
			ARGS(ARG(plan->entity.id)));
		return;
	}
	PLANS_EACH(proposed, context->content)
		mark_tied(plan, proposed, ties);
	LIST_EACH(const Session, session, plan->sessions)
		if (rule_has_topic(context, session)
				&& !ties[session - (const Session *)
					plan->sessions.items])
			rule_tell(context, RULE_NO_PROPOSAL, session->entity.span,
				ARGS(ARG(session->id.str)));
}
