/* The texts of papers, in files that a browser loads to show what was found.
 * Knows the form of these files and what is told of a paper; must not know
 * terms. */
#ifndef SEARCH_TEXTS_H
#define SEARCH_TEXTS_H

#include "search/paper.h"

/* A list in JSON with a list for each paper of the group, by place: path
 * beneath the output, what it is, and then its blocks. */
void texts_write(Arena *scratch, const Site *site, const PaperList *papers,
	size_t group, Buf *out);

#endif
