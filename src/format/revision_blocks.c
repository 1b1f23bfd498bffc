#include "format/revision.h"

#include "base/diff.h"
#include "base/limits.h"
#include "format/words.h"

/* Pairs that are looked at for which block became which; where more would
 * have to be, none did. */
enum { PAIRS_MAX = 10 * 1000 };

/* The numbers of its words, rising; with equal ones as often as they stand. */
typedef struct Bag {
	uint32_t *numbers;
	size_t count;
} Bag;

/* One hunk: the blocks that gave way and those that came. */
typedef struct Field {
	Arena *scratch;
	const Str *old, *new;
	size_t old_count, new_count;
	size_t old_at, new_at;	/* numbers of the first ones */
	unsigned *score;	/* by old, then new: how much alike, or 0 */
	unsigned *best;		/* the same, one more of each: the sum of what
				 * can be had from there on */
} Field;

static int number_order(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
	return (x > y) - (x < y);
}

static Bag bag_of(WordBook *book, Str text)
{
	WordList words = words_cut(book, text);
	Bag bag = {words.numbers, 0};
	for (size_t i = 0; i < words.count; i++)
		if (word_is_said(words.texts[i]))
			bag.numbers[bag.count++] = words.numbers[i];
	SORT(bag.numbers, bag.count, number_order);
	return bag;
}

/* Of 1000; 0 when less than half of the words are the same. */
static unsigned likeness(const Bag *a, const Bag *b)
{
	size_t all = a->count + b->count, same = 0;
	size_t less = a->count < b->count ? a->count : b->count;
	if (!less || 4 * less < all)
		return 0;
	for (size_t i = 0, j = 0; i < a->count && j < b->count;) {
		uint32_t x = a->numbers[i], y = b->numbers[j];
		same += x == y;
		i += x <= y;
		j += y <= x;
	}
	return 4 * same < all ? 0 : (unsigned)(2000 * same / all);
}

static unsigned *score_at(const Field *f, size_t i, size_t j)
{
	return &f->score[i * f->new_count + j];
}

static unsigned *best_at(const Field *f, size_t i, size_t j)
{
	return &f->best[i * (f->new_count + 1) + j];
}

static void compare_all(Field *f)
{
	WordBook book = {.arena = f->scratch};
	Bag *old = ARENA_ARRAY(f->scratch, Bag, f->old_count);
	Bag *new = ARENA_ARRAY(f->scratch, Bag, f->new_count);
	for (size_t i = 0; i < f->old_count; i++)
		old[i] = bag_of(&book, f->old[i]);
	for (size_t j = 0; j < f->new_count; j++)
		new[j] = bag_of(&book, f->new[j]);
	for (size_t i = 0; i < f->old_count; i++)
		for (size_t j = 0; j < f->new_count; j++)
			*score_at(f, i, j) = likeness(&old[i], &new[j]);
}

/* The pairs that are most alike, all in all, and do not cross. */
static void match(Field *f)
{
	size_t pairs = f->old_count * f->new_count;
	f->score = ARENA_ARRAY(f->scratch, unsigned, pairs);
	f->best = ARENA_ARRAY(f->scratch, unsigned, pairs + f->old_count
		+ f->new_count + 1);
	if (pairs > PAIRS_MAX)
		return;
	compare_all(f);
	for (size_t i = f->old_count; i--;)
		for (size_t j = f->new_count; j--;) {
			unsigned down = *best_at(f, i + 1, j);
			unsigned right = *best_at(f, i, j + 1);
			unsigned both = *score_at(f, i, j)
				+ *best_at(f, i + 1, j + 1);
			unsigned best = down > right ? down : right;
			*best_at(f, i, j) = both > best ? both : best;
		}
}

static bool is_pair(const Field *f, size_t i, size_t j)
{
	return *score_at(f, i, j) && *best_at(f, i, j) == *score_at(f, i, j)
		+ *best_at(f, i + 1, j + 1);
}

static void add(Arena *arena, RevisionList *list, size_t old, size_t new,
	size_t before, StrandList strands)
{
	*VEC_ADD(arena, list) = (Revision){old, new, before, strands};
}

static void add_pair(Arena *arena, RevisionList *list, const Field *f,
	size_t i, size_t j)
{
	StrandList strands = {0};
	size_t old = f->old_at + i + 1, new = f->new_at + j + 1;
	if (revision_words(arena, f->old[i], f->new[j], &strands)) {
		add(arena, list, old, new, new - 1, strands);
		return;
	}
	add(arena, list, old, 0, new - 1, strands);
	add(arena, list, 0, new, new - 1, strands);
}

static void tell(Arena *arena, RevisionList *list, const Field *f)
{
	StrandList none = {0};
	size_t i = 0, j = 0;
	while (i < f->old_count || j < f->new_count) {
		bool both = i < f->old_count && j < f->new_count;
		if (both && is_pair(f, i, j)) {
			add_pair(arena, list, f, i++, j++);
		} else if (i < f->old_count && (!both || *best_at(f, i + 1, j)
				== *best_at(f, i, j))) {
			add(arena, list, f->old_at + ++i, 0, f->new_at + j,
				none);
		} else {
			j++;
			add(arena, list, 0, f->new_at + j, f->new_at + j - 1,
				none);
		}
	}
}

static uint32_t *numbers_of(WordBook *book, const Str *blocks, size_t count)
{
	uint32_t *numbers = ARENA_ARRAY(book->arena, uint32_t, count);
	for (size_t i = 0; i < count; i++)
		numbers[i] = word_number(book, blocks[i]);
	return numbers;
}

bool revision_blocks(Arena *arena, const Str *old, size_t old_count,
	const Str *new, size_t new_count, RevisionList *ret_revisions)
{
	Arena scratch;
	HunkList hunks;
	RevisionList list = {0};
	arena_init(&scratch);
	WordBook book = {.arena = &scratch};
	const uint32_t *before = numbers_of(&book, old, old_count);
	const uint32_t *after = numbers_of(&book, new, new_count);
	bool found = diff_find(&scratch, before, old_count, after, new_count,
		LIMIT_REVISION_BLOCKS, &hunks);
	if (found) {
		VEC_EACH(const Hunk, hunk, &hunks) {
			Field field = {.scratch = &scratch,
				.old = old + hunk->old_at,
				.new = new + hunk->new_at,
				.old_count = hunk->old_count,
				.new_count = hunk->new_count,
				.old_at = hunk->old_at,
				.new_at = hunk->new_at};
			match(&field);
			tell(arena, &list, &field);
		}
		*ret_revisions = list;
	}
	arena_done(&scratch);
	return found;
}
