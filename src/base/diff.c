#include "base/diff.h"

#include <assert.h>
#include <limits.h>
#include <string.h>

/* E. Myers, "An O(ND) difference algorithm and its variations" (1986). On
 * diagonal k stand the pairs (x, x - k). After `edits` edits the furthest
 * pair of diagonal k is reach[k]; what was reached before is kept in rows, to
 * find the way back. */
typedef struct Search {
	const uint32_t *old, *new;
	int old_count, new_count;
	int *reach;		/* by diagonal; also below zero */
	int **rows;		/* by edits: reach as it was before them */
	int edits;
} Search;

/* Whether the furthest pair of diagonal k comes of putting an element in, and
 * not of taking one out. */
static bool goes_down(const Search *s, const int *reach, int k)
{
	return k == -s->edits || (k != s->edits
		&& reach[k - 1] < reach[k + 1]);
}

static int slide(const Search *s, int x, int k)
{
	while (x < s->old_count && x - k < s->new_count
			&& s->old[x] == s->new[x - k])
		x++;
	return x;
}

/* One more edit everywhere. True when both ends are reached. */
static bool step(Search *s)
{
	bool done = false;
	for (int k = -s->edits; k <= s->edits; k += 2) {
		int x = slide(s, goes_down(s, s->reach, k) ? s->reach[k + 1]
			: s->reach[k - 1] + 1, k);
		s->reach[k] = x;
		done = done || (x >= s->old_count && x - k >= s->new_count
			&& k == s->old_count - s->new_count);
	}
	return done;
}

static bool search(Arena *scratch, Search *s, int edits_max)
{
	int *reach = ARENA_ARRAY(scratch, int, 2 * (size_t)edits_max + 3);
	s->reach = reach + edits_max + 1;
	s->rows = ARENA_ARRAY(scratch, int *, (size_t)edits_max + 1);
	for (s->edits = 0; s->edits <= edits_max; s->edits++) {
		size_t size = 2 * (size_t)s->edits + 3;
		int *row = ARENA_ARRAY(scratch, int, size);
		memcpy(row, s->reach - s->edits - 1, size * sizeof *row);
		s->rows[s->edits] = row + s->edits + 1;
		if (step(s))
			return true;
	}
	return false;
}

/* From the end to the start: one hunk for each edit, or a larger one where
 * edits touch. Returns how many, last to first. */
static size_t walk_back(Search *s, Hunk *hunks)
{
	int x = s->old_count, k = s->old_count - s->new_count;
	size_t count = 0;
	for (; s->edits; s->edits--) {
		const int *reach = s->rows[s->edits];
		bool down = goes_down(s, reach, k);
		k += down ? 1 : -1;
		x = reach[k];
		Hunk edit = {(size_t)x, !down, (size_t)(x - k), down};
		Hunk *after = count ? &hunks[count - 1] : NULL;
		if (after && edit.old_at + edit.old_count == after->old_at
				&& edit.new_at + edit.new_count
					== after->new_at) {
			after->old_at = edit.old_at;
			after->new_at = edit.new_at;
			after->old_count += edit.old_count;
			after->new_count += edit.new_count;
		} else {
			hunks[count++] = edit;
		}
	}
	return count;
}

static size_t same_head(const uint32_t *a, size_t a_count, const uint32_t *b,
	size_t b_count)
{
	size_t n = 0;
	while (n < a_count && n < b_count && a[n] == b[n])
		n++;
	return n;
}

static size_t same_tail(const uint32_t *a, size_t a_count, const uint32_t *b,
	size_t b_count)
{
	size_t n = 0;
	while (n < a_count && n < b_count
			&& a[a_count - 1 - n] == b[b_count - 1 - n])
		n++;
	return n;
}

bool diff_find(Arena *arena, const uint32_t *old, size_t old_count,
	const uint32_t *new, size_t new_count, size_t edits_max,
	HunkList *ret_hunks)
{
	size_t head = same_head(old, old_count, new, new_count);
	size_t tail = same_tail(old + head, old_count - head, new + head,
		new_count - head);
	size_t most = old_count + new_count - 2 * (head + tail);
	assert(old_count < INT_MAX / 2 && new_count < INT_MAX / 2);
	Arena scratch;
	arena_init(&scratch);
	Search s = {.old = old + head, .new = new + head,
		.old_count = (int)(old_count - head - tail),
		.new_count = (int)(new_count - head - tail)};
	bool found = search(&scratch, &s, (int)(most < edits_max ? most
		: edits_max));
	if (found) {
		Hunk *hunks = ARENA_ARRAY(&scratch, Hunk, (size_t)s.edits);
		HunkList list = {0};
		for (size_t n = walk_back(&s, hunks); n; n--) {
			Hunk *hunk = VEC_ADD(arena, &list);
			*hunk = hunks[n - 1];
			hunk->old_at += head;
			hunk->new_at += head;
		}
		*ret_hunks = list;
	}
	arena_done(&scratch);
	return found;
}
