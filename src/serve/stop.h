/* Turns the signals that ask a program to end into a readable descriptor.
 * Knows SIGINT, SIGTERM and SIGHUP; must not know who waits. */
#ifndef SERVE_STOP_H
#define SERVE_STOP_H

#include <stdbool.h>

/* Sets the handlers, and ignores SIGPIPE. Returns a descriptor that becomes
 * readable with the first of these signals and stays so (never read from
 * it), or -1. The same signal once more ends the program at once, as it would
 * have without us. Signals that are ignored stay ignored. Once in a process. */
int stop_open(void);
/* Whether such a signal has come. */
bool stop_asked(void);

#endif
