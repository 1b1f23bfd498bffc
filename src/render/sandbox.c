#include "render/sandbox.h"

#include <stdlib.h>
#include <string.h>

#include "render/place.h"

/* How often the count of instructions is looked at, what a call into C and an
 * allocation cost at least, and how many bytes cost as much as an
 * instruction. */
enum {
	TICK = 1000,
	CALL_STEPS = 50,
	ALLOCATION_STEPS = 10,
	BYTES_A_STEP = 64,
	WATCHED_STEPS = 250 * 1000,	/* after them, and */
	WATCHED_TEXT = 64 << 10,	/* from such a text on, a page is
					 * watched */
	GC_PAUSE = 1000,		/* percent: garbage of a few pages may
					 * lie about before it is collected */
	MEGABYTE = 1 << 20,
	MILLION = 1000 * 1000
};

Renderer *sandbox_renderer(lua_State *lua)
{
	return *(Renderer **)lua_getextraspace(lua);
}

Str sandbox_text(lua_State *lua, int index)
{
	size_t len = 0;
	const char *bytes = lua_tolstring(lua, index, &len);
	return (Str){bytes, len};
}

static const Source *source_named(const Templates *templates, const char *chunk)
{
	Str path = str_from(chunk + 1);
	for (size_t i = 0; i < templates->count; i++)
		if (str_eq(templates->items[i].source->path, path))
			return templates->items[i].source;
	return NULL;
}

/* The innermost line of a template that is being run; true if Lua itself
 * runs there and names it in its messages. Allocates nothing in
 * Lua, so that the allocator may call it. */
static bool find_place(lua_State *lua, Failure *failure, lua_Debug *ar)
{
	const Renderer *r = sandbox_renderer(lua);
	const Templates *templates = r->shared->templates;
	for (int level = 0; lua_getstack(lua, level, ar); level++) {
		lua_getinfo(lua, "Sl", ar);
		if (*ar->source != '@')
			continue;
		failure->source = source_named(templates, ar->source);
		failure->line = ar->currentline;
		return true;
	}
	failure->source = NULL;
	failure->line = 0;
	return false;
}

static Args args_copy(Renderer *r, Args args)
{
	args.at[0] = (Arg)ARG(r->page);
	for (size_t i = 1; i < ARGS_MAX; i++)
		if (args.at[i].str.len)
			args.at[i].str = str_copy(&r->scratch, args.at[i].str);
	return args;
}

/* Records the failure; called with nothing that Lua could move. */
static void note(lua_State *lua, RenderFault id, Str needle, Args args)
{
	Renderer *r = sandbox_renderer(lua);
	lua_Debug ar;
	r->failure = (Failure){
		.fault = render_fault(id),
		.args = args_copy(r, args),
		.needle = needle.len ? str_copy(&r->scratch, needle)
			: (Str){NULL, 0}
	};
	find_place(lua, &r->failure, &ar);
}

/* The error object is nil: what is to be told stands in failure, where no
 * limit that is passed on the way out shall replace it. */
static _Noreturn void raise(lua_State *lua)
{
	sandbox_renderer(lua)->quota.enforced = false;
	lua_pushnil(lua);
	lua_error(lua);
	__builtin_unreachable();
}

void sandbox_fail(lua_State *lua, RenderFault id, Str needle, Args args)
{
	note(lua, id, needle, args);
	raise(lua);
}

void sandbox_fail_at(lua_State *lua, RenderFault id, const Piece *piece,
	Args args)
{
	size_t start = (size_t)(piece->text.ptr - piece->source->text.ptr);
	note(lua, id, (Str){NULL, 0}, args);
	sandbox_renderer(lua)->failure.span = span_at(piece->source, start,
		start + piece->text.len);
	raise(lua);
}

static void note_steps(lua_State *lua)
{
	Renderer *r = sandbox_renderer(lua);
	Str limit = str_from_int(&r->scratch, LIMIT_LUA_STEPS / MILLION);
	note(lua, RENDER_STEPS, (Str){NULL, 0}, FAIL_ARGS(ARG(limit)));
}

static void note_memory(lua_State *lua)
{
	Renderer *r = sandbox_renderer(lua);
	Str page = str_from_int(&r->scratch, LIMIT_LUA_MEMORY / MEGABYTE);
	Str text = str_from_int(&r->scratch, LIMIT_LUA_TEXT / MEGABYTE);
	note(lua, RENDER_MEMORY, (Str){NULL, 0},
		FAIL_ARGS(ARG(page), ARG(text)));
}

void sandbox_fail_memory(lua_State *lua)
{
	note_memory(lua);
	raise(lua);
}

/* A page of ten thousand rows is long, a loop that writes nothing is wrong. */
bool sandbox_is_spent(const Renderer *r)
{
	size_t written = r->out ? r->out->len : 0;
	return r->quota.steps > LIMIT_LUA_STEPS
		+ written * LIMIT_LUA_STEPS_A_BYTE;
}

static void spend(lua_State *lua, size_t steps)
{
	Renderer *r = sandbox_renderer(lua);
	r->quota.steps += steps;
	if (r->quota.steps <= WATCHED_STEPS || !r->quota.enforced)
		return;
	if (sandbox_is_spent(r)) {
		note_steps(lua);
		raise(lua);
	}
	sandbox_watch(lua);
}

void sandbox_charge(lua_State *lua, size_t bytes)
{
	spend(lua, CALL_STEPS + bytes / BYTES_A_STEP);
}

/* Comparing two texts is one instruction however long they are: each tick
 * costs as much more as the longest text makes possible. */
static void on_tick(lua_State *lua, lua_Debug *ar)
{
	(void)ar;
	spend(lua, TICK + sandbox_renderer(lua)->quota.longest);
}

void sandbox_watch(lua_State *lua)
{
	Quota *quota = &sandbox_renderer(lua)->quota;
	if (!quota->watched)
		lua_sethook(lua, on_tick, LUA_MASKCOUNT, TICK);
	quota->watched = true;
}

/* Whether the page may have `size` bytes, `growth` more than now. Lua tries
 * again after a full collection, so the record of a refusal may be passing:
 * only an error of memory makes it true. */
static bool is_allowed(Quota *quota, bool text, size_t size, size_t growth)
{
	if (!quota->enforced)
		return true;
	quota->steps += ALLOCATION_STEPS + size / BYTES_A_STEP;
	if (quota->steps > LIMIT_LUA_STEPS
			&& sandbox_is_spent(sandbox_renderer(quota->lua))) {
		note_steps(quota->lua);
		return false;
	}
	if (quota->used + growth > LIMIT_LUA_MEMORY
			|| (text && size > LIMIT_LUA_TEXT)) {
		note_memory(quota->lua);
		return false;
	}
	if (text && size > quota->longest)
		quota->longest = size;
	if (quota->longest > WATCHED_TEXT)
		sandbox_watch(quota->lua);
	return true;
}

void *sandbox_allocate(void *context, void *ptr, size_t old, size_t size)
{
	Quota *quota = context;
	bool text = !ptr && old == LUA_TSTRING;
	if (!ptr)
		old = 0;
	if (!size) {
		free(ptr);
		quota->used -= old;
		return NULL;
	}
	if (size > old && !is_allowed(quota, text, size, size - old))
		return NULL;
	void *moved = realloc(ptr, size);
	if (!moved && size > old)
		arena_exhausted();
	quota->used = quota->used - old + size;
	/* Lua relies on this: a block can always shrink. */
	return moved ? moved : ptr;
}

void sandbox_open(Renderer *renderer)
{
	Quota *quota = &renderer->quota;
	quota->lua = lua_newstate(sandbox_allocate, quota);
	*(Renderer **)lua_getextraspace(quota->lua) = renderer;
	lua_gc(quota->lua, LUA_GCINC, GC_PAUSE, 0, 0);
}

void sandbox_close(Renderer *renderer)
{
	lua_close(renderer->quota.lua);
}

#define DIVIDED PHRASE("số chia bằng 0; kiểm tra nó bằng “if … then” trước khi " \
	"chia", "the divisor is 0; test it with “if … then” before dividing")

/* What an author can do about Lua's own messages. */
static const struct Advice {
	Str part;
	Phrase hint;
} advices[] = {
	{STR_INIT("stack overflow"),
		PHRASE("một hàm gọi lại chính nó không dừng",
			"a function calls itself without an end")},
	{STR_INIT("attempt to index a nil value"),
		PHRASE("giá trị đứng trước dấu chấm có thể vắng; kiểm tra "
			"bằng “if … then” trước khi đọc trường của nó",
			"the value before the dot may be missing; test it "
			"with “if … then” before reading its field")},
	{STR_INIT("attempt to call a nil value"),
		PHRASE("hàm này không có; xem danh sách trong LANGUAGE.md",
			"there is no such function; LANGUAGE.md lists them")},
	{STR_INIT("attempt to call a"),
		PHRASE("đây không phải là hàm; có thể một biến của trang cùng "
			"tên đã che mất hàm",
			"this is no function; a variable of the page with the "
			"same name may hide it")},
	{STR_INIT("attempt to concatenate"),
		PHRASE("chỉ ghép được chữ và số; nếu có thể vắng, viết "
			"(x or \"\"); HTML thì in riêng bằng <%- … %>",
			"only text and numbers can be joined; write "
			"(x or \"\") if it may be missing, and print HTML by "
			"itself with <%- … %>")},
	{STR_INIT("attempt to compare"),
		PHRASE("chỉ so sánh được hai số, hoặc hai chuỗi",
			"only two numbers, or two texts, can be compared")},
	{STR_INIT("attempt to divide by zero"), DIVIDED},
	{STR_INIT("attempt to perform 'n"), DIVIDED},
	{STR_INIT("attempt to perform arithmetic"),
		PHRASE("chỉ tính được với số; đổi chữ thành số bằng tonumber",
			"only numbers can be reckoned with; make one of a "
			"text with tonumber")}
};

static Arg advice_on(Str message)
{
	for (size_t i = 0; i < COUNT(advices); i++)
		if (str_has(message, advices[i].part))
			return (Arg)ARG_PHRASE(&advices[i].hint);
	return (Arg){0};
}

/* The quoted name at the end of a message of Lua: (field 'lead'). */
static Str name_in(Str message)
{
	Str end = STR("')"), rest = str_slice(message, 0,
		message.len - end.len);
	size_t open;
	return str_ends(message, end) && str_find_last(rest, '\'', &open)
		? str_slice(rest, open + 1, rest.len) : (Str){NULL, 0};
}

/* Lua's own errors arrive here as "place: message", before the stack is
 * unwound. */
static int on_error(lua_State *lua)
{
	Renderer *r = sandbox_renderer(lua);
	lua_Debug ar;
	Failure place;
	if (lua_type(lua, 1) != LUA_TSTRING)
		return 1;
	Str message = str_copy(&r->scratch, sandbox_text(lua, 1));
	/* From a buffer of Lua's library: the allocator has just told. */
	if (r->failure.fault && str_eq(message, STR("not enough memory")))
		return 1;
	if (find_place(lua, &place, &ar)) {
		Str prefix = str_format(&r->scratch, "%s:%d: ", ar.short_src,
			ar.currentline);
		if (str_starts(message, prefix))
			message = str_slice(message, prefix.len, message.len);
	}
	note(lua, RENDER_RUNTIME, name_in(message),
		FAIL_ARGS(ARG(message), advice_on(message)));
	return 1;
}

static Span failure_span(const Renderer *r)
{
	const Failure *failure = &r->failure;
	if (failure->span.source)
		return failure->span;
	if (failure->source && failure->line > 0)
		return place_line(failure->source, failure->line,
			failure->needle);
	return r->template ? span_file(r->template->source)
		: (Span){NULL, 0, 0};
}

static int attempt(Renderer *r, lua_CFunction fn, bool watched)
{
	lua_State *lua = r->quota.lua;
	r->failure = (Failure){.fault = NULL};
	r->depth = 0;
	r->quota.steps = r->quota.longest = 0;
	r->quota.watched = false;
	r->quota.enforced = true;
	lua_sethook(lua, NULL, 0, 0);
	if (watched)
		sandbox_watch(lua);
	lua_settop(lua, 0);
	lua_pushcfunction(lua, on_error);
	lua_pushcfunction(lua, fn);
	int status = lua_pcall(lua, 0, 0, 1);
	r->quota.enforced = false;
	lua_settop(lua, 0);
	return status;
}

/* Of some errors Lua names the line of the last call before, unless it keeps
 * the line of each instruction, as it does while they are watched. What prints
 * no page is tried but once. */
static bool is_placed(const Renderer *r)
{
	return r->quota.watched || !r->out
		|| r->failure.fault != render_fault(RENDER_RUNTIME);
}

bool sandbox_run(Renderer *r, lua_CFunction fn, Diag *diag)
{
	size_t before = r->out ? r->out->len : 0;
	int status = attempt(r, fn, false);
	if (status != LUA_OK && !is_placed(r)) {
		r->out->len = before;
		arena_clear(&r->scratch);
		status = attempt(r, fn, true);
	}
	if (status == LUA_OK)
		return true;
	if (!r->failure.fault)
		note_memory(r->quota.lua);
	diag_add(diag, r->failure.fault, failure_span(r), r->failure.args);
	return false;
}
