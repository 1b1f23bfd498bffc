#include "base/arena.h"

#include <string.h>
#include <sys/mman.h>

#include "base/arena_block.h"

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/asan_interface.h>
#define POISON(ptr, size) ASAN_POISON_MEMORY_REGION((ptr), (size))
#define UNPOISON(ptr, size) ASAN_UNPOISON_MEMORY_REGION((ptr), (size))
#else
#define POISON(ptr, size) ((void)(ptr), (void)(size))
#define UNPOISON(ptr, size) ((void)(ptr), (void)(size))
#endif

/* With their heads these are powers of two, so that large blocks fill whole
 * pages. */
enum {
	HEAD = sizeof(ArenaBlock),
	BLOCK_MIN = (64 << 10) - HEAD,
	BLOCK_MAX = BLOCK_HUGE - HEAD,
	KEEP_MAX = (4 << 20) - HEAD,
	THRIFTY_MIN = (1 << 10) - HEAD,
	PAGE = 4096,
	RELEASE_MIN = 64 << 10	/* fewer bytes are not worth a call */
};

void arena_init(Arena *arena)
{
	*arena = (Arena){0};
}

void arena_init_sized(Arena *arena, size_t first)
{
	*arena = (Arena){.first = first ? first : THRIFTY_MIN,
		.thrifty = true};
}

static void drop(Arena *arena, ArenaBlock *block)
{
	arena->total -= block->size;
	UNPOISON(block->bytes, block->size);
	block_free(block);
}

/* Free memory starts at next: what lies behind is forgotten. From clean on
 * nothing was ever written. */
static void enter(Arena *arena, ArenaBlock *block, char *next, char *clean)
{
	arena->block = block;
	arena->next = next;
	arena->limit = block ? block->bytes + block->size : NULL;
	arena->clean = clean ? clean : arena->limit;
	if (block)
		POISON(next, (size_t)(arena->limit - next));
}

void arena_done(Arena *arena)
{
	arena_reset(arena, (ArenaMark){0});
}

static size_t first_size(const Arena *arena)
{
	return arena->first ? arena->first : BLOCK_MIN;
}

/* Frees all blocks but one, of which nothing is known to be clean. */
static void clear_to(Arena *arena, ArenaBlock *kept)
{
	ArenaBlock *older;
	for (ArenaBlock *b = arena->block; b; b = older) {
		older = b->older;
		if (b != kept)
			drop(arena, b);
	}
	if (kept)
		kept->older = NULL;
	enter(arena, kept, kept ? kept->bytes : NULL, NULL);
}

/* Contents that needed several blocks get one of that size the next time.
 * What once was huge must not be held for ever. */
void arena_clear(Arena *arena)
{
	ArenaBlock *block = arena->block;
	if (block && !block->older && block->size <= KEEP_MAX) {
		enter(arena, block, block->bytes, arena->clean);
		return;
	}
	if (arena->total <= KEEP_MAX) {
		arena->first = first_size(arena);
		while (arena->first < arena->total)
			arena->first = (arena->first + HEAD) * 2 - HEAD;
		block = NULL;
	}
	while (block && block->size > KEEP_MAX)
		block = block->older;
	clear_to(arena, block);
}

void arena_release(void *bytes, size_t size)
{
	uintptr_t gap = -(uintptr_t)bytes & (PAGE - 1);
	POISON(bytes, size);
	if (size >= RELEASE_MIN)
		madvise((char *)bytes + gap, (size - gap) & ~(size_t)(PAGE - 1),
			MADV_DONTNEED);
}

static size_t block_size(const Arena *arena, size_t wanted)
{
	size_t size = first_size(arena);
	if (arena->block) {
		size = arena->thrifty ? arena->total / 4 : arena->total;
		if (size > BLOCK_MAX)
			size = BLOCK_MAX;
		if (size < THRIFTY_MIN)
			size = THRIFTY_MIN;
	}
	return wanted > size ? wanted : size;
}

static void block_add(Arena *arena, size_t wanted)
{
	ArenaBlock *block = block_new(block_size(arena, wanted));
	if (arena->block)
		arena_release(arena->next, (size_t)(arena->limit
			- arena->next));
	block->older = arena->block;
	arena->total += block->size;
	enter(arena, block, block->bytes,
		block_zeroed(block) ? block->bytes : NULL);
}

/* Takes size bytes that are there. */
static char *take(Arena *arena, size_t size)
{
	char *bytes = arena->next;
	arena->next += size;
	UNPOISON(bytes, size);
	return bytes;
}

/* Takes them and makes them zero, as far as they are not. */
static char *take_zeroed(Arena *arena, size_t size)
{
	char *bytes = take(arena, size);
	if (bytes < arena->clean)
		memset(bytes, 0, arena->next < arena->clean ? size
			: (size_t)(arena->clean - bytes));
	if (arena->clean < arena->next)
		arena->clean = arena->next;
	return bytes;
}

char *arena_bytes(Arena *arena, size_t size)
{
	if (!arena->block || size > (size_t)(arena->limit - arena->next))
		block_add(arena, size);
	char *bytes = take(arena, size);
	if (arena->clean < arena->next)
		arena->clean = arena->next;
	return bytes;
}

/* Makes room for size bytes at an aligned place. */
static void align_for(Arena *arena, size_t size)
{
	size_t gap = -(uintptr_t)arena->next & (alignof(uint64_t) - 1);
	size_t left = (size_t)(arena->limit - arena->next);
	if (gap <= left && size <= left - gap && arena->block)
		arena->next += gap;
	else if (size <= SIZE_MAX / 2)
		block_add(arena, size);	/* it begins aligned */
	else
		arena_exhausted();
}

void *arena_alloc(Arena *arena, size_t size)
{
	align_for(arena, size);
	return take_zeroed(arena, size);
}

void *arena_room(Arena *arena, size_t n, size_t size)
{
	if (size && n > SIZE_MAX / size)
		arena_exhausted();
	align_for(arena, n * size);
	return arena_bytes(arena, n * size);
}

void arena_trim(Arena *arena, char *bytes, size_t size, size_t used)
{
	if (bytes + size != arena->next || used > size)
		return;
	arena->next = bytes + used;
	POISON(arena->next, size - used);
}

void *arena_extend(Arena *arena, void *bytes, size_t size, size_t wanted)
{
	char *end = bytes ? (char *)bytes + size : NULL;
	if (wanted <= size)
		return bytes;
	if (end && end == arena->next
			&& wanted - size <= (size_t)(arena->limit - end)) {
		take_zeroed(arena, wanted - size);
		return bytes;
	}
	void *larger = arena_alloc(arena, wanted);
	if (!size)
		return larger;
	memcpy(larger, bytes, size);
	arena_release(bytes, size);
	return larger;
}

ArenaMark arena_mark(const Arena *arena)
{
	return (ArenaMark){arena->block, arena->next};
}

void arena_reset(Arena *arena, ArenaMark mark)
{
	ArenaBlock *older;
	char *clean = arena->block == mark.block ? arena->clean : NULL;
	for (ArenaBlock *b = arena->block; b != mark.block; b = older) {
		older = b->older;
		drop(arena, b);
	}
	enter(arena, mark.block, mark.next, clean);
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
	arena->clean = from->clean;
	arena->total += from->total;
	from->block = NULL;
	from->next = from->limit = from->clean = NULL;
	from->total = 0;
}

void *arena_array(Arena *arena, size_t n, size_t size)
{
	if (size && n > SIZE_MAX / size)
		arena_exhausted();
	return arena_alloc(arena, n * size);
}

void *arena_self(size_t size, size_t arena_at)
{
	Arena arena = {0};
	char *self = arena_alloc(&arena, size);
	memcpy(self + arena_at, &arena, sizeof arena);
	return self;
}

void arena_self_done(Arena arena)
{
	arena_done(&arena);
}
