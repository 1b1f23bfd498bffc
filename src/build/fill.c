#include "build/fill.h"

#include <errno.h>
#include <stdatomic.h>

#include "base/limits.h"
#include "build/place.h"
#include "build/release_fault.h"

struct FillPlan {
	Plan plan;
};

/* What a worker has at hand. */
typedef struct Bench {
	Buf out;
	Place to, from;
} Bench;

typedef struct Work {
	const TaskList *tasks;
	const Plan *plan;
	Sums sums;		/* one an entry of plan */
	const Folder *folder;
	Str home;		/* what is told to be full */
	atomic_bool full;
	const FillModel *model;
	Bench *benches;		/* one a worker */
	bool *done;		/* one an entry */
} Work;

static void work_begin(Arena *arena, Work *work, Pool *pool)
{
	unsigned workers = pool_workers(pool);
	work->benches = ARENA_ARRAY(arena, Bench, workers);
	work->done = ARENA_ARRAY(arena, bool, work->plan->count);
	ARRAY_EACH(Bench, bench, work->benches, workers) {
		buf_init(&bench->out, LIMIT_PAGE);
		place_init(&bench->to, work->folder, work->plan);
		place_init(&bench->from, work->model
			? &work->model->folder : NULL, work->plan);
	}
}

static bool work_end(Work *work, Pool *pool)
{
	bool done = true;
	for (unsigned i = 0; i < pool_workers(pool); i++) {
		buf_done(&work->benches[i].out);
		place_done(&work->benches[i].to);
		place_done(&work->benches[i].from);
	}
	for (size_t i = 0; i < work->plan->count; i++)
		done = done && work->done[i];
	return done;
}

static const Task *task_at(const Work *work, size_t index)
{
	return &work->tasks->items[work->plan->entries[index].task];
}

static void foresee_one(Worker *worker, size_t index, void *context)
{
	Work *work = context;
	Buf *out = &work->benches[worker->number].out;
	const Task *task = task_at(work, index);
	work->done[index] = run_task(task, worker, out);
	if (work->done[index])
		work->sums.items[index] = (Sum){.path = task->path,
			.sha = sha_bytes(buf_str(out))};
}

bool fill_foresee(Arena *arena, const TaskList *tasks, Pool *pool,
	Foresight *ret_foresight, Diag *diag)
{
	FillPlan *plan = ARENA_NEW(arena, FillPlan);
	Work work = {.tasks = tasks, .plan = &plan->plan};
	if (!plan_make(arena, tasks, &plan->plan, diag))
		return false;
	work.sums.count = plan->plan.count;
	work.sums.items = ARENA_ARRAY(arena, Sum, work.sums.count);
	work_begin(arena, &work, pool);
	pool_each(pool, plan->plan.count, foresee_one, &work, diag);
	if (!work_end(&work, pool))
		return false;
	*ret_foresight = (Foresight){tasks, plan, work.sums};
	return true;
}

/* Whether the file has got a second name. */
static bool link_one(Work *work, Bench *bench, size_t index)
{
	const PlanEntry *entry = &work->plan->entries[index];
	const Sum *old = sums_find(&work->model->sums, entry->path);
	Str name = paths_name(entry->path);
	return old && !old->closed
		&& sha_equal(old->sha, work->sums.items[index].sha)
		&& place_enter(&bench->from, entry->folder) == 0
		&& fs_link(&bench->from.folder, name, &bench->to.folder,
			name) == 0;
}

static int write_one(Bench *bench, Str name)
{
	Str bytes = buf_str(&bench->out);
	int error = fs_write(&bench->to.folder, name, bytes);
	if (error)
		return error;
	return fs_same(&bench->to.folder, name, bytes) ? 0 : EIO;
}

static void tell(Work *work, Worker *worker, Str path, int error)
{
	if (!place_full(error))
		diag_add_failure(worker->diag, path, error);
	else if (!atomic_exchange(&work->full, true))
		diag_add_failure(worker->diag, work->home, error);
}

static bool make_one(Work *work, Worker *worker, size_t index)
{
	Bench *bench = &work->benches[worker->number];
	const Task *task = task_at(work, index);
	if (!run_task(task, worker, &bench->out))
		return false;
	if (!sha_equal(sha_bytes(buf_str(&bench->out)),
			work->sums.items[index].sha)) {
		diag_add(worker->diag, release_fault(RELEASE_UNSTABLE),
			task->span, ARGS(ARG(task->path)));
		return false;
	}
	int error = write_one(bench, paths_name(task->path));
	if (error)
		tell(work, worker, folder_path(worker->job, work->folder,
			task->path), error);
	return !error;
}

static void fill_one(Worker *worker, size_t index, void *context)
{
	Work *work = context;
	Bench *bench = &work->benches[worker->number];
	const PlanEntry *entry = &work->plan->entries[index];
	int error;
	if (work->full)
		return;
	error = place_enter(&bench->to, entry->folder);
	if (error)
		tell(work, worker, work->folder->path, error);
	else
		work->done[index] = link_one(work, bench, index)
			|| make_one(work, worker, index);
}

static int make_folders(const Work *work)
{
	int error = 0;
	for (size_t i = 0; i < work->plan->folder_count && !error; i++)
		error = fs_mkdirs(work->folder, work->plan->folders[i].path);
	return error;
}

/* Whether nothing else is there. Each planned file was put there itself. */
static int count_files(Arena *arena, const Work *work)
{
	FileList files;
	size_t count = 0;
	int error = fs_walk(arena, work->folder, STR(""), &files);
	if (error)
		return error;
	VEC_EACH(const FileEntry, file, &files)
		count += file->type != FILE_FOLDER;
	return count == work->plan->count ? 0 : EIO;
}

bool fill_folder(Arena *arena, const Foresight *foresight,
	const Folder *folder, Str home, const FillModel *model, Pool *pool,
	Diag *diag)
{
	Work work = {.tasks = foresight->tasks,
		.plan = &foresight->plan->plan, .sums = foresight->sums,
		.folder = folder, .home = home, .model = model};
	int error = make_folders(&work);
	if (!error) {
		work_begin(arena, &work, pool);
		pool_each(pool, work.plan->count, fill_one, &work, diag);
		if (!work_end(&work, pool))
			return false;
		error = count_files(arena, &work);
	}
	if (error)
		diag_add_failure(diag, place_full(error) ? home : folder->path,
			error);
	return !error;
}
