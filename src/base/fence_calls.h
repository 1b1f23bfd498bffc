/* The part of a fence that refuses system calls.
 * Knows their numbers and seccomp; must not know files. */
#ifndef BASE_FENCE_CALLS_H
#define BASE_FENCE_CALLS_H

#include <stdbool.h>

/* Refuses (EACCES) this thread and those it starts to run programs, to
 * connect, and without listens to have sockets at all. False where the
 * kernel or the machine knows no such thing. Needs PR_SET_NO_NEW_PRIVS. */
bool fence_calls(bool listens);

#endif
