#include "app/confine.h"

#include "app/place.h"
#include "base/fence.h"
#include "base/fs.h"
#include "serve/http.h"
#include "serve/watch.h"

/* The folder meant, in arena; empty: none. */
typedef Str (*PlaceFn)(Arena *arena, const CommandLine *line);
/* The one to reach for it. */
typedef Str (*ReachFn)(Arena *arena, Str path);

typedef struct Need {
	unsigned commands;
	FenceAccess access;
	PlaceFn place;
	ReachFn reach;		/* NULL: the very folder */
} Need;

/* The deepest folder on the way to path that is there; empty where even the
 * working folder is gone. */
static Str nearest(Arena *arena, Str path)
{
	for (;;) {
		Str found = fs_canonical(arena, path), above = place_above(path);
		if (found.len || !path.len || str_eq(above, path))
			return found;
		path = above;
	}
}

/* The folder that holds path, so that path itself may be replaced; path alone
 * where that would be the root of all files. */
static Str around(Arena *arena, Str path)
{
	Str here = nearest(arena, path), above = here;
	if (str_eq(here, fs_canonical(arena, path)))
		above = str_before_last(here, '/');
	return str_or(above, here);
}

static Str root(Arena *arena, const CommandLine *line)
{
	return str_copy(arena, line->root);
}

static Str own_themes(Arena *arena, const CommandLine *line)
{
	return place_themes(arena, line, 0);
}

static Str shipped_themes(Arena *arena, const CommandLine *line)
{
	return place_themes(arena, line, 1);
}

/* By the word behind the command. */
static Str named(Arena *arena, const CommandLine *line)
{
	(void)arena;
	return line->words[0];
}

static Str program(Arena *arena, const CommandLine *line)
{
	(void)line;
	return place_program(arena);
}

static Str zones(Arena *arena, const CommandLine *line)
{
	(void)arena, (void)line;
	return STR("/usr/share/zoneinfo");
}

static Str watch_limits(Arena *arena, const CommandLine *line)
{
	(void)arena, (void)line;
	return STR(WATCH_LIMITS);
}

enum {
	FOR_LOOP = FOR_WATCH | FOR_SERVE,
	FOR_ONE_LOAD = FOR_BUILD | FOR_CHECK | FOR_STATUS | FOR_NEW
		| FOR_PUBLISH,
	FOR_CONTENT = FOR_ONE_LOAD | FOR_LOOP,
	FOR_WRITING = FOR_BUILD | FOR_LOOP | FOR_NEW | FOR_INIT | FOR_PUBLISH
};

/* All that commands need. To the kernel a folder that goes and comes again
 * while a command runs is another one: watching needs what is around it. */
static const Need needs[] = {
	{FOR_ONE_LOAD, FENCE_READ, place_content, NULL},
	{FOR_ONE_LOAD, FENCE_READ, own_themes, NULL},
	{FOR_LOOP, FENCE_READ, root, NULL},
	{FOR_LOOP, FENCE_READ, place_content, around},
	{FOR_LOOP, FENCE_READ, own_themes, around},
	{FOR_CONTENT, FENCE_READ, shipped_themes, NULL},
	{FOR_CONTENT, FENCE_LIST, program, NULL},	/* is it the same as before? */
	{FOR_CONTENT | FOR_INIT, FENCE_READ, zones, NULL},
	{FOR_LOOP, FENCE_READ, watch_limits, NULL},
	{FOR_BUILD, FENCE_WRITE, place_output, nearest},
	{FOR_LOOP, FENCE_WRITE, place_output, around},
	{FOR_PUBLISH, FENCE_LINK, place_output, nearest},
	{FOR_NEW, FENCE_WRITE, place_content, NULL},
	{FOR_INIT, FENCE_WRITE, named, nearest},
	{FOR_VERIFY, FENCE_READ, named, nearest},
};

/* What cannot be refused, in the order of FenceGuard. */
static const Phrase lacks[] = {
	PHRASE("đọc, ghi tệp ngoài những thư mục cần dùng",
		"files outside the folders that are needed"),
	PHRASE("cắt ngắn tệp ngoài thư mục kết quả",
		"cutting short files outside the output folder"),
	PHRASE("cổng TCP khác", "other TCP ports"),
	PHRASE("gửi tín hiệu cho chương trình khác",
		"signals to other programs"),
	PHRASE("chạy chương trình khác, kết nối ra mạng",
		"running other programs, connecting to others"),
};

static void tell(unsigned guards)
{
	bool all = true;
	for (size_t i = 0; i < COUNT(lacks); i++) {
		if (guards & 1u << i)
			continue;
		all = false;
		complain("hệ điều hành này không chặn được",
			lacks[i].in[LANGUAGE_EN],
			str_from(lacks[i].in[LANGUAGE_VI]), (Str){0});
	}
	if (all)
		fprintf(stderr, "chuyende: hệ điều hành chặn mọi thứ mà lệnh "
			"này không cần (the kernel refuses all that this "
			"command does not need)\n");
}

#ifdef __SANITIZE_ADDRESS__
/* To look for leaks and to name functions. */
static void allow_sanitizer(Fence *fence, Arena *arena)
{
	fence_allow(fence, "/proc/self", FENCE_READ);
	fence_allow(fence, str_z(arena, place_program(arena)), FENCE_READ);
}
#else
#define allow_sanitizer(fence, arena) ((void)0)
#endif

static void allow(Fence *fence, Arena *arena, const Need *need,
	const CommandLine *line)
{
	Str path = need->place(arena, line);
	if (need->reach)
		path = need->reach(arena, path);
	fence_allow(fence, str_z(arena, path), need->access);
}

void confine(CommandBit command, const CommandLine *line)
{
	Arena arena;
	Fence fence;
	arena_init(&arena);
	if (command == FOR_SERVE)
		server_prepare();
	fence_begin(&fence, command & FOR_WRITING);
	for (size_t i = 0; i < COUNT(needs); i++)
		if (needs[i].commands & command)
			allow(&fence, &arena, &needs[i], line);
	if (command == FOR_SERVE)
		fence_allow_port(&fence, (unsigned)line->port);
	allow_sanitizer(&fence, &arena);
	unsigned guards = fence_end(&fence, command == FOR_SERVE);
	if (line->verbose)
		tell(guards);
	arena_done(&arena);
}
