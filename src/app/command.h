/* The commands of the program.
 * Knows their names and words; must not know what they do (main.c does), nor
 * how options are spelled. */
#ifndef APP_COMMAND_H
#define APP_COMMAND_H

#include "app/options.h"

#define VERSION "0.1"

/* Exit statuses. */
enum {
	EXIT_DONE,
	EXIT_CONTENT,		/* the content has errors; nothing written */
	EXIT_USAGE,		/* the command line is wrong */
	EXIT_ENVIRONMENT	/* disk, permissions, memory, another at it */
};

typedef struct Example {
	const char *line;	/* behind "chuyende " */
	Phrase says;
} Example;

enum { EXAMPLES_MAX = 3 };

typedef struct Command {
	Str name;
	CommandBit bit;
	int words_max;
	const char *words;	/* as shown in its usage line */
	Phrase help;		/* in a few words */
	Phrase about;		/* in some sentences, lines of their own */
	Example examples[EXAMPLES_MAX];
} Command;

extern const Command commands[];
extern const size_t command_count;

/* NULL when there is none of that name. */
const Command *command_find(Str name);
/* Says on stderr that there is none, and which one was perhaps meant. Returns
 * EXIT_USAGE. */
int command_unknown(Str name);
/* As complain; returns EXIT_USAGE. */
int command_misused(const char *vi, const char *en, Str word, Str best);

int command_build(const CommandLine *line);
int command_check(const CommandLine *line);
int command_watch(const CommandLine *line);
int command_serve(const CommandLine *line);
int command_status(const CommandLine *line);
int command_new(const CommandLine *line);
/* The kinds that `new` makes, in English; empty past the last one. */
Str command_new_kind(size_t number);
int command_init(const CommandLine *line);
int command_publish(const CommandLine *line);
int command_rollback(const CommandLine *line);
int command_verify(const CommandLine *line);
int command_schema(const CommandLine *line);
int command_help(const CommandLine *line);

#endif
