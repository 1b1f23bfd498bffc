/* Help in the terminal, Vietnamese first.
 * Knows how help is laid out; must not know what a command does. */
#ifndef APP_HELP_H
#define APP_HELP_H

#include "app/command.h"

/* All commands in a line each. */
void help_overview(FILE *out);
void help_command(FILE *out, const Command *command);

#endif
