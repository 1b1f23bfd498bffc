#include "render/text.h"

#include <stdio.h>
#include <string.h>

#include "format/vietnamese.h"
#include "render/binding.h"

enum {
	REPEAT_MAX = 10 << 10,	/* bytes that rep makes */
	FORMAT_WIDTH = 99,
	FORMAT_ITEM = 512,	/* a number of 309 digits and 99 decimals */
	NEEDLE_MAX = 1 << 10
};

static const Phrase too_long = PHRASE("kết quả hoặc tham số quá dài",
	"the result or the argument is too long");
static const Phrase not_utf8 = PHRASE("chuỗi này không phải UTF-8",
	"the text is not UTF-8");
static const Phrase bad_format = PHRASE("dùng được %d %s %x %X %f %e %g %%, "
	"rộng đến 99", "known are %d %s %x %X %f %e %g %%, up to 99 wide");

/* Literals of Lua can hold any bytes: what walks by characters must not meet
 * them. */
static Str text_at(lua_State *lua, Str function, int index)
{
	Str text = library_text(lua, function, index);
	sandbox_charge(lua, text.len * 4);
	if (str_utf8_error(text) != text.len)
		library_refuse(lua, function, STR("\\x…"), &not_utf8);
	return text;
}

static lua_Integer length(Str text)
{
	lua_Integer count = 0;
	for (size_t i = 0; i < text.len; i++)
		count += !str_continues(text, i);
	return count;
}

/* Byte offset of character number `at`, from 0. */
static size_t offset(Str text, lua_Integer at)
{
	size_t i = 0;
	for (; i < text.len; i++)
		if (!str_continues(text, i) && at-- == 0)
			break;
	return i;
}

static int call_len(lua_State *lua)
{
	lua_pushinteger(lua, length(text_at(lua, STR("len"), 1)));
	return 1;
}

static lua_Integer position(lua_State *lua, int index, lua_Integer count,
	lua_Integer absent)
{
	lua_Integer at = absent;
	if (!lua_isnoneornil(lua, index))
		at = library_integer(lua, STR("sub"), index);
	if (at < 0)
		at = at < -count ? 0 : at + count + 1;
	return at > count ? count + (index == 2) : at;
}

static int call_sub(lua_State *lua)
{
	Str text = text_at(lua, STR("sub"), 1);
	lua_Integer count = length(text);
	lua_Integer from = position(lua, 2, count, 1);
	lua_Integer to = position(lua, 3, count, count);
	if (from < 1)
		from = 1;
	if (from > to) {
		lua_pushliteral(lua, "");
		return 1;
	}
	size_t start = offset(text, from - 1), end = offset(text, to);
	lua_pushlstring(lua, text.ptr + start, end - start);
	return 1;
}

static int change(lua_State *lua, Str name, Str (*way)(Arena *arena, Str s))
{
	Str text = text_at(lua, name, 1);
	Arena *arena = &sandbox_renderer(lua)->scratch;
	ArenaMark mark = arena_mark(arena);
	Str changed = way(arena, text);
	lua_pushlstring(lua, changed.ptr, changed.len);
	arena_reset(arena, mark);
	return 1;
}

static int call_upper(lua_State *lua)
{
	return change(lua, STR("upper"), vietnamese_upper);
}

static int call_lower(lua_State *lua)
{
	return change(lua, STR("lower"), vietnamese_lower);
}

static int call_rep(lua_State *lua)
{
	Str text = library_text(lua, STR("rep"), 1);
	lua_Integer times = library_integer(lua, STR("rep"), 2);
	Str sep = lua_isnoneornil(lua, 3) ? (Str){"", 0}
		: library_text(lua, STR("rep"), 3);
	luaL_Buffer made;
	if (times > REPEAT_MAX || (times > 0 && (text.len + sep.len)
			* (size_t)times > REPEAT_MAX))
		library_refuse(lua, STR("rep"), STR("…"), &too_long);
	sandbox_charge(lua, REPEAT_MAX);
	luaL_buffinit(lua, &made);
	for (lua_Integer i = 0; i < times; i++) {
		if (i)
			luaL_addlstring(&made, sep.ptr, sep.len);
		luaL_addlstring(&made, text.ptr, text.len);
	}
	luaL_pushresult(&made);
	return 1;
}

static int call_starts(lua_State *lua)
{
	Str text = library_text(lua, STR("starts"), 1);
	lua_pushboolean(lua, str_starts(text,
		library_text(lua, STR("starts"), 2)));
	return 1;
}

static int call_ends(lua_State *lua)
{
	Str text = library_text(lua, STR("ends"), 1);
	lua_pushboolean(lua, str_ends(text,
		library_text(lua, STR("ends"), 2)));
	return 1;
}

/* find(text, needle): first and last character, or nil. */
static int call_find(lua_State *lua)
{
	Str text = text_at(lua, STR("find"), 1);
	Str needle = text_at(lua, STR("find"), 2);
	size_t at;
	if (needle.len > NEEDLE_MAX)
		library_refuse(lua, STR("find"), STR("…"), &too_long);
	sandbox_charge(lua, text.len * (needle.len + 1));
	if (!str_find(text, needle, &at)) {
		lua_pushnil(lua);
		return 1;
	}
	lua_Integer before = length(str_slice(text, 0, at));
	lua_pushinteger(lua, before + 1);
	lua_pushinteger(lua, before + length(needle));
	return 2;
}

/* One directive of a format: "%-5.2f". */
typedef struct Directive {
	char spec[16];
	size_t len;
	char conversion;
} Directive;

static bool read_number(Str format, size_t *at)
{
	int number = 0;
	while (*at < format.len && ascii_digit(format.ptr[*at])
			&& number <= FORMAT_WIDTH)
		number = number * 10 + (format.ptr[(*at)++] - '0');
	return number <= FORMAT_WIDTH;
}

static bool read_directive(Str format, size_t *at, Directive *ret_directive)
{
	size_t start = *at, flags = 0;
	Directive d = {.len = 0};
	for ((*at)++; *at < format.len && format.ptr[*at]
			&& strchr("-+ 0#", format.ptr[*at])
			&& flags < 5; flags++)
		(*at)++;
	if (!read_number(format, at))
		return false;
	if (*at < format.len && format.ptr[*at] == '.') {
		(*at)++;
		if (!read_number(format, at))
			return false;
	}
	if (*at >= format.len)
		return false;
	d.conversion = format.ptr[(*at)++];
	d.len = *at - start - 1;
	if (d.len + 4 > sizeof d.spec)
		return false;
	memcpy(d.spec, format.ptr + start, d.len);
	*ret_directive = d;
	return d.conversion && strchr("dsxXfeg%", d.conversion);
}

/* spec was checked by read_directive, which no compiler can see. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

static void add_integer(luaL_Buffer *made, Directive *d, lua_Integer number)
{
	char *room = luaL_prepbuffsize(made, FORMAT_ITEM);
	memcpy(d->spec + d->len, (char[]){'l', 'l', d->conversion, '\0'}, 4);
	luaL_addsize(made, (size_t)snprintf(room, FORMAT_ITEM, d->spec,
		(long long)number));
}

static void add_number(luaL_Buffer *made, Directive *d, lua_Number number)
{
	char *room = luaL_prepbuffsize(made, FORMAT_ITEM);
	memcpy(d->spec + d->len, (char[]){d->conversion, '\0'}, 2);
	luaL_addsize(made, (size_t)snprintf(room, FORMAT_ITEM, d->spec,
		number));
}

#pragma GCC diagnostic pop

/* Text takes no width: columns of letters are the page's business. */
static void add_item(lua_State *lua, luaL_Buffer *made, Directive *d, int arg)
{
	Str name = STR("format");
	if (d->conversion == '%') {
		luaL_addchar(made, '%');
	} else if (d->conversion == 's') {
		Str text = library_text(lua, name, arg);
		sandbox_charge(lua, text.len);
		luaL_addlstring(made, text.ptr, text.len);
	} else if (strchr("dxX", d->conversion)) {
		add_integer(made, d, library_integer(lua, name, arg));
	} else {
		if (lua_type(lua, arg) != LUA_TNUMBER)
			binding_refuse(lua, name, arg, &binding_a_number);
		add_number(made, d, lua_tonumber(lua, arg));
	}
}

static int call_format(lua_State *lua)
{
	Str format = library_text(lua, STR("format"), 1);
	int arg = 1, count = lua_gettop(lua);
	luaL_Buffer made;
	sandbox_charge(lua, format.len * 4);
	luaL_buffinit(lua, &made);
	for (size_t at = 0; at < format.len;) {
		Directive d;
		if (format.ptr[at] != '%') {
			luaL_addchar(&made, format.ptr[at++]);
			continue;
		}
		if (!read_directive(format, &at, &d)
				|| (d.conversion != '%' && ++arg > count))
			library_refuse(lua, STR("format"), format, &bad_format);
		add_item(lua, &made, &d, arg);
	}
	luaL_pushresult(&made);
	return 1;
}

static const luaL_Reg methods[] = {
	{"len", call_len},
	{"sub", call_sub},
	{"upper", call_upper},
	{"lower", call_lower},
	{"rep", call_rep},
	{"starts", call_starts},
	{"ends", call_ends},
	{"find", call_find},
	{"format", call_format},
	{NULL, NULL}
};

void text_open(lua_State *lua)
{
	lua_pushliteral(lua, "");
	library_push_lookup(lua, "text", methods);
	lua_setmetatable(lua, -2);
	lua_pop(lua, 1);
}

void text_add(lua_State *lua)
{
	lua_pushcfunction(lua, call_upper);
	lua_setfield(lua, -2, "upper");
	lua_pushcfunction(lua, call_lower);
	lua_setfield(lua, -2, "lower");
}
