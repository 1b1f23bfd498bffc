#include "app/told.h"

void told_init(Told *told)
{
	*told = (Told){0};
	arena_init(&told->arena);
}

void told_done(Told *told)
{
	arena_done(&told->arena);
}

static size_t count_of(const Map *warnings, Str says)
{
	const size_t *count = map_get(warnings, says);
	return count ? *count : 0;
}

static void set_count(Told *told, Str says, size_t n)
{
	size_t *count = ARENA_NEW(&told->arena, size_t);
	*count = n;
	map_set(&told->arena, &told->warnings, says, count);
}

/* Those that are not among the warnings of told. */
static void keep(Told *told, const Told *before)
{
	ARRAY_EACH(const MapSlot, slot, before->warnings.slots,
			before->warnings.count)
		if (count_of(&told->warnings, slot->key)
				< *(const size_t *)slot->value)
			set_count(told, str_copy(&told->arena, slot->key),
				*(const size_t *)slot->value);
}

Diag told_news(Told *told, Arena *arena, const Diag *diag, size_t *ret_old)
{
	Told before = *told;
	Diag news;
	diag_init(&news, arena);
	told_init(told);
	*ret_old = 0;
	VEC_EACH(const Report, report, &diag->reports) {
		Str says = diag_says(&told->arena, report);
		size_t n = count_of(&told->warnings, says) + 1;
		bool old = report->severity == SEVERITY_WARNING
			&& n <= count_of(&before.warnings, says);
		*ret_old += old;
		if (!old)
			*VEC_ADD(arena, &news.reports) = *report;
		if (report->severity == SEVERITY_WARNING)
			set_count(told, says, n);
	}
	if (diag_failed(diag))
		keep(told, &before);
	told_done(&before);
	return news;
}

static Digest digest_of(const Diag *diag)
{
	Arena arena;
	DigestState state;
	arena_init(&arena);
	digest_init(&state);
	VEC_EACH(const Report, report, &diag->reports)
		digest_add_text(&state, diag_says(&arena, report));
	arena_done(&arena);
	return digest_end(&state);
}

void told_keep(Told *told, const Diag *diag)
{
	told->all = digest_of(diag);
}

bool told_stands(const Told *told, const Diag *diag)
{
	return digest_equal(told->all, digest_of(diag));
}
