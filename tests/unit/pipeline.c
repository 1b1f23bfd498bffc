/* Builds that follow each other, and what is told of them. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "app/pipeline.h"
#include "temporary.h"

/* A portal that was built once, and is watched. */
typedef struct Scene {
	Arena arena;
	char path[TEMPORARY_PATH];
	Folder content;
	CommandLine line;
	Generation gen;
} Scene;

static const Hints all = {.everything = true};
static const char page[] = "trang/gioi-thieu.md";

static int setup(void **state)
{
	static Scene scene;
	Scene *s = &scene;
	memset(s, 0, sizeof *s);
	temporary_make(s->path, "pipeline");
	arena_init(&s->arena);
	assert_int_equal(system(str_z(&s->arena, str_format(&s->arena,
		"cp -r tests/golden/tiny/content %s && "
		"ln -s \"$PWD/themes\" %s", s->path, s->path))), 0);
	assert_int_equal(folder_open(&s->arena, &s->content,
		str_format(&s->arena, "%s/content", s->path)), 0);
	s->line = (CommandLine){.root = str_from(s->path), .jobs = 1,
		.today = {2025, 9, 10}};
	generation_init(&s->gen, &s->line, true);
	assert_true(pipeline_build(&s->gen, &s->line, &all));
	assert_true(pipeline_settle(&s->gen, &s->line));
	*state = s;
	return 0;
}

static int teardown(void **state)
{
	Scene *s = *state;
	generation_done(&s->gen);
	folder_close(&s->content);
	temporary_remove(s->path);
	arena_done(&s->arena);
	return 0;
}

/* Another body for the page, and the build that follows. */
static bool edit(Scene *s, Str body)
{
	Hints hints = {0};
	Str path = str_from(page);
	fs_remove(&s->content, path);
	assert_int_equal(fs_write(&s->content, path, str_concat(&s->arena,
		STR("---\ntiêu đề: Giới thiệu\nminh họa: có\n---\n\n"),
		body)), 0);
	*VEC_ADD(&s->arena, &hints.content) = path;
	return pipeline_build(&s->gen, &s->line, &hints);
}

/* Nothing can be written: the disk is full, so to say. */
static bool settle_without_room(Scene *s)
{
	struct rlimit before, none;
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	none = before;
	none.rlim_cur = 0;
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &none), 0);
	bool done = pipeline_settle(&s->gen, &s->line);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
	return done;
}

/* As whoever listens does: takes what was changed. */
static size_t heard(Scene *s)
{
	const RunStats *stats = &s->gen.stats;
	VEC_EACH(const RunChange, change, &stats->changes)
		assert_true(str_copy(&s->arena, change->path).len);
	return stats->changes.count;
}

static void a_late_index_that_fails(void **state)
{
	Scene *s = *state;
	assert_true(edit(s, STR("Một.\n")));
	assert_true(pipeline_settle(&s->gen, &s->line));
	assert_true(edit(s, STR("Hai, và một từ chưa từng có.\n")));
	assert_int_equal(heard(s), 1);
	assert_true(s->gen.index_due);
	assert_false(settle_without_room(s));
	assert_true(s->gen.diag.environment);
	assert_int_equal(heard(s), 0);
	assert_int_equal(s->gen.stats.written, 0);
	assert_true(edit(s, STR("Ba.\n")));
}

/* Whether it was whole or not: a mistake of one day may be none on another. */
static void another_day(void **state)
{
	Scene *s = *state;
	s->line.today = (Date){0};
	for (int i = 0; i < 2; i++) {
		setenv("SOURCE_DATE_EPOCH", "1757500000", 1);
		assert_int_equal(edit(s, i ? STR("[x](không-có.md)\n")
			: STR("Một.\n")), !i);
		assert_false(pipeline_is_due(&s->gen, &s->line));
		setenv("SOURCE_DATE_EPOCH", "1757600000", 1);
		assert_true(pipeline_is_due(&s->gen, &s->line));
	}
	unsetenv("SOURCE_DATE_EPOCH");
}

static char *read_output(Scene *s, const char *path)
{
	Str text;
	assert_int_equal(fs_read(&s->arena, &s->gen.out, str_from(path),
		1 << 20, &text), 0);
	return str_z(&s->arena, text);
}

/* Neither content nor theme tells of it. */
static void an_output_that_others_touch(void **state)
{
	Scene *s = *state;
	const char *home = read_output(s, "index.html");
	assert_true(edit(s, STR("Một.\n")));
	assert_true(pipeline_settle(&s->gen, &s->line));
	assert_false(pipeline_is_due(&s->gen, &s->line));
	assert_int_equal(fs_remove(&s->gen.out, STR("index.html")), 0);
	assert_int_equal(fs_remove(&s->gen.out,
		STR("trang/gioi-thieu.html")), 0);
	assert_int_equal(fs_write(&s->gen.out, STR("trang/gioi-thieu.html"),
		STR("lạ")), 0);
	assert_true(pipeline_is_due(&s->gen, &s->line));
	assert_true(pipeline_build(&s->gen, &s->line, &all));
	assert_int_equal(heard(s), 2);
	assert_string_equal(read_output(s, "index.html"), home);
	assert_false(pipeline_is_due(&s->gen, &s->line));
	assert_int_equal(system(str_z(&s->arena, str_format(&s->arena,
		"rm -r %s/site", s->path))), 0);
	assert_true(pipeline_is_due(&s->gen, &s->line));
	assert_true(pipeline_build(&s->gen, &s->line, &all));
	assert_string_equal(read_output(s, "index.html"), home);
	assert_false(pipeline_is_due(&s->gen, &s->line));
}

/* Whether the next build is due while something is in the way of the output,
 * and no more once that is gone. */
static void assert_retried(Scene *s, const char *code)
{
	assert_string_equal(s->gen.diag.reports.items[0].fault->rule, code);
	assert_true(pipeline_is_due(&s->gen, &s->line));
	assert_false(pipeline_build(&s->gen, &s->line, &all));
	assert_true(pipeline_is_due(&s->gen, &s->line));
}

static void assert_healed(Scene *s)
{
	assert_true(pipeline_build(&s->gen, &s->line, &all));
	assert_true(fs_exists(&s->gen.out, STR("trang/gioi-thieu.html")));
	assert_false(pipeline_is_due(&s->gen, &s->line));
}

static void something_in_the_way(void **state)
{
	Scene *s = *state;
	Str page_of_site = STR("trang/gioi-thieu.html");
	assert_int_equal(fs_remove(&s->gen.out, page_of_site), 0);
	assert_int_equal(fs_mkdirs(&s->gen.out, STR("trang/gioi-thieu.html/x")),
		0);
	assert_int_equal(fs_write(&s->gen.out,
		STR("trang/gioi-thieu.html/x/y"), STR("")), 0);
	assert_false(edit(s, STR("Một.\n")));
	assert_retried(s, "S54");
	assert_int_equal(fs_remove_tree(&s->arena, &s->gen.out, page_of_site),
		0);
	assert_healed(s);
	assert_int_equal(fs_remove(&s->gen.out, STR(".chuyende-manifest")),
		0);
	assert_false(edit(s, STR("Hai.\n")));
	assert_retried(s, "S56");
	assert_int_equal(system(str_z(&s->arena, str_format(&s->arena,
		"rm -r %s/site", s->path))), 0);
	assert_healed(s);
}

/* A mistake in the content is mended there. */
static void mistakes_wait(void **state)
{
	Scene *s = *state;
	assert_false(edit(s, STR("[x](không-có.md)\n")));
	assert_false(pipeline_is_due(&s->gen, &s->line));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_late_index_that_fails, setup,
			teardown),
		cmocka_unit_test_setup_teardown(another_day, setup, teardown),
		cmocka_unit_test_setup_teardown(an_output_that_others_touch,
			setup, teardown),
		cmocka_unit_test_setup_teardown(something_in_the_way, setup,
			teardown),
		cmocka_unit_test_setup_teardown(mistakes_wait, setup,
			teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
