#include "site/view_parts.h"

#include "base/limits.h"
#include "site/address.h"

enum { WEEK = 7 };

/* How much of a month is shown. */
typedef enum Detail {
	DETAIL_NAME,	/* where it is found */
	DETAIL_SMALL,	/* on which days there are sessions */
	DETAIL_WHOLE
} Detail;

/* What there is on one day. */
typedef struct DayPart {
	const Occasion *occasions;
	size_t count, session_count;
} DayPart;

/* Of the day that from begins with, up to end. */
static DayPart day_part(const Occasion *from, const Occasion *end)
{
	DayPart part = {.occasions = from};
	for (; from < end && !date_cmp(from->day, part.occasions->day);
			from++) {
		part.count++;
		part.session_count += occasion_counts(from);
	}
	return part;
}

static Value *view_occasions(const Viewer *v, const Occasion *occasions,
	size_t count)
{
	Value *list = value_list(v->arena, count);
	for (size_t i = 0; i < count; i++) {
		Value *map = push_map(v, list, 2);
		put_str(v, map, "kind", occasion_name(occasions[i].kind));
		put_session(v, map, occasions[i].session);
	}
	return list;
}

static Str anchor(const Viewer *v, Date day)
{
	return str_concat(v->arena, STR("ngay-"), str_from_int(v->arena,
		day.day));
}

static void put_day(const Viewer *v, Value *map, Date day)
{
	put_date(v, map, "date", day);
	put_bool(map, "today", !date_cmp(day, v->site->content->today));
}

/* A cell of a month's table; of another month's day it is blank. path is
 * that of the page with the month's agenda. */
static Value *view_cell_of(const Viewer *v, Date day, const DayPart *part,
	Str path, Detail detail)
{
	size_t shown = detail == DETAIL_WHOLE ? part->count : 0;
	if (shown > LIMIT_CALENDAR_CELL)
		shown = LIMIT_CALENDAR_CELL;
	Value *map = value_map(v->arena, 7);
	put_day(v, map, day);
	put(map, "number", date_known(day) ? value_int(v->arena, day.day)
		: NULL);
	put_str(v, map, "path", part->count ? str_concat3(v->arena, path,
		STR("#"), anchor(v, day)) : (Str){0});
	put(map, "occasions", view_occasions(v, part->occasions, shown));
	put_int(v, map, "more", part->count - shown);
	put_int(v, map, "session_count", part->session_count);
	return map;
}

static Value *view_weeks(const Viewer *v, const Calendar *calendar, Str path,
	Detail detail)
{
	const Occasion *at = calendar->occasions, *end = at + calendar->count;
	int32_t first = date_days(calendar->first);
	int32_t after = first + date_month_days(calendar->first.year,
		calendar->first.month);
	Value *weeks = value_list(v->arena, WEEK);
	for (int32_t monday = first - date_weekday(calendar->first);
			monday < after; monday += WEEK) {
		Value *days = value_list(v->arena, WEEK);
		for (int32_t n = monday; n < monday + WEEK; n++) {
			bool inside = n >= first && n < after;
			Date day = inside ? date_from_days(n) : (Date){0};
			DayPart part = {0};
			if (inside && at < end && !date_cmp(at->day, day))
				part = day_part(at, end);
			at += part.count;
			value_push(days, view_cell_of(v, day, &part, path,
				detail));
		}
		Value *week = push_map(v, weeks, 2);
		put_int(v, week, "number",
			(size_t)date_week(date_from_days(monday)));
		put(week, "days", days);
	}
	return weeks;
}

/* Steps due on a day, kind by kind. */
static Value *view_steps(const Viewer *v, const Occasion *at, size_t count)
{
	Value *list = value_list(v->arena, count);
	for (size_t from = 0, to; from < count; from = to) {
		Value *sessions = value_list(v->arena, count);
		for (to = from; to < count && at[to].kind == at[from].kind;
				to++)
			value_push(sessions, brief_of(v,
				&at[to].session->entity));
		Value *map = push_map(v, list, 2);
		put_str(v, map, "kind", occasion_name(at[from].kind));
		put(map, "sessions", sessions);
	}
	return list;
}

/* Days in order, with sessions and, in the whole, the steps before them. */
static Value *view_agenda(const Viewer *v, const Calendar *calendar,
	Detail detail)
{
	const Occasion *at = calendar->occasions, *end = at + calendar->count;
	Value *days = value_list(v->arena, calendar->count);
	while (at < end) {
		DayPart part = day_part(at, end);
		size_t events = 0;
		while (events < part.count && !occasion_is_step(&at[events]))
			events++;
		at += part.count;
		if (!events && detail != DETAIL_WHOLE)
			continue;
		Value *map = push_map(v, days, 5);
		put_day(v, map, part.occasions->day);
		put_str(v, map, "anchor", detail == DETAIL_WHOLE ? anchor(v,
			part.occasions->day) : (Str){0});
		put(map, "sessions", view_occasions(v, part.occasions,
			events));
		put(map, "steps", view_steps(v, part.occasions + events,
			detail == DETAIL_WHOLE ? part.count - events : 0));
	}
	return days;
}

static Value *view_month(const Viewer *v, const Calendar *calendar,
	Detail detail, bool agenda)
{
	Str path = address_calendar(v->arena, calendar);
	Value *map = value_map(v->arena, 6);
	put_date(v, map, "date", calendar->first);
	put_str(v, map, "path", path);
	put_bool(map, "current", calendar == v->page->calendar);
	put_int(v, map, "session_count", calendar->session_count);
	if (detail == DETAIL_WHOLE)
		path = v->page->path;
	put(map, "weeks", detail == DETAIL_NAME ? value_list(v->arena, 0)
		: view_weeks(v, calendar, path, detail));
	put(map, "agenda", agenda ? view_agenda(v, calendar, detail)
		: value_list(v->arena, 0));
	return map;
}

static Value *view_months(const Viewer *v, const Calendar *of)
{
	const CalendarList *all = &v->site->calendars;
	Value *list = value_list(v->arena, 12);
	VEC_EACH(const Calendar, calendar, all)
		if (of && !calendar->whole_year
				&& calendar->first.year == of->first.year)
			value_push(list, view_month(v, calendar,
				of->whole_year ? DETAIL_SMALL : DETAIL_NAME,
				of->whole_year && of->event_count
					<= LIMIT_YEAR_AGENDA));
	return list;
}

static Value *view_years_of(const Viewer *v)
{
	const CalendarList *all = &v->site->calendars;
	Value *list = value_list(v->arena, all->count);
	for (size_t i = all->count; i; i--) {
		const Calendar *calendar = &all->items[i - 1];
		if (calendar->whole_year)
			value_push(list, view_entry(v, calendar->id,
				address_calendar(v->arena, calendar),
				calendar == v->page->calendar));
	}
	return list;
}

static Value *view_weekdays(const Viewer *v)
{
	Language language = v->site->content->language;
	Value *list = value_list(v->arena, WEEK);
	for (int i = 0; i < WEEK; i++) {
		Value *map = push_map(v, list, 2);
		put_str(v, map, "name", date_weekday_name(i, language));
		put_str(v, map, "short", date_weekday_short(i, language));
	}
	return list;
}

static void push_file(const Viewer *v, Value *files, Str title, Str path)
{
	if (path.len)
		value_push(files, view_file(v, title, path));
}

/* Where calendars are found from, of everything; else of a year. */
static Value *view_files(const Viewer *v)
{
	static const Phrase all = PHRASE("Tất cả các buổi", "All sessions");
	static const Phrase year = PHRASE("Năm {1}", "Year {1}");
	const Site *site = v->site;
	const Content *content = site->content;
	const Page *page = v->page;
	bool whole = page == site->first[PAGE_CALENDAR];
	Value *files = value_list(v->arena, 1 + content->plan_count
		+ site->cell_count);
	if (whole)
		push_file(v, files, phrase_in(&all, content->language),
			site->calendar_all);
	for (size_t i = content->plan_count; i; i--) {
		const Plan *plan = content->plans[i - 1];
		if (whole || plan->number_of_year == page->calendar->first.year)
			push_file(v, files, phrase_fill(v->arena, phrase_in(
				&year, content->language), &plan->entity.id,
				1), site->calendar_path[plan->entity.number]);
	}
	for (size_t i = 0; whole && i < site->cell_count; i++)
		push_file(v, files, title_of(v, &site->cells[i]->entity),
			site->calendar_path[site->cells[i]->entity.number]);
	return files;
}

void view_calendar(const Viewer *v, Value *map)
{
	const Calendar *calendar = v->page->calendar;
	put(map, "month", calendar && !calendar->whole_year ? view_month(v,
		calendar, DETAIL_WHOLE, true) : NULL);
	put(map, "months", view_months(v, calendar));
	put(map, "years", view_years_of(v));
	put(map, "weekdays", view_weekdays(v));
	put(map, "files", view_files(v));
}

void put_calendar_path(const Viewer *v, Value *map, const Entity *entity)
{
	put_str(v, map, "calendar_path",
		v->site->calendar_path[entity->number]);
}
