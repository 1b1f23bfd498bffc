/* What a build reads, told from the stamps of the files alone, so that one
 * with nothing to do is over before it reads them.
 * Knows which files and options count; must not know what is in them. */
#ifndef APP_INPUTS_H
#define APP_INPUTS_H

#include "app/generation.h"

typedef struct Inputs {
	/* Of content, themes, options and the program; unknown when some of it
	 * may have changed just now. */
	Digest digest;
	FileList entries;	/* below content/, in gen->arena */
	int error;		/* of the walk: 0 or an errno value */
} Inputs;

/* gen->content_folder is open. */
Inputs inputs_look(Generation *gen, const CommandLine *line);

/* What a report must know of a build that was not repeated: the number of
 * pages, the language, the day and the zone in which it is counted. */
Str inputs_note(Arena *arena, const Generation *gen);
/* Takes these into gen, as if it had built. False, and gen as before, when the
 * note is of another day or is none of ours. */
bool inputs_note_read(Str note, const CommandLine *line, Generation *gen);

#endif
