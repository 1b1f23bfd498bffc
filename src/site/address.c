#include "site/address.h"

#include "format/slug.h"

/* {1} is the id of a plan, session or other record as a slug, '/' kept. */
static const Str patterns[PAGE_TYPES] = {
	[PAGE_HOME] = STR_INIT("index.html"),
	[PAGE_YEARS] = STR_INIT("nam.html"),
	[PAGE_YEAR] = STR_INIT("nam/{1}.html"),
	[PAGE_PLAN] = STR_INIT("{1}/ke-hoach.html"),
	[PAGE_WALL] = STR_INIT("{1}/ke-hoach-treo-tuong.html"),
	[PAGE_SESSION] = STR_INIT("{1}.html"),
	[PAGE_OUTLINE] = STR_INIT("{1}-de-cuong.html"),
	[PAGE_MINUTES] = STR_INIT("{1}-bien-ban.html"),
	[PAGE_CONCLUSION] = STR_INIT("{1}-ket-luan.html"),
	[PAGE_REPORT] = STR_INIT("{1}-bao-cao.html"),
	[PAGE_PACKET] = STR_INIT("{1}-bo-tai-lieu.html"),
	[PAGE_CELLS] = STR_INIT("to-dang.html"),
	[PAGE_CELL] = STR_INIT("to-dang/{1}.html"),
	[PAGE_THEMES] = STR_INIT("chu-de.html"),
	[PAGE_THEME] = STR_INIT("chu-de/{1}.html"),
	[PAGE_MEMBERS] = STR_INIT("dang-vien.html"),
	[PAGE_MEMBER] = STR_INIT("dang-vien/{1}.html"),
	[PAGE_DOCUMENTS] = STR_INIT("van-ban.html"),
	[PAGE_DOCUMENT] = STR_INIT("van-ban/{1}.html"),
	[PAGE_WORK] = STR_INIT("tac-pham/{1}.html"),
	[PAGE_TASKS] = STR_INIT("nhiem-vu.html"),
	[PAGE_STATISTICS] = STR_INIT("thong-ke.html"),
	[PAGE_CALENDAR] = STR_INIT("lich.html"),
	[PAGE_CHANGES] = STR_INIT("co-gi-moi.html"),
	[PAGE_SEARCH] = STR_INIT("tim-kiem.html"),
	[PAGE_FREE] = STR_INIT("trang/{1}.html"),
	[PAGE_NOT_FOUND] = STR_INIT("404.html"),
};

Str address_index(PageType type)
{
	return patterns[type];
}

/* Of a name without a letter that addresses have, other: what begins with a dot
 * is hidden by servers. */
static Str name_slug(Arena *arena, Str name, Str other)
{
	return str_or(slug_make(arena, name), other);
}

static Str id_slug(Arena *arena, const Entity *entity)
{
	Str head, tail;
	bool papers = entity->kind >= ENTITY_SESSION
		&& entity->kind <= ENTITY_REPORT;
	if (papers && str_cut(entity->id, '/', &head, &tail))
		return str_concat3(arena, head, STR("/"), slug_valid(tail)
			? tail : slug_make(arena, tail));
	return slug_valid(entity->id) ? entity->id
		: name_slug(arena, entity->id, STR("trang"));
}

Str address_page(Arena *arena, PageType type, const Entity *entity)
{
	Str slug = id_slug(arena, entity);
	return slug_portable(arena, phrase_fill(arena, patterns[type], &slug, 1));
}

Str address_list(Arena *arena, Str path, const Plan *plan)
{
	Str stem = str_slice(path, 0, path.len - STR(".html").len);
	return str_concat(arena, stem, str_concat3(arena, STR("-"),
		plan->entity.id, STR(".html")));
}

Str address_calendar(Arena *arena, const Calendar *calendar)
{
	return str_concat3(arena, STR("lich/"), calendar->id, STR(".html"));
}

Str address_calendar_file(Arena *arena, const Entity *entity)
{
	Str year, slug = id_slug(arena, entity);
	if (entity->kind == ENTITY_PLAN)
		slug = str_concat(arena, STR("nam-"), slug);
	else if (entity->kind == ENTITY_CELL)
		slug = str_concat(arena, STR("to-dang-"), slug);
	else if (str_cut(slug, '/', &year, &slug))
		slug = str_concat3(arena, year, STR("-"), slug);
	return str_concat3(arena, STR("calendar/"), slug, STR(".ics"));
}

bool address_has_base(const Content *content)
{
	return str_starts(content->address, STR("https://"))
		|| str_starts(content->address, STR("http://"));
}

Str address_absolute(Arena *arena, const Content *content, Str path)
{
	Str base = content->address;
	return str_concat3(arena, base, str_ends(base, STR("/")) ? (Str){0}
		: STR("/"), path);
}

Str address_host(const Content *content)
{
	Str scheme, host, rest;
	str_cut(content->address, '/', &scheme, &rest);
	str_cut(rest, '/', &scheme, &rest);
	str_cut(rest, '/', &host, &rest);
	str_cut(host, ':', &host, &rest);
	return host;
}

Str address_attachment(Arena *arena, const File *file)
{
	size_t dot;
	Str stem = file->name, ending = {0}, folder;
	if (str_find_last(file->name, '.', &dot)) {
		stem = str_slice(file->name, 0, dot);
		ending = slug_make(arena, str_slice(file->name, dot + 1,
			file->name.len));
	}
	folder = file->session.len ? str_concat3(arena, file->year, STR("/"),
		slug_make(arena, file->session)) : STR("tep");
	return slug_portable(arena, str_format(arena, "%.*s/%.*s%s%.*s",
		STR_ARG(folder), STR_ARG(name_slug(arena, stem, STR("tep"))),
		ending.len ? "." : "", STR_ARG(ending)));
}

Str address_alias(Arena *arena, Str alias)
{
	Str path = {0}, part, rest = alias;
	while (rest.len) {
		str_cut(rest, '/', &part, &rest);
		if (!rest.len && str_ends(part, STR(".html")))
			part = str_slice(part, 0, part.len - STR(".html").len);
		if (!slug_valid(part) || str_ends(part, STR(".")))
			part = slug_make(arena, part);
		if (part.len)
			path = str_join(arena, path, STR("/"), part);
	}
	return path.len ? slug_portable(arena, str_concat(arena, path,
		STR(".html"))) : path;
}
