#include "model/career.h"

typedef struct Days {
	VEC(Date)	/* on which something may change, sorted */
} Days;

static int day_order(const void *a, const void *b)
{
	return date_cmp(*(const Date *)a, *(const Date *)b);
}

/* Nothing is known of the time before the first entry of a history whose
 * entries all have a beginning. */
static Date career_start(const Member *member)
{
	Date first = {0};
	if (date_known(member->from.date))
		return member->from.date;
	LIST_EACH(const Posting, posting, member->history) {
		Date from = posting->from.date;
		if (!date_known(from))
			return from;
		if (!date_known(first) || date_cmp(from, first) < 0)
			first = from;
	}
	return first;
}

static void add_day(Arena *arena, Days *days, const Member *member,
	Date start, Date date)
{
	Date last = member->to.date;
	if (!date_known(date) || date_cmp(date, start) <= 0
			|| (date_known(last) && date_cmp(date, last) > 0))
		return;
	*VEC_ADD(arena, days) = date;
}

static Days changes(Arena *arena, const Member *member, Date start)
{
	Days days = {0};
	LIST_EACH(const Posting, posting, member->history) {
		add_day(arena, &days, member, start, posting->from.date);
		add_day(arena, &days, member, start,
			date_plus(posting->to.date, 1));
	}
	SORT(days.items, days.count, day_order);
	return days;
}

/* What stood on date; each value from the first entry that names it. */
static Stretch stretch_on(const Member *member, Date date)
{
	Stretch found = {0};
	LIST_EACH(const Posting, posting, member->history) {
		if (!day_within(posting->from, posting->to, date))
			continue;
		if (!found.cell)
			found.cell = RECORD(Cell, posting->cell.to);
		if (!found.role)
			found.role = posting->role.value;
		if (!found.standing)
			found.standing = posting->standing.value;
	}
	if (!found.cell)
		found.cell = RECORD(Cell, member->cell.to);
	if (!found.role)
		found.role = member->role.value ? member->role.value
			: ROLE_MEMBER;
	if (!found.standing)
		found.standing = member->standing.value
			? member->standing.value : STANDING_FULL;
	return found;
}

static void add_stretch(Arena *arena, Career *career, Stretch stretch)
{
	Stretch *last = career->count ? &career->items[career->count - 1]
		: NULL;
	if (last && last->cell == stretch.cell && last->role == stretch.role
			&& last->standing == stretch.standing) {
		last->to = stretch.to;
		return;
	}
	*VEC_ADD(arena, career) = stretch;
}

Career member_career(Arena *arena, const Member *member)
{
	Career career = {0};
	Date from = career_start(member);
	Days days = changes(arena, member, from);
	for (size_t i = 0; i <= days.count; i++) {
		bool last = i == days.count;
		if (!last && i + 1 < days.count && !date_cmp(days.items[i],
				days.items[i + 1]))
			continue;
		Date to = last ? member->to.date
			: date_plus(days.items[i], -1);
		Stretch stretch = stretch_on(member, date_known(from) ? from
			: to);
		stretch.from = from;
		stretch.to = to;
		add_stretch(arena, &career, stretch);
		if (!last)
			from = days.items[i];
	}
	return career;
}

bool member_belongs(const Member *member, Date date)
{
	return day_within(member->from, member->to, date);
}

bool member_former(const Member *member, Date date)
{
	return date_precedes(member->to.date, date);
}

Date member_day(const Member *member, Date date)
{
	Date from = member->from.date;
	return date_known(from) && date_cmp(date, from) < 0 ? from : date;
}

Standing member_standing(const Member *member, Date date)
{
	return (Standing)stretch_on(member, date).standing;
}

Role member_role(const Member *member, Date date)
{
	return (Role)stretch_on(member, date).role;
}

Date member_left_cell(Arena *arena, const Member *member, const Cell *cell,
	Date date)
{
	Date left = {0};
	if (member_cell(member, date) == cell)
		return left;
	Career career = member_career(arena, member);
	VEC_EACH(const Stretch, stretch, &career)
		if (stretch->cell == cell && date_precedes(stretch->to, date))
			left = stretch->to;
	return left;
}
