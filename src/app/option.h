/* The options of the program, as one table.
 * Knows their names, forms, and which command takes them; must not know how a
 * command line is read or help is laid out. */
#ifndef APP_OPTION_H
#define APP_OPTION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/phrase.h"

typedef enum OptionKind {
	OPTION_TEXT, OPTION_DATE, OPTION_JOBS, OPTION_YEAR, OPTION_FLAG,
	OPTION_FORMAT, OPTION_TONGUE, OPTION_KIND, OPTION_HOST, OPTION_PORT,
	OPTION_QUIET
} OptionKind;

enum { OPTION_REQUIRED = 1 << 16 };

typedef struct OptionRow {
	const char *name;	/* without its "--" */
	char letter;		/* 0: it has none */
	OptionKind kind;
	unsigned commands;	/* CommandBits; OPTION_REQUIRED by all these */
	size_t offset;		/* of its field in CommandLine */
	const char *argument;	/* as shown; NULL: it takes no value */
	Phrase help;
} OptionRow;

/* A name may stand twice, for commands that read it in different ways. */
extern const OptionRow options[];
extern const size_t option_count;

/* Whether the usage line of command shows option, among the required ones or
 * among the others. What all commands take is left out. */
bool option_in_usage(const OptionRow *option, unsigned command, bool required);

enum { OPTION_SPELLING = 24 };
/* "--directory" */
void option_spell(const OptionRow *option, char ret_spelling[OPTION_SPELLING]);
/* "-C"; "--to" where there is no letter. */
void option_spell_short(const OptionRow *option,
	char ret_spelling[OPTION_SPELLING]);

#endif
