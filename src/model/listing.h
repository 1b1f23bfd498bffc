/* The files of the content folder by kind, from their names alone.
 * Knows which names mean what; must not know what is in a file. */
#ifndef MODEL_LISTING_H
#define MODEL_LISTING_H

#include "model/content.h"

/* Sorts entries, gives each file its kind and a Reading that is still empty,
 * or the one that shelf has kept of it. Litter is left out; faults for what
 * may not be there. Everything is in arena, but the readings of a shelf. */
FileVec listing_make(Arena *arena, const FileList *entries,
	const Folder *root, Shelf *shelf, Diag *diag);

/* Whether path, beneath content/, is litter, or a note to the content's
 * authors: nothing is told of it. */
bool listing_ignores(Str path);
/* Whether a folder of this name at the top holds files that documents name. */
bool listing_file_folder(Str name);

#endif
