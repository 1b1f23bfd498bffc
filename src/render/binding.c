#include "render/binding.h"

#include "base/suggest.h"

enum { FIELDS_SHOWN = 12 };

const Phrase binding_a_text = PHRASE("một chuỗi", "a text");
const Phrase binding_a_number = PHRASE("một số", "a number");
const Phrase binding_a_list = PHRASE("một danh sách", "a list");
const Phrase binding_a_map = PHRASE("một nhóm trường", "a group of fields");

static const Phrase an_html = PHRASE("một đoạn HTML", "a piece of HTML");
static const Phrase a_table = PHRASE("một bảng Lua", "a Lua table");
static const Phrase a_function = PHRASE("một hàm", "a function");
static const Phrase a_flag = PHRASE("đúng/sai", "true or false");
static const Phrase nothing = PHRASE("không gì cả (nil)", "nothing (nil)");

const Value *binding_value(lua_State *lua, int index)
{
	return lua_islightuserdata(lua, index)
		? lua_touserdata(lua, index) : NULL;
}

void binding_push(lua_State *lua, const Value *value)
{
	switch (value->kind) {
	case VALUE_NULL:
		lua_pushnil(lua);
		break;
	case VALUE_BOOL:
		lua_pushboolean(lua, value->boolean);
		break;
	case VALUE_INT:
		lua_pushinteger(lua, value->integer);
		break;
	case VALUE_STR:
		lua_pushlstring(lua, value->str.ptr, value->str.len);
		break;
	case VALUE_HTML:
	case VALUE_LIST:
	case VALUE_MAP:
		lua_pushlightuserdata(lua, (void *)value);
		break;
	}
}

bool binding_text(lua_State *lua, int index, Str *ret_text)
{
	int type = lua_type(lua, index), is_whole = 1;
	if (type == LUA_TNUMBER && !lua_isinteger(lua, index)) {
		lua_Integer whole = lua_tointegerx(lua, index, &is_whole);
		/* In place, so that the text lives as long as its slot. */
		lua_pushinteger(lua, whole);
		if (is_whole)
			lua_copy(lua, -1, index);
		lua_pop(lua, 1);
	}
	if (!is_whole || (type != LUA_TNUMBER && type != LUA_TSTRING))
		return false;
	*ret_text = sandbox_text(lua, index);
	return true;
}

Arg binding_kind(lua_State *lua, int index)
{
	static const Phrase *const kinds[] = {
		[LUA_TSTRING] = &binding_a_text,
		[LUA_TNUMBER] = &binding_a_number,
		[LUA_TBOOLEAN] = &a_flag,
		[LUA_TTABLE] = &a_table,
		[LUA_TFUNCTION] = &a_function,
	};
	const Value *value = binding_value(lua, index);
	size_t type = (size_t)lua_type(lua, index);
	if (value)
		return (Arg)ARG_PHRASE(value->kind == VALUE_LIST
			? &binding_a_list : value->kind == VALUE_MAP
			? &binding_a_map : &an_html);
	return (Arg)ARG_PHRASE(type < COUNT(kinds) && kinds[type] ? kinds[type]
		: &nothing);
}

void binding_refuse(lua_State *lua, Str name, int index, const Phrase *wanted)
{
	sandbox_fail(lua, RENDER_ARGUMENT, name, FAIL_ARGS(ARG(name),
		ARG_PHRASE(wanted), binding_kind(lua, index)));
}

static _Noreturn void refuse_field(lua_State *lua, const Value *map, Str key)
{
	Renderer *r = sandbox_renderer(lua);
	Str list = {NULL, 0};
	Suggest suggest = suggest_for(key);
	for (size_t i = 0; i < map->map.count; i++) {
		Str name = map->map.pairs[i].key;
		suggest_offer(&suggest, name, name);
		if (i < FIELDS_SHOWN)
			list = str_concat3(&r->scratch, list,
				i ? STR(", ") : STR(""), name);
		else if (i == FIELDS_SHOWN)
			list = str_concat(&r->scratch, list, STR(", …"));
	}
	sandbox_fail(lua, RENDER_FIELD, key,
		FAIL_ARGS(ARG(key), ARG(suggest.best), ARG(list)));
}

/* What cannot be a key of map is told as its kind. */
static int index_map(lua_State *lua, const Value *map)
{
	const Value *found;
	Str key;
	if (!binding_text(lua, 2, &key))
		binding_refuse(lua, STR("[…]"), 2, &binding_a_text);
	found = value_get(map, key);
	if (!found)
		refuse_field(lua, map, key);
	sandbox_charge(lua, map->map.count);
	binding_push(lua, found);
	return 1;
}

static int index_list(lua_State *lua, const Value *list)
{
	lua_Integer at;
	int is_number;
	Str key;
	if (lua_type(lua, 2) == LUA_TSTRING) {
		key = sandbox_text(lua, 2);
		sandbox_fail(lua, RENDER_LIST_FIELD, key, FAIL_ARGS(ARG(key)));
	}
	at = lua_tointegerx(lua, 2, &is_number);
	if (!is_number)
		binding_refuse(lua, STR("[…]"), 2, &binding_a_number);
	if (at < 1 || (lua_Unsigned)at > list->list.count)
		lua_pushnil(lua);
	else
		binding_push(lua, list->list.items[at - 1]);
	return 1;
}

static int on_index(lua_State *lua)
{
	const Value *value = lua_touserdata(lua, 1);
	Str key = {NULL, 0};
	if (value->kind == VALUE_MAP)
		return index_map(lua, value);
	if (value->kind == VALUE_LIST)
		return index_list(lua, value);
	binding_text(lua, 2, &key);
	sandbox_fail(lua, RENDER_HTML_FIELD, key, FAIL_ARGS(ARG(key)));
}

size_t binding_count(const Value *value)
{
	return value->kind == VALUE_LIST ? value->list.count
		: value->kind == VALUE_MAP ? value->map.count : 0;
}

static int on_length(lua_State *lua)
{
	const Value *value = lua_touserdata(lua, 1);
	if (value->kind == VALUE_HTML)
		binding_refuse(lua, STR("#"), 1, &binding_a_list);
	lua_pushinteger(lua, (lua_Integer)binding_count(value));
	return 1;
}

int binding_assign(lua_State *lua)
{
	Str key = {NULL, 0};
	binding_text(lua, 2, &key);
	sandbox_fail(lua, RENDER_ASSIGN, key, FAIL_ARGS(ARG(key)));
}

static const luaL_Reg events[] = {
	{"__index", on_index},
	{"__newindex", binding_assign},
	{"__len", on_length},
	{NULL, NULL}
};

void binding_open(lua_State *lua)
{
	lua_pushlightuserdata(lua, (void *)&value_null);
	luaL_newlib(lua, events);
	lua_setmetatable(lua, -2);
	lua_pop(lua, 1);
}
