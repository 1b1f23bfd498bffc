/* Lets the kernel refuse this process what it has no business with.
 * Knows Landlock and seccomp, and what each version of them can refuse; must
 * not know who may do what. */
#ifndef BASE_FENCE_H
#define BASE_FENCE_H

#include <stdbool.h>
#include <stdint.h>

/* What may be done with a folder and all beneath it, now and later. Each
 * holds the one before. */
typedef enum FenceAccess {
	FENCE_LIST,		/* read names */
	FENCE_READ,		/* and files */
	FENCE_WRITE,		/* and make, change, move and remove both */
	FENCE_LINK		/* and symbolic links */
} FenceAccess;

/* What the kernel was found to refuse, as bits. */
typedef enum FenceGuard {
	FENCE_FILES = 1 << 0,	/* files that were not allowed */
	FENCE_CUTS = 1 << 1,	/* cutting them short, too */
	FENCE_PORTS = 1 << 2,	/* TCP but on the allowed port */
	FENCE_PEERS = 1 << 3,	/* signals to others, their abstract sockets */
	FENCE_CALLS = 1 << 4	/* running programs, reaching out */
} FenceGuard;

/* Being put up; holds nobody yet. */
typedef struct Fence {
	int fd;			/* -1: the kernel has no Landlock */
	int version;
} Fence;

/* writes: whether FENCE_WRITE will be asked for. Landlock's first version
 * cannot let files move between folders: there it is left out then. */
void fence_begin(Fence *fence, bool writes);
/* path follows links; it binds the folder that stands there now, wherever it
 * moves. One that is not there is passed over. */
void fence_allow(Fence *fence, const char *path, FenceAccess access);
/* Listening at this port; 0: at any that the kernel gives. */
void fence_allow_port(Fence *fence, unsigned port);
/* From here on this thread and those it starts are held for ever; call it
 * before there are other threads. listens: sockets are needed to answer
 * through. Returns the FenceGuards that hold. */
unsigned fence_end(Fence *fence, bool listens);

#endif
