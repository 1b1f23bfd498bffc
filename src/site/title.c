#include "site/title.h"

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

/* "Báo cáo kết quả ..." needs no "Báo cáo: " before it. */
static bool named_already(const Site *site, const Page *page, Str title)
{
	return page->session && str_starts(title,
		phrase_in(page_type_label(page->type), language(site)));
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
	if (page->type == PAGE_LIST)
		args[1] = page->plan->entity.id;
	else
		args[1] = page->path;
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
		return phrase_in(page_type_label(PAGE_CALENDAR),
			language(site));
	return page->calendar->whole_year ? page->calendar->id : date_format(
		arena, page->calendar->first, DATE_MONTH, language(site));
}

static Str label_of(const Site *site, Arena *arena, const Page *page,
	Str heading)
{
	switch (page->type) {
	case PAGE_SESSION:
		return session_label(site, arena, page->session);
	case PAGE_YEAR:
		return heading;
	case PAGE_CELL:
		return ((const Cell *)(const void *)page->subject)
			->short_name.str;
	case PAGE_THEME:
		return ((const Theme *)(const void *)page->subject)
			->short_name.str;
	case PAGE_LIST:
		return page->plan->entity.id;
	case PAGE_CALENDAR:
		return calendar_label(site, arena, page);
	case PAGE_TASKS:
		return page->plan ? page->plan->entity.id : phrase_in(
			page_type_label(page->type), language(site));
	case PAGE_MEMBER:
	case PAGE_DOCUMENT:
	case PAGE_FREE:
		return heading;
	case PAGE_WORK:
		return page->subject->title;
	default:
		return phrase_in(page_type_label(page->type), language(site));
	}
}

/* What tells pages with one title apart: the year first, then the id. */
static Str mark_of(const Page *page, int round)
{
	if (round == 0 && page->plan)
		return page->plan->entity.id;
	if (round <= 1 && page->subject)
		return page->subject->id;
	return page->path;
}

/* Titles on their way, in an arena of their own. */
typedef struct Naming {
	const Site *site;
	Arena *arena;
	Name *names;	/* by page */
} Naming;

/* Adds a mark to titles that several pages have. Returns whether any had. */
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
		if (held == name)
			continue;
		twin[i] = twin[held - n->names] = any = true;
	}
	for (size_t i = 0; i < site->pages.count; i++) {
		Str *title = &n->names[i].title;
		if (twin[i])
			*title = str_format(n->arena, "%.*s (%.*s)",
				STR_ARG(*title), STR_ARG(mark_of(
					&site->pages.items[i], round)));
	}
	return any;
}

static Name *name_pages(const Site *site, Arena *arena)
{
	Naming naming = {site, arena, ARENA_ARRAY(arena, Name,
		site->pages.count)};
	Name *name = naming.names;
	VEC_EACH(const Page, page, &site->pages) {
		name->title = name->heading = plain_title(site, arena, page);
		if (page->subject && page->type != PAGE_LIST)
			name->heading = page->subject->title;
		name->label = label_of(site, arena, page, name->heading);
		name++;
	}
	for (int round = 0; round < 3 && part_titles(&naming, round); round++)
		;
	return naming.names;
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

void title_pages(Site *site, bool *ret_changed)
{
	Arena scratch;
	arena_init(&scratch);
	if (!site->title.len)
		site->title = portal_title(site);
	const Name *name = name_pages(site, &scratch);
	for (size_t i = 0; i < site->pages.count; i++) {
		Page *page = &site->pages.items[i];
		bool changed = renew(site, page, &page->title, name[i].title);
		changed |= renew(site, page, &page->heading, name[i].heading);
		changed |= renew(site, page, &page->label, name[i].label);
		if (ret_changed)
			ret_changed[i] = changed;
	}
	arena_done(&scratch);
}
