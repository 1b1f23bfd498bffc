#include "base/arena_block.h"

#include <stdlib.h>
#include <sys/mman.h>

/* What a mapping holds besides the bytes. */
enum { HEAD = sizeof(ArenaBlock) };
enum { PAGE = 4096 };

/* Programs that have something to say about it have one of their own. */
__attribute__((weak)) void arena_exhausted(void)
{
	abort();
}

static size_t round_up(size_t size, size_t unit)
{
	return (size + unit - 1) & ~(unit - 1);
}

static char *map(size_t size)
{
	void *memory = mmap(NULL, size, PROT_READ | PROT_WRITE,
		MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (memory == MAP_FAILED)
		arena_exhausted();
	return memory;
}

/* size bytes at a multiple of BLOCK_HUGE: more is asked for, and what stands
 * out at both ends given back. */
static char *map_huge(size_t size)
{
	char *memory = map(size + BLOCK_HUGE);
	size_t before = -(uintptr_t)memory & (BLOCK_HUGE - 1);
	if (before)
		munmap(memory, before);
	if (before < BLOCK_HUGE)
		munmap(memory + before + size, BLOCK_HUGE - before);
	/* If this fails all works the same, only slower. */
	madvise(memory + before, size, MADV_HUGEPAGE);
	return memory + before;
}

ArenaBlock *block_new(size_t size)
{
	ArenaBlock *block;
	size_t whole = size + HEAD;
	if (size > SIZE_MAX / 2)
		arena_exhausted();
	if (size < BLOCK_MAPPED) {
		block = malloc(whole);
		if (!block)
			arena_exhausted();
	} else if (whole < BLOCK_HUGE) {
		whole = round_up(whole, PAGE);
		block = (ArenaBlock *)(void *)map(whole);
	} else {
		whole = round_up(whole, BLOCK_HUGE);
		block = (ArenaBlock *)(void *)map_huge(whole);
	}
	block->size = whole - HEAD;
	return block;
}

void block_free(ArenaBlock *block)
{
	if (block_zeroed(block))
		munmap(block, block->size + HEAD);
	else
		free(block);
}

bool block_zeroed(const ArenaBlock *block)
{
	return block->size >= BLOCK_MAPPED;
}
