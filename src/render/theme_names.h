/* The names that a chain of themes gives to strings, or to templates.
 * Knows which theme gives one, and which are nearly another; must not know
 * what stands behind them. */
#ifndef RENDER_THEME_NAMES_H
#define RENDER_THEME_NAMES_H

#include "base/map.h"
#include "render/fault.h"
#include "render/template.h"

/* Heirs come first: depth grows with what they inherit. False when an heir has
 * that name. names begins empty and is filled by this alone. */
bool theme_names_add(Map *names, Arena *arena, Str name, Span span, int depth);
/* Warns, by id, of names that are probably misspelt: nearly those of an
 * inherited theme, but not quite, and named in quotes by no template. */
void theme_names_check(const Map *names, RenderFault id,
	const TemplateFile *files, size_t count, Diag *diag);

#endif
