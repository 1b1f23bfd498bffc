#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <errno.h>
#include <string.h>

#include "model/retitle.h"
#include "model/shelf.h"

#include "some_day.h"
#include "temporary.h"

/* A portal of one session, and the shelf that has read it. */
typedef struct Scene {
	Arena arena;
	Pool *pool;
	Folder root;
	char path[TEMPORARY_PATH];
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
	temporary_make(s->path, "shelf");
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
	content_done(&s->content);
	shelf_free(s->shelf);
	folder_close(&s->root);
	temporary_remove(s->path);
	pool_free(s->pool);
	arena_done(&s->arena);
	return 0;
}

static Difference look(Scene *s, const char *path, ReadingVec *ret_changed)
{
	PathVec hints = {0};
	*VEC_ADD(&s->arena, &hints) = str_from(path);
	assert_int_equal(shelf_look(s->shelf, &s->root, &hints), 0);
	return shelf_difference(s->shelf, &s->arena, LANGUAGE_VI, s->pool,
		ret_changed);
}

/* Edits of the outline, and what is different then. */
static const struct Edit {
	const char *what, *front, *body;
	Difference difference;
} edits[] = {
	{"more words", front, "## Thực trạng\n\nNhiều câu hơn về chi ủy. "
		"Xem [kế hoạch](../ke-hoach.yaml).\n", DIFFERENCE_BODY},
	{"one more paragraph", front, "## Thực trạng\n\nMột câu về chi ủy. "
		"Xem [kế hoạch](../ke-hoach.yaml).\n\nThêm nữa.\n", DIFFERENCE_BODY},
	{"another text of the link", front, "## Thực trạng\n\nXem [bản kế "
		"hoạch](../ke-hoach.yaml).\n", DIFFERENCE_BODY},
	{"another heading", front, "## Nguyên nhân\n\nMột câu. Xem [kế "
		"hoạch](../ke-hoach.yaml).\n", DIFFERENCE_OTHER},
	{"a heading without text", front, "Xem [kế hoạch](../ke-hoach.yaml)."
		"\n\n## Thực trạng\n", DIFFERENCE_OTHER},
	{"another target", front, "## Thực trạng\n\nXem [kế hoạch]"
		"(../../2025/ke-hoach.yaml).\n", DIFFERENCE_OTHER},
	{"a link more", front, "## Thực trạng\n\nXem [kế hoạch]"
		"(../ke-hoach.yaml), [lại](../ke-hoach.yaml).\n", DIFFERENCE_OTHER},
	{"a citation", front, "## Thực trạng\n\nXem [kế hoạch]"
		"(../ke-hoach.yaml) và 144-QĐ/TW.\n", DIFFERENCE_OTHER},
	{"the front matter", "---\nphiên bản: 2\n---\n", body, DIFFERENCE_OTHER},
	{"a key unknown", "---\nphiên bảnn: 1\n---\n", body, DIFFERENCE_OTHER},
	{"raw HTML", front, "## Thực trạng\n\n<b>x</b> [kế hoạch]"
		"(../ke-hoach.yaml)\n", DIFFERENCE_OTHER},
	{"a telephone number", front, "## Thực trạng\n\n0912 345 678 [kế "
		"hoạch](../ke-hoach.yaml)\n", DIFFERENCE_OTHER},
	{"a marking", front, "Mật\n\n## Thực trạng\n\nMột câu. Xem [kế hoạch]"
		"(../ke-hoach.yaml).\n", DIFFERENCE_OTHER},
	{"the other spelling", front, "## Thực trạng\n\nMột câu về chi u\u1EF7. "
		"Xem [kế hoạch](../ke-hoach.yaml).\n", DIFFERENCE_OTHER},
	{"no body", front, "", DIFFERENCE_OTHER},
	{"a title", "---\nphiên bản: 1\ntiêu đề: A\n---\n", body,
		DIFFERENCE_TITLE},
	{"a title and more words", "---\ntitle: A\nphiên bản: 1\n---\n",
		"## Thực trạng\n\nXem [bản kế hoạch](../ke-hoach.yaml).\n",
		DIFFERENCE_TITLE},
	{"a title and another heading", "---\ntitle: A\nphiên bản: 1\n---\n",
		"## Nguyên nhân\n\nXem [kế hoạch](../ke-hoach.yaml).\n",
		DIFFERENCE_OTHER},
	{"a title and another version", "---\ntitle: A\nphiên bản: 2\n---\n",
		body, DIFFERENCE_OTHER},
	{"a title and a remark", "---\ntitle: A # chưa chắc\nphiên bản: 1\n"
		"---\n", body, DIFFERENCE_OTHER},
	{"a title before a remark", "---\ntitle: A\n# chưa chắc\n"
		"phiên bản: 1\n---\n", body, DIFFERENCE_OTHER},
	{"a summary", "---\nphiên bản: 1\ntóm tắt: A\n---\n", body,
		DIFFERENCE_OTHER},
	{"a marked title", "---\nphiên bản: 1\ntitle: Tuyệt mật\n---\n", body,
		DIFFERENCE_OTHER},
};

static void edits_of_bodies(void **state)
{
	Scene *s = *state;
	for (size_t i = 0; i < sizeof edits / sizeof *edits; i++) {
		const struct Edit *edit = &edits[i];
		ReadingVec changed = {0};
		write_text(s, outline_path, str_concat(&s->arena,
			str_from(edit->front), str_from(edit->body)));
		if (look(s, outline_path, &changed) != edit->difference)
			fail_msg("%s: not %d", edit->what,
				(int)edit->difference);
		assert_int_equal(changed.count, 1);
		teardown(state);
		setup(state);
	}
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
	assert_int_equal(look(s, outline_path, &changed),
		DIFFERENCE_BODY);
	content_replace_bodies(&s->content, &changed);
	assert_true(str_find(outline->body.rich->html, STR("Nhiều câu hơn"),
		&at));
	assert_ptr_equal(outline->body.rich->holes[0].to, hole.to);
}

/* Edits of the plan, beside an outline that asks for what is called "Một"
 * and "Ba". */
static const struct PlanEdit {
	const char *what, *from, *to;
	Difference difference;
	bool retitled;
} plan_edits[] = {
	{"a title", "Hai", "Hai mươi", DIFFERENCE_TITLE, true},
	{"quotes", "Hai", "\"Hai: ba\"", DIFFERENCE_TITLE, true},
	{"a title of two lines", "Hai\n", "Hai\n      ba\n",
		DIFFERENCE_OTHER, false},
	{"a title that cites", "Hai", "Quy định số 144-QĐ/TW",
		DIFFERENCE_TITLE, false},
	{"a title that cited", "Theo 01-QĐ/TW", "Theo", DIFFERENCE_TITLE, false},
	{"a name that was asked for", "Một", "Hai mốt", DIFFERENCE_TITLE, false},
	{"a name that is asked for", "Hai", "Ba", DIFFERENCE_TITLE, false},
	{"a title and a day", "Hai\n    ngày: 2025-03-06",
		"Ba\n    ngày: 2025-03-07", DIFFERENCE_OTHER, false},
	{"a list in place of a title", "Hai", "[Hai]", DIFFERENCE_OTHER, false},
	{"a title behind the day", "tiêu đề: Hai\n    ngày: 2025-03-06",
		"ngày: 2025-03-06\n    tiêu đề: Ba mươi", DIFFERENCE_TITLE,
		true},
	{"a key for a title", "tiêu đề: Hai", "title: Hai", DIFFERENCE_TITLE,
		true},
	{"another key for it", "tiêu đề: Hai", "địa điểm: Hai",
		DIFFERENCE_OTHER, false},
};
static const char long_plan[] =
	"năm: 2025\n"
	"sessions:\n"
	"  - mã: cd-1\n"
	"    tiêu đề: Một\n"
	"    ngày: 2025-03-05\n"
	"  - mã: cd-2\n"
	"    tiêu đề: Hai\n"
	"    ngày: 2025-03-06\n"
	"  - mã: cd-3\n"
	"    tiêu đề: Theo 01-QĐ/TW\n"
	"    ngày: 2025-03-07\n";

static Str replaced(Scene *s, Str text, Str from, Str to)
{
	size_t at;
	assert_true(str_find(text, from, &at));
	return str_concat3(&s->arena, str_slice(text, 0, at), to,
		str_slice(text, at + from.len, text.len));
}

static void edits_of_titles(void **state)
{
	Scene *s = *state;
	for (size_t i = 0; i < sizeof plan_edits / sizeof *plan_edits; i++) {
		const struct PlanEdit *edit = &plan_edits[i];
		ReadingVec changed = {0};
		EntityVec renamed = {0};
		Diag diag;
		write_text(s, "2025/ke-hoach.yaml", str_from(long_plan));
		write_text(s, outline_path, STR("---\nphiên bản: 1\n---\n"
			"Xem [[Một]] và [[Ba]].\n"));
		assert_int_equal(shelf_look(s->shelf, &s->root, NULL), 0);
		diag_init(&diag, &s->arena);
		load(s, &diag);
		content_filter(&s->content, &diag);
		write_text(s, "2025/ke-hoach.yaml", replaced(s,
			str_from(long_plan), str_from(edit->from),
			str_from(edit->to)));
		if (look(s, "2025/ke-hoach.yaml", &changed)
				!= edit->difference)
			fail_msg("%s: not %d", edit->what,
				(int)edit->difference);
		if (edit->difference == DIFFERENCE_TITLE && content_retitle(
				&s->content, &s->arena, &changed, &renamed)
				!= edit->retitled)
			fail_msg("%s: not %d", edit->what, edit->retitled);
	}
}

/* Behind a text that keeps its blank lines, one more counts. */
static void a_title_parts_its_neighbours(void **state)
{
	Scene *s = *state;
	ReadingVec changed = {0};
	write_text(s, outline_path, STR("---\ntóm tắt: |+\n  A\ntitle: B\n\n"
		"phiên bản: 1\n---\nA.\n"));
	look(s, outline_path, &changed);
	write_text(s, outline_path, STR("---\ntóm tắt: |+\n  A\n\n"
		"phiên bản: 1\n---\nA.\n"));
	assert_int_equal(look(s, outline_path, &changed), DIFFERENCE_OTHER);
}

static void a_touched_file_is_the_same(void **state)
{
	Scene *s = *state;
	ReadingVec changed = {0};
	write_text(s, outline_path, str_concat(&s->arena, str_from(front),
		str_from(body)));
	assert_int_equal(look(s, outline_path, &changed), DIFFERENCE_NONE);
	assert_int_equal(changed.count, 0);
}

static void yaml_concerns_all(void **state)
{
	Scene *s = *state;
	ReadingVec changed = {0};
	write_text(s, "2025/ke-hoach.yaml", str_concat(&s->arena,
		str_from(plan), STR("    địa điểm: Hội trường\n")));
	assert_int_equal(look(s, "2025/ke-hoach.yaml", &changed),
		DIFFERENCE_OTHER);
	assert_int_equal(changed.count, 1);
}

static void a_new_file_is_listed(void **state)
{
	Scene *s = *state;
	ReadingVec changed = {0};
	Diag diag;
	write_text(s, "2025/cd-1/bien-ban.md", STR("---\nchủ trì: A\n---\n"));
	assert_int_equal(look(s, "2025/cd-1/bien-ban.md", &changed),
		DIFFERENCE_OTHER);
	diag_init(&diag, &s->arena);
	load(s, &diag);
	assert_non_null(session_of(s)->minutes);
	fs_remove(&s->root, STR("2025/cd-1/bien-ban.md"));
	assert_int_equal(look(s, "2025/cd-1/bien-ban.md", &changed),
		DIFFERENCE_OTHER);
	diag_init(&diag, &s->arena);
	load(s, &diag);
	assert_null(session_of(s)->minutes);
}

/* Pages tell its size, which stands in the listing. */
static void an_attachment_that_grows_is_listed_anew(void **state)
{
	static const char name[] = "2025/cd-1/phu-luc.txt";
	Scene *s = *state;
	ReadingVec changed = {0};
	Diag diag;
	diag_init(&diag, &s->arena);
	write_text(s, name, STR("một"));
	look(s, name, &changed);
	load(s, &diag);
	assert_int_equal(look(s, outline_path, &changed), DIFFERENCE_NONE);
	write_text(s, name, STR("một hai"));
	assert_int_equal(look(s, name, &changed), DIFFERENCE_OTHER);
	VEC_EACH(const File, file, &s->content.files)
		if (!file->kind)
			assert_int_equal(file->size, strlen("một"));
	content_done(&s->content);
	load(s, &diag);
	VEC_EACH(const File, file, &s->content.files)
		if (!file->kind)
			assert_int_equal(file->size, strlen("một hai"));
}

/* It may hold a marking of secrecy. */
static void an_unreadable_attachment_is_told(void **state)
{
	static const char name[] = "2025/cd-1/phu-luc.txt";
	Scene *s = *state;
	Reading *reading;
	Glance glance;
	FileEntry entry = {.path = str_from(name), .stamp = {7, 7, 1}};
	write_text(s, name, STR("MẬT"));
	assert_int_equal(shelf_look(s->shelf, &s->root, NULL), 0);
	reading = shelf_reading(s->shelf, &entry, STR("content/x.txt"));
	assert_int_equal(fs_move(&s->root, str_from(name), &s->root,
		STR("away.txt")), 0);
	assert_int_equal(shelf_glance(reading, &s->arena, &glance), ENOENT);
	assert_false(glance.marked);
	assert_int_equal(fs_move(&s->root, STR("away.txt"), &s->root,
		str_from(name)), 0);
	assert_int_equal(shelf_glance(reading, &s->arena, &glance), 0);
	assert_true(glance.marked);
	assert_true(glance.no_picture);
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
	assert_int_equal(fs_move(&s->root, STR("2025/cd-1/de-cuong.md"),
		&s->root, STR("away.md")), 0);
	shelf_refresh(reading, &file_kinds[KIND_OUTLINE], LANGUAGE_VI,
		&s->arena, &diag);
	assert_true(diag.environment);
	assert_null(reading->record);
	assert_int_equal(fs_move(&s->root, STR("away.md"), &s->root,
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
	assert_int_equal(look(s, outline_path, &changed), DIFFERENCE_NONE);
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
		cmocka_unit_test_setup_teardown(edits_of_titles, setup,
			teardown),
		cmocka_unit_test_setup_teardown(a_title_parts_its_neighbours,
			setup, teardown),
		cmocka_unit_test_setup_teardown(a_body_is_replaced, setup,
			teardown),
		cmocka_unit_test_setup_teardown(a_touched_file_is_the_same,
			setup, teardown),
		cmocka_unit_test_setup_teardown(yaml_concerns_all, setup,
			teardown),
		cmocka_unit_test_setup_teardown(a_new_file_is_listed, setup,
			teardown),
		cmocka_unit_test_setup_teardown(
			an_attachment_that_grows_is_listed_anew, setup,
			teardown),
		cmocka_unit_test_setup_teardown(
			an_unreadable_attachment_is_told, setup, teardown),
		cmocka_unit_test_setup_teardown(
			what_was_unreadable_is_tried_again, setup, teardown),
		cmocka_unit_test_setup_teardown(loads_do_not_share, setup,
			teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
