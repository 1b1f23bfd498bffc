#include "base/arena.h"

#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/asan_interface.h>
#define POISON(ptr, size) ASAN_POISON_MEMORY_REGION((ptr), (size))
#define UNPOISON(ptr, size) ASAN_UNPOISON_MEMORY_REGION((ptr), (size))
#else
#define POISON(ptr, size) ((void)(ptr), (void)(size))
#define UNPOISON(ptr, size) ((void)(ptr), (void)(size))
#endif

enum {
	BLOCK_MIN = 64 << 10,
	BLOCK_MAX = 1 << 20
};

struct ArenaBlock {
	ArenaBlock *older;
	size_t size;	/* of bytes */
	alignas(max_align_t) char bytes[];
};

void arena_exhausted(void)
{
	abort();
}

void arena_init(Arena *arena)
{
	*arena = (Arena){NULL, NULL, NULL, 0};
}

static void block_free(Arena *arena, ArenaBlock *block)
{
	arena->total -= block->size;
	UNPOISON(block->bytes, block->size);
	free(block);
}

/* Free memory starts at next: what lies behind is forgotten. */
static void block_enter(Arena *arena, ArenaBlock *block, char *next)
{
	arena->block = block;
	arena->next = next;
	arena->limit = block ? block->bytes + block->size : NULL;
	if (block)
		POISON(next, (size_t)(arena->limit - next));
}

void arena_done(Arena *arena)
{
	arena_reset(arena, (ArenaMark){NULL, NULL});
}

/* The block that stays is an ordinary one: a job that once needed a huge
 * block must not hold it for ever. */
void arena_clear(Arena *arena)
{
	ArenaBlock *kept = NULL, *older;

	for (ArenaBlock *b = arena->block; b; b = older) {
		older = b->older;
		if (!kept && b->size <= BLOCK_MAX)
			kept = b;
		else
			block_free(arena, b);
	}
	if (kept)
		kept->older = NULL;
	block_enter(arena, kept, kept ? kept->bytes : NULL);
}

static size_t block_size(const Arena *arena, size_t wanted)
{
	size_t size = BLOCK_MIN;

	if (arena->block) {
		size = arena->block->size * 2;
		if (size > BLOCK_MAX)
			size = BLOCK_MAX;
		if (size < BLOCK_MIN)
			size = BLOCK_MIN;
	}
	return wanted > size ? wanted : size;
}

static void block_add(Arena *arena, size_t wanted)
{
	size_t size = block_size(arena, wanted);
	ArenaBlock *block = NULL;

	if (size <= SIZE_MAX - sizeof *block)
		block = malloc(sizeof *block + size);
	if (!block)
		arena_exhausted();
	block->older = arena->block;
	block->size = size;
	arena->total += size;
	block_enter(arena, block, block->bytes);
}

char *arena_bytes(Arena *arena, size_t size)
{
	if (!arena->block || size > (size_t)(arena->limit - arena->next))
		block_add(arena, size);

	char *bytes = arena->next;

	arena->next += size;
	UNPOISON(bytes, size);
	return bytes;
}

void *arena_alloc(Arena *arena, size_t size)
{
	size_t align = alignof(max_align_t);
	size_t gap = -(uintptr_t)arena->next & (align - 1);

	if (size > SIZE_MAX - align)
		arena_exhausted();
	if (arena->block && gap <= (size_t)(arena->limit - arena->next))
		arena->next += gap;

	/* A new block starts aligned; the old one is aligned by now, or
	 * has too little left even for the gap. */
	if (!arena->block || size > (size_t)(arena->limit - arena->next) ||
	    ((uintptr_t)arena->next & (align - 1)))
		block_add(arena, size);

	void *bytes = arena->next;

	arena->next += size;
	UNPOISON(bytes, size);
	return size ? memset(bytes, 0, size) : bytes;
}

void arena_trim(Arena *arena, char *bytes, size_t size, size_t used)
{
	if (bytes + size != arena->next || used > size)
		return;
	arena->next = bytes + used;
	POISON(arena->next, size - used);
}

ArenaMark arena_mark(const Arena *arena)
{
	return (ArenaMark){arena->block, arena->next};
}

void arena_reset(Arena *arena, ArenaMark mark)
{
	ArenaBlock *older;

	for (ArenaBlock *b = arena->block; b != mark.block; b = older) {
		older = b->older;
		block_free(arena, b);
	}
	block_enter(arena, mark.block, mark.next);
}

/* The blocks of from become the newest: a reset to an earlier mark frees
 * them as well. */
void arena_adopt(Arena *arena, Arena *from)
{
	ArenaBlock *oldest = from->block;

	if (!oldest)
		return;
	while (oldest->older)
		oldest = oldest->older;
	oldest->older = arena->block;
	arena->block = from->block;
	arena->next = from->next;
	arena->limit = from->limit;
	arena->total += from->total;
	arena_init(from);
}

void *arena_array(Arena *arena, size_t n, size_t size)
{
	if (size && n > SIZE_MAX / size)
		arena_exhausted();
	return arena_alloc(arena, n * size);
}
