/* The command line, read by a table.
 * Knows what was asked for; must not know what commands do. */
#ifndef APP_OPTIONS_H
#define APP_OPTIONS_H

#include <stdio.h>

#include "app/complain.h"
#include "base/phrase.h"
#include "format/date.h"

/* Commands as bits, for the options they take. */
typedef enum CommandBit {
	FOR_BUILD = 1 << 0,
	FOR_CHECK = 1 << 1,
	FOR_STATUS = 1 << 2,
	FOR_NEW = 1 << 3,
	FOR_INIT = 1 << 4,
	FOR_SCHEMA = 1 << 5,
	FOR_HELP = 1 << 6,
	FOR_SERVE = 1 << 7,
	FOR_WATCH = 1 << 8,
	FOR_PUBLISH = 1 << 9,
	FOR_VERIFY = 1 << 10,
	FOR_ALL = (1 << 11) - 1
} CommandBit;

enum { WORDS_MAX = 2 };

typedef struct CommandLine {
	Str command;
	Str words[WORDS_MAX];	/* behind the command */
	int word_count;
	Str root;		/* -C, "." by default */
	Str output;		/* -o, empty: root/site; publish --to */
	Str audience;
	Str rule;		/* check --explain */
	Str from;		/* new year --from */
	Str json_kind;		/* schema --json=KIND */
	Date today;		/* unknown: not given */
	Str host;		/* serve, "127.0.0.1" by default */
	int port;		/* serve; 0: a free one */
	int jobs;		/* 0: one per processor */
	int quiet_ms;		/* watch and serve */
	int year;		/* 0: not given */
	Language language;	/* init, help --man */
	bool dry_run, rollback, confirm;	/* publish */
	bool drafts, strict, json, explain, poll, verbose;
	bool help, version;
	bool man, completion;	/* help --man, --completion */
	bool json_schema, rules, views;	/* schema --json, --rules, --views */
} CommandLine;

/* The first word that is neither an option nor an option's value. */
Str options_command(int argc, char **argv);
/* Reads argv for a command that takes at most words_max words. False after a
 * message to stderr (exit status 2). */
bool options_read(CommandLine *line, CommandBit command, int words_max,
	int argc, char **argv);

#endif
