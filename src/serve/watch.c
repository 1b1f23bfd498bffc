#include "serve/watch.h"

#include <errno.h>
#include <poll.h>

#include "base/limits.h"
#include "serve/fault.h"
#include "serve/watch_hints.h"
#include "serve/watch_set.h"
#include "serve/watch_tree.h"

enum {
	EVENTS_AT_ONCE = 4096,		/* then the clock is looked at */
	/* A pause is at least so many times the walk before it, or what was
	 * done by who was called. */
	PAUSE_SAFETY = 100, PAUSE_POLL = 10
};

struct Watch {
	Arena arena;		/* holds this very Watch */
	WatchTree tree;		/* without a set it is walked at intervals */
	WatchHints hints;
	Arena scratch;
	unsigned walk_ms;
	int64_t next_look, next_walk, next_call;
	int64_t called;		/* when who waits was, and is not back; or 0 */
};

static void warn(Watch *watch, int error, Diag *diag)
{
	static const struct {
		int error;
		ServeFault fault;
		int enough;
	} limits[] = {
		{ENOSPC, SERVE_FOLDERS_MAX, 524288},
		{EMFILE, SERVE_SETS_MAX, 512},
	};
	Arena *scratch = &watch->scratch;
	ServeFault fault = SERVE_UNWATCHED;
	Str told = str_format(scratch, "errno %d", error), more = {0};
	for (size_t i = 0; i < COUNT(limits); i++)
		if (limits[i].error == error) {
			long long max = watch_set_limit(error);
			fault = limits[i].fault;
			told = str_from_int(scratch, max);
			more = str_from_int(scratch, 2 * max > limits[i].enough
				? 2 * max : limits[i].enough);
		}
	diag_add(diag, serve_fault(fault), (Span){0},
		ARGS(ARG(told), ARG(more)));
}

/* From here on without the kernel's events. */
static void fall_back(Watch *watch, int error, Diag *diag)
{
	watch_set_free(watch->tree.set);
	watch->tree.set = NULL;
	watch->tree.failure = 0;
	warn(watch, error, diag);
}

static void check_failure(Watch *watch, Diag *diag)
{
	if (!watch->tree.failure)
		return;
	fall_back(watch, watch->tree.failure, diag);
	watch_hints_add_all(&watch->hints, WATCH_RENEWED);
}

static void open_set(Watch *watch, Diag *diag)
{
	int error = watch_set_new(&watch->tree.set);
	if (error)
		fall_back(watch, error, diag);
}

/* The end of a pause after what began at start: so many milliseconds, and so
 * many times what that took. */
static int64_t pause_after(int64_t start, int64_t ms, int times)
{
	int64_t now = watch_now(), fair = (now - start) * times;
	int64_t least = ms * MILLISECOND;
	return now + (least > fair ? least : fair);
}

static void plan_walk(Watch *watch, int64_t start)
{
	unsigned least = watch->tree.set ? LIMIT_WATCH_SAFETY
		: LIMIT_WATCH_POLL;
	watch->next_walk = pause_after(start,
		watch->walk_ms ? watch->walk_ms : least,
		watch->tree.set ? PAUSE_SAFETY : PAUSE_POLL);
}

static void walk(Watch *watch, Diag *diag)
{
	int64_t start = watch_now();
	watch_tree_walk(&watch->tree);
	if (watch->tree.failure)
		fall_back(watch, watch->tree.failure, diag);
	plan_walk(watch, start);
}

static void plan_call(Watch *watch, int64_t start)
{
	watch->next_call = pause_after(start, LIMIT_WATCH_CALL, PAUSE_POLL);
	watch->called = 0;
}

Watch *watch_new(const WatchOptions *options, Diag *diag)
{
	Watch *watch = ARENA_SELF(Watch);
	watch->walk_ms = options->walk_ms;
	arena_init(&watch->scratch);
	watch_tree_init(&watch->tree, options);
	watch_hints_init(&watch->hints, options->quiet_ms);
	if (!options->poll)
		open_set(watch, diag);
	watch_tree_roots(&watch->tree);
	walk(watch, diag);
	plan_call(watch, watch_now());
	return watch;
}

void watch_free(Watch *watch)
{
	watch_set_free(watch->tree.set);
	watch_hints_done(&watch->hints);
	watch_tree_done(&watch->tree);
	arena_done(&watch->scratch);
	arena_self_done(watch->arena);
}

static void handle(Watch *watch, const WatchEvent *event)
{
	WatchHints *hints = &watch->hints;
	Str path = event->folder;
	arena_clear(&watch->scratch);
	if (event->name.len) {
		path = str_concat3(&watch->scratch, path, STR("/"),
			event->name);
		if (watch_tree_ignores(&watch->tree, path))
			return;
	}
	if (event->kind == WATCH_EVENT_LOST)
		watch_hints_add_all(hints, WATCH_OVERFLOW);
	else if (event->kind == WATCH_EVENT_BEGUN)
		watch_hints_add_begun(hints, path);
	else
		watch_hints_add(hints, path, WATCH_EVENTS);
	/* A folder that is known by its path may still know those below by old
	 * ones: another move can overtake the walk that gives them their new
	 * paths. And a folder may be taken for one that went away, when it got
	 * the number of that one's inode. */
	if (event->kind == WATCH_EVENT_MOVED
			|| event->kind == WATCH_EVENT_FOLDER)
		watch_tree_enter(&watch->tree, path,
			event->kind == WATCH_EVENT_MOVED, hints);
}

/* True when there may be more. */
static bool drain(Watch *watch)
{
	WatchEvent event;
	if (!watch->tree.set)
		return false;
	for (int i = 0; i < EVENTS_AT_ONCE; i++) {
		if (!watch_set_next(watch->tree.set, &event))
			return false;
		handle(watch, &event);
	}
	return true;
}

static void look_at_roots(Watch *watch)
{
	if (watch_tree_roots(&watch->tree))
		watch_hints_add_all(&watch->hints, WATCH_ROOT);
	watch->next_look = watch->tree.unsteady
		? watch_now() + (int64_t)LIMIT_WATCH_ROOT * MILLISECOND
		: INT64_MAX;
}

/* With events, what they did not tell is looked for when all is quiet. */
static bool may_walk(const Watch *watch)
{
	return !watch->hints.first_ns || !watch->tree.set;
}

static void look_around(Watch *watch, Diag *diag)
{
	int64_t start = watch_now();
	look_at_roots(watch);
	bool whole = watch_tree_compare(&watch->tree, &watch->hints);
	check_failure(watch, diag);
	plan_walk(watch, start);
	if (!whole)
		watch->next_walk = watch_now()
			+ (int64_t)LIMIT_WATCH_POLL * MILLISECOND;
}

static void tend(Watch *watch, Diag *diag)
{
	int64_t now = watch_now();
	if (watch->next_look <= now)
		look_at_roots(watch);
	if (watch->next_walk <= now && may_walk(watch))
		look_around(watch, diag);
}

static void renew(Watch *watch, Diag *diag)
{
	watch_set_free(watch->tree.set);
	watch->tree.set = NULL;
	open_set(watch, diag);
	watch_hints_add_all(&watch->hints, WATCH_RENEWED);
}

/* What was hinted, now that it may be told. All that is read after this
 * and then changes is told by a later batch. */
static void take(Watch *watch, Arena *arena, int64_t due,
	WatchBatch *ret_batch, Diag *diag)
{
	look_at_roots(watch);
	check_failure(watch, diag);
	if (watch->tree.set && watch_set_worn(watch->tree.set))
		renew(watch, diag);
	if (watch->hints.everything)
		walk(watch, diag);
	watch_hints_take(&watch->hints, arena, ret_batch);
	ret_batch->quiet_ns = due;
	watch_tree_tell(&watch->tree, ret_batch);
}

static void doze(const Watch *watch, int64_t due)
{
	int64_t until = due < watch->next_look ? due : watch->next_look;
	int64_t now = watch_now();
	if (may_walk(watch) && watch->next_walk < until)
		until = watch->next_walk;
	if (until > now)
		watch_tree_stirs(&watch->tree, until - now);
}

static bool is_woken(const Watch *watch)
{
	struct pollfd file = {watch->tree.wake_fd, POLLIN, 0};
	return poll(&file, 1, 0) > 0;
}

bool watch_wait(Watch *watch, Arena *arena, WatchBatch *ret_batch,
	Diag *diag)
{
	if (watch->called)
		plan_call(watch, watch->called);
	for (;;) {
		if (is_woken(watch))
			return false;
		bool more = drain(watch);
		tend(watch, diag);
		int64_t due = watch->hints.first_ns
			? watch_hints_due(&watch->hints) : watch->next_call;
		if (due <= watch_now()) {
			if (!watch->hints.first_ns)
				watch->called = watch_now();
			take(watch, arena, due, ret_batch, diag);
			return true;
		}
		if (!more)
			doze(watch, due);
	}
}
