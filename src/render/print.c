#include "render/print.h"

#include "format/html.h"
#include "render/binding.h"

static _Noreturn void refuse_print(lua_State *lua, const Piece *piece,
	int index, RenderFault id)
{
	sandbox_fail_at(lua, id, piece, FAIL_ARGS(ARG(piece->text),
		binding_kind(lua, index)));
}

static void put_number(lua_State *lua, const Piece *piece, int index)
{
	int is_whole;
	lua_Integer whole = lua_tointegerx(lua, index, &is_whole);
	if (!is_whole)
		refuse_print(lua, piece, index, RENDER_FRACTION);
	buf_add_int(sandbox_renderer(lua)->out, whole);
}

static void put_escaped(lua_State *lua, const Piece *piece, int index)
{
	int type = lua_type(lua, index);
	const Value *value = binding_value(lua, index);
	if (type == LUA_TSTRING)
		html_escape(sandbox_renderer(lua)->out, sandbox_text(lua,
			index));
	else if (type == LUA_TNUMBER)
		put_number(lua, piece, index);
	else
		refuse_print(lua, piece, index, type == LUA_TNIL
			? RENDER_NO_VALUE : value && value->kind == VALUE_HTML
			? RENDER_HTML_ESCAPED : RENDER_NOT_TEXT);
}

static void put_raw(lua_State *lua, const Piece *piece, int index)
{
	const Value *value = binding_value(lua, index);
	if (lua_isnil(lua, index))
		refuse_print(lua, piece, index, RENDER_NO_VALUE);
	if (!value || value->kind != VALUE_HTML)
		refuse_print(lua, piece, index, RENDER_RAW_TEXT);
	buf_add(sandbox_renderer(lua)->out, value->str);
}

/* What is printed beyond that would cost no steps. */
static void refuse_length(lua_State *lua, const Piece *piece)
{
	Renderer *r = sandbox_renderer(lua);
	sandbox_fail_at(lua, RENDER_LENGTH, piece, FAIL_ARGS(ARG(str_from_int(
		&r->scratch, (long long)(r->out->max >> 20)))));
}

int print_pieces(lua_State *lua)
{
	Renderer *r = sandbox_renderer(lua);
	size_t number = (size_t)lua_tointeger(lua, 1);
	const Piece *piece = &r->shared->templates->pieces.items[number];
	size_t before = r->out->len;
	int argument = 2;
	for (bool last = false; !last; piece++) {
		last = piece->last;
		if (piece->kind == PIECE_TEXT)
			buf_add(r->out, piece->text);
		else if (piece->kind == PIECE_RAW)
			put_raw(lua, piece, argument++);
		else
			put_escaped(lua, piece, argument++);
	}
	if (r->out->overflow)
		refuse_length(lua, piece - 1);
	sandbox_charge(lua, r->out->len - before);
	return 0;
}
