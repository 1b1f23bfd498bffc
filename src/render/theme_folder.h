/* Where the folder of a theme stands.
 * Knows the folders that may hold themes, and what is said of a theme that is
 * in none; must not know what is in a theme. */
#ifndef RENDER_THEME_FOLDER_H
#define RENDER_THEME_FOLDER_H

#include "base/fs.h"
#include "model/schema.h"

/* The first of folders that holds theme `name`; NULL after a report, which
 * says so if another theme inherits it. */
const Folder *theme_folder_find(Arena *arena, const Folder *folders,
	size_t count, const Text *name, bool inherited, Diag *diag);
/* Reports what is below themes/ and leads elsewhere: it is no theme, nor a part
 * of one. */
void theme_folder_refuse(Arena *arena, Str path, Diag *diag);

#endif
