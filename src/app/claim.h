/* Whose the output folder is: which audience may have it, and whether it still
 * is what was written.
 * Knows the folder and its readers; must not know what is written. */
#ifndef APP_CLAIM_H
#define APP_CLAIM_H

#include "app/generation.h"

/* Opens the output folder for the audience `label` and locks it until the
 * generation ends; does nothing where that was done, unless the folder was
 * taken away or was opened for another audience. A folder that was claimed
 * before the content was read (run_claim) becomes theirs. False after a
 * report. */
bool claim_output(Generation *gen, const CommandLine *line, Str label,
	Diag *diag);
/* While there are mistakes the last good site stays on show: finds out whether
 * the folder holds one, and one for these readers. Makes no folder, and reports
 * nothing: what is wrong with it is told once the content is sound. */
void claim_ahead(Generation *gen, const CommandLine *line);
/* Whether the folder is there and holds what the last run left. */
bool claim_is_whole(Generation *gen);

#endif
