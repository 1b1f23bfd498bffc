#include "app/confine.h"

#include "app/place.h"
#include "base/fence.h"
#include "base/fs.h"
#include "serve/http.h"
#include "serve/watch.h"

/* The folder meant, in arena; empty: none. */
typedef Str (*PlaceFn)(Arena *arena, const CommandLine *line);

typedef struct Need {
	unsigned commands;
	PlaceFn place;
	FenceAccess access;
} Need;

/* The folder that is there already, of those that lead to path; none, where
 * the working folder is gone. */
static Str nearest(Arena *arena, Str path)
{
	for (size_t slash;;) {
		Str found = fs_canonical(arena, path);
		Str above = !str_find_last(path, '/', &slash) ? STR(".")
			: slash ? str_slice(path, 0, slash) : STR("/");
		if (found.len || !path.len || str_eq(above, path))
			return found;
		path = above;
	}
}

/* The folder that holds path, so that another may take the place of what
 * stands there now. Never everything: then path alone. */
static Str around(Arena *arena, Str path)
{
	Str here = nearest(arena, path), above = here;
	size_t slash;
	if (str_eq(here, fs_canonical(arena, path))
			&& str_find_last(here, '/', &slash))
		above = str_slice(here, 0, slash);
	return above.len ? above : here;
}

static Str root(Arena *arena, const CommandLine *line)
{
	return str_copy(arena, line->root);
}

static Str around_content(Arena *arena, const CommandLine *line)
{
	return around(arena, place_content(arena, line));
}

static Str own_themes(Arena *arena, const CommandLine *line)
{
	return place_themes(arena, line, 0);
}

static Str around_own_themes(Arena *arena, const CommandLine *line)
{
	return around(arena, own_themes(arena, line));
}

static Str shipped_themes(Arena *arena, const CommandLine *line)
{
	return place_themes(arena, line, 1);
}

static Str output(Arena *arena, const CommandLine *line)
{
	return nearest(arena, place_output(arena, line));
}

static Str around_output(Arena *arena, const CommandLine *line)
{
	return around(arena, place_output(arena, line));
}

/* By the word behind the command. */
static Str named(Arena *arena, const CommandLine *line)
{
	return nearest(arena, line->words[0]);
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

/* All that commands need. A folder that may go and come again while one runs
 * is another to the kernel: watching needs those around it. */
static const Need needs[] = {
	{FOR_ONE_LOAD, place_content, FENCE_READ},
	{FOR_ONE_LOAD, own_themes, FENCE_READ},
	{FOR_LOOP, root, FENCE_READ},
	{FOR_LOOP, around_content, FENCE_READ},
	{FOR_LOOP, around_own_themes, FENCE_READ},
	{FOR_CONTENT, shipped_themes, FENCE_READ},
	{FOR_CONTENT, program, FENCE_LIST},	/* is it the same as before? */
	{FOR_CONTENT | FOR_INIT, zones, FENCE_READ},
	{FOR_LOOP, watch_limits, FENCE_READ},
	{FOR_BUILD, output, FENCE_WRITE},
	{FOR_LOOP, around_output, FENCE_WRITE},
	{FOR_PUBLISH, output, FENCE_LINK},
	{FOR_NEW, place_content, FENCE_WRITE},
	{FOR_INIT, named, FENCE_WRITE},
	{FOR_VERIFY, named, FENCE_READ},
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
	for (size_t i = 0; i < sizeof lacks / sizeof *lacks; i++) {
		if (guards & 1u << i)
			continue;
		all = false;
		options_complain("hệ điều hành này không chặn được",
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

void confine(CommandBit command, const CommandLine *line)
{
	Arena arena;
	Fence fence;
	arena_init(&arena);
	if (command == FOR_SERVE)
		server_prepare();
	fence_begin(&fence, command & FOR_WRITING);
	for (size_t i = 0; i < sizeof needs / sizeof *needs; i++)
		if (needs[i].commands & command)
			fence_allow(&fence, str_z(&arena, needs[i].place(
				&arena, line)), needs[i].access);
	if (command == FOR_SERVE)
		fence_allow_port(&fence, (unsigned)line->port);
	allow_sanitizer(&fence, &arena);
	unsigned guards = fence_end(&fence, command == FOR_SERVE);
	if (line->verbose)
		tell(guards);
	arena_done(&arena);
}
