#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>

#include "search/gather.h"

static Arena arena;
static const FilterValues none = {0};

static void read(Gatherer *g, size_t number, PaperPart part, const char *text,
	const FilterValues *filters)
{
	Paper paper = {.number = number};
	PaperText blocks = {0};
	*VEC_ADD(&arena, &blocks) = (PaperBlock){part, str_from(text)};
	gatherer_read(g, &paper, &blocks, filters);
}

/* "4:0 9:3": papers and weights of a term, spelled as given. */
static Str hits_of(const Gatherer *g, const char *first, const char *second)
{
	const Syllable *words;
	const IndexTerm *terms;
	size_t count = gatherer_terms(g, &terms);
	Str all = {0};
	gatherer_words(g, &words);
	for (size_t i = 0; i < count; i++) {
		HitReader hits = hits_begin(&terms[i].hits);
		bool same = str_eq(words[terms[i].first - 1].spelled,
			str_from(first)) && (terms[i].second ? second
			&& str_eq(words[terms[i].second - 1].spelled,
				str_from(second)) : !second);
		while (same && hits_next(&hits))
			all = str_concat3(&arena, all, all.len ? STR(" ")
				: (Str){0}, str_format(&arena, "%u:%u",
				hits.number, hits.weight));
	}
	return all;
}

static void expect(const Gatherer *g, const char *first, const char *second,
	const char *hits)
{
	Str found = hits_of(g, first, second);
	if (!str_eq(found, str_from(hits)))
		fail_msg("%s %s: %.*s", first, second ? second : "",
			STR_ARG(found));
}

static void terms(void **state)
{
	Gatherer *g = gatherer_new(&arena);
	(void)state;
	read(g, 0, PART_BODY, "To the. Chi To THE", &none);
	read(g, 40000, PART_TITLE, "to the", &none);
	read(g, 3000000, PART_HEADING, "12-KH/TW", &none);
	expect(g, "to", "the", "0:0 40000:3");
	expect(g, "to", NULL, "0:0 40000:3");
	expect(g, "the", "chi", "");	/* a sentence ends between them */
	expect(g, "chi", "to", "0:0");
	expect(g, "12-kh/tw", NULL, "3000000:2");
	expect(g, "12", "kh", "3000000:2");
	gatherer_close(g);
}

static void weights(void **state)
{
	Gatherer *g = gatherer_new(&arena);
	Paper paper = {.number = 7};
	PaperText text = {0};
	(void)state;
	*VEC_ADD(&arena, &text) = (PaperBlock){PART_TITLE, STR("mot")};
	*VEC_ADD(&arena, &text) = (PaperBlock){PART_HEADING, STR("hai mot")};
	*VEC_ADD(&arena, &text) = (PaperBlock){PART_BODY,
		STR("ba hai mot ba ba bon bon")};
	gatherer_read(g, &paper, &text, &none);
	expect(g, "mot", NULL, "7:3");
	expect(g, "hai", NULL, "7:2");
	expect(g, "ba", NULL, "7:1");	/* thrice */
	expect(g, "bon", NULL, "7:0");	/* twice */
	gatherer_close(g);
}

/* Tables and lists grow; every term is found again. */
static void many(void **state)
{
	enum { PAPERS = 3000 };
	Gatherer *g = gatherer_new(&arena);
	(void)state;
	for (size_t i = 0; i < PAPERS; i++)
		read(g, i * 5, PART_BODY, str_z(&arena, str_format(&arena,
			"w%zu x%zu y%zu", i, i / 2, i % 100)), &none);
	for (size_t i = 0; i < PAPERS; i += 7) {
		char word[16], other[16], hits[16];
		snprintf(word, sizeof word, "w%zu", i);
		snprintf(other, sizeof other, "x%zu", i / 2);
		snprintf(hits, sizeof hits, "%zu:0", i * 5);
		expect(g, word, NULL, hits);
		expect(g, word, other, hits);
	}
	gatherer_close(g);
}

static void filters(void **state)
{
	Gatherer *g = gatherer_new(&arena);
	FilterValues values = {0};
	(void)state;
	*VEC_ADD(&arena, &values) = (FilterValue){FILTER_YEAR, STR("2025")};
	read(g, 3, PART_BODY, "year 2025", &values);
	read(g, 4, PART_BODY, "year 2025", &none);
	expect(g, "=year-2025", NULL, "3:0");
	expect(g, "year", "2025", "3:0 4:0");
	gatherer_close(g);
}

/* Whichever form of an abbreviation is written, the other is found as well, and
 * beside the same words. */
static void abbreviations(void **state)
{
	static const char uong[] = "u\xCC\x9Bo\xCC\x9Bng";
	Gatherer *g = gatherer_new(&arena);
	(void)state;
	read(g, 0, PART_BODY, "ban TW hai", &none);
	read(g, 1, PART_TITLE, "ban Trung ương hai", &none);
	read(g, 2, PART_BODY, "Trung. Ương", &none);
	read(g, 3, PART_BODY, "144-QĐ/TW", &none);
	read(g, 4, PART_BODY, "nghị quyết Trung ương 4", &none);
	read(g, 5, PART_BODY, "TƯ TRUNG", &none);
	expect(g, "tw", NULL, "0:0 1:3 3:0 4:0");
	expect(g, "trung", uong, "0:0 1:3 4:0");
	expect(g, "ban", "tw", "0:0 1:3");
	expect(g, "ban", "trung", "0:0 1:3");
	expect(g, "tw", "hai", "0:0 1:3");
	expect(g, uong, "hai", "0:0 1:3");
	expect(g, "nq", "tw", "4:0");
	expect(g, "nqtw", "4", "4:0");
	gatherer_close(g);
}

/* Letters that stand for more than the words of a row are not put for them. */
static void ambiguous(void **state)
{
	Gatherer *g = gatherer_new(&arena);
	(void)state;
	read(g, 0, PART_BODY, "công đoàn", &none);
	read(g, 1, PART_BODY, "CĐ ba", &none);
	expect(g, "cđ", NULL, "0:0 1:0");
	expect(g, "co\xCC\x82ng", NULL, "0:0");
	gatherer_close(g);
}

static int open_arena(void **state)
{
	(void)state;
	arena_init(&arena);
	return 0;
}

static int close_arena(void **state)
{
	(void)state;
	arena_done(&arena);
	return 0;
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(terms), cmocka_unit_test(weights),
		cmocka_unit_test(many), cmocka_unit_test(filters),
		cmocka_unit_test(abbreviations), cmocka_unit_test(ambiguous)
	};
	return cmocka_run_group_tests(tests, open_arena, close_arena);
}
