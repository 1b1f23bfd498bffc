/* Files that were meant as papers, by what programs make of their names.
 * Knows names alone; must not know what is in a file. */
#ifndef MODEL_MISNAMED_H
#define MODEL_MISNAMED_H

#include "base/suggest.h"
#include "model/content.h"
#include "model/file_fault.h"

/* The key of the name that was meant: without the endings of texts and of
 * Word, and what copies are called by. "Ke-hoach - Copy (2).yaml.txt" gives
 * "kehoach". */
Str misnamed_key(Arena *arena, Str name);
/* How a file of that name is told which was likely meant as another, or, where
 * meant is empty, as none. */
FileFault misnamed_fault(Arena *arena, Str name, Str meant);
/* Offers both names of a file of kind, by such keys. */
void misnamed_offer(Arena *arena, Suggest *suggest, FileKindId kind);
/* What files are called in that place: "ke-hoach.yaml, de-xuat.yaml". */
Str misnamed_known(Arena *arena, FilePlace place);
/* Where a file of this name in that place belongs, which is of a kind that stands
 * elsewhere: "content/2025/chuyen-de-1/bien-ban.yaml". year may be empty, as
 * the name of a session is not known. Empty: nowhere. */
Str misnamed_elsewhere(Arena *arena, Str name, FilePlace place, Str year);
/* Faults: files in a session's folder that nothing links to, and that seem to
 * be the paper which it lacks, or are texts of no paper's name. After the links
 * were followed. */
void misnamed_check(const Content *content, Diag *diag);

#endif
