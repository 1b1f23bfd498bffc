#include "search/gather.h"

#include "base/hash.h"
#include "search/abbreviation.h"
#include "search/lexicon.h"

/* Where a pair of words is among the terms. */
typedef struct Neighbours {
	uint64_t words;		/* 0: a free place */
	uint32_t term;
} Neighbours;

struct Gatherer {
	Arena *arena;		/* for words, terms and hits */
	Arena work;		/* for what they are found by */
	Lexicon lexicon;
	uint32_t *term_of;	/* by word: number + 1 of its term */
	size_t term_of_size;
	Neighbours *pairs;	/* a table of a power of two */
	size_t pair_count, pair_size;
	struct { VEC(IndexTerm) } terms;
	uint32_t *touched;	/* terms of the paper being read */
	size_t touched_count, touched_size;
	uint32_t paper;		/* its number + 1 */
	Spotter spotter;
};

enum { FIRST_PAIRS = 1 << 14, OFTEN = 3 };

static void learn_form(Gatherer *g, size_t number, AbbreviationForm form)
{
	uint32_t words[SPOTTED_WORDS];
	size_t count = 0;
	SyllableScan scan;
	syllable_begin(&scan, abbreviation_get(number)->forms[form]);
	while (syllable_next(&scan))
		words[count++] = lexicon_word(&g->lexicon, scan.syllable);
	spotter_learn(&g->spotter, number, form, words, count);
}

static Str last_word(Str text)
{
	SyllableScan scan;
	syllable_begin(&scan, text);
	while (syllable_next(&scan))
		;
	return scan.syllable;
}

/* What ends a form has the lowest numbers. */
static void learn_abbreviations(Gatherer *g)
{
	for (size_t i = 0; i < SPOTTED_FORMS; i++)
		lexicon_word(&g->lexicon, last_word(abbreviation_get(i
			/ ABBREVIATION_FORMS)->forms[i % ABBREVIATION_FORMS]));
	g->spotter.ends = (uint32_t)g->lexicon.words.count;
	for (size_t i = 0; i < ABBREVIATIONS; i++) {
		learn_form(g, i, FORM_LETTERS);
		learn_form(g, i, FORM_WORDS);
	}
}

Gatherer *gatherer_new(Arena *arena)
{
	Gatherer *g = ARENA_NEW(arena, Gatherer);
	g->arena = arena;
	arena_init(&g->work);
	lexicon_init(&g->lexicon, arena, &g->work);
	g->pair_size = FIRST_PAIRS;
	g->pairs = ARENA_ARRAY(&g->work, Neighbours, g->pair_size);
	learn_abbreviations(g);
	return g;
}

static uint32_t new_term(Gatherer *g, uint32_t first, uint32_t second)
{
	*VEC_ADD(g->arena, &g->terms) = (IndexTerm){.first = first,
		.second = second};
	return (uint32_t)g->terms.count - 1;
}

/* The table of words grows with them. */
static inline uint32_t single_term(Gatherer *g, uint32_t word)
{
	if (word > g->term_of_size) {
		size_t size = g->lexicon.words.capacity;
		g->term_of = arena_extend(&g->work, g->term_of,
			g->term_of_size * sizeof *g->term_of,
			size * sizeof *g->term_of);
		g->term_of_size = size;
	}
	uint32_t *term = &g->term_of[word - 1];
	if (!*term)
		*term = new_term(g, word, 0) + 1;
	return *term - 1;
}

static Neighbours *find_pair(const Gatherer *g, uint64_t words)
{
	for (size_t at = hash_mixed(words);; at++) {
		Neighbours *pair = &g->pairs[at & (g->pair_size - 1)];
		if (!pair->words || pair->words == words)
			return pair;
	}
}

static void grow_pairs(Gatherer *g)
{
	Neighbours *old = g->pairs;
	size_t size = g->pair_size;
	g->pair_size *= 2;
	g->pairs = ARENA_ARRAY(&g->work, Neighbours, g->pair_size);
	for (size_t i = 0; i < size; i++)
		if (old[i].words)
			*find_pair(g, old[i].words) = old[i];
	arena_release(old, size * sizeof *old);
}

static uint32_t pair_term(Gatherer *g, uint32_t first, uint32_t second)
{
	uint64_t words = (uint64_t)first << 32 | second;
	Neighbours *pair = find_pair(g, words);
	if (pair->words)
		return pair->term;
	uint32_t term = new_term(g, first, second);
	*pair = (Neighbours){words, term};
	if (++g->pair_count * 2 > g->pair_size)
		grow_pairs(g);
	return term;
}

static inline void touch(Gatherer *g, uint32_t number, PaperPart part)
{
	IndexTerm *term = &g->terms.items[number];
	if (term->reading == g->paper) {
		term->seen += term->seen < OFTEN;
		if (part > term->part)
			term->part = (uint8_t)part;
		return;
	}
	term->reading = g->paper;
	term->seen = 1;
	term->part = (uint8_t)part;
	if (g->touched_count == g->touched_size) {
		size_t size = g->touched_size ? g->touched_size * 2 : 4096;
		g->touched = arena_extend(&g->work, g->touched,
			g->touched_size * sizeof *g->touched,
			size * sizeof *g->touched);
		g->touched_size = size;
	}
	g->touched[g->touched_count++] = number;
}

static void read_symbol(Gatherer *g, const SyllableScan *scan, PaperPart part)
{
	size_t start = (size_t)(scan->syllable.ptr - scan->text.ptr);
	Str symbol = str_slice(scan->text, start, scan->symbol_end);
	if (symbol.len <= SYLLABLE_MAX)
		touch(g, single_term(g, lexicon_word(&g->lexicon, symbol)), part);
}

/* What the text says in the other form of an abbreviation as well. */
static inline void read_exchanged(Gatherer *g, uint32_t word, PaperPart part)
{
	const Spotter *spotter = &g->spotter;
	if (spotter_read(&g->spotter, word, (uint8_t)part))
		for (size_t i = 0; i < spotter->pair_count; i++)
			touch(g, pair_term(g, spotter->pairs[i].first,
				spotter->pairs[i].second), part);
}

static void read_block(Gatherer *g, const PaperBlock *block)
{
	SyllableScan scan;
	uint32_t before = 0;
	size_t symbol_end = 0;
	syllable_begin(&scan, block->text);
	while (syllable_next(&scan)) {
		if (scan.symbol) {
			read_symbol(g, &scan, block->part);
			symbol_end = scan.symbol_end;
		}
		uint32_t word = scan.syllable.len <= SYLLABLE_MAX
			? lexicon_word(&g->lexicon, scan.syllable) : 0;
		if (word)
			touch(g, single_term(g, word), block->part);
		if (word && before && !scan.opens)
			touch(g, pair_term(g, before, word), block->part);
		if (scan.opens)
			read_exchanged(g, 0, block->part);
		read_exchanged(g, scan.at > symbol_end ? word : 0, block->part);
		before = word;
	}
}

/* "=cell-dao-tao" */
static Str filter_key(Arena *arena, const FilterValue *value)
{
	Str name = paper_filter_name(value->filter);
	return str_concat(arena, STR("="), str_concat3(arena, name, STR("-"),
		value->id));
}

static void read_filter(Gatherer *g, const FilterValue *value)
{
	ArenaMark mark = arena_mark(&g->work);
	Str key = filter_key(&g->work, value);
	uint32_t word = lexicon_find(&g->lexicon, key);
	if (word)
		arena_reset(&g->work, mark);
	else
		word = lexicon_add_key(&g->lexicon, key);
	touch(g, single_term(g, word), PART_BODY);
}

static uint32_t weight_of(const IndexTerm *term)
{
	if (term->part == PART_BODY)
		return term->seen >= OFTEN;
	return term->part == PART_TITLE ? 3 : 2;
}

static uint64_t read_abbreviations(Gatherer *g)
{
	uint64_t told = 0;
	for (size_t i = 0; i < ABBREVIATIONS; i++) {
		AbbreviationForm form;
		uint8_t part;
		if (!spotter_lacks(&g->spotter, i, &form, &part))
			continue;
		read_block(g, &(PaperBlock){(PaperPart)part,
			abbreviation_get(i)->forms[form]});
		told |= (uint64_t)1 << i;
	}
	return told;
}

uint64_t gatherer_read(Gatherer *g, const Paper *paper, const PaperText *text,
	const FilterValues *filters)
{
	g->paper = (uint32_t)paper->number + 1;
	g->touched_count = 0;
	spotter_begin(&g->spotter);
	VEC_EACH(const PaperBlock, block, text)
		read_block(g, block);
	uint64_t abbreviations = read_abbreviations(g);
	VEC_EACH(const FilterValue, value, filters)
		read_filter(g, value);
	for (size_t i = 0; i < g->touched_count; i++) {
		IndexTerm *term = &g->terms.items[g->touched[i]];
		hits_add(g->arena, &term->hits, g->paper - 1, weight_of(term));
	}
	return abbreviations;
}

void gatherer_close(Gatherer *g)
{
	arena_done(&g->work);
}

size_t gatherer_words(const Gatherer *g, const Syllable **ret_words)
{
	*ret_words = g->lexicon.words.items;
	return g->lexicon.words.count;
}

size_t gatherer_terms(const Gatherer *g, const IndexTerm **ret_terms)
{
	*ret_terms = g->terms.items;
	return g->terms.count;
}
