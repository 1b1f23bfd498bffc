#include "site/view.h"

#include "model/stage.h"
#include "site/address.h"
#include "site/changes.h"
#include "site/view_parts.h"

#define ROW_OF_VIEW(TYPE, name) [PAGE_##TYPE] = view_##name,
static const ViewFn views[PAGE_TYPES] = {EACH_VIEW(ROW_OF_VIEW)};

/* Aliases that lead here, so that they are reached by links as well. */
static const Value *former_addresses(const Viewer *v)
{
	List aliases = page_aliases(v->page);
	Value *list = value_list(v->arena, aliases.count);
	LIST_EACH(const Text, alias, aliases) {
		Str path = address_alias(v->arena, alias->str);
		if (path.len)
			value_push(list, value_str(v->arena, path));
	}
	return list;
}

static const Value *page_fields(const Viewer *v)
{
	const Page *page = v->page;
	Value *map = value_map(v->arena, 8);
	Date updated = v->site->updated;
	if (page->session)
		updated = session_updated(page->session,
			v->site->content->today);
	else if (page->type == PAGE_CHANGES)
		updated = v->site->changes->day;
	put_str(v, map, "path", page->path);
	put_str(v, map, "type", page_type_name(page->type));
	put_str(v, map, "title", v->page->title);
	put_str(v, map, "heading", heading_of(v, page));
	put_bool(map, "illustrative", page->illustrative);
	put_bool(map, "draft", page->draft);
	put_date(v, map, "updated", updated);
	put(map, "aliases", former_addresses(v));
	return map;
}

static void push_crumbs(const Viewer *v, Value *list, const Page *page)
{
	if (page->parent)
		push_crumbs(v, list, page->parent);
	Value *map = push_map(v, list, 2);
	put_str(v, map, "text", label_of(v, page));
	put_str(v, map, "path", page == v->page ? (Str){0} : page->path);
}

enum { CRUMBS = 6 };

static const Value *breadcrumb(const Viewer *v)
{
	Value *list = value_list(v->arena, CRUMBS);
	if (v->page->parent)
		push_crumbs(v, list, v->page);
	return list;
}

static const Value *neighbour(const Viewer *v, size_t index)
{
	if (!index)
		return NULL;
	const Page *page = &v->site->pages.items[index - 1];
	return view_file(v, heading_of(v, page), page->path);
}

static const Value *make_view(const Viewer *v)
{
	const Page *page = v->page;
	Value *map = value_map(v->arena, VIEW_FIELDS);
	/* These first: in every view they stand in the same places. */
	put(map, "page", page_fields(v));
	put(map, "site", v->site->portal);
	put_prose(v, map, "contact", v->site->content->portal.contact);
	put(map, "nav", view_nav(v));
	put(map, "breadcrumb", breadcrumb(v));
	put(map, "previous", neighbour(v, page->previous));
	put(map, "next", neighbour(v, page->next));
	views[page->type](v, map);
	if (!value_get(map, STR("body"))) {
		put(map, "body", NULL);
		put(map, "toc", value_list(v->arena, 0));
	}
	return map;
}

const Value *view_page(Arena *arena, const Site *site, const Page *page)
{
	Viewer viewer = {arena, site, page, NULL};
	return make_view(&viewer);
}

Digest view_digest(Arena *scratch, Arena *keep, const Site *site,
	const Page *page, Shown *ret_shown)
{
	Showing showing = {0};
	Viewer viewer = {scratch, site, page, &showing};
	Digest digest = value_digest(make_view(&viewer));
	*ret_shown = (Shown){VEC_KEEP(keep, &showing), showing.count,
		showing.all};
	return digest;
}
