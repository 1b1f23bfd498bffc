/* Folders that no plan has: told once, with what they were probably meant as.
 * Knows names of folders and sessions; must not know what the files hold. */
#ifndef MODEL_ORPHAN_H
#define MODEL_ORPHAN_H

#include "model/content.h"

/* What was told is noted in content->orphans and meant. */

/* Tells of the folder of a year without a plan, in which file stands, unless
 * its plan could not be read. */
void orphan_year(Content *content, const File *file, Diag *diag);
/* Tells of the folder of a session that is not in plan, in which file stands,
 * unless its session could have been one that could not be read. sessions has
 * those of all plans by id. */
void orphan_session(Content *content, const File *file, Plan *plan,
	const Map *sessions, Diag *diag);

/* Tells of a folder of plan's year that holds nothing and is no session's, by
 * its path beneath content/. */
void orphan_empty(Content *content, Str folder, const Plan *plan, Diag *diag);
/* The same of the folder of a year. */
void orphan_empty_year(Content *content, Str year, Diag *diag);

#endif
