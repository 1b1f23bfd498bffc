#include "site/view_parts.h"

#include "base/limits.h"
#include "site/left.h"

static Value *task_map(const Viewer *v, const Assignment *task,
	TaskState state, const Session *given)
{
	Value *map = value_map(v->arena, 12);
	put_str(v, map, "id", task->id.str);
	put_str(v, map, "what", task->what.str);
	put(map, "owner", view_person(v, &task->owner));
	put_date(v, map, "due", task->due.date);
	put_date(v, map, "done", task->done.date);
	put(map, "given", brief_of(v, &given->entity));
	put(map, "closed_in", brief_of(v, task->closed_in.to));
	put(map, "carried_to", brief_of(v, task->carried_to.to));
	put_option(v, map, "state", "state_label", &task_state_options,
		(int)state);
	return map;
}

Value *view_tasks(const Viewer *v, const Minutes *minutes)
{
	if (!minutes)
		return value_list(v->arena, 0);
	Value *list = value_list(v->arena, minutes->tasks.count);
	LIST_EACH(const Assignment, task, minutes->tasks) {
		Value *map = task_map(v, task, task_state(task,
			v->site->content->today), minutes->session);
		Value *carried = value_list(v->arena, 1);
		if (task->carried_to.to)
			value_push(carried, brief_of(v, task->carried_to.to));
		put(map, "carried", carried);
		put_bool(map, "lost", false);
		value_push(list, map);
	}
	return list;
}

static const Value *view_item(const Viewer *v, const LedgerItem *item)
{
	Value *map = task_map(v, item->task, item->state, item->given);
	Value *carried = value_list(v->arena, item->carried.count);
	VEC_EACH_TO(const Session, to, &item->carried)
		value_push(carried, brief_of(v, &to->entity));
	put(map, "carried", carried);
	put_bool(map, "lost", item->lost);
	return map;
}

/* The first of list, so many. */
static Value *first_items(const Viewer *v, const LedgerList *list,
	size_t count)
{
	Value *shown = value_list(v->arena, count);
	for (size_t i = 0; i < count; i++)
		value_push(shown, view_item(v, list->items[i]));
	return shown;
}

/* Those of list's tasks from first to end that were given in each year, newest
 * year first. */
static Value *by_year(const Viewer *v, const LedgerList *list, size_t first,
	size_t end)
{
	const Content *content = v->site->content;
	Value *years = value_list(v->arena, content->plan_count);
	for (size_t i = content->plan_count; i; i--) {
		const Plan *plan = content->plans[i - 1];
		Value *tasks = value_list(v->arena, end - first);
		for (size_t n = first; n < end; n++)
			if (list->items[n]->given->plan == plan)
				value_push(tasks, view_item(v, list->items[n]));
		push_year(v, years, plan, "tasks", tasks);
	}
	return years;
}

void put_tasks(const Viewer *v, Value *map, const LedgerList *tasks)
{
	LedgerList list = {VEC_KEEP(v->arena, tasks), tasks->count, tasks->count};
	SORT(list.items, list.count, left_order);
	size_t end = list.count < LIMIT_INDEX_ENTRIES ? list.count
		: LIMIT_INDEX_ENTRIES, done = 0;
	while (done < end && list.items[done]->state != TASK_DONE)
		done++;
	put(map, "tasks", first_items(v, &list, done));
	put(map, "done", by_year(v, &list, done, end));
}

Value *view_left(const Viewer *v, const Session *session)
{
	const Left *left = &v->site->left_of[session->entity.number];
	Value *map = value_map(v->arena, 3);
	put_str(v, map, "path", v->site->first[PAGE_TASKS]->path);
	put(map, "tasks", first_items(v, &left->first, left->first.count));
	put_int(v, map, "more", left->count - left->first.count);
	return map;
}

/* Tasks of one state, given in the year of plan or in any. */
static LedgerList items_of(const Viewer *v, TaskState state, const Plan *plan)
{
	LedgerList list = {0};
	VEC_EACH(const LedgerItem, item, &v->site->ledger)
		if (item->state == state
				&& (!plan || item->given->plan == plan))
			*VEC_ADD(v->arena, &list) = item;
	SORT(list.items, list.count, left_order);
	return list;
}

static Value *view_group(const Viewer *v, TaskState state, bool whole)
{
	LedgerList list = items_of(v, state, v->page->plan);
	size_t most = state == TASK_DONE ? 0 : LIMIT_INDEX_ENTRIES;
	size_t shown = whole || list.count < most ? list.count : most;
	Value *map = value_map(v->arena, 6);
	put_option(v, map, "state", "state_label", &task_state_options,
		(int)state);
	put_int(v, map, "count", list.count);
	put_int(v, map, "more", list.count - shown);
	put(map, "tasks", first_items(v, &list, state == TASK_DONE ? 0
		: shown));
	put(map, "years", by_year(v, &list, 0, state == TASK_DONE ? shown
		: 0));
	return map;
}

static size_t given_in(const Site *site, const Plan *plan)
{
	size_t count = 0;
	VEC_EACH(const LedgerItem, item, &site->ledger)
		count += item->given->plan == plan;
	return count;
}

/* The years that have a page of their own, newest first. */
static Value *ledger_years(const Viewer *v)
{
	const Site *site = v->site;
	Value *list = value_list(v->arena, site->content->plan_count);
	for (size_t i = site->pages.count; i; i--) {
		const Page *page = &site->pages.items[i - 1];
		if (page->type != PAGE_TASKS || !page->plan)
			continue;
		Value *map = push_map(v, list, 3);
		put_str(v, map, "id", page->plan->entity.id);
		put_str(v, map, "path", page->path);
		put_int(v, map, "count", given_in(site, page->plan));
	}
	return list;
}

void view_ledger(const Viewer *v, Value *map)
{
	const Plan *plan = v->page->plan;
	Value *years = plan ? value_list(v->arena, 0) : ledger_years(v);
	Value *list = value_list(v->arena, LEFT_GROUPS);
	for (size_t i = 0; i < LEFT_GROUPS; i++)
		value_push(list, view_group(v, left_groups[i],
			!years->list.count));
	put_str(v, map, "year", plan ? plan->entity.id : (Str){0});
	put(map, "groups", list);
	put(map, "years", years);
	put_int(v, map, "task_count", plan ? given_in(v->site, plan)
		: v->site->ledger.count);
}
