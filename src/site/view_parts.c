#include "site/view_parts.h"

#include "format/html.h"
#include "base/limits.h"

void put(Value *map, const char *key, const Value *value)
{
	value_set(map, str_from(key), value);
}

void put_str(const Viewer *v, Value *map, const char *key, Str text)
{
	put(map, key, text.len ? value_str(v->arena, text) : NULL);
}

void put_date(const Viewer *v, Value *map, const char *key, Date date)
{
	put_str(v, map, key, date_known(date) ? date_format(v->arena, date,
		DATE_ISO, LANGUAGE_EN) : (Str){0});
}

void put_time(const Viewer *v, Value *map, const char *key, Clock clock)
{
	put_str(v, map, key, clock.known ? time_format(v->arena,
		clock.minutes) : (Str){0});
}

void put_number(const Viewer *v, Value *map, const char *key, Number number)
{
	put(map, key, number.known ? value_int(v->arena, number.n) : NULL);
}

void put_int(const Viewer *v, Value *map, const char *key, size_t n)
{
	put(map, key, value_int(v->arena, (long long)n));
}

void put_bool(Value *map, const char *key, bool b)
{
	put(map, key, value_bool(b));
}

void put_phrase(const Viewer *v, Value *map, const char *key,
	const Phrase *phrase)
{
	put_str(v, map, key, phrase ? phrase_in(phrase,
		v->site->content->language) : (Str){0});
}

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
	Str href = {0};
	if (path.len)
		href = html_relative(v->arena, v->page->path, path);
	if (path.len && hole->fragment.len && same)
		href = str_concat3(v->arena, page == v->page ? (Str){0}
			: href, STR("#"), hole->fragment);
	return (Filling){href, to->title, hole_classes[hole->kind]};
}

void put_prose(const Viewer *v, Value *map, const char *key, Prose prose)
{
	if (!prose.rich || !prose.rich->html.len) {
		put(map, key, NULL);
		return;
	}
	if (!prose.rich->hole_count) {
		put(map, key, value_html(v->arena, prose.rich->html));
		return;
	}
	Buf buf;
	Viewer viewer = *v;
	buf_init(&buf, LIMIT_PAGE);
	markdown_write(&buf, prose.rich, fill, &viewer);
	put(map, key, value_html(v->arena, str_copy(v->arena,
		buf_str(&buf))));
	buf_done(&buf);
}

const Value *brief_of(const Viewer *v, const Entity *entity)
{
	return entity ? v->site->brief[entity->number] : NULL;
}

const Value *view_person(const Viewer *v, const Ref *ref)
{
	if (ref->to)
		return brief_of(v, ref->to);
	if (!ref->key.len)
		return NULL;
	Value *person = value_map(v->arena, 6);
	put_str(v, person, "name", ref->key);
	put_str(v, person, "short", ref->key);
	put(person, "path", NULL);
	put(person, "role_label", NULL);
	put(person, "post", NULL);
	put(person, "id", NULL);
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

Value *view_refs(const Viewer *v, List refs)
{
	Value *list = value_list(v->arena, refs.count);
	LIST_EACH(const Ref, ref, refs) {
		const Value *brief = brief_of(v, ref->to);
		bool there = !brief;
		for (size_t i = 0; i < list->list.count; i++)
			there |= list->list.items[i] == brief;
		if (!there)
			value_push(list, brief);
	}
	return list;
}

Value *view_sessions(const Viewer *v, Session *const *sessions, size_t n)
{
	Value *list = value_list(v->arena, n);
	for (size_t i = 0; i < n; i++)
		value_push(list, brief_of(v, &sessions[i]->entity));
	return list;
}

Value *view_groups(const Viewer *v, const Entity *entity)
{
	const GroupList *groups = &v->site->groups_of[entity->number];
	Value *list = value_list(v->arena, groups->count);
	VEC_EACH(const Group, group, groups) {
		Value *map = value_map(v->arena, 4);
		put_str(v, map, "year", group->plan->entity.id);
		put_str(v, map, "path", group->page ? group->page->path
			: (Str){0});
		put(map, "sessions", view_sessions(v, group->sessions,
			group->page ? 0 : group->count));
		put_int(v, map, "count", group->count);
		value_push(list, map);
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

static Value *view_attachment(const Viewer *v, const File *file, Str title)
{
	Value *map = value_map(v->arena, 3);
	put_str(v, map, "title", title.len ? title : file->name);
	put_str(v, map, "path", site_path(v->site, &file->entity));
	put_str(v, map, "size", size_shown(v->arena, file->size));
	return map;
}

Value *view_attachments(const Viewer *v, List attachments)
{
	Value *list = value_list(v->arena, attachments.count);
	LIST_EACH(const AttachmentRef, attachment, attachments)
		if (attachment->to && !attachment->to->entity.hidden)
			value_push(list, view_attachment(v, attachment->to,
				attachment->title.str));
	return list;
}

Value *view_mentions(const Viewer *v, const Entity *entity)
{
	const Mention *mentions;
	size_t count = content_mentions(v->site->content, entity, &mentions);
	Value *list = value_list(v->arena, count);
	for (size_t i = 0; i < count; i++) {
		const Page *page = site_page(v->site, mentions[i].from);
		if (!page || page->subject == entity
				|| (i && page == site_page(v->site,
					mentions[i - 1].from)))
			continue;
		Value *map = value_map(v->arena, 4);
		put_str(v, map, "title", page->heading);
		put_str(v, map, "path", page->path);
		put_phrase(v, map, "type_label",
			page_type_label(page->type));
		put_str(v, map, "year", page->plan ? page->plan->entity.id
			: (Str){0});
		value_push(list, map);
	}
	return list;
}

Value *view_opinions(const Viewer *v, List opinions)
{
	Value *list = value_list(v->arena, opinions.count);
	LIST_EACH(const Opinion, opinion, opinions) {
		Value *map = value_map(v->arena, 11);
		put(map, "by", view_person(v, &opinion->by));
		put_date(v, map, "date", opinion->date.date);
		const Option *kind = option_by_number(&opinion_kind_options,
			opinion->kind.value);
		put_str(v, map, "kind", kind ? kind->name : (Str){0});
		put_phrase(v, map, "kind_label", kind ? &kind->label : NULL);
		put_prose(v, map, "text", opinion->text);
		put_str(v, map, "post_relation", opinion->post_relation.str);
		put_prose(v, map, "discussion", opinion->discussion);
		const Option *outcome = option_by_number(
			&opinion_outcome_options, opinion->outcome.value);
		put_str(v, map, "outcome", outcome ? outcome->name
			: (Str){0});
		put_phrase(v, map, "outcome_label", outcome ? &outcome->label
			: NULL);
		put_str(v, map, "section", opinion->section.str);
		value_push(list, map);
	}
	return list;
}

Value *view_proposals(const Viewer *v, const Plan *plan, const Entity *only)
{
	Value *list = value_list(v->arena, plan->proposals.count);
	LIST_EACH(const Proposal, proposal, plan->proposals) {
		if (only && proposal->into.to != only
				&& proposal->cell.to != only)
			continue;
		Value *map = value_map(v->arena, 10);
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
		value_push(list, map);
	}
	return list;
}

static const Option task_states[] = {
	{1, STR_INIT("open"), STR_INIT("đang làm"), {0},
		PHRASE("Đang thực hiện", "Open")},
	{2, STR_INIT("done"), STR_INIT("hoàn thành"), {0},
		PHRASE("Hoàn thành", "Done")},
	{3, STR_INIT("carried"), STR_INIT("chuyển tiếp"), {0},
		PHRASE("Chuyển buổi sau", "Carried over")},
	{4, STR_INIT("overdue"), STR_INIT("quá hạn"), {0},
		PHRASE("Quá hạn", "Overdue")},
};

static const Option *task_state(const Assignment *task, Date today)
{
	if (date_known(task->done.date) || task->closed_in.to)
		return &task_states[1];
	if (task->carried_to.to)
		return &task_states[2];
	if (date_known(task->due.date)
			&& date_cmp(task->due.date, today) < 0)
		return &task_states[3];
	return &task_states[0];
}

Value *view_tasks(const Viewer *v, const Minutes *minutes)
{
	if (!minutes)
		return value_list(v->arena, 0);
	Value *list = value_list(v->arena, minutes->tasks.count);
	LIST_EACH(const Assignment, task, minutes->tasks) {
		const Option *state = task_state(task,
			v->site->content->today);
		Value *map = value_map(v->arena, 9);
		put_str(v, map, "id", task->id.str);
		put_str(v, map, "what", task->what.str);
		put(map, "owner", view_person(v, &task->owner));
		put_date(v, map, "due", task->due.date);
		put_date(v, map, "done", task->done.date);
		put(map, "closed_in", brief_of(v, task->closed_in.to));
		put(map, "carried_to", brief_of(v, task->carried_to.to));
		put_str(v, map, "state", state->name);
		put_phrase(v, map, "state_label", &state->label);
		value_push(list, map);
	}
	return list;
}

const Value *view_year(const Viewer *v, const Plan *plan)
{
	return plan ? brief_of(v, &plan->entity) : NULL;
}
