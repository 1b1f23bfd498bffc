#include "build/pool.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>

#include "base/limits.h"

/* Few enough that the last worker does not wait long for the others, many
 * enough that the counter is not what they all wait for. */
enum { CHUNK_MAX = 16, CHUNKS_A_WORKER = 8 };

typedef struct Seat {
	Worker worker;
	Arena keep, job;
	Arena reports;	/* of diag; given to the caller's after each round */
	Diag diag;
	Pool *pool;
	pthread_t thread;
} Seat;

struct Pool {
	Arena arena;	/* holds this very Pool */
	Seat *seats;
	unsigned count;

	pthread_mutex_t lock;	/* guards what follows, up to next */
	pthread_cond_t started, finished;
	unsigned round;		/* raised by each pool_each */
	unsigned busy;		/* threads still in the round */
	bool closing;
	PoolFn fn;
	void *context;
	size_t jobs, chunk;
	atomic_size_t next;	/* first job that no one took */

	PoolWatch watch;	/* called by seat 0 */
	void *watch_context;
};

static void seat_tell(const Seat *seat)
{
	Pool *pool = seat->pool;
	size_t taken = atomic_load(&pool->next);

	if (pool->watch && seat->worker.number == 0)
		pool->watch(pool->watch_context, taken < pool->jobs ? taken
			: pool->jobs, pool->jobs);
}

static void seat_work(Seat *seat)
{
	Pool *pool = seat->pool;

	for (;;) {
		size_t from = atomic_fetch_add(&pool->next, pool->chunk);
		size_t to = from + pool->chunk;

		if (from >= pool->jobs)
			return;
		if (to > pool->jobs)
			to = pool->jobs;
		for (size_t i = from; i < to; i++) {
			pool->fn(&seat->worker, i, pool->context);
			arena_clear(&seat->job);
			seat_tell(seat);
		}
	}
}

static void *seat_main(void *argument)
{
	Seat *seat = argument;
	Pool *pool = seat->pool;
	unsigned seen = 0;

	pthread_mutex_lock(&pool->lock);
	for (;;) {
		while (pool->round == seen && !pool->closing)
			pthread_cond_wait(&pool->started, &pool->lock);
		if (pool->closing)
			break;
		seen = pool->round;
		pthread_mutex_unlock(&pool->lock);
		seat_work(seat);
		pthread_mutex_lock(&pool->lock);
		if (--pool->busy == 0)
			pthread_cond_signal(&pool->finished);
	}
	pthread_mutex_unlock(&pool->lock);
	return NULL;
}

static unsigned processors(void)
{
	cpu_set_t set;

	if (sched_getaffinity(0, sizeof set, &set) != 0)
		return 1;
	return (unsigned)CPU_COUNT(&set);
}

static void seat_init(Seat *seat, Pool *pool, unsigned number)
{
	arena_init(&seat->keep);
	arena_init(&seat->job);
	arena_init(&seat->reports);
	diag_init(&seat->diag, &seat->reports);
	seat->pool = pool;
	seat->worker = (Worker){number, &seat->keep, &seat->job, &seat->diag,
		NULL};
}

/* A thread that cannot be made is done without. */
static void threads_start(Pool *pool, unsigned wanted)
{
	for (pool->count = 1; pool->count < wanted; pool->count++) {
		Seat *seat = &pool->seats[pool->count];

		if (pthread_create(&seat->thread, NULL, seat_main, seat) != 0)
			return;
	}
}

Pool *pool_new(unsigned jobs)
{
	Arena arena;

	if (!jobs)
		jobs = processors();
	if (jobs > LIMIT_JOBS)
		jobs = LIMIT_JOBS;
	if (!jobs)
		jobs = 1;
	arena_init(&arena);

	Pool *pool = ARENA_NEW(&arena, Pool);

	pool->seats = ARENA_ARRAY(&arena, Seat, jobs);
	pool->arena = arena;
	pthread_mutex_init(&pool->lock, NULL);
	pthread_cond_init(&pool->started, NULL);
	pthread_cond_init(&pool->finished, NULL);
	for (unsigned i = 0; i < jobs; i++)
		seat_init(&pool->seats[i], pool, i);
	threads_start(pool, jobs);
	return pool;
}

void pool_free(Pool *pool)
{
	if (!pool)
		return;
	pthread_mutex_lock(&pool->lock);
	pool->closing = true;
	pthread_cond_broadcast(&pool->started);
	pthread_mutex_unlock(&pool->lock);
	for (unsigned i = 0; i < pool->count; i++) {
		Seat *seat = &pool->seats[i];

		if (i)
			pthread_join(seat->thread, NULL);
		arena_done(&seat->keep);
		arena_done(&seat->job);
		arena_done(&seat->reports);
	}
	pthread_cond_destroy(&pool->finished);
	pthread_cond_destroy(&pool->started);
	pthread_mutex_destroy(&pool->lock);

	Arena arena = pool->arena;

	arena_done(&arena);
}

unsigned pool_workers(const Pool *pool)
{
	return pool->count;
}

Worker *pool_worker(Pool *pool, unsigned number)
{
	return &pool->seats[number].worker;
}

void pool_watch(Pool *pool, PoolWatch watch, void *context)
{
	pool->watch = watch;
	pool->watch_context = context;
}

static size_t chunk_size(size_t jobs, unsigned workers)
{
	size_t chunk = jobs / ((size_t)workers * CHUNKS_A_WORKER);

	if (chunk > CHUNK_MAX)
		chunk = CHUNK_MAX;
	return chunk ? chunk : 1;
}

static void round_start(Pool *pool)
{
	pthread_mutex_lock(&pool->lock);
	pool->busy = pool->count - 1;
	pool->round++;
	pthread_cond_broadcast(&pool->started);
	pthread_mutex_unlock(&pool->lock);
}

static void round_wait(Pool *pool)
{
	pthread_mutex_lock(&pool->lock);
	while (pool->busy)
		pthread_cond_wait(&pool->finished, &pool->lock);
	pthread_mutex_unlock(&pool->lock);
}

/* The memory of the reports goes with them: they may outlive the pool. */
static void reports_merge(Pool *pool, Diag *diag)
{
	for (unsigned i = 0; i < pool->count; i++) {
		Seat *seat = &pool->seats[i];

		diag_merge(diag, &seat->diag);
		arena_adopt(diag->arena, &seat->reports);
		diag_init(&seat->diag, &seat->reports);
	}
}

void pool_each(Pool *pool, size_t count, PoolFn fn, void *context, Diag *diag)
{
	pool->fn = fn;
	pool->context = context;
	pool->jobs = count;
	pool->chunk = chunk_size(count, pool->count);
	atomic_store(&pool->next, 0);
	if (pool->count > 1 && count > 1)
		round_start(pool);
	seat_work(&pool->seats[0]);
	round_wait(pool);
	reports_merge(pool, diag);
}
