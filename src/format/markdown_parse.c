#include "format/markdown_internal.h"

#include <cmark-gfm-core-extensions.h>
#include <pthread.h>
#include <setjmp.h>
#include <string.h>

#include "base/limits.h"

/* Memory of one tree. cmark-gfm cannot be told that memory has run out:
 * past the limit, the parse is left by a jump. It holds nothing but memory
 * of the arena then. */
typedef struct Memory {
	Arena *arena;
	size_t used;
	bool bounded;
	jmp_buf full;
} Memory;

/* Stands before each allocation; as large as the strictest alignment. */
typedef union Header {
	size_t size;
	max_align_t align;
} Header;

/* Mutable, and per thread: cmark_mem passes no context. */
static _Thread_local Memory *memory;

/* Mutable: see parse_locked. */
static pthread_rwlock_t lock = PTHREAD_RWLOCK_INITIALIZER;

static void *memory_alloc(size_t n, size_t size)
{
	size_t bytes = n * size;

	if (size && n > SIZE_MAX / 2 / size)
		bytes = SIZE_MAX / 2;
	memory->used += bytes + sizeof(Header);
	if (memory->bounded && memory->used > LIMIT_MARKDOWN_TREE)
		longjmp(memory->full, 1);

	Header *header = arena_alloc(memory->arena, sizeof *header + bytes);

	header->size = bytes;
	return header + 1;
}

static void *memory_resize(void *old, size_t size)
{
	void *larger = memory_alloc(1, size);

	if (old) {
		size_t kept = ((Header *)old)[-1].size;

		memcpy(larger, old, kept < size ? kept : size);
	}
	return larger;
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

static cmark_node *parse(Str text, bool strikethrough)
{
	cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES |
		CMARK_OPT_SOURCEPOS | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE,
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
	bool strikethrough = markdown_find(text, 0, STR("~~"),
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

void markdown_setup(void)
{
	cmark_gfm_core_extensions_ensure_registered();
}
