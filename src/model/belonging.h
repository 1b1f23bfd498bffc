/* What a session belongs to.
 * Knows what is told of that in several papers; must not know who asks. */
#ifndef MODEL_BELONGING_H
#define MODEL_BELONGING_H

#include "model/chapter.h"
#include "model/plan.h"

/* Whether cell is in charge, or one of those who lead it is of cell on its
 * day. */
bool session_drafted_by(const Session *session, const Cell *cell);
/* The cell in charge, else the cells of those who lead it, on its day; each
 * once. */
EntityVec session_cells(Arena *arena, const Session *session);
/* The same, and the cells that wrote its outline: whose pages list it. */
EntityVec session_all_cells(Arena *arena, const Session *session);
/* Its own themes, then those that its outline and report add; each once. */
EntityVec session_themes(Arena *arena, const Session *session);

#endif
