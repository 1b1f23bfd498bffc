/* The command line, read by a table.
 * Knows options and their forms; must not know what commands do. */
#ifndef APP_OPTIONS_H
#define APP_OPTIONS_H

#include <stdio.h>

#include "base/phrase.h"
#include "format/date.h"

typedef struct CommandLine {
	Str command;
	Str root;		/* -C, "." by default */
	Str output;		/* -o, empty: root/site */
	Str audience;
	Date today;		/* unknown: not given */
	int jobs;		/* 0: one per processor */
	bool drafts, strict, json, explain, help, version;
} CommandLine;

/* Reads argv. False after a message to stderr (exit status 2). SOURCE_DATE_
 * EPOCH is not read here. */
bool options_read(CommandLine *line, int argc, char **argv);
void options_help(FILE *out);

#endif
