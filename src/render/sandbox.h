/* One Lua state with its limits, and how what goes wrong in it is told.
 * Knows memory, steps and places in templates; must not know which functions
 * templates may call. */
#ifndef RENDER_SANDBOX_H
#define RENDER_SANDBOX_H

#include <lauxlib.h>
#include <lua.h>

#include "base/limits.h"
#include "base/map.h"
#include "render/compile.h"

struct Templates {
	Template *items;
	size_t count;
	Pieces pieces;
	TreeCounts counts;
};

/* Of one state. steps counts what C code and the allocator do, in the coin
 * of an instruction; instructions themselves only while they are watched. */
typedef struct Quota {
	lua_State *lua;
	size_t used;		/* bytes held */
	size_t longest;		/* bytes of the longest text of the page */
	uint64_t steps;
	bool watched;		/* instructions are counted */
	bool enforced;		/* while a page is rendered */
} Quota;

/* What went wrong on a page; fault is NULL while nothing did. */
typedef struct Failure {
	const Fault *fault;
	Args args;
	Str needle;	/* word to point at on the line */
	Span span;	/* if known better than by line */
	const Source *source;
	int line;	/* from 1; 0 if unknown */
} Failure;

typedef struct Kept Kept;

/* Of a field: most maps of a kind have it in one place. Keys are not copied
 * (value_set), so the same bytes are mostly the same address. */
typedef struct Place {
	const char *key;
	uint32_t index;
} Place;

struct Renderer {
	const RenderShared *shared;
	Arena arena;		/* holds the renderer itself */
	Arena scratch;		/* of the page; also of failure */
	Str *captions;		/* of trees: their texts, escaped; NULL if one
				 * cannot be shown */
	Place *places;		/* where fields were last found, see Form */
	Quota quota;
	Kept *kept;

	const Value *view;
	Str page;
	Digest folder;		/* of the page's folder */
	Buf *out;
	const Template *template;
	unsigned depth;		/* of include */
	Failure failure;
};

void sandbox_open(Renderer *renderer);
void sandbox_close(Renderer *renderer);

/* Calls fn without arguments under the quota. False after a report. */
bool sandbox_run(Renderer *renderer, lua_CFunction fn, Diag *diag);

/* A lua_Alloc whose context is a Quota. */
void *sandbox_allocate(void *context, void *ptr, size_t old, size_t size);

Renderer *sandbox_renderer(lua_State *lua);
/* The text at index, where one is; it lasts as long as its slot. */
Str sandbox_text(lua_State *lua, int index);

/* Ends the page; args[0] becomes its path, texts are copied. The place is
 * the line of the piece being printed, or the one now running and, on it,
 * needle. */
_Noreturn void sandbox_fail(lua_State *lua, RenderFault id, Str needle,
	Args args);
/* The same at the place of piece. */
_Noreturn void sandbox_fail_at(lua_State *lua, RenderFault id,
	const Piece *piece, Args args);
/* The same: a text is longer than one may be. */
_Noreturn void sandbox_fail_memory(lua_State *lua);
/* Counts a call of a C function that works on so many bytes; may end the
 * page. */
void sandbox_charge(lua_State *lua, size_t bytes);
/* Whether the page has taken more steps than it may. */
bool sandbox_is_spent(const Renderer *renderer);
/* Counts instructions from here on, each of which then takes longer. This is
 * for pages with loops of Lua's own, much work or long texts; in others the
 * calls that count themselves are never far apart. */
void sandbox_watch(lua_State *lua);

/* Arguments for sandbox_fail: the page's place is kept free. */
#define FAIL_ARGS(...) ARGS(ARG(((Str){NULL, 0})), __VA_ARGS__)

#endif
