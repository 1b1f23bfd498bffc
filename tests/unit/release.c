#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <errno.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fs_link.h"
#include "base/limits.h"
#include "build/release.h"

#include "temporary.h"

typedef struct Scene {
	Arena arena;
	Diag diag;
	Folder top;		/* the temporary folder */
	Releases home;
	char path[TEMPORARY_PATH];
} Scene;

static int setup(void **state)
{
	static Scene scene;
	memset(&scene, 0, sizeof scene);
	temporary_make(scene.path, "release");
	arena_init(&scene.arena);
	diag_init(&scene.diag, &scene.arena);
	scene.home.folder.fd = -1;
	assert_int_equal(folder_open(&scene.arena, &scene.top,
		str_from(scene.path)), 0);
	*state = &scene;
	return 0;
}

static int teardown(void **state)
{
	Scene *s = *state;
	releases_close(&s->home);
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
	releases_close(&s->home);
	s->diag.reports.count = 0;
	releases_claim(&s->arena, &s->home, out_path(s));
	return releases_look(&s->arena, &s->home, str_from(label), &s->diag)
		&& releases_create(&s->arena, &s->home, &s->diag);
}

static void assert_rule(Scene *s, const char *expected)
{
	assert_int_equal(s->diag.reports.count, 1);
	assert_string_equal(s->diag.reports.items[0].fault->rule, expected);
}

static void release(Scene *s, unsigned number)
{
	ReleaseTexts texts = {0};
	Folder tree;
	assert_true(release_begin(&s->arena, &s->home, &tree, &s->diag));
	assert_int_equal(fs_write(&tree, STR("page"), str_format(&s->arena,
		"%u", number)), 0);
	folder_close(&tree);
	*VEC_ADD(&s->arena, &texts) = (ReleaseText){STR("note"),
		STR("a note")};
	assert_true(release_finish(&s->arena, &s->home, number, &texts,
		&s->diag));
}

static void publish(Scene *s, unsigned number)
{
	release(s, number);
	assert_true(release_swap(&s->arena, &s->home, number, &s->diag));
}

static unsigned before(Scene *s, unsigned number)
{
	unsigned found;
	assert_int_equal(release_before(&s->arena, &s->home, number, &found),
		0);
	return found;
}

/* As the next process finds it. */
static void assert_numbers(Scene *s, unsigned current, unsigned newest)
{
	Str text;
	assert_true(enter_as(s, "one"));
	assert_int_equal(s->home.current, current);
	assert_int_equal(s->home.newest, newest);
	assert_int_equal(release_record(&s->arena, &s->home, current,
		STR("note"), &text), 0);
	assert_true(str_eq(text, STR("a note")));
}

static void one_after_the_other(void **state)
{
	Scene *s = *state;
	assert_true(enter_as(s, "one"));
	assert_int_equal(s->home.current, 0);
	publish(s, 1);
	assert_numbers(s, 1, 1);
	publish(s, 7);
	assert_numbers(s, 7, 7);
	assert_int_equal(before(s, 7), 1);
	assert_int_equal(before(s, 1), 0);
}

/* What cannot be read might have named it. */
static void unread_nothing_goes(void **state)
{
	Scene *s = *state;
	const Folder *home = &s->home.folder;
	unsigned found;
	assert_true(enter_as(s, "one"));
	for (unsigned number = 1; number <= 3; number++)
		publish(s, number);
	assert_int_equal(fs_remove(home, STR("records/000003/before")), 0);
	assert_int_equal(fs_mkdir(home, STR("records/000003/before")), 0);
	assert_int_not_equal(release_before(&s->arena, &s->home, 3, &found),
		0);
	assert_false(release_prune(&s->arena, &s->home, &s->diag));
	assert_rule(s, "E01");
	assert_true(fs_exists(home, STR("releases/000001")));
	assert_int_equal(fs_remove_tree(&s->arena, home,
		STR("records/000003/before")), 0);
	assert_int_equal(release_before(&s->arena, &s->home, 3, &found),
		EBADMSG);
	assert_int_equal(fs_write(home, STR("records/000003/before"),
		STR("?")), 0);
	assert_int_equal(release_before(&s->arena, &s->home, 3, &found),
		EBADMSG);
	assert_true(release_prune(&s->arena, &s->home, &s->diag));
	assert_true(fs_exists(home, STR("releases/000001")));
}

static void whole_but_not_live(void **state)
{
	Scene *s = *state;
	assert_true(enter_as(s, "one"));
	publish(s, 1);
	release(s, 2);
	assert_numbers(s, 1, 2);
	publish(s, 3);
	assert_int_equal(before(s, 3), 1);
	assert_true(release_prune(&s->arena, &s->home, &s->diag));
	assert_false(fs_exists(&s->home.folder, STR("releases/000002")));
	assert_false(fs_exists(&s->home.folder, STR("records/000002")));
	assert_true(fs_exists(&s->home.folder, STR("releases/000001")));
}

static void given_up(void **state)
{
	Scene *s = *state;
	assert_true(enter_as(s, "one"));
	publish(s, 1);
	release(s, 2);
	release_abandon(&s->arena, &s->home, 2);
	assert_numbers(s, 1, 1);
	release_abandon(&s->arena, &s->home, 1);
	assert_numbers(s, 1, 1);
}

static void the_last_ones_stay(void **state)
{
	Scene *s = *state;
	FileList list;
	assert_true(enter_as(s, "one"));
	for (unsigned i = 1; i <= LIMIT_RELEASES + 3; i++)
		publish(s, i);
	assert_true(release_prune(&s->arena, &s->home, &s->diag));
	assert_int_equal(fs_list(&s->arena, &s->home.folder,
		STR("releases"), &list), 0);
	assert_int_equal(list.count, LIMIT_RELEASES);
	assert_true(str_eq(list.items[0].path, STR("releases/000004")));
	assert_int_equal(before(s, 4), 0);
}

static void gone(Scene *s, unsigned number)
{
	assert_int_equal(fs_remove_tree(&s->arena, &s->home.folder,
		str_format(&s->arena, "releases/%06u", number)), 0);
}

/* Neither what is half there nor what was never live before is a way back. */
static void some_are_gone(void **state)
{
	Scene *s = *state;
	assert_true(enter_as(s, "one"));
	for (unsigned i = 1; i <= 5; i++)
		publish(s, i);
	gone(s, 4);
	assert_int_equal(before(s, 5), 3);
	gone(s, 3);
	assert_int_equal(before(s, 5), 2);
	assert_int_equal(before(s, 3), 2);
	assert_int_equal(fs_remove_tree(&s->arena, &s->home.folder,
		STR("records/000002")), 0);
	assert_int_equal(before(s, 5), 1);
	gone(s, 1);
	assert_int_equal(before(s, 5), 0);
	release(s, 7);
	assert_int_equal(before(s, 5), 0);
}

static void the_link_is_lost(void **state)
{
	Scene *s = *state;
	assert_true(enter_as(s, "one"));
	for (unsigned i = 1; i <= 3; i++)
		publish(s, i);
	gone(s, 3);
	fs_remove(&s->home.folder, STR("current"));
	assert_numbers(s, 2, 3);
	assert_true(s->home.adrift);
	publish(s, 4);
	assert_false(s->home.adrift);
	assert_int_equal(before(s, 4), 2);
}

static void what_was_left(void **state)
{
	Scene *s = *state;
	assert_true(enter_as(s, "one"));
	publish(s, 1);
	fs_mkdirs(&s->home.folder, STR("releases/.part/deep"));
	fs_write(&s->home.folder, STR("releases/.part/deep/half"), STR(""));
	fs_mkdirs(&s->home.folder, STR("records/.part"));
	fs_write(&s->home.folder, STR("records/.part/before"), STR("9"));
	assert_int_equal(symlinkat("releases/000009", s->home.folder.fd,
		".current"), 0);
	publish(s, 2);
	assert_numbers(s, 2, 2);
	assert_false(fs_exists(&s->home.folder, STR(".current")));
	assert_false(fs_exists(&s->home.folder, STR("releases/000002/deep")));
	assert_int_equal(before(s, 2), 1);
}

static void marks(void **state)
{
	Scene *s = *state;
	/* A mark that was only half made marks nothing. */
	fs_mkdirs(&s->top, STR("out"));
	fs_write(&s->top, STR("out/.chuyende-publication.new"), STR("ch"));
	assert_true(enter_as(s, "one"));
	publish(s, 1);
	assert_true(enter_as(s, "one"));
	assert_false(enter_as(s, "two"));
	assert_rule(s, "P03");
	fs_remove(&s->top, STR("out/.chuyende-publication"));
	fs_write(&s->top, STR("out/.chuyende-publication"), STR("ch"));
	assert_false(enter_as(s, "one"));
	assert_rule(s, "P05");
	/* It may be written anew by hand. */
	fs_remove(&s->top, STR("out/.chuyende-publication"));
	fs_write(&s->top, STR("out/.chuyende-publication"),
		STR("chuyende publication 1  one \r\n"));
	assert_true(enter_as(s, "one"));
	fs_remove(&s->top, STR("out/.chuyende-publication"));
	assert_false(enter_as(s, "one"));
	assert_rule(s, "P05");
	fs_remove_tree(&s->arena, &s->top, STR("out/records"));
	assert_false(enter_as(s, "one"));
	assert_rule(s, "P02");
}

static void links_elsewhere(void **state)
{
	Scene *s = *state;
	assert_true(enter_as(s, "one"));
	publish(s, 1);
	fs_point(&s->home.folder, STR("current"), STR("releases/000001//"),
		STR(".current"));
	assert_numbers(s, 1, 1);
	fs_point(&s->home.folder, STR("current"), STR("releases/other"),
		STR(".current"));
	assert_false(enter_as(s, "one"));
	assert_rule(s, "P02");
	fs_remove(&s->home.folder, STR("current"));
	fs_mkdirs(&s->home.folder, STR("current"));
	assert_false(enter_as(s, "one"));
	assert_rule(s, "P02");
}

/* The kernel is asked what happened to its name. */
static void the_link_is_never_gone(void **state)
{
	Scene *s = *state;
	_Alignas(struct inotify_event) char events[4096];
	int watch = inotify_init1(IN_NONBLOCK);
	ssize_t size;
	bool came = false;
	assert_true(enter_as(s, "one"));
	publish(s, 1);
	inotify_add_watch(watch, str_z(&s->arena, s->home.folder.path),
		IN_ALL_EVENTS);
	publish(s, 2);
	size = read(watch, events, sizeof events);
	close(watch);
	for (ssize_t at = 0; at < size;) {
		const struct inotify_event *event =
			(const void *)(events + at);
		at += (ssize_t)(sizeof *event + event->len);
		if (!event->len || strcmp(event->name, "current") != 0)
			continue;
		assert_false(event->mask & (IN_DELETE | IN_MOVED_FROM));
		came |= event->mask & IN_MOVED_TO;
	}
	assert_true(came);
}

static void one_at_a_time(void **state)
{
	Scene *s = *state;
	Releases second;
	assert_true(enter_as(s, "one"));
	publish(s, 1);
	releases_claim(&s->arena, &second, out_path(s));
	assert_false(releases_look(&s->arena, &second, STR("one"), &s->diag));
	assert_rule(s, "P04");
	assert_true(s->diag.environment);
	releases_close(&second);
	assert_true(releases_find(&s->arena, &second, out_path(s), false,
		&s->diag));
	releases_close(&second);
}

/* Both found nothing there, and one was faster. */
static void the_first_of_two(void **state)
{
	Scene *s = *state;
	Releases second;
	releases_claim(&s->arena, &second, out_path(s));
	assert_true(releases_look(&s->arena, &second, STR("one"), &s->diag));
	assert_false(fs_exists(&s->top, STR("out")));
	assert_true(enter_as(s, "one"));
	publish(s, 1);
	releases_close(&s->home);
	assert_false(releases_create(&s->arena, &second, &s->diag));
	assert_rule(s, "P04");
	releases_close(&second);
}

/* That nobody may look into: it is named. */
static void a_closed_folder(void **state)
{
	Scene *s = *state;
	ReleasesList list = {0};
	assert_true(enter_as(s, ""));
	assert_int_equal(fs_mkdir(&s->top, STR("out/closed")), 0);
	assert_int_equal(fchmodat(s->top.fd, "out/closed", 0, 0), 0);
	assert_int_equal(chmod(s->path, 0755), 0);
	if (getuid() == 0 && seteuid(65534) != 0)
		skip();
	assert_false(releases_list(&s->arena, &s->home, &list, &s->diag));
	assert_int_equal(seteuid(getuid()), 0);
	assert_rule(s, "E01");
	assert_true(str_ends(s->diag.reports.items[0].span.source->path,
		STR("/out/closed")));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(one_after_the_other), TEST(whole_but_not_live),
		TEST(unread_nothing_goes), TEST(given_up),
		TEST(some_are_gone), TEST(the_link_is_lost),
		TEST(the_last_ones_stay), TEST(what_was_left), TEST(marks),
		TEST(links_elsewhere), TEST(the_link_is_never_gone),
		TEST(one_at_a_time), TEST(the_first_of_two),
		TEST(a_closed_folder),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
