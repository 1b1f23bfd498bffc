/* The view's values in Lua: light userdata that point at them.
 * Knows kinds and fields; must not know what a page is. */
#ifndef RENDER_BINDING_H
#define RENDER_BINDING_H

#include "render/sandbox.h"

/* Gives light userdata their behaviour. */
void binding_open(lua_State *lua);

/* Scalars become Lua's own, null becomes nil. */
void binding_push(lua_State *lua, const Value *value);
/* Items of a list, fields of a map, else 0. */
size_t binding_count(const Value *value);
/* NULL unless there is a value of the view at index. */
const Value *binding_value(lua_State *lua, int index);
/* The text at index, also of a whole number. False for anything else. */
bool binding_text(lua_State *lua, int index, Str *ret_text);
/* "a list", "nothing" and so on, for messages. */
Arg binding_kind(lua_State *lua, int index);
/* An event of Lua's: ends the page, nothing of it can be assigned to. */
int binding_assign(lua_State *lua);
/* Ends the page: function `name` needs `wanted` at index. */
_Noreturn void binding_refuse(lua_State *lua, Str name, int index,
	const Phrase *wanted);

extern const Phrase binding_a_text, binding_a_number, binding_a_list,
	binding_a_map;

#endif
