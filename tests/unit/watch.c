#include "watch_scene.h"

#include <sys/eventfd.h>

#include "base/litter.h"

/* What editors do, each to content/first.yaml. */
static void by_touch(Scene *s)
{
	int fd = open(z(s, "content/first.yaml"), O_WRONLY | O_CREAT, 0644);
	close(fd);
}

static void by_overwriting(Scene *s)
{
	put(s, "content/first.yaml", "new");
}

static void by_sed(Scene *s)
{
	put(s, "content/sedAb12Cd", "new");
	move(s, "content/sedAb12Cd", "content/first.yaml");
}

static void by_rsync(Scene *s)
{
	put(s, "content/.first.yaml.X81fdA", "new");
	move(s, "content/.first.yaml.X81fdA", "content/first.yaml");
}

static void by_emacs(Scene *s)
{
	put(s, "content/#first.yaml#", "new");
	assert_int_equal(symlink("me@here.1", z(s, "content/.#first.yaml")),
		0);
	move(s, "content/first.yaml", "content/first.yaml~");
	put(s, "content/first.yaml", "new");
	erase(s, "content/.#first.yaml");
	erase(s, "content/#first.yaml#");
}

static void by_vim(Scene *s)
{
	put(s, "content/.first.yaml.swp", "swap");
	put(s, "content/4913", "");
	erase(s, "content/4913");
	move(s, "content/first.yaml", "content/first.yaml~");
	put(s, "content/first.yaml", "new");
	erase(s, "content/first.yaml~");
	erase(s, "content/.first.yaml.swp");
}

static void by_git(Scene *s)
{
	erase(s, "content/first.yaml");
	put(s, "content/first.yaml", "new");
}

static void by_office(Scene *s)
{
	put(s, "content/~$first.yaml", "me");
	put(s, "content/.~lock.first.yaml#", "me");
	put(s, "content/first.yaml.tmp", "new");
	move(s, "content/first.yaml.tmp", "content/first.yaml");
	erase(s, "content/~$first.yaml");
	erase(s, "content/.~lock.first.yaml#");
}

static void by_chmod(Scene *s)
{
	assert_int_equal(chmod(z(s, "content/first.yaml"), 0600), 0);
}

static void by_linking(Scene *s)
{
	assert_int_equal(link(z(s, "content/2025/plan.yaml"),
		z(s, "content/other.yaml")), 0);
	assert_int_equal(rename(z(s, "content/other.yaml"),
		z(s, "content/first.yaml")), 0);
}

static void by_removing(Scene *s)
{
	erase(s, "content/first.yaml");
}

static void editors(void **state)
{
	static void (*const ways[])(Scene *) = {by_touch, by_overwriting,
		by_sed, by_rsync, by_emacs, by_vim, by_git, by_office,
		by_chmod, by_linking, by_removing};
	Scene *s = *state;
	start_usual(s);
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		forget(s);
		ways[i](s);
		expect(s, "content/first.yaml");
		assert_int_equal(s->batches, 1);
		assert_false(s->everything);
		for (size_t k = 0; k < s->seen.count; k++) {
			Str path = s->seen.slots[k].key;
			assert_false(litter_path(str_slice(path,
				strlen(s->path) + 1, path.len)));
		}
		settle(s);
	}
}

static void litter_is_silent(void **state)
{
	Scene *s = *state;
	make(s, "content/.git");
	make(s, "content/site");
	start_usual(s);
	put(s, "content/.git/index", "x");
	put(s, "content/site/index.html", "x");
	put(s, "content/2025/.DS_Store", "x");
	put(s, "content/2025/Thumbs.db", "x");
	put(s, "content/2025/plan.yaml~", "x");
	make(s, "content/.svn");
	make(s, "outside");
	put(s, "outside/a.yaml", "x");
	assert_false(next(s, MOMENT_MS));
	expect_watched(s, "content/2025/plan.yaml");
}

static int64_t now_ns(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000000000 + now.tv_nsec;
}

static void files_not_yet_closed(void **state)
{
	Scene *s = *state;
	start_usual(s);
	int64_t latest = now_ns() + LIMIT_WATCH_DELAY * INT64_C(1000000);
	int fd = open(z(s, "content/slow.yaml"), O_WRONLY | O_CREAT, 0644);
	/* Half of it may be told, but only after the longest delay. */
	assert_false(next(s, LIMIT_WATCH_DELAY / 2));
	assert_int_equal(write(fd, "all", 3), 3);
	close(fd);
	bool in_time = now_ns() < latest;
	expect(s, "content/slow.yaml");
	assert_true(s->batches == 1 || !in_time);
	/* One that comes whole, by a link, is closed nowhere. */
	settle(s);
	forget(s);
	put(s, "outside.yaml", "x");
	assert_int_equal(link(z(s, "outside.yaml"), z(s, "content/l.yaml")),
		0);
	expect(s, "content/l.yaml");
}

enum { FOLDERS = 200, FILES = 10 };

static void make_many(Scene *s)
{
	char path[64];
	for (int i = 0; i < FOLDERS; i++) {
		snprintf(path, sizeof path, "content/new-%d", i);
		make(s, path);
		for (int j = 0; j < FILES; j++) {
			snprintf(path, sizeof path, "content/new-%d/%d.md",
				i, j);
			put(s, path, "x");
		}
	}
}

static void new_folders_with_files(void **state)
{
	Scene *s = *state;
	char path[64];
	start_usual(s);
	pid_t child = meanwhile(s, make_many);
	for (int i = 0; i < FOLDERS; i++)
		for (int j = 0; j < FILES; j++) {
			snprintf(path, sizeof path, "content/new-%d/%d.md",
				i, j);
			expect(s, path);
		}
	finish(child);
	assert_false(s->everything);
	expect_watched(s, "content/new-199/0.md");
}

static void make_deep(Scene *s)
{
	char path[128];
	for (int i = 0; i < 30; i++) {
		int len = snprintf(path, sizeof path, "content/deep-%d", i);
		make(s, path);
		for (int depth = 0; depth < 8; depth++) {
			len += snprintf(path + len, sizeof path - (size_t)len,
				"/%d", depth);
			make(s, path);
		}
		snprintf(path + len, sizeof path - (size_t)len, "/x.md");
		put(s, path, "x");
	}
}

static void nested_folders_at_once(void **state)
{
	Scene *s = *state;
	char path[64];
	start_usual(s);
	pid_t child = meanwhile(s, make_deep);
	for (int i = 0; i < 30; i++) {
		snprintf(path, sizeof path,
			"content/deep-%d/0/1/2/3/4/5/6/7/x.md", i);
		expect(s, path);
	}
	finish(child);
	for (int i = 0; i < 30; i += 7) {
		snprintf(path, sizeof path,
			"content/deep-%d/0/1/2/3/4/5/6/7/x.md", i);
		expect_watched(s, path);
	}
}

static void folders_that_move(void **state)
{
	Scene *s = *state;
	make(s, "outside");
	make(s, "outside/in");
	put(s, "outside/in/x.md", "x");
	make(s, "content/2025/a");
	put(s, "content/2025/a/x.md", "x");
	start_usual(s);
	/* Within, also where its name was taken before. */
	move(s, "content/2025/a", "content/2025/b");
	expect(s, "content/2025/a");
	expect(s, "content/2025/b/x.md");
	expect_watched(s, "content/2025/b/x.md");
	make(s, "content/2025/a");
	expect(s, "content/2025/a");
	expect_watched(s, "content/2025/a/y.md");
	expect_watched(s, "content/2025/b/x.md");
	/* Together with what is below. */
	move(s, "content/2025", "content/2026");
	expect(s, "content/2025");
	expect(s, "content/2026/b/x.md");
	expect_watched(s, "content/2026/b/x.md");
	expect_watched(s, "content/2026/plan.yaml");
	/* In. */
	move(s, "outside/in", "content/in");
	expect(s, "content/in/x.md");
	expect_watched(s, "content/in/x.md");
	/* Out, and in again under another name. */
	move(s, "content/in", "outside/in");
	expect(s, "content/in");
	settle(s);
	move(s, "outside/in", "content/back");
	expect(s, "content/back/x.md");
	expect_watched(s, "content/back/x.md");
	/* Away and back before anyone looked: what is in it could not be read
	 * meanwhile. */
	settle(s);
	forget(s);
	move(s, "content/2026", "content/2027");
	move(s, "content/2027", "content/2026");
	expect(s, "content/2026/b/x.md");
	assert_false(s->everything);
	/* Two change places. */
	settle(s);
	forget(s);
	move(s, "content/2026/a", "content/2026/t");
	move(s, "content/2026/b", "content/2026/a");
	move(s, "content/2026/t", "content/2026/b");
	expect(s, "content/2026/a");
	expect(s, "content/2026/b");
	expect_watched(s, "content/2026/a/x.md");
	expect_watched(s, "content/2026/b/y.md");
}

static void folders_that_go(void **state)
{
	Scene *s = *state;
	start_usual(s);
	erase(s, "content/2025/plan.yaml");
	erase(s, "content/2025");
	expect(s, "content/2025");
	make(s, "content/2025");
	put(s, "content/2025/plan.yaml", "x");
	expect(s, "content/2025/plan.yaml");
	expect_watched(s, "content/2025/plan.yaml");
	/* A file takes the place of a folder, and the other way round. */
	erase(s, "content/2025/plan.yaml");
	erase(s, "content/2025");
	put(s, "content/2025", "x");
	expect_watched(s, "content/2025");
	erase(s, "content/2025");
	make(s, "content/2025");
	expect_watched(s, "content/2025/plan.yaml");
}

static void links_are_not_followed(void **state)
{
	Scene *s = *state;
	make(s, "outside");
	assert_int_equal(symlink(z(s, "outside"), z(s, "content/link")), 0);
	start_usual(s);
	put(s, "outside/x.md", "x");
	assert_false(next(s, MOMENT_MS));
	assert_int_equal(symlink(z(s, "outside"), z(s, "content/other")), 0);
	expect(s, "content/other");
	settle(s);
	put(s, "outside/x.md", "y");
	assert_false(next(s, MOMENT_MS));
}

static void write_often(Scene *s)
{
	for (int i = 0; i < 140; i++) {
		put(s, "content/first.yaml", "x");
		usleep(5 * 1000);
	}
}

static void quiet_time(void **state)
{
	Scene *s = *state;
	WatchOptions options = usual(s, 100);
	start(s, &options);
	int64_t before = now_ns();
	put(s, "content/first.yaml", "x");
	expect(s, "content/first.yaml");
	int64_t after = now_ns();
	assert_true(after - before >= 100 * 1000000);
	assert_true(s->batch.first_ns >= before);
	assert_true(s->batch.quiet_ns <= after);
	assert_true(s->batch.quiet_ns - s->batch.first_ns >= 99 * 1000000);
}

/* In a stream of events it is never quiet, unless the machine holds it up
 * for so long. */
static void never_quiet(void **state)
{
	Scene *s = *state;
	WatchOptions options = usual(s, 100);
	int64_t waited = 0;
	start(s, &options);
	for (int tries = 0; tries < 5 && waited != LIMIT_WATCH_DELAY;
			tries++) {
		pid_t child = meanwhile(s, write_often);
		assert_true(next(s, PATIENCE_MS));
		waited = (s->batch.quiet_ns - s->batch.first_ns) / 1000000;
		assert_true(waited <= LIMIT_WATCH_DELAY);
		finish(child);
		settle(s);
	}
	assert_int_equal(waited, LIMIT_WATCH_DELAY);
}

static void waking_up(void **state)
{
	Scene *s = *state;
	WatchOptions options = usual(s, 10);
	uint64_t one = 1;
	options.wake_fd = eventfd(0, EFD_CLOEXEC);
	start(s, &options);
	assert_int_equal(write(options.wake_fd, &one, sizeof one), 8);
	put(s, "content/first.yaml", "x");
	assert_false(watch_wait(s->watch, &s->arena, &s->batch, &s->diag));
	/* What happened meanwhile is kept. */
	assert_int_equal(read(options.wake_fd, &one, sizeof one), 8);
	assert_true(watch_wait(s->watch, &s->arena, &s->batch, &s->diag));
	assert_int_equal(s->batch.paths.count, 1);
	close(options.wake_fd);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		SCENE(editors),
		SCENE(litter_is_silent),
		SCENE(files_not_yet_closed),
		SCENE(new_folders_with_files),
		SCENE(nested_folders_at_once),
		SCENE(folders_that_move),
		SCENE(folders_that_go),
		SCENE(links_are_not_followed),
		SCENE(quiet_time),
		SCENE(never_quiet),
		SCENE(waking_up),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
