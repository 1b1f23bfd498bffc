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
	WatchTree tree;
	WatchSet *set;		/* NULL: the roots are walked at intervals */
	WatchHints hints;
	Arena scratch;
	int wake_fd;
	unsigned walk_ms;
	int64_t next_look, next_walk, next_call;
	int64_t called;		/* when who waits was, and is not back; or 0 */
};

static void warn(Watch *watch, int error, Diag *diag)
{
	static const struct {
		int error;
		ServeFault fault;
		int (*limit)(void);
		long long enough;
	} limits[] = {
		{ENOSPC, SERVE_FOLDERS_MAX, watch_set_folders_max, 524288},
		{EMFILE, SERVE_SETS_MAX, watch_set_sets_max, 512},
	};

	for (size_t i = 0; i < sizeof limits / sizeof *limits; i++)
		if (limits[i].error == error) {
			int max = limits[i].limit();
			long long more = 2ll * max > limits[i].enough
				? 2ll * max : limits[i].enough;

			diag_add(diag, serve_fault(limits[i].fault), (Span){0},
				ARGS(ARG(str_format(&watch->scratch, "%d", max)),
					ARG(str_format(&watch->scratch, "%lld",
						more))));
			return;
		}

	Str reason = str_format(&watch->scratch, "errno %d", error);

	diag_add(diag, serve_fault(SERVE_UNWATCHED), (Span){0},
		ARGS(ARG(reason)));
}

/* From here on without the kernel's events. */
static void fall_back(Watch *watch, int error, Diag *diag)
{
	if (watch->set)
		watch_set_free(watch->set);
	watch->set = watch->tree.set = NULL;
	watch->next_walk = 0;
	warn(watch, error, diag);
}

static void check_failure(Watch *watch, Diag *diag)
{
	if (!watch->set || !watch->tree.failure)
		return;
	fall_back(watch, watch->tree.failure, diag);
	watch_hints_add_all(&watch->hints, WATCH_RENEWED);
}

static void open_set(Watch *watch, Diag *diag)
{
	int error = watch_set_new(&watch->set);

	watch->tree.set = watch->set;
	watch->tree.failure = 0;
	if (error)
		fall_back(watch, error, diag);
}

static void plan_walk(Watch *watch, int64_t start)
{
	int64_t now = watch_now();
	int64_t least = watch->set ? LIMIT_WATCH_SAFETY : LIMIT_WATCH_POLL;
	int64_t pause = (watch->walk_ms ? watch->walk_ms : least) *
		MILLISECOND;
	int64_t fair = (now - start) *
		(watch->set ? PAUSE_SAFETY : PAUSE_POLL);

	watch->next_walk = now + (pause > fair ? pause : fair);
}

static void walk(Watch *watch, Diag *diag)
{
	int64_t start = watch_now();

	watch_tree_walk(&watch->tree);
	if (watch->set && watch->tree.failure)
		fall_back(watch, watch->tree.failure, diag);
	plan_walk(watch, start);
}

static void plan_call(Watch *watch)
{
	int64_t now = watch_now();
	int64_t pause = (int64_t)LIMIT_WATCH_CALL * MILLISECOND;
	int64_t fair = watch->called ? (now - watch->called) * PAUSE_POLL
		: 0;

	watch->next_call = now + (pause > fair ? pause : fair);
	watch->called = 0;
}

Watch *watch_new(const WatchOptions *options, Diag *diag)
{
	Arena arena;

	arena_init(&arena);

	Watch *watch = ARENA_NEW(&arena, Watch);

	watch->arena = arena;
	watch->wake_fd = options->wake_fd;
	watch->walk_ms = options->walk_ms;
	arena_init(&watch->scratch);
	watch_tree_init(&watch->tree, options);
	watch_hints_init(&watch->hints, options->quiet_ms);
	if (!options->poll)
		open_set(watch, diag);
	watch_tree_roots(&watch->tree);
	walk(watch, diag);
	plan_call(watch);
	return watch;
}

void watch_free(Watch *watch)
{
	if (watch->set)
		watch_set_free(watch->set);
	watch_hints_done(&watch->hints);
	watch_tree_done(&watch->tree);
	arena_done(&watch->scratch);

	Arena arena = watch->arena;

	arena_done(&arena);
}

/* path is where the event happened: folder + "/" + name, or folder. */
typedef void (*EventFn)(Watch *watch, Str path);

static void when_lost(Watch *watch, Str path)
{
	(void)path;
	watch_hints_add_all(&watch->hints, WATCH_OVERFLOW);
}

/* One that is known by that path may know those below by others: a walk
 * that gave them their new paths can have been overtaken by another move. */
static void when_moved(Watch *watch, Str path)
{
	watch_hints_add(&watch->hints, path, WATCH_EVENTS);
	watch_tree_enter(&watch->tree, path, true, &watch->hints);
}

/* Also where one went: another may stand there, taken for it by the number
 * of its inode. */
static void when_folder(Watch *watch, Str path)
{
	watch_hints_add(&watch->hints, path, WATCH_EVENTS);
	watch_tree_enter(&watch->tree, path, false, &watch->hints);
}

static void when_begun(Watch *watch, Str path)
{
	watch_hints_add_begun(&watch->hints, path);
}

static void when_entry(Watch *watch, Str path)
{
	watch_hints_add(&watch->hints, path, WATCH_EVENTS);
}

static void handle(Watch *watch, const WatchEvent *event)
{
	static const EventFn handlers[] = {
		[WATCH_EVENT_LOST] = when_lost,
		[WATCH_EVENT_MOVED] = when_moved,
		[WATCH_EVENT_FOLDER] = when_folder,
		[WATCH_EVENT_BEGUN] = when_begun,
		[WATCH_EVENT_ENTRY] = when_entry,
	};
	Str path = event->folder;

	if (event->name.len)
		path = str_concat3(&watch->scratch, path, STR("/"),
			event->name);
	if (!event->name.len || !watch_tree_ignores(&watch->tree, path))
		handlers[event->kind](watch, path);
	arena_clear(&watch->scratch);
}

/* True when there may be more. */
static bool drain(Watch *watch)
{
	WatchEvent event;

	for (int i = 0; watch->set && i < EVENTS_AT_ONCE; i++) {
		if (!watch_set_next(watch->set, &event))
			return false;
		handle(watch, &event);
	}
	return watch->set != NULL;
}

static void look_at_roots(Watch *watch)
{
	if (watch_tree_roots(&watch->tree))
		watch_hints_add_all(&watch->hints, WATCH_ROOT);
	watch->next_look = watch_tree_unsteady(&watch->tree)
		? watch_now() + (int64_t)LIMIT_WATCH_ROOT * MILLISECOND
		: INT64_MAX;
}

/* With events, what they did not tell is looked for when all is quiet. */
static void look_around(Watch *watch, Diag *diag)
{
	int64_t start = watch_now();

	look_at_roots(watch);

	bool whole = watch_tree_compare(&watch->tree, &watch->hints);

	check_failure(watch, diag);
	plan_walk(watch, start);
	if (!whole)
		watch->next_walk = watch_now() +
			(int64_t)LIMIT_WATCH_POLL * MILLISECOND;
}

static void tend(Watch *watch, Diag *diag)
{
	int64_t now = watch_now();
	bool quiet = !watch->hints.first_ns;

	if (watch->next_look <= now)
		look_at_roots(watch);
	if (watch->next_walk <= now && (quiet || !watch->set))
		look_around(watch, diag);
}

static void renew(Watch *watch, Diag *diag)
{
	watch_set_free(watch->set);
	watch->set = NULL;
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
	if (watch->set && watch_set_worn(watch->set))
		renew(watch, diag);
	if (watch->hints.everything)
		walk(watch, diag);
	watch_hints_list(&watch->hints, arena, ret_batch);
	watch_tree_tell(&watch->tree, ret_batch);
	ret_batch->first_ns = watch->hints.first_ns;
	ret_batch->quiet_ns = due;
	watch_hints_clear(&watch->hints);
}

static void doze(const Watch *watch, int64_t due)
{
	struct pollfd files[] = {
		{watch->set ? watch_set_fd(watch->set) : -1, POLLIN, 0},
		{watch->wake_fd, POLLIN, 0},
	};
	bool walks = !watch->hints.first_ns || !watch->set;
	int64_t until = due < watch->next_look ? due : watch->next_look;
	int64_t now = watch_now();

	if (walks && watch->next_walk < until)
		until = watch->next_walk;
	if (until <= now)
		return;

	struct timespec rest = {
		(until - now) / 1000 / MILLISECOND,
		(until - now) % (1000ll * MILLISECOND)
	};

	ppoll(files, 2, &rest, NULL);
}

static bool is_readable(int fd)
{
	struct pollfd file = {fd, POLLIN, 0};

	return fd >= 0 && poll(&file, 1, 0) > 0;
}

bool watch_wait(Watch *watch, Arena *arena, WatchBatch *ret_batch,
	Diag *diag)
{
	if (watch->called)
		plan_call(watch);
	for (;;) {
		if (is_readable(watch->wake_fd))
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
