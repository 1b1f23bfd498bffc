/* Bump memory grouped by lifetime.
 * Knows blocks and marks; must not know what is stored in them. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct ArenaBlock ArenaBlock;

/* Not safe for two threads at once: each worker owns its arenas. */
typedef struct Arena {
	ArenaBlock *block;	/* newest first; NULL before the first use */
	char *next;		/* first free byte of block */
	char *limit;		/* one past the last byte of block */
	char *clean;		/* from here to limit every byte is zero */
	size_t total;		/* bytes held in all blocks */
	size_t first;		/* size of the first block; 0: the usual */
	bool thrifty;		/* grows by a quarter, not by doubling */
} Arena;

typedef struct ArenaMark {
	ArenaBlock *block;
	char *next;
} ArenaMark;

void arena_init(Arena *arena);
/* For arenas of which there are thousands: the first block has just `first`
 * bytes, and each further one a quarter of what is there. */
void arena_init_sized(Arena *arena, size_t first);
/* Frees every block. */
void arena_done(Arena *arena);
/* Forgets all contents. Memory for as much again is kept, or will be taken
 * in one piece, up to a limit. */
void arena_clear(Arena *arena);

/* Zeroed bytes, aligned for pointers and numbers of 64 bits. Does not return
 * when memory is exhausted: there is nothing useful that the program could
 * still do. */
void *arena_alloc(Arena *arena, size_t size);
/* The same without zeroing, n of a size: for what is filled at once. */
void *arena_room(Arena *arena, size_t n, size_t size);
/* The same without zeroing and without alignment, for text. */
char *arena_bytes(Arena *arena, size_t size);
/* Returns bytes at the very end of the newest allocation made by
 * arena_bytes: shrinks it from size to used. */
void arena_trim(Arena *arena, char *bytes, size_t size, size_t used);
/* Bytes of arena_alloc or of this call (NULL: none) made larger; what is
 * added is zeroed. The newest allocation grows where it stands if there is
 * room; any other is copied. */
void *arena_extend(Arena *arena, void *bytes, size_t size, size_t wanted);

/* Gives the pages of bytes that no one will look at again back to the system;
 * their addresses are still the arena's. */
void arena_release(void *bytes, size_t size);

ArenaMark arena_mark(const Arena *arena);
/* Frees all that was allocated after mark. */
void arena_reset(Arena *arena, ArenaMark mark);

/* Moves all blocks of from into arena; from is empty afterwards. */
void arena_adopt(Arena *arena, Arena *from);

/* n * size checked for overflow, zeroed. */
void *arena_array(Arena *arena, size_t n, size_t size);

/* Ends the process at once, on any thread, in a signal handler too: for the
 * other owners of memory. The program says why (app/main); others abort. */
_Noreturn void arena_exhausted(void);

/* A new zeroed Type that stands in the arena that is its field `arena`; both
 * end with arena_self_done(self->arena). */
#define ARENA_SELF(Type) \
	((Type *)arena_self(sizeof(Type), offsetof(Type, arena)))
void *arena_self(size_t size, size_t arena_at);
void arena_self_done(Arena arena);

#define ARENA_NEW(arena, Type) ((Type *)arena_alloc((arena), sizeof(Type)))
#define ARENA_ARRAY(arena, Type, n) \
	((Type *)arena_array((arena), (n), sizeof(Type)))

#endif
