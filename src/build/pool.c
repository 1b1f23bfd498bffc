#include "build/pool.h"

#include <pthread.h>
#include <sched.h>
#include <stdalign.h>
#include <stdatomic.h>

#include "base/limits.h"

/* Neighbours are taken together, since what they share is at hand then; fewer
 * at a time as fewer are left, so that no worker waits long for the last. */
enum { CHUNK_MAX = 16, SHARES_A_WORKER = 8 };

/* Two seats share no line of a processor's cache, nor a pair of lines. */
typedef struct Seat {
	alignas(128) Worker worker;
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
	size_t jobs;
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

static size_t share(const Pool *pool, size_t left)
{
	size_t size = left / ((size_t)pool->count * SHARES_A_WORKER);
	if (size > CHUNK_MAX)
		size = CHUNK_MAX;
	return size ? size : 1;
}

/* Jobs from *ret_from up to what is returned; none are left when they are
 * equal. */
static size_t take(Pool *pool, size_t *ret_from)
{
	size_t from = atomic_load(&pool->next), to;
	do {
		if (from >= pool->jobs)
			return *ret_from = from;
		to = from + share(pool, pool->jobs - from);
	} while (!atomic_compare_exchange_weak(&pool->next, &from, to));
	*ret_from = from;
	return to;
}

static void seat_work(Seat *seat)
{
	Pool *pool = seat->pool;
	size_t from, to;
	while ((to = take(pool, &from)) > from) {
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

static Seat *seats_new(Arena *arena, unsigned count)
{
	char *bytes = arena_alloc(arena, count * sizeof(Seat)
		+ alignof(Seat));
	bytes += -(uintptr_t)bytes & (alignof(Seat) - 1);
	return (Seat *)(void *)bytes;
}

Pool *pool_new(unsigned jobs)
{
	if (!jobs)
		jobs = processors();
	if (jobs > LIMIT_JOBS)
		jobs = LIMIT_JOBS;
	if (!jobs)
		jobs = 1;
	Pool *pool = ARENA_SELF(Pool);
	pool->seats = seats_new(&pool->arena, jobs);
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
	arena_self_done(pool->arena);
}

unsigned pool_workers(const Pool *pool)
{
	return pool->count;
}

void pool_clear(Pool *pool)
{
	for (unsigned i = 0; i < pool->count; i++)
		arena_clear(&pool->seats[i].keep);
}

void pool_watch(Pool *pool, PoolWatch watch, void *context)
{
	pool->watch = watch;
	pool->watch_context = context;
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
	ARRAY_EACH(Seat, seat, pool->seats, pool->count) {
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
	atomic_store(&pool->next, 0);
	if (pool->count > 1 && count > 1)
		round_start(pool);
	seat_work(&pool->seats[0]);
	round_wait(pool);
	reports_merge(pool, diag);
}
