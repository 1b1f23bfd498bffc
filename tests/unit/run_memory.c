#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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
	RunMemory *memory;
	RunOptions options;
	RunStats stats;
	char called[100];	/* first letters of the tasks, in some order */
} Scene;

static const Fault refusal = {
	"S99", SEVERITY_ERROR, REACH_NONE, PHRASE("không được", "no"),
	PHRASE(NULL, NULL), PHRASE(NULL, NULL)
};
static const Fault remark = {
	"S98", SEVERITY_WARNING, REACH_NONE, PHRASE("lạ", "odd"),
	PHRASE(NULL, NULL), PHRASE(NULL, NULL)
};
static const Source source = {.path = STR_INIT("a.md")};
static const Str label = STR_INIT("members");

static int setup(void **state)
{
	static Scene scene;
	Scene *s = &scene;
	memset(s, 0, sizeof *s);
	temporary_make(s->path, "memory");
	arena_init(&s->arena);
	diag_init(&s->diag, &s->arena);
	s->pool = pool_new(1);
	s->options.memory = s->memory = run_memory_new();
	assert_int_equal(folder_open(&s->arena, &s->top, str_from(s->path)),
		0);
	s->out.fd = -1;
	assert_true(run_open(&s->arena, &s->out, str_format(&s->arena,
		"%s/out", s->path), label, NULL, 0, &s->diag));
	*state = s;
	return 0;
}

static int teardown(void **state)
{
	Scene *s = *state;
	folder_close(&s->out);
	folder_close(&s->top);
	temporary_remove(s->path);
	run_memory_free(s->memory);
	pool_free(s->pool);
	arena_done(&s->arena);
	return 0;
}

static bool write_subject(const Task *task, Worker *worker, Buf *out)
{
	char *called = (char *)(uintptr_t)task->context;
	size_t slash, from = str_find_last(task->path, '/', &slash)
		? slash + 1 : 0;
	(void)worker;
	called[strlen(called)] = task->path.ptr[from];
	buf_add(out, str_from(task->subject));
	return true;
}

static bool write_refusal(const Task *task, Worker *worker, Buf *out)
{
	(void)out;
	diag_add(worker->diag, &refusal, task->span, NO_ARGS);
	return false;
}

static void plan(Scene *s, const char *path, const char *text,
	const char *key)
{
	*VEC_ADD(&s->arena, &s->tasks) = (Task){
		.path = str_copy(&s->arena, str_from(path)),
		.write = write_subject, .subject = text,
		.context = s->called, .span = span_file(&source),
		.key = *key ? digest_bytes(str_from(key)) : (Digest){0, 0}};
}

static void plan_three(Scene *s)
{
	s->tasks.count = 0;
	plan(s, "y/c.html", "c", "kc");
	plan(s, "a.html", "a", "ka");
	plan(s, "y/b.html", "b", "kb");
}

static bool build(Scene *s)
{
	memset(s->called, 0, sizeof s->called);
	s->diag.reports.count = 0;
	return run_build(&s->arena, &s->out, label, &s->tasks, s->pool,
		&s->options, &s->diag, &s->stats);
}

/* Which tasks a build calls, and what it does. */
static void assert_build(Scene *s, const char *called, size_t written,
	size_t unchanged, size_t removed)
{
	assert_true(build(s));
	assert_string_equal(s->called, called);
	assert_int_equal(s->stats.written, written);
	assert_int_equal(s->stats.unchanged, unchanged);
	assert_int_equal(s->stats.removed, removed);
}

static void assert_file(Scene *s, const char *path, const char *text)
{
	assert_true(fs_same(&s->out, str_from(path), str_from(text)));
}

static FileStamp stamp(Scene *s, const char *path)
{
	FileStamp found = {0};
	fs_stamp(&s->out, str_from(path), &found);
	return found;
}

/* Whoever changes a file behind our back. */
static void put(Scene *s, const char *path, const char *text)
{
	fs_remove(&s->out, str_from(path));
	assert_int_equal(fs_write(&s->out, str_from(path), str_from(text)), 0);
}

static void equal_keys_are_not_called(void **state)
{
	Scene *s = *state;
	FileStamp manifest, file;
	plan_three(s);
	assert_build(s, "abc", 3, 0, 0);
	manifest = stamp(s, ".chuyende-manifest");
	file = stamp(s, "y/c.html");
	usleep(20000);
	assert_build(s, "", 0, 3, 0);
	/* From new tasks, in another order. */
	s->tasks.count = 0;
	plan(s, "a.html", "not asked", "ka");
	plan(s, "y/b.html", "B", "kB");
	plan(s, "y/c.html", "not asked", "kc");
	assert_build(s, "b", 1, 2, 0);
	assert_int_equal(s->stats.changes.count, 1);
	assert_int_equal(s->stats.changes.items[0].action, RUN_CHANGED);
	assert_file(s, "y/b.html", "B");
	assert_file(s, "y/c.html", "c");
	assert_build(s, "", 0, 3, 0);
	FileStamp now = stamp(s, ".chuyende-manifest");
	assert_true(stamp_equal(&manifest, &now));
	now = stamp(s, "y/c.html");
	assert_true(stamp_equal(&file, &now));
}

static void another_key_and_the_same_bytes(void **state)
{
	Scene *s = *state;
	plan_three(s);
	assert_build(s, "abc", 3, 0, 0);
	s->tasks.items[1].key = digest_bytes(STR("other"));
	assert_build(s, "a", 0, 3, 0);
	assert_build(s, "", 0, 3, 0);
}

static void unknown_keys_are_called(void **state)
{
	Scene *s = *state;
	plan_three(s);
	s->tasks.items[1].key = (Digest){0, 0};
	assert_build(s, "abc", 3, 0, 0);
	assert_build(s, "a", 0, 3, 0);
	s->options.memory = NULL;
	assert_build(s, "abc", 0, 3, 0);
}

static void heavy_tasks_come_first(void **state)
{
	Scene *s = *state;
	plan_three(s);
	s->tasks.items[0].heavy = true;
	assert_build(s, "cab", 3, 0, 0);
	assert_true(str_eq(s->stats.changes.items[0].path, STR("a.html")));
	assert_file(s, "y/c.html", "c");
}

static void paths_come_and_go(void **state)
{
	Scene *s = *state;
	plan_three(s);
	assert_build(s, "abc", 3, 0, 0);
	plan(s, "y/d.html", "d", "kd");
	plan(s, "z/z/e.html", "e", "ke");
	s->tasks.items[0] = s->tasks.items[4];
	s->tasks.count = 4;
	assert_build(s, "de", 2, 2, 1);
	assert_int_equal(s->stats.changes.count, 3);
	assert_false(fs_exists(&s->out, STR("y/c.html")));
	assert_file(s, "z/z/e.html", "e");
	assert_file(s, ".chuyende-manifest", "chuyende 2 members\n"
		"a.html\ny/b.html\ny/d.html\nz/z/e.html\n");
	assert_build(s, "", 0, 4, 0);
	s->tasks.count = 1;
	assert_build(s, "", 0, 1, 3);
	assert_false(fs_exists(&s->out, STR("y")));
	plan(s, "z/z/e.html", "again", "ke");
	assert_false(build(s));
	assert_string_equal(s->diag.reports.items[0].fault->rule, "S50");
}

static void verifying(void **state)
{
	Scene *s = *state;
	plan_three(s);
	assert_build(s, "abc", 3, 0, 0);
	put(s, "y/b.html", "B");
	fs_remove(&s->out, STR("a.html"));
	assert_build(s, "", 0, 3, 0);
	s->options.verify = true;
	assert_build(s, "ab", 2, 1, 0);
	assert_file(s, "y/b.html", "b");
	assert_file(s, "a.html", "a");
	assert_build(s, "", 0, 3, 0);
	/* Only touched: looked at, and then known again. */
	put(s, "y/c.html", "c");
	assert_build(s, "c", 0, 3, 0);
	assert_build(s, "", 0, 3, 0);
	assert_int_equal(fs_remove_tree(&s->arena, &s->out, STR("y")), 0);
	assert_build(s, "bc", 2, 1, 0);
}

/* Nothing is published, and what is remembered stays true. */
static void failing_runs(void **state)
{
	Scene *s = *state;
	plan_three(s);
	assert_build(s, "abc", 3, 0, 0);
	s->tasks.items[1].subject = "A";
	s->tasks.items[1].key = digest_bytes(STR("kA"));
	s->tasks.items[0].write = write_refusal;
	s->tasks.items[0].key = digest_bytes(STR("kC"));
	assert_false(build(s));
	assert_file(s, "a.html", "a");
	s->tasks.items[0].write = write_subject;
	s->tasks.items[0].key = digest_bytes(STR("kc"));
	assert_build(s, "a", 1, 2, 0);
	assert_file(s, "a.html", "A");
}

/* Another build was here, or the folder is another one. */
static void outputs_of_others(void **state)
{
	Scene *s = *state;
	plan_three(s);
	assert_build(s, "abc", 3, 0, 0);
	put(s, ".chuyende-manifest", "chuyende 2 members\nold.html\n");
	put(s, "old.html", "");
	assert_build(s, "abc", 0, 3, 1);
	assert_false(fs_exists(&s->out, STR("old.html")));
	fs_remove(&s->out, STR(".chuyende-manifest"));
	assert_build(s, "abc", 0, 3, 0);
	assert_true(fs_exists(&s->out, STR(".chuyende-manifest")));
	folder_close(&s->out);
	assert_true(run_open(&s->arena, &s->out, str_format(&s->arena,
		"%s/second", s->path), label, NULL, 0, &s->diag));
	assert_build(s, "abc", 3, 0, 0);
}

static void earlier_manifests(void **state)
{
	Scene *s = *state;
	plan_three(s);
	assert_build(s, "abc", 3, 0, 0);
	put(s, "old.html", "");
	put(s, ".chuyende-manifest", "chuyende 1 members\n"
		"0123456789abcdef a.html\n0123456789abcdef old.html\n"
		"0123456789abcdef y/b.html\n0123456789abcdef y/c.html\n");
	s->options.memory = NULL;
	assert_build(s, "abc", 0, 3, 1);
	assert_file(s, ".chuyende-manifest", "chuyende 2 members\n"
		"a.html\ny/b.html\ny/c.html\n");
	put(s, ".chuyende-manifest", "chuyende 1 members\n"
		"0123456789abcdef a.html\n"
		"0123456789abcdef y/b.html\n0123456789abcdef y/c.html\n");
	assert_build(s, "abc", 0, 3, 0);
	assert_file(s, ".chuyende-manifest", "chuyende 2 members\n"
		"a.html\ny/b.html\ny/c.html\n");
}

static bool is_current(Scene *s, const char *inputs)
{
	size_t files;
	Str note;
	bool current = run_is_current(&s->arena, &s->out,
		digest_bytes(str_from(inputs)), s->pool, &files, &note);
	if (current) {
		assert_int_equal(files, s->tasks.count);
		assert_true(str_eq(note, s->options.note));
	}
	return current;
}

/* A build that changes a file, as only such a one is recorded. */
static void build_recorded(Scene *s, const char *inputs)
{
	Task *task = &s->tasks.items[s->tasks.count - 1];
	task->subject = str_z(&s->arena, str_concat(&s->arena,
		str_from(task->subject), STR("+")));
	task->key = digest_bytes(str_from(task->subject));
	s->options.inputs = digest_bytes(str_from(inputs));
	assert_true(build(s));
	assert_true(s->stats.written);
}

static void recorded_builds(void **state)
{
	Scene *s = *state;
	plan_three(s);
	assert_true(build(s));
	assert_false(is_current(s, "one"));
	s->options.note = STR("3 trang");
	for (int memory = 1; memory >= 0; memory--) {
		build_recorded(s, "one");
		assert_true(is_current(s, "one"));
		assert_false(is_current(s, "two"));
		build_recorded(s, "two");
		assert_true(is_current(s, "two"));
		assert_false(is_current(s, "one"));
		s->options.memory = NULL;
	}
	/* What finds nothing to write, writes no record either. */
	FileStamp before = stamp(s, ".chuyende-manifest");
	usleep(20000);
	s->options.inputs = digest_bytes(STR("three"));
	assert_true(build(s));
	FileStamp after = stamp(s, ".chuyende-manifest");
	assert_true(stamp_equal(&before, &after));
	assert_true(is_current(s, "two"));
	assert_false(is_current(s, "three"));
	s->options.inputs = (Digest){0, 0};
	s->tasks.items[1].subject = "A";
	assert_true(build(s));
	assert_false(is_current(s, "two"));
}

static void touched_outputs_are_not_current(void **state)
{
	Scene *s = *state;
	plan_three(s);
	s->options.verify = true;
	build_recorded(s, "one");
	assert_true(is_current(s, "one"));
	usleep(20000);
	put(s, "a.html", "other");
	assert_false(is_current(s, "one"));
	build_recorded(s, "one");
	assert_true(is_current(s, "one"));
	fs_remove(&s->out, STR("y/c.html"));
	assert_false(is_current(s, "one"));
	build_recorded(s, "one");
	assert_int_equal(fs_mkdir(&s->out, STR(".chuyende-stage")), 0);
	assert_false(is_current(s, "one"));
	build_recorded(s, "one");
	assert_true(is_current(s, "one"));
	put(s, ".chuyende-manifest", "chuyende 2 members\na.html\n");
	assert_false(is_current(s, "one"));
	put(s, ".chuyende-manifest", "damaged");
	assert_false(is_current(s, "one"));
}

/* A record that was cut short is none, and the list before it still holds. */
static void damaged_records(void **state)
{
	Scene *s = *state;
	Str text;
	size_t list;
	plan_three(s);
	build_recorded(s, "one");
	assert_int_equal(fs_read(&s->arena, &s->out, STR(".chuyende-manifest"),
		1000, &text), 0);
	assert_true(str_find(text, STR("\n\n"), &list));
	for (size_t i = list + 1; i < text.len; i++) {
		put(s, ".chuyende-manifest", str_z(&s->arena,
			str_slice(text, 0, i)));
		assert_false(is_current(s, "one"));
	}
	put(s, ".chuyende-manifest", str_z(&s->arena, str_concat(&s->arena,
		text, STR("x\n"))));
	assert_false(is_current(s, "one"));
	put(s, ".chuyende-manifest", str_z(&s->arena, text));
	assert_true(is_current(s, "one"));
	put(s, ".chuyende-manifest", str_z(&s->arena, str_slice(text, 0,
		text.len - 3)));
	build_recorded(s, "two");
	assert_true(is_current(s, "two"));
}

/* What was reported would not be told again. */
static void builds_with_reports_are_not_recorded(void **state)
{
	Scene *s = *state;
	plan_three(s);
	memset(s->called, 0, sizeof s->called);
	s->options.inputs = digest_bytes(STR("one"));
	diag_add(&s->diag, &remark, span_file(&source), NO_ARGS);
	assert_true(run_build(&s->arena, &s->out, label, &s->tasks, s->pool,
		&s->options, &s->diag, &s->stats));
	assert_false(is_current(s, "one"));
	build_recorded(s, "one");
	assert_true(is_current(s, "one"));
}

static unsigned asked;

static Digest tell_key(const Task *task, Worker *worker)
{
	(void)worker;
	asked++;
	return digest_bytes(str_from(task->subject));
}

/* Keys that are not known are asked for while a memory is there. */
static void keys_on_demand(void **state)
{
	Scene *s = *state;
	plan_three(s);
	for (size_t i = 0; i < s->tasks.count; i++) {
		s->tasks.items[i].identify = tell_key;
		s->tasks.items[i].key = (Digest){0, 0};
	}
	s->pool = (pool_free(s->pool), pool_new(1));
	asked = 0;
	assert_build(s, "abc", 3, 0, 0);
	assert_int_equal(asked, 3);
	assert_build(s, "", 0, 3, 0);
	assert_int_equal(asked, 3);
	for (size_t i = 0; i < s->tasks.count; i++)
		s->tasks.items[i].key = (Digest){0, 0};
	s->tasks.items[1].subject = "A";
	assert_build(s, "a", 1, 2, 0);
	assert_int_equal(asked, 6);
	assert_file(s, "a.html", "A");
	s->options.memory = NULL;
	s->tasks.items[1].key = (Digest){0, 0};
	assert_build(s, "abc", 0, 3, 0);
	assert_int_equal(asked, 6);
}

/* Many files in many folders, so that several jobs are made of them. */
static void many_files(void **state)
{
	Scene *s = *state;
	Pool *single = s->pool;
	for (int i = 0; i < 3000; i++)
		plan(s, str_z(&s->arena, str_format(&s->arena, "%d/%d/%d",
			i % 3, i % 7, i)), "text", "");
	for (size_t i = 0; i < s->tasks.count; i++) {
		s->tasks.items[i].context = ARENA_ARRAY(&s->arena, char, 8);
		s->tasks.items[i].key = digest_bytes(s->tasks.items[i].path);
	}
	s->pool = pool_new(4);
	build_recorded(s, "one");
	assert_int_equal(s->stats.written, 3000);
	assert_true(is_current(s, "one"));
	fs_remove(&s->out, STR("2/3/17"));
	assert_false(is_current(s, "one"));
	s->options.verify = true;
	build_recorded(s, "one");
	assert_int_equal(s->stats.written, 2);
	assert_true(is_current(s, "one"));
	pool_free(s->pool);
	s->pool = single;
	assert_true(is_current(s, "one"));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(equal_keys_are_not_called),
		TEST(another_key_and_the_same_bytes),
		TEST(unknown_keys_are_called),
		TEST(heavy_tasks_come_first),
		TEST(paths_come_and_go),
		TEST(verifying),
		TEST(failing_runs),
		TEST(outputs_of_others),
		TEST(earlier_manifests),
		TEST(recorded_builds),
		TEST(touched_outputs_are_not_current),
		TEST(damaged_records),
		TEST(builds_with_reports_are_not_recorded),
		TEST(keys_on_demand),
		TEST(many_files)
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
