#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "build/run.h"

#include "temporary.h"

typedef struct Scene {
	Arena arena;
	Diag diag;
	Folder top;		/* the temporary folder */
	Folder out;
	char path[TEMPORARY_PATH];
} Scene;

static int setup(void **state)
{
	static Scene scene;
	memset(&scene, 0, sizeof scene);
	temporary_make(scene.path, "open");
	arena_init(&scene.arena);
	diag_init(&scene.diag, &scene.arena);
	scene.out.fd = -1;
	assert_int_equal(folder_open(&scene.arena, &scene.top,
		str_from(scene.path)), 0);
	*state = &scene;
	return 0;
}

static int teardown(void **state)
{
	Scene *s = *state;
	folder_close(&s->out);
	folder_close(&s->top);
	temporary_remove(s->path);
	arena_done(&s->arena);
	return 0;
}

static Str out_path(Scene *s)
{
	return str_format(&s->arena, "%s/out", s->path);
}

static bool enter_as(Scene *s, const char *label)
{
	folder_close(&s->out);
	s->diag.reports.count = 0;
	return run_open(&s->arena, &s->out, out_path(s), str_from(label),
		NULL, 0, &s->diag);
}

static void assert_rule(Scene *s, const char *expected)
{
	assert_int_equal(s->diag.reports.count, 1);
	assert_string_equal(s->diag.reports.items[0].fault->rule, expected);
}

static void foreign_folders(void **state)
{
	Scene *s = *state;
	assert_int_equal(fs_mkdir(&s->top, STR("out")), 0);
	fs_write(&s->top, STR("out/.gitignore"), STR("*\n"));
	assert_true(enter_as(s, "members"));
	fs_write(&s->out, STR("thesis.doc"), STR(""));
	assert_false(enter_as(s, "members"));
	assert_rule(s, "S56");
	assert_int_equal(s->out.fd, -1);
	assert_true(fs_exists(&s->top, STR("out/thesis.doc")));
}

static void other_labels_and_locks(void **state)
{
	Scene *s = *state;
	Folder second = {-1, {NULL, 0}};
	fs_mkdir(&s->top, STR("out"));
	fs_write(&s->top, STR("out/.chuyende-manifest"),
		STR("chuyende 1 members\n0123456789abcdef index.html\n"));
	assert_false(enter_as(s, "public"));
	assert_rule(s, "S57");
	assert_true(enter_as(s, "members"));
	assert_false(run_open(&s->arena, &second, out_path(s), STR("members"),
		NULL, 0, &s->diag));
	assert_rule(s, "S58");
	assert_true(s->diag.environment);
	s->diag.reports.count = 0;
	assert_false(run_claim(&s->arena, &second, out_path(s), &s->diag));
	assert_rule(s, "S58");
	assert_int_equal(second.fd, -1);
}

/* What is held before its label is known is opened as it is. */
static void claimed_folders(void **state)
{
	Scene *s = *state;
	Folder held;
	assert_true(run_claim(&s->arena, &s->out, out_path(s), &s->diag));
	assert_int_equal(s->out.fd, -1);
	assert_false(fs_exists(&s->top, STR("out")));
	assert_true(enter_as(s, "members"));
	folder_close(&s->out);
	assert_true(run_claim(&s->arena, &held, out_path(s), &s->diag));
	s->out = held;
	assert_true(run_open(&s->arena, &s->out, out_path(s), STR("members"),
		NULL, 0, &s->diag));
	assert_int_equal(s->out.fd, held.fd);
	fs_write(&s->out, STR("thesis.doc"), STR(""));
	assert_false(run_open(&s->arena, &s->out, out_path(s),
		STR("members"), NULL, 0, &s->diag));
	assert_int_equal(s->out.fd, -1);
}

static void protected_folders(void **state)
{
	Scene *s = *state;
	const char *top = s->path;
	const char *const paths[] = {
		"content", "content/x/y", "", "content/../content/new", ".",
		"link", "link/new", "new/../content", "no/../.."
	};
	Str forbidden = str_format(&s->arena, "%s/content", top);
	Folder out = {-1, {NULL, 0}};
	fs_mkdir(&s->top, STR("content"));
	fs_write(&s->top, STR("content/a"), STR(""));
	assert_int_equal(symlinkat("content", s->top.fd, "link"), 0);
	for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
		s->diag.reports.count = 0;
		assert_false(run_open(&s->arena, &out,
			str_format(&s->arena, "%s/%s", top, paths[i]),
			STR("members"), &forbidden, 1, &s->diag));
		assert_rule(s, "S55");
	}
	assert_false(fs_exists(&s->top, STR("content/x")));
	assert_false(fs_exists(&s->top, STR("new")));
	assert_true(run_open(&s->arena, &out, str_format(&s->arena,
		"%s/contents", top), STR("members"), &forbidden, 1, &s->diag));
	folder_close(&out);
}

static void root_and_home(void **state)
{
	Scene *s = *state;
	Folder out = {-1, {NULL, 0}};
	Str home = str_format(&s->arena, "%s/home", s->path);
	const Str paths[] = {STR("/"), STR("//"), STR("/tmp/.."), home,
		str_format(&s->arena, "%s/../home/.", str_z(&s->arena, home))};
	fs_mkdir(&s->top, STR("home"));
	setenv("HOME", str_z(&s->arena, home), 1);
	for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
		s->diag.reports.count = 0;
		assert_false(run_open(&s->arena, &out, paths[i],
			STR("members"), NULL, 0, &s->diag));
		assert_rule(s, "S55");
	}
	assert_true(run_open(&s->arena, &out, str_concat(&s->arena, home,
		STR("/site")), STR("members"), NULL, 0, &s->diag));
	folder_close(&out);
	unsetenv("HOME");
}

static void new_folders(void **state)
{
	Scene *s = *state;
	assert_true(run_open(&s->arena, &s->out, str_concat(&s->arena,
		out_path(s), STR("/a/b/")), STR("members"), NULL, 0,
		&s->diag));
	assert_true(fs_exists(&s->top, STR("out/a/b")));
	folder_close(&s->out);
	fs_write(&s->top, STR("file"), STR(""));
	assert_false(run_open(&s->arena, &s->out, str_concat3(&s->arena,
		str_from(s->path), STR("/"), STR("file")), STR("members"),
		NULL, 0, &s->diag));
	assert_rule(s, "E01");
}

/* One that was renamed is another, whatever stands in its place. */
static void folders_that_move(void **state)
{
	Scene *s = *state;
	assert_true(enter_as(s, "members"));
	assert_false(run_is_there(&s->out));
	fs_write(&s->out, STR(".chuyende-manifest"), STR(""));
	assert_true(run_is_there(&s->out));
	assert_int_equal(fs_move(&s->top, STR("out"), &s->top,
		STR("away")), 0);
	assert_false(run_is_there(&s->out));
	assert_int_equal(fs_mkdir(&s->top, STR("out")), 0);
	fs_write(&s->top, STR("out/.chuyende-manifest"), STR(""));
	assert_false(run_is_there(&s->out));
	assert_int_equal(fs_remove_tree(&s->arena, &s->top, STR("out")), 0);
	assert_int_equal(fs_move(&s->top, STR("away"), &s->top,
		STR("out")), 0);
	assert_true(run_is_there(&s->out));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(new_folders),
		TEST(foreign_folders),
		TEST(other_labels_and_locks),
		TEST(claimed_folders),
		TEST(protected_folders),
		TEST(root_and_home),
		TEST(folders_that_move)
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
