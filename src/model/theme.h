/* Theme groups that the committee sets (themes.yaml).
 * Knows their names and years; must not know which sessions use them. */
#ifndef MODEL_THEME_H
#define MODEL_THEME_H

#include "model/schema.h"

typedef struct Theme {
	Entity entity;
	Text id, name, short_name;
	List years;		/* Text */
	List documents;		/* Ref */
	Prose description;
} Theme;

typedef struct ThemesFile {
	List themes;		/* Theme */
} ThemesFile;

extern const Schema themes_schema;

void themes_complete(ThemesFile *file);

#endif
