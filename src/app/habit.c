#include "app/habit.h"

enum { FRIDAY = 4, MONTHS = 12, WEEK = 7, WEEKS = 5,
	USUAL_DRAFT = 21, USUAL_APPROVAL = 14, USUAL_SENDING = 7 };

Date habit_day(const Session *session)
{
	return date_known(session->moved_from.date)
		? session->moved_from.date : session->date.date;
}

Date habit_due_day(const Session *session)
{
	const Day dues[] = {session->due.draft, session->due.approval,
		session->due.sending};
	Date day = habit_day(session);
	for (size_t i = 0; i < COUNT(dues); i++)
		if (date_known(dues[i].date) && date_cmp(dues[i].date, day) >= 0)
			return session->date.date;
	return day;
}

static int week_of(Date date)
{
	return (date.day - 1) / WEEK + 1;
}

static int most(const int *counts, int count, int otherwise)
{
	int best = -1;
	for (int i = 0; i < count; i++)
		if (counts[i] && (best < 0 || counts[i] > counts[best]))
			best = i;
	return best < 0 ? otherwise : best;
}

static bool has_dates(const Plan *plan)
{
	if (plan)
		LIST_EACH(const Session, session, plan->sessions)
			if (date_known(habit_day(session)))
				return true;
	return false;
}

static void read_lead(Habit *habit, const Session *session)
{
	Date date = habit_due_day(session);
	const Due *due = &session->due;
	if (!date_known(date) || !date_known(due->draft.date)
			|| !date_known(due->approval.date)
			|| !date_known(due->sending.date))
		return;
	habit->lead = (Lead){date_between(due->draft.date, date),
		date_between(due->approval.date, date),
		date_between(due->sending.date, date)};
}

static bool is_iso(const Day *day)
{
	size_t dash;
	return str_find(span_text(day->span), STR("-"), &dash) && dash >= 4;
}

static void read_plan(Habit *habit, const Plan *plan)
{
	int weekdays[WEEK] = {0}, weeks[WEEKS + 1] = {0}, gaps[MONTHS] = {0};
	Date last = {0};
	LIST_EACH(const Session, session, plan->sessions) {
		Date date = habit_day(session);
		if (!date_known(date))
			continue;
		habit->iso = is_iso(&session->date);
		weekdays[date_weekday(date)]++;
		weeks[week_of(date)]++;
		if (date_known(last) && date.year == last.year
				&& date.month > last.month)
			gaps[date.month - last.month]++;
		last = date;
		read_lead(habit, session);
	}
	habit->weekday = most(weekdays, FRIDAY + 1, FRIDAY);
	habit->week = most(weeks, WEEKS + 1, habit->week);
	habit->months = most(gaps, MONTHS, habit->months);
}

Habit habit_of(const Plan *plan, const Plan *before)
{
	Habit habit = {FRIDAY, 2, 2, {USUAL_DRAFT, USUAL_APPROVAL,
		USUAL_SENDING}, false};
	if (has_dates(plan))
		read_plan(&habit, plan);
	else if (has_dates(before))
		read_plan(&habit, before);
	return habit;
}

/* The last one of the month where there is no fifth. */
static Date nth_weekday(int year, int month, int weekday, int week)
{
	Date first = {(int16_t)year, (int8_t)month, 1};
	int ahead = (weekday - date_weekday(first) + WEEK) % WEEK;
	int day = 1 + ahead + (week - 1) * WEEK;
	if (!date_valid(year, month, day))
		day -= WEEK;
	return (Date){(int16_t)year, (int8_t)month, (int8_t)day};
}

Date habit_same_day(Date date, int year)
{
	int weekday = date_weekday(date);
	if (!date_known(date))
		return date;
	return nth_weekday(year, date.month, weekday > FRIDAY ? FRIDAY
		: weekday, week_of(date));
}

static Date last_day(const Plan *plan)
{
	Date last = {0};
	LIST_EACH(const Session, session, plan->sessions)
		if (date_cmp(session->date.date, last) > 0)
			last = session->date.date;
	return last;
}

/* Whether there is time to draft, and the other sessions lie before. */
static bool fits(const Habit *habit, Date date, Date last, Date today)
{
	return date_cmp(date, last) > 0
		&& date_cmp(date_plus(date, -habit->lead.draft), today) > 0;
}

static Date first_fitting(const Habit *habit, int year, int month, Date last,
	Date today)
{
	for (; month <= MONTHS; month++) {
		Date date = nth_weekday(year, month, habit->weekday,
			habit->week);
		if (fits(habit, date, last, today))
			return date;
	}
	return (Date){0};
}

Date habit_next(const Habit *habit, const Plan *plan, Date today)
{
	int year = plan->number_of_year;
	Date last = last_day(plan);
	int month = date_known(last) && last.year == year ? last.month : 1;
	Date date = {0};
	if (date_known(last))
		date = first_fitting(habit, year, month + habit->months, last,
			today);
	else
		month = habit->months > 1 ? 3 : 1;
	return date_known(date) ? date
		: first_fitting(habit, year, month, last, today);
}
