/* The commands of the program.
 * Knows their names and functions; must not know options' spelling. */
#ifndef APP_COMMAND_H
#define APP_COMMAND_H

#include "app/options.h"

/* Exit statuses. */
enum {
	EXIT_DONE,
	EXIT_CONTENT,		/* the content has errors; nothing written */
	EXIT_USAGE,		/* the command line is wrong */
	EXIT_ENVIRONMENT	/* disk, permissions, memory */
};

typedef struct Command {
	Str name;
	int (*run)(const CommandLine *line);
	Phrase help;
} Command;

extern const Command commands[];
extern const size_t command_count;

int command_build(const CommandLine *line);
int command_check(const CommandLine *line);

#endif
