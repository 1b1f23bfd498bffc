#include "format/markdown_internal.h"

#include <cmark-gfm-core-extensions.h>
#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <stdalign.h>
#include <string.h>

#include "base/limits.h"

/* Memory of one tree, cut from chunks that are zeroed as a whole. cmark-gfm
 * cannot be told that memory has run out: past the limit, the parse is left
 * by a jump. It holds nothing but memory of the arena then. */
typedef struct Memory {
	Arena *arena;
	char *next, *limit;	/* of the newest chunk */
	size_t used;
	bool bounded;
	jmp_buf full;
} Memory;

/* Stands before each allocation, and keeps it aligned. */
typedef struct Header {
	alignas(uint64_t) size_t size;	/* as a multiple of Header */
} Header;

enum { CHUNK = 2 << 10 };	/* still in the nearest cache when it is used */

/* Mutable, and per thread: cmark_mem passes no context. */
static _Thread_local Memory *memory;

/* Mutable: see parse_locked. */
static pthread_rwlock_t lock = PTHREAD_RWLOCK_INITIALIZER;

__attribute__((noinline))	/* out of the way of memory_alloc */
static void chunk_add(Memory *m, size_t wanted)
{
	size_t size = wanted > CHUNK / 2 ? wanted : CHUNK;
	m->used += size;
	if (m->bounded && m->used > LIMIT_MARKDOWN_TREE)
		longjmp(m->full, 1);
	m->next = arena_alloc(m->arena, size);
	m->limit = m->next + size;
}

static size_t rounded(size_t bytes)
{
	return (bytes + sizeof(Header) - 1) / sizeof(Header) * sizeof(Header);
}

static void *memory_alloc(size_t n, size_t size)
{
	Memory *m = memory;
	size_t bytes;
	Header *header;
	if (__builtin_mul_overflow(n, size, &bytes) || bytes > SIZE_MAX / 2)
		bytes = SIZE_MAX / 2;
	bytes = rounded(bytes);
	if ((size_t)(m->limit - m->next) < sizeof *header + bytes)
		chunk_add(m, sizeof *header + bytes);
	header = (Header *)(void *)m->next;
	header->size = bytes;
	m->next += sizeof *header + bytes;
	return header + 1;
}

/* What was allocated last grows where it is. */
static void *memory_resize(void *old, size_t size)
{
	Memory *m = memory;
	Header *header = old;
	size_t bytes = size < SIZE_MAX / 2 ? rounded(size) : SIZE_MAX / 2;
	if (!old)
		return memory_alloc(1, size);
	header--;
	if (bytes <= header->size)
		return old;
	if ((char *)old + header->size == m->next
			&& bytes - header->size <= (size_t)(m->limit - m->next)) {
		m->next += bytes - header->size;
		header->size = bytes;
		return old;
	}
	return memcpy(memory_alloc(1, size), old, header->size);
}

static void memory_drop(void *old)
{
	(void)old;
}

/* cmark-gfm takes it as non-const, but only reads it. */
static cmark_mem MEMORY = {memory_alloc, memory_resize, memory_drop};

static void attach(cmark_parser *parser, const char *name)
{
	cmark_parser_attach_syntax_extension(parser,
		cmark_find_syntax_extension(name));
}

/* Footnotes cost a walk over the tree, and the library takes "[&#94;a]" for
 * a reference to one. */
static int options_for(Str text)
{
	int options = CMARK_OPT_SOURCEPOS
		| CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE;
	if (str_find_from(text, 0, STR("[^"), &(size_t){0}))
		options |= CMARK_OPT_FOOTNOTES;
	return options;
}

static cmark_node *parse(Str text, bool strikethrough)
{
	cmark_parser *parser = cmark_parser_new_with_mem(options_for(text),
		&MEMORY);
	attach(parser, "table");
	attach(parser, "tasklist");
	if (strikethrough)
		attach(parser, "strikethrough");
	cmark_parser_feed(parser, text.ptr, text.len);
	return cmark_parser_finish(parser);
}

static bool parse_bounded(Str text, bool strikethrough, cmark_node **ret_root)
{
	if (setjmp(memory->full))
		return false;
	*ret_root = parse(text, strikethrough);
	return true;
}

/* An extension for inline signs makes process_inlines write globals that
 * every parse reads, so such a parse is alone. A jump out of one leaves its
 * sign in them: a second parse, of nothing, takes it out again. */
static bool parse_locked(Str text, cmark_node **ret_root)
{
	bool strikethrough = str_find_from(text, 0, STR("~~"),
		&(size_t){0});
	if (strikethrough)
		pthread_rwlock_wrlock(&lock);
	else
		pthread_rwlock_rdlock(&lock);
	bool done = parse_bounded(text, strikethrough, ret_root);
	memory->bounded = false;
	if (!done && strikethrough)
		parse(STR("-"), true);
	pthread_rwlock_unlock(&lock);
	return done;
}

cmark_node *markdown_parse(Arena *arena, Str text)
{
	cmark_node *root = NULL;
	memory = ARENA_NEW(arena, Memory);
	memory->arena = arena;
	memory->bounded = true;
	return parse_locked(text, &root) ? root : NULL;
}

void markdown_parse_end(void)
{
	memory = NULL;
}

static void out_of_memory(int number)
{
	(void)number;
	arena_exhausted();
}

/* Here the library takes memory of its own, and aborts when there is none. */
void markdown_setup(void)
{
	void (*before)(int) = signal(SIGABRT, out_of_memory);
	cmark_gfm_core_extensions_ensure_registered();
	signal(SIGABRT, before);
}
