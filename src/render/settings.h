/* What a theme leaves to choose: colours, margins, words on paper (theme.yaml).
 * Knows their keys and how they reach style sheets and templates; must not
 * know where the theme's files are. */
#ifndef RENDER_SETTINGS_H
#define RENDER_SETTINGS_H

#include "format/value.h"
#include "model/schema.h"

/* By role, as the custom properties of the style sheet: band_ink is
 * --band-ink. */
typedef struct Colours {
	Text paper, shade, ink, soft, line, link, band, band_ink, gold, good,
		plain, wait, bad, focus;
} Colours;

typedef struct Margins {
	Text top, right, bottom, left;
} Margins;

/* Lines of a party document that differ from chapter to chapter. */
typedef struct Letterhead {
	Text party, chapter, committee, signer;
	List recipients;	/* Text */
} Letterhead;

typedef struct Settings {
	Colours colours, dark;
	Margins margins;
	Letterhead letterhead;
	Text emblem;		/* a file below assets/ */
} Settings;

typedef struct ThemeFile {
	Text name, description, inherits;
	Settings settings;
} ThemeFile;

extern const Schema theme_file_schema;

/* What heir does not say is as in the theme it inherits, key by key. */
void settings_inherit(Settings *heir, const Settings *inherited);
/* Custom properties and margins as a style sheet. */
Str settings_style(Arena *arena, const Settings *settings);
/* For templates: the same keys in English; NULL for what is not set. */
const Value *settings_value(Arena *arena, const Settings *settings);

#endif
