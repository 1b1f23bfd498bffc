/* Files of the content folder to records, one by one and in parallel.
 * Knows names, encodings and front matter; must not know relations between
 * records. */
#ifndef MODEL_LOAD_H
#define MODEL_LOAD_H

#include "model/content.h"

/* Finds and sorts all files, among entries unless that is NULL; faults for
 * those that may not be there. */
void load_list(Content *content, const FileList *entries, Diag *diag);
/* Reads and decodes the settings first, since the others' messages depend on
 * the language. */
void load_portal(Content *content, Diag *diag);
/* Reports file, which is for the same record as first. */
void load_tell_twice(const File *file, const File *first, Diag *diag);
/* Reads and decodes all other files. */
void load_records(Content *content, Pool *pool, Diag *diag);

#endif
