/* One page being rendered: its output, blocks, partials and variables.
 * Knows how the compiled Lua calls back; must not know the text of
 * templates. */
#ifndef RENDER_PAGE_H
#define RENDER_PAGE_H

#include "render/sandbox.h"

/* Prepares a fresh state: environment, functions, tables. A lua_CFunction
 * for sandbox_run. */
int page_open(lua_State *lua);
/* Renders the renderer's template. A lua_CFunction for sandbox_run. */
int page_render(lua_State *lua);

#endif
