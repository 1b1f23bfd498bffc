/* Those recorded as absent who cannot have been. */
#include "model/rule_checks.h"

#include "base/map.h"
#include "model/career.h"
#include "model/meant.h"
#include "model/naming.h"

enum { ABSENT_LISTS = 2 };

/* Those of one session. */
typedef struct Absences {
	const RuleContext *context;
	const Minutes *minutes;
	bool excused;		/* of those with a reason */
	Date date;
	Map people, names;	/* those before, known and unknown ones */
	size_t guesses;		/* left, as in Meant */
} Absences;

static Str key_of(const Ref *name)
{
	return (Str){(const char *)&name->to, sizeof name->to};
}

/* Whoever is named before person and is the same, or NULL. */
static const Person *named_before(Absences *all, const Person *person)
{
	Arena *scratch = all->context->scratch;
	const Ref *name = &person->name;
	if (!name->key.len)
		return NULL;
	Str key = name->to ? key_of(name)
		: rule_name_key(all->context, name->key);
	const Person *held = map_add(scratch, name->to ? &all->people
		: &all->names, key, (void *)(uintptr_t)person);
	return held == person ? NULL : held;
}

static const Phrase chair = PHRASE("chủ trì", "chair");
static const Phrase secretary = PHRASE("thư ký", "secretary");

static bool is_acting(const RuleContext *context, const Ref *office,
	const Phrase *office_name, Absence *absence)
{
	if (!rule_same_person(context, office, absence->name))
		return false;
	absence->fault = RULE_ABSENT_ACTING;
	absence->other = office->span;
	absence->told = phrase_in(office_name, context->content->language);
	return true;
}

static Str member_meant(Absences *all, Str name)
{
	const RuleContext *context = all->context;
	Meant meant;
	naming_remark(&name);
	meant_init(&meant, context->scratch, naming_bare(name), &all->guesses);
	LIST_EACH(const Member, member, context->content->chapter.members)
		meant_offer(&meant, member->entity.title,
			member->entity.title, member->entity.id);
	return meant.best;
}

/* "Trần Thị B (ốm)": R21 tells where the reason belongs. */
static bool holds_reason(const Absences *all, const Person *person)
{
	Str name = person->name.key;
	return all->excused && !person->reason.str.len
		&& naming_remark(&name).len && map_get(&all->context->content
			->by_name[ENTITY_MEMBER], naming_bare(name));
}

static bool is_nobody(Absences *all, const Person *person, Absence *absence)
{
	const Ref *name = absence->name;
	if ((name->to ? name->to->kind == ENTITY_MEMBER
			: rule_misnamed(all->context, name))
			|| holds_reason(all, person))
		return false;
	absence->fault = RULE_ABSENT_NOBODY;
	absence->told = member_meant(all, name->key);
	return true;
}

static bool is_beyond(const RuleContext *context, Date date, Absence *absence)
{
	const Member *member = RECORD(Member, absence->name->to);
	if (!member || member->entity.kind != ENTITY_MEMBER
			|| member_belongs(member, date))
		return false;
	absence->fault = RULE_ABSENT_BEYOND;
	absence->other = member_former(member, date) ? member->to.span
		: member->from.span;
	absence->told = rule_date(context, date);
	return true;
}

static bool is_wrong(Absences *all, const Person *person, Absence *absence)
{
	const RuleContext *context = all->context;
	const Minutes *minutes = all->minutes;
	const Person *before = named_before(all, person);
	*absence = (Absence){.name = &person->name};
	if (before) {
		absence->fault = RULE_ABSENT_TWICE;
		absence->other = before->name.span;
		return true;
	}
	return is_acting(context, &minutes->chair, &chair, absence)
		|| is_acting(context, &minutes->secretary, &secretary, absence)
		|| (date_known(all->date) && person->name.key.len
			&& (is_nobody(all, person, absence)
				|| is_beyond(context, all->date, absence)));
}

/* By whom they are. */
static void add_known(const RuleContext *context, Map *people, List absent)
{
	LIST_EACH(const Person, person, absent)
		if (person->name.to)
			map_add(context->scratch, people, key_of(&person->name),
				(void *)(uintptr_t)person);
}

/* Who gives an opinion is known, or was told. */
void rule_absent_spoke(const RuleContext *context, const Session *session)
{
	const Minutes *minutes = session->minutes;
	Map people = {0};
	if (!minutes->opinions.count)
		return;
	add_known(context, &people, minutes->attendance.excused);
	add_known(context, &people, minutes->attendance.unexcused);
	LIST_EACH(const Opinion, opinion, minutes->opinions) {
		const Person *absent = opinion->by.to ? map_get(&people,
			key_of(&opinion->by)) : NULL;
		if (absent)
			rule_tell_related(context, RULE_ABSENT_SPOKE,
				opinion->by.span, absent->name.span,
				ARGS(ARG(opinion->by.to->title), ARG(rule_path(
					context, session, KIND_OPINIONS))));
	}
}

void rule_guests(const RuleContext *context, const Session *session)
{
	Date day = rule_minutes_day(session);
	LIST_EACH(const Person, guest, session->minutes->attendance.guests) {
		const Entity *to = guest->name.to;
		if (to && to->kind == ENTITY_MEMBER && date_known(day)
				&& member_belongs(RECORD(Member, to), day)
				&& member_standing(RECORD(Member, to), day)
					!= STANDING_EXEMPT)
			rule_tell(context, RULE_GUEST_MEMBER, guest->name.span,
				ARGS(ARG(to->title)));
	}
}

AbsenceVec rule_absences(const RuleContext *context, const Minutes *minutes,
	Date date)
{
	const List lists[ABSENT_LISTS] = {minutes->attendance.excused,
		minutes->attendance.unexcused};
	Absences all = {.context = context, .minutes = minutes, .date = date,
		.guesses = MEANT_MOST};
	AbsenceVec wrong = {0};
	Absence absence;
	for (size_t i = 0; i < ABSENT_LISTS; i++) {
		all.excused = i == 0;
		LIST_EACH(const Person, person, lists[i])
			if (is_wrong(&all, person, &absence))
				*VEC_ADD(context->scratch, &wrong) = absence;
	}
	return wrong;
}
