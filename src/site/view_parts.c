#include "site/view_parts.h"

#include <assert.h>

#include "format/html.h"
#include "base/limits.h"
#include "model/parts.h"
#include "model/stage.h"

static const Str hole_classes[] = {
	[HOLE_LINK] = {NULL, 0},
	[HOLE_IMAGE] = {NULL, 0},
	[HOLE_REFERENCE] = STR_INIT("reference"),
	[HOLE_CITATION] = STR_INIT("citation"),
};

static Filling fill(const Hole *hole, void *context)
{
	const Viewer *v = context;
	const Entity *to = hole->to;
	if (!to)
		return (Filling){.text = hole->target};
	Str path = site_path(v->site, to);
	const Page *page = site_page(v->site, to);
	/* A draft's sections are not on the page that stands in for it. */
	bool same = page && page->subject == to;
	Str href = path.len ? html_relative(v->arena, v->page->path, path)
		: (Str){0};
	if (path.len && hole->fragment.len && same)
		href = str_concat3(v->arena, page == v->page ? (Str){0}
			: href, STR("#"), hole->fragment);
	return (Filling){href, title_of(v, to), hole_classes[hole->kind]};
}

/* A body, and not a text of the front matter. */
static bool is_body(Prose prose)
{
	const Reading *reading = RECORD(Reading, prose.span.source);
	return prose.span.start == reading->body
		&& reading_markdown(reading->source.path);
}

/* Empty where there is no text. */
static Str html_of(const Viewer *v, Prose prose)
{
	assert(!prose.rich || !is_body(prose)
		|| page_shows(v->page, prose.span.source));
	Str html = prose.rich ? markdown_html(v->arena, prose.rich) : (Str){0};
	if (!html.len || !prose.rich->hole_count)
		return html;
	Buf buf;
	Viewer viewer = *v;
	/* Room for more: a page that is too large is refused, not cut. */
	buf_init(&buf, 2 * LIMIT_PAGE);
	buf_reserve(&buf, html.len + html.len / 4);
	markdown_write(&buf, prose.rich, html, fill, &viewer);
	return buf_take(&buf, v->arena);
}

static void put_html(const Viewer *v, Value *map, const char *key, Str html)
{
	put(map, key, html.len ? value_html(v->arena, html) : NULL);
}

void put_prose(const Viewer *v, Value *map, const char *key, Prose prose)
{
	put_html(v, map, key, html_of(v, prose));
}

void put_excerpt(const Viewer *v, Value *map, const char *key, Prose prose)
{
	Str html = html_of(v, prose);
	put_html(v, map, key, str_has(html, STR(" id=\""))
		? markdown_excerpt(v->arena, html) : html);
}

static void note(const Viewer *v, const Entity *entity)
{
	Showing *showing = v->showing;
	if (!showing || !entity || !(retitled_kinds & 1u << entity->kind)
			|| (showing->count && showing->items[
				showing->count - 1] == entity->number))
		return;
	*VEC_ADD(v->arena, showing) = entity->number;
}

Str title_of(const Viewer *v, const Entity *entity)
{
	note(v, entity);
	return entity->title;
}

Str heading_of(const Viewer *v, const Page *page)
{
	note(v, page->subject);
	return page->heading;
}

Str label_of(const Viewer *v, const Page *page)
{
	note(v, page->subject);
	return page->label;
}

void show_all(const Viewer *v)
{
	if (v->showing)
		v->showing->all = true;
}

const Value *brief_of(const Viewer *v, const Entity *entity)
{
	note(v, entity);
	return entity ? v->site->brief[entity->number] : NULL;
}

void put_session(const Viewer *v, Value *map, const Session *session)
{
	put(map, "session", brief_of(v, &session->entity));
}

void put_cell(const Viewer *v, Value *map, const Cell *cell)
{
	put(map, "cell", cell ? brief_of(v, &cell->entity) : NULL);
}

const Value *view_person(const Viewer *v, const Ref *ref)
{
	if (ref->to)
		return brief_of(v, ref->to);
	if (!ref->key.len)
		return NULL;
	Value *person = value_map(v->arena, 9);
	put_str(v, person, "name", ref->key);
	put_str(v, person, "short", ref->key);
	put(person, "path", NULL);
	put(person, "role_label", NULL);
	put(person, "post", NULL);
	put(person, "kind_label", NULL);
	put(person, "id", NULL);
	put_bool(person, "former", false);
	put(person, "joins", NULL);
	return person;
}

Value *view_persons(const Viewer *v, List refs)
{
	Value *list = value_list(v->arena, refs.count);
	LIST_EACH(const Ref, ref, refs) {
		const Value *person = view_person(v, ref);
		if (person)
			value_push(list, person);
	}
	return list;
}

Value *view_file(const Viewer *v, Str title, Str path)
{
	Value *map = value_map(v->arena, 2);
	put_str(v, map, "title", title);
	put_str(v, map, "path", path);
	return map;
}

void push_once(const Viewer *v, Value *list, const Entity *entity)
{
	const Value *brief = brief_of(v, entity);
	bool there = !brief;
	for (size_t i = 0; i < list->list.count; i++)
		there |= list->list.items[i] == brief;
	if (!there)
		value_push(list, brief);
}

/* The short view of the cell that a member belonged to on day; of others
 * none. */
static void push_cell(const Viewer *v, Value *list, const Entity *member,
	Date day)
{
	const Cell *cell = member->kind == ENTITY_MEMBER ? member_cell(
		RECORD(Member, member), day) : NULL;
	if (cell)
		push_once(v, list, &cell->entity);
}

void push_refs(const Viewer *v, Value *list, List refs)
{
	LIST_EACH(const Ref, ref, refs)
		push_once(v, list, ref->to);
}

Value *view_refs(const Viewer *v, List refs)
{
	Value *list = value_list(v->arena, refs.count);
	push_refs(v, list, refs);
	return list;
}

void push_year(const Viewer *v, Value *years, const Plan *plan,
	const char *key, Value *items)
{
	if (!items->list.count)
		return;
	Value *map = push_map(v, years, 2);
	put_str(v, map, "year", plan ? plan->entity.id : (Str){0});
	put(map, key, items);
}

Value *view_all(const Viewer *v, const void *records, size_t count)
{
	void *const *entities = records;
	Value *list = value_list(v->arena, count);
	for (size_t i = 0; i < count; i++)
		value_push(list, brief_of(v, entities[i]));
	return list;
}

/* Of a member: the cells on the days of the sessions. */
static Value *group_cells(const Viewer *v, const Entity *entity,
	const Group *group)
{
	Value *list = value_list(v->arena, group->count);
	for (size_t i = 0; i < group->count; i++)
		push_cell(v, list, entity, group->sessions[i]->date.date);
	return list;
}

void put_session_count(const Viewer *v, Value *map, const Entity *entity)
{
	const SessionList *list = &v->site->sessions_of[entity->number];
	put_int(v, map, "session_count", sessions_scheduled(list->items,
		list->count));
}

Value *view_groups(const Viewer *v, const Entity *entity)
{
	const GroupList *groups = &v->site->groups_of[entity->number];
	Value *list = value_list(v->arena, groups->count);
	VEC_EACH(const Group, group, groups) {
		Value *map = push_map(v, list, 5);
		put_str(v, map, "year", group->plan->entity.id);
		put_str(v, map, "path", group->page ? group->page->path
			: (Str){0});
		put(map, "sessions", view_all(v, group->sessions,
			group->page ? 0 : group->count));
		put_int(v, map, "count", sessions_scheduled(
			group->sessions, group->count));
		put(map, "cells", group_cells(v, entity, group));
	}
	return list;
}

static Str size_shown(Arena *arena, uint64_t bytes)
{
	if (bytes < 1000)
		return str_format(arena, "%d B", (int)bytes);
	if (bytes < 1000 * 1000)
		return str_format(arena, "%d kB", (int)((bytes + 500) / 1000));
	return str_format(arena, "%d MB", (int)((bytes + 500000) / 1000000));
}

const Value *view_attachment(const Viewer *v, const File *file, Str title)
{
	if (!file || file->entity.hidden)
		return NULL;
	Value *map = value_map(v->arena, 3);
	put_str(v, map, "title", str_or(title, file->name));
	put_str(v, map, "path", site_path(v->site, &file->entity));
	put_str(v, map, "size", size_shown(v->arena, file->size));
	return map;
}

Value *view_attachments(const Viewer *v, List attachments)
{
	Value *list = value_list(v->arena, attachments.count);
	LIST_EACH(const AttachmentRef, attachment, attachments) {
		const Value *file = view_attachment(v, attachment->to,
			attachment->title.str);
		if (file)
			value_push(list, file);
	}
	return list;
}

void put_option(const Viewer *v, Value *map, const char *name,
	const char *label, const Options *options, int number)
{
	const Option *option = option_by_number(options, number);
	put_str(v, map, name, option ? option->name : (Str){0});
	put_phrase(v, map, label, option ? &option->label : NULL);
}

void push_proposals(const Viewer *v, Value *list, const Plan *plan,
	const Entity *only)
{
	LIST_EACH(const Proposal, proposal, plan->proposals) {
		if (only && proposal->into.to != only
				&& proposal->cell.to != only)
			continue;
		Value *map = push_map(v, list, 10);
		put_str(v, map, "id", proposal->id.str);
		put(map, "cell", brief_of(v, proposal->cell.to));
		put_str(v, map, "title", proposal->title.str);
		put(map, "theme", brief_of(v, proposal->theme.to));
		put_date(v, map, "date", proposal->date.date);
		put(map, "accepted", proposal->accepted.span.source
			? value_bool(proposal->accepted.on) : NULL);
		put(map, "into", brief_of(v, proposal->into.to));
		put_str(v, map, "reason", proposal->reason.str);
		put_bool(map, "illustrative", proposal->illustrative.on
			|| plan->illustrative.on);
		put_str(v, map, "year", plan->entity.id);
	}
}

Value *view_proposals(const Viewer *v, const Plan *plan, const Entity *only)
{
	Value *list = value_list(v->arena, plan->proposals.count);
	push_proposals(v, list, plan, only);
	return list;
}

Value *view_due(const Viewer *v, const Session *session)
{
	static const Due none;
	const Due *days = session_stands(session, v->site->content->today)
		? &session->due : &none;
	Value *due = value_map(v->arena, 3);
	put_date(v, due, "draft", days->draft.date);
	put_date(v, due, "approval", days->approval.date);
	put_date(v, due, "sending", days->sending.date);
	return due;
}

const Value *view_year(const Viewer *v, const Plan *plan)
{
	return plan ? brief_of(v, &plan->entity) : NULL;
}

Value *view_votes(const Viewer *v, List votes)
{
	Value *list = value_list(v->arena, votes.count);
	LIST_EACH(const Vote, vote, votes) {
		Value *map = push_map(v, list, 4);
		put_str(v, map, "question", vote->question.str);
		put_number(v, map, "in_favour", vote->in_favour);
		put_number(v, map, "against", vote->against);
		put_number(v, map, "other", vote->other);
	}
	return list;
}
