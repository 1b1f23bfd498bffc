#include "render/page.h"

#include "base/suggest.h"
#include "render/binding.h"
#include "render/block.h"
#include "render/functions.h"
#include "render/inherit.h"
#include "render/iterate.h"
#include "render/library.h"
#include "render/print.h"
#include "render/text.h"

/* Tables in the registry. A variable is looked for in a chain of tables, each
 * the __index of the one before: the environment, which stays empty, so that
 * every write of a global is caught; inside `include` the arguments; the
 * page's variables, as they are first asked for. */
enum {
	KEY_ENVIRONMENT = 101,	/* metatables of these three */
	KEY_ARGUMENTS,
	KEY_VARIABLES,
	KEY_FUNCTIONS,		/* name -> function */
	KEY_BODIES,		/* number of a template + 1 -> function */
	KEYS_END
};

static void push_table(lua_State *lua, int key)
{
	lua_rawgeti(lua, LUA_REGISTRYINDEX, key);
}

/* Sets where the tables with metatable `key` lead; pops it. */
static void set_index(lua_State *lua, int key)
{
	push_table(lua, key);
	lua_insert(lua, -2);
	lua_setfield(lua, -2, "__index");
	lua_pop(lua, 1);
}

static void push_index(lua_State *lua, int key)
{
	push_table(lua, key);
	lua_getfield(lua, -1, "__index");
	lua_remove(lua, -2);
}

static int watch(lua_State *lua)
{
	sandbox_watch(lua);
	return 0;
}

/* Replaces the chunk on top by the function that it returns. */
static int bind(lua_State *lua, Calls calls)
{
	static const lua_CFunction parameters[COMPILE_PARAMETERS] = {
		print_pieces, block_pick, block_define, watch
	};
	int count = COMPILE_PARAMETERS;
	luaL_checkstack(lua, COMPILE_PARAMETERS + CALLS_MAX + 1, NULL);
	for (int i = 0; i < COMPILE_PARAMETERS; i++)
		lua_pushcfunction(lua, parameters[i]);
	for (int i = 0; i < CALLS_MAX; i++) {
		Str name = calls_name(i);
		if (!(calls.bound >> i & 1))
			continue;
		push_table(lua, KEY_FUNCTIONS);
		lua_pushlstring(lua, name.ptr, name.len);
		lua_rawget(lua, -2);
		lua_remove(lua, -2);
		count++;
	}
	return lua_pcall(lua, count, 1, 0);
}

/* Pushes the function of template; its code was made by ourselves, nothing
 * else is ever loaded in binary form. */
static void load_body(lua_State *lua, const Template *template)
{
	Renderer *r = sandbox_renderer(lua);
	r->quota.enforced = false;
	int status = luaL_loadbufferx(lua, template->code.ptr,
		template->code.len, "=template", "b");
	if (status == LUA_OK)
		status = bind(lua, template->calls);
	r->quota.enforced = true;
	if (status != LUA_OK)
		lua_error(lua);
}

static void push_body(lua_State *lua, const Template *template)
{
	if (!template->code.len || (template->base_name.len && !template->base))
		sandbox_fail(lua, RENDER_BROKEN, template->name,
			FAIL_ARGS(ARG(template->name)));
	push_table(lua, KEY_BODIES);
	if (lua_rawgeti(lua, -1, template->number + 1) == LUA_TNIL) {
		lua_pop(lua, 1);
		load_body(lua, template);
		lua_pushvalue(lua, -1);
		lua_rawseti(lua, -3, template->number + 1);
	}
	lua_remove(lua, -2);
}

/* Runs template and, when it extends others, those after it: the last one
 * writes what the blocks of the first fill. */
static void run(lua_State *lua, const Template *template)
{
	block_begin(lua, template->base);
	for (; template; template = template->base) {
		push_body(lua, template);
		lua_call(lua, 0, 0);
	}
}

static const Phrase a_table = PHRASE("một bảng {tên = giá trị}",
	"a table {name = value}");

/* Upvalues of include: metatables of the environment and of arguments, and
 * the functions of parts. */
enum {
	UP_ENVIRONMENT = lua_upvalueindex(1),
	UP_ARGUMENTS = lua_upvalueindex(2),
	UP_PARTS = lua_upvalueindex(3)
};

/* On its stack: the part's name, its arguments, its function or nil, and the
 * table in which variables were looked for before. */
enum {
	AT_NAME = 1,
	AT_ARGUMENTS,
	AT_BODY,
	AT_BEFORE
};

static const Template *find_part(lua_State *lua)
{
	const Templates *all = sandbox_renderer(lua)->shared->templates;
	Str name = library_text(lua, STR("include"), AT_NAME),
		nearest = {NULL, 0};
	const Template *template = inherit_find(all->items, all->count, name,
		&nearest);
	if (!template)
		sandbox_fail(lua, RENDER_TEMPLATE, name,
			FAIL_ARGS(ARG(name), ARG(nearest)));
	return template;
}

/* Lets variables be looked for in the arguments first. True if they are a
 * plain table, which leave_arguments then makes again: others are the
 * program's, and hold nothing, or arguments already. */
static bool enter_arguments(lua_State *lua)
{
	bool is_table = lua_istable(lua, AT_ARGUMENTS);
	bool plain = is_table && !lua_getmetatable(lua, AT_ARGUMENTS);
	if (plain) {
		lua_pushvalue(lua, UP_ARGUMENTS);
		lua_setmetatable(lua, AT_ARGUMENTS);
	}
	if (plain || (is_table && lua_rawequal(lua, -1, UP_ARGUMENTS)))
		lua_pushvalue(lua, AT_ARGUMENTS);
	else
		lua_getfield(lua, UP_ARGUMENTS, "__index");
	lua_setfield(lua, UP_ENVIRONMENT, "__index");
	return plain;
}

static void leave_arguments(lua_State *lua, bool plain)
{
	lua_settop(lua, AT_BEFORE);
	lua_setfield(lua, UP_ENVIRONMENT, "__index");
	if (!plain)
		return;
	lua_pushnil(lua);
	lua_setmetatable(lua, AT_ARGUMENTS);
}

/* Runs the part, known by its function or, the first time, as a template. */
static void run_part(lua_State *lua, const Template *template)
{
	Renderer *r = sandbox_renderer(lua);
	r->depth++;
	if (template) {
		run(lua, template);
	} else {
		block_begin(lua, false);
		lua_pushvalue(lua, AT_BODY);
		lua_call(lua, 0, 0);
	}
	r->depth--;
	if (!template || template->base)
		return;
	lua_pushvalue(lua, AT_NAME);
	push_body(lua, template);
	lua_rawset(lua, UP_PARTS);
}

static int call_include(lua_State *lua)
{
	Renderer *r = sandbox_renderer(lua);
	const Template *template = NULL;
	lua_settop(lua, AT_ARGUMENTS);
	lua_pushvalue(lua, AT_NAME);
	if (lua_rawget(lua, UP_PARTS) == LUA_TNIL)
		template = find_part(lua);
	if (!lua_isnil(lua, AT_ARGUMENTS) && !lua_istable(lua, AT_ARGUMENTS))
		binding_refuse(lua, STR("include"), AT_ARGUMENTS, &a_table);
	if (r->depth == LIMIT_INCLUDE_DEPTH) {
		Str limit = str_from_int(&r->scratch,
			LIMIT_INCLUDE_DEPTH);
		sandbox_fail(lua, RENDER_DEPTH,
			library_text(lua, STR("include"), AT_NAME),
			FAIL_ARGS(ARG(limit)));
	}
	sandbox_charge(lua, 0);
	lua_getfield(lua, UP_ENVIRONMENT, "__index");
	bool plain = enter_arguments(lua);
	run_part(lua, template);
	leave_arguments(lua, plain);
	return 0;
}

/* Offers the names in the table on top. */
static void offer_keys(lua_State *lua, Suggest *suggest)
{
	Renderer *r = sandbox_renderer(lua);
	for (lua_pushnil(lua); lua_next(lua, -2); lua_pop(lua, 1)) {
		if (lua_type(lua, -2) != LUA_TSTRING)
			continue;
		Str name = str_copy(&r->scratch, sandbox_text(lua, -2));
		suggest_offer(suggest, name, name);
	}
}

static _Noreturn void refuse_variable(lua_State *lua, Str name)
{
	Renderer *r = sandbox_renderer(lua);
	const Value *view = r->view;
	Suggest suggest = suggest_for(name);
	for (size_t i = 0; i < binding_count(view); i++)
		suggest_offer(&suggest, view->map.pairs[i].key,
			view->map.pairs[i].key);
	push_index(lua, KEY_ENVIRONMENT);
	offer_keys(lua, &suggest);
	push_table(lua, KEY_FUNCTIONS);
	offer_keys(lua, &suggest);
	sandbox_fail(lua, RENDER_VARIABLE, name,
		FAIL_ARGS(ARG(name), ARG(suggest.best)));
}

/* Pushes what the page itself has by the name at index 2. */
static void push_variable(lua_State *lua, Str name)
{
	const Value *value = value_get(sandbox_renderer(lua)->view, name);
	if (value) {
		binding_push(lua, value);
		return;
	}
	push_table(lua, KEY_FUNCTIONS);
	lua_pushvalue(lua, 2);
	if (lua_rawget(lua, -2) == LUA_TNIL)
		refuse_variable(lua, name);
}

/* A name that is not among the variables yet. */
static int on_read(lua_State *lua)
{
	if (lua_type(lua, 2) != LUA_TSTRING)
		return 0;
	push_variable(lua, sandbox_text(lua, 2));
	lua_pushvalue(lua, 2);
	lua_pushvalue(lua, -2);
	lua_rawset(lua, 1);
	return 1;
}

/* given(name): a variable that may be missing. */
static int call_given(lua_State *lua)
{
	Str name = library_text(lua, STR("given"), 1);
	const Value *value;
	sandbox_charge(lua, 0);
	push_index(lua, KEY_ENVIRONMENT);
	push_index(lua, KEY_ARGUMENTS);
	if (!lua_rawequal(lua, -1, -2)) {
		lua_pushvalue(lua, 1);
		if (lua_rawget(lua, -3) != LUA_TNIL)
			return 1;
	}
	value = value_get(sandbox_renderer(lua)->view, name);
	if (!value)
		return 0;
	binding_push(lua, value);
	return 1;
}

/* To the table on top. */
static void add_functions(lua_State *lua)
{
	const Value *settings = sandbox_renderer(lua)->shared->settings;
	library_add(lua);
	text_add(lua);
	iterate_add(lua);
	functions_add(lua);
	push_table(lua, KEY_ENVIRONMENT);
	push_table(lua, KEY_ARGUMENTS);
	lua_newtable(lua);
	lua_pushcclosure(lua, call_include, 3);
	lua_setfield(lua, -2, "include");
	lua_pushcfunction(lua, call_given);
	lua_setfield(lua, -2, "given");
	if (settings) {
		binding_push(lua, settings);
		lua_setfield(lua, -2, "settings");
	}
}

/* Chunks take the environment from the registry's place for globals. */
static void open_environment(lua_State *lua)
{
	lua_newtable(lua);
	push_table(lua, KEY_ENVIRONMENT);
	lua_pushcfunction(lua, binding_assign);
	lua_setfield(lua, -2, "__newindex");
	lua_setmetatable(lua, -2);
	lua_rawseti(lua, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
	lua_pushcfunction(lua, on_read);
	set_index(lua, KEY_VARIABLES);
}

int page_open(lua_State *lua)
{
	for (int key = KEY_ENVIRONMENT; key < KEYS_END; key++) {
		lua_newtable(lua);
		lua_rawseti(lua, LUA_REGISTRYINDEX, key);
	}
	push_table(lua, KEY_FUNCTIONS);
	add_functions(lua);
	open_environment(lua);
	block_open(lua);
	binding_open(lua);
	text_open(lua);
	return 0;
}

/* Variables that a page asks for; the table grows if there are more. */
enum { VARIABLES_MANY = 32 };

int page_render(lua_State *lua)
{
	lua_createtable(lua, 0, VARIABLES_MANY);
	push_table(lua, KEY_VARIABLES);
	lua_setmetatable(lua, -2);
	lua_pushvalue(lua, -1);
	set_index(lua, KEY_ENVIRONMENT);
	set_index(lua, KEY_ARGUMENTS);
	run(lua, sandbox_renderer(lua)->template);
	return 0;
}
