#include "base/suggest.h"

/* Longer words are titles, not keys: nobody mistypes one whole, and the work is
 * quadratic. */
enum { WORD_MAX = 128 };

Suggest suggest_for(Str wanted)
{
	return (Suggest){.wanted = wanted, .distance = SIZE_MAX};
}

static unsigned least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

/* Row i of the table of distances between the beginnings of a and b, from
 * the two rows before it. */
static void row_fill(unsigned *row, const unsigned *row1, const unsigned *row2,
	Str a, Str b, size_t i)
{
	row[0] = (unsigned)i;
	for (size_t j = 1; j <= b.len; j++) {
		bool same = ascii_lower(a.ptr[i - 1])
			== ascii_lower(b.ptr[j - 1]);
		row[j] = least(least(row[j - 1], row1[j]) + 1,
			row1[j - 1] + !same);
		if (i > 1 && j > 1 && a.ptr[i - 1] == b.ptr[j - 2]
				&& a.ptr[i - 2] == b.ptr[j - 1])
			row[j] = least(row[j], row2[j - 2] + 1);
	}
}

static size_t distance(Str a, Str b)
{
	unsigned rows[3][WORD_MAX + 1];
	for (size_t j = 0; j <= b.len; j++)
		rows[0][j] = (unsigned)j;
	for (size_t i = 1; i <= a.len; i++)
		row_fill(rows[i % 3], rows[(i + 2) % 3], rows[(i + 1) % 3],
			a, b, i);
	return rows[a.len % 3][b.len];
}

/* The next number of s from *at, 7 of 07; empty after the last. */
static Str next_number(Str s, size_t *at)
{
	size_t start;
	while (*at < s.len && !ascii_digit(s.ptr[*at]))
		++*at;
	start = *at;
	*at = str_digits_end(s, start);
	while (start + 1 < *at && s.ptr[start] == '0')
		start++;
	return str_slice(s, start, *at);
}

/* Another number is another thing, not a slip of the finger. One that only
 * one of the two has may be. */
static bool same_numbers(Str a, Str b)
{
	size_t at_a = 0, at_b = 0;
	for (;;) {
		Str x = next_number(a, &at_a), y = next_number(b, &at_b);
		if (!x.len || !y.len)
			return true;
		if (!str_eq(x, y))
			return false;
	}
}

/* Two slips of the finger; fewer in a short word, more only in a long one. */
static size_t most(size_t len)
{
	return len < 6 ? len / 3 : len < 15 ? 2 : len / 5;
}

void suggest_offer(Suggest *suggest, Str compared, Str shown)
{
	Str wanted = suggest->wanted;
	size_t longer = wanted.len > compared.len ? wanted.len : compared.len;
	size_t apart = longer - (wanted.len + compared.len - longer);
	if (longer > WORD_MAX || apart > most(longer)
			|| apart >= suggest->distance
			|| !same_numbers(wanted, compared))
		return;
	size_t cost = distance(wanted, compared);
	if (cost > most(longer) || cost >= suggest->distance)
		return;
	suggest->distance = cost;
	suggest->best = shown;
}
