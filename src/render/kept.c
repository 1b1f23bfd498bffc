#include "render/kept.h"

#include "render/apply.h"

enum {
	KEPT_SLOTS = 4096,		/* a power of two */
	KEPT_BYTES = 4 << 20		/* of texts; then all begin anew */
};

/* A text whose slot another one needs is gone. */
struct Kept {
	KeptText slots[KEPT_SLOTS];
	Arena texts;
	size_t size;
};

/* What form shows besides the locals of a loop; slot is the first of these. */
static unsigned form_shows(const Form *form, unsigned slot)
{
	unsigned shows = form->kind == FORM_VARIABLE ? SHOWS_OTHERS : 0;
	if (form->kind == FORM_LOCAL && form->number <= slot)
		shows = form->number < slot ? SHOWS_OTHERS : SHOWS_NUMBER;
	else if (form->kind == FORM_CALL && apply_is_placed(form->number))
		shows = SHOWS_ADDRESS;
	for (size_t i = 0; i < form->count; i++)
		shows |= form_shows(form->parts[i], slot);
	return shows;
}

static unsigned branches_show(const Branch *branch, unsigned slot)
{
	unsigned shows = 0;
	for (; branch; branch = branch->next) {
		if (branch->kind == BRANCH_INCLUDE
				|| branch->kind == BRANCH_BLOCK)
			return SHOWS_OTHERS;
		if (branch->form)
			shows |= form_shows(branch->form, slot);
		shows |= branches_show(branch->first, slot)
			| branches_show(branch->other, slot);
	}
	return shows;
}

void kept_prepare(Branch *branch)
{
	for (; branch; branch = branch->next) {
		if (branch->kind == BRANCH_FOR)
			branch->shows = branches_show(branch->first,
				branch->number);
		kept_prepare(branch->first);
		kept_prepare(branch->other);
	}
}

Kept *kept_new(Arena *arena)
{
	Kept *kept = ARENA_NEW(arena, Kept);
	arena_init(&kept->texts);
	return kept;
}

void kept_free(Kept *kept)
{
	arena_done(&kept->texts);
}

bool kept_key(const Renderer *r, const Branch *loop, long long number,
	const Value *item, KeptKey *ret_key)
{
	const Digest *seal = value_sealed(item);
	if (!seal || loop->shows & SHOWS_OTHERS)
		return false;
	*ret_key = (KeptKey){.loop = loop, .item = *seal};
	if (loop->shows & SHOWS_NUMBER)
		ret_key->number = number;
	if (loop->shows & SHOWS_ADDRESS)
		ret_key->folder = r->folder;
	return true;
}

static size_t slot_of(const KeptKey *key)
{
	uint64_t mixed = key->item.low + key->folder.low
		+ (uint64_t)key->number * 31 + (uintptr_t)key->loop / 16;
	return mixed & (KEPT_SLOTS - 1);
}

static bool same(const KeptKey *a, const KeptKey *b)
{
	return a->loop == b->loop && a->number == b->number
		&& a->item.low == b->item.low && a->item.high == b->item.high
		&& a->folder.low == b->folder.low
		&& a->folder.high == b->folder.high;
}

const KeptText *kept_find(const Kept *kept, const KeptKey *key)
{
	const KeptText *slot = &kept->slots[slot_of(key)];
	return same(&slot->key, key) ? slot : NULL;
}

void kept_add(Kept *kept, const KeptKey *key, Str text, uint64_t steps)
{
	if (kept->size + text.len > KEPT_BYTES) {
		arena_clear(&kept->texts);
		memset(kept->slots, 0, sizeof kept->slots);
		kept->size = 0;
	}
	kept->size += text.len;
	kept->slots[slot_of(key)] = (KeptText){*key,
		str_copy(&kept->texts, text), steps};
}
