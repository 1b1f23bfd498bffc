/* Completion for bash, made of the tables that --help is made of.
 * Knows how bash completes words; must not know what a command does. */
#ifndef APP_COMPLETION_H
#define APP_COMPLETION_H

#include "app/command.h"

/* A script to be sourced by bash 4 or later, which needs nothing else: the
 * same bytes each time. */
void completion_print(FILE *out);

#endif
