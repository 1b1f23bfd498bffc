#include "site/view_parts.h"

static const PageType sections[] = {
	PAGE_HOME, PAGE_YEARS, PAGE_CALENDAR, PAGE_TASKS, PAGE_THEMES,
	PAGE_CELLS, PAGE_MEMBERS, PAGE_DOCUMENTS, PAGE_STATISTICS,
};

enum { SECTIONS = COUNT(sections) };

Value *view_entry(const Viewer *v, Str text, Str path, bool current)
{
	Value *map = value_map(v->arena, 3);
	put_str(v, map, "text", text);
	put_str(v, map, "path", path);
	put_bool(map, "current", current);
	return map;
}

void view_nav_prepare(Site *site)
{
	Viewer v = {site->arena, site, NULL, NULL};
	for (size_t i = 0; i < SECTIONS; i++) {
		const Page *page = site->first[sections[i]];
		for (int current = 0; page && current < 2; current++) {
			Value *map = view_entry(&v, phrase_in(page_type_label(
				sections[i]), site->content->language),
				page->path, current);
			value_seal(site->arena, map);
			site->nav[sections[i]][current] = map;
		}
	}
}

/* Whether page stands below section, or is it. All stand below home. */
static bool within(const Page *page, const Page *section)
{
	if (section->type == PAGE_HOME)
		return page == section;
	while (page && page != section)
		page = page->parent;
	return page;
}

const Value *view_nav(const Viewer *v)
{
	const Content *content = v->site->content;
	Value *nav = value_list(v->arena, SECTIONS + content->portal.menu.count);
	for (size_t i = 0; i < SECTIONS; i++) {
		const Page *page = v->site->first[sections[i]];
		if (page)
			value_push(nav, v->site->nav[sections[i]][within(
				v->page, page)]);
	}
	LIST_EACH(const MenuItem, item, content->portal.menu) {
		if (!item->page.to || item->page.to->hidden)
			continue;
		Str path = site_path(v->site, item->page.to);
		value_push(nav, view_entry(v, item->text.str.len ? item->text.str
			: title_of(v, item->page.to), path,
			str_eq(v->page->path, path)));
	}
	return nav;
}
