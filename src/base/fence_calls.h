/* The part of a fence that refuses system calls.
 * Knows their numbers and seccomp; must not know files. */
#ifndef BASE_FENCE_CALLS_H
#define BASE_FENCE_CALLS_H

#include <stdbool.h>

/* Refuses (EACCES) this thread and those it starts to run programs, to reach
 * into other processes, and to have sockets: with listens but those of TCP,
 * which may answer and neither connect nor send to an address. False where the
 * kernel or the machine knows no such thing. Needs PR_SET_NO_NEW_PRIVS. */
bool fence_calls(bool listens);

#endif
