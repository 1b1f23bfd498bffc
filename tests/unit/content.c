#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "model/content.h"

#include "some_day.h"
#include "temporary.h"
#include "text.h"

/* A content folder, written anew for every question. */
typedef struct Scene {
	Arena arena;
	Diag diag;
	Pool *pool;
	Folder root;
	char path[TEMPORARY_PATH];
	Content content;
} Scene;

typedef struct Paper {
	const char *path, *text;
} Paper;

static int setup(void **state)
{
	static Scene scene;
	memset(&scene, 0, sizeof scene);
	temporary_make(scene.path, "content");
	arena_init(&scene.arena);
	scene.pool = pool_new(2);
	markdown_setup();
	assert_int_equal(folder_open(&scene.arena, &scene.root,
		str_from(scene.path)), 0);
	*state = &scene;
	return 0;
}

static void clear_folder(Scene *s)
{
	FileList list = {0};
	assert_int_equal(fs_list(&s->arena, &s->root, STR(""), &list), 0);
	VEC_EACH(FileEntry, entry, &list)
		assert_int_equal(fs_remove_tree(&s->arena, &s->root,
			entry->path), 0);
}

static int teardown(void **state)
{
	Scene *s = *state;
	clear_folder(s);
	content_done(&s->content);
	folder_close(&s->root);
	temporary_remove(s->path);
	pool_free(s->pool);
	arena_done(&s->arena);
	return 0;
}

/* In a file called zero, "?" is a zero byte. */
static Str paper_text(Scene *s, const Paper *paper)
{
	char *text = str_z(&s->arena, str_from(paper->text));
	size_t len = strlen(text);
	if (strstr(paper->path, "zero"))
		for (size_t i = 0; i < len; i++)
			if (text[i] == '?')
				text[i] = '\0';
	return (Str){text, len};
}

static void write_paper(Scene *s, const Paper *paper)
{
	Str path = str_from(paper->path);
	for (size_t i = 0; i < path.len; i++)
		if (path.ptr[i] == '/')
			fs_mkdir(&s->root, str_slice(path, 0, i));
	assert_int_equal(fs_write(&s->root, path, paper_text(s, paper)), 0);
}

static void load(Scene *s, const Paper *papers, const char *audience)
{
	ContentOptions options = {.audience = str_from(audience),
		.now = some_day, .drafts = true};
	clear_folder(s);
	content_done(&s->content);
	for (; papers->path; papers++)
		write_paper(s, papers);
	diag_init(&s->diag, &s->arena);
	content_load(&s->content, &s->arena, &s->root, &options, s->pool,
		&s->diag);
	content_check(&s->content, s->pool, &s->diag);
	content_filter(&s->content, &s->diag);
	diag_sort(&s->diag);
}

/* Rules about a chapter's year have portals of their own; these scenes are
 * too small to keep them. */
static bool about_the_year(const Report *report)
{
	static const char *const kept[] = {
		"R14", "R15", "R16", "R17", "R28", "R34",
	};
	for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
		if (strcmp(report->fault->rule, kept[i]) == 0)
			return false;
	return report->fault->rule[0] == 'R';
}

/* "S40 trang/a.md:2:1", a line each, without "content/". */
static Str told(Scene *s)
{
	Str all = {NULL, 0};
	VEC_EACH(const Report, report, &s->diag.reports) {
		Span span = report->span;
		if (about_the_year(report))
			continue;
		Position at = source_seek(&(SourceCursor){NULL}, span.source,
			span.start);
		Str path = span.source ? span.source->path : STR("content/?");
		all = str_format(&s->arena, "%.*s%s%s %.*s:%u:%u",
			STR_ARG(all), all.len ? "\n" : "", report->fault->rule,
			STR_ARG(str_slice(path, strlen("content/"),
				path.len)), at.line, at.column);
	}
	return all;
}

#define PAPERS(...) ((const Paper[]){__VA_ARGS__, {NULL, NULL}})
#define ASSERT_TOLD(s, expected, ...) do { \
	load((s), PAPERS(__VA_ARGS__), ""); \
	assert_str(told(s), (expected)); \
} while (0)

#define PLAN {"2025/plan.yaml", "sessions:\n- {id: s1}\n- {id: s2}\n"}

static const File *file_at(const Scene *s, const char *path)
{
	return map_get(&s->content.by_path, str_from(path));
}

static void kinds_of_files(void **state)
{
	static const struct { const char *path; int kind; } cases[] = {
		{"chi-bo.yaml", KIND_CHAPTER}, {"chapter.yml", KIND_CHAPTER},
		{"Chi bộ.YAML", KIND_CHAPTER}, {"van_ban.yaml", KIND_REGISTER},
		{"documents.yaml", KIND_REGISTER}, {"chu-de.yaml", KIND_THEMES},
		{"portal.yaml", KIND_PORTAL}, {"trang/a.md", KIND_PAGE},
		{"pages/a.markdown", KIND_PAGE}, {"trang/x/y/a.md", KIND_PAGE},
		{"Trang/a.MD", KIND_PAGE}, {"trang/a.png", -1},
		{"2025/ke-hoach.yaml", KIND_PLAN},
		{"2025/Kế hoạch.yml", KIND_PLAN},
		{"2025/proposals.yaml", KIND_PROPOSALS},
		{"2025/s1/de-cuong.md", KIND_OUTLINE},
		{"2025/s1/bien-ban.yaml", KIND_MINUTES},
		{"2025/s1/minutes.md", KIND_MINUTES},
		{"2025/s1/y-kien.yaml", KIND_OPINIONS},
		{"2025/s1/bao-cao.md", KIND_REPORT},
		{"2025/s1/de-cuong.docx", -1}, {"2025/s1/khac.md", -1},
		{"2025/s1/x/de-cuong.md", -1}, {"tep/a.pdf", -1},
		{"files/x/a.pdf", -1},
		/* Left out, or not content at all. */
		{"ghi-chu.txt", -2}, {"2025/khac.txt", -2}, {"khac/a.md", -2},
		{"trang/~$a.md", -2}, {"trang/.a.md.swp", -2},
		{"trang/a.md~", -2}, {"2025/s1/Thumbs.db", -2},
		{"README.md", -2}, {"readme.md", -2}, {".git/a.md", -2}, {"25/ke-hoach.yaml", -2},
		{"20255/ke-hoach.yaml", -2},
	};
	Scene *s = *state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const File *file;
		int kind;
		load(s, PAPERS({cases[i].path, ""}), "");
		file = file_at(s, cases[i].path);
		kind = !file ? -2 : !file->kind ? -1
			: (int)(file->kind - file_kinds);
		if (kind != cases[i].kind)
			fail_msg("%s: %d", cases[i].path, kind);
	}
}

/* Folders whose names begin alike stand around each other. */
static void files_of_folders(void **state)
{
	static const struct {
		const char *year, *session;
		FileKindId kind;
		const char *found;
	} cases[] = {
		{"2025", "a", KIND_OUTLINE, "content/2025/a/de-cuong.md"},
		{"2025", "a-b", KIND_OUTLINE, "content/2025/a-b/outline.md"},
		{"2025", "a0", KIND_OUTLINE, "content/2025/a0/de-cuong.md"},
		{"2025", "a", KIND_MINUTES, ""},
		{"2025", "a0", KIND_MINUTES, "content/2025/a0/bien-ban.md"},
		{"2025", "b", KIND_OUTLINE, ""}, {"2024", "a", KIND_OUTLINE, ""},
		{"2025", "", KIND_PLAN, "content/2025/ke-hoach.yaml"},
		{"2024", "", KIND_PLAN, "content/2024/plan.yaml"},
		{"2026", "", KIND_PLAN, ""},
		{"", "", KIND_THEMES, "content/chu-de.yaml"},
		{"", "", KIND_CHAPTER, ""},
	};
	Scene *s = *state;
	load(s, PAPERS({"2024/plan.yaml", ""}, {"2024/z/de-cuong.md", ""},
		{"2025/a-b/outline.md", ""}, {"2025/a/de-cuong.md", ""},
		{"2025/a/x/bien-ban.md", ""}, {"2025/a0/bien-ban.md", ""},
		{"2025/a0/de-cuong.md", ""}, {"2025/ke-hoach.yaml", ""},
		{"chu-de.yaml", ""}), "");
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const File *file = content_of_kind(&s->content, cases[i].kind,
			str_from(cases[i].year), str_from(cases[i].session));
		assert_str(file ? file->source->path : (Str){0},
			cases[i].found);
	}
}

static void front_matter(void **state)
{
	static const struct { const char *text, *told, *title; } cases[] = {
		{"", "S03 trang/a.md:0:0", NULL},
		{"\xEF\xBB\xBF \n", "S03 trang/a.md:0:0", NULL},
		{"# Một\n", "", "Một"},
		{"---\n---\n", "", "a"},
		{"---\ntitle: Một\n---\nHai.\n", "", "Một"},
		{"---\r\ntitle: Một\r\n---\r\nHai.\r\n", "", "Một"},
		{"---\rtitle: Một\r---\rHai.\r", "", "Một"},
		{"\xEF\xBB\xBF---\ntitle: Một\n---\n", "", "Một"},
		{"\n \n---\ntitle: Một\n---\n", "", "Một"},
		{"---  \ntitle: Một\n...\nHai.\n", "S08 trang/a.md:3:1", NULL},
		{"---\ntitle: Một\n---\nHai\n...\nba.\n", "", "Một"},
		{"---\ntitle: Một\n---", "", "Một"},
		{"---\ntitle: Một\n---\n---\nHai.\n", "", "Một"},
		{"--- \n# Một", "S08 trang/a.md:1:1", NULL},
		{"---\ntitle: Một\n", "S08 trang/a.md:1:1", NULL},
		{"\n\n---\ntitle: Một\n", "S08 trang/a.md:3:1", NULL},
		{"---\ntitle: Một\n ---\n", "S08 trang/a.md:3:1", NULL},
		{"---\n- a\n---\n", "S32 trang/a.md:2:1", "a"},
		{"----\ntitle: Một\n", "S08 trang/a.md:1:1", NULL},
		{"\nTiêu đề: Một\n---\n", "S08 trang/a.md:2:1", NULL},
		{"----\nMột: hai\n", "", "a"},
	};
	Scene *s = *state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const File *file;
		ASSERT_TOLD(s, cases[i].told, {"trang/a.md", cases[i].text});
		file = file_at(s, "trang/a.md");
		assert_int_equal(file->record != NULL, cases[i].title != NULL);
		if (file->record)
			assert_str(((FreePage *)file->record)->entity.title,
				cases[i].title);
	}
}

static void encodings(void **state)
{
	Scene *s = *state;
	ASSERT_TOLD(s, "R28 trang/a.md:2:3", {"trang/a.md", "Một\nab\xFFtwo"});
	ASSERT_TOLD(s, "R28 chi-bo.yaml:1:1",
		{"chi-bo.yaml", "\xFF\xFE" "a"});
	assert_string_equal(s->diag.reports.items[0].args.at[0].phrase
		->in[LANGUAGE_EN], "UTF-16");
	ASSERT_TOLD(s, "R28 trang/zero.md:1:2", {"trang/zero.md", "a?b"});
	ASSERT_TOLD(s, "R28 trang/a?.md:0:0", {"trang/a\xFF.md", "x"});
	ASSERT_TOLD(s, "S02 trang/\xC3\xA0.md:0:0",
		{"trang/\xC3\xA0.md", "a"}, {"trang/a\xCC\x80.md", "b"});
	assert_int_equal(s->content.page_count, 1);
}

/* One mistake is told once, at its place. */
static void consequences(void **state)
{
	Scene *s = *state;
	Paper outline = {"2025/s1/de-cuong.md",
		"## Một\n[[an]] [[2025/s2]] [x](../s2/) 144-QĐ/TW\n"};
	Paper chapter = {"chi-bo.yaml", "members: [{id: an, name: An}]\n"};
	Paper works = {"van-ban.yaml", "documents: [{symbol: 144-QĐ/TW}]\n"};
	ASSERT_TOLD(s, "", outline, chapter, works, PLAN);
	ASSERT_TOLD(s, "S40 2025/s1/de-cuong.md:2:1", outline, works, PLAN);
	ASSERT_TOLD(s, "S14 chi-bo.yaml:1:16", outline, works, PLAN,
		{"chi-bo.yaml", "members: [{id: \"an, name: An}]\n"});
	ASSERT_TOLD(s, "S30 chi-bo.yaml:1:1", outline, works, PLAN,
		{"chi-bo.yaml", "memberss: [{id: an, name: An}]\n"});
	ASSERT_TOLD(s, "S31 chi-bo.yaml:1:12", outline, works, PLAN,
		{"chi-bo.yaml", "members: [{name: Anh}]\n"});
	ASSERT_TOLD(s, "R14 2025/s1/de-cuong.md:2:32", outline, chapter, PLAN);
	ASSERT_TOLD(s, "S13 van-ban.yaml:1:1", outline, chapter, PLAN,
		{"van-ban.yaml", "documents\n"});
	ASSERT_TOLD(s, "S06 2025/s1/de-cuong.md:0:0", outline, chapter,
		works, {"2025/s2/a.txt", ""});
	ASSERT_TOLD(s, "S07 2025/s3:0:0", outline, chapter, works, PLAN,
		{"2025/s3/a.txt", ""}, {"2025/s3/b.txt", ""});
	ASSERT_TOLD(s, "S34 2025/plan.yaml:3:8", outline, chapter, works,
		{"2025/plan.yaml", "sessions:\n- {id: s1}\n- {id: S2}\n"});
	ASSERT_TOLD(s, "S08 2025/s2/de-cuong.md:1:1", outline, chapter, works,
		PLAN, {"2025/s2/de-cuong.md", "---\n"},
		{"trang/a.md", "[[2025/s2#x]] [x](../2025/s2/de-cuong.md#x)"});
	ASSERT_TOLD(s, "S07 2025/s2a:0:0", outline, chapter, works,
		PLAN, {"2025/s2a/de-cuong.md", "## Hai"},
		{"trang/a.md", "[[2025/s2#x]] [x](../2025/s2/de-cuong.md)"});
	ASSERT_TOLD(s, "S05 2025/plan.yaml:0:0", outline, chapter, works,
		PLAN, {"2025/ke_hoach.yaml", "year: 2025"});
	/* But what is wrong by itself is told. */
	ASSERT_TOLD(s, "S30 chi-bo.yaml:1:30\nS40 trang/a.md:1:1", outline,
		works, PLAN, {"trang/a.md", "[[khong-co]]"},
		{"chi-bo.yaml", "members: [{id: an, name: An, poste: x}]\n"});
}

static const Entity *entity(const Scene *s, EntityKind kind, const char *id)
{
	return map_get(&s->content.by_id[kind], str_from(id));
}

/* The ids of what refers to `to`, in order. */
static Str mentioned_by(Scene *s, const Entity *to)
{
	const Mention *const *first;
	size_t count = content_mentions(&s->content, to, &first);
	Str all = {NULL, 0};
	for (size_t i = 0; i < count; i++)
		all = str_format(&s->arena, "%.*s%s%.*s", STR_ARG(all),
			i ? " " : "", STR_ARG(first[i]->from->id));
	return all;
}

static void mentions(void **state)
{
	Scene *s = *state;
	ASSERT_TOLD(s, "",
		{"chi-bo.yaml", "cells: [{id: c, name: Tổ Một}]\n"
			"members: [{id: an, name: An, cell: Tổ Một}]\n"},
		{"chu-de.yaml", "- {id: t, name: Quy định 1-QĐ/TW}\n"},
		{"van-ban.yaml", "documents:\n"
			"- {symbol: 1-QĐ/TW, date: 1/2/2024, file: tep/a.pdf}\n"
			"- {symbol: 2-QĐ/TW, replaced by: 1-QĐ/TW}\n"},
		{"tep/a.pdf", ""},
		{"2025/plan.yaml", "preface: '[[t]]'\nsessions:\n"
			"- {id: s1, title: Một, cell: c, lead: An, themes: [t]}\n"},
		{"2025/s1/de-cuong.md", "---\nauthors: [an, Ai đó]\n---\n"
			"1-QĐ/TW, 1-QĐ/TW, ngày 01/2/2024 [a](b%201.csv)\n"},
		{"2025/s1/b 1.csv", ""}, {"2025/s1/c.csv", ""},
		{"2025/s1/y-kien.yaml", "- {by: c, text: '[[2-QĐ/TW]]'}\n"},
		{"trang/a.md", "[[Một]] [[Quy định 1-QĐ/TW]] [[cell:c]] "
			"[x](../2025) [y](b.md#hai) [[đảng viên:An]]"},
		{"trang/b.md", "## Hai\n"});
	assert_str(mentioned_by(s, entity(s, ENTITY_DOCUMENT, "1-QĐ/TW")),
		"2025/s1 2-QĐ/TW");
	assert_str(mentioned_by(s, entity(s, ENTITY_DOCUMENT, "2-QĐ/TW")),
		"2025/s1");
	assert_str(mentioned_by(s, entity(s, ENTITY_CELL, "c")),
		"2025/s1 an a");
	assert_str(mentioned_by(s, entity(s, ENTITY_MEMBER, "an")),
		"2025/s1 2025/s1 a");
	assert_str(mentioned_by(s, entity(s, ENTITY_THEME, "t")),
		"2025 2025/s1 a");
	assert_str(mentioned_by(s, entity(s, ENTITY_SESSION, "2025/s1")), "a");
	assert_str(mentioned_by(s, entity(s, ENTITY_PAGE, "b")), "a");
	assert_str(mentioned_by(s, &file_at(s, "2025/s1/b 1.csv")->entity),
		"2025/s1");
	assert_str(mentioned_by(s, &file_at(s, "2025/s1/c.csv")->entity), "");
	assert_str(mentioned_by(s, &file_at(s, "tep/a.pdf")->entity),
		"1-QĐ/TW");
}

#define HIDDEN_SESSION {"2025/plan.yaml", "sessions:\n" \
	"- {id: s1, audience: chi ủy}\n- {id: s2, documents: [1-QĐ/TW]}\n" \
	"proposals: [{title: Một, into: s1}, {title: Hai, into: s2}]\n"}
#define SECRET_PAPER {"van-ban.yaml", \
	"documents: [{symbol: 1-QĐ/TW, audience: committee}]\n"}
#define PUBLIC_PAPER {"van-ban.yaml", "documents: [{symbol: 1-QĐ/TW}]\n"}

static void audiences(void **state)
{
	Scene *s = *state;
	const Plan *plan;
	/* What is hidden may refer to what is hidden. */
	ASSERT_TOLD(s, "", HIDDEN_SESSION, PUBLIC_PAPER,
		{"2025/s1/de-cuong.md", "[[2025/s1]]"},
		{"2025/s1/y-kien.yaml", "- {text: '[[2025/s1]]'}\n"},
		{"2025/s2/de-cuong.md", "---\naudience: committee\n---\n"
			"[[2025/s1]]"},
		{"2025/s2/y-kien.yaml", "- {text: '[[2025/s1]] [x](a.csv)'}"},
		{"2025/s2/a.csv", ""},
		{"2025/s2/bien-ban.yaml", "conclusion: '[[2025/s1]]'\n"});
	plan = s->content.plans[0];
	assert_int_equal(plan->published_count, 1);
	assert_str(plan->published[0]->id.str, "s2");
	assert_null(plan->published[0]->outline);
	assert_null(plan->published[0]->minutes);
	assert_null(plan->published[0]->opinions);
	assert_int_equal(plan->proposals.count, 1);
	assert_true(entity(s, ENTITY_SESSION, "2025/s1")->hidden);
	assert_true(file_at(s, "2025/s2/a.csv")->entity.hidden);
	assert_int_equal(s->content.document_count, 1);
	/* The same words in the open, each told at its place. */
	ASSERT_TOLD(s, "S97 2025/plan.yaml:3:24\nS97 trang/a.md:1:1\n"
		"S97 trang/a.md:1:18\nS97 trang/a.md:1:30\n"
		"S97 trang/a.md:1:46",
		HIDDEN_SESSION, SECRET_PAPER,
		{"2025/s1/a.csv", ""},
		{"trang/a.md", "[[2025/s1]] theo 1-QĐ/TW hay [[2025/s1]] [x]"
			"(../2025/s1/a.csv)"});
	/* Opinions do not hide that their session refers to it too. */
	ASSERT_TOLD(s, "S97 2025/plan.yaml:2:24", SECRET_PAPER,
		{"2025/plan.yaml", "sessions:\n"
			"- {id: a1, documents: [1-QĐ/TW]}\n"},
		{"2025/a1/de-cuong.md", "---\naudience: committee\n---\n"},
		{"2025/a1/y-kien.yaml", "- {text: 1-QĐ/TW}\n"});
	assert_int_equal(s->content.document_count, 0);
	/* Of a section that such a text lacks nothing is told, as its title
	 * would be. */
	ASSERT_TOLD(s, "S97 trang/b.md:1:5",
		{"trang/a.md", "---\naudience: committee\n---\n\nMột.\n"},
		{"trang/b.md", "[x](a.md#mot)\n"});
	ASSERT_TOLD(s, "S43 trang/b.md:1:19",
		{"trang/a.md", "TUYỆT MẬT\n"},
		{"trang/b.md", "[x](a.md#mot) [x](b.md#hai)\n"});
	load(s, PAPERS(HIDDEN_SESSION, SECRET_PAPER), "committee");
	assert_str(told(s), "");
	assert_int_equal(s->content.plans[0]->published_count, 2);
	assert_int_equal(s->content.document_count, 1);
	load(s, PAPERS(HIDDEN_SESSION, PUBLIC_PAPER), "cấp trên");
	assert_str(told(s), "S96 ?:0:0");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(kinds_of_files, setup,
			teardown),
		cmocka_unit_test_setup_teardown(files_of_folders, setup,
			teardown),
		cmocka_unit_test_setup_teardown(front_matter, setup,
			teardown),
		cmocka_unit_test_setup_teardown(encodings, setup, teardown),
		cmocka_unit_test_setup_teardown(consequences, setup,
			teardown),
		cmocka_unit_test_setup_teardown(mentions, setup, teardown),
		cmocka_unit_test_setup_teardown(audiences, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
