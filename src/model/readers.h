/* Who may read a text: those of its record, and of its session's papers.
 * Knows which record follows which; must not know what is hidden from whom. */
#ifndef MODEL_READERS_H
#define MODEL_READERS_H

#include "model/content.h"

/* A bit for each audience that may read what file says on behalf of from, or of
 * nothing (NULL). Audiences' names must be resolved before. */
uint64_t readers_of(const Content *content, const File *file,
	const Entity *from);

#endif
