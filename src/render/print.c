#include "render/print.h"

#include "format/html.h"
#include "render/binding.h"
#include "render/functions.h"

/* How a kind of piece is printed. quick takes the view's value and is false
 * if it is of no use, after which all is done once more on Lua's stack, where
 * faults are found: by function, and then as text or HTML. */
typedef struct Way {
	bool (*quick)(Renderer *r, const Piece *piece, const Value *value);
	lua_CFunction function;
} Way;

static void escape(Renderer *r, Str text)
{
	html_escape(r->out, text);
}

static bool quick_escaped(Renderer *r, const Piece *piece, const Value *value)
{
	(void)piece;
	if (value->kind == VALUE_STR)
		escape(r, value->str);
	else if (value->kind == VALUE_INT)
		buf_add_int(r->out, value->integer);
	else
		return false;
	return true;
}

static bool quick_raw(Renderer *r, const Piece *piece, const Value *value)
{
	(void)piece;
	if (value->kind != VALUE_HTML)
		return false;
	buf_add(r->out, value->str);
	return true;
}

static bool quick_url(Renderer *r, const Piece *piece, const Value *value)
{
	ArenaMark mark = arena_mark(&r->scratch);
	Str address;
	bool known = functions_address(r, value, &address);

	(void)piece;
	if (known)
		escape(r, address);
	arena_reset(&r->scratch, mark);
	return known;
}

static bool put_unknown(Renderer *r)
{
	buf_add(r->out, r->unknown);
	return r->unknown.ptr;
}

static bool quick_date(Renderer *r, const Piece *piece, const Value *value)
{
	ArenaMark mark = arena_mark(&r->scratch);
	Date date;

	if (value->kind == VALUE_NULL)
		return put_unknown(r);
	if (value->kind != VALUE_STR ||
	    date_parse(value->str, &date) != DATE_OK)
		return false;
	escape(r, date_format(&r->scratch, date, piece->style,
		r->shared->language));
	arena_reset(&r->scratch, mark);
	return true;
}

static bool quick_known(Renderer *r, const Piece *piece, const Value *value)
{
	if (value->kind == VALUE_NULL ||
	    (value->kind == VALUE_STR && !value->str.len))
		return put_unknown(r);
	return quick_escaped(r, piece, value);
}

static const Way ways[PIECE_KINDS] = {
	[PIECE_ESCAPED] = {quick_escaped, NULL},
	[PIECE_RAW] = {quick_raw, NULL},
	[PIECE_URL] = {quick_url, functions_url},
	[PIECE_DATE] = {quick_date, functions_date},
	[PIECE_KNOWN] = {quick_known, functions_text}
};

static _Noreturn void refuse_print(lua_State *lua, RenderFault id)
{
	const Piece *piece = sandbox_renderer(lua)->piece;
	Args args = FAIL_ARGS(ARG(piece->text));

	args.at[2] = binding_kind(lua, -1);
	sandbox_fail_at(lua, id, piece, args);
}

static void put_number(lua_State *lua)
{
	lua_Integer whole;
	lua_Number number = lua_tonumber(lua, -1);

	if (lua_isinteger(lua, -1))
		whole = lua_tointeger(lua, -1);
	else if (!lua_numbertointeger(number, &whole) ||
	    (lua_Number)whole != number)
		refuse_print(lua, RENDER_FRACTION);
	buf_add_int(sandbox_renderer(lua)->out, whole);
}

static void put_escaped(lua_State *lua)
{
	int type = lua_type(lua, -1);
	size_t len;

	if (type == LUA_TSTRING) {
		const char *bytes = lua_tolstring(lua, -1, &len);

		escape(sandbox_renderer(lua), (Str){bytes, len});
	} else if (type == LUA_TNUMBER) {
		put_number(lua);
	} else if (type == LUA_TNIL) {
		refuse_print(lua, RENDER_NO_VALUE);
	} else {
		const Value *value = binding_value(lua, -1);

		refuse_print(lua, value && value->kind == VALUE_HTML ?
			RENDER_HTML_ESCAPED : RENDER_NOT_TEXT);
	}
}

static void put_raw(lua_State *lua)
{
	const Value *value = binding_value(lua, -1);

	if (lua_isnil(lua, -1))
		refuse_print(lua, RENDER_NO_VALUE);
	if (!value || value->kind != VALUE_HTML)
		refuse_print(lua, RENDER_RAW_TEXT);
	buf_add(sandbox_renderer(lua)->out, value->str);
}

/* The function in whose template the pieces stand is the caller of this C
 * function. */
static const char *kind_of_root(lua_State *lua, Str name)
{
	const char *kind = "global", *each;
	lua_Debug ar;

	if (!lua_getstack(lua, 1, &ar))
		return kind;
	lua_getinfo(lua, "f", &ar);
	for (int i = 1; (each = lua_getupvalue(lua, -1, i)); i++) {
		if (str_eq(str_from(each), name))
			kind = "upvalue";
		lua_pop(lua, 1);
	}
	for (int i = 1; (each = lua_getlocal(lua, &ar, i)); i++) {
		if (str_eq(str_from(each), name))
			kind = "local";
		lua_pop(lua, 1);
	}
	return kind;
}

/* As Lua itself would say it of `name.field`. */
static _Noreturn void refuse_index(lua_State *lua, const Piece *piece,
	size_t field)
{
	Renderer *r = sandbox_renderer(lua);
	const char *type = lua_typename(lua, lua_type(lua, -1));
	Str name = field ? piece->fields[field - 1] : piece->root;
	const char *kind = field ? "field" : kind_of_root(lua, name);

	sandbox_fail_lua(lua, str_format(&r->scratch,
		"attempt to index a %s value (%s '%.*s')", type, kind,
		STR_ARG(name)));
}

/* Replaces the value on top by its field. */
static void push_field(lua_State *lua, const Piece *piece, size_t field)
{
	Str name = piece->fields[field];
	int type = lua_type(lua, -1);

	if (type != LUA_TTABLE && type != LUA_TSTRING &&
	    type != LUA_TLIGHTUSERDATA)
		refuse_index(lua, piece, field);
	lua_pushlstring(lua, name.ptr, name.len);
	lua_gettable(lua, -2);
	lua_replace(lua, -2);
}

/* Pushes what the fields of piece lead to, by the rules of Lua. */
static void push_shown(lua_State *lua, const Piece *piece)
{
	lua_pushvalue(lua, piece->argument);
	for (size_t i = 0; i < piece->field_count; i++)
		push_field(lua, piece, i);
}

/* The same as long as it leads through the view; else NULL. */
static const Value *find_shown(lua_State *lua, const Piece *piece)
{
	const Value *value = binding_value(lua, piece->argument);

	for (size_t i = 0; value && i < piece->field_count; i++)
		value = binding_find(value, piece->fields[i]);
	return value;
}

/* Only dates have a style; the other functions do not look at it. */
static void put_slowly(lua_State *lua, Renderer *r, const Piece *piece)
{
	const Way *way = &ways[piece->kind];
	Str style = date_style_names[piece->style];
	int top = lua_gettop(lua);

	r->piece = piece;
	push_shown(lua, piece);
	if (way->function) {
		lua_pushcfunction(lua, way->function);
		lua_insert(lua, -2);
		lua_pushlstring(lua, style.ptr, style.len);
		lua_call(lua, 2, 1);
	}
	if (piece->kind == PIECE_RAW)
		put_raw(lua);
	else
		put_escaped(lua);
	r->piece = NULL;
	lua_settop(lua, top);
}

static void put_string(lua_State *lua, Renderer *r, const Piece *piece)
{
	const Piece *first = r->shared->templates->pieces.items;
	Str shown = r->shown[piece - first];

	if (shown.ptr) {
		buf_add(r->out, shown);
		return;
	}
	r->piece = piece;
	lua_pushcfunction(lua, functions_t);
	lua_pushlstring(lua, piece->fields[0].ptr, piece->fields[0].len);
	lua_call(lua, 1, 0);
	r->piece = NULL;
}

static void put(lua_State *lua, Renderer *r, const Piece *piece)
{
	if (piece->kind == PIECE_TEXT) {
		buf_add(r->out, piece->text);
		return;
	}
	if (piece->kind == PIECE_STRING) {
		put_string(lua, r, piece);
		return;
	}

	const Value *value = find_shown(lua, piece);

	if (!value || !ways[piece->kind].quick(r, piece, value))
		put_slowly(lua, r, piece);
}

static const Piece *first_piece(lua_State *lua, const Renderer *r)
{
	size_t number = (size_t)lua_tointeger(lua, 1);

	return &r->shared->templates->pieces.items[number];
}

int print_pieces(lua_State *lua)
{
	Renderer *r = sandbox_renderer(lua);
	const Piece *piece = first_piece(lua, r);
	size_t before = r->out->len;

	for (; !piece->last; piece++)
		put(lua, r, piece);
	put(lua, r, piece);
	sandbox_charge(lua, r->out->len - before);
	return 0;
}

int print_test(lua_State *lua)
{
	Renderer *r = sandbox_renderer(lua);
	const Piece *piece = first_piece(lua, r);
	const Value *value = find_shown(lua, piece);

	sandbox_charge(lua, 0);
	if (value) {
		lua_pushboolean(lua, value->kind == VALUE_BOOL ?
			value->boolean : value->kind != VALUE_NULL);
		return 1;
	}
	r->piece = piece;
	push_shown(lua, piece);
	lua_pushboolean(lua, lua_toboolean(lua, -1));
	r->piece = NULL;
	return 1;
}
