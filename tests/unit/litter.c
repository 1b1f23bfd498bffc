#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/litter.h"

static void what_programs_leave(void **state)
{
	static const char *const names[] = {
		".ke-hoach.yaml.swp", ".ke-hoach.yaml.swx", "4913",
		"ke-hoach.yaml~", "#ke-hoach.yaml#", ".#ke-hoach.yaml",
		"sedA1b2C3", ".~lock.de-cuong.odt#", "~$de-cuong.docx",
		"de-cuong.md.tmp", "x.md___jb_tmp___", "x.md___jb_old___",
		".git", ".hg", ".svn", ".DS_Store", "Thumbs.db",
		"ehthumbs.db", "desktop.ini", "@eaDir", "#recycle", "$RECYCLE.BIN",
		"System Volume Information", "~", "##", ".",
	};
	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (!litter_name(str_from(names[i])))
			fail_msg("%s is taken for a paper", names[i]);
}

static void what_people_write(void **state)
{
	static const char *const names[] = {
		"ke-hoach.yaml", "de-cuong.md", "2025", "49134", "sed.a.yaml",
		"sed-abcd.md", "sedition", "sedimentary", "#", "a#", "#a",
		"~a", "a.tmpl", "Thumbs.db.md", "đề cương.md", "",
	};
	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (litter_name(str_from(names[i])))
			fail_msg("%s is taken for litter", names[i]);
}

static void below_litter(void **state)
{
	(void)state;
	assert_true(litter_path(STR("a/.git/config")));
	assert_true(litter_path(STR(".git")));
	assert_true(litter_path(STR("a/b~")));
	assert_false(litter_path(STR("a/b/c.md")));
	assert_false(litter_path(STR("")));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_programs_leave),
		cmocka_unit_test(what_people_write),
		cmocka_unit_test(below_litter),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
