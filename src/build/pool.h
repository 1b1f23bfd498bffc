/* Threads that share a list of equal jobs.
 * Knows indexes and arenas; must not know what a job does. */
#ifndef BUILD_POOL_H
#define BUILD_POOL_H

#include "base/arena.h"
#include "base/diag.h"

typedef struct Pool Pool;

typedef struct Worker {
	unsigned number;	/* 0 to pool_workers - 1 */
	Arena *keep;		/* lives until pool_free, or adopted */
	Arena *job;		/* cleared after every job */
	Diag *diag;		/* merged by pool_each, in no certain order */
	void *state;		/* for whoever set it; NULL at first */
} Worker;

typedef void (*PoolFn)(Worker *worker, size_t index, void *context);

/* jobs 0 means one per processor, at most LIMIT_JOBS. The calling thread
 * is worker 0; with one job no thread is made. */
Pool *pool_new(unsigned jobs);
void pool_free(Pool *pool);
unsigned pool_workers(const Pool *pool);

/* Forgets what the workers kept. */
void pool_clear(Pool *pool);

/* Calls fn once for each index below count, on any worker; returns when all
 * are done. Reports go to diag. Results must depend on the index alone. */
void pool_each(Pool *pool, size_t count, PoolFn fn, void *context,
	Diag *diag);

/* Called now and then by the caller's thread while pool_each runs, with how
 * many jobs are taken, of how many. */
typedef void (*PoolWatch)(void *context, size_t done, size_t total);

void pool_watch(Pool *pool, PoolWatch watch, void *context);

#endif
