#include "render/inherit.h"

#include "base/suggest.h"

const Template *inherit_find(const Template *templates, size_t count,
	Str name, Str *ret_nearest)
{
	for (size_t i = 0; i < count; i++)
		if (str_eq(templates[i].name, name))
			return &templates[i];
	Suggest suggest = suggest_for(name);
	for (size_t i = 0; i < count; i++)
		suggest_offer(&suggest, templates[i].name, templates[i].name);
	*ret_nearest = suggest.best;
	return NULL;
}

/* "a → b → a" when t is the first template of a circle, else empty. */
static Str circle_of(const Template *t, size_t count, Arena *arena)
{
	Str way = t->name;
	const Template *at = t->base;
	for (size_t steps = 0; at && steps < count; steps++) {
		if (at->number < t->number)
			return (Str){NULL, 0};
		way = str_concat3(arena, way, STR(" → "), at->name);
		if (at == t)
			return way;
		at = at->base;
	}
	return (Str){NULL, 0};
}

static void cut_circles(Template *templates, size_t count, Arena *arena,
	Diag *diag)
{
	for (size_t i = 0; i < count; i++) {
		Str way = circle_of(&templates[i], count, arena);
		if (!way.len)
			continue;
		diag_add(diag, render_fault(RENDER_CYCLE),
			templates[i].base_span, ARGS(ARG(way)));
		templates[i].base = NULL;
	}
}

static bool has_block(const Template *t, Str name, Suggest *suggest)
{
	bool found = false;
	for (; t; t = t->base) {
		VEC_EACH(const Block, block, &t->blocks) {
			suggest_offer(suggest, block->name, block->name);
			found |= str_eq(block->name, name);
		}
	}
	return found;
}

static void check_blocks(const Template *t, Diag *diag)
{
	VEC_EACH(const Block, block, &t->blocks) {
		Suggest suggest = suggest_for(block->name);
		if (!block->defines || has_block(t->base, block->name,
				&suggest))
			continue;
		diag_add(diag, render_fault(RENDER_BLOCK_UNKNOWN),
			block->span, ARGS(ARG(block->name), ARG(suggest.best),
			ARG(t->base->name)));
	}
}

/* Whether all that t extends, to the last, is known. */
static bool is_complete(const Template *t)
{
	while (t->base)
		t = t->base;
	return !t->base_name.len;
}

void inherit_connect(Template *templates, size_t count, Arena *arena,
	Diag *diag)
{
	ARRAY_EACH(Template, t, templates, count) {
		Str nearest;
		if (!t->base_name.len)
			continue;
		t->base = inherit_find(templates, count, t->base_name,
			&nearest);
		if (!t->base)
			diag_add(diag, render_fault(RENDER_EXTENDS_UNKNOWN),
				t->base_span, ARGS(ARG(t->base_name),
				ARG(nearest)));
	}
	cut_circles(templates, count, arena, diag);
	for (size_t i = 0; i < count; i++)
		if (templates[i].base && is_complete(&templates[i]))
			check_blocks(&templates[i], diag);
}
