#include "build/run.h"

#include <errno.h>
#include <stdatomic.h>

#include "base/limits.h"
#include "build/commit.h"
#include "build/memory.h"
#include "build/settle.h"

/* What a worker has at hand. */
typedef struct Bench {
	Buf out;
	Settler settler;
} Bench;

typedef struct Run {
	Arena *arena;
	const Folder *folder;
	TaskList *tasks;
	RunOptions options;
	Diag *diag;
	Commit commit;
	const Memo *memos;	/* one a task, or NULL: nothing remembered */
	unsigned *turns;	/* outcomes in the order of their calls */
	Bench *benches;		/* one a worker */
	Stage *stages;		/* likewise */
	atomic_bool full;	/* the output: it takes nothing more */
} Run;

static const Task *task_of(const Run *run, const PlanEntry *entry)
{
	return &run->tasks->items[entry->task];
}

/* All new files wait in one folder: these errors, too, would meet every one of
 * them. */
static bool is_full(int error)
{
	return place_full(error) || error == EACCES || error == EPERM
		|| error == EMFILE || error == ENFILE;
}

static bool render(Run *run, Worker *worker, const PlanEntry *entry,
	Outcome *outcome)
{
	Bench *bench = &run->benches[worker->number];
	const Task *task = task_of(run, entry);
	int error;
	settle_begin(&bench->settler, worker->job, entry, outcome);
	bench->out.drain = task->streams ? &bench->settler.drain : NULL;
	if (!run_task(task, worker, &bench->out))
		return false;
	error = settle_end(&bench->settler, buf_str(&bench->out));
	if (is_full(error)) {
		if (!atomic_exchange(&run->full, true))
			diag_add_failure(worker->diag, run->folder->path,
				error);
	} else if (error)
		diag_add_failure(worker->diag, folder_path(worker->job,
			run->folder, entry->path), error);
	return !error;
}

/* Whether the file is as it was left. */
static bool is_untouched(Run *run, Worker *worker, const PlanEntry *entry,
	const Memo *memo)
{
	Place *place = &run->benches[worker->number].settler.place;
	FileStamp stamp;
	return place_enter(place, entry->folder) == 0
		&& fs_stamp(&place->folder, paths_name(entry->path),
			&stamp) == 0
		&& stamp_equal(&stamp, &memo->stamp);
}

static bool is_remembered(const Run *run, size_t task)
{
	return run->memos && digest_equal(run->memos[task].key,
		run->tasks->items[task].key);
}

static void identify(Run *run, Worker *worker, size_t index)
{
	Task *task = &run->tasks->items[index];
	if (run->options.memory && task->identify
			&& !digest_known(task->key))
		task->key = task->identify(task, worker);
}

static void render_one(Worker *worker, size_t index, void *context)
{
	Run *run = context;
	Outcome *outcome = &run->commit.outcomes[run->turns[index]];
	const PlanEntry *entry = &run->commit.plan.entries[outcome->entry];
	identify(run, worker, entry->task);
	if (is_remembered(run, entry->task)) {
		const Memo *memo = &run->memos[entry->task];
		outcome->stamp = memo->stamp;
		outcome->done = !run->options.verify
			|| is_untouched(run, worker, entry, memo);
	}
	if (!outcome->done && !run->full)
		outcome->done = render(run, worker, entry, outcome);
}

static bool is_called(const Run *run, size_t task)
{
	return run->options.verify || !is_remembered(run, task);
}

/* Makes outcomes of the entries whose tasks are called. */
static void choose(Run *run)
{
	Commit *commit = &run->commit;
	size_t count = commit->plan.count, chosen = 0, at = 0;
	bool *called = ARENA_ARRAY(run->arena, bool, count);
	for (size_t task = 0; task < count; task++)
		chosen += called[task] = is_called(run, task);
	commit->outcomes = ARENA_ARRAY(run->arena, Outcome, chosen);
	commit->outcome_count = chosen;
	for (unsigned i = 0; at < chosen; i++)
		if (called[commit->plan.entries[i].task])
			commit->outcomes[at++].entry = i;
}

static size_t take_turns(Run *run, bool heavy, size_t at)
{
	const Commit *commit = &run->commit;
	for (unsigned i = 0; i < commit->outcome_count; i++) {
		if (task_of(run, &commit->plan.entries[
				commit->outcomes[i].entry])->heavy == heavy)
			run->turns[at++] = i;
	}
	return at;
}

/* Long tasks come first: were one begun last, a single worker would be busy at
 * the end. */
static void order_calls(Run *run)
{
	run->turns = ARENA_ARRAY(run->arena, unsigned,
		run->commit.outcome_count);
	take_turns(run, false, take_turns(run, true, 0));
}

static bool render_all(Run *run, Pool *pool)
{
	unsigned workers = pool_workers(pool);
	bool done = true;
	run->benches = ARENA_ARRAY(run->arena, Bench, workers);
	run->stages = ARENA_ARRAY(run->arena, Stage, workers);
	for (unsigned i = 0; i < workers; i++) {
		buf_init(&run->benches[i].out, LIMIT_PAGE);
		stage_init(&run->stages[i], run->folder, i);
		settle_init(&run->benches[i].settler, run->folder,
			&run->stages[i], &run->commit.plan,
			run->commit.stamps);
	}
	run->commit.stages = run->stages;
	pool_each(pool, run->commit.outcome_count, render_one, run,
		run->diag);
	for (unsigned i = 0; i < workers; i++) {
		buf_done(&run->benches[i].out);
		settle_done(&run->benches[i].settler);
	}
	for (size_t i = 0; i < run->commit.outcome_count; i++)
		done = done && run->commit.outcomes[i].done;
	return done;
}

static bool leftover_remove(Run *run)
{
	int error = stage_remove(run->arena, run->folder);
	if (error)
		diag_add_failure(run->diag, folder_path(run->arena,
			run->folder, STR(STAGE_PATH)), error);
	return !error;
}

/* The manifest is what the memory has kept; it need not be read. */
static void old_from_memory(Run *run, const RunMemory *memory)
{
	run->commit.old = (Manifest){.present = true,
		.label = memory->label,
		.paths = memory_paths(memory, run->arena)};
}

/* Finds the plan, what was there before, and how they differ. */
static bool prepare(Run *run)
{
	Commit *commit = &run->commit;
	const RunMemory *memory = run->options.memory;
	bool holds = memory && memory_holds(memory, run->folder,
		commit->label);
	if (holds && memory_fits(memory, run->tasks)) {
		run->memos = memory->memos;
		commit->plan = memory->plan;
		commit->old = (Manifest){.present = true,
			.label = memory->label};
		return true;
	}
	if (!plan_make(run->arena, run->tasks, &commit->plan, run->diag))
		return false;
	if (holds) {
		old_from_memory(run, memory);
		run->memos = memory_match(memory, run->arena, &commit->plan);
	} else if (!manifest_load(run->arena, run->folder, &commit->old,
			run->diag)) {
		return false;
	}
	commit_prepare(commit);
	return true;
}

static void remember(const Run *run)
{
	RunMemory *memory = run->options.memory;
	const Commit *commit = &run->commit;
	if (!run->memos || run->memos != memory->memos)
		memory_replace(memory, commit->label, &commit->plan, run->memos);
	ARRAY_EACH(const Outcome, outcome, commit->outcomes,
			commit->outcome_count) {
		unsigned task = commit->plan.entries[outcome->entry].task;
		memory->memos[task] = (Memo){run->tasks->items[task].key,
			outcome->stamp};
	}
	memory_keep(memory, run->folder);
}

/* Of the file of each entry as it is now, by rising entry. */
static const FileStamp *stamp_of(const Run *run, size_t entry, size_t *called)
{
	const Commit *commit = &run->commit;
	const Outcome *outcome = &commit->outcomes[*called];
	if (*called == commit->outcome_count || outcome->entry != entry)
		return &run->memos[commit->plan.entries[entry].task].stamp;
	++*called;
	return &outcome->stamp;
}

static bool record(Run *run)
{
	const Commit *commit = &run->commit;
	size_t called = 0;
	DigestState state;
	digest_init(&state);
	for (size_t i = 0; i < commit->plan.count; i++)
		record_add(&state, commit->plan.entries[i].path,
			stamp_of(run, i, &called));
	return commit_record(&run->commit, &(Record){run->options.inputs,
		digest_end(&state), commit->label, run->options.note});
}

static bool is_quiet(const Diag *diag)
{
	return !diag_failed(diag) && !diag_count(diag, SEVERITY_WARNING);
}

/* All pages are written; what is left helps the next run. The memory comes
 * last, since this needs what it held before. */
static bool conclude(Run *run, const RunStats *stats)
{
	if (digest_known(run->options.inputs) && is_quiet(run->diag)
			&& stats->written + stats->removed && !record(run))
		return false;
	if (run->options.memory)
		remember(run);
	return true;
}

bool run_build(Arena *arena, const Folder *folder, Str label,
	TaskList *tasks, Pool *pool, const RunOptions *options,
	Diag *diag, RunStats *ret_stats)
{
	Run run = {.arena = arena, .folder = folder, .tasks = tasks,
		.diag = diag, .options = options ? *options : (RunOptions){0},
		.commit = {.arena = arena, .folder = folder, .label = label,
			.tasks = tasks, .pool = pool, .diag = diag}};
	RunStats stats = {0};
	RunMemory *memory = run.options.memory;
	bool done;
	run.commit.stamps = memory || digest_known(run.options.inputs);
	if (!leftover_remove(&run) || !prepare(&run))
		return false;
	choose(&run);
	order_calls(&run);
	done = render_all(&run, pool) && commit_check(&run.commit);
	if (done) {
		done = commit_apply(&run.commit, &stats) && conclude(&run, &stats);
		if (!done && memory)
			memory_forget(memory);
	}
	for (unsigned i = 0; i < pool_workers(pool); i++)
		stage_done(&run.stages[i]);
	if (!leftover_remove(&run) || !done)
		return false;
	*ret_stats = stats;
	return true;
}
