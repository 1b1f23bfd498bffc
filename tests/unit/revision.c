#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/limits.h"
#include "format/revision.h"

static int setup(void **state)
{
	static Arena arena;
	arena_init(&arena);
	*state = &arena;
	return 0;
}

static int teardown(void **state)
{
	arena_done(*state);
	return 0;
}

static void add_strands(Buf *out, const StrandList *strands)
{
	static const char *const opening[] = {
		[STRAND_KEPT] = "", [STRAND_REMOVED] = "[-",
		[STRAND_ADDED] = "[+",
	};
	VEC_EACH(const Strand, strand, strands)
		buf_format(out, "%s%.*s%s", opening[strand->kind],
			STR_ARG(strand->text), strand->kind == STRAND_KEPT ? ""
			: "]");
}

/* "một [-hai][+ba]" */
static const char *words(Arena *arena, const char *old, const char *new)
{
	StrandList strands;
	Buf out;
	char *text;
	if (!revision_words(arena, str_from(old), str_from(new), &strands))
		return "new";
	buf_init(&out, LIMIT_PAGE);
	add_strands(&out, &strands);
	text = str_z(arena, buf_str(&out));
	buf_done(&out);
	return text;
}

static void tells_words(void **state)
{
	Arena *a = *state;
	assert_string_equal(words(a, "", ""), "");
	assert_string_equal(words(a, "Học tập và làm theo", "Học tập và làm "
		"theo"), "Học tập và làm theo");
	assert_string_equal(words(a, "Chi bộ họp ngày 14/3/2025 tại hội trường.",
		"Chi bộ họp ngày 21/3/2025 tại hội trường."),
		"Chi bộ họp ngày [-14/3/2025][+21/3/2025] tại hội trường.");
	assert_string_equal(words(a, "Giảng viên gương mẫu, khiêm tốn",
		"Giảng viên gương mẫu, tự giác, khiêm tốn"),
		"Giảng viên gương mẫu, [+tự giác, ]khiêm tốn");
	assert_string_equal(words(a, "theo Quy định 144-QĐ/TW của Bộ Chính trị",
		"theo Quy định 145-QĐ/TW của Bộ Chính trị"),
		"theo Quy định [-144-QĐ/TW][+145-QĐ/TW] của Bộ Chính trị");
	assert_string_equal(words(a, "cả năm có “bốn” buổi", "cả năm có “ba” "
		"buổi"), "cả năm có “[-bốn][+ba]” buổi");
}

/* Two words that changed with a short one between them are one change. */
static void trifles_are_not_kept(void **state)
{
	assert_string_equal(words(*state, "Một tổ đảng chuẩn bị báo cáo và "
		"thảo luận trước buổi sinh hoạt.", "Một tổ đảng chuẩn bị đề "
		"cương và gợi ý trước buổi sinh hoạt."),
		"Một tổ đảng chuẩn bị [-báo cáo và thảo luận][+đề cương và "
		"gợi ý] trước buổi sinh hoạt.");
}

static void rewritten_text_is_new(void **state)
{
	assert_string_equal(words(*state, "Nguyên nhân chủ quan là chính.",
		"Giải pháp thứ nhất: nêu gương."), "new");
	assert_string_equal(words(*state, "", "Nguyên nhân"), "new");
}

/* Pieces without one kind, behind each other. */
static Str without(Arena *arena, const StrandList *strands, StrandKind kind)
{
	Str all = {0};
	VEC_EACH(const Strand, strand, strands)
		if (strand->kind != kind)
			all = str_concat(arena, all, strand->text);
	return all;
}

static Str random_text(Arena *arena, unsigned *seed)
{
	static const char *const parts[] = {
		"đảng", "viên", " ", " ", " ", ", ", "“", "”", "144-QĐ/TW",
		".", "-", "học", "tập", "3.5", "  ",
	};
	Str text = {0};
	int count = rand_r(seed) % 40;
	while (count--)
		text = str_concat(arena, text, str_from(parts[(size_t)rand_r(
			seed) % (sizeof parts / sizeof *parts)]));
	return text;
}

static void random_texts_come_back(void **state)
{
	Arena *arena = *state;
	unsigned seed = 7;
	int told = 0;
	for (int round = 0; round < 4000; round++) {
		Str head = random_text(arena, &seed);
		Str tail = random_text(arena, &seed);
		Str old = str_concat3(arena, head, random_text(arena, &seed),
			tail);
		Str new = str_concat3(arena, head, random_text(arena, &seed),
			tail);
		StrandList strands = {0};
		if (revision_words(arena, old, new, &strands)) {
			told++;
			assert_true(str_eq(without(arena, &strands,
				STRAND_ADDED), old));
			assert_true(str_eq(without(arena, &strands,
				STRAND_REMOVED), new));
			for (size_t i = 1; i < strands.count; i++)
				assert_true(strands.items[i].kind
					!= strands.items[i - 1].kind);
		}
		arena_clear(arena);
	}
	assert_true(told > 1000);
}

/* Blocks are the lines of a text. */
static size_t lines(Arena *arena, const char *text, Str **ret_lines)
{
	Str rest = str_from(text), line;
	Str *at = ARENA_ARRAY(arena, Str, 100);
	size_t count = 0;
	while (rest.len) {
		str_cut(rest, '\n', &line, &rest);
		at[count++] = line;
	}
	*ret_lines = at;
	return count;
}

static const char *blocks(Arena *arena, const char *old, const char *new)
{
	Str *before, *after;
	size_t n = lines(arena, old, &before), m = lines(arena, new, &after);
	RevisionList list = {0};
	Buf out;
	char *text;
	if (!revision_blocks(arena, before, n, after, m, &list))
		return "new";
	buf_init(&out, LIMIT_PAGE);
	VEC_EACH(const Revision, revision, &list) {
		buf_format(&out, "%s%zu>%zu@%zu ", out.len ? "\n" : "",
			revision->old, revision->new, revision->before);
		add_strands(&out, &revision->strands);
	}
	text = str_z(arena, buf_str(&out));
	buf_done(&out);
	return text;
}

static void tells_blocks(void **state)
{
	Arena *a = *state;
	assert_string_equal(blocks(a, "một\nhai\n", "một\nhai\n"), "");
	assert_string_equal(blocks(a, "một\nhai\n", "một\nba\nhai\n"),
		"0>2@1 ");
	assert_string_equal(blocks(a, "một\nba\nhai\n", "một\nhai\n"),
		"2>0@1 ");
	assert_string_equal(blocks(a, "đầu\nMỗi tổ có bốn đảng viên\ncuối",
		"đầu\nMỗi tổ có năm đảng viên\ncuối"),
		"2>2@1 Mỗi tổ có [-bốn][+năm] đảng viên");
}

/* Which paragraph became which, when others came and went around it. */
static void finds_who_became_whom(void **state)
{
	assert_string_equal(blocks(*state,
		"Bỏ đi cả đoạn này\nMỗi tổ có bốn đảng viên\ncuối",
		"Mỗi tổ có năm đảng viên\nMột đoạn hoàn toàn mới\ncuối"),
		"1>0@0 \n"
		"2>1@0 Mỗi tổ có [-bốn][+năm] đảng viên\n"
		"0>2@1 ");
}

static void random_blocks_come_back(void **state)
{
	Arena *arena = *state;
	unsigned seed = 3;
	for (int round = 0; round < 1000; round++) {
		Str old[30], new[30];
		size_t n = (size_t)rand_r(&seed) % 30, m = 0, at = 0, made = 0;
		RevisionList list = {0};
		for (size_t i = 0; i < n; i++)
			old[i] = random_text(arena, &seed);
		while (m < 30 && at < n)	/* keep, change, drop or add */
			switch (rand_r(&seed) % 5) {
			case 0: at++; break;
			case 1: new[m++] = random_text(arena, &seed); break;
			case 2: new[m++] = str_concat(arena, old[at++],
				STR(" thêm")); break;
			default: new[m++] = old[at++];
			}
		assert_true(revision_blocks(arena, old, n, new, m, &list));
		at = 0;
		VEC_EACH(const Revision, r, &list) {
			while (r->old ? at + 1 < r->old : made < r->before) {
				assert_true(str_eq(old[at++], new[made++]));
			}
			assert_int_equal(made, r->before);
			if (r->old && r->new)
				assert_true(str_eq(without(arena, &r->strands,
					STRAND_REMOVED), new[r->new - 1]));
			at += r->old > 0;
			made += r->new > 0;
		}
		while (made < m)
			assert_true(str_eq(old[at++], new[made++]));
		assert_int_equal(at, n);
		arena_clear(arena);
	}
}

/* A text that was written anew, at the size where one gives up. */
static void many_blocks_are_new(void **state)
{
	enum { COUNT = LIMIT_REVISION_BLOCKS / 2 };
	Str *old = ARENA_ARRAY(*state, Str, COUNT + 1);
	Str *new = ARENA_ARRAY(*state, Str, COUNT + 1);
	RevisionList list = {0};
	for (int i = 0; i <= COUNT; i++) {
		old[i] = str_format(*state, "cũ %d", i);
		new[i] = str_format(*state, "mới %d", i);
	}
	assert_true(revision_blocks(*state, old, COUNT, new, COUNT, &list));
	assert_int_equal(list.count, LIMIT_REVISION_BLOCKS);
	assert_false(revision_blocks(*state, old, COUNT, new, COUNT + 1,
		&list));
}

/* One word past the limit, in a paragraph that is otherwise the same. */
static void many_words_are_new(void **state)
{
	enum { COUNT = 3 * LIMIT_REVISION_WORDS };
	Str old = STR(""), new = STR("");
	StrandList strands;
	for (int i = 0; i < COUNT; i++)
		old = str_concat(*state, old, str_format(*state, "%d ", i));
	new = old;
	for (int i = 0; i < LIMIT_REVISION_WORDS / 2; i++)
		new = str_concat(*state, new, STR("x "));
	assert_true(revision_words(*state, old, new, &strands));
	assert_false(revision_words(*state, old, str_concat(*state, new,
		STR("x")), &strands));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tells_words),
		cmocka_unit_test(trifles_are_not_kept),
		cmocka_unit_test(rewritten_text_is_new),
		cmocka_unit_test(random_texts_come_back),
		cmocka_unit_test(tells_blocks),
		cmocka_unit_test(finds_who_became_whom),
		cmocka_unit_test(random_blocks_come_back),
		cmocka_unit_test(many_blocks_are_new),
		cmocka_unit_test(many_words_are_new),
	};
	return cmocka_run_group_tests_name("revision", tests, setup, teardown);
}
