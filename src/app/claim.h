/* Whose the output folder is: which audience may have it, and whether it still
 * is what was written.
 * Knows the folder and its readers; must not know what is written. */
#ifndef APP_CLAIM_H
#define APP_CLAIM_H

#include "app/generation.h"

/* Opened once for a generation, and locked until it ends, unless the folder
 * was taken away or another audience is to see it. One for nobody yet was
 * claimed before the content was read. False after a report. */
bool claim_output(Generation *gen, const CommandLine *line, Str label,
	Diag *diag);
/* Mistakes keep the last good site on show: whether what is there is one, and
 * of these readers, must be known first. Where there is none, none is made;
 * what is wrong with it is told once the content is sound. */
void claim_ahead(Generation *gen, const CommandLine *line);
/* Whether the folder is there and holds what the last run left. */
bool claim_is_whole(Generation *gen);

#endif
