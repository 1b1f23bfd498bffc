#include "render/assemble.h"

#include "render/place.h"

static int add_code(lua_State *lua, const void *bytes, size_t size,
	void *context)
{
	(void)lua;
	buf_add(context, (Str){bytes, size});
	return 0;
}

/* "break outside a loop at line 12", "(to close 'if' at line 12)": the first is
 * where the fault is, the second is not. */
static int line_named(Str text, int number)
{
	static const Str lead = STR_INIT(" at line ");
	size_t at;
	int named;
	if (str_has(text, STR("(to close ")) || !str_find(text, lead, &at))
		return number;
	at += lead.len;
	return str_to_int(str_slice(text, at, str_digits_end(text, at)),
		&named) ? named : number;
}

/* "?:12: message near '__t'": names of our making mean nothing to people. */
static void report_syntax(Template *template, Str message, Diag *diag)
{
	Str head, line, text;
	int number = 0;
	size_t at;
	if (str_cut(message, ':', &head, &text)
			&& str_cut(text, ':', &line, &text))
		str_to_int(line, &number);
	else
		text = message;
	if (str_find(text, STR(" near '__"), &at))
		text = str_slice(text, 0, at);
	diag_add(diag, render_fault(RENDER_SYNTAX),
		place_line(template->source, line_named(text, number),
			(Str){NULL, 0}),
		ARGS(ARG(str_trim(text))));
}

/* The chunk gives the template's function, which holds the program's
 * functions for itself: they are handed over once, not for every run. */
static Str wrapped(Arena *arena, const Template *template)
{
	Str open = template->calls.watched
		? STR("return function()" COMPILE_WATCH "();")
		: STR("return function()");
	Str head = str_concat(arena, compile_head(arena, template), open);
	return str_concat3(arena, head, template->lua, STR(" end"));
}

static void compile_in(lua_State *lua, Arena *arena, Template *template,
	Diag *diag)
{
	Str source = wrapped(arena, template);
	Str chunk = str_concat(arena, STR("@"), template->source->path);
	if (luaL_loadbufferx(lua, source.ptr, source.len,
			str_z(arena, chunk), "t") == LUA_OK) {
		Buf code;
		buf_init(&code, LIMIT_LUA_MEMORY);
		lua_dump(lua, add_code, &code, 0);
		if (!code.overflow)
			template->code = str_copy(arena, buf_str(&code));
		buf_done(&code);
		return;
	}
	/* Once more, under a name after which the line is easily found, and
	 * without the function that no author knows of. */
	Str message = str_copy(arena, sandbox_text(lua, -1));
	source = str_concat(arena, compile_head(arena, template),
		template->lua);
	if (luaL_loadbufferx(lua, source.ptr, source.len, "=?", "t") != LUA_OK)
		message = sandbox_text(lua, -1);
	report_syntax(template, message, diag);
}

void assemble_template(Arena *arena, Template *template, Diag *diag)
{
	Quota quota = {.enforced = false};
	lua_State *lua = lua_newstate(sandbox_allocate, &quota);
	compile_in(lua, arena, template, diag);
	lua_close(lua);
}
