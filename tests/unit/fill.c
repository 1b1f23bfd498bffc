#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>
#include <sys/stat.h>

#include "build/fill.h"

#include "temporary.h"

enum { FILES = 5 };

typedef struct Scene {
	Arena arena;
	Diag diag;
	Pool *pool;
	TaskList tasks;
	const char *bytes[FILES];
	Folder top, old, new;
	char path[TEMPORARY_PATH];
} Scene;

static const char *const names[FILES] = {
	"index.html", "a.txt", "a/one", "a/b/two", "z"
};

static bool write_task(const Task *task, Worker *worker, Buf *out)
{
	const char *const *bytes = task->subject;
	(void)worker;
	buf_add(out, str_from(*bytes));
	return true;
}

static void open_folder(Scene *s, const char *name, Folder *ret_folder)
{
	assert_int_equal(folder_create(&s->arena, ret_folder, str_format(
		&s->arena, "%s/%s", s->path, name)), 0);
}

static int setup(void **state)
{
	static Scene scene;
	Scene *s = &scene;
	memset(s, 0, sizeof *s);
	temporary_make(s->path, "fill");
	arena_init(&s->arena);
	diag_init(&s->diag, &s->arena);
	s->pool = pool_new(2);
	open_folder(s, "", &s->top);
	open_folder(s, "old", &s->old);
	open_folder(s, "new", &s->new);
	for (int i = 0; i < FILES; i++) {
		s->bytes[i] = "old";
		*VEC_ADD(&s->arena, &s->tasks) = (Task){
			.path = str_from(names[i]), .write = write_task,
			.subject = &s->bytes[i]};
	}
	*state = s;
	return 0;
}

static int teardown(void **state)
{
	Scene *s = *state;
	pool_free(s->pool);
	folder_close(&s->old);
	folder_close(&s->new);
	folder_close(&s->top);
	temporary_remove(s->path);
	arena_done(&s->arena);
	return 0;
}

static Foresight foresee(Scene *s)
{
	Foresight foresight;
	assert_true(fill_foresee(&s->arena, &s->tasks, s->pool, &foresight,
		&s->diag));
	assert_int_equal(foresight.sums.count, FILES);
	return foresight;
}

static bool fill(Scene *s, const Foresight *foresight, const Folder *folder,
	const FillModel *model)
{
	return fill_folder(&s->arena, foresight, folder, folder->path, model,
		s->pool, &s->diag);
}

/* Fills old, and returns it as a model. */
static FillModel model_of(Scene *s)
{
	Foresight foresight = foresee(s);
	Str failed;
	FillModel none = {.folder.fd = -1}, model = {.folder = s->old};
	assert_true(fill(s, &foresight, &s->old, &none));
	assert_int_equal(sums_survey(&s->arena, &s->old, s->pool,
		&model.sums, &failed), 0);
	return model;
}

static uint64_t identity(const Folder *folder, int i)
{
	FileStamp stamp;
	assert_int_equal(fs_stamp(folder, str_from(names[i]), &stamp), 0);
	return stamp.identity;
}

static void assert_filled(Scene *s, const Foresight *foresight)
{
	Sums found;
	Str failed;
	SumDifferences list;
	assert_int_equal(sums_survey(&s->arena, &s->new, s->pool, &found,
		&failed), 0);
	sums_compare(&s->arena, &foresight->sums, &found, &list);
	assert_int_equal(list.count, 0);
}

static void equal_files_are_one(void **state)
{
	Scene *s = *state;
	FillModel model = model_of(s);
	s->bytes[3] = "new";
	Foresight foresight = foresee(s);
	assert_true(fill(s, &foresight, &s->new, &model));
	assert_filled(s, &foresight);
	for (int i = 0; i < FILES; i++)
		assert_int_equal(identity(&s->old, i)
			== identity(&s->new, i), i != 3);
	assert_true(fs_same(&s->old, STR("a/b/two"), STR("old")));
}

/* As on a file system without such names. */
static void what_cannot_be_linked_is_written(void **state)
{
	Scene *s = *state;
	FillModel model = model_of(s);
	fs_remove(&s->old, STR("a/b/two"));
	fs_remove(&s->old, STR("z"));
	fs_mkdir(&s->old, STR("z"));
	Foresight foresight = foresee(s);
	assert_true(fill(s, &foresight, &s->new, &model));
	assert_filled(s, &foresight);
}

static void what_changes_meanwhile(void **state)
{
	Scene *s = *state;
	FillModel none = {.folder.fd = -1};
	Foresight foresight = foresee(s);
	s->bytes[2] = "edited";
	assert_false(fill(s, &foresight, &s->new, &none));
	assert_int_equal(s->diag.reports.count, 1);
	assert_string_equal(s->diag.reports.items[0].fault->rule, "P13");
}

static void strays(void **state)
{
	Scene *s = *state;
	FillModel none = {.folder.fd = -1};
	Foresight foresight = foresee(s);
	fs_write(&s->new, STR("stray"), STR(""));
	assert_false(fill(s, &foresight, &s->new, &none));
	assert_true(s->diag.environment);
}

static void taken_places(void **state)
{
	Scene *s = *state;
	FillModel none = {.folder.fd = -1};
	Foresight foresight = foresee(s);
	fs_write(&s->new, STR("z"), STR("not ours"));
	assert_false(fill(s, &foresight, &s->new, &none));
	assert_true(s->diag.environment);
	assert_true(fs_same(&s->new, STR("z"), STR("not ours")));
}

static void two_of_one_name(void **state)
{
	Scene *s = *state;
	Foresight foresight;
	s->tasks.items[1].path = s->tasks.items[0].path;
	assert_false(fill_foresee(&s->arena, &s->tasks, s->pool, &foresight,
		&s->diag));
	assert_string_equal(s->diag.reports.items[0].fault->rule, "S50");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(equal_files_are_one),
		TEST(what_cannot_be_linked_is_written),
		TEST(what_changes_meanwhile), TEST(strays),
		TEST(taken_places), TEST(two_of_one_name),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
