#include "format/revision.h"

#include "base/diff.h"
#include "base/limits.h"
#include "format/words.h"

static size_t length_of(const WordList *words, size_t from, size_t count)
{
	size_t length = 0;
	for (size_t i = from; i < from + count; i++)
		length += words->texts[i].len;
	return length;
}

/* The longer of what was removed and what was added. */
static size_t hunk_length(const WordList *old, const WordList *new,
	const Hunk *hunk)
{
	size_t removed = length_of(old, hunk->old_at, hunk->old_count);
	size_t added = length_of(new, hunk->new_at, hunk->new_count);
	return removed > added ? removed : added;
}

/* Whether what both versions keep between two hunks is too little to stop the
 * eye: no longer than what changed on either side. */
static bool is_trifle(const WordList *old, const WordList *new,
	const Hunk *left, const Hunk *right)
{
	size_t from = left->new_at + left->new_count;
	size_t kept = length_of(new, from, right->new_at - from);
	return kept <= hunk_length(old, new, left)
		&& kept <= hunk_length(old, new, right);
}

static void merge(Hunk *left, const Hunk *right)
{
	left->old_count = right->old_at + right->old_count - left->old_at;
	left->new_count = right->new_at + right->new_count - left->new_at;
}

static void merge_trifles(const WordList *old, const WordList *new,
	HunkList *hunks)
{
	size_t count = 0;
	for (size_t i = 0; i < hunks->count; i++) {
		hunks->items[count++] = hunks->items[i];
		while (count > 1 && is_trifle(old, new, &hunks->items[
				count - 2], &hunks->items[count - 1])) {
			merge(&hunks->items[count - 2],
				&hunks->items[count - 1]);
			count--;
		}
	}
	hunks->count = count;
}

static void add_strand(Arena *arena, StrandList *strands, StrandKind kind,
	const WordList *words, size_t from, size_t to)
{
	if (from == to)
		return;
	Str first = words->texts[from];
	*VEC_ADD(arena, strands) = (Strand){kind, {first.ptr, length_of(words,
		from, to - from)}};
}

static StrandList strands_of(Arena *arena, const WordList *old,
	const WordList *new, const HunkList *hunks)
{
	StrandList strands = {0};
	size_t at = 0;
	VEC_EACH(const Hunk, hunk, hunks) {
		add_strand(arena, &strands, STRAND_KEPT, new, at, hunk->new_at);
		add_strand(arena, &strands, STRAND_REMOVED, old, hunk->old_at,
			hunk->old_at + hunk->old_count);
		at = hunk->new_at + hunk->new_count;
		add_strand(arena, &strands, STRAND_ADDED, new, hunk->new_at, at);
	}
	add_strand(arena, &strands, STRAND_KEPT, new, at, new->count);
	return strands;
}

/* Below a third nothing is gained by showing what was kept. */
static bool keeps_enough(const StrandList *strands, Str old, Str new)
{
	enum { SHARE = 3 };
	size_t kept = 0;
	VEC_EACH(const Strand, strand, strands)
		if (strand->kind == STRAND_KEPT)
			kept += strand->text.len;
	return kept * SHARE >= (old.len > new.len ? old.len : new.len);
}

bool revision_words(Arena *arena, Str old, Str new, StrandList *ret_strands)
{
	Arena scratch;
	HunkList hunks;
	arena_init(&scratch);
	WordBook book = {.arena = &scratch};
	WordList before = words_cut(&book, old), after = words_cut(&book, new);
	bool found = diff_find(&scratch, before.numbers, before.count,
		after.numbers, after.count, LIMIT_REVISION_WORDS, &hunks);
	if (found) {
		merge_trifles(&before, &after, &hunks);
		StrandList strands = strands_of(arena, &before, &after, &hunks);
		found = keeps_enough(&strands, old, new);
		if (found)
			*ret_strands = strands;
	}
	arena_done(&scratch);
	return found;
}
