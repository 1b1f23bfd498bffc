/* Lua source to Lua's binary code.
 * Knows Lua's compiler and its messages; must not know tags. */
#ifndef RENDER_ASSEMBLE_H
#define RENDER_ASSEMBLE_H

#include "render/sandbox.h"

/* Fills the template's code, in arena, from its lua; reports what is not
 * well formed. */
void assemble_template(Arena *arena, Template *template, Diag *diag);

#endif
