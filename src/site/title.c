#include "site/title.h"

#include "base/hash.h"
#include "base/map.h"
#include "format/vietnamese.h"

typedef struct Name {
	Str title, heading, label;
} Name;

static Language language(const Site *site)
{
	return site->content->language;
}

static Str portal_title(const Site *site)
{
	static const Phrase standard = PHRASE("Cổng thông tin nội bộ – {1}",
		"Internal portal – {1}");
	static const Phrase bare = PHRASE("Cổng thông tin nội bộ",
		"Internal portal");
	Str name = site->content->chapter.head.name.str;
	if (site->content->portal.title.str.len)
		return site->content->portal.title.str;
	return name.len ? phrase_fill(site->arena, phrase_in(&standard,
		language(site)), &name, 1) : phrase_in(&bare, language(site));
}

static Str type_label(const Site *site, PageType type)
{
	return phrase_in(page_type_label(type), language(site));
}

/* "Báo cáo kết quả ..." needs no "Báo cáo: " before it. */
static bool named_already(const Site *site, const Page *page, Str title)
{
	return page->session && str_starts(title, type_label(site, page->type));
}

/* "sinh hoạt", "năm 2025" or "tháng 3/2025". */
static Str calendar_title(const Site *site, Arena *arena, const Page *page)
{
	static const Phrase all = PHRASE("sinh hoạt", "of sessions");
	static const Phrase year = PHRASE("năm {1}", "{1}");
	const Calendar *calendar = page->calendar;
	if (page == site->first[PAGE_CALENDAR])
		return phrase_in(&all, language(site));
	if (calendar->whole_year)
		return phrase_fill(arena, phrase_in(&year, language(site)),
			&calendar->id, 1);
	Str month = date_format(arena, calendar->first, DATE_MONTH,
		language(site));
	return language(site) == LANGUAGE_VI ? vietnamese_lower(arena, month)
		: month;
}

/* The title of a page before it is made unique. */
static Str plain_title(const Site *site, Arena *arena, const Page *page)
{
	const Phrase *phrase = page_type_title(page->type);
	Str args[2] = {{0}};
	if (page->type == PAGE_HOME)
		return site->title;
	if (page->subject)
		args[0] = page->subject->title;
	else if (page->plan)
		args[0] = page->plan->entity.id;
	if (page->type == PAGE_CALENDAR)
		args[0] = calendar_title(site, arena, page);
	args[1] = page->type == PAGE_LIST ? page->plan->entity.id : page->path;
	if (!phrase || named_already(site, page, args[0]))
		return args[0];
	return phrase_fill(arena, phrase_in(phrase, language(site)),
		args, 2);
}

/* "Chuyên đề 1" for a numbered session, else its title. */
static Str session_label(const Site *site, Arena *arena,
	const Session *session)
{
	static const Phrase numbered = PHRASE("Chuyên đề {1}", "Topic {1}");
	if (session->kind.value != SESSION_THEMATIC
			|| !session->number.str.len)
		return session->entity.title;
	return phrase_fill(arena, phrase_in(&numbered, language(site)),
		&session->number.str, 1);
}

static Str calendar_label(const Site *site, Arena *arena, const Page *page)
{
	if (page == site->first[PAGE_CALENDAR])
		return type_label(site, PAGE_CALENDAR);
	return page->calendar->whole_year ? page->calendar->id : date_format(
		arena, page->calendar->first, DATE_MONTH, language(site));
}

static Str label_of(const Site *site, Arena *arena, const Page *page,
	Str heading)
{
	switch (page->type) {
	case PAGE_SESSION:
		return session_label(site, arena, page->session);
	case PAGE_CELL:
	case PAGE_THEME:
		return site_short_name(page->subject);
	case PAGE_CALENDAR:
		return calendar_label(site, arena, page);
	case PAGE_YEAR:
	case PAGE_MEMBER:
	case PAGE_DOCUMENT:
	case PAGE_WORK:
	case PAGE_FREE:
		return heading;
	case PAGE_LIST:
	case PAGE_TASKS:
		if (page->plan)
			return page->plan->entity.id;
		break;
	default:
		break;
	}
	return type_label(site, page->type);
}

/* Titles on their way, in an arena of their own. */
typedef struct Naming {
	const Site *site;
	Arena *arena;
	Name *names;	/* by page */
} Naming;

/* What tells pages with one title apart: the year or a document's day first,
 * then the id. */
static Str mark_of(const Naming *n, const Page *page, int round)
{
	if (round == 0 && page->plan)
		return page->plan->entity.id;
	if (round == 0 && page->type == PAGE_DOCUMENT) {
		Date day = RECORD(Document, page->subject)->date.date;
		if (date_known(day))
			return date_format(n->arena, day, DATE_SHORT,
				language(n->site));
	}
	if (round <= 1 && page->subject)
		return page->subject->id;
	return page->path;
}

/* Adds a mark to titles that several pages have, and wherever a document is
 * named: one symbol may have been given twice. Returns whether any had. */
static bool part_titles(const Naming *n, int round)
{
	const Site *site = n->site;
	Map first = {0};
	bool any = false;
	bool *twin = ARENA_ARRAY(n->arena, bool, site->pages.count);
	map_reserve(n->arena, &first, site->pages.count);
	for (size_t i = 0; i < site->pages.count; i++) {
		Name *name = &n->names[i];
		Name *held = map_add(n->arena, &first, name->title, name);
		if (held != name)
			twin[i] = twin[held - n->names] = any = true;
	}
	for (size_t i = 0; i < site->pages.count; i++) {
		const Page *page = &site->pages.items[i];
		Name *name = &n->names[i];
		if (!twin[i])
			continue;
		name->title = str_format(n->arena, "%.*s (%.*s)",
			STR_ARG(name->title), STR_ARG(mark_of(n, page,
				round)));
		if (page->type == PAGE_DOCUMENT)
			name->heading = name->label = name->title;
	}
	return any;
}

static Name name_page(const Site *site, Arena *arena, const Page *page)
{
	Name name = {.title = plain_title(site, arena, page)};
	name.heading = page->subject && page->type != PAGE_LIST
		? page->subject->title : name.title;
	name.label = label_of(site, arena, page, name.heading);
	return name;
}

/* Titles of entities last as they are; what is made of them is kept. */
static bool renew(Site *site, const Page *page, Str *held, Str now)
{
	if (str_eq(*held, now))
		return false;
	*held = page->subject && now.ptr == page->subject->title.ptr ? now
		: str_copy(site->arena, now);
	return true;
}

static bool renew_all(Site *site, Page *page, const Name *name)
{
	return renew(site, page, &page->title, name->title)
		| renew(site, page, &page->heading, name->heading)
		| renew(site, page, &page->label, name->label);
}

void title_pages(Site *site, bool *ret_changed)
{
	Arena scratch;
	arena_init(&scratch);
	size_t count = site->pages.count;
	if (!site->title.len)
		site->title = portal_title(site);
	if (!site->titles)
		site->titles = ARENA_ARRAY(site->arena, TitleDigest, count);
	Naming naming = {site, &scratch, ARENA_ARRAY(&scratch, Name, count)};
	for (size_t i = 0; i < count; i++) {
		naming.names[i] = name_page(site, &scratch,
			&site->pages.items[i]);
		site->titles[i].plain = hash_bytes(naming.names[i].title, 0);
	}
	for (int round = 0; round < 3 && part_titles(&naming, round); round++)
		;
	for (size_t i = 0; i < count; i++) {
		bool changed = renew_all(site, &site->pages.items[i],
			&naming.names[i]);
		site->titles[i].whole = hash_bytes(naming.names[i].title, 0);
		if (ret_changed)
			ret_changed[i] = changed;
	}
	arena_done(&scratch);
}

typedef struct NumberList {
	VEC(uint32_t)
} NumberList;

/* Pages that are called by one of entities, or by its session. */
static NumberList called_by(const Site *site, Arena *arena,
	const EntityVec *entities)
{
	NumberList list = {0};
	bool *among = ARENA_ARRAY(arena, bool, site->content->entity_count);
	VEC_EACH_TO(const Entity, entity, entities)
		among[entity->number] = true;
	for (size_t i = 0; i < site->pages.count; i++) {
		const Page *page = &site->pages.items[i];
		if ((page->subject && among[page->subject->number])
				|| (page->session && among[
					page->session->entity.number]))
			*VEC_ADD(arena, &list) = (uint32_t)i;
	}
	return list;
}

/* Whether one page alone has a title, marked or not. */
static bool is_alone(const Site *site, uint64_t title)
{
	size_t plain = 0, whole = 0;
	for (size_t i = 0; i < site->pages.count; i++) {
		plain += site->titles[i].plain == title;
		whole += site->titles[i].whole == title;
	}
	return plain == 1 && whole == 1;
}

/* As long as no title needs a mark, before or after, those of other pages
 * stay. False: they are to be looked at. */
static bool rename_few(Site *site, Arena *arena, const NumberList *pages,
	bool *changed)
{
	Name *names = ARENA_ARRAY(arena, Name, pages->count);
	for (size_t i = 0; i < pages->count; i++)
		if (!is_alone(site, site->titles[pages->items[i]].whole))
			return false;
	for (size_t i = 0; i < pages->count; i++) {
		uint32_t at = pages->items[i];
		names[i] = name_page(site, arena, &site->pages.items[at]);
		uint64_t title = hash_bytes(names[i].title, 0);
		site->titles[at] = (TitleDigest){title, title};
	}
	for (size_t i = 0; i < pages->count; i++)
		if (!is_alone(site, site->titles[pages->items[i]].whole))
			return false;
	for (size_t i = 0; i < pages->count; i++)
		changed[pages->items[i]] = renew_all(site,
			&site->pages.items[pages->items[i]], &names[i]);
	return true;
}

void title_renew(Site *site, const EntityVec *entities, bool *ret_changed)
{
	enum { FEW = 32 };
	Arena scratch;
	arena_init(&scratch);
	NumberList pages = called_by(site, &scratch, entities);
	if (pages.count > FEW || !rename_few(site, &scratch, &pages,
			ret_changed))
		title_pages(site, ret_changed);
	arena_done(&scratch);
}
