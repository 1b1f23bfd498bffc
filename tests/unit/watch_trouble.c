#include "watch_scene.h"

#include <sched.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/select.h>

#include "serve/fault.h"
#include "serve/stop.h"

/* More events than the kernel keeps. */
static void flood(Scene *s)
{
	const char *one = z(s, "content/first.yaml");
	const char *two = z(s, "content/2025/plan.yaml");
	FILE *file = fopen("/proc/sys/fs/inotify/max_queued_events", "r");
	int max = 16384;
	if (file) {
		assert_int_equal(fscanf(file, "%d", &max), 1);
		fclose(file);
	}
	/* Equal events in a row would count as one. */
	for (int i = 0; i < max / 2 + 100; i++) {
		chmod(one, 0600);
		chmod(two, 0600);
	}
}

static void overflow(void **state)
{
	Scene *s = *state;
	start_usual(s);
	flood(s);
	make(s, "content/2026");
	make(s, "content/2026/a");
	move(s, "content/2025", "content/2024");
	expect_all(s, WATCH_OVERFLOW);
	expect_watched(s, "content/2026/a/x.md");
	expect_watched(s, "content/2024/plan.yaml");
}

static void too_many_paths(void **state)
{
	Scene *s = *state;
	char path[64];
	start_usual(s);
	make(s, "many");
	for (int i = 0; i <= LIMIT_WATCH_PATHS; i++) {
		snprintf(path, sizeof path, "many/%d", i);
		assert_true(mknod(z(s, path), S_IFREG | 0644, 0) == 0);
	}
	move(s, "many", "content/many");
	expect_all(s, WATCH_MANY);
	expect_watched(s, "content/many/77");
}

static void roots_that_go_and_come(void **state)
{
	Scene *s = *state;
	start_usual(s);
	move(s, "content", "away");
	expect_all(s, WATCH_ROOT);
	move(s, "away", "content");
	expect_all(s, WATCH_ROOT);
	expect_watched(s, "content/2025/plan.yaml");
	/* Another one in its place. */
	move(s, "content", "away");
	make(s, "content");
	make(s, "content/2030");
	expect_all(s, WATCH_ROOT);
	expect_watched(s, "content/2030/plan.yaml");
	erase(s, "content/2030/plan.yaml");
	erase(s, "content/2030");
	erase(s, "content");
	expect_all(s, WATCH_ROOT);
	/* One that never was there. */
	settle(s);
	make(s, "themes");
	expect_all(s, WATCH_ROOT);
	expect_watched(s, "themes/x.html");
}

/* No event tells that a link leads elsewhere. */
static void a_root_that_is_a_link(void **state)
{
	Scene *s = *state;
	make(s, "themes");
	move(s, "content", "one");
	make(s, "two");
	make(s, "two/2030");
	assert_int_equal(symlink("one", z(s, "content")), 0);
	start_usual(s);
	settle(s);
	assert_int_equal(symlink("two", z(s, "next")), 0);
	move(s, "next", "content");
	expect_all(s, WATCH_ROOT);
	expect_watched(s, "content/2030/plan.yaml");
}

static void polling(void **state)
{
	Scene *s = *state;
	WatchOptions options = usual(s, 10);
	options.poll = true;
	options.walk_ms = 30;
	start(s, &options);
	assert_false(next(s, MOMENT_MS));
	put(s, "content/first.yaml", "other");
	expect(s, "content/first.yaml");
	assert_int_equal(s->cause, WATCH_FOUND);
	assert_int_equal(s->seen.count, 1);
	/* What was told is not told again. */
	assert_false(next(s, MOMENT_MS));
	forget(s);
	make(s, "content/2025/a");
	make(s, "content/2025/a-b");
	put(s, "content/2025/a/x.md", "x");
	expect(s, "content/2025/a/x.md");
	settle(s);
	/* Names that sort before the slash. */
	forget(s);
	put(s, "content/2025/a/y.md", "x");
	expect(s, "content/2025/a/y.md");
	assert_int_equal(s->seen.count, 1);
	settle(s);
	forget(s);
	move(s, "content/2025", "content/2026");
	expect(s, "content/2025");
	expect(s, "content/2026/a/x.md");
	/* Of what vanished, the topmost alone. */
	assert_false(saw(s, "content/2025/plan.yaml"));
	settle(s);
	forget(s);
	assert_int_equal(chmod(z(s, "content/first.yaml"), 0600), 0);
	expect(s, "content/first.yaml");
	erase(s, "content/first.yaml");
	forget(s);
	expect(s, "content/first.yaml");
	move(s, "content", "away");
	expect_all(s, WATCH_ROOT);
	move(s, "away", "content");
	expect_all(s, WATCH_ROOT);
	expect_watched(s, "content/2026/plan.yaml");
}

/* Several walks, also where the machine has others to serve. */
enum { WALKS_MS = 400 };

/* Through memory, which no event tells of. */
static void write_unseen(Scene *s, const char *path, char c)
{
	int fd = open(z(s, path), O_RDWR);
	char *bytes = mmap(NULL, 1, PROT_READ | PROT_WRITE, MAP_SHARED, fd,
		0);
	assert_true(bytes != MAP_FAILED);
	close(fd);	/* an event: it was open for writing */
	settle(s);
	forget(s);
	*bytes = c;
	assert_int_equal(msync(bytes, 1, MS_SYNC), 0);
	expect(s, path);
	munmap(bytes, 1);
}

static void what_no_event_told(void **state)
{
	Scene *s = *state;
	WatchOptions options = usual(s, 10);
	options.walk_ms = 40;
	start(s, &options);
	write_unseen(s, "content/2025/plan.yaml", 'x');
	assert_int_equal(s->cause, WATCH_FOUND);
	assert_int_equal(s->seen.count, 1);
	/* Events that were told are not found again. */
	settle(s);
	forget(s);
	put(s, "content/2025/plan.yaml", "y");
	make(s, "content/2026");
	put(s, "content/2026/a.md", "y");
	expect(s, "content/2026/a.md");
	assert_int_equal(s->cause, WATCH_EVENTS);
	move(s, "content/2026", "content/2027");
	expect(s, "content/2027");
	assert_false(next(s, WALKS_MS));
	/* Nor what went with its folder, where another has come. */
	put(s, "content/2025/b.md", "x");
	expect(s, "content/2025/b.md");
	settle(s);
	forget(s);
	move(s, "content/2025", "content/2024");
	move(s, "content/2027", "content/2025");
	expect(s, "content/2024");
	expect(s, "content/2025");
	assert_int_equal(s->cause, WATCH_EVENTS);
	assert_false(next(s, WALKS_MS));
}

static void again_and_again(void **state)
{
	Scene *s = *state;
	bool renewed = false;
	WatchOptions options = usual(s, 1);
	start(s, &options);
	/* The library keeps the names of what is gone. */
	for (int i = 0; i < 200 && !renewed; i++) {
		make(s, "content/again");
		forget(s);
		expect(s, "content/again");
		erase(s, "content/again");
		renewed = s->everything;
		if (renewed)
			assert_int_equal(s->cause, WATCH_RENEWED);
	}
	assert_true(renewed);
	expect_watched(s, "content/2025/plan.yaml");
}

/* What befell the first one is not told by the second, though the library
 * keeps what it has read and not handed out. */
static void a_second_watch(void **state)
{
	Scene *s = *state;
	WatchOptions options = usual(s, 10);
	start(s, &options);
	/* Not as long as the others, so that they do not fill what the library
	 * reads at once to the last byte. */
	put(s, "content/with-a-name-that-is-longer.yaml", "x");
	flood(s);
	next(s, 1);
	watch_free(s->watch);
	start(s, &options);
	assert_false(next(s, MOMENT_MS));
	expect_watched(s, "content/2025/plan.yaml");
}

/* As a user whom rights can stop. */
static void without_rights(Scene *s)
{
	WatchOptions options = usual(s, 10);
	if (getuid() == 0 && seteuid(65534) != 0)
		_exit(1);
	start(s, &options);
	if (chmod(z(s, "content/2025"), 0) != 0)
		_exit(2);
	expect(s, "content/2025");
	watch_free(s->watch);
	/* Closed from the beginning. */
	start(s, &options);
	assert_int_equal(s->diag.reports.count, 0);
	forget(s);
	if (chmod(z(s, "content/2025"), 0755) != 0)
		_exit(3);
	expect(s, "content/2025/plan.yaml");
	expect_watched(s, "content/2025/plan.yaml");
	/* Another user makes a folder where we cannot look. */
	if (geteuid() == getuid() || chmod(z(s, "content/2025"), 0) != 0
			|| seteuid(0) != 0)
		_exit(geteuid() == getuid() ? 0 : 4);
	make(s, "content/2025/a");
	put(s, "content/2025/a/x.md", "x");
	if (chmod(z(s, "content/2025/a/x.md"), 0666) != 0
			|| seteuid(65534) != 0)
		_exit(5);
	settle(s);
	forget(s);
	if (chmod(z(s, "content/2025"), 0755) != 0)
		_exit(6);
	expect(s, "content/2025/a/x.md");
	expect_watched(s, "content/2025/a/x.md");
	watch_free(s->watch);
}

static void closed_folders(void **state)
{
	Scene *s = *state;
	static const char *const paths[] = {"", "content", "content/2025",
		"content/2025/plan.yaml"};
	for (size_t i = 0; getuid() == 0 && i < 4; i++)
		assert_int_equal(chown(z(s, paths[i]), 65534, 65534), 0);
	finish(meanwhile(s, without_rights));
}

static bool set_limit(const char *name, const char *value)
{
	char path[64];
	int fd;
	snprintf(path, sizeof path, "/proc/sys/user/%s", name);
	fd = open(path, O_WRONLY);
	if (fd < 0 || write(fd, value, strlen(value)) < 0)
		return false;
	close(fd);
	return true;
}

/* The warning, and then changes are found nevertheless. */
static void poll_after(Scene *s, ServeFault fault)
{
	WatchOptions options = usual(s, 10);
	options.walk_ms = 30;
	start(s, &options);
	if (s->diag.reports.count != 1
			|| s->diag.reports.items[0].fault != serve_fault(fault))
		_exit(1);
	put(s, "content/2025/plan.yaml", "x");
	expect(s, "content/2025/plan.yaml");
	watch_free(s->watch);
	_exit(s->cause != WATCH_FOUND || s->diag.reports.count != 1);
}

/* A namespace of one's own has limits of its own; 77 where it is denied. */
static void few_folders(Scene *s)
{
	if (unshare(CLONE_NEWUSER) != 0
			|| !set_limit("max_inotify_watches", "1"))
		_exit(77);
	poll_after(s, SERVE_FOLDERS_MAX);
}

static void no_sets(Scene *s)
{
	if (unshare(CLONE_NEWUSER) != 0
			|| !set_limit("max_inotify_instances", "0"))
		_exit(77);
	poll_after(s, SERVE_SETS_MAX);
}

/* The last watch is taken by a folder that comes later. */
static void few_folders_later(Scene *s)
{
	WatchOptions options = usual(s, 10);
	options.walk_ms = 30;
	if (unshare(CLONE_NEWUSER) != 0
			|| !set_limit("max_inotify_watches", "2"))
		_exit(77);
	start(s, &options);
	make(s, "content/2026");
	expect_all(s, WATCH_RENEWED);
	put(s, "content/2026/plan.yaml", "x");
	forget(s);
	expect(s, "content/2026/plan.yaml");
	watch_free(s->watch);
	_exit(s->diag.reports.count != 1);
}

/* No limit of the kernel's on watching is in the way. */
static void no_low_descriptor(Scene *s)
{
	struct rlimit files;
	if (getrlimit(RLIMIT_NOFILE, &files) != 0)
		_exit(2);
	files.rlim_cur = files.rlim_max;
	if (files.rlim_max < FD_SETSIZE + 64
			|| setrlimit(RLIMIT_NOFILE, &files) != 0)
		_exit(77);
	for (int fd = 0; fd < FD_SETSIZE;)
		fd = dup(s->timer);
	poll_after(s, SERVE_UNWATCHED);
}

static void exhausted_limits(void **state)
{
	static void (*const ways[])(Scene *) = {no_low_descriptor,
		few_folders, no_sets, few_folders_later};
	Scene *s = *state;
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		int status;
		pid_t child = meanwhile(s, ways[i]);
		assert_int_equal(waitpid(child, &status, 0), child);
		if (WIFEXITED(status) && WEXITSTATUS(status) == 77)
			skip();
		assert_int_equal(status, 0);
	}
}

static void be_stopped(Scene *s)
{
	WatchOptions options = usual(s, 10);
	options.wake_fd = stop_open();
	if (options.wake_fd < 0 || stop_asked())
		_exit(1);
	start(s, &options);
	kill(getpid(), SIGTERM);
	if (watch_wait(s->watch, &s->arena, &s->batch, &s->diag))
		_exit(2);
	watch_free(s->watch);
	_exit(!stop_asked());
}

static void stopping(void **state)
{
	finish(meanwhile(*state, be_stopped));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		SCENE(overflow),
		SCENE(too_many_paths),
		SCENE(roots_that_go_and_come),
		SCENE(a_root_that_is_a_link),
		SCENE(polling),
		SCENE(what_no_event_told),
		SCENE(again_and_again),
		SCENE(a_second_watch),
		SCENE(closed_folders),
		SCENE(exhausted_limits),
		SCENE(stopping),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
