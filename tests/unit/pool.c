#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "base/limits.h"
#include "build/pool.h"

enum { COUNT = 1000 };

static const Fault fault = {
	"S01", SEVERITY_ERROR, REACH_NONE, PHRASE("số {1}", "number {1}"),
	PHRASE(NULL, NULL), PHRASE(NULL, NULL)
};
static const Source source = {.path = STR_INIT("a")};

static void square(Worker *worker, size_t index, void *context)
{
	size_t *results = context;
	/* The job's memory is empty: its first bytes are always the same. */
	char *scratch = arena_bytes(worker->job, 100);
	memset(scratch, 'j', 100);
	if (!worker->state)
		worker->state = scratch;
	assert_ptr_equal(worker->state, scratch);
	assert_true(worker->number < 7);
	memset(arena_bytes(worker->keep, 10), 'k', 10);
	results[index] += index * index + 1;
	if (index % 10 == 3)
		diag_add(worker->diag, &fault, span_file(&source),
			ARGS(ARG(str_format(worker->job, "%05zu", index))));
}

static void each_index_once(void **state)
{
	static const unsigned jobs[] = {1, 2, 4, 7};
	(void)state;
	for (size_t j = 0; j < 4; j++) {
		size_t results[COUNT] = {0};
		Pool *pool = pool_new(jobs[j]);
		Arena arena;
		Diag diag;
		arena_init(&arena);
		diag_init(&diag, &arena);
		assert_int_equal(pool_workers(pool), jobs[j]);
		for (size_t round = 1; round <= 3; round++) {
			pool_each(pool, COUNT, square, results, &diag);
			for (size_t i = 0; i < COUNT; i++)
				assert_int_equal(results[i],
					round * (i * i + 1));
			assert_int_equal(diag.reports.count, round * 100);
		}
		/* Reports outlive the pool; equal ones fall together. */
		pool_free(pool);
		diag_sort(&diag);
		assert_int_equal(diag.reports.count, 100);
		assert_memory_equal(diag.reports.items[99].args.at[0].str.ptr,
			"00993", 5);
		arena_done(&arena);
	}
}

static void few_jobs(void **state)
{
	Pool *pool = pool_new(4);
	size_t results[3] = {0};
	Arena arena;
	Diag diag;
	(void)state;
	arena_init(&arena);
	diag_init(&diag, &arena);
	for (size_t count = 0; count <= 3; count++)
		pool_each(pool, count, square, results, &diag);
	assert_int_equal(results[0], 3);
	assert_int_equal(results[2], 5);
	pool_free(pool);
	arena_done(&arena);
}

static void idle_pools(void **state)
{
	Pool *pool = pool_new(0);
	(void)state;
	assert_true(pool_workers(pool) >= 1);
	pool_free(pool);
	pool = pool_new(1000);
	assert_int_equal(pool_workers(pool), LIMIT_JOBS);
	pool_free(pool);
	pool_free(NULL);
}

typedef struct Kept {
	Arena *arena;	/* to adopt what a worker kept */
	char *text;
} Kept;

static void keep(Worker *worker, size_t index, void *context)
{
	Kept *kept = context;
	(void)index;
	kept->text = arena_bytes(worker->keep, 4);
	memcpy(kept->text, "kept", 4);
	arena_adopt(kept->arena, worker->keep);
}

static void kept_memory_is_adopted(void **state)
{
	Pool *pool = pool_new(2);
	Arena arena;
	Kept kept = {.arena = &arena};
	Diag diag;
	(void)state;
	arena_init(&arena);
	diag_init(&diag, &arena);
	pool_each(pool, 1, keep, &kept, &diag);
	pool_free(pool);
	assert_memory_equal(kept.text, "kept", 4);
	arena_done(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_index_once),
		cmocka_unit_test(few_jobs),
		cmocka_unit_test(idle_pools),
		cmocka_unit_test(kept_memory_is_adopted)
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
