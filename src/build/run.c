#include "build/run.h"

#include <errno.h>

#include "base/hash.h"
#include "base/limits.h"
#include "build/commit.h"
#include "build/fault.h"
#include "build/stage.h"

typedef struct Bench {
	Buf out;
	Stage stage;
} Bench;

typedef struct Run {
	Arena *arena;
	const Folder *folder;
	const TaskList *tasks;
	Diag *diag;
	Commit commit;
	Bench *benches;		/* one a worker */
} Run;

static bool stage_bytes(Run *run, Worker *worker, const Task *task, Str bytes,
	Outcome *outcome)
{
	Bench *bench = &run->benches[worker->number];
	int error;

	outcome->digest = hash_bytes(bytes, 0);
	if (fs_same(run->folder, task->path, bytes))
		return true;
	error = stage_put(worker->job, &bench->stage, bytes, &outcome->number);
	if (error) {
		diag_add_failure(worker->diag, str_concat3(worker->job,
			run->folder->path, STR("/"), task->path), error);
		return false;
	}
	outcome->worker = worker->number;
	outcome->staged = true;
	return true;
}

static bool render(Run *run, Worker *worker, const Task *task,
	Outcome *outcome)
{
	Buf *out = &run->benches[worker->number].out;

	buf_clear(out);
	if (!task->write(task, worker, out))
		return false;
	if (out->overflow) {
		diag_add(worker->diag, build_fault(BUILD_TOO_LARGE),
			task->span,
			ARGS(ARG(task->path), ARG(str_format(worker->job,
				"%d", LIMIT_PAGE >> 20))));
		return false;
	}
	return stage_bytes(run, worker, task, buf_str(out), outcome);
}

static void render_one(Worker *worker, size_t index, void *context)
{
	Run *run = context;
	Outcome *outcome = &run->commit.outcomes[index];

	outcome->done = render(run, worker, &run->tasks->items[index],
		outcome);
}

static void path_check(Run *run, Task *task)
{
	Commit *commit = &run->commit;
	Task *first;

	if (!manifest_path_valid(task->path)) {
		diag_add(run->diag, build_fault(BUILD_BAD_PATH), task->span,
			ARGS(ARG(task->path)));
		return;
	}
	first = map_add(run->arena, &commit->planned, task->path, task);
	if (first != task)
		diag_add_related(run->diag, build_fault(BUILD_TWICE),
			task->span, first->span,
			ARGS(ARG(task->path)));
}

static void nesting_check(Run *run, Task *task)
{
	Commit *commit = &run->commit;

	for (size_t i = 0; i < task->path.len; i++) {
		Str above = str_slice(task->path, 0, i);
		Task *blocking;

		if (task->path.ptr[i] != '/')
			continue;
		map_add(run->arena, &commit->folders, above, task);
		blocking = map_get(&commit->planned, above);
		if (blocking)
			diag_add_related(run->diag, build_fault(BUILD_NESTED),
				task->span,
				blocking->span,
				ARGS(ARG(task->path), ARG(above)));
	}
}

/* Whether the plan makes sense in itself. */
static bool plan_check(Run *run)
{
	size_t before = run->diag->reports.count;

	VEC_EACH(Task, task, run->tasks)
		path_check(run, task);
	VEC_EACH(Task, task, run->tasks)
		nesting_check(run, task);
	return run->diag->reports.count == before;
}

static bool leftover_remove(Run *run)
{
	int error = stage_remove(run->arena, run->folder);

	if (error)
		diag_add_failure(run->diag, str_concat3(run->arena,
			run->folder->path, STR("/"), STR(STAGE_PATH)), error);
	return !error;
}

static bool render_all(Run *run, Pool *pool)
{
	unsigned workers = pool_workers(pool);
	bool done = true;

	run->benches = ARENA_ARRAY(run->arena, Bench, workers);
	for (unsigned i = 0; i < workers; i++) {
		buf_init(&run->benches[i].out, LIMIT_PAGE);
		run->benches[i].stage = (Stage){run->folder, i, 0};
	}
	pool_each(pool, run->tasks->count, render_one, run, run->diag);
	for (unsigned i = 0; i < workers; i++)
		buf_done(&run->benches[i].out);
	for (size_t i = 0; i < run->tasks->count; i++)
		done = done && run->commit.outcomes[i].done;
	return done;
}

bool run_build(Arena *arena, const Folder *folder, Str label,
	const TaskList *tasks, Pool *pool, Diag *diag, RunStats *ret_stats)
{
	Run run = {arena, folder, tasks, diag, {0}, NULL};
	RunStats stats = {0};
	bool done;

	commit_init(&run.commit, arena, folder, label, tasks, diag);
	if (!leftover_remove(&run) || !plan_check(&run) ||
	    !manifest_load(arena, folder, &run.commit.old, diag))
		return false;
	done = render_all(&run, pool) && commit_check(&run.commit) &&
		commit_apply(&run.commit, &stats);
	if (!leftover_remove(&run) || !done)
		return false;
	*ret_stats = stats;
	return true;
}
