#include "site/view_parts.h"

#include "format/vietnamese_order.h"
#include "model/stage.h"
#include "site/order.h"

void view_years(const Viewer *v, Value *map)
{
	const Content *content = v->site->content;
	Value *list = value_list(v->arena, content->plan_count);
	for (size_t i = content->plan_count; i; i--)
		value_push(list, view_year(v, content->plans[i - 1]));
	put(map, "years", list);
}

void view_cells(const Viewer *v, Value *map)
{
	put(map, "cells", view_all(v, v->site->cells, v->site->cell_count));
}

void view_themes(const Viewer *v, Value *map)
{
	put(map, "themes", view_all(v, v->site->themes, v->site->theme_count));
}

static size_t scheduled(const Plan *plan, SessionKind kind)
{
	size_t count = 0;
	PUBLISHED_EACH(session, plan)
		count += session->kind.value == (int)kind
			&& session_scheduled(session);
	return count;
}

static Value *view_expected(const Viewer *v, const Plan *plan)
{
	const struct { SessionKind kind; Number planned; } rows[] = {
		{SESSION_THEMATIC, plan->expected.thematic},
		{SESSION_FIELD_TRIP, plan->expected.field_trip},
		{SESSION_REGULAR, plan->expected.regular},
	};
	Value *list = value_list(v->arena, 3);
	for (size_t i = 0; i < COUNT(rows); i++) {
		size_t count = scheduled(plan, rows[i].kind);
		if (!count && !rows[i].planned.known)
			continue;
		Value *map = push_map(v, list, 3);
		put_phrase(v, map, "kind_label", option_label(
			&session_kind_options, (int)rows[i].kind));
		put_number(v, map, "planned", rows[i].planned);
		put_int(v, map, "scheduled", count);
	}
	return list;
}

static void put_year(const Viewer *v, Value *map, const Plan *plan)
{
	put(map, "year", view_year(v, plan));
	put(map, "sessions", view_all(v, plan ? plan->published : NULL,
		plan ? plan->published_count : 0));
}

/* What is ahead in any year, the next one first. */
static SessionList sessions_ahead(const Viewer *v)
{
	const Content *content = v->site->content;
	SessionList list = {0};
	PUBLISHED_EACH(session, content)
		if (session_upcoming(session, content->today))
			*VEC_ADD(v->arena, &list) = session;
	SORT(list.items, list.count, session_pointer_order);
	return list;
}

/* The next session, what there is to read for it, and whose move it is. */
static void put_next(const Viewer *v, Value *map, const Session *next)
{
	put(map, "next_session", next ? brief_of(v, &next->entity) : NULL);
	put(map, "next_step", next ? view_next_step(v, next) : NULL);
	put(map, "due", next ? view_due(v, next) : NULL);
	put(map, "documents", view_refs(v, next ? next->documents : (List){0}));
	put(map, "works", view_refs(v, next ? next->works : (List){0}));
}

/* Home shows so many sessions of a year: some that are over, and those ahead,
 * of which the page of an older copy chooses the next one by itself. For it
 * alone stand so many more, which no board of that day shows. */
enum { HOME_ROWS = 40, HOME_ROWS_OVER = 10, HOME_AHEAD = 40 };

/* Returns the first of the plan's sessions that the board shows. */
static size_t put_rows_around_today(const Viewer *v, Value *map,
	const Plan *plan)
{
	size_t count = plan ? plan->published_count : 0, from = 0;
	size_t rows = count < HOME_ROWS ? count : HOME_ROWS;
	while (from < count - rows && !session_upcoming(plan->published[from
			+ HOME_ROWS_OVER], v->site->content->today))
		from++;
	put(map, "board", view_board(v, rows ? plan->published + from : NULL,
		rows));
	put_int(v, map, "board_left", count - rows);
	size_t done = 0;
	for (size_t i = from; i < from + rows; i++)
		done += view_done(v, plan->published[i]);
	put_int(v, map, "board_done", done);
	return from;
}

static bool on_board(const Plan *plan, size_t from, const Session *session)
{
	for (size_t i = from; plan && i < plan->published_count
			&& i < from + HOME_ROWS; i++)
		if (plan->published[i] == session)
			return true;
	return false;
}

static void put_ahead(const Viewer *v, Value *map, const SessionList *ahead,
	size_t from)
{
	Value *list = value_list(v->arena, HOME_AHEAD);
	size_t more = 0;
	VEC_EACH_TO(Session, session, ahead) {
		if (on_board(v->site->current, from, session))
			continue;
		if (list->list.count < HOME_AHEAD)
			value_push(list, brief_of(v, &session->entity));
		else
			more++;
	}
	put(map, "ahead", list);
	put_int(v, map, "ahead_left", more);
}

void view_home(const Viewer *v, Value *map)
{
	const Plan *plan = v->site->current;
	SessionList ahead = sessions_ahead(v);
	view_years(v, map);
	put_year(v, map, plan);
	put_next(v, map, ahead.count ? ahead.items[0] : NULL);
	put_ahead(v, map, &ahead, put_rows_around_today(v, map, plan));
	put(map, "news", view_news(v));
	if (plan && plan->themes.count)
		put(map, "themes", view_refs(v, plan->themes));
	else
		view_themes(v, map);
	view_cells(v, map);
}

static void put_plan(const Viewer *v, Value *map, const Plan *plan)
{
	put_year(v, map, plan);
	put(map, "themes", view_refs(v, plan->themes));
	put(map, "proposals", view_proposals(v, plan, NULL));
	put(map, "expected", view_expected(v, plan));
}

void view_year_page(const Viewer *v, Value *map)
{
	const Plan *plan = v->page->plan;
	put_plan(v, map, plan);
	put(map, "timeline", view_timeline(v, plan));
	put(map, "board", view_board(v, plan->published,
		plan->published_count));
	put(map, "decisions", view_decisions(v, plan));
	put_calendar_path(v, map, &plan->entity);
}

void view_plan(const Viewer *v, Value *map)
{
	const Plan *plan = v->page->plan;
	put_plan(v, map, plan);
	put_prose(v, map, "preface", plan->preface);
	put_subject(v, map, PAGE_PLAN, title_of(v, &plan->entity));
	put_signer(v, map, plan->adopted.date);
}

/* What a theme names itself, then what its sessions study, newest first. */
static void put_studied(const Viewer *v, Value *map, const Theme *theme)
{
	const SessionList *sessions
		= &v->site->sessions_of[theme->entity.number];
	size_t documents = theme->documents.count, works = 0;
	VEC_EACH_TO(Session, session, sessions) {
		documents += session->documents.count;
		works += session->works.count;
	}
	Value *all_documents = value_list(v->arena, documents);
	Value *all_works = value_list(v->arena, works);
	push_refs(v, all_documents, theme->documents);
	for (size_t i = sessions->count; i; i--) {
		const Session *session = sessions->items[i - 1];
		push_refs(v, all_documents, session->documents);
		push_refs(v, all_works, session->works);
	}
	put(map, "documents", all_documents);
	put(map, "works", all_works);
}

void view_theme(const Viewer *v, Value *map)
{
	const Theme *theme = RECORD(Theme, v->page->subject);
	put(map, "theme", brief_of(v, &theme->entity));
	put_prose(v, map, "description", theme->description);
	put_studied(v, map, theme);
	put(map, "groups", view_groups(v, &theme->entity));
	put_session_count(v, map, &theme->entity);
}

static Value *add_choice(const Viewer *v, Value *choices, const char *name,
	size_t most)
{
	Value *map = push_map(v, choices, 2);
	Value *options = value_list(v->arena, most);
	put_str(v, map, "name", str_from(name));
	put(map, "options", options);
	return options;
}

static void add_option(const Viewer *v, Value *options, Str id, Str label)
{
	Value *map = push_map(v, options, 2);
	put_str(v, map, "id", id);
	put_str(v, map, "label", label);
}

/* Types of pages that may be found, if the portal has any of them. */
static void add_types(const Viewer *v, Value *choices)
{
	static const PageType types[] = {
		PAGE_OUTLINE, PAGE_MINUTES, PAGE_REPORT, PAGE_SESSION,
		PAGE_PLAN, PAGE_DOCUMENT, PAGE_WORK, PAGE_THEME, PAGE_CELL,
		PAGE_MEMBER, PAGE_FREE,
	};
	Value *options = add_choice(v, choices, "type", COUNT(types));
	for (size_t i = 0; i < COUNT(types); i++)
		if (v->site->first[types[i]])
			add_option(v, options, page_type_name(types[i]),
				phrase_in(page_type_label(types[i]),
					v->site->content->language));
}

static Str by_short_name(Arena *arena, const Entity *entity)
{
	return vietnamese_sort_key(arena, site_short_name(entity));
}

/* What stands alone by its short name, and in the order of these. records: an
 * array of pointers to them. Returns their short views. */
static Value *add_shorts(const Viewer *v, Value *choices, const char *name,
	const void *records, size_t count)
{
	const Entity **sorted = order_records(v->arena, records, count, by_short_name);
	Value *options = add_choice(v, choices, name, count);
	for (size_t i = 0; i < count; i++)
		add_option(v, options, sorted[i]->id, site_short_name(sorted[i]));
	return view_all(v, sorted, count);
}

/* The names of choices and the ids in them are those of the search index. */
void view_search(const Viewer *v, Value *map)
{
	const Site *site = v->site;
	const Content *content = site->content;
	Value *choices = value_list(v->arena, 4);
	Value *years = add_choice(v, choices, "year", content->plan_count);
	for (size_t i = content->plan_count; i; i--)
		add_option(v, years, content->plans[i - 1]->entity.id,
			content->plans[i - 1]->entity.id);
	put(map, "cells", add_shorts(v, choices, "cell", site->cells,
		site->cell_count));
	put(map, "themes", add_shorts(v, choices, "theme", site->themes,
		site->theme_count));
	add_types(v, choices);
	put(map, "choices", choices);
	view_years(v, map);
	put_str(v, map, "documents_path", site->first[PAGE_DOCUMENTS]->path);
}

void view_list(const Viewer *v, Value *map)
{
	const Page *page = v->page;
	put(map, "parent", view_file(v, title_of(v, page->subject),
		site_path(v->site, page->subject)));
	put_str(v, map, "group", page->plan->entity.id);
	VEC_EACH(const Group, group, &v->site->groups_of[page->subject->number])
		if (group->page == page) {
			put(map, "sessions", view_all(v, group->sessions,
				group->count));
			put_int(v, map, "session_count", sessions_scheduled(
				group->sessions, group->count));
		}
}

void view_not_found(const Viewer *v, Value *map)
{
	view_years(v, map);
	view_themes(v, map);
}

void view_alias(const Viewer *v, Value *map)
{
	const Page *page = site_page(v->site, v->page->subject);
	put(map, "target", view_file(v, title_of(v, v->page->subject),
		page ? page->path : STR("index.html")));
}
