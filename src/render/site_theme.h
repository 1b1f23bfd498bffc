/* A theme's files: templates, interface strings and assets, with what it
 * inherits.
 * Knows the layout of a theme's folder; must not know pages or content. */
#ifndef RENDER_SITE_THEME_H
#define RENDER_SITE_THEME_H

#include "base/fs.h"
#include "base/hash.h"
#include "model/schema.h"
#include "render/template.h"

typedef struct ThemeAsset {
	Str name;	/* below assets/: "style.css" */
	Str path;	/* in the output, with a hash of the bytes */
	Str bytes;
	const Source *sheet;	/* a style sheet as it was read; else NULL */
} ThemeAsset;

/* Lives in the arena it was loaded in; read-only. */
typedef struct SiteTheme {
	RenderShared shared;
	struct { VEC(ThemeAsset) } assets;	/* sorted by name */
	Digest digest;		/* of all that was read, and the language */
} SiteTheme;

/* Loads theme `name`, looked up in each of folders in turn, and those that
 * it inherits; a file of the heir stands before one of the inherited. */
void site_theme_load(SiteTheme *theme, Arena *arena, const Folder *folders,
	size_t folder_count, Text name, Language language, Diag *diag);

#endif
