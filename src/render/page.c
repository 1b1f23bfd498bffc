#include "render/page.h"

#include "base/suggest.h"
#include "format/html.h"
#include "render/binding.h"
#include "render/functions.h"
#include "render/inherit.h"
#include "render/iterate.h"
#include "render/library.h"
#include "render/text.h"

/* Tables in the registry. The first two are indexed by depth of include. */
enum {
	KEY_ARGUMENTS = 101,	/* what include was given */
	KEY_DEFINITIONS,	/* name of a block -> function */
	KEY_CHUNKS		/* loaded templates, by number + 1 */
};

static void push_table(lua_State *lua, int key)
{
	lua_rawgeti(lua, LUA_REGISTRYINDEX, key);
}

static const Piece *piece_at(lua_State *lua, int index)
{
	size_t number = (size_t)lua_tointeger(lua, index);

	return &sandbox_renderer(lua)->shared->templates->pieces.items[number];
}

static int put_text(lua_State *lua)
{
	buf_add(sandbox_renderer(lua)->out, piece_at(lua, 1)->text);
	return 0;
}

static _Noreturn void refuse_print(lua_State *lua, RenderFault id)
{
	const Piece *piece = piece_at(lua, 2);
	Args args = FAIL_ARGS(ARG(piece->text));

	args.at[2] = binding_kind(lua, 1);
	sandbox_fail_at(lua, id, piece, args);
}

static void put_number(lua_State *lua)
{
	lua_Integer whole;
	lua_Number number = lua_tonumber(lua, 1);

	if (lua_isinteger(lua, 1))
		whole = lua_tointeger(lua, 1);
	else if (!lua_numbertointeger(number, &whole) ||
	    (lua_Number)whole != number)
		refuse_print(lua, RENDER_FRACTION);
	buf_add_int(sandbox_renderer(lua)->out, whole);
}

static int put_escaped(lua_State *lua)
{
	int type = lua_type(lua, 1);
	size_t len;

	if (type == LUA_TSTRING) {
		const char *bytes = lua_tolstring(lua, 1, &len);

		sandbox_charge(lua, len);
		html_escape(sandbox_renderer(lua)->out, (Str){bytes, len});
	} else if (type == LUA_TNUMBER) {
		put_number(lua);
	} else if (type == LUA_TNIL) {
		refuse_print(lua, RENDER_NO_VALUE);
	} else {
		const Value *value = binding_value(lua, 1);

		refuse_print(lua, value && value->kind == VALUE_HTML ?
			RENDER_HTML_ESCAPED : RENDER_NOT_TEXT);
	}
	return 0;
}

static int put_raw(lua_State *lua)
{
	const Value *value = binding_value(lua, 1);

	if (lua_isnil(lua, 1))
		refuse_print(lua, RENDER_NO_VALUE);
	if (!value || value->kind != VALUE_HTML)
		refuse_print(lua, RENDER_RAW_TEXT);
	sandbox_charge(lua, value->str.len);
	buf_add(sandbox_renderer(lua)->out, value->str);
	return 0;
}

/* (name, function): gives the function of the template that comes first in
 * the chain of inheritance. */
static int pick_block(lua_State *lua)
{
	Renderer *r = sandbox_renderer(lua);

	if (r->defining[r->depth]) {
		push_table(lua, KEY_DEFINITIONS);
		lua_rawgeti(lua, -1, r->depth);
		lua_pushvalue(lua, 1);
		if (lua_rawget(lua, -2) != LUA_TNIL)
			return 1;
	}
	lua_settop(lua, 2);
	return 1;
}

static int define_block(lua_State *lua)
{
	push_table(lua, KEY_DEFINITIONS);
	lua_rawgeti(lua, -1, sandbox_renderer(lua)->depth);
	lua_pushvalue(lua, 1);
	if (lua_rawget(lua, -2) != LUA_TNIL)
		return 0;
	lua_pop(lua, 1);
	lua_pushvalue(lua, 1);
	lua_pushvalue(lua, 2);
	lua_rawset(lua, -3);
	return 0;
}

static const lua_CFunction parameters[COMPILE_PARAMETERS] = {
	put_text, put_escaped, put_raw, pick_block, define_block
};

/* Pushes the function of template; its code was made by ourselves, nothing
 * else is ever loaded in binary form. */
static void push_chunk(lua_State *lua, const Template *template)
{
	Renderer *r = sandbox_renderer(lua);

	if (!template->code.len || (template->base_name.len && !template->base))
		sandbox_fail(lua, RENDER_BROKEN, template->name,
			FAIL_ARGS(ARG(template->name)));
	push_table(lua, KEY_CHUNKS);
	if (lua_rawgeti(lua, -1, template->number + 1) == LUA_TNIL) {
		lua_pop(lua, 1);
		r->quota.enforced = false;

		int status = luaL_loadbufferx(lua, template->code.ptr,
			template->code.len, "=template", "b");

		r->quota.enforced = true;
		if (status != LUA_OK)
			lua_error(lua);
		lua_pushvalue(lua, -1);
		lua_rawseti(lua, -3, template->number + 1);
	}
	lua_remove(lua, -2);
}

/* Runs template and, when it extends others, those after it: the last one
 * writes what the blocks of the first fill. */
static void run(lua_State *lua, const Template *template)
{
	Renderer *r = sandbox_renderer(lua);

	r->defining[r->depth] = template->base != NULL;
	if (template->base) {
		push_table(lua, KEY_DEFINITIONS);
		lua_newtable(lua);
		lua_rawseti(lua, -2, r->depth);
		lua_pop(lua, 1);
	}
	for (; template; template = template->base) {
		push_chunk(lua, template);
		for (size_t i = 0; i < COMPILE_PARAMETERS; i++)
			lua_pushcfunction(lua, parameters[i]);
		lua_call(lua, COMPILE_PARAMETERS, 0);
	}
}

/* Sets the arguments that variables are first looked for in; pops them. */
static void set_arguments(lua_State *lua, unsigned depth)
{
	push_table(lua, KEY_ARGUMENTS);
	lua_insert(lua, -2);
	lua_rawseti(lua, -2, depth);
	lua_pop(lua, 1);
}

static const Phrase a_table = PHRASE("một bảng {tên = giá trị}",
	"a table {name = value}");

static int call_include(lua_State *lua)
{
	Renderer *r = sandbox_renderer(lua);
	const Templates *all = r->shared->templates;
	Str name = library_text(lua, STR("include"), 1), nearest = {NULL, 0};
	const Template *template = inherit_find(all->items, all->count, name,
		&nearest);

	if (!template)
		sandbox_fail(lua, RENDER_TEMPLATE, name,
			FAIL_ARGS(ARG(name), ARG(nearest)));
	if (!lua_isnoneornil(lua, 2) && !lua_istable(lua, 2))
		binding_refuse(lua, STR("include"), 2, &a_table);
	if (r->depth == LIMIT_INCLUDE_DEPTH) {
		Str limit = str_format(&r->scratch, "%d", LIMIT_INCLUDE_DEPTH);

		sandbox_fail(lua, RENDER_DEPTH, name, FAIL_ARGS(ARG(limit)));
	}
	lua_settop(lua, 2);
	set_arguments(lua, ++r->depth);
	run(lua, template);
	lua_pushnil(lua);
	set_arguments(lua, r->depth--);
	return 0;
}

/* Looks for the variable at index 2 in the order: arguments of include, the
 * page. Pushes it. */
static bool push_variable(lua_State *lua, Str name)
{
	Renderer *r = sandbox_renderer(lua);
	const Value *value;

	if (r->depth) {
		push_table(lua, KEY_ARGUMENTS);
		if (lua_rawgeti(lua, -1, r->depth) == LUA_TTABLE) {
			lua_pushvalue(lua, 2);
			if (lua_rawget(lua, -2) != LUA_TNIL)
				return true;
		}
	}
	value = binding_find(r->view, name);
	if (value)
		binding_push(lua, value);
	return value;
}

/* Offers the names in the table on top. */
static void offer_keys(lua_State *lua, Suggest *suggest)
{
	Renderer *r = sandbox_renderer(lua);

	for (lua_pushnil(lua); lua_next(lua, -2); lua_pop(lua, 1)) {
		Str name;

		if (lua_type(lua, -2) != LUA_TSTRING ||
		    !binding_text(lua, lua_gettop(lua) - 1, &name))
			continue;
		name = str_copy(&r->scratch, name);
		suggest_offer(suggest, name, name);
	}
}

static _Noreturn void refuse_variable(lua_State *lua, Str name)
{
	Renderer *r = sandbox_renderer(lua);
	const Value *view = r->view;
	Suggest suggest;

	suggest_init(&suggest, name);
	for (size_t i = 0; i < binding_count(view); i++)
		suggest_offer(&suggest, view->map.pairs[i].key,
			view->map.pairs[i].key);
	push_table(lua, KEY_ARGUMENTS);
	if (r->depth && lua_rawgeti(lua, -1, r->depth) == LUA_TTABLE)
		offer_keys(lua, &suggest);
	lua_pushvalue(lua, lua_upvalueindex(1));
	offer_keys(lua, &suggest);
	sandbox_fail(lua, RENDER_VARIABLE, name,
		FAIL_ARGS(ARG(name), ARG(suggest.best)));
}

/* Reads a global. Upvalue: the functions. */
static int on_read(lua_State *lua)
{
	Str name = {NULL, 0};

	if (lua_type(lua, 2) != LUA_TSTRING || !binding_text(lua, 2, &name))
		return 0;
	if (push_variable(lua, name))
		return 1;
	lua_pushvalue(lua, 2);
	if (lua_rawget(lua, lua_upvalueindex(1)) != LUA_TNIL)
		return 1;
	refuse_variable(lua, name);
}

static int on_write(lua_State *lua)
{
	Str name = {NULL, 0};

	binding_text(lua, 2, &name);
	sandbox_fail(lua, RENDER_ASSIGN, name, FAIL_ARGS(ARG(name)));
}

/* given(name): a variable that may be missing. */
static int call_given(lua_State *lua)
{
	Str name = library_text(lua, STR("given"), 1);

	lua_settop(lua, 1);
	lua_pushvalue(lua, 1);
	return push_variable(lua, name);
}

static void push_functions(lua_State *lua)
{
	lua_newtable(lua);
	library_add(lua);
	text_add(lua);
	iterate_add(lua);
	functions_add(lua);
	lua_pushcfunction(lua, call_include);
	lua_setfield(lua, -2, "include");
	lua_pushcfunction(lua, call_given);
	lua_setfield(lua, -2, "given");
}

/* The environment stays empty, so that every read and write of a global
 * arrives here. Chunks take it from the registry's place for globals. */
static void open_environment(lua_State *lua)
{
	lua_newtable(lua);
	lua_createtable(lua, 0, 2);
	push_functions(lua);
	lua_pushcclosure(lua, on_read, 1);
	lua_setfield(lua, -2, "__index");
	lua_pushcfunction(lua, on_write);
	lua_setfield(lua, -2, "__newindex");
	lua_setmetatable(lua, -2);
	lua_rawseti(lua, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
}

int page_open(lua_State *lua)
{
	for (int key = KEY_ARGUMENTS; key <= KEY_CHUNKS; key++) {
		lua_newtable(lua);
		lua_rawseti(lua, LUA_REGISTRYINDEX, key);
	}
	open_environment(lua);
	binding_open(lua);
	text_open(lua);
	return 0;
}

int page_render(lua_State *lua)
{
	run(lua, sandbox_renderer(lua)->template);
	return 0;
}
