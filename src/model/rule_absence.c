/* Those recorded as absent who cannot have been. */
#include "model/rule_checks.h"

#include "model/career.h"
#include "model/linker.h"
#include "model/meant.h"

enum { ABSENT_LISTS = 2 };

/* Whoever is named before person, in the order of the lists. */
static const Person *named_before(const RuleContext *context,
	const Attendance *counted, const Person *person)
{
	const List lists[ABSENT_LISTS] = {counted->excused,
		counted->unexcused};
	for (size_t i = 0; i < ABSENT_LISTS; i++)
		LIST_EACH(const Person, other, lists[i]) {
			if (other == person)
				return NULL;
			if (rule_same_person(context, &other->name,
					&person->name))
				return other;
		}
	return NULL;
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

static Str member_meant(const RuleContext *context, Str name)
{
	Meant meant;
	meant_init(&meant, context->scratch, name);
	LIST_EACH(const Member, member, context->content->chapter.members)
		meant_offer(&meant, member->entity.title,
			member->entity.title, member->entity.id);
	return meant.best;
}

static bool is_nobody(const RuleContext *context, Absence *absence)
{
	const Ref *name = absence->name;
	if ((name->to && name->to->kind == ENTITY_MEMBER)
			|| linker_name_told(context->content, name))
		return false;
	absence->fault = RULE_ABSENT_NOBODY;
	absence->told = member_meant(context, name->key);
	return true;
}

static bool is_beyond(const RuleContext *context, Date date, Absence *absence)
{
	const Member *member = (const Member *)(const void *)absence->name->to;
	if (!member || member->entity.kind != ENTITY_MEMBER
			|| member_belongs(member, date))
		return false;
	absence->fault = RULE_ABSENT_BEYOND;
	absence->other = member_former(member, date) ? member->to.span
		: member->from.span;
	absence->told = rule_date(context, date);
	return true;
}

static bool is_wrong(const RuleContext *context, const Minutes *minutes,
	const Person *person, Date date, Absence *absence)
{
	const Person *before = named_before(context, &minutes->attendance,
		person);
	*absence = (Absence){.name = &person->name};
	if (before) {
		absence->fault = RULE_ABSENT_TWICE;
		absence->other = before->name.span;
		return true;
	}
	return is_acting(context, &minutes->chair, &chair, absence)
		|| is_acting(context, &minutes->secretary, &secretary, absence)
		|| (date_known(date) && person->name.key.len
			&& (is_nobody(context, absence)
				|| is_beyond(context, date, absence)));
}

AbsenceVec rule_absences(const RuleContext *context, const Minutes *minutes,
	Date date)
{
	const List lists[ABSENT_LISTS] = {minutes->attendance.excused,
		minutes->attendance.unexcused};
	AbsenceVec wrong = {0};
	Absence absence;
	for (size_t i = 0; i < ABSENT_LISTS; i++)
		LIST_EACH(const Person, person, lists[i])
			if (is_wrong(context, minutes, person, date, &absence))
				*VEC_ADD(context->scratch, &wrong) = absence;
	return wrong;
}
