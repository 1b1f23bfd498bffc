#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/hash.h"
#include "base/limits.h"
#include "build/run.h"

#include "temporary.h"

typedef struct Scene {
	Arena arena;
	Diag diag;
	Pool *pool;
	Folder top;		/* the temporary folder */
	Folder out;
	char path[TEMPORARY_PATH];
	TaskList tasks;
	RunStats stats;
} Scene;

static const Fault refusal = {
	"S99", SEVERITY_ERROR, REACH_NONE, PHRASE("không được", "no"),
	PHRASE(NULL, NULL), PHRASE(NULL, NULL)
};
static const Source source = {.path = STR_INIT("a.md"),
	.text = STR_INIT("text\n")};
static const Source source2 = {.path = STR_INIT("b.md"),
	.text = STR_INIT("text\n")};

static Str out_path(Scene *s)
{
	return str_format(&s->arena, "%s/out", s->path);
}

static int setup_jobs(void **state, unsigned jobs)
{
	static Scene scene;
	memset(&scene, 0, sizeof scene);
	temporary_make(scene.path, "run");
	arena_init(&scene.arena);
	diag_init(&scene.diag, &scene.arena);
	scene.pool = pool_new(jobs);
	scene.out.fd = -1;
	assert_int_equal(folder_open(&scene.arena, &scene.top,
		str_from(scene.path)), 0);
	*state = &scene;
	return 0;
}

static int setup(void **state)
{
	return setup_jobs(state, 4);
}

static int setup_single(void **state)
{
	return setup_jobs(state, 1);
}

static int teardown(void **state)
{
	Scene *s = *state;
	folder_close(&s->out);
	folder_close(&s->top);
	temporary_remove(s->path);
	pool_free(s->pool);
	arena_done(&s->arena);
	return 0;
}

static bool write_subject(const Task *task, Worker *worker, Buf *out)
{
	(void)worker;
	assert_int_equal(out->len, 0);
	buf_add(out, str_from(task->subject));
	return true;
}

static bool write_refusal(const Task *task, Worker *worker, Buf *out)
{
	buf_add(out, STR("half a p"));
	diag_add(worker->diag, &refusal, task->span, NO_ARGS);
	return false;
}

static bool write_too_much(const Task *task, Worker *worker, Buf *out)
{
	(void)task;
	(void)worker;
	buf_reserve(out, (size_t)LIMIT_PAGE + 1);
	return true;
}

static void plan(Scene *s, const char *path, const char *text)
{
	*VEC_ADD(&s->arena, &s->tasks) = (Task){
		.path = str_from(path), .write = write_subject,
		.subject = text, .span = span_at(&source, 0, 4)};
}

static bool enter_as(Scene *s, const char *label)
{
	folder_close(&s->out);
	s->diag.reports.count = 0;
	return run_open(&s->arena, &s->out, out_path(s), str_from(label),
		NULL, 0, &s->diag);
}

static bool build(Scene *s)
{
	assert_true(enter_as(s, "members"));
	return run_build(&s->arena, &s->out, STR("members"), &s->tasks,
		s->pool, NULL, &s->diag, &s->stats);
}

static void assert_stats(Scene *s, size_t written, size_t unchanged,
	size_t removed)
{
	assert_int_equal(s->stats.written, written);
	assert_int_equal(s->stats.unchanged, unchanged);
	assert_int_equal(s->stats.removed, removed);
}

/* All that can be seen of the output but contents: names, inodes, times. */
static Str snapshot(Scene *s)
{
	FileList list;
	Buf buf;
	struct stat st;
	buf_init(&buf, 1 << 20);
	assert_int_equal(fstat(s->out.fd, &st), 0);
	buf_format(&buf, "%ld.%09ld\n", st.st_mtim.tv_sec, st.st_mtim.tv_nsec);
	assert_int_equal(fs_walk(&s->arena, &s->out, STR(""), &list), 0);
	VEC_EACH(const FileEntry, entry, &list) {
		assert_int_equal(fstatat(s->out.fd, str_z(&s->arena,
			entry->path), &st, AT_SYMLINK_NOFOLLOW), 0);
		buf_add(&buf, entry->path);
		buf_format(&buf, " %lu %ld.%09ld %ld.%09ld\n", st.st_ino,
			st.st_mtim.tv_sec, st.st_mtim.tv_nsec,
			st.st_ctim.tv_sec, st.st_ctim.tv_nsec);
	}
	Str text = str_copy(&s->arena, buf_str(&buf));
	buf_done(&buf);
	return text;
}

/* Names, separated by blanks. */
static void assert_tree(Scene *s, const char *expected)
{
	FileList list;
	Buf buf;
	buf_init(&buf, 1 << 20);
	assert_int_equal(fs_walk(&s->arena, &s->out, STR(""), &list), 0);
	VEC_EACH(const FileEntry, entry, &list) {
		if (str_eq(entry->path, STR(".chuyende-manifest")))
			continue;
		buf_add(&buf, entry->path);
		buf_add_char(&buf, ' ');
	}
	assert_string_equal(str_z(&s->arena, buf_str(&buf)), expected);
	buf_done(&buf);
}

static void assert_file(Scene *s, const char *path, const char *text)
{
	assert_true(fs_same(&s->out, str_from(path), str_from(text)));
}

static void put(Scene *s, const char *path, const char *text)
{
	assert_int_equal(fs_write(&s->out, str_from(path), str_from(text)), 0);
}

static void assert_rules(Scene *s, const char *expected)
{
	char rules[200] = "";
	diag_sort(&s->diag);
	VEC_EACH(const Report, report, &s->diag.reports) {
		strcat(rules, report->fault->rule);
		strcat(rules, " ");
	}
	assert_string_equal(rules, expected);
}

static void plan_three(Scene *s)
{
	s->tasks.count = 0;
	plan(s, "index.html", "<p>index");
	plan(s, "2025/a.html", "<p>a");
	plan(s, "2025/b/c.html", "");
}

static void fresh_and_warm(void **state)
{
	Scene *s = *state;
	Str before;
	plan_three(s);
	assert_true(build(s));
	assert_stats(s, 3, 0, 0);
	assert_tree(s, "2025 2025/a.html 2025/b 2025/b/c.html index.html ");
	assert_file(s, "index.html", "<p>index");
	assert_file(s, "2025/b/c.html", "");
	before = snapshot(s);
	usleep(20000);
	for (int i = 0; i < 2; i++) {
		assert_true(build(s));
		assert_stats(s, 0, 3, 0);
		assert_true(str_eq(before, snapshot(s)));
	}
	assert_rules(s, "");
}

static void manifest_text(void **state)
{
	Scene *s = *state;
	Str text;
	plan(s, "x/a.html", "x");
	plan(s, "b.html", "b");
	plan(s, "a b.html", "a");
	assert_true(build(s));
	assert_int_equal(fs_read(&s->arena, &s->out, STR(".chuyende-manifest"),
		1000, &text), 0);
	assert_true(str_eq(text, STR("chuyende 2 members\n"
		"a b.html\nb.html\nx/a.html\n")));
}

static void changing_and_removing(void **state)
{
	Scene *s = *state;
	plan_three(s);
	assert_true(build(s));
	s->tasks.items[1].subject = "<p>new";
	assert_true(build(s));
	assert_stats(s, 1, 2, 0);
	assert_file(s, "2025/a.html", "<p>new");
	put(s, "2025/notes.txt", "mine");
	s->tasks.count = 2;
	assert_true(build(s));
	assert_stats(s, 0, 2, 1);
	assert_tree(s, "2025 2025/a.html 2025/notes.txt index.html ");
	s->tasks.count = 1;
	plan(s, "new.html", "n");
	assert_true(build(s));
	assert_stats(s, 1, 1, 1);
	assert_tree(s, "2025 2025/notes.txt index.html new.html ");
	s->tasks.count = 0;
	assert_true(build(s));
	assert_tree(s, "2025 2025/notes.txt ");
}

/* A file that someone changed or took away comes back. */
static void repairing(void **state)
{
	Scene *s = *state;
	plan_three(s);
	assert_true(build(s));
	fs_remove(&s->out, STR("index.html"));
	fs_remove(&s->out, STR("2025/a.html"));
	put(s, "2025/a.html", "<p>A");
	assert_true(build(s));
	assert_stats(s, 2, 1, 0);
	assert_file(s, "index.html", "<p>index");
	assert_file(s, "2025/a.html", "<p>a");
}

static void failing_leaves_all(void **state)
{
	Scene *s = *state;
	Str before;
	plan_three(s);
	assert_true(build(s));
	before = snapshot(s);
	s->tasks.items[0].subject = "changed";
	s->tasks.items[1].write = write_refusal;
	s->tasks.items[2].write = write_too_much;
	plan(s, "new/d.html", "d");
	assert_false(build(s));
	assert_rules(s, "S53 S99 ");
	/* The time of the folder itself moves with its stage. */
	before = str_slice(before, 31, before.len);
	assert_true(str_eq(before, str_slice(snapshot(s), 31, SIZE_MAX)));
	assert_tree(s, "2025 2025/a.html 2025/b 2025/b/c.html index.html ");
}

static void failing_at_first(void **state)
{
	Scene *s = *state;
	plan_three(s);
	s->tasks.items[1].write = write_refusal;
	assert_false(build(s));
	assert_tree(s, "");
	assert_false(fs_exists(&s->out, STR(".chuyende-manifest")));
	s->tasks.items[1].write = write_subject;
	assert_true(build(s));
}

static void plans_that_clash(void **state)
{
	static const char *const bad[] = {
		"", "/a", "a/", "a//b", "../a", "a/../b", "a/..", ".", "./a",
		".chuyende-manifest", ".chuyende-stage/x", "x/.chuyende",
		"a\nb", "a\\b", "a\x7F"
	};
	Scene *s = *state;
	plan(s, "a.html", "1");
	plan(s, "a.html", "2");
	s->tasks.items[1].span = span_at(&source2, 0, 4);
	assert_false(build(s));
	assert_rules(s, "S50 ");
	assert_ptr_equal(s->diag.reports.items[0].span.source, &source2);
	assert_ptr_equal(s->diag.reports.items[0].related.source, &source);
	s->tasks.items[1].path = STR("a.html/b/c");
	assert_false(build(s));
	assert_rules(s, "S51 ");
	assert_ptr_equal(s->diag.reports.items[0].related.source, &source);
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		s->tasks.items[1].path = str_from(bad[i]);
		assert_false(build(s));
		assert_rules(s, "S52 ");
	}
	assert_tree(s, "");
}

static void tampered_manifests(void **state)
{
	static const char *const bad[] = {
		"chuyende 1 members\n0123456789abcdef ../victim\n",
		"chuyende 1 members\n0123456789abcdef /etc/passwd\n",
		"chuyende 1 members\n0123456789abcdef a/../../victim\n",
		"chuyende 1 members\n0123456789abcdef .chuyende-manifest\n",
		"chuyende 1 members\n0123456789abcdef \n",
		"chuyende 1 members\n0123456789abcdeX a\n",
		"chuyende 1 members\n0123456789abcdef a",
		"chuyende 1 members\ngarbage\n",
		"chuyende 1 members", "chuyende 3 members\n", "hello\n", "",
		"chuyende 2 members\n../victim\n",
		"chuyende 2 members\n/etc/passwd\n",
		"chuyende 2 members\na/.chuyende-stage\n",
		"chuyende 2 members\na\nb",
		"chuyende 2 members\nindex.html\na\nindex.html\n",
	};
	Scene *s = *state;
	fs_write(&s->top, STR("victim"), STR("dear"));
	plan_three(s);
	assert_true(build(s));
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		fs_remove(&s->out, STR(".chuyende-manifest"));
		put(s, ".chuyende-manifest", bad[i]);
		/* Changed behind the back of an opened run, too. */
		s->diag.reports.count = 0;
		assert_false(run_build(&s->arena, &s->out, STR("members"),
			&s->tasks, s->pool, NULL, &s->diag, &s->stats));
		assert_rules(s, "S59 ");
		Folder out = s->out;
		s->out.fd = -1;
		folder_close(&out);
		assert_false(enter_as(s, "members"));
		assert_rules(s, "S59 ");
		assert_int_equal(folder_open(&s->arena, &s->out, out_path(s)),
			0);
	}
	assert_true(fs_exists(&s->top, STR("victim")));
	assert_file(s, "index.html", "<p>index");
}

/* A manifest may name what is no longer a file: that stays. */
static void stale_that_are_no_files(void **state)
{
	Scene *s = *state;
	fs_mkdir(&s->top, STR("dear"));
	fs_write(&s->top, STR("dear/f"), STR("x"));
	assert_true(enter_as(s, "members"));
	put(s, ".chuyende-manifest", "chuyende 1 members\n"
		"0123456789abcdef folder\n0123456789abcdef gone\n"
		"0123456789abcdef link\n0123456789abcdef link/f\n");
	fs_mkdir(&s->out, STR("folder"));
	assert_int_equal(symlinkat("../dear", s->out.fd, "link"), 0);
	plan(s, "a", "a");
	assert_true(build(s));
	assert_stats(s, 1, 0, 0);
	assert_tree(s, "a folder link ");
	assert_true(fs_exists(&s->top, STR("dear/f")));
}

static void leftover_stage(void **state)
{
	Scene *s = *state;
	plan_three(s);
	fs_mkdir(&s->top, STR("out"));
	fs_mkdir(&s->top, STR("out/.chuyende-stage"));
	fs_mkdir(&s->top, STR("out/.chuyende-stage/0"));
	fs_write(&s->top, STR("out/.chuyende-stage/0/0"), STR("old"));
	assert_true(build(s));
	assert_stats(s, 3, 0, 0);
	assert_false(fs_exists(&s->out, STR(".chuyende-stage")));
	assert_file(s, "index.html", "<p>index");
}

static void taken_places(void **state)
{
	Scene *s = *state;
	assert_true(enter_as(s, "members"));
	put(s, ".chuyende-manifest", "chuyende 1 members\n");
	fs_mkdir(&s->out, STR("folder.html"));
	put(s, "folder.html/mine", "");
	put(s, "file", "");
	assert_int_equal(symlinkat("/etc", s->out.fd, "link"), 0);
	assert_int_equal(symlinkat("file", s->out.fd, "link.html"), 0);
	plan(s, "folder.html", "1");
	plan(s, "file/b.html", "2");
	plan(s, "link/c.html", "3");
	plan(s, "link.html", "4");
	plan(s, "free.html", "5");
	Str before = snapshot(s);
	assert_false(build(s));
	assert_rules(s, "S54 S54 S54 S54 ");
	assert_true(str_eq(str_slice(before, 31, before.len),
		str_slice(snapshot(s), 31, SIZE_MAX)));
	assert_false(fs_exists(&s->out, STR(".chuyende-stage")));
}

/* A page that becomes a folder of pages, and the other way round. */
static void files_become_folders(void **state)
{
	Scene *s = *state;
	plan(s, "a", "file");
	plan(s, "b/c/d", "deep");
	assert_true(build(s));
	fs_mkdir(&s->out, STR("b/empty"));
	s->tasks.count = 0;
	plan(s, "a/x/y", "deep");
	plan(s, "b", "file");
	assert_true(build(s));
	assert_stats(s, 2, 0, 2);
	assert_tree(s, "a a/x a/x/y b ");
	assert_true(build(s));
	assert_stats(s, 0, 2, 0);
}

static void read_only_output(void **state)
{
	enum { NOBODY = 65534 };
	Scene *s = *state;
	uid_t self = geteuid();
	bool built;
	plan_three(s);
	assert_true(build(s));
	s->tasks.items[0].subject = "changed";
	s->tasks.items[1].subject = "changed";
	assert_int_equal(fchmod(s->out.fd, 0555), 0);
	assert_int_equal(chmod(s->path, 0755), 0);
	/* Modes do not hold root back. */
	if (self == 0)
		assert_int_equal(seteuid(NOBODY), 0);
	built = build(s);
	assert_int_equal(seteuid(self), 0);
	assert_false(built);
	assert_rules(s, "E01 ");
	assert_true(s->diag.environment);
	assert_int_equal(fchmod(s->out.fd, 0755), 0);
	assert_file(s, "index.html", "<p>index");
}

/* A full disk while pages wait: nothing has moved yet. */
static void full_disk(void **state)
{
	static char text[9000];
	const struct rlimit small = {4096, RLIM_INFINITY};
	const struct rlimit free = {RLIM_INFINITY, RLIM_INFINITY};
	Scene *s = *state;
	Str before;
	plan_three(s);
	assert_true(build(s));
	before = snapshot(s);
	memset(text, 'x', sizeof text - 1);
	s->tasks.items[0].subject = "changed";
	s->tasks.items[1].subject = text;
	signal(SIGXFSZ, SIG_IGN);
	setrlimit(RLIMIT_FSIZE, &small);
	bool done = build(s);
	setrlimit(RLIMIT_FSIZE, &free);
	assert_false(done);
	assert_rules(s, "E01 ");
	assert_true(str_ends(s->diag.reports.items[0].span.source->path,
		STR("/out/2025/a.html")));
	assert_true(str_eq(str_slice(before, 31, before.len),
		str_slice(snapshot(s), 31, SIZE_MAX)));
}

static Str many(Scene *s, unsigned jobs, const char *name)
{
	Pool *pool = pool_new(jobs);
	FileList list;
	Str bytes, all = {NULL, 0};
	s->tasks.count = 0;
	for (int i = 0; i < 300; i++)
		plan(s, str_z(&s->arena, str_format(&s->arena, "%d/%d.html",
			i % 7, i)), str_z(&s->arena, str_format(&s->arena,
			"page %*d", i * 10, i)));
	assert_true(run_open(&s->arena, &s->out, str_format(&s->arena,
		"%s/%s", s->path, name), STR("members"), NULL, 0, &s->diag));
	assert_true(run_build(&s->arena, &s->out, STR("members"), &s->tasks,
		pool, NULL, &s->diag, &s->stats));
	assert_stats(s, 300, 0, 0);
	pool_free(pool);
	assert_int_equal(fs_walk(&s->arena, &s->out, STR(""), &list), 0);
	VEC_EACH(const FileEntry, entry, &list) {
		all = str_concat3(&s->arena, all, entry->path, STR("\n"));
		if (entry->type != FILE_REGULAR)
			continue;
		assert_int_equal(fs_read(&s->arena, &s->out, entry->path,
			1 << 20, &bytes), 0);
		all = str_concat(&s->arena, all, bytes);
	}
	folder_close(&s->out);
	return all;
}

static void workers_do_not_matter(void **state)
{
	Scene *s = *state;
	assert_true(str_eq(many(s, 1, "one"), many(s, 4, "four")));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
#define TEST_SINGLE(name) \
	cmocka_unit_test_setup_teardown(name, setup_single, teardown)
	const struct CMUnitTest tests[] = {
		TEST(fresh_and_warm),
		TEST_SINGLE(fresh_and_warm),
		TEST(manifest_text),
		TEST(changing_and_removing),
		TEST(repairing),
		TEST(failing_leaves_all),
		TEST_SINGLE(failing_leaves_all),
		TEST(failing_at_first),
		TEST(plans_that_clash),
		TEST(tampered_manifests),
		TEST(stale_that_are_no_files),
		TEST(leftover_stage),
		TEST(taken_places),
		TEST(files_become_folders),
		TEST(read_only_output),
		TEST(full_disk),
		TEST(workers_do_not_matter)
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
