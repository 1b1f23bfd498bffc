/* Whom a session names, and who belonged to the chapter on its day; whose cell
 * is no more. */
#include "model/rule_checks.h"

#include "model/ledger.h"

/* Somebody or a cell, in what a session or its papers call their office. */
typedef struct Named {
	const Ref *ref;
	const Phrase *office;
	Date day;
	bool undated;		/* perhaps they spoke earlier than on day */
} Named;

typedef struct NamedVec {
	VEC(Named)
} NamedVec;

static const Phrase office_cell = PHRASE("tổ đảng", "cell");
static const Phrase office_lead = PHRASE("người phụ trách",
	"member in charge");
static const Phrase office_chair = PHRASE("chủ trì", "chair");
static const Phrase office_secretary = PHRASE("thư ký", "secretary");
static const Phrase author_member = PHRASE("người góp ý",
	"opinion's author");
static const Phrase author_cell = PHRASE("tổ đảng góp ý",
	"opinion's author");
static const Phrase key_date = PHRASE("ngày", "date");

static const Phrase member_early = PHRASE("chưa vào chi bộ",
	"is not of the chapter yet");
static const Phrase member_late = PHRASE("đã rời chi bộ",
	"is no longer of the chapter");
static const Phrase cell_early = PHRASE("chưa thành lập", "does not exist yet");
static const Phrase cell_late = PHRASE("đã kết thúc hoạt động",
	"exists no longer");

typedef struct Bounds {
	Day from, to;
} Bounds;

static Bounds bounds_of(const Entity *entity)
{
	const Member *member = RECORD(Member, entity);
	const Cell *cell = RECORD(Cell, entity);
	return entity->kind == ENTITY_CELL ? (Bounds){cell->from, cell->to}
		: (Bounds){member->from, member->to};
}

/* Who was not of the chapter; each target once a day. */
static void add(const RuleContext *context, NamedVec *all, Named one)
{
	const Entity *who = one.ref->to;
	if (!who || entity_stands(who, one.day)
			|| rule_flawed(context, who->extent))
		return;
	VEC_EACH(const Named, named, all)
		if (named->ref->to == who
				&& !date_cmp(named->day, one.day))
			return;
	*VEC_ADD(context->scratch, all) = one;
}

/* Without a date an opinion was given on day at the latest. */
static void add_opinions(const RuleContext *context, NamedVec *all,
	List opinions, Date day)
{
	LIST_EACH(const Opinion, opinion, opinions) {
		bool dated = date_known(opinion->date.date);
		const Entity *by = opinion->by.to;
		if (!by || rule_flawed(context, opinion->extent))
			continue;
		add(context, all, (Named){&opinion->by,
			by->kind == ENTITY_CELL ? &author_cell
			: &author_member, dated ? opinion->date.date : day,
			!dated});
	}
}

static NamedVec strangers_of(const RuleContext *context, const Session *session,
	Date day)
{
	NamedVec all = {0};
	const Minutes *minutes = session->minutes;
	Date today = context->content->today;
	Date latest = date_precedes(today, day) ? today : day;
	add(context, &all, (Named){&session->cell, &office_cell, day, false});
	LIST_EACH(const Ref, lead, session->lead)
		add(context, &all, (Named){lead, &office_lead, day, false});
	add(context, &all, (Named){&session->chair, &office_chair, day,
		false});
	add(context, &all, (Named){&session->secretary, &office_secretary,
		day, false});
	if (minutes) {
		add(context, &all, (Named){&minutes->chair, &office_chair,
			day, false});
		add(context, &all, (Named){&minutes->secretary,
			&office_secretary, day, false});
		add_opinions(context, &all, minutes->opinions, latest);
	}
	if (session->opinions)
		add_opinions(context, &all, session->opinions->opinions,
			latest);
	return all;
}

static void tell_named(const RuleContext *context, const Session *session,
	const Named *named)
{
	const Entity *to = named->ref->to;
	Bounds bounds = bounds_of(to);
	bool is_cell = to->kind == ENTITY_CELL;
	bool late = day_within(bounds.from, (Day){0}, named->day);
	rule_tell_related(context, RULE_BEYOND, named->ref->span,
		late ? bounds.to.span : bounds.from.span,
		ARGS(ARG(phrase_in(named->office, context->content->language)),
			ARG(to->title), ARG(session->id.str),
			ARG(rule_date(context, named->day)),
			ARG_PHRASE(is_cell ? late ? &cell_late : &cell_early
				: late ? &member_late : &member_early),
			ARG(late && named->undated ? phrase_in(&key_date,
				context->content->language) : (Str){0})));
}

static void belonging(const RuleContext *context, const Session *session)
{
	Date day = ledger_day(session);
	if (!date_known(day) || rule_called_off(session))
		return;
	NamedVec all = strangers_of(context, session, day);
	VEC_EACH(const Named, named, &all)
		tell_named(context, session, named);
}

static bool left_behind(const RuleContext *context, const Cell *cell,
	const Member *member)
{
	return member_cell(member, context->content->today) == cell
		&& !rule_flawed(context, member->entity.extent);
}

/* Whose cell is no more, and who has no other one. */
static void cell_ended(const RuleContext *context, const Cell *cell)
{
	enum { NAMES = 9 };
	const Member *first = NULL;
	Str names = {0};
	int count = 0;
	LIST_EACH(const Member, member, context->content->chapter.members) {
		if (!left_behind(context, cell, member))
			continue;
		first = first ? first : member;
		if (count < NAMES)
			names = str_join(context->scratch, names, STR(", "),
				member->entity.title);
		count++;
	}
	if (!first)
		return;
	if (count > NAMES)
		names = str_concat(context->scratch, names, STR(" …"));
	rule_tell_related(context, RULE_CELL_ENDED, cell->to.span, member_cell_ref(
		first, context->content->today)->span,
		ARGS(ARG(cell->entity.title),
			ARG(rule_date(context, cell->to.date)),
			ARG(rule_number(context, count)), ARG(names)));
}

void check_belonging(const RuleContext *context)
{
	const Content *content = context->content;
	rule_each_session(context, belonging, false);
	LIST_EACH(const Cell, cell, content->chapter.cells)
		if (date_precedes(cell->to.date, content->today)
				&& !rule_flawed(context, cell->entity.extent))
			cell_ended(context, cell);
}
