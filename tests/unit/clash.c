#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "build/clash.h"
#include "build/release_place.h"

#include "temporary.h"
#include "text.h"

static Arena arena;
static char top[TEMPORARY_PATH];

static Str at(const char *path)
{
	return str_concat(&arena, str_from(top), str_from(path));
}

static Str below(Str path)
{
	return str_slice(path, path.len ? strlen(top) : 0, path.len);
}

/* A publication, one within it, and a folder by a name that begins so. */
static void make_publications(void)
{
	static const char *const folders[] = {"out", "out/inner", "out.old"};
	Folder folder;
	assert_int_equal(folder_open(&arena, &folder, str_from(top)), 0);
	for (size_t i = 0; i < COUNT(folders); i++)
		assert_int_equal(fs_mkdirs(&folder, str_from(folders[i])), 0);
	for (size_t i = 0; i < 2; i++)
		assert_int_equal(fs_write(&folder, str_concat(&arena,
			str_from(folders[i]), STR("/" RELEASE_MARK)),
			STR("x")), 0);
	folder_close(&folder);
}

static void publications(void **state)
{
	static const struct { const char *path, *in, *around; } cases[] = {
		{"", "", ""},
		{"/away/x", "", ""},
		{"/out", "/out", ""},
		{"/out/", "/out", ""},
		{"/away/../out", "/out", ""},
		{"/out/x/y", "/out", "/out"},
		{"/out/inner", "/out", ""},
		{"/out/inner/x", "/out", "/out"},
		{"/out.old", "", ""},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		Str path = at(cases[i].path);
		assert_str(below(clash_publication(&arena, path)), cases[i].in);
		assert_str(below(clash_publication_around(&arena, path)),
			cases[i].around);
	}
}

/* What holds one of several files. */
static void holders(void **state)
{
	const Str names[] = {STR_INIT("none"), STR_INIT("inner")};
	(void)state;
	assert_str(below(clash_holder(&arena, at("/out/x"), names, 2)), "/out");
	assert_str(below(clash_holder(&arena, at("/out/x"), names, 1)), "");
	assert_str(below(clash_holder(&arena, at("/x"), names, 2)), "");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(publications),
		cmocka_unit_test(holders),
	};
	arena_init(&arena);
	temporary_make(top, "clash");
	make_publications();
	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	temporary_remove(top);
	arena_done(&arena);
	return failed;
}
