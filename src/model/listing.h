/* The files of the content folder by kind, from their names alone.
 * Knows which names mean what; must not know what is in a file. */
#ifndef MODEL_LISTING_H
#define MODEL_LISTING_H

#include "model/content.h"

/* Gives what is read of entry its place, still empty or as it was kept. path:
 * as shown, in the arena of the listing. */
typedef Reading *PlaceReading(void *context, const FileEntry *entry, Str path);

/* Sorts entries, gives each file its kind and, by place, its Reading. Litter is
 * left out; faults for what may not be there. All but the readings is in
 * arena. */
FileVec listing_make(Arena *arena, const FileList *entries,
	PlaceReading *place, void *context, Diag *diag);

/* Whether path, beneath content/, is litter, or a note to the content's
 * authors: nothing is told of it. */
bool listing_ignores(Str path);
/* Whether a folder of this name at the top holds files that documents name. */
bool listing_file_folder(Str name);

#endif
