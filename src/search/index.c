#include "search/index.h"

#include <string.h>

#include "base/hash.h"
#include "format/json.h"

/* A shard grows to about so many characters: some 3 kB on the wire. It
 * ends at a key that its hash chooses, so that most shards stay the same when
 * papers change; at the latest where it would grow too large. */
enum { SHARD_LEAST = 3 << 10, SHARD_MOST = 10 << 10, SHARD_CHANCE = 4 << 10 };

/* A term of one worker, and what it is sorted by: ranks among all folded, then
 * among all spelled forms. Pairs stand before single words. */
typedef struct Entry {
	uint64_t folded, spelled;
	const IndexTerm *term;
} Entry;

/* The lines of entries from one to another. */
typedef struct Shard {
	size_t from, to;
	Str key;		/* of the first */
} Shard;

/* Of a syllable among all, from 1: 0 stands for no second word. */
typedef struct Rank {
	uint32_t folded, spelled;
} Rank;

/* A syllable of one worker, while all are ranked. */
typedef struct Ranked {
	Syllable syllable;
	Rank *rank;	/* where it is told */
} Ranked;

struct SearchIndex {
	Arena *arena;
	const Site *site;
	PaperList papers;
	Gatherer **gatherers;	/* by worker */
	unsigned workers;
	Entry *entries;
	size_t entry_count;
	Syllable *by_rank;	/* one of each spelled form */
	struct { VEC(Shard) } shards;
};

static void read_one(Worker *worker, size_t number, void *context)
{
	SearchIndex *index = context;
	Paper *paper = &index->papers.items[number];
	PaperText text = paper_text(worker->job, index->site, paper);
	FilterValues filters = paper_filters(worker->job, paper);
	paper->abbreviations = gatherer_read(
		index->gatherers[worker->number], paper, &text, &filters);
}

static void read_all(SearchIndex *index, Pool *pool, Diag *diag)
{
	index->workers = pool_workers(pool);
	index->gatherers = ARENA_ARRAY(index->arena, Gatherer *,
		index->workers);
	Arena *arenas = ARENA_ARRAY(index->arena, Arena, index->workers);
	for (unsigned i = 0; i < index->workers; i++) {
		arena_init(&arenas[i]);
		index->gatherers[i] = gatherer_new(&arenas[i]);
	}
	pool_each(pool, index->papers.count, read_one, index, diag);
	for (unsigned i = 0; i < index->workers; i++) {
		gatherer_close(index->gatherers[i]);
		arena_adopt(index->arena, &arenas[i]);
	}
}

static int ranked_order(const void *left, const void *right)
{
	const Ranked *a = left, *b = right;
	int order = str_cmp(a->syllable.folded, b->syllable.folded);
	return order ? order : str_cmp(a->syllable.spelled,
		b->syllable.spelled);
}

/* Words of all workers; ranks: by worker and word. */
static Ranked *list_words(SearchIndex *index, Rank **ranks, size_t *ret_count)
{
	struct { VEC(Ranked) } list = {0};
	for (unsigned w = 0; w < index->workers; w++) {
		const Syllable *words;
		size_t count = gatherer_words(index->gatherers[w], &words);
		ranks[w] = ARENA_ARRAY(index->arena, Rank, count);
		for (size_t i = 0; i < count; i++)
			*VEC_ADD(index->arena, &list) = (Ranked){words[i],
				&ranks[w][i]};
	}
	*ret_count = list.count;
	return list.items;
}

static Rank **rank_words(SearchIndex *index)
{
	size_t count;
	Rank **ranks = ARENA_ARRAY(index->arena, Rank *, index->workers);
	Ranked *list = list_words(index, ranks, &count);
	Rank rank = {0};
	SORT(list, count, ranked_order);
	index->by_rank = ARENA_ARRAY(index->arena, Syllable, count + 1);
	for (size_t i = 0; i < count; i++) {
		const Syllable *now = &list[i].syllable;
		const Syllable *before = i ? &list[i - 1].syllable : now;
		bool other = !i || !str_eq(now->folded, before->folded);
		rank.folded += other;
		rank.spelled += other || !str_eq(now->spelled, before->spelled);
		*list[i].rank = rank;
		index->by_rank[rank.spelled] = *now;
	}
	arena_release(list, count * sizeof *list);
	return ranks;
}

static int entry_order(const void *left, const void *right)
{
	const Entry *a = left, *b = right;
	if (a->folded != b->folded)
		return a->folded < b->folded ? -1 : 1;
	return a->spelled < b->spelled ? -1 : a->spelled > b->spelled;
}

enum { SINGLE = 31 };	/* a bit above every rank */

static Entry make_entry(const IndexTerm *term, const Rank *ranks)
{
	Rank first = ranks[term->first - 1], second = {0};
	if (term->second)
		second = ranks[term->second - 1];
	else
		first.folded |= 1u << SINGLE;
	return (Entry){(uint64_t)first.folded << 32 | second.folded,
		(uint64_t)first.spelled << 32 | second.spelled, term};
}

static void sort_entries(SearchIndex *index)
{
	Rank **ranks = rank_words(index);
	const IndexTerm *terms;
	size_t n = 0, all = 0;
	for (unsigned w = 0; w < index->workers; w++)
		all += gatherer_terms(index->gatherers[w], &terms);
	index->entries = ARENA_ARRAY(index->arena, Entry, all);
	for (unsigned w = 0; w < index->workers; w++) {
		size_t count = gatherer_terms(index->gatherers[w], &terms);
		for (size_t i = 0; i < count; i++)
			index->entries[n++] = make_entry(&terms[i], ranks[w]);
	}
	index->entry_count = n;
	SORT(index->entries, n, entry_order);
}

static Str form_of(const SearchIndex *index, Arena *arena, const Entry *entry,
	bool folded)
{
	const Syllable *first = &index->by_rank[entry->spelled >> 32];
	const Syllable *second = &index->by_rank[(uint32_t)entry->spelled];
	Str a = folded ? first->folded : first->spelled;
	Str b = folded ? second->folded : second->spelled;
	if (!(uint32_t)entry->spelled)
		return a;
	return folded ? str_concat(arena, str_concat3(arena, STR("-"), a,
		STR("-")), b) : str_concat3(arena, a, STR(" "), b);
}

/* One behind the last entry of the line that begins at from. */
static size_t line_end(const SearchIndex *index, size_t from)
{
	const Entry *entries = index->entries;
	size_t to = from + 1;
	while (to < index->entry_count
			&& entries[to].folded == entries[from].folded)
		to++;
	return to;
}

/* About how long a line is; the same whichever worker read which paper. */
static size_t line_size(const SearchIndex *index, size_t from, size_t to,
	Str key)
{
	size_t size = key.len * 2;
	for (size_t i = from; i < to; i++)
		size += index->entries[i].term->hits.count;
	return size;
}

/* Whether a shard that is large enough may end before this line. The chance
 * is of the line's size, told by steps of two. */
static bool is_chosen(Str key, size_t size)
{
	size_t step = 1;
	while (step * 2 <= size)
		step *= 2;
	return hash_bytes(key, 0) % SHARD_CHANCE < step;
}

/* Whether a shard may bear the name of this key. */
static bool is_plain(Str key)
{
	for (size_t i = str_starts(key, STR("=")); i < key.len; i++) {
		char c = key.ptr[i];
		bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
			|| c == '-';
		if (!plain)
			return false;
	}
	return true;
}

static void cut_shards(SearchIndex *index)
{
	size_t filled = 0;
	Arena scratch;
	arena_init(&scratch);
	for (size_t from = 0, to; from < index->entry_count; from = to) {
		to = line_end(index, from);
		Str key = form_of(index, &scratch, &index->entries[from], true);
		size_t size = line_size(index, from, to, key);
		bool full = (filled >= SHARD_LEAST && is_chosen(key, size))
			|| filled + size > SHARD_MOST;
		if (!from || (full && is_plain(key))) {
			*VEC_ADD(index->arena, &index->shards) = (Shard){
				.from = from,
				.key = str_copy(index->arena, key)};
			filled = 0;
		}
		filled += size;
		index->shards.items[index->shards.count - 1].to = to;
		arena_clear(&scratch);
	}
	arena_done(&scratch);
}

SearchIndex *index_build(Arena *arena, const Site *site, Pool *pool,
	Diag *diag)
{
	SearchIndex *index = ARENA_NEW(arena, SearchIndex);
	index->arena = arena;
	index->site = site;
	index->papers = papers_find(arena, site);
	read_all(index, pool, diag);
	sort_entries(index);
	cut_shards(index);
	return index;
}

const Site *index_site(const SearchIndex *index)
{
	return index->site;
}

const PaperList *index_papers(const SearchIndex *index)
{
	return &index->papers;
}

size_t index_shard_count(const SearchIndex *index)
{
	return index->shards.count;
}

Str index_shard_key(const SearchIndex *index, size_t shard)
{
	return shard ? index->shards.items[shard].key : (Str){0};
}

/* The hits of one spelled form, by weight. */
typedef struct Hits {
	uint32_t *numbers[WEIGHTS];
	size_t counts[WEIGHTS];
} Hits;

static void take_hit(Hits *hits, const HitReader *reader)
{
	hits->numbers[reader->weight][hits->counts[reader->weight]++]
		= reader->number;
}

/* Entries of one spelled form are as many as workers came upon it, each with
 * papers of its own. */
static void merge_hits(const Entry *entries, size_t count, Arena *scratch,
	Hits *hits)
{
	HitReader *readers = ARENA_ARRAY(scratch, HitReader, count);
	bool *live = ARENA_ARRAY(scratch, bool, count);
	for (size_t i = 0; i < count; i++) {
		readers[i] = hits_begin(&entries[i].term->hits);
		live[i] = hits_next(&readers[i]);
	}
	for (;;) {
		size_t first = count;
		uint32_t bound = UINT32_MAX;	/* the next one of another */
		for (size_t i = 0; i < count; i++) {
			if (!live[i])
				continue;
			if (first == count || readers[i].number
					< readers[first].number) {
				bound = first == count ? bound
					: readers[first].number;
				first = i;
			} else if (readers[i].number < bound) {
				bound = readers[i].number;
			}
		}
		if (first == count)
			return;
		while (live[first] && readers[first].number < bound) {
			take_hit(hits, &readers[first]);
			live[first] = hits_next(&readers[first]);
		}
	}
}

static void write_number(Buf *out, uint32_t n)
{
	enum { GOES_ON = '<', ENDS = ']' };
	unsigned shift = 0;
	while (n >> shift >= 32)
		shift += 5;
	for (; shift; shift -= 5)
		buf_add_char(out, (char)(GOES_ON + (n >> shift) % 32));
	buf_add_char(out, (char)(ENDS + n % 32));
}

static void write_hits(Buf *out, const Hits *hits)
{
	int most = WEIGHTS - 1;
	while (most && !hits->counts[most])
		most--;
	for (int weight = 0; weight <= most; weight++) {
		uint32_t last = 0;
		buf_add(out, weight ? STR(",\"") : STR("\""));
		for (size_t i = 0; i < hits->counts[weight]; i++) {
			write_number(out, hits->numbers[weight][i] - last);
			last = hits->numbers[weight][i];
		}
		buf_add_char(out, '"');
	}
}

static void write_form(const SearchIndex *index, const Entry *entries,
	size_t count, Arena *scratch, Buf *out)
{
	Hits hits = {.counts = {0}};
	size_t papers = 0;
	for (size_t i = 0; i < count; i++)
		papers += entries[i].term->hits.count;
	for (int weight = 0; weight < WEIGHTS; weight++)
		hits.numbers[weight] = ARENA_ARRAY(scratch, uint32_t, papers);
	merge_hits(entries, count, scratch, &hits);
	Str spelled = form_of(index, scratch, entries, false);
	json_quote(out, spelled);
	BUF_LITERAL(out, ":[");
	write_hits(out, &hits);
	buf_add_char(out, ']');
}

static void write_line(const SearchIndex *index, size_t from, size_t end,
	Arena *scratch, Buf *out)
{
	const Entry *entries = index->entries;
	json_quote(out, form_of(index, scratch, &entries[from], true));
	BUF_LITERAL(out, ":{");
	for (size_t first = from, to; first < end; first = to) {
		ArenaMark mark = arena_mark(scratch);
		for (to = first + 1; to < end && entries[to].spelled
				== entries[first].spelled; to++)
			;
		if (first > from)
			buf_add_char(out, ',');
		write_form(index, &entries[first], to - first, scratch, out);
		arena_reset(scratch, mark);
	}
	buf_add_char(out, '}');
}

void index_write_shard(const SearchIndex *index, size_t shard,
	Arena *scratch, Buf *out)
{
	const Shard *it = &index->shards.items[shard];
	buf_add_char(out, '{');
	for (size_t from = it->from, to; from < it->to; from = to) {
		to = line_end(index, from);
		if (from > it->from)
			buf_add_char(out, ',');
		write_line(index, from, to, scratch, out);
	}
	buf_add_char(out, '}');
}
