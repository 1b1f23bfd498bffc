/* What the program says at the end of a run.
 * Knows the wording; must not know what was run. */
#ifndef APP_REPORT_H
#define APP_REPORT_H

#include "app/pipeline.h"
#include "app/told.h"

/* Prints all diagnostics to stderr and a summary of how many there are.
 * Returns the exit status that they ask for. */
int report_in(Language language, const CommandLine *line, Diag *diag);
/* The same in the portal's language; an unknown audience is a mistake on the
 * command line. */
int report_diag(const Generation *gen, const CommandLine *line, Diag *diag);
/* The same where content could not be read and so no rules were checked: how
 * many warnings there are is not known. */
int report_read(const Generation *gen, const CommandLine *line, Diag *diag);
/* The same for work that is done again and again: of the warnings that people
 * were shown before they see only the number. */
int report_again(const Generation *gen, const CommandLine *line, Diag *diag,
	Told *told);
/* Tells a failure of the machine, which is all that there is to tell. Returns
 * EXIT_ENVIRONMENT. */
int report_failure(Arena *arena, Language language, Str path, int error);
/* Says a line on stdout to people: nothing where it is programs that read
 * (--format json). */
void report_say(const CommandLine *line, Str text);
/* The same of a phrase, filled in within arena. */
void report_phrase(const CommandLine *line, Arena *arena, Language language,
	const Phrase *phrase, const Str *args, size_t count);
/* Says which files were touched, and why. */
void report_changes(const Generation *gen, const CommandLine *line);
/* Says what was built. */
void report_build(Generation *gen, const CommandLine *line, double seconds);
/* Says which file to open, to those who have no better address. */
void report_place(Generation *gen, const CommandLine *line);

#endif
