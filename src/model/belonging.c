#include "model/belonging.h"

#include "model/outline.h"

static void add_once(Arena *arena, EntityVec *all, const Entity *entity)
{
	VEC_EACH_TO(const Entity, one, all)
		if (one == entity)
			return;
	if (entity)
		*VEC_ADD(arena, all) = entity;
}

bool session_drafted_by(const Session *session, const Cell *cell)
{
	LIST_EACH(const Ref, ref, session->lead)
		if (ref->to && cell_of(ref->to, session->date.date) == cell)
			return true;
	return session->cell.to == &cell->entity;
}

EntityVec session_cells(Arena *arena, const Session *session)
{
	EntityVec cells = {0};
	VEC_RESERVE(arena, &cells, session->cell.to ? 1 : session->lead.count);
	add_once(arena, &cells, session->cell.to);
	if (cells.count)
		return cells;
	LIST_EACH(const Ref, ref, session->lead) {
		const Cell *cell = cell_of(ref->to, session->date.date);
		add_once(arena, &cells, cell ? &cell->entity : NULL);
	}
	return cells;
}

EntityVec session_all_cells(Arena *arena, const Session *session)
{
	EntityVec cells = session_cells(arena, session);
	if (session->outline)
		LIST_EACH(const Ref, ref, session->outline->authors)
			if (ref->to && ref->to->kind == ENTITY_CELL)
				add_once(arena, &cells, ref->to);
	return cells;
}

static void add_all(Arena *arena, EntityVec *all, List refs)
{
	VEC_RESERVE(arena, all, all->count + refs.count);
	LIST_EACH(const Ref, ref, refs)
		add_once(arena, all, ref->to);
}

EntityVec session_themes(Arena *arena, const Session *session)
{
	EntityVec themes = {0};
	add_all(arena, &themes, session->themes);
	if (session->outline)
		add_all(arena, &themes, session->outline->themes);
	if (session->report)
		add_all(arena, &themes, session->report->themes);
	return themes;
}
