/* Bump memory grouped by lifetime.
 * Knows blocks and marks; must not know what is stored in them. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>
#include <stdint.h>

typedef struct ArenaBlock ArenaBlock;

/* Not safe for two threads at once: each worker owns its arenas. */
typedef struct Arena {
	ArenaBlock *block;	/* newest first; NULL before the first use */
	char *next;		/* first free byte of block */
	char *limit;		/* one past the last byte of block */
	size_t total;		/* bytes held in all blocks */
} Arena;

typedef struct ArenaMark {
	ArenaBlock *block;
	char *next;
} ArenaMark;

void arena_init(Arena *arena);
/* Frees every block. */
void arena_done(Arena *arena);
/* Forgets all contents, keeps one block for reuse. */
void arena_clear(Arena *arena);

/* Zeroed bytes, aligned for any type. Aborts when memory is exhausted:
 * there is nothing useful that the program could still do. */
void *arena_alloc(Arena *arena, size_t size);
/* The same without zeroing and without alignment, for text. */
char *arena_bytes(Arena *arena, size_t size);
/* Returns bytes at the very end of the newest allocation made by
 * arena_bytes: shrinks it from size to used. */
void arena_trim(Arena *arena, char *bytes, size_t size, size_t used);

ArenaMark arena_mark(const Arena *arena);
/* Frees all that was allocated after mark. */
void arena_reset(Arena *arena, ArenaMark mark);

/* Moves all blocks of from into arena; from is empty afterwards. */
void arena_adopt(Arena *arena, Arena *from);

/* n * size checked for overflow, zeroed. */
void *arena_array(Arena *arena, size_t n, size_t size);

/* Aborts: for the other owners of memory in this room. */
_Noreturn void arena_exhausted(void);

#define ARENA_NEW(arena, Type) ((Type *)arena_alloc((arena), sizeof(Type)))
#define ARENA_ARRAY(arena, Type, n) \
	((Type *)arena_array((arena), (n), sizeof(Type)))

#endif
