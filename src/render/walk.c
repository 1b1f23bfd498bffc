#include "render/walk.h"

#include "format/html.h"
#include "render/inherit.h"
#include "render/kept.h"
#include "render/reckon.h"

enum {
	BRANCH_STEPS = 10,	/* of the page's quota; as many for an item */
	BODIES_MAX = 64		/* blocks and parts within each other */
};

/* Where the walk is. */
typedef struct Walk {
	Renderer *r;
	Frame frame;
	const Template *template;	/* the first that extends the others */
	unsigned depth;			/* of include */
	unsigned bodies;
} Walk;

static bool walk_branches(Walk *w, const Branch *branch);

static bool walk_caption(Walk *w, const Branch *branch)
{
	Str shown = w->r->captions[branch->number];
	buf_add(w->r->out, shown);
	return shown.ptr;
}

static bool walk_escaped(Walk *w, const Branch *branch)
{
	Value room;
	const Value *value = reckon(w->r, &w->frame, branch->form, &room);
	if (value && value->kind == VALUE_STR)
		html_escape(w->r->out, value->str);
	else if (value && value->kind == VALUE_INT)
		buf_add_int(w->r->out, value->integer);
	else
		return false;
	return true;
}

static bool walk_raw(Walk *w, const Branch *branch)
{
	Value room;
	const Value *value = reckon(w->r, &w->frame, branch->form, &room);
	if (!value || value->kind != VALUE_HTML)
		return false;
	buf_add(w->r->out, value->str);
	return true;
}

static bool walk_local(Walk *w, const Branch *branch)
{
	const Value *value = reckon(w->r, &w->frame, branch->form,
		ARENA_NEW(&w->r->scratch, Value));
	w->frame.slots[branch->number] = value;
	return value;
}

static bool walk_if(Walk *w, const Branch *branch)
{
	Value room;
	const Value *value = reckon(w->r, &w->frame, branch->form, &room);
	return value && walk_branches(w, reckon_is_true(value) ? branch->first
		: branch->other);
}

/* Once more what the same item was printed as, if that is kept. */
static bool walk_item(Walk *w, const Branch *branch, long long number,
	const Value *item)
{
	Buf *out = w->r->out;
	size_t len = out->len;
	uint64_t steps = w->r->quota.steps;
	KeptKey key;
	bool keep = kept_key(w->r, branch, number, item, &key);
	const KeptText *kept = keep ? kept_find(w->r->kept, &key) : NULL;
	if (kept) {
		buf_add(out, kept->text);
		w->r->quota.steps += kept->steps;
		return true;
	}
	if (!walk_branches(w, branch->first))
		return false;
	if (keep && !out->drain && !out->overflow)
		kept_add(w->r->kept, &key, str_slice(buf_str(out), len,
			out->len), w->r->quota.steps - steps);
	return true;
}

/* A list ends at its first null. */
static bool walk_for(Walk *w, const Branch *branch)
{
	const Value **slots = w->frame.slots + branch->number;
	Value room, number = {.kind = VALUE_INT};
	const Value *list = reckon(w->r, &w->frame, branch->form, &room);
	if (!list || list->kind != VALUE_LIST)
		return list && list->kind == VALUE_NULL;
	for (size_t i = 0; i < list->list.count; i++) {
		slots[0] = &number;
		slots[1] = list->list.items[i];
		number.integer = (long long)i + 1;
		w->r->quota.steps += BRANCH_STEPS;
		if (slots[1]->kind == VALUE_NULL)
			break;
		if (!walk_item(w, branch, number.integer, slots[1])
				|| sandbox_is_spent(w->r))
			return false;
	}
	return true;
}

/* With locals of its own. */
static bool walk_body(Walk *w, const Branch *first)
{
	const Value *slots[FORM_SLOTS_MAX], **before = w->frame.slots;
	if (w->bodies == BODIES_MAX || sandbox_is_spent(w->r))
		return false;
	w->bodies++;
	w->frame.slots = slots;
	bool walked = walk_branches(w, first);
	w->frame.slots = before;
	w->bodies--;
	return walked;
}

/* The one of the template that comes first in the chain. */
static const Branch *definition(const Template *template, Str name)
{
	for (; template->base; template = template->base) {
		VEC_EACH_TO(Branch, block, &template->tree.definitions)
			if (str_eq(block->text, name))
				return block;
	}
	return NULL;
}

static bool walk_block(Walk *w, const Branch *branch)
{
	const Branch *block = definition(w->template, branch->text);
	return block ? walk_body(w, block->first)
		: walk_branches(w, branch->first);
}

/* The last template that template extends; blocks of the others fill it. */
static bool walk_template(Walk *w, const Template *template)
{
	const Template *last = template;
	w->template = template;
	while (last->base)
		last = last->base;
	return walk_body(w, last->tree.first);
}

static bool walk_include(Walk *w, const Branch *branch)
{
	Argument arguments[FORM_PARTS_MAX];
	Value rooms[FORM_PARTS_MAX];
	Walk within = *w;
	for (size_t i = 0; i < branch->given_count; i++) {
		const Value *value = reckon(w->r, &w->frame,
			branch->givens[i].form, &rooms[i]);
		if (!value)
			return false;
		arguments[i] = (Argument){branch->givens[i].name, value};
	}
	within.frame.arguments = arguments;
	within.frame.argument_count = branch->given_count;
	return within.depth++ < LIMIT_INCLUDE_DEPTH
		&& walk_template(&within, branch->part);
}

/* Text needs no way of its own. */
static bool (*const ways[BRANCH_KINDS])(Walk *w, const Branch *branch) = {
	[BRANCH_CAPTION] = walk_caption,
	[BRANCH_ESCAPED] = walk_escaped,
	[BRANCH_RAW] = walk_raw,
	[BRANCH_LOCAL] = walk_local,
	[BRANCH_IF] = walk_if,
	[BRANCH_FOR] = walk_for,
	[BRANCH_INCLUDE] = walk_include,
	[BRANCH_BLOCK] = walk_block
};

/* What a statement leaves in scratch is needed no longer, but for locals: they
 * last until the end of what they stand in. */
static bool walk_branches(Walk *w, const Branch *branch)
{
	Arena *scratch = &w->r->scratch;
	ArenaMark first = arena_mark(scratch), mark = first;
	for (; branch; branch = branch->next) {
		w->r->quota.steps += BRANCH_STEPS;
		if (branch->kind == BRANCH_TEXT) {
			buf_add(w->r->out, branch->text);
			continue;
		}
		if (!ways[branch->kind](w, branch))
			return false;
		if (branch->kind == BRANCH_LOCAL)
			mark = arena_mark(scratch);
		else if (scratch->next != mark.next)
			arena_reset(scratch, mark);
	}
	if (mark.next != first.next)
		arena_reset(scratch, first);
	return true;
}

bool walk_page(Renderer *r)
{
	Walk walk = {.r = r};
	size_t before = r->out->len;
	r->quota.steps = 0;
	if (walk_template(&walk, r->template))
		return true;
	r->out->len = before;
	arena_clear(&r->scratch);
	return false;
}

/* Whether all that t extends and includes is, as far as is known, walked. */
static bool needs_no_lua(const Template *t)
{
	if (t->base_name.len && (!t->base || !t->base->walks))
		return false;
	VEC_EACH_TO(Branch, include, &t->tree.includes)
		if (!include->part || !include->part->walks)
			return false;
	return true;
}

void walk_connect(Templates *templates)
{
	Template *items = templates->items;
	size_t count = templates->count;
	bool changed = true;
	Str nearest;
	for (size_t i = 0; i < count; i++) {
		items[i].walks = items[i].tree.whole && items[i].code.len;
		kept_prepare(items[i].tree.first);
		VEC_EACH_TO(Branch, include, &items[i].tree.includes)
			include->part = inherit_find(items, count,
				include->text, &nearest);
	}
	while (changed) {
		changed = false;
		for (size_t i = 0; i < count; i++) {
			if (!items[i].walks || needs_no_lua(&items[i]))
				continue;
			items[i].walks = false;
			changed = true;
		}
	}
}
