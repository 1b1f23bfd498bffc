/* Records put together: plans with their proposals, sessions with the papers in
 * their folders, free pages, attachments.
 * Knows which file belongs to what; must not know how files are read, or what
 * refers to what. */
#ifndef MODEL_ASSEMBLE_H
#define MODEL_ASSEMBLE_H

#include "model/content.h"

/* Takes the records of all files, once they are decoded, into content. A
 * second file for what there is only one of, and a folder that no plan has,
 * are told; their records are left out: File.record is NULL. */
void assemble_records(Content *content, Diag *diag);

#endif
