/* Whom a session names, and who belonged to the chapter on its day. */
#include "model/rule_checks.h"

#include "model/ledger.h"

/* Somebody or a cell, in what a session or its minutes call their office. */
typedef struct Named {
	const Ref *ref;
	const Phrase *office;
} Named;

typedef struct NamedVec {
	VEC(Named)
} NamedVec;

static const Phrase office_cell = PHRASE("tổ đảng", "cell");
static const Phrase office_lead = PHRASE("người phụ trách",
	"member in charge");
static const Phrase office_chair = PHRASE("chủ trì", "chair");
static const Phrase office_secretary = PHRASE("thư ký", "secretary");

static const Phrase member_early = PHRASE("chưa vào chi bộ",
	"is not of the chapter yet");
static const Phrase member_late = PHRASE("đã rời chi bộ",
	"is no longer of the chapter");
static const Phrase cell_early = PHRASE("chưa thành lập", "does not exist yet");
static const Phrase cell_late = PHRASE("đã kết thúc hoạt động",
	"exists no longer");

/* What leads somewhere, each target once. */
static void add(const RuleContext *context, NamedVec *all, const Ref *ref,
	const Phrase *office)
{
	VEC_EACH(const Named, named, all)
		if (named->ref->to == ref->to)
			return;
	if (ref->to)
		*VEC_ADD(context->scratch, all) = (Named){ref, office};
}

static NamedVec named_by(const RuleContext *context, const Session *session)
{
	NamedVec all = {0};
	add(context, &all, &session->cell, &office_cell);
	LIST_EACH(const Ref, lead, session->lead)
		add(context, &all, lead, &office_lead);
	add(context, &all, &session->chair, &office_chair);
	add(context, &all, &session->secretary, &office_secretary);
	if (!session->minutes)
		return all;
	add(context, &all, &session->minutes->chair, &office_chair);
	add(context, &all, &session->minutes->secretary, &office_secretary);
	return all;
}

static void check_named(const RuleContext *context, const Session *session,
	const Named *named, Date day)
{
	const Entity *to = named->ref->to;
	const Member *member = (const Member *)(const void *)to;
	const Cell *cell = (const Cell *)(const void *)to;
	bool is_cell = to->kind == ENTITY_CELL;
	Day from = is_cell ? cell->from : member->from;
	Day last = is_cell ? cell->to : member->to;
	if (day_within(from, last, day))
		return;
	bool late = day_within(from, (Day){{0}, {0}}, day);
	rule_tell(context, RULE_BEYOND, named->ref->span,
		late ? last.span : from.span,
		ARGS(ARG(phrase_in(named->office, context->content->language)),
			ARG(to->title), ARG(session->id.str),
			ARG(rule_date(context, day)),
			ARG_PHRASE(is_cell ? late ? &cell_late : &cell_early
				: late ? &member_late : &member_early)));
}

static void belonging(const RuleContext *context, const Session *session)
{
	Date day = ledger_day(session);
	if (!date_known(day) || rule_called_off(session))
		return;
	NamedVec all = named_by(context, session);
	VEC_EACH(const Named, named, &all)
		check_named(context, session, named, day);
}

void check_belonging(const RuleContext *context)
{
	rule_each_session(context, belonging);
}
