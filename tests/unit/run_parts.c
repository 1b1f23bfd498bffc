#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>
#include <unistd.h>

#include "build/run.h"

#include "temporary.h"

/* A large file is compared and written part by part: whatever stood in its
 * place, the outcome is that of one that comes at once. */

#define PATH STR("data/large.json")

enum { LINES = 40000, LINE = 16, SIZE = LINES * LINE, MAX = SIZE + 1000 };

typedef struct Scene {
	Arena arena;
	Diag diag;
	Pool *pool;
	Folder top, out;
	char path[TEMPORARY_PATH];
	TaskList tasks;
	RunStats stats;
	char *large;		/* what is to be, SIZE bytes */
} Scene;

static const Fault refusal = {
	"S99", SEVERITY_ERROR, REACH_NONE, PHRASE("không được", "no"),
	PHRASE(NULL, NULL), PHRASE(NULL, NULL)
};
static const Source source = {.path = STR_INIT("a.md"),
	.text = STR_INIT("text\n")};

static bool write_lines(const Task *task, Worker *worker, Buf *out)
{
	(void)worker;
	for (int i = 0; i < LINES; i++)
		buf_add(out, (Str){(const char *)task->subject + i * LINE,
			LINE});
	return true;
}

static bool write_and_fail(const Task *task, Worker *worker, Buf *out)
{
	write_lines(task, worker, out);
	diag_add(worker->diag, &refusal, task->span, NO_ARGS);
	return false;
}

static bool write_too_much(const Task *task, Worker *worker, Buf *out)
{
	return write_lines(task, worker, out)
		&& write_lines(task, worker, out);
}

static int setup(void **state)
{
	static Scene scene;
	Scene *s = &scene;
	memset(s, 0, sizeof *s);
	temporary_make(s->path, "parts");
	arena_init(&s->arena);
	diag_init(&s->diag, &s->arena);
	s->pool = pool_new(2);
	s->out.fd = -1;
	s->large = arena_bytes(&s->arena, SIZE);
	for (int i = 0; i < LINES; i++)
		memcpy(s->large + i * LINE, str_format(&s->arena,
			"{\"line\": %5d}\n", i).ptr, LINE);
	*VEC_ADD(&s->arena, &s->tasks) = (Task){.path = PATH,
		.write = write_lines, .subject = s->large, .streams = true,
		.max = MAX, .span = span_at(&source, 0, 4)};
	assert_int_equal(folder_open(&s->arena, &s->top, str_from(s->path)),
		0);
	*state = s;
	return 0;
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

static bool build(Scene *s)
{
	folder_close(&s->out);
	s->diag.reports.count = 0;
	assert_true(run_open(&s->arena, &s->out, str_format(&s->arena,
		"%s/out", s->path), STR("members"), NULL, 0, &s->diag));
	return run_build(&s->arena, &s->out, STR("members"), &s->tasks,
		s->pool, NULL, &s->diag, &s->stats);
}

static void assert_large(Scene *s, Str bytes)
{
	assert_true(fs_same(&s->out, PATH, bytes));
	assert_false(fs_exists(&s->out, STR(".chuyende-stage")));
}

/* Builds where the file has other bytes. */
static void assert_mended(Scene *s, Str found)
{
	assert_int_equal(fs_remove(&s->out, PATH), 0);
	assert_int_equal(fs_write(&s->out, PATH, found), 0);
	assert_true(build(s));
	assert_int_equal(s->stats.written, 1);
	assert_large(s, (Str){s->large, SIZE});
}

static void fresh_and_warm(void **state)
{
	Scene *s = *state;
	FileStamp first, second;
	assert_true(build(s));
	assert_int_equal(s->stats.written, 1);
	assert_large(s, (Str){s->large, SIZE});
	assert_int_equal(fs_stamp(&s->out, PATH, &first), 0);
	usleep(20000);
	assert_true(build(s));
	assert_int_equal(s->stats.unchanged, 1);
	assert_int_equal(fs_stamp(&s->out, PATH, &second), 0);
	assert_true(stamp_equal(&first, &second));
}

static void other_bytes(void **state)
{
	static const size_t at[] = {0, 1, 100000, 262143, 262144, 300000,
		524288, SIZE - 1};
	Scene *s = *state;
	assert_true(build(s));
	for (size_t i = 0; i < sizeof at / sizeof *at; i++) {
		char *found = arena_bytes(&s->arena, SIZE);
		memcpy(found, s->large, SIZE);
		found[at[i]] ^= 1;
		assert_mended(s, (Str){found, SIZE});
	}
}

static void other_lengths(void **state)
{
	static const size_t sizes[] = {0, 1, 262144, 300000, SIZE - 1,
		SIZE + 1, 2 * SIZE};
	Scene *s = *state;
	char *longer = arena_bytes(&s->arena, 2 * SIZE);
	memcpy(longer, s->large, SIZE);
	memset(longer + SIZE, 'x', SIZE);
	assert_true(build(s));
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
		assert_mended(s, (Str){longer, sizes[i]});
}

/* What is half written when a task fails is never seen. */
static void failing(void **state)
{
	Scene *s = *state;
	TaskFn bad[] = {write_and_fail, write_too_much};
	assert_true(build(s));
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		Str old = STR("of before");
		assert_int_equal(fs_remove(&s->out, PATH), 0);
		assert_int_equal(fs_write(&s->out, PATH, old), 0);
		s->tasks.items[0].write = bad[i];
		assert_false(build(s));
		assert_large(s, old);
		assert_int_equal(s->diag.reports.count, 1);
		assert_string_equal(s->diag.reports.items[0].fault->rule,
			i ? "S53" : "S99");
	}
	s->tasks.items[0].write = write_lines;
	assert_mended(s, STR("of before"));
}

/* A worker that failed in one file has the next one still before it. */
static void others_after_a_failure(void **state)
{
	Scene *s = *state;
	s->tasks.items[0].write = write_and_fail;
	for (int i = 0; i < 8; i++)
		*VEC_ADD(&s->arena, &s->tasks) = (Task){
			.path = str_format(&s->arena, "data/%d.json", i),
			.write = write_lines, .subject = s->large,
			.streams = i % 2, .max = MAX};
	assert_false(build(s));
	assert_int_equal(s->diag.reports.count, 1);
	s->tasks.items[0].write = write_lines;
	assert_true(build(s));
	for (size_t i = 0; i < s->tasks.count; i++)
		assert_true(fs_same(&s->out, s->tasks.items[i].path,
			(Str){s->large, SIZE}));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(fresh_and_warm, setup, teardown),
		cmocka_unit_test_setup_teardown(other_bytes, setup, teardown),
		cmocka_unit_test_setup_teardown(other_lengths, setup, teardown),
		cmocka_unit_test_setup_teardown(failing, setup, teardown),
		cmocka_unit_test_setup_teardown(others_after_a_failure, setup,
			teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
