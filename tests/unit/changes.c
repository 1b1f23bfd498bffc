#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "site/view.h"

#include "snapshot_seal.h"
#include "some_day.h"
#include "temporary.h"

/* A copy of the smallest portal, published again and again. */
typedef struct Scene {
	Arena arena;
	Pool *pool;
	Folder root;
	char path[TEMPORARY_PATH];
	Published published;
	Diag diag;
	Content content;
	Site site;
	Date today;
	Str audience;
} Scene;

static const Str outline = STR_INIT("2025/chuyen-de-1/de-cuong.md");
static const Str minutes = STR_INIT("2025/chuyen-de-1/bien-ban.yaml");
static const Str opinions = STR_INIT("2025/chuyen-de-1/y-kien.yaml");
static const Str plan = STR_INIT("2025/ke-hoach.yaml");

static Str read_text(Scene *s, Str path)
{
	Str bytes;
	assert_int_equal(fs_read(&s->arena, &s->root, path, LIMIT_PAGE,
		&bytes), 0);
	return bytes;
}

static void write_text(Scene *s, Str path, Str text)
{
	fs_remove(&s->root, path);
	assert_int_equal(fs_write(&s->root, path, text), 0);
}

static void edit(Scene *s, Str path, const char *from, const char *to)
{
	Str text = read_text(s, path);
	size_t at = 0;
	assert_true(str_find(text, str_from(from), &at));
	write_text(s, path, str_concat3(&s->arena, str_slice(text, 0, at),
		str_from(to), str_slice(text, at + strlen(from), text.len)));
}

static const Changes *publish(Scene *s)
{
	ContentOptions options = {.now = some_day, .today = s->today,
		.audience = s->audience};
	content_done(&s->content);
	diag_init(&s->diag, &s->arena);
	content_load(&s->content, &s->arena, &s->root, &options, s->pool,
		&s->diag);
	content_check(&s->content, s->pool, &s->diag);
	content_filter(&s->content, &s->diag);
	diag_sort(&s->diag);
	if (diag_failed(&s->diag))
		diag_print(&s->diag, stderr, (DiagStyle){.language
			= LANGUAGE_EN});
	assert_false(diag_failed(&s->diag));
	site_build(&s->site, &s->arena, &s->content, &s->published);
	s->published = s->site.changes->kept;
	return s->site.changes;
}

static const Value *view(Scene *s)
{
	return view_page(&s->arena, &s->site, s->site.first[PAGE_CHANGES]);
}

static const Value *view_of_paper(Scene *s)
{
	return value_get(value_get(view(s), STR("sessions"))->list.items[0],
		STR("papers"))->list.items[0];
}

static int setup(void **state)
{
	Scene *s = calloc(1, sizeof *s);
	Folder tiny;
	FileList list = {0};
	temporary_make(s->path, "changes");
	arena_init(&s->arena);
	s->pool = pool_new(1);
	assert_int_equal(folder_open(&s->arena, &s->root,
		str_from(s->path)), 0);
	assert_int_equal(folder_open(&s->arena, &tiny,
		STR("tests/golden/tiny/content")), 0);
	assert_int_equal(fs_walk(&s->arena, &tiny, STR(""), &list), 0);
	VEC_EACH(const FileEntry, entry, &list) {
		Str bytes;
		if (entry->type != FILE_REGULAR) {
			assert_int_equal(fs_mkdirs(&s->root, entry->path), 0);
			continue;
		}
		assert_int_equal(fs_read(&s->arena, &tiny, entry->path,
			LIMIT_PAGE, &bytes), 0);
		write_text(s, entry->path, bytes);
	}
	folder_close(&tiny);
	*state = s;
	return 0;
}

static int teardown(void **state)
{
	Scene *s = *state;
	content_done(&s->content);
	folder_close(&s->root);
	temporary_remove(s->path);
	pool_free(s->pool);
	arena_done(&s->arena);
	free(s);
	return 0;
}

/* The only page that changed, a paper of a session. */
static const PageChange *only_paper(const Changes *changes)
{
	assert_int_equal(changes->sessions.count, 1);
	assert_int_equal(changes->sessions.items[0].own.kind, CHANGE_NONE);
	assert_int_equal(changes->sessions.items[0].papers.count, 1);
	return &changes->sessions.items[0].papers.items[0];
}

static void same_text(Str text, const char *expected)
{
	assert_true(str_eq(text, str_from(expected)));
}

static void the_first_has_nothing_to_compare_with(void **state)
{
	const Changes *changes = publish(*state);
	assert_false(date_known(changes->since));
	assert_int_equal(changes->sessions.count, 0);
	assert_true(changes->kept.last.len > 500);
	assert_int_equal(changes->kept.base.len, 0);
}

static void without_a_publication_there_is_no_page(void **state)
{
	Scene *s = *state;
	publish(s);
	assert_non_null(s->site.first[PAGE_CHANGES]);
	site_build(&s->site, &s->arena, &s->content, NULL);
	assert_null(s->site.first[PAGE_CHANGES]);
	assert_null(s->site.changes);
	assert_int_equal(value_get(s->site.portal, STR("changes"))->kind,
		VALUE_NULL);
}

static void tells_words_of_an_outline(void **state)
{
	Scene *s = *state;
	publish(s);
	edit(s, outline, "1. Khách quan\n", "");
	edit(s, outline, "Xem [giới thiệu]", "Xin đọc [giới thiệu]");
	const PageChange *paper = only_paper(publish(s));
	assert_int_equal(paper->type, PAGE_OUTLINE);
	assert_int_equal(paper->kind, CHANGE_EDITED);
	assert_int_equal(paper->facts.count, 0);
	assert_int_equal(paper->passages.count, 2);
	const Passage *first = &paper->passages.items[0];
	const Passage *second = &paper->passages.items[1];
	same_text(first->old, "Khách quan");
	assert_int_equal(first->new.len, 0);
	assert_int_equal(second->revision.strands.count, 3);
	same_text(second->revision.strands.items[0].text, "Xem");
	assert_false(first->withheld || second->withheld);
}

/* Published again, on another day, the page is what it was. */
static void published_again_nothing_is_new(void **state)
{
	Scene *s = *state;
	publish(s);
	edit(s, plan, "14h00", "15h00");
	s->today = (Date){2025, 9, 11};
	publish(s);
	Published kept = s->published;
	Digest before = value_digest(value_get(view(s), STR("sessions")));
	s->today = (Date){2025, 9, 12};
	const Changes *changes = publish(s);
	assert_true(digest_equal(before, value_digest(value_get(view(s), STR(
		"sessions")))));
	assert_int_equal(changes->day.day, 11);
	assert_int_equal(changes->since.day, 10);
	assert_true(str_eq(kept.last, s->published.last));
	assert_true(str_eq(kept.base, s->published.base));
}

static void tells_a_moved_session(void **state)
{
	Scene *s = *state;
	publish(s);
	edit(s, plan, "14h00", "15h00");
	const Changes *changes = publish(s);
	const PageChange *own = &changes->sessions.items[0].own;
	assert_int_equal(own->facts.count, 1);
	assert_int_equal(own->facts.items[0].field, SNAPSHOT_TIME);
	same_text(own->facts.items[0].old, "14:00");
	same_text(own->facts.items[0].new, "15:00");
}

static void tells_who_is_to_do_what(void **state)
{
	Scene *s = *state;
	publish(s);
	edit(s, plan, "chủ trì: an", "chủ trì: dat");
	edit(s, minutes, "phụ trách: to-hai, hạn: 30/11",
		"phụ trách: an, hạn: 30/12");
	const Changes *changes = publish(s);
	const SessionChange *change = &changes->sessions.items[0];
	assert_int_equal(change->own.facts.count, 1);
	assert_int_equal(change->own.facts.items[0].field, SNAPSHOT_CHAIR);
	same_text(change->own.facts.items[0].new, "Đỗ Văn Đạt");
	assert_int_equal(change->papers.items[0].passages.count, 1);
	same_text(change->papers.items[0].passages.items[0].new,
		"Theo dõi việc thực hiện – Trần Văn An – 30/12/2025");
}

static void tells_a_cell_with_its_row(void **state)
{
	Scene *s = *state;
	publish(s);
	edit(s, outline, "| 2024 | 12 |", "| 2024 | 13 |");
	const PageChange *paper = only_paper(publish(s));
	assert_int_equal(paper->passages.count, 1);
	same_text(paper->passages.items[0].old, "2024 | 12");
	same_text(paper->passages.items[0].new, "2024 | 13");
	edit(s, outline, "| 2024 | 13 |", "| | 13 |\n| | |");
	paper = only_paper(publish(s));
	assert_int_equal(paper->passages.count, 1);
	same_text(paper->passages.items[0].new, " | 13");
}

static void cells_that_were_told_one_by_one_have_not_changed(void **state)
{
	Scene *s = *state;
	edit(s, outline, "| 2023 | 10 |", "| | 10 |");
	publish(s);
	Str empty = snapshot_edited(&s->arena, snapshot_of_version_2(&s->arena,
		s->published.last), STR("\ntext \n"), STR("\n"));
	s->published.last = empty;
	edit(s, plan, "14h00", "15h00");
	assert_int_equal(publish(s)->sessions.items[0].papers.count, 0);
	s->published.last = empty;
	edit(s, outline, "| 2024 | 12 |", "| 2024 | 13 |");
	const Changes *changes = publish(s);
	assert_int_equal(changes->sessions.items[0].papers.count, 1);
	const PageChange *paper = &changes->sessions.items[0].papers.items[0];
	assert_int_equal(paper->passages.count, 2);
	same_text(paper->passages.items[0].old, "12");
	same_text(paper->passages.items[1].new, "13");
}

static void what_an_older_one_does_not_tell_has_not_changed(void **state)
{
	static Str (*const older[])(Arena *arena, Str bytes) = {
		snapshot_of_version_1, snapshot_of_version_2,
		snapshot_of_version_3,
	};
	Scene *s = *state;
	publish(s);
	Str now = s->published.last;
	edit(s, plan, "14h00", "15h00");
	for (size_t i = 0; i < 2 * sizeof older / sizeof *older; i++) {
		if (i % 2 == 0)
			s->published.last = older[i / 2](&s->arena, now);
		const Changes *changes = publish(s);
		assert_true(date_known(changes->since));
		assert_int_equal(changes->sessions.count, 1);
		const SessionChange *change = &changes->sessions.items[0];
		assert_int_equal(change->papers.count, 0);
		assert_int_equal(change->own.facts.count, 1);
		assert_int_equal(change->own.passages.count, 0);
	}
}

/* The next one is compared with all that is told. */
static void after_an_older_one_all_is_told(void **state)
{
	Scene *s = *state;
	publish(s);
	s->published.last = snapshot_of_version_3(&s->arena, s->published.last);
	edit(s, minutes, "tán thành: 2, không tán thành: 0",
		"tán thành: 1, không tán thành: 1");
	assert_int_equal(publish(s)->sessions.count, 0);
	edit(s, minutes, "không tán thành: 1, ý kiến khác: 0",
		"không tán thành: 0, ý kiến khác: 1");
	same_text(only_paper(publish(s))->passages.items[0].old, "Thông qua kết "
		"luận – tán thành 1, không tán thành 1, ý kiến khác 0");
}

/* Opinions go with their outline, and the days that it was sent and
 * completed: they may have been withdrawn. */
static void opinions_that_are_gone_are_not_told(void **state)
{
	Scene *s = *state;
	publish(s);
	edit(s, outline, "minh họa: có", "minh họa: có\nđối tượng: chi ủy");
	edit(s, STR("trang/gioi-thieu.md"),
		" và [đề cương](../2025/chuyen-de-1/de-cuong.md)", "");
	const Changes *changes = publish(s);
	assert_int_equal(changes->sessions.count, 1);
	assert_int_equal(changes->sessions.items[0].own.kind, CHANGE_NONE);
	assert_int_equal(changes->sessions.items[0].papers.count, 2);
	edit(s, outline, "\nđối tượng: chi ủy", "");
	publish(s);
	assert_int_equal(fs_remove(&s->root, opinions), 0);
	assert_int_equal(publish(s)->sessions.count, 0);
}

static void tells_papers_that_come_and_go(void **state)
{
	Scene *s = *state;
	Str text = read_text(s, minutes);
	publish(s);
	assert_int_equal(fs_remove(&s->root, minutes), 0);
	const PageChange *paper = only_paper(publish(s));
	assert_int_equal(paper->kind, CHANGE_GONE);
	assert_null(paper->page);
	write_text(s, minutes, text);
	paper = only_paper(publish(s));
	assert_int_equal(paper->type, PAGE_MINUTES);
	assert_int_equal(paper->kind, CHANGE_NEW);
	assert_int_equal(paper->passages.count, 0);
}

/* Once something is no longer shown, nothing of before is told again but
 * figures: who knows what it names. */
static void words_beside_what_is_gone_are_not_told(void **state)
{
	Scene *s = *state;
	write_text(s, STR("trang/noi-bo.md"), STR("---\ntiêu đề: Việc riêng "
		"của chi ủy\n---\n\nNội dung.\n"));
	edit(s, outline, "> Trích dẫn.", "> Trích dẫn.\n\nTheo việc riêng: "
		"[[trang:noi-bo]].\n\nMột đoạn khác.");
	publish(s);
	fs_remove(&s->root, STR("trang/noi-bo.md"));
	edit(s, outline, "Theo việc riêng: [[trang:noi-bo]].\n\nMột đoạn khác.",
		"");
	edit(s, plan, "14h00", "15h00");
	const Changes *changes = publish(s);
	const PageChange *own = &changes->sessions.items[0].own;
	const PageChange *paper = &changes->sessions.items[0].papers.items[0];
	same_text(own->facts.items[0].old, "14:00");
	assert_int_equal(paper->passages.count, 2);
	assert_true(paper->passages.items[0].withheld);
	assert_true(paper->passages.items[1].withheld);
	const Value *passage = value_get(view_of_paper(s), STR("passages"))
		->list.items[0];
	assert_true(value_get(passage, STR("withheld"))->boolean);
	assert_int_equal(value_get(passage, STR("pieces"))->list.count, 0);
}

/* What an older program let pass and this one would refuse. */
static void what_is_refused_today_is_not_told(void **state)
{
	Scene *s = *state;
	publish(s);
	s->published.last = snapshot_edited(&s->arena, s->published.last,
		STR("text Trích dẫn.\n"), STR("text Trích dẫn.\n"
			"text Độ mật: Tối mật\ntext Gọi 0912 345 678.\n"
			"text Đoạn thường.\n"));
	const PageChange *paper = only_paper(publish(s));
	assert_int_equal(paper->passages.count, 3);
	assert_true(paper->passages.items[0].withheld);
	assert_true(paper->passages.items[1].withheld);
	assert_false(paper->passages.items[2].withheld);
}

static void broken_ones_are_as_none(void **state)
{
	Scene *s = *state;
	publish(s);
	Str sound = s->published.last;
	const Str broken[] = {
		STR("hello"), str_slice(sound, 0, sound.len - 1),
		str_concat(&s->arena, sound, STR("\n")),
		str_concat(&s->arena, STR("x"), sound),
		str_slice(sound, 0, sound.len / 2),
		snapshot_edited(&s->arena, sound, STR("chuyende-snapshot 4"),
			STR("chuyende-snapshot 5")),
		snapshot_edited(&s->arena, sound, STR("\ntitle "),
			STR("\ntitel ")),
		snapshot_edited(&s->arena, sound, STR("\npage "),
			STR("\ntext x\npage ")),
		snapshot_edited(&s->arena, sound, STR("\nday 2025"),
			STR("\nday 20a5")),
	};
	edit(s, plan, "14h00", "15h00");
	for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
		s->published = (Published){.last = broken[i]};
		assert_false(date_known(publish(s)->since));
	}
	s->published = (Published){.last = sound};
	assert_true(date_known(publish(s)->since));
	for (size_t i = 0; i < sound.len; i += 97) {
		Str other = str_copy(&s->arena, sound);
		((char *)(uintptr_t)other.ptr)[i] ^= 1;
		s->published = (Published){.last = other};
		assert_false(date_known(publish(s)->since));
	}
}

/* What was published for the committee is nothing to compare with for
 * members. */
static void audiences_are_not_compared(void **state)
{
	Scene *s = *state;
	s->audience = STR("committee");
	publish(s);
	s->audience = (Str){0};
	edit(s, plan, "14h00", "15h00");
	assert_false(date_known(publish(s)->since));
	edit(s, plan, "15h00", "16h00");
	assert_true(date_known(publish(s)->since));
}

/* So much text is shown of a page, and no more. */
static void long_texts_are_cut(void **state)
{
	Scene *s = *state;
	Str block = STR("\n");
	for (int i = 0; i < 100; i++)
		block = str_concat(&s->arena, block, STR("Thêm một đoạn. "));
	publish(s);
	size_t size = str_trim(block).len;
	size_t most = LIMIT_CHANGES_PAGE / size;
	Str text = {0};
	for (size_t i = 0; i < most + 2; i++)
		text = str_concat3(&s->arena, text, block, STR("\n"));
	edit(s, outline, "> Trích dẫn.", str_z(&s->arena, str_concat(&s->arena,
		STR("> Trích dẫn.\n"), text)));
	assert_int_equal(only_paper(publish(s))->passages.count, most + 2);
	const Value *paper = view_of_paper(s);
	assert_int_equal(value_get(paper, STR("passages"))->list.count, most);
	assert_int_equal(value_get(paper, STR("more"))->integer, 2);
	assert_true(value_get(paper, STR("long"))->boolean);
}

/* Up to so much stands open on the page, what is longer is folded. */
static void long_ones_are_folded(void **state)
{
	Scene *s = *state;
	Arena *arena = &s->arena;
	char words[LIMIT_CHANGES_OPEN + 2];
	for (size_t i = 0; i < sizeof words; i++)
		words[i] = i % 8 == 7 ? ' ' : 'a';
	for (size_t more = 0; more < 2; more++) {
		size_t size = LIMIT_CHANGES_OPEN + more;
		s->published = (Published){0};
		publish(s);
		words[size - 1] = 'a';
		edit(s, outline, "> Trích dẫn.", str_z(arena, str_concat(arena,
			STR("> Trích dẫn.\n\n"), (Str){words, size})));
		assert_int_equal(only_paper(publish(s))->passages
			.items[0].new.len, size);
		assert_int_equal(value_get(view_of_paper(s),
			STR("long"))->boolean, more);
		edit(s, outline, str_z(arena, str_concat(arena,
			STR("> Trích dẫn.\n\n"), (Str){words, size})),
			"> Trích dẫn.");
	}
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(the_first_has_nothing_to_compare_with),
		TEST(without_a_publication_there_is_no_page),
		TEST(tells_words_of_an_outline),
		TEST(published_again_nothing_is_new),
		TEST(tells_a_moved_session),
		TEST(tells_who_is_to_do_what),
		TEST(tells_a_cell_with_its_row),
		TEST(cells_that_were_told_one_by_one_have_not_changed),
		TEST(what_an_older_one_does_not_tell_has_not_changed),
		TEST(after_an_older_one_all_is_told),
		TEST(opinions_that_are_gone_are_not_told),
		TEST(tells_papers_that_come_and_go),
		TEST(words_beside_what_is_gone_are_not_told),
		TEST(what_is_refused_today_is_not_told),
		TEST(broken_ones_are_as_none),
		TEST(audiences_are_not_compared),
		TEST(long_texts_are_cut),
		TEST(long_ones_are_folded),
	};
	markdown_setup();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
