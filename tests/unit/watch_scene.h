/* A folder that is watched, and what was told of it: for the units that look
 * at serve/watch.
 * Knows files and batches; must not know what a test is after. */
#ifndef UNIT_WATCH_SCENE_H
#define UNIT_WATCH_SCENE_H

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/timerfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/fs.h"
#include "base/limits.h"
#include "base/map.h"
#include "serve/watch.h"

#include "temporary.h"

enum { PATIENCE_MS = 3000, MOMENT_MS = 60 };

/* A folder with the roots content/ (there) and themes/ (not there). All
 * paths of tests are below it. */
typedef struct Scene {
	Arena arena;
	Diag diag;
	char path[TEMPORARY_PATH];
	Watch *watch;
	int timer;
	Map seen;		/* paths told since scene_forget */
	bool everything;
	WatchCause cause;
	WatchBatch batch;	/* the last one */
	size_t batches;
} Scene;

static inline Str full(Scene *s, const char *path)
{
	return str_format(&s->arena, "%s/%s", s->path, path);
}

static inline const char *z(Scene *s, const char *path)
{
	return full(s, path).ptr ? str_z(&s->arena, full(s, path)) : "";
}

static inline void put(Scene *s, const char *path, const char *text)
{
	int fd = open(z(s, path), O_WRONLY | O_CREAT | O_TRUNC, 0644);
	assert_true(fd >= 0);
	assert_int_equal(write(fd, text, strlen(text)), strlen(text));
	close(fd);
}

static inline void make(Scene *s, const char *path)
{
	assert_int_equal(mkdir(z(s, path), 0755), 0);
}

static inline void move(Scene *s, const char *from, const char *to)
{
	assert_int_equal(rename(z(s, from), z(s, to)), 0);
}

static inline void erase(Scene *s, const char *path)
{
	assert_int_equal(remove(z(s, path)), 0);
}

static inline int setup(void **state)
{
	Scene *s = test_calloc(1, sizeof *s);
	arena_init(&s->arena);
	diag_init(&s->diag, &s->arena);
	temporary_make(s->path, "watch");
	assert_int_equal(chmod(s->path, 0755), 0);
	s->timer = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC);
	make(s, "content");
	put(s, "content/first.yaml", "1");
	make(s, "content/2025");
	put(s, "content/2025/plan.yaml", "2");
	*state = s;
	return 0;
}

static inline int teardown(void **state)
{
	Scene *s = *state;
	if (s->watch)
		watch_free(s->watch);
	close(s->timer);
	temporary_remove(s->path);
	arena_done(&s->arena);
	test_free(s);
	return 0;
}

static inline WatchOptions usual(Scene *s, unsigned quiet_ms)
{
	Str *paths = ARENA_ARRAY(&s->arena, Str, 3);
	paths[0] = full(s, "content");
	paths[1] = full(s, "themes");
	paths[2] = full(s, "content/site");
	return (WatchOptions){.roots = paths, .root_count = 2,
		.ignored = paths + 2, .ignored_count = 1,
		.quiet_ms = quiet_ms, .wake_fd = s->timer};
}

static inline void start(Scene *s, const WatchOptions *options)
{
	s->watch = watch_new(options, &s->diag);
	assert_non_null(s->watch);
}

static inline void start_usual(Scene *s)
{
	WatchOptions options = usual(s, 10);
	start(s, &options);
	assert_int_equal(s->diag.reports.count, 0);
}

static inline void set_timer(Scene *s, int ms)
{
	struct itimerspec time = {.it_value = {ms / 1000,
		ms % 1000 * 1000000}};
	timerfd_settime(s->timer, 0, &time, NULL);
}

static inline void forget(Scene *s)
{
	s->seen = (Map){0};
	s->everything = false;
	s->batches = 0;
}

/* Waits for one batch; false when none came in time. */
static inline bool next(Scene *s, int ms)
{
	set_timer(s, ms);
	bool told = watch_wait(s->watch, &s->arena, &s->batch, &s->diag);
	set_timer(s, 0);
	if (!told)
		return false;
	s->batches++;
	s->everything = s->everything || s->batch.everything;
	s->cause = s->batch.cause;
	assert_true(!s->batch.everything || !s->batch.paths.count);
	VEC_EACH(const Str, path, &s->batch.paths) {
		assert_true(path == s->batch.paths.items
			|| str_cmp(path[-1], path[0]) < 0);
		map_add(&s->arena, &s->seen, *path, s);
	}
	return true;
}

static inline bool saw(Scene *s, const char *path)
{
	return s->everything || map_get(&s->seen, full(s, path));
}

/* Waits until path was told. */
static inline void expect(Scene *s, const char *path)
{
	while (!saw(s, path))
		if (!next(s, PATIENCE_MS))
			fail_msg("%s was not told", path);
}

/* Waits until nothing more is told. */
static inline void settle(Scene *s)
{
	while (next(s, MOMENT_MS))
		continue;
}

/* A write to path is told by exactly that path. */
static inline void expect_watched(Scene *s, const char *path)
{
	settle(s);
	forget(s);
	put(s, path, "changed");
	expect(s, path);
	assert_false(s->everything);
}

static inline void expect_all(Scene *s, WatchCause cause)
{
	forget(s);
	while (!s->everything)
		if (!next(s, PATIENCE_MS))
			fail_msg("everything was not told");
	assert_int_equal(s->cause, cause);
}

/* In another process, so that it happens while we look. */
static inline pid_t meanwhile(Scene *s, void (*what)(Scene *))
{
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		what(s);
		_exit(0);
	}
	return child;
}

static inline void finish(pid_t child)
{
	int status;
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
}

#define SCENE(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

#endif
