#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "model/shelf.h"

/* A portal of one session, and the shelf that has read it. */
typedef struct Scene {
	Arena arena;
	Pool *pool;
	Folder root;
	char path[64];
	Shelf *shelf;
	Content content;
} Scene;

static const char plan[] =
	"năm: 2025\n"
	"sessions:\n"
	"  - mã: cd-1\n"
	"    tiêu đề: Một\n"
	"    ngày: 2025-03-05\n";
static const char front[] = "---\nphiên bản: 1\n---\n";
static const char body[] =
	"## Thực trạng\n\nMột câu về chi ủy. Xem [kế hoạch](../ke-hoach.yaml).\n";
static const char outline_path[] = "2025/cd-1/de-cuong.md";

static Date some_day(Str timezone)
{
	(void)timezone;
	return (Date){2025, 9, 10};
}

static void write_text(Scene *s, const char *path, Str text)
{
	Str name = str_from(path);

	for (size_t i = 0; i < name.len; i++)
		if (name.ptr[i] == '/')
			fs_mkdir(&s->root, str_slice(name, 0, i));
	fs_remove(&s->root, name);
	assert_int_equal(fs_write(&s->root, name, text), 0);
}

static void load(Scene *s, Diag *diag)
{
	ContentOptions options = {.now = some_day, .shelf = s->shelf};

	content_load(&s->content, &s->arena, &s->root, &options, s->pool,
		diag);
	content_check(&s->content, s->pool, diag);
}

static int setup(void **state)
{
	static Scene scene;
	Scene *s = &scene;
	Diag diag;

	memset(s, 0, sizeof *s);
	strcpy(s->path, "/tmp/unit-shelf-XXXXXX");
	assert_non_null(mkdtemp(s->path));
	arena_init(&s->arena);
	diag_init(&diag, &s->arena);
	s->pool = pool_new(2);
	markdown_setup();
	assert_int_equal(folder_open(&s->arena, &s->root,
		str_from(s->path)), 0);
	write_text(s, "2025/ke-hoach.yaml", str_from(plan));
	write_text(s, outline_path, str_concat(&s->arena, str_from(front),
		str_from(body)));
	s->shelf = shelf_new();
	assert_int_equal(shelf_look(s->shelf, &s->root, NULL), 0);
	load(s, &diag);
	*state = s;
	return 0;
}

static int teardown(void **state)
{
	Scene *s = *state;
	Folder above;

	content_done(&s->content);
	shelf_free(s->shelf);
	folder_close(&s->root);
	assert_int_equal(folder_open(&s->arena, &above, STR("/tmp")), 0);
	fs_remove_tree(&s->arena, &above, str_from(s->path + strlen("/tmp/")));
	folder_close(&above);
	pool_free(s->pool);
	arena_done(&s->arena);
	return 0;
}

static bool look(Scene *s, const char *path, ReadingVec *ret_changed)
{
	PathVec hints = {0};

	*VEC_ADD(&s->arena, &hints) = str_from(path);
	assert_int_equal(shelf_look(s->shelf, &s->root, &hints), 0);
	return shelf_bodies_only(s->shelf, &s->arena, LANGUAGE_VI, s->pool,
		ret_changed);
}

/* Edits of the outline, and whether they are of its body alone. */
static const struct Edit {
	const char *what, *front, *body;
	bool only;
} edits[] = {
	{"more words", front, "## Thực trạng\n\nNhiều câu hơn về chi ủy. "
		"Xem [kế hoạch](../ke-hoach.yaml).\n", true},
	{"one more paragraph", front, "## Thực trạng\n\nMột câu về chi ủy. "
		"Xem [kế hoạch](../ke-hoach.yaml).\n\nThêm nữa.\n", true},
	{"another text of the link", front, "## Thực trạng\n\nXem [bản kế "
		"hoạch](../ke-hoach.yaml).\n", true},
	{"another heading", front, "## Nguyên nhân\n\nMột câu. Xem [kế "
		"hoạch](../ke-hoach.yaml).\n", false},
	{"a heading without text", front, "Xem [kế hoạch](../ke-hoach.yaml)."
		"\n\n## Thực trạng\n", false},
	{"another target", front, "## Thực trạng\n\nXem [kế hoạch]"
		"(../../2025/ke-hoach.yaml).\n", false},
	{"a link more", front, "## Thực trạng\n\nXem [kế hoạch]"
		"(../ke-hoach.yaml), [lại](../ke-hoach.yaml).\n", false},
	{"a citation", front, "## Thực trạng\n\nXem [kế hoạch]"
		"(../ke-hoach.yaml) và 144-QĐ/TW.\n", false},
	{"the front matter", "---\nphiên bản: 2\n---\n", body, false},
	{"a key unknown", "---\nphiên bảnn: 1\n---\n", body, false},
	{"raw HTML", front, "## Thực trạng\n\n<b>x</b> [kế hoạch]"
		"(../ke-hoach.yaml)\n", false},
	{"a telephone number", front, "## Thực trạng\n\n0912 345 678 [kế "
		"hoạch](../ke-hoach.yaml)\n", false},
	{"a marking", front, "Mật\n\n## Thực trạng\n\nMột câu. Xem [kế hoạch]"
		"(../ke-hoach.yaml).\n", false},
	{"the other spelling", front, "## Thực trạng\n\nMột câu về chi u\u1EF7. "
		"Xem [kế hoạch](../ke-hoach.yaml).\n", false},
	{"no body", front, "", false},
};

static void edits_of_bodies(void **state)
{
	Scene *s = *state;

	for (size_t i = 0; i < sizeof edits / sizeof *edits; i++) {
		const struct Edit *edit = &edits[i];
		ReadingVec changed = {0};

		setup(state);
		write_text(s, outline_path, str_concat(&s->arena,
			str_from(edit->front), str_from(edit->body)));
		if (look(s, outline_path, &changed) != edit->only)
			fail_msg("%s: not %d", edit->what, edit->only);
		assert_int_equal(changed.count, 1);
		teardown(state);
	}
	setup(state);
}

static Session *session_of(Scene *s)
{
	assert_int_equal(s->content.plan_count, 1);
	return s->content.plans[0]->sessions.items;
}

static void a_body_is_replaced(void **state)
{
	Scene *s = *state;
	ReadingVec changed = {0};
	const Outline *outline = session_of(s)->outline;
	const Hole hole = outline->body.rich->holes[0];
	size_t at;

	assert_non_null(hole.to);
	write_text(s, outline_path, str_concat(&s->arena, str_from(front),
		str_from(edits[0].body)));
	assert_true(look(s, outline_path, &changed));
	content_replace(&s->content, &changed);
	assert_true(str_find(outline->body.rich->html, STR("Nhiều câu hơn"),
		&at));
	assert_ptr_equal(outline->body.rich->holes[0].to, hole.to);
}

static void a_touched_file_is_the_same(void **state)
{
	Scene *s = *state;
	ReadingVec changed = {0};

	write_text(s, outline_path, str_concat(&s->arena, str_from(front),
		str_from(body)));
	assert_true(look(s, outline_path, &changed));
	assert_int_equal(changed.count, 0);
}

static void yaml_concerns_all(void **state)
{
	Scene *s = *state;
	ReadingVec changed = {0};

	write_text(s, "2025/ke-hoach.yaml", str_concat(&s->arena,
		str_from(plan), STR("    địa điểm: Hội trường\n")));
	assert_false(look(s, "2025/ke-hoach.yaml", &changed));
	assert_int_equal(changed.count, 1);
}

static void a_new_file_is_listed(void **state)
{
	Scene *s = *state;
	ReadingVec changed = {0};
	Diag diag;

	write_text(s, "2025/cd-1/bien-ban.md", STR("---\nchủ trì: A\n---\n"));
	assert_false(look(s, "2025/cd-1/bien-ban.md", &changed));
	assert_false(shelf_listed_same(s->shelf));
	diag_init(&diag, &s->arena);
	load(s, &diag);
	assert_non_null(session_of(s)->minutes);
	fs_remove(&s->root, STR("2025/cd-1/bien-ban.md"));
	assert_false(look(s, "2025/cd-1/bien-ban.md", &changed));
	diag_init(&diag, &s->arena);
	load(s, &diag);
	assert_null(session_of(s)->minutes);
}

/* What could not be read is tried again, though it comes back just as it
 * was: its folder was only moved away for a moment. */
static void what_was_unreadable_is_tried_again(void **state)
{
	Scene *s = *state;
	Reading *reading;
	FileEntry entry = {.path = str_from(outline_path),
		.stamp = {7, 7, 1}};
	Diag diag;

	diag_init(&diag, &s->arena);
	shelf_free(s->shelf);
	s->shelf = shelf_new();
	assert_int_equal(shelf_look(s->shelf, &s->root, NULL), 0);
	reading = shelf_reading(s->shelf, &entry, STR("content/x.md"));
	assert_int_equal(fs_rename(&s->root, STR("2025/cd-1/de-cuong.md"),
		STR("away.md")), 0);
	shelf_refresh(reading, &file_kinds[KIND_OUTLINE], LANGUAGE_VI,
		&s->arena, &diag);
	assert_true(diag.environment);
	assert_null(reading->record);
	assert_int_equal(fs_rename(&s->root, STR("away.md"),
		str_from(outline_path)), 0);
	diag_init(&diag, &s->arena);
	shelf_refresh(reading, &file_kinds[KIND_OUTLINE], LANGUAGE_VI,
		&s->arena, &diag);
	assert_false(diag.environment);
	assert_non_null(reading->record);
}

/* A load may change its records as it likes: the next one starts from what
 * was read. */
static void loads_do_not_share(void **state)
{
	Scene *s = *state;
	ReadingVec changed = {0};
	Diag diag;
	const Entity *to = session_of(s)->outline->body.rich->holes[0].to;

	session_of(s)->outline->body.rich->holes[0].to = NULL;
	session_of(s)->entity.hidden = true;
	assert_true(look(s, outline_path, &changed));
	diag_init(&diag, &s->arena);
	load(s, &diag);
	assert_false(session_of(s)->entity.hidden);
	assert_non_null(session_of(s)->outline->body.rich->holes[0].to);
	assert_ptr_not_equal(session_of(s)->outline->body.rich->holes[0].to,
		to);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(edits_of_bodies, setup,
			teardown),
		cmocka_unit_test_setup_teardown(a_body_is_replaced, setup,
			teardown),
		cmocka_unit_test_setup_teardown(a_touched_file_is_the_same,
			setup, teardown),
		cmocka_unit_test_setup_teardown(yaml_concerns_all, setup,
			teardown),
		cmocka_unit_test_setup_teardown(a_new_file_is_listed, setup,
			teardown),
		cmocka_unit_test_setup_teardown(
			what_was_unreadable_is_tried_again, setup, teardown),
		cmocka_unit_test_setup_teardown(loads_do_not_share, setup,
			teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
