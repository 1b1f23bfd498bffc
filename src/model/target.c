/* References: [[kind:id]], [[id]], [[id#section]]. */
#include "model/target.h"

#include "model/citation.h"

static const EntityKind reference_order[] = {
	ENTITY_SESSION, ENTITY_WORK, ENTITY_THEME, ENTITY_CELL,
	ENTITY_MEMBER, ENTITY_PAGE, ENTITY_PLAN,
};
enum { REFERENCES = COUNT(reference_order) };

static bool is_symbol(const Linker *linker, Str key)
{
	return citation_parse(key).symbol.family != SYMBOL_NONE
		|| map_get(&linker->content->by_symbol, key);
}

static void no_reference(const Linker *linker, EntityKind kind, Str key,
	Span span)
{
	Meant meant;
	linker_guess(linker, &meant, key);
	for (size_t i = 0; i < REFERENCES; i++) {
		EntityKind tried = reference_order[i];
		if (kind != ENTITY_NONE && kind != tried)
			continue;
		if (linker_lost(linker, tried, key))
			return;
		linker_suggest(linker, &meant, tried);
	}
	if (!linker_absent(linker, kind, span))
		linker_dangling(linker, kind, entity_kind_name(kind), key,
			meant.best, span);
}

/* A title may hold a symbol: titles come first. */
static const Entity *find_reference(Linker *linker, EntityKind kind, Str key,
	Span span)
{
	const Entity *found = NULL;
	for (size_t i = 0; i < REFERENCES && !found; i++) {
		if (kind == ENTITY_NONE || kind == reference_order[i])
			found = linker_by_name(linker, reference_order[i],
				key);
		if (found == &entity_ambiguous) {
			linker_ambiguous(linker, reference_order[i], key,
				span);
			return NULL;
		}
	}
	if (!found && (kind == ENTITY_DOCUMENT || (kind == ENTITY_NONE
			&& is_symbol(linker, key))))
		return target_document(linker, key, span, true);
	if (!found && kind != ENTITY_NONE)
		found = linker_by_name(linker, kind, key);
	if (!found)
		no_reference(linker, kind, key, span);
	return found;
}

static void resolve_reference(Linker *linker, Hole *hole)
{
	Str key, fragment, prefix, rest;
	EntityKind kind = ENTITY_NONE;
	str_cut(hole->target, '#', &key, &fragment);
	if (str_cut(key, ':', &prefix, &rest)) {
		kind = entity_kind_from(str_trim(prefix));
		key = kind ? rest : key;
	}
	const Entity *to = find_reference(linker, kind, str_trim(key),
		hole->span);
	if (!to)
		return;
	const Session *session = RECORD(Session, to);
	if (fragment.len && to->kind == ENTITY_SESSION && session->outline)
		to = &session->outline->entity;
	else if (fragment.len && (linker_lost(linker, ENTITY_OUTLINE, key)
			|| target_renamed(linker, to->id)))
		return;
	target_fragment(linker, to, fragment, hole->span);
	hole->to = to;
	hole->fragment = fragment;
}

void target_resolve(Linker *linker, Hole *hole)
{
	switch (hole->kind) {
	case HOLE_CITATION:
		hole->to = target_document(linker, hole->target, hole->span,
			false);
		break;
	case HOLE_REFERENCE:
		resolve_reference(linker, hole);
		break;
	case HOLE_LINK:
	case HOLE_IMAGE:
		target_link(linker, hole);
		break;
	}
}
