/* Which template extends which.
 * Knows names of templates and blocks; must not know Lua. */
#ifndef RENDER_INHERIT_H
#define RENDER_INHERIT_H

#include "render/compile.h"

/* Sets the base of each template that extends one; reports unknown bases and
 * blocks, and circles, whose templates are left without a base. */
void inherit_connect(Template *templates, size_t count, Arena *arena,
	Diag *diag);

/* NULL when no template has that name; then ret_nearest is a similar name
 * or empty. */
const Template *inherit_find(const Template *templates, size_t count,
	Str name, Str *ret_nearest);

#endif
