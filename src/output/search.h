/* The files of the search index.
 * Knows their names and that each is a script; must not know what is in an
 * index. */
#ifndef OUTPUT_SEARCH_H
#define OUTPUT_SEARCH_H

#include "output/writer.h"
#include "search/index.h"

/* Adds the tasks. What they point to lives in arena, as index does. made:
 * another number for each index. */
void search_plan(Arena *arena, const Output *output, const SearchIndex *index,
	uint64_t made, TaskList *tasks);

#endif
