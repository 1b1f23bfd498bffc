/* Who was there and how many voted. */
#include "model/rule_checks.h"

#include <string.h>

#include "model/career.h"
#include "model/naming.h"

/* What the minutes count, and what the chapter's list says of that date. */
typedef struct Roll {
	const Attendance *counted;
	Date date;
	int sum;		/* present, absent and exempt */
	bool sum_known;
	int listed, listed_exempt, listed_probationary;
	bool listed_known;
	AbsenceVec wrong;
} Roll;

static void count_listed(const RuleContext *context, Roll *roll)
{
	const Content *content = context->content;
	EntitySet members = 1u << ENTITY_MEMBER;
	roll->listed_known = date_known(roll->date)
		&& content->chapter.members.count
		&& !(content->lost & members);
	LIST_EACH(const Member, member, content->chapter.members) {
		roll->listed_known &= !rule_flawed(context,
			member->entity.extent);
		if (!member_belongs(member, roll->date))
			continue;
		Standing standing = member_standing(member, roll->date);
		roll->listed++;
		roll->listed_exempt += standing == STANDING_EXEMPT;
		roll->listed_probationary += standing == STANDING_PROBATIONARY;
	}
}

static Roll roll_of(const RuleContext *context, const Session *session)
{
	const Minutes *minutes = session->minutes;
	const Attendance *counted = &minutes->attendance;
	Roll roll = {.counted = counted, .date = rule_minutes_day(session)};
	roll.sum_known = counted->present.known
		&& !list_unknown(&counted->excused)
		&& !list_unknown(&counted->unexcused)
		&& (counted->exempt.known || !counted->exempt.span.source);
	roll.sum = counted->present.n + (int)counted->excused.count
		+ (int)counted->unexcused.count + counted->exempt.n;
	count_listed(context, &roll);
	roll.wrong = rule_absences(context, minutes, roll.listed_known
		? roll.date : (Date){0});
	roll.sum_known &= !roll.wrong.count;
	return roll;
}

static bool parts_differ(const Attendance *counted)
{
	return counted->present.known && counted->full.known
		&& (counted->probationary.known
			|| !counted->probationary.span.source)
		&& counted->full.n + counted->probationary.n
			!= counted->present.n;
}

/* The number that is wrong if total is right. */
static Span culprit(const Roll *roll, int total)
{
	const Attendance *counted = roll->counted;
	int parts = counted->full.n + counted->probationary.n;
	int others = roll->sum - counted->present.n;
	if (counted->full.known && parts != counted->present.n
			&& parts + others == total)
		return counted->present.span;
	if (counted->exempt.known && roll->listed_known
			&& counted->exempt.n != roll->listed_exempt
			&& roll->sum - counted->exempt.n
				+ roll->listed_exempt == total)
		return counted->exempt.span;
	return counted->present.span;
}

/* The exempt of the chapter's list, if the minutes leave out just them. */
static Str exempt_left_out(const RuleContext *context, const Roll *roll,
	int total)
{
	return roll->listed_known && !roll->counted->exempt.span.source
		&& roll->sum + roll->listed_exempt == total
		? rule_number(context, roll->listed_exempt) : (Str){0};
}

static void report_sum(const RuleContext *context, const Roll *roll,
	int total)
{
	const Attendance *counted = roll->counted;
	Span span = culprit(roll, total), related = counted->members.span;
	rule_tell_related(context, RULE_ROLL_SUM, span, related,
		ARGS(ARG(rule_number(context, counted->present.n)),
			ARG(rule_number(context, (long long)
				(counted->excused.count
				+ counted->unexcused.count))),
			ARG(rule_number(context, counted->exempt.n)),
			ARG(rule_number(context, roll->sum)),
			ARG(rule_number(context, total)),
			ARG(exempt_left_out(context, roll, total))));
}

static void report_total(const RuleContext *context, const Roll *roll)
{
	const Number *members = &roll->counted->members;
	rule_tell(context, RULE_ROLL_TOTAL, members->span,
		ARGS(ARG(rule_number(context, members->n)),
			ARG(rule_date(context, roll->date)),
			ARG(rule_number(context, roll->listed))));
}

static void report_parts(const RuleContext *context,
	const Attendance *counted)
{
	rule_tell_related(context, RULE_ROLL_PRESENT, counted->full.span,
		counted->present.span,
		ARGS(ARG(rule_number(context, counted->full.n)),
			ARG(rule_number(context, counted->probationary.n)),
			ARG(rule_number(context, counted->present.n))));
}

static void report_names(const RuleContext *context, const Roll *roll)
{
	VEC_EACH(const Absence, absence, &roll->wrong) {
		const Ref *name = absence->name;
		rule_tell_related(context, absence->fault, name->span,
			absence->other, ARGS(ARG(name->to ? name->to->title
				: name->key), ARG(absence->told)));
	}
}

/* What is wrong with the counts, and the total that should have come out. */
static RuleFaultId roll_fault(const Roll *roll, int *ret_total)
{
	const Number *members = &roll->counted->members;
	bool total_known = members->known || roll->listed_known;
	int total = members->known ? members->n : roll->listed;
	bool off = members->known && roll->listed_known
		&& members->n != roll->listed;
	if (off && (!roll->sum_known || roll->sum == roll->listed
			|| roll->sum == members->n))
		return RULE_ROLL_TOTAL;
	*ret_total = off ? roll->listed : total;
	if (roll->sum_known && total_known && roll->sum != *ret_total)
		return RULE_ROLL_SUM;
	return parts_differ(roll->counted) ? RULE_ROLL_PRESENT : RULE_FAULTS;
}

/* R20 */
void check_attendance(const RuleContext *context, const Session *session)
{
	int total = 0;
	if (rule_flawed(context, session->minutes->attendance.extent))
		return;
	Roll roll = roll_of(context, session);
	RuleFaultId wrong = roll_fault(&roll, &total);
	if (wrong == RULE_ROLL_TOTAL)
		report_total(context, &roll);
	else if (wrong == RULE_ROLL_SUM)
		report_sum(context, &roll, total);
	else if (wrong == RULE_ROLL_PRESENT)
		report_parts(context, roll.counted);
	report_names(context, &roll);
	rule_absent_spoke(context, session);
	rule_guests(context, session);
}

/* R21 */

/* Whether it may stand in {…} without quotes. */
static bool is_plain(Str text)
{
	size_t at = 0;
	while (at < text.len && !strchr(",;:#'\"{}[]", text.ptr[at]))
		at++;
	return at == text.len;
}

/* The form that lacks only what is not known. */
static Args excused_args(const Person *person, Str lacking)
{
	Str name = person->name.key;
	Str reason = naming_remark(&name);
	if (!is_plain(name))
		name = (Str){0};
	if (!reason.len || !is_plain(reason))
		reason = STR("…");
	return ARGS(ARG(lacking), ARG(naming_bare(name)), ARG(reason));
}

void check_excused(const RuleContext *context, const Session *session)
{
	LIST_EACH(const Person, person,
			session->minutes->attendance.excused) {
		const Part parts[] = {
			{person->name.key.len, person->name.span,
				PHRASE("tên", "name")},
			{person->reason.str.len, person->reason.span,
				PHRASE("lý do", "reason")},
		};
		if (rule_flawed(context, person->extent))
			continue;
		Str lacking = rule_lacking(context, parts, COUNT(parts));
		if (lacking.len)
			rule_tell(context, RULE_EXCUSED, person->name.key.len
				? person->name.span : rule_head(person->extent),
				excused_args(person, lacking));
	}
}

/* R32 */

static bool said(const Number *number)
{
	return number->known || !number->span.source;
}

/* How many of list are probationary members on date; -1 where it does not
 * name members alone. */
static int probationary_among(List list, Date date)
{
	int count = 0;
	LIST_EACH(const Person, person, list) {
		const Member *member = RECORD(Member, person->name.to);
		if (!member || member->entity.kind != ENTITY_MEMBER)
			return -1;
		count += member_standing(member, date)
			== STANDING_PROBATIONARY;
	}
	return count;
}

/* Probationary members present, as the minutes say or else the chapter's list;
 * -1 where neither tells. */
static int probationary_there(const Roll *roll)
{
	const Attendance *counted = roll->counted;
	if (counted->probationary.known)
		return counted->probationary.n;
	if (!roll->listed_known)
		return -1;
	if (!roll->listed_probationary)
		return 0;
	int excused = probationary_among(counted->excused, roll->date);
	int unexcused = probationary_among(counted->unexcused, roll->date);
	return roll->sum_known && excused >= 0 && unexcused >= 0
		? roll->listed_probationary - excused - unexcused : -1;
}

/* Who may vote. */
typedef struct Voters {
	int most;		/* full members present, or all who are */
	bool exact;
	int probationary;	/* of those present; -1: not known */
} Voters;

static bool voters_of(const Roll *roll, Voters *voters)
{
	const Attendance *counted = roll->counted;
	voters->probationary = probationary_there(roll);
	voters->exact = counted->full.known || voters->probationary >= 0;
	voters->most = counted->present.n;
	if (counted->full.known)
		voters->most = counted->full.n;
	else if (voters->exact)
		voters->most -= voters->probationary;
	return counted->full.known || counted->present.known;
}

static RuleFaultId votes_fault(const Voters *voters, long long votes)
{
	if (!voters->exact)
		return RULE_VOTES_BEYOND;
	return voters->probationary > 0
		&& votes == voters->most + voters->probationary
		? RULE_VOTES_PROBATIONARY : RULE_VOTES;
}

static void compare_votes(const RuleContext *context, const Vote *vote,
	const Voters *voters)
{
	long long votes = (long long)vote->in_favour.n + vote->against.n
		+ vote->other.n;
	if (!vote->in_favour.known || !said(&vote->against)
			|| !said(&vote->other) || votes == voters->most
			|| (!voters->exact && votes < voters->most)
			|| rule_flawed(context, vote->extent))
		return;
	rule_tell(context, votes_fault(voters, votes), vote->in_favour.span,
		ARGS(ARG(rule_number(context, votes)),
			ARG(rule_number(context, voters->most))));
}

void check_votes(const RuleContext *context, const Session *session)
{
	const Minutes *minutes = session->minutes;
	Voters voters;
	int total = 0;
	if (rule_flawed(context, minutes->attendance.extent))
		return;
	Roll roll = roll_of(context, session);
	if (roll.wrong.count || roll_fault(&roll, &total) != RULE_FAULTS
			|| !voters_of(&roll, &voters))
		return;
	LIST_EACH(const Vote, vote, minutes->votes)
		compare_votes(context, vote, &voters);
}
