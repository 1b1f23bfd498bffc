/* What was read of each file, kept from one load to the next.
 * Knows files that changed and those that did not; must not know what the
 * records mean together. */
#ifndef MODEL_SHELF_H
#define MODEL_SHELF_H

#include "base/vec.h"
#include "build/pool.h"
#include "model/difference.h"

typedef struct PathVec {
	VEC(Str)
} PathVec;

Shelf *shelf_new(void);
void shelf_free(Shelf *shelf);

/* Looks at the paths that may have changed, as on disk beneath root; NULL: at
 * everything. Files given are read again whatever their stamps say. root must
 * stay open until the next look. Returns 0 or an errno value of the walk;
 * then the shelf is as before. */
int shelf_look(Shelf *shelf, const Folder *root, const PathVec *hints);
/* Reads what may have changed, and returns the greatest difference that it made
 * in any file: DIFFERENCE_OTHER for files with faults, and when edits without
 * another load have left too much behind. ret_changed gets the readings, in
 * arena. */
Difference shelf_difference(Shelf *shelf, Arena *arena, Language language,
	Pool *pool, ReadingVec *ret_changed);

/* For content_load: the listing, copied into arena, with its faults. */
FileVec shelf_files(Shelf *shelf, Arena *arena, Diag *diag);
/* Brings what was kept of a file up to date, and tells its faults. */
void shelf_refresh(Reading *reading, const FileKind *kind, Language language,
	Arena *scratch, Diag *diag);
/* The same of an attachment: reading_glance, unless what is kept still stands. */
int shelf_glance(Reading *reading, Arena *scratch, Glance *ret_glance);
/* For listing_make: what is kept of entry, empty at first. path: as shown. */
Reading *shelf_reading(void *shelf, const FileEntry *entry, Str path);

#endif
