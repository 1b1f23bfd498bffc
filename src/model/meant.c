#include "model/meant.h"

#include "format/vietnamese.h"

void meant_init(Meant *meant, Arena *scratch, Str wanted, size_t *left)
{
	*meant = (Meant){.scratch = scratch, .wanted = wanted, .left = left};
	meant->suggest = suggest_for(vietnamese_key(scratch, wanted));
}

static char next_letter(Str s, size_t *at)
{
	while (*at < s.len && s.ptr[*at] == ' ')
		++*at;
	return *at < s.len ? s.ptr[(*at)++] : '\0';
}

/* Whether they differ in case and spaces at most: tones count. */
static bool same_words(Arena *scratch, Str a, Str b)
{
	size_t at_a = 0, at_b = 0;
	char c;
	if (!vietnamese_same_key(a, b))
		return false;
	a = vietnamese_lower(scratch, a);
	b = vietnamese_lower(scratch, b);
	do {
		c = next_letter(a, &at_a);
		if (c != next_letter(b, &at_b))
			return false;
	} while (c);
	return true;
}

bool meant_spent(const Meant *meant)
{
	return meant->left && !*meant->left;
}

void meant_offer(Meant *meant, Str name, Str shown, Str id)
{
	if (meant_spent(meant))
		return;
	if (meant->left)
		--*meant->left;
	ArenaMark mark = arena_mark(meant->scratch);
	size_t distance = meant->suggest.distance;
	bool exact = same_words(meant->scratch, meant->wanted, name);
	suggest_offer(&meant->suggest, vietnamese_key(meant->scratch, name),
		shown);
	if (!meant->exact && (exact || meant->suggest.distance < distance)) {
		meant->best = shown;
		meant->name = name;
		meant->id = id;
		meant->exact = exact;
	} else if (exact == meant->exact && meant->best.len
			&& !str_eq(id, meant->id)
			&& vietnamese_same_key(name, meant->name)) {
		meant->best = meant->id;
	}
	arena_reset(meant->scratch, mark);
}
