/* Who is secretary, and since when: papers are signed by one. */
#include "model/rule_checks.h"

#include "model/career.h"

/* A time during which a member is secretary; unknown ends are open. */
typedef struct Tenure {
	const Member *member;
	Date from, to;
} Tenure;

typedef struct TenureVec {
	VEC(Tenure)
} TenureVec;

static int by_beginning(const void *a, const void *b)
{
	const Tenure *x = a, *y = b;
	int order = date_cmp(x->from, y->from);
	if (order)
		return order;
	return x->member < y->member ? -1 : x->member > y->member;
}

/* What cannot be read may be an end. */
static TenureVec tenures(const RuleContext *context)
{
	TenureVec all = {0};
	LIST_EACH(const Member, member, context->content->chapter.members) {
		if (rule_flawed(context, member->entity.extent))
			continue;
		Career career = member_career(context->scratch, member);
		VEC_EACH(const Stretch, stretch, &career)
			if (stretch->role == ROLE_SECRETARY)
				*VEC_ADD(context->scratch, &all) = (Tenure){
					member, stretch->from, stretch->to};
	}
	SORT(all.items, all.count, by_beginning);
	return all;
}

static bool ends_before(const Tenure *a, const Tenure *b)
{
	return date_known(a->to) && (!date_known(b->to)
		|| date_cmp(a->to, b->to) < 0);
}

/* Days on which both are. On one day the one may well hand over to the other,
 * and nothing is printed of the years before the first plan. */
static bool meet(const RuleContext *context, const Tenure *early,
	const Tenure *late, Tenure *ret_both)
{
	const Content *content = context->content;
	Date to = ends_before(early, late) ? early->to : late->to;
	*ret_both = (Tenure){NULL, late->from, to};
	if (date_known(to) && date_known(late->from)
			&& date_cmp(to, late->from) <= 0)
		return false;
	return !date_known(to) || !content->plan_count
		|| to.year >= content->plans[0]->number_of_year;
}

/* Where it is written that member is secretary on day. */
static Span place_of(const Member *member, Date day)
{
	LIST_EACH(const Posting, posting, member->history)
		if (posting->role.value && day_within(posting->from,
				posting->to, day))
			return posting->role.span;
	return member->role.span;
}

static Str when(const RuleContext *context, const Tenure *both)
{
	static const Phrase from = PHRASE(" từ ngày ", " from "),
		to = PHRASE(" đến ngày ", " until ");
	Language language = context->content->language;
	Str text = {0};
	if (date_known(both->from))
		text = str_concat(context->scratch, phrase_in(&from,
			language), rule_date(context, both->from));
	if (date_known(both->to))
		text = str_concat3(context->scratch, text, phrase_in(&to,
			language), rule_date(context, both->to));
	return text;
}

static void tell(const RuleContext *context, const Tenure *early,
	const Tenure *late, const Tenure *both)
{
	Date day = date_known(both->from) ? both->from : both->to;
	rule_tell_related(context, RULE_TWO_SECRETARIES, place_of(late->member, day),
		place_of(early->member, day),
		ARGS(ARG(early->member->entity.title),
			ARG(late->member->entity.title),
			ARG(when(context, both))));
}

/* R41: each is told once, beside the one before who stays longest. */
void check_secretaries(const RuleContext *context)
{
	TenureVec all = tenures(context);
	const Tenure *last = NULL;
	Tenure both;
	VEC_EACH(const Tenure, tenure, &all) {
		if (last && last->member != tenure->member
				&& meet(context, last, tenure, &both))
			tell(context, last, tenure, &both);
		if (!last || ends_before(last, tenure))
			last = tenure;
	}
}
