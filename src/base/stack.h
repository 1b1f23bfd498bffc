/* How deep calls may go, on the first thread and on those made later.
 * Knows the system's limits; must not know who calls whom. */
#ifndef BASE_STACK_H
#define BASE_STACK_H

#include <stdbool.h>

/* Gives LIMIT_STACK bytes to each thread from now on, libraries' too, and sees
 * to it that this one has as many. False: the system allows it fewer. */
bool stack_prepare(void);

#endif
