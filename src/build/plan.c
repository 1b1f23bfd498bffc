#include "build/plan.h"

#include <stdlib.h>

#include "base/map.h"
#include "build/fault.h"

/* A folder on its way into the plan. */
typedef struct Bin {
	PlanFolder folder;
	bool valid;
	unsigned number;	/* in the plan */
	size_t next;		/* where its next entry goes */
} Bin;

typedef struct Planner {
	Arena *arena;
	const TaskList *tasks;
	Diag *diag;
	Plan plan;
	Map numbers;		/* path of a folder to its Bin */
	struct { VEC(Bin *) } bins;
} Planner;

static Bin *bin_of(Planner *p, Str folder)
{
	Bin *bin = map_get(&p->numbers, folder);
	if (bin)
		return bin;
	bin = ARENA_NEW(p->arena, Bin);
	bin->folder.path = folder;
	bin->valid = !folder.len || paths_valid(folder);
	map_add(p->arena, &p->numbers, folder, bin);
	*VEC_ADD(p->arena, &p->bins) = bin;
	return bin;
}

static bool path_valid(const Bin *bin, Str path)
{
	Str name = paths_name(path);
	return bin->valid && paths_valid(name)
		&& bin->folder.path.len + name.len + !!bin->folder.path.len
			== path.len;
}

/* Finds the folder of every task; those with a bad path have none. */
static Bin **sort_into_bins(Planner *p)
{
	size_t count = p->tasks->count;
	Bin **bin_at = ARENA_ARRAY(p->arena, Bin *, count);
	Bin *bin = NULL;
	for (size_t i = 0; i < count; i++) {
		const Task *task = &p->tasks->items[i];
		Str folder = paths_folder(task->path);
		/* Tasks come in flocks. */
		if (!bin || !str_eq(bin->folder.path, folder))
			bin = bin_of(p, folder);
		if (path_valid(bin, task->path)) {
			bin_at[i] = bin;
			bin->folder.count++;
			continue;
		}
		diag_add(p->diag, build_fault(BUILD_BAD_PATH), task->span,
			ARGS(ARG(task->path)));
	}
	return bin_at;
}

static int bin_order(const void *left, const void *right)
{
	const Bin *const *a = left, *const *b = right;
	return str_cmp((*a)->folder.path, (*b)->folder.path);
}

static int path_order(const void *left, const void *right)
{
	const PlanEntry *a = left, *b = right;
	return str_cmp(a->path, b->path);
}

static int entry_order(const void *left, const void *right)
{
	const PlanEntry *a = left, *b = right;
	int order = path_order(a, b);
	return order ? order : (a->task > b->task) - (a->task < b->task);
}

static void place_bins(Planner *p)
{
	Plan *plan = &p->plan;
	plan->folders = ARENA_ARRAY(p->arena, PlanFolder, p->bins.count);
	SORT(p->bins.items, p->bins.count, bin_order);
	ARRAY_EACH_TO(Bin, bin, p->bins.items, p->bins.count) {
		if (!bin->folder.count)
			continue;
		bin->folder.from = bin->next = plan->count;
		bin->number = (unsigned)plan->folder_count;
		plan->count += bin->folder.count;
		plan->folders[plan->folder_count++] = bin->folder;
	}
}

static void sort_tasks(Planner *p)
{
	Bin **bin_at = sort_into_bins(p);
	Plan *plan = &p->plan;
	place_bins(p);
	plan->entries = ARENA_ARRAY(p->arena, PlanEntry, plan->count);
	for (size_t i = 0; i < p->tasks->count; i++) {
		Bin *bin = bin_at[i];
		if (bin)
			plan->entries[bin->next++] = (PlanEntry){
				p->tasks->items[i].path, (unsigned)i,
				bin->number};
	}
	arena_release(bin_at, p->tasks->count * sizeof *bin_at);
	for (size_t i = 0; i < plan->folder_count; i++)
		SORT(plan->entries + plan->folders[i].from,
			plan->folders[i].count, entry_order);
}

static Span span_of(const Planner *p, const PlanEntry *entry)
{
	return p->tasks->items[entry->task].span;
}

static void twins_check(Planner *p)
{
	const PlanEntry *first = p->plan.entries;
	for (size_t i = 1; i < p->plan.count; i++) {
		const PlanEntry *entry = &p->plan.entries[i];
		if (!str_eq(first->path, entry->path)) {
			first = entry;
			continue;
		}
		diag_add_related(p->diag, build_fault(BUILD_TWICE),
			span_of(p, entry), span_of(p, first),
			ARGS(ARG(entry->path)));
	}
}

/* Whether a file stands where files need the folder, or one above. */
static void nesting_check(Planner *p, const PlanFolder *folder, Str above)
{
	const PlanEntry *blocking = plan_find(&p->plan, above);
	for (size_t i = 0; blocking && i < folder->count; i++) {
		const PlanEntry *entry = &p->plan.entries[folder->from + i];
		diag_add_related(p->diag, build_fault(BUILD_NESTED),
			span_of(p, entry), span_of(p, blocking),
			ARGS(ARG(entry->path), ARG(above)));
	}
}

static void folder_check(Planner *p, const PlanFolder *folder)
{
	Str path = folder->path;
	for (size_t i = 1; i <= path.len; i++) {
		if (i == path.len || path.ptr[i] == '/')
			nesting_check(p, folder, str_slice(path, 0, i));
	}
}

bool plan_make(Arena *arena, const TaskList *tasks, Plan *ret_plan,
	Diag *diag)
{
	Planner p = {.arena = arena, .tasks = tasks, .diag = diag};
	size_t before = diag->reports.count;
	sort_tasks(&p);
	twins_check(&p);
	for (size_t i = 0; i < p.plan.folder_count; i++)
		folder_check(&p, &p.plan.folders[i]);
	*ret_plan = p.plan;
	return diag->reports.count == before;
}

/* The first folder whose path is not before this one. */
static size_t folder_from(const Plan *plan, Str path)
{
	size_t from = 0, to = plan->folder_count;
	while (from < to) {
		size_t middle = from + (to - from) / 2;
		if (str_cmp(plan->folders[middle].path, path) < 0)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

const PlanEntry *plan_find(const Plan *plan, Str path)
{
	Str name = paths_folder(path);
	size_t at = folder_from(plan, name);
	if (at == plan->folder_count
			|| !str_eq(plan->folders[at].path, name))
		return NULL;
	return bsearch(&(PlanEntry){.path = path},
		plan->entries + plan->folders[at].from,
		plan->folders[at].count, sizeof *plan->entries, path_order);
}

bool plan_has_folder(const Plan *plan, Str path)
{
	/* What is below comes behind, but not right behind: "a-b" stands
	 * between "a" and "a/b". */
	for (size_t i = folder_from(plan, path); i < plan->folder_count;
			i++) {
		Str folder = plan->folders[i].path;
		if (!str_starts(folder, path))
			return false;
		if (folder.len == path.len || folder.ptr[path.len] == '/')
			return true;
	}
	return false;
}
