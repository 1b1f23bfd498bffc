#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"

static const Fault unknown = {
	"S30", SEVERITY_ERROR, REACH_NONE,
	PHRASE("khóa lạ “{1}”", "unknown key “{1}”"),
	PHRASE("có phải “{2}”?", "did you mean “{2}”?"),
	PHRASE("xem danh sách khóa", "see the list of keys")
};
static const Fault twice = {
	"S39", SEVERITY_WARNING, REACH_NONE,
	PHRASE("“{1}” có hai lần", "“{1}” is there twice"),
	PHRASE("bỏ {2}", "drop {2}"),
	PHRASE(NULL, NULL)
};
static const Phrase thing = PHRASE("một mục", "an entry");

static const Source source = {
	.path = STR_INIT("content/a.yaml"),
	.text = STR_INIT("title: x\n\tủy\tviên: y\nlast")
};
static const Source other = {.path = STR_INIT("content/b.yaml"),
	.text = STR_INIT("b: 1\n")};
static const DiagStyle vi = {LANGUAGE_VI, false, false, 0};
static const DiagStyle en = {LANGUAGE_EN, false, false, 0};
static const DiagStyle json = {LANGUAGE_EN, true, false, 0};

static void assert_printed(const Diag *diag, DiagStyle style,
	const char *expected)
{
	char *text;
	size_t size;
	FILE *out = open_memstream(&text, &size);
	diag_print(diag, out, style);
	fclose(out);
	assert_string_equal(text, expected);
	free(text);
}

static int setup(void **state)
{
	static Arena arena;
	static Diag diag;
	arena_init(&arena);
	diag_init(&diag, &arena);
	*state = &diag;
	return 0;
}

static int teardown(void **state)
{
	Diag *diag = *state;
	arena_done(diag->arena);
	return 0;
}

static void in_both_languages(void **state)
{
	Diag *diag = *state;
	diag_add(diag, &unknown, span_at(&source, 0, 5),
		ARGS(ARG(STR("title")), ARG(STR("tiêu đề"))));
	assert_printed(diag, vi,
		"content/a.yaml:1:1: lỗi[S30]: khóa lạ “title”\n"
		"  title: x\n"
		"  ^~~~~\n"
		"  gợi ý: có phải “tiêu đề”?\n");
	assert_printed(diag, en,
		"content/a.yaml:1:1: error[S30]: unknown key “title”\n"
		"  title: x\n"
		"  ^~~~~\n"
		"  hint: did you mean “tiêu đề”?\n");
	assert_printed(diag, (DiagStyle){LANGUAGE_EN, false, true, 0},
		"\033[1mcontent/a.yaml:1:1\033[0m: \033[1;31merror[S30]"
		"\033[0m: unknown key “title”\n"
		"  title: x\n"
		"  ^~~~~\n"
		"  \033[36mhint\033[0m: did you mean “tiêu đề”?\n");
}

static void hint_or_otherwise_or_none(void **state)
{
	Diag *diag = *state;
	diag_add(diag, &unknown, span_file(&source), ARGS(ARG(STR("k"))));
	diag_add(diag, &twice, span_file(&source), ARGS(ARG(STR("k"))));
	diag_add(diag, &twice, span_file(&source),
		ARGS(ARG(STR("l")), ARG_PHRASE(&thing)));
	diag_add(diag, &twice, (Span){NULL, 0, 0}, NO_ARGS);
	assert_printed(diag, vi,
		"content/a.yaml:0:0: lỗi[S30]: khóa lạ “k”\n"
		"  gợi ý: xem danh sách khóa\n"
		"content/a.yaml:0:0: cảnh báo[S39]: “k” có hai lần\n"
		"content/a.yaml:0:0: cảnh báo[S39]: “l” có hai lần\n"
		"  gợi ý: bỏ một mục\n"
		"cảnh báo[S39]: “” có hai lần\n");
}

/* Tabs, letters of several bytes and both parties of a fault. */
static void carets_and_related(void **state)
{
	Diag *diag = *state;
	diag_add_related(diag, &twice, span_at(&source, 15, 20),
		span_at(&other, 0, 1), ARGS(ARG(STR("viên"))));
	diag_add(diag, &twice, span_at(&source, 30, 30), NO_ARGS);
	diag_add(diag, &twice, span_at(&source, 7, 12), NO_ARGS);
	assert_printed(diag, en,
		"content/a.yaml:2:5: warning[S39]: “viên” is there twice\n"
		"          ủy      viên: y\n"
		"                  ^~~~\n"
		"  see also content/b.yaml:1:1\n"
		"  b: 1\n"
		"  ^\n"
		"content/a.yaml:3:5: warning[S39]: “” is there twice\n"
		"  last\n"
		"      ^\n"
		"content/a.yaml:1:8: warning[S39]: “” is there twice\n"
		"  title: x\n"
		"         ^\n");
}

static void display_widths(void **state)
{
	/* u + hook above, a wide sign, an escape, a bidi control, a byte
	 * that is not UTF-8 */
	static const Source odd = {.path = STR_INIT("o\n\x1B"),
		.text = STR_INIT("u\xCC\x89漢\x1B[\xE2\x80\xAE\xFFX\n\n")};
	Diag *diag = *state;
	diag_add(diag, &twice, span_at(&odd, 12, 13), ARGS(ARG(STR("\x1B\n"))));
	diag_add(diag, &twice, span_at(&odd, 14, 14), NO_ARGS);
	assert_printed(diag, en,
		"o␊␛:1:8: warning[S39]: “␛␊” is there twice\n"
		"  u\xCC\x89漢␛[��X\n"
		"         ^\n"
		"o␊␛:2:1: warning[S39]: “” is there twice\n");
}

static void add_spaces(char *text, size_t n)
{
	memset(text + strlen(text), ' ', n);
}

static void long_lines(void **state)
{
	static char text[5000], expected[2000];
	static const Source one = {.path = STR_INIT("one"),
		.text = {text, sizeof text}};
	Diag *diag = *state;
	memset(text, 'x', sizeof text);
	memcpy(text + 2500, "HERE", 4);
	diag_add(diag, &twice, span_at(&one, 2500, 2504), NO_ARGS);
	strcpy(expected, "one:1:2501: warning[S39]: “” is there twice\n  …");
	memset(expected + strlen(expected), 'x', 60);
	strcat(expected, "HERE");
	memset(expected + strlen(expected), 'x', 54);
	strcat(expected, "…\n  ");
	add_spaces(expected, 61);
	strcat(expected, "^~~~\n");
	assert_printed(diag, en, expected);
	memset(expected, 0, sizeof expected);
	diag->reports.count = 0;
	diag_add(diag, &twice, span_at(&one, 10, 4000), NO_ARGS);
	strcpy(expected, "one:1:11: warning[S39]: “” is there twice\n  ");
	memset(expected + strlen(expected), 'x', 118);
	strcat(expected, "…\n  ");
	add_spaces(expected, 10);
	strcat(expected, "^");
	memset(expected + strlen(expected), '~', 107);
	strcat(expected, "\n");
	assert_printed(diag, en, expected);
}

/* Line and mark keep to the columns that there are. */
static void narrow(void **state)
{
	static const Source one = {.path = STR_INIT("one"), .text = STR_INIT(
		"tiêu đề: Sinh hoạt về nguồn, thăm địa chỉ đỏ của tỉnh\n")};
	Diag *diag = *state;
	DiagStyle style = en;
	style.room = 24;
	diag_add(diag, &twice, span_at(&one, 13, 60), NO_ARGS);
	assert_printed(diag, style,
		"one:1:10: warning[S39]: “” is there twice\n"
		"  tiêu đề: Sinh hoạt về …\n"
		"           ^~~~~~~~~~~~~\n");
	diag->reports.count = 0;
	diag_add(diag, &twice, span_at(&one, 38, 60), NO_ARGS);
	assert_printed(diag, style,
		"one:1:29: warning[S39]: “” is there twice\n"
		"  …ạt về nguồn, thăm địa …\n"
		"               ^~~~~~~~~~\n");
	style.room = 500;
	assert_printed(diag, style,
		"one:1:29: warning[S39]: “” is there twice\n"
		"  tiêu đề: Sinh hoạt về nguồn, thăm địa chỉ đỏ của tỉnh\n"
		"                              ^~~~~~~~~~~~~~~\n");
}

static void sorted_without_doubles(void **state)
{
	Diag *diag = *state;
	diag_add(diag, &twice, span_at(&other, 0, 1), ARGS(ARG(STR("z"))));
	diag_add(diag, &twice, span_at(&source, 9, 9), ARGS(ARG(STR("b"))));
	diag_add(diag, &twice, span_at(&source, 9, 9), ARGS(ARG(STR("a"))));
	diag_add(diag, &unknown, span_at(&source, 9, 9), ARGS(ARG(STR("c"))));
	diag_add(diag, &twice, span_at(&source, 9, 9), ARGS(ARG(STR("a"))));
	diag_add(diag, &twice, span_at(&source, 0, 5), ARGS(ARG(STR("y"))));
	diag_add(diag, &twice, span_file(&source), ARGS(ARG(STR("w"))));
	diag_sort(diag);
	static const char *const order[] = {"w", "y", "c", "a", "b", "z"};
	assert_int_equal(diag->reports.count, 6);
	for (size_t i = 0; i < 6; i++)
		assert_memory_equal(diag->reports.items[i].args.at[0].str.ptr,
			order[i], 1);
	diag_override(diag, STR("S39"), SEVERITY_OFF);
	diag_sort(diag);
	assert_int_equal(diag->reports.count, 1);
	diag_override(diag, STR("S30"), SEVERITY_OFF);
	diag_sort(diag);
	diag_sort(diag);
	assert_int_equal(diag->reports.count, 0);
}

static void severities(void **state)
{
	Diag *diag = *state;
	assert_false(diag_failed(diag));
	diag_add(diag, &twice, span_file(&source), NO_ARGS);
	assert_false(diag_failed(diag));
	assert_int_equal(diag_count(diag, SEVERITY_WARNING), 1);
	diag_strict(diag);
	assert_true(diag_failed(diag));
	assert_int_equal(diag_count(diag, SEVERITY_WARNING), 0);
	diag_override(diag, STR("S39"), SEVERITY_WARNING);
	assert_false(diag_failed(diag));
	diag_add(diag, &unknown, span_file(&source), NO_ARGS);
	assert_int_equal(diag_count(diag, SEVERITY_ERROR), 1);
	assert_true(diag_failed(diag));
}

static void failures(void **state)
{
	Diag *diag = *state;
	diag_add_failure(diag, STR("site/a.html"), ENOSPC);
	diag_add_failure(diag, STR("site/b.html"), EPROTO);
	assert_true(diag->environment);
	assert_true(diag_failed(diag));
	assert_printed(diag, vi,
		"site/a.html:0:0: lỗi[E01]: “site/a.html”: "
		"ổ đĩa đã hết chỗ\n"
		"  gợi ý: giải phóng ổ đĩa rồi chạy lại\n"
		"site/b.html:0:0: lỗi[E01]: “site/b.html”: errno 71\n");
	assert_printed(diag, json,
		"{\"path\":\"site/a.html\",\"line\":0,\"column\":0,"
		"\"severity\":\"error\",\"rule\":\"E01\",\"message\":"
		"\"“site/a.html”: no space left on the disk\",\"hint\":"
		"\"free some space, then run again\",\"related\":[]}\n"
		"{\"path\":\"site/b.html\",\"line\":0,\"column\":0,"
		"\"severity\":\"error\",\"rule\":\"E01\",\"message\":"
		"\"“site/b.html”: errno 71\",\"hint\":\"\","
		"\"related\":[]}\n");
}

static void as_json(void **state)
{
	Diag *diag = *state;
	diag_add_related(diag, &twice, span_at(&source, 15, 20),
		span_at(&other, 3, 4),
		ARGS(ARG(STR("a\"\\\n\x01\x7F\xFF/đ"))));
	assert_printed(diag, json,
		"{\"path\":\"content/a.yaml\",\"line\":2,\"column\":5,"
		"\"severity\":\"warning\",\"rule\":\"S39\",\"message\":"
		"\"“a\\\"\\\\\\u000a\\u0001\x7F�/đ” is there twice\","
		"\"hint\":\"\",\"related\":[{\"path\":\"content/b.yaml\","
		"\"line\":1,\"column\":4}]}\n");
}

static void assert_digest(const Diag *diag, size_t max, const char *expected)
{
	Buf out;
	buf_init(&out, max);
	diag_digest(diag, &out, LANGUAGE_EN);
	assert_false(out.overflow);
	assert_int_equal(out.len, strlen(expected));
	if (out.len)
		assert_memory_equal(out.ptr, expected, out.len);
	buf_done(&out);
}

/* Errors first, with excerpts, and as many as there is room for. */
static void digests(void **state)
{
#define DIGEST_ERROR "{\"path\":\"content/b.yaml\",\"line\":1,\"column\":1," \
	"\"severity\":\"error\",\"rule\":\"S30\",\"message\":\"unknown key " \
	"“b”\",\"hint\":\"see the list of keys\",\"related\":[]," \
	"\"excerpt\":\"  b: 1\\u000a  ^\\u000a\"}"
#define DIGEST_WARNING "{\"path\":\"content/a.yaml\",\"line\":0," \
	"\"column\":0,\"severity\":\"warning\",\"rule\":\"S39\"," \
	"\"message\":\"“a” is there twice\",\"hint\":\"\",\"related\":" \
	"[{\"path\":\"content/b.yaml\",\"line\":1,\"column\":4}]," \
	"\"excerpt\":\"\"}"
#define DIGEST_HEAD "{\"errors\":1,\"warnings\":1,\"reports\":["
	Diag *diag = *state;
	size_t whole = sizeof DIGEST_HEAD DIGEST_ERROR "," DIGEST_WARNING
		"]}" - 1;
	assert_digest(diag, 1000, "");
	diag_add_related(diag, &twice, span_file(&source),
		span_at(&other, 3, 4), ARGS(ARG(STR("a"))));
	diag_add(diag, &unknown, span_at(&other, 0, 1), ARGS(ARG(STR("b"))));
	diag_sort(diag);
	assert_digest(diag, whole, DIGEST_HEAD DIGEST_ERROR ","
		DIGEST_WARNING "]}");
	assert_digest(diag, whole - 1, DIGEST_HEAD DIGEST_ERROR "]}");
	assert_digest(diag, 100, DIGEST_HEAD "]}");
}

static void merged_and_copied(void **state)
{
	Diag *diag = *state, from;
	Arena arena;
	char word[] = "word";
	arena_init(&arena);
	diag_init(&from, &arena);
	diag_add(&from, &unknown, span_file(&source),
		ARGS(ARG(((Str){word, 4}))));
	diag_add_failure(&from, STR("x"), EIO);
	memset(word, '?', 4);
	diag_merge(diag, &from);
	assert_true(diag->environment);
	assert_int_equal(diag->reports.count, 2);
	assert_memory_equal(diag->reports.items[0].args.at[0].str.ptr,
		"word", 4);
	arena_done(&arena);
}

/* A whole text quoted in a message shows its beginning, in letters. */
static void long_arguments(void **state)
{
	Diag *diag = *state;
	char text[1501] = "a";
	for (size_t i = 0; i < 500; i++)
		memcpy(text + 1 + 3 * i, "ủ", 3);
	diag_add(diag, &unknown, span_file(&source),
		ARGS(ARG(((Str){text, sizeof text}))));
	Str kept = diag->reports.items[0].args.at[0].str;
	assert_int_equal(kept.len, 598 + 3);
	assert_int_equal(str_utf8_error(kept), kept.len);
	assert_true(str_ends(kept, STR("ủ…")));
}

/* A report keeps warnings silent that begin where it does, whatever comes first;
 * not errors, nor what begins elsewhere or where less is wrong. */
static void absorbed(void **state)
{
	static const Fault spot = {"S30", SEVERITY_ERROR, REACH_PLACE,
		PHRASE("{1}", "{1}"), PHRASE(NULL, NULL), PHRASE(NULL, NULL)};
	Diag *diag = *state;
	diag_add(diag, &twice, span_at(&source, 9, 12), NO_ARGS);
	diag_add(diag, &spot, span_at(&source, 9, 20), NO_ARGS);
	diag_add(diag, &unknown, span_at(&source, 9, 12), NO_ARGS);
	diag_add(diag, &twice, span_at(&source, 10, 12), NO_ARGS);
	diag_add(diag, &twice, span_at(&other, 9, 12), NO_ARGS);
	diag_absorb(diag);
	assert_int_equal(diag_count(diag, SEVERITY_ERROR), 2);
	assert_int_equal(diag_count(diag, SEVERITY_WARNING), 2);
	assert_ptr_equal(diag->reports.items[0].fault, &spot);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(in_both_languages),
		TEST(hint_or_otherwise_or_none),
		TEST(carets_and_related),
		TEST(display_widths),
		TEST(long_lines),
		TEST(narrow),
		TEST(sorted_without_doubles),
		TEST(severities),
		TEST(absorbed),
		TEST(failures),
		TEST(as_json),
		TEST(digests),
		TEST(merged_and_copied),
		TEST(long_arguments)
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
