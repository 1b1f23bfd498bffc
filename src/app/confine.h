/* What each command may reach of the machine.
 * Knows the commands and the folders they need; must not know how the
 * kernel is asked to refuse the rest. */
#ifndef APP_CONFINE_H
#define APP_CONFINE_H

#include "app/options.h"

/* Holds this process, once its command line is read and before it starts
 * threads, to what command needs. With line->verbose says on stderr what
 * this kernel cannot refuse. */
void confine(CommandBit command, const CommandLine *line);

#endif
