/* Pieces that several kinds of views share.
 * Knows fields of records; must not know page types. */
#ifndef SITE_VIEW_PARTS_H
#define SITE_VIEW_PARTS_H

#include "format/value.h"
#include "site/site.h"

/* Entities that a view has shown so far, some more than once. */
typedef struct Showing {
	VEC(uint32_t)
	bool all;
} Showing;

/* One view being made. */
typedef struct Viewer {
	Arena *arena;
	const Site *site;
	const Page *page;	/* NULL for parts that many pages share */
	Showing *showing;	/* NULL: nobody asks whose titles it shows */
} Viewer;

/* What a page shows of others by name it asks for here, so that it is known
 * to: a title, a heading, a label, a short view. Titles may be shown
 * otherwise only where view_digest is told so (show_all). */
Str title_of(const Viewer *v, const Entity *entity);
Str heading_of(const Viewer *v, const Page *page);
Str label_of(const Viewer *v, const Page *page);
void show_all(const Viewer *v);

/* map[key] = value; an empty text, an unknown date or number is null. Inline,
 * so that the length of a literal key is known. */
static inline void put(Value *map, const char *key, const Value *value)
{
	value_set(map, str_from(key), value);
}

/* A new map of so many fields, at the end of list. */
static inline Value *push_map(const Viewer *v, Value *list, size_t fields)
{
	Value *map = value_map(v->arena, fields);
	value_push(list, map);
	return map;
}

static inline void put_str(const Viewer *v, Value *map, const char *key,
	Str text)
{
	put(map, key, text.len ? value_str(v->arena, text) : NULL);
}

static inline void put_date(const Viewer *v, Value *map, const char *key,
	Date date)
{
	put_str(v, map, key, date_iso(v->arena, date));
}

static inline void put_time(const Viewer *v, Value *map, const char *key,
	Clock clock)
{
	put_str(v, map, key, clock_text(v->arena, clock));
}

static inline void put_number(const Viewer *v, Value *map, const char *key,
	Number number)
{
	put(map, key, number.known ? value_int(v->arena, number.n) : NULL);
}

static inline void put_int(const Viewer *v, Value *map, const char *key, size_t n)
{
	put(map, key, value_int(v->arena, (long long)n));
}

static inline void put_bool(Value *map, const char *key, bool b)
{
	put(map, key, value_bool(b));
}

static inline void put_phrase(const Viewer *v, Value *map, const char *key,
	const Phrase *phrase)
{
	put_str(v, map, key, phrase ? phrase_in(phrase,
		v->site->content->language) : (Str){0});
}

/* The name of an option, and its label; null for a number that is none. */
void put_option(const Viewer *v, Value *map, const char *name,
	const char *label, const Options *options, int number);
/* The text as HTML, its links relative to the viewer's page. */
void put_prose(const Viewer *v, Value *map, const char *key, Prose prose);
/* A Markdown file's text and its table of contents: body, toc. */
void put_body(const Viewer *v, Value *map, Prose body);

/* The menu: sections, and what portal.yaml adds. */
const Value *view_nav(const Viewer *v);
void view_nav_prepare(Site *site);

/* Short views: those of entities are made once and shared; as title_of. */
const Value *brief_of(const Viewer *v, const Entity *entity);
/* map.session, map.cell: a short view; null without a cell. */
void put_session(const Viewer *v, Value *map, const Session *session);
void put_cell(const Viewer *v, Value *map, const Cell *cell);
/* A member or cell, or only a name; NULL when nobody is named. */
const Value *view_person(const Viewer *v, const Ref *ref);
Value *view_persons(const Viewer *v, List refs);
/* Of a menu; current: where one is. */
Value *view_entry(const Viewer *v, Str text, Str path, bool current);
/* A file or page by its title. */
Value *view_file(const Viewer *v, Str title, Str path);
/* Short views of records, of which there is an array of pointers. */
Value *view_all(const Viewer *v, const void *records, size_t count);
/* Adds the short view of entity to the end of list, unless it has none or is
 * there already. */
void push_once(const Viewer *v, Value *list, const Entity *entity);
/* The same of the targets of refs. */
void push_refs(const Viewer *v, Value *list, List refs);
Value *view_refs(const Viewer *v, List refs);
/* {year, KEY: items} at the end of years, unless there are none; plan may be
 * NULL. */
void push_year(const Viewer *v, Value *years, const Plan *plan,
	const char *key, Value *items);
Value *view_groups(const Viewer *v, const Entity *entity);
/* How many sessions a cell or theme has. */
void put_session_count(const Viewer *v, Value *map, const Entity *entity);
/* By its name where title is empty; NULL without a file, or a hidden one. */
const Value *view_attachment(const Viewer *v, const File *file, Str title);
Value *view_attachments(const Viewer *v, List attachments);
/* Pages that mention entity. */
Value *view_mentions(const Viewer *v, const Entity *entity);
Value *view_opinions(const Viewer *v, List opinions);
/* Of a plan; only: what a session has of them, or what a cell made, or NULL. */
void push_proposals(const Viewer *v, Value *list, const Plan *plan,
	const Entity *only);
Value *view_proposals(const Viewer *v, const Plan *plan, const Entity *only);
/* Until when its steps are to be done. */
Value *view_due(const Viewer *v, const Session *session);
/* Of one session's minutes, as they were written there. */
Value *view_tasks(const Viewer *v, const Minutes *minutes);
/* tasks: those that are not done, in left_order; done: the others by year.
 * Those past the limit of an index are left out. */
void put_tasks(const Viewer *v, Value *map, const LedgerList *tasks);
/* What is left from before a session: {tasks, more, path}. */
Value *view_left(const Viewer *v, const Session *session);
/* A row of the readiness board for each session; whether it is over, and
 * nothing is left to be done for it. */
Value *view_board(const Viewer *v, Session *const *sessions, size_t n);
bool view_done(const Viewer *v, const Session *session);
/* The steps of one session; whose move it is, or NULL. */
Value *view_marks(const Viewer *v, const Session *session);
const Value *view_next_step(const Viewer *v, const Session *session);
/* Votes of a session's minutes. */
Value *view_votes(const Viewer *v, List votes);
/* Conclusions and votes of the sessions of a year that came to any. */
Value *view_decisions(const Viewer *v, const Plan *plan);
/* Who was present, by cell; empty unless it agrees with the figures. */
Value *view_roll(const Viewer *v, const Minutes *minutes);
/* The text without ids: many such texts may share a page. */
void put_excerpt(const Viewer *v, Value *map, const char *key, Prose prose);
/* The .ics of a plan's year, a cell or a session; null where there is none. */
void put_calendar_path(const Viewer *v, Value *map, const Entity *entity);
/* Who signs for the chapter on a day: its secretary; null where there is none
 * or more than one, or where the day is unknown. */
void put_signer(const Viewer *v, Value *map, Date day);
/* What stands behind the kind of a paper: "sinh hoạt chuyên đề năm 2024" of
 * "Kế hoạch sinh hoạt chuyên đề năm 2024", or all of title. */
void put_subject(const Viewer *v, Value *map, PageType kind, Str title);
/* The newest events of the portal. */
Value *view_news(const Viewer *v);
const Value *view_year(const Viewer *v, const Plan *plan);
/* A plan month by month; null where there is nothing to see at a glance. */
const Value *view_timeline(const Viewer *v, const Plan *plan);

/* Fills the fields of a page type into map; a function for each. */
typedef void (*ViewFn)(const Viewer *v, Value *map);
#define EACH_VIEW(DO) \
	DO(HOME, home) DO(YEARS, years) DO(YEAR, year_page) DO(PLAN, plan) \
	DO(SESSION, session) DO(OUTLINE, outline) DO(MINUTES, minutes) \
	DO(CONCLUSION, conclusion) DO(REPORT, report) DO(PACKET, packet) \
	DO(WALL, wall) DO(CELLS, cells) DO(CELL, cell) DO(THEMES, themes) \
	DO(THEME, theme) DO(MEMBERS, members) DO(MEMBER, member) \
	DO(DOCUMENTS, documents) DO(DOCUMENT, document) DO(WORK, work) \
	DO(TASKS, ledger) DO(STATISTICS, statistics) DO(CALENDAR, calendar) \
	DO(CHANGES, changes) DO(SEARCH, search) DO(FREE, free_page) \
	DO(LIST, list) DO(NOT_FOUND, not_found) DO(ALIAS, alias)

#define DECLARE_VIEW(TYPE, name) void view_##name(const Viewer *v, Value *map);
EACH_VIEW(DECLARE_VIEW)

enum { VIEW_FIELDS = 40 };	/* a page's fields, common ones included */

#endif
