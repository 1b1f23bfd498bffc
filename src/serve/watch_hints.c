#include "serve/watch_hints.h"

#include <time.h>

#include "base/limits.h"

void watch_hints_init(WatchHints *hints, unsigned quiet_ms)
{
	unsigned delay_ms = quiet_ms > LIMIT_WATCH_DELAY ? quiet_ms
		: LIMIT_WATCH_DELAY;
	*hints = (WatchHints){
		.quiet_ns = (int64_t)quiet_ms * MILLISECOND,
		.delay_ns = (int64_t)delay_ms * MILLISECOND
	};
	arena_init(&hints->arena);
}

void watch_hints_done(WatchHints *hints)
{
	arena_done(&hints->arena);
}

int64_t watch_now(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 * MILLISECOND + now.tv_nsec;
}

static void note(WatchHints *hints, WatchCause cause)
{
	if (!hints->first_ns)
		hints->first_ns = watch_now();
	if (cause > hints->cause)
		hints->cause = cause;
}

static void keep(WatchHints *hints, Str path)
{
	if (hints->everything || map_get(&hints->paths, path))
		return;
	if (hints->paths.count == LIMIT_WATCH_PATHS)
		watch_hints_add_all(hints, WATCH_MANY);
	else
		map_add(&hints->arena, &hints->paths,
			str_copy(&hints->arena, path), hints);
}

void watch_hints_add(WatchHints *hints, Str path, WatchCause cause)
{
	note(hints, cause);
	hints->last_ns = watch_now();
	keep(hints, path);
}

void watch_hints_add_begun(WatchHints *hints, Str path)
{
	note(hints, WATCH_EVENTS);
	keep(hints, path);
}

void watch_hints_add_all(WatchHints *hints, WatchCause cause)
{
	note(hints, cause);
	hints->last_ns = watch_now();
	hints->everything = true;
}

int64_t watch_hints_due(const WatchHints *hints)
{
	if (!hints->first_ns)
		return INT64_MAX;
	int64_t quiet = hints->last_ns + hints->quiet_ns;
	int64_t latest = hints->first_ns + hints->delay_ns;
	return hints->last_ns && quiet < latest ? quiet : latest;
}

static int path_order(const void *a, const void *b)
{
	return str_cmp(*(const Str *)a, *(const Str *)b);
}

static void clear(WatchHints *hints)
{
	arena_clear(&hints->arena);
	hints->paths = (Map){0};
	hints->cause = WATCH_EVENTS;
	hints->everything = false;
	hints->first_ns = hints->last_ns = 0;
}

void watch_hints_take(WatchHints *hints, Arena *arena,
	WatchBatch *ret_batch)
{
	size_t count = hints->everything ? 0 : hints->paths.count;
	*ret_batch = (WatchBatch){.cause = hints->cause,
		.everything = hints->everything, .first_ns = hints->first_ns};
	for (size_t i = 0; i < count; i++)
		*VEC_ADD(arena, &ret_batch->paths) = str_copy(arena,
			hints->paths.slots[i].key);
	SORT(ret_batch->paths.items, count, path_order);
	clear(hints);
}
