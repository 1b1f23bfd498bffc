/* References, links and citations of all records led to their targets.
 * Knows ids, names, paths and symbols; must not know addresses of pages. */
#ifndef MODEL_LINK_H
#define MODEL_LINK_H

#include "model/content.h"

/* Fills the maps of ids and names. */
void link_index(Content *content, Diag *diag);
/* Resolves everything, in parallel by file, and fills the mentions. */
void link_resolve(Content *content, Pool *pool, Diag *diag);

/* A hole's target by its name, as a page tells it, without a link: for
 * markdown_write. */
Filling link_name(const Hole *hole, void *context);

#endif
